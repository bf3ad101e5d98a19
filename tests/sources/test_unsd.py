from __future__ import annotations

import pytest

from spanalysis.errors import LayoutError, NoDataError, ValueRangeError
from spanalysis.sources import OBSERVATION_COLUMNS, read

from .conftest import Write

FIRST = (
    "Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Time_Detail"
)
NARROW = (
    f"{FIRST},Source,FootNote,Sex,Location,Reporting Type,Observation Status,Units,Nature,Quantile,"
    "IHR Capacity,Hazard type,Migratory status,Population Group,Name of international institution"
).split(",")
CORE = f"{FIRST},TimeCoverage,UpperBound,LowerBound,BasePeriod,Source,GeoInfoUrl,FootNote".split(",")
WIDE = [*CORE, *(f"[Dimension {number}]" for number in range(48)), "[Nature]", "[Observation Status]"]
WIDE += ["[Reporting Type]", "[Sex]", "[Units]"]


def _record(header: list[str], **values: object) -> list[object]:
    record = dict.fromkeys(header, "")
    record |= {"Goal": 1, "SeriesCode": "SI_COV_BENFTS", "GeoAreaCode": 516, "GeoAreaName": "Namibia"}
    record |= {"TimePeriod": 2020, "Value": "24.5"}
    for name, value in values.items():
        column = name.replace("_", " ") if name != "Time_Detail" else name
        record[f"[{column}]" if f"[{column}]" in header else column] = value
    return [record[name] for name in header]


def test_the_narrow_workbook(workbook: Write) -> None:
    full = {"Sex": "BOTHSEX", "Observation_Status": "A", "Units": "PERCENT", "Nature": "E"}
    rows = [NARROW, _record(NARROW, **full), _record(NARROW, FootNote="Not yet implemented", Value="N")]
    reading = read(workbook({"Sheet1": rows}))
    assert reading.layout.name == "unsd-sdg"
    assert tuple(reading.frame.columns) == OBSERVATION_COLUMNS
    assert reading.frame.iloc[0].to_dict() == {
        "ref_area": "516",
        "ref_area_label": "Namibia",
        "indicator": "SI_COV_BENFTS",
        "soc": "SI_COV_BENFTS",
        "sex": "BOTHSEX",
        "time_period": 2020,
        "obs_value": 24.5,
        "obs_status": "A",
        "nature": "E",
        "unit_measure": "PERCENT",
        "footnote": "",
        "raw_row": 2,
    }
    assert reading.frame.footnote.tolist() == ["", "NOT_YET_IMPLEMENTED"]
    assert reading.frame.obs_status.tolist() == ["A", "O"]
    assert (str(reading.frame.obs_value.dtype), str(reading.frame.raw_row.dtype)) == ("float64", "int64")


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_wide_export_with_bracketed_dimensions(workbook: Write, write: Write, kind: str) -> None:
    assert len(WIDE) == 70
    record = _record(
        WIDE, Sex="FEMALE", Nature="C", Observation_Status="A", Units="PERCENT", FootNote="Something"
    )
    if kind == "xlsx":
        path = workbook({"data": [WIDE, record]})
    else:
        path = write("\n".join(",".join(map(str, row)) for row in (WIDE, record)))
    frame = read(path).frame
    assert frame.loc[0, ["sex", "nature", "obs_status", "unit_measure", "footnote"]].tolist() == [
        "FEMALE",
        "C",
        "A",
        "PERCENT",
        "OTHER",
    ]
    assert frame.loc[0, ["ref_area", "time_period", "obs_value"]].tolist() == ["516", 2020, 24.5]


def test_a_reduced_file_with_footnote_codes(write: Write) -> None:
    text = "SeriesCode,GeoAreaCode,GeoAreaName,TimePeriod,Value,Sex,FootNoteCode\n"
    text += "SI_COV_UEMP,4,Afghanistan,2020,0,BOTHSEX,NO_SCHEME_IN_LAW\n"
    frame = read(write(text)).frame
    assert frame.loc[0, ["soc", "obs_value", "footnote", "obs_status"]].tolist() == [
        "SI_COV_UEMP",
        0.0,
        "NO_SCHEME_IN_LAW",
        "",
    ]


MIXED = """SeriesCode,GeoAreaCode,TimePeriod,Value,Sex
SP_ACS_BSRVH2O,516,2020,>95,
SI_COV_BENFTS,516,2020,24.5,BOTHSEX
SP_LGL_LNDDOC,516,2020.5,<2.5,
SI_COV_UEMP,516,2020,..,BOTHSEX
"""


def test_every_series_is_kept_unless_some_are_asked_for(write: Write) -> None:
    with pytest.raises(ValueRangeError, match="row 4: expected a whole number"):
        read(write(MIXED))
    frame = read(write(MIXED), series=("SI_COV_BENFTS", "SI_COV_UEMP", "SI_COV_POOR")).frame
    assert frame.soc.tolist() == ["SI_COV_BENFTS", "SI_COV_UEMP"]
    assert frame.raw_row.tolist() == [3, 5]
    assert read(write(MIXED), series="SI_COV_UEMP").frame.raw_row.tolist() == [5]


def test_a_series_that_the_file_lacks(write: Write) -> None:
    with pytest.raises(NoDataError, match="expected rows of the series SI_COV; got only SP_ACS_BSRVH2O"):
        read(write(MIXED), series=("SI_COV",))


def test_series_of_a_layout_without_series(write: Write) -> None:
    text = "ref_area,sex,classif1,time,obs_value\nNAM,SEX_T,SOC_CONTIG_TOTAL,2023,1\n"
    with pytest.raises(LayoutError, match='one in the layout "ilostat-bulk" without it'):
        read(write(text), series=("SI_COV_BENFTS",))
