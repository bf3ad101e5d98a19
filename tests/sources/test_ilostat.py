from __future__ import annotations

import pytest

from spanalysis.errors import UnknownCodeError
from spanalysis.sources import OBSERVATION_COLUMNS, read
from spanalysis.sources.cells import own_list
from spanalysis.sources.ilostat import label_codes

from .conftest import Write

HEADER = "ref_area,source,indicator,sex,classif1,time,obs_value,obs_status"
CODES = f"""{HEADER},note_classif,note_indicator,note_source
NAM,XA:6547,SDG_0131_SEX_SOC_RT,SEX_T,SOC_CONTIG_TOTAL,2023,24.5,,,,R1:3902
X01,XA:1,SDG_0131_SEX_SOC_RT,SEX_F,SOC_CONTIG_MAT,2023,36.4,E,C7:3020,,R1:2383_R1:3
"""
LABELS = (
    "ref_area.label,source.label,indicator.label,sex.label,classif1.label,time,obs_value,obs_status.label\n"
    "Namibia,ILO - Social Security Inquiry Database,"
    "SDG indicator 1.3.1 - Proportion of population covered by social protection floors/systems "
    "by sex and function (%),Sex: Total,"
    "Function: Persons above retirement age receiving a pension,2023,98.4,\n"
    "Mali,x,Another indicator,Female,Contingency: Mothers with newborns receiving maternity benefits,2022,9,"
    "Estimated\n"
)


def test_the_bulk_file_with_codes(write: Write) -> None:
    reading = read(write(CODES))
    assert reading.layout.name == "ilostat-bulk"
    assert tuple(reading.frame.columns) == OBSERVATION_COLUMNS
    assert reading.frame.ref_area.tolist() == ["NAM", "X01"]
    assert reading.frame.soc.tolist() == ["SOC_CONTIG_TOTAL", "SOC_CONTIG_MAT"]
    assert reading.frame.sex.tolist() == ["SEX_T", "SEX_F"]
    assert reading.frame.indicator.unique().tolist() == ["SDG_0131_SEX_SOC_RT"]
    assert reading.frame.obs_status.tolist() == ["", "E"]
    assert reading.frame.footnote.tolist() == ["R1:3902", "C7:3020_R1:2383_R1:3"]
    assert reading.frame.ref_area_label.tolist() == ["", ""]


def test_labels_alone_become_codes(write: Write) -> None:
    frame = read(write(LABELS)).frame
    assert frame.ref_area.tolist() == frame.ref_area_label.tolist() == ["Namibia", "Mali"]
    assert frame.sex.tolist() == ["SEX_T", "SEX_F"]
    assert frame.soc.tolist() == ["SOC_CONTIG_PENSION", "SOC_CONTIG_MAT"]
    assert frame.indicator.tolist() == ["SDG_0131_SEX_SOC_RT", ""]
    assert frame.obs_status.tolist() == ["", "Estimated"]


def test_codes_win_where_both_are_given(write: Write) -> None:
    text = (
        "ref_area,ref_area.label,sex,sex.label,classif1,classif1.label,time,obs_value\n"
        "NAM,Namibia,SEX_M,Sex: Male,SOC_CONTIG_NEW,A label of next year,2023,1\n"
    )
    frame = read(write(text)).frame
    assert frame.loc[0, ["ref_area", "ref_area_label", "sex", "soc"]].tolist() == [
        "NAM",
        "Namibia",
        "SEX_M",
        "SOC_CONTIG_NEW",
    ]


def test_an_unknown_label_is_named_with_its_row(write: Write) -> None:
    with pytest.raises(
        UnknownCodeError, match=r'row 3: .*column "classif1.label".*; got "Function: Dragons"'
    ):
        read(
            write(
                LABELS.replace(
                    "Contingency: Mothers with newborns receiving maternity benefits", "Function: Dragons"
                )
            )
        )


def test_the_label_list_is_complete_and_exact() -> None:
    rows = own_list("ilostat_labels.csv")
    assert len({(row["concept"], row["label"]) for row in rows}) == len(rows)
    socs = list(label_codes("soc").values())
    assert len(set(socs)) == 9
    assert {socs.count(code) for code in socs} == {3}
    assert set(label_codes("sex").values()) == {"SEX_T", "SEX_F", "SEX_M"}


@pytest.mark.parametrize("row", [row for row in own_list("ilostat_labels.csv") if row["concept"] == "soc"])
def test_each_contingency_label(row: dict[str, str], write: Write) -> None:
    text = f'ref_area.label,sex.label,classif1.label,time,obs_value\nNamibia,Total,"{row["label"]}",2023,1\n'
    assert read(write(text)).frame.soc.tolist() == [row["code"]]


SDMX = (
    "DATAFLOW,REF_AREA,FREQ,MEASURE,SEX,SOC,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE_TYPE,"
    "UNIT_MEASURE,UNIT_MULT,SOURCE,NOTE_SOURCE,NOTE_INDICATOR,NOTE_CLASSIF,DECIMALS,UPPER_BOUND,LOWER_BOUND\n"
    "ILO:DF_SDG_0131_SEX_SOC_RT(1.0),NAM,A,SDG_0131_RT,SEX_T,SOC_CONTIG_TOTAL,2023,24.5,,RT,PT,0,"
    '"ILO, inquiry",R1:3902: Repository,,,1,,\n'
    "F,MLI,A,SDG_0131_RT,SEX_F,SOC_CONTIG_MAT,2022,,U,RT,PT,0,,,,,1,,\n"
)


def test_sdmx_csv_1(write: Write) -> None:
    reading = read(write(SDMX))
    frame = reading.frame
    assert reading.layout.name == "ilostat-sdmx-csv"
    assert frame.ref_area.tolist() == ["NAM", "MLI"]
    assert frame.indicator.tolist() == ["SDG_0131_SEX_SOC_RT", "SDG_0131_RT"]
    assert frame.unit_measure.tolist() == ["PT", "PT"]
    assert frame.obs_status.tolist() == ["", "U"]
    assert frame.obs_value.isna().tolist() == [False, True]
    assert frame.footnote.tolist() == ["R1:3902", ""]


def test_sdmx_csv_2(write: Write) -> None:
    text = (
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,FREQ,MEASURE,SEX,SOC,TIME_PERIOD,OBS_VALUE,OBS_STATUS,"
        "UNIT_MEASURE\n"
        "dataflow,ILO:DF_SDG_0131_SEX_SOC_RT(1.0),I,NAM,A,SDG_0131_RT,SEX_T,SOC_CONTIG_TOTAL,2023,24.5,A,PT\n"
    )
    frame = read(write(text)).frame
    assert frame.loc[
        0, ["ref_area", "indicator", "soc", "time_period", "obs_value", "obs_status"]
    ].tolist() == [
        "NAM",
        "SDG_0131_SEX_SOC_RT",
        "SOC_CONTIG_TOTAL",
        2023,
        24.5,
        "A",
    ]
