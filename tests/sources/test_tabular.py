from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from spanalysis.errors import FileFormatError
from spanalysis.sources import read
from spanalysis.sources.tabular import decode, open_sheets

from .conftest import Write

BULK = "ref_area,ref_area_label,sex,classif1,time,obs_value\n"
LABEL = "Gaza, West Bank, Jericho; and others"
IVORY = BULK + "CIV,Côte d’Ivoire,SEX_T,SOC_CONTIG_TOTAL,2023,12.5\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_names_are_right_in_every_encoding(write: Write, encoding: str) -> None:
    frame = read(write(IVORY, encoding=encoding)).frame
    assert frame.ref_area.tolist() == ["CIV"]
    assert frame.ref_area_label.tolist() == ["Côte d’Ivoire"]
    assert frame.obs_value.tolist() == [12.5]


def test_utf16_of_either_byte_order() -> None:
    assert decode(codecs.BOM_UTF16_BE + "São Tomé".encode("utf-16-be")) == "São Tomé"
    assert decode(codecs.BOM_UTF16_LE + "São Tomé".encode("utf-16-le")) == "São Tomé"


def test_latin1_where_windows_has_no_letter() -> None:
    assert decode(b"Cura\xe7ao \x81") == "Curaçao \x81"


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_header_line_decides_the_delimiter(write: Write, delimiter: str, name: str) -> None:
    lines = [BULK.strip().split(","), ["PSE", LABEL, "SEX_T", "SOC", "2020", "1"]]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in lines)
    frame = read(write(text, name)).frame
    assert frame.ref_area_label.tolist() == [LABEL]


def test_a_semicolon_file_whose_rows_hold_many_commas(write: Write) -> None:
    text = BULK.replace(",", ";") + "X;a, b, c, d, e, f, g, h;SEX_T;SOC;2020;1\n"
    assert read(write(text)).frame.ref_area_label.tolist() == ["a, b, c, d, e, f, g, h"]


def _fault(path: Path) -> str:
    with pytest.raises(FileFormatError) as caught:
        for sheet in open_sheets(path):
            sheet.load(None)
    return str(caught.value)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    assert "no such file" in _fault(tmp_path / "none.csv")
    assert "a folder" in _fault(tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n\r\n", codecs.BOM_UTF8 + b"\n"])
@pytest.mark.parametrize("name", ["empty.csv", "empty.xlsx"])
def test_an_empty_file(write: Write, content: bytes, name: str) -> None:
    assert "an empty file" in _fault(write(content, name))


@pytest.mark.parametrize("start", ["<!DOCTYPE html>", "\n <html>", "\ufeff<HTML>", '<?xml version="1.0"?>'])
@pytest.mark.parametrize("name", ["page.csv", "page.xlsx"])
def test_a_web_page_with_another_name(write: Write, start: str, name: str) -> None:
    assert f"{name}: expected a table; got a web page" in _fault(write(start + "<body>Sign in</body>", name))


def test_text_named_as_a_workbook_and_the_reverse(write: Write, workbook: Write) -> None:
    assert "rename it to .csv" in _fault(write(IVORY, "really.xlsx"))
    book = workbook({"Sheet1": [["a"], [1]]})
    assert "rename it to .xlsx" in _fault(write(book.read_bytes(), "really.csv"))


def test_an_old_or_locked_workbook(write: Write) -> None:
    path = write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.xlsx")
    assert "save it as .xlsx without a password" in _fault(path)


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
def test_a_truncated_workbook(write: Write, workbook: Write, share: float) -> None:
    data = workbook({"Sheet1": [[number, f"text {number}"] for number in range(200)]}).read_bytes()
    message = _fault(write(data[: int(len(data) * share)], "cut.xlsx"))
    assert "cut.xlsx: expected a whole .xlsx workbook; got a truncated or damaged one" in message


def test_a_workbook_damaged_inside(write: Write, workbook: Write) -> None:
    data = workbook({"Sheet1": [[number, f"text {number}"] for number in range(200)]}).read_bytes()
    start = data.index(b"xl/worksheets/sheet1.xml") + 60
    damaged = data[:start] + bytes(255 - byte for byte in data[start : start + 40]) + data[start + 40 :]
    assert "truncated or damaged" in _fault(write(damaged, "bad.xlsx"))


def test_an_unknown_kind_of_file(write: Write) -> None:
    assert "a file named *.pdf" in _fault(write("text", "report.pdf"))


def test_a_quote_that_never_closes_does_not_swallow_rows(write: Write) -> None:
    path = write(BULK + 'CIV,"Côte,SEX_T,SOC,2023,1\nBEN,Benin,SEX_T,SOC,2023,2\n')
    with pytest.raises(FileFormatError, match=r"download\.csv, line 3: expected quotes that open and close"):
        read(path)


def test_binary_data_and_a_false_byte_order_mark(write: Write) -> None:
    assert "binary data" in _fault(write(b"ab\0cd\n", "data.csv"))
    assert "whole Unicode text" in _fault(write(codecs.BOM_UTF8 + b"C\xf4te\n", "bom.csv"))
