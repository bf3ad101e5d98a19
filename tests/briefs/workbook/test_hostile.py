"""A text is shown and never obeyed, whoever wrote it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from spanalysis.briefs.workbook.cells import LENGTH, cell_text
from spanalysis.briefs.workbook.drawing import Properties, drawn
from spanalysis.briefs.workbook.naming import place, sheet_name, table_name
from spanalysis.briefs.workbook.pages import Column, Line, Look, Page

LIVE = [
    '=HYPERLINK("http://evil.example","click")',
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "=cmd|'/c calc'!A1",
    "＝1+1",
]
ODD = [
    "#N/A",
    "#REF!",
    "TRUE",
    "12",
    "1/2",
    "a\x00b\x0bc",
    "_x0041_",
    "\ufffe\uffff",
    "a\ud800b",
    "<b>&amp;</b>",
    "{=1+1}",
    "'quoted'",
    "\u202e52.4%",
    "حماية اجتماعية",
    "🙂" * 40,
    "Name " * 60,
    "x" * (LENGTH + 10),
]


def book_of(*values, name="Sheet", title="Title"):
    columns = (Column("Text", values, width=30), Column("=Heading", values, width=30))
    page = Page(name, (Line(title, Look.HEADING),), columns, "hostile")
    return drawn([page], Properties("=Title", "<about>", "en", "A & B"))


@pytest.mark.parametrize("text", LIVE + ODD)
def test_a_text_stays_text(text):
    content = book_of(text, title=text)
    sheet = openpyxl.load_workbook(BytesIO(content))["Sheet"]
    for cell in (sheet["A1"], sheet["A3"], sheet["B3"]):
        assert cell.value == cell_text(text)
        assert cell.data_type == "s"
        assert cell.hyperlink is None
    with ZipFile(BytesIO(content)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in xml
        assert b't="inlineStr"' in xml
    assert sheet["A3"].quotePrefix is (text in LIVE)


def test_no_text_is_longer_than_a_cell():
    assert len(cell_text("x" * 40_000)) == LENGTH
    assert cell_text("x" * 40_000).endswith("…")


def test_a_hostile_name_of_an_area_is_shown_on_its_figure(make, tables):
    areas = tables["ref_areas"].copy()
    bad = '=HYPERLINK("http://evil.example";"' + "long " * 60 + '")'
    areas.loc[areas["ref_area"] == "BOL", "short_name_en"] = bad
    made = make(("country-ranking",), params={"group": "M49_005"}, ref_areas=areas)
    page = made.pages[-1]
    shown = {cell.value: cell for cell in made.book[page.name]["A"]}
    assert shown[bad].data_type == "s"
    assert shown[bad].quotePrefix
    assert not [link for name in made.book.sheetnames for link in made.links(name) if link.target]


def test_an_address_that_is_no_web_page_is_no_link(make, tables):
    releases = tables["vintages"].copy()
    first, second = releases["vintage"].iloc[:2]
    releases.loc[0, "url"] = "javascript:alert(1)"
    releases.loc[1, "url"] = "file:///etc/passwd"
    made = make(("vintages",), vintages=releases)
    targets = [link.target for link in made.links("Releases") if link.target]
    assert len(targets) == len(releases) - 2
    assert all(target.startswith(("https://", "http://")) for target in targets)
    assert first != second


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("A[b]:c*d?e/f\\g", "A b c d e f g"),
        ("'", "-"),
        ("", "-"),
        ("x" * 40, "x" * 31),
        ("🙂" * 20, "🙂" * 15),
        ("a\x00\tb", "a b"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(wanted, name):
    assert sheet_name(wanted) == name
    assert openpyxl.load_workbook(BytesIO(book_of("a", name=name))).sheetnames == [name]


def test_names_that_are_alike_are_told_apart():
    taken = ["Figure 1", "x" * 31]
    assert sheet_name("FIGURE 1", taken) == "FIGURE 1 (2)"
    assert sheet_name("x" * 40, taken) == "x" * 27 + " (2)"
    assert table_name("A-1", []) == "T_A_1"
    assert table_name("a_long name", ["a_long_name", "a_long_name_2"]) == "a_long_name_3"


def test_a_link_to_a_sheet_with_an_apostrophe_is_quoted():
    assert place("d'Ivoire", 3) == "#'d''Ivoire'!A3"
