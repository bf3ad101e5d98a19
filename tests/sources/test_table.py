from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from spanalysis.errors import FileFormatError
from spanalysis.sources import read
from spanalysis.sources.table import Table, build_table, cell_text
from spanalysis.sources.tabular import open_sheets

from .conftest import Write

HEADER = "ref_area,sex,classif1,time,obs_value"
ROW = "NAM,SEX_T,SOC_CONTIG_TOTAL,2023,24.5"


def _table(path: Path, header_at: int = 0) -> Table:
    return build_table(open_sheets(path)[0], header_at)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (2020.0, "2020"),
        (0.1, "0.1"),
        (-0.5, "-0.5"),
        (3, "3"),
        (True, "True"),
        (None, ""),
        ("\u00a0NA ", "NA"),
        (dt.date(2024, 2, 29), "2024-02-29"),
    ],
)
def test_cells_are_written_as_a_person_reads_them(cell: object, text: str) -> None:
    assert cell_text(cell) == text


def test_rows_are_counted_as_in_a_spreadsheet(write: Write) -> None:
    text = f'{HEADER}\n\n{ROW}\n,,,,\n"NAM\nx",SEX_T,SOC,2022,1\n{ROW}\n\n'
    frame = read(write(text)).frame
    assert frame.raw_row.tolist() == [3, 5, 6]
    assert frame.ref_area.tolist() == ["NAM", "NAM\nx", "NAM"]


def test_namibia_is_not_a_missing_value(write: Write) -> None:
    text = "iso3,iso2,m49,name_en,name_fr,name_es\nNAM,NA,516,Namibia,Namibie (la),Namibia\n"
    frame = read(write(text)).frame
    assert frame.iso2.tolist() == ["NA"]


def test_a_row_of_zeros_is_a_record(workbook: Write) -> None:
    table = _table(workbook({"Sheet1": [["a", "b"], [None, 0], [1, 2]]}))
    assert table.raw_row.tolist() == [2, 3]
    assert table.text("b").tolist() == ["0", "2"]


def test_a_header_only(write: Write) -> None:
    with pytest.raises(
        FileFormatError, match=r"download\.csv: expected rows under the header; got a header only"
    ):
        read(write(HEADER + "\n\n"))


def test_a_column_name_that_stands_twice(write: Write) -> None:
    with pytest.raises(FileFormatError, match="more than one column named time"):
        read(write(f"{HEADER},time\n{ROW},2023\n"))


def test_a_ragged_row_is_named(write: Write) -> None:
    with pytest.raises(FileFormatError, match=r"row 3: expected 5 cells, as in the header; got 6 cells"):
        read(write(f"{HEADER}\n{ROW}\n{ROW},5\n"))
    with pytest.raises(FileFormatError, match=r"row 2: expected 5 cells, as in the header; got 3 cells"):
        read(write(f"{HEADER}\nNAM,SEX_T,SOC\n{ROW}\n"))


def test_empty_cells_beyond_the_header_are_no_fault(write: Write) -> None:
    assert read(write(f"{HEADER},\n{ROW},\n{ROW},,\n")).frame.obs_value.tolist() == [24.5, 24.5]


def test_a_column_without_a_name_before_the_last_is_passed_over(write: Write) -> None:
    frame = read(write(f",{HEADER}\n0,{ROW}\n1,{ROW}\n")).frame
    assert frame.ref_area.tolist() == ["NAM", "NAM"]


def test_keep_leaves_row_numbers_as_they_are(write: Write) -> None:
    table = _table(write("a,b\n1,x\n2,y\n3,z\n")).keep([True, False, True])
    assert table.text("b").tolist() == ["x", "z"]
    assert table.where(1) == "download.csv, row 4"
    assert table.text("c|b").tolist() == ["x", "z"]
    assert table.text("c").tolist() == ["", ""]
