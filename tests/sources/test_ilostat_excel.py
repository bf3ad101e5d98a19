from __future__ import annotations

import pytest

from spanalysis.errors import FileFormatError, UnknownCodeError, ValueRangeError
from spanalysis.sources import OBSERVATION_COLUMNS, read

from .conftest import Write

TOTAL = "Function: Population covered by at least one social protection benefit"
PENSION = "Function: Persons above retirement age receiving a pension"
TITLE = [
    ["SDG indicator 1.3.1 - Proportion of population covered by social protection floors/systems (%)"],
    ["Downloaded from ILOSTAT"],
    [],
]
FIRST = ["Reference area", "Source", "Sex", "Time"]
BODY = [
    ["Namibia", "ILO - Inquiry", "Sex: Total", 2023, 24.5, "", 98.4, "R1:3902: words"],
    ["Côte d'Ivoire", "ILO - Inquiry", "Sex: Female", 2022, None, "U", "n.a.", ""],
]
BESIDE = [[*FIRST, TOTAL, "Status", PENSION, "Notes"]]
ABOVE = [["", "", "", "", TOTAL, "", PENSION, ""], [*FIRST, "Value", "Status", "Value", "Notes"]]
BELOW = [[*FIRST, TOTAL, "", PENSION, ""], ["", "", "", "", "Value", "Status", "Value", "Notes"]]


@pytest.mark.parametrize(("header", "first_row"), [(BESIDE, 5), (ABOVE, 6), (BELOW, 6)])
def test_groups_are_melted_whichever_row_names_them(
    workbook: Write, header: list[list[object]], first_row: int
) -> None:
    reading = read(workbook({"Sheet1": [*TITLE, *header, *BODY]}))
    frame = reading.frame
    assert reading.layout.name == "ilostat-excel"
    assert tuple(frame.columns) == OBSERVATION_COLUMNS
    assert frame.raw_row.tolist() == [first_row, first_row, first_row + 1, first_row + 1]
    assert frame.soc.tolist() == ["SOC_CONTIG_TOTAL", "SOC_CONTIG_PENSION"] * 2
    assert frame.ref_area.tolist() == ["Namibia"] * 2 + ["Côte d'Ivoire"] * 2
    assert frame.sex.tolist() == ["SEX_T", "SEX_T", "SEX_F", "SEX_F"]
    assert frame.time_period.tolist() == [2023, 2023, 2022, 2022]
    assert frame.obs_value.fillna(-1).tolist() == [24.5, 98.4, -1, -1]
    assert frame.obs_status.tolist() == ["", "", "U", "O"]
    assert frame.footnote.tolist() == ["", "R1:3902", "", ""]
    assert frame.indicator.unique().tolist() == ["SDG_0131_SEX_SOC_RT"]


def test_lines_of_text_under_the_table_are_no_records(workbook: Write) -> None:
    frame = read(workbook({"Sheet1": [*TITLE, *BESIDE, *BODY, [], ["Source: ILOSTAT"]]})).frame
    assert frame.raw_row.max() == 6


def test_a_header_only(workbook: Write) -> None:
    with pytest.raises(FileFormatError, match="a header only"):
        read(workbook({"Sheet1": [*TITLE, *ABOVE]}))
    with pytest.raises(FileFormatError, match="a header only"):
        read(workbook({"Sheet1": [*TITLE, *BELOW]}))


def test_an_unknown_contingency_is_named(workbook: Write) -> None:
    header = [*FIRST, TOTAL, "Status", "Function: Dragons", "Status"]
    with pytest.raises(UnknownCodeError, match="the column Function: Dragons"):
        read(workbook({"Sheet1": [*TITLE, header, *BODY]}))


def test_a_value_column_without_a_contingency(workbook: Write) -> None:
    header = [*FIRST, TOTAL, "Status", "Value", "Notes"]
    with pytest.raises(FileFormatError, match="without one after SOC_CONTIG_TOTAL"):
        read(workbook({"Sheet1": [header, *BODY]}))


def test_a_value_that_is_no_number_is_named_by_sheet_and_row(workbook: Write) -> None:
    rows = [*TITLE, *BESIDE, BODY[0], ["Mali", "", "Total", 2020, "<5", "", 1, ""]]
    with pytest.raises(
        ValueRangeError, match=r'download\.xlsx, sheet "Data", row 6: .*SOC_CONTIG_TOTAL"; got "<5"'
    ):
        read(workbook({"Data": rows}))
