"""Every sheet keeps the rules for accessible spreadsheets, whatever stands on it."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from spanalysis.figures.registry import SPECS

EXHIBITS = [(spec, params) for spec in SPECS.values() for params in spec.defaults]
PLACE = re.compile(r"'(?P<sheet>.+)'!A(?P<row>\d+)")


def test_sheets_stand_in_the_order_of_the_contents(every):
    names = every.book.sheetnames
    assert names[:4] == ["Cover", "Contents", "Notes", "Texts"]
    assert names[-1] == "Releases"
    assert len(names) == len(EXHIBITS) + 5
    contents = every.book["Contents"]
    assert [row[0] for row in contents.iter_rows(min_row=4, values_only=True)] == names[2:]


@pytest.mark.parametrize("kind", ["every", "whole"])
def test_names_are_such_as_excel_takes(kind, request):
    names = request.getfixturevalue(kind).book.sheetnames
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)
    assert not [name for name in names if name.strip("' ") != name]
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize("kind", ["every", "whole"])
def test_each_table_has_its_name_its_range_and_its_headings(kind, request):
    made = request.getfixturevalue(kind)
    for page, sheet in made.tabled:
        (table,) = sheet.tables.values()
        last = openpyxl_column(len(page.columns))
        assert table.ref == table.autoFilter.ref == f"A{page.header}:{last}{page.header + page.rows}"
        assert sheet.max_row == page.header + page.rows
        headings = [cell.value for cell in sheet[page.header]]
        assert headings == [column.name for column in table.tableColumns] == [c.heading for c in page.columns]
        assert len({heading.casefold() for heading in headings}) == len(headings), page.name
        assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{3,}", table.displayName)
    names = [name for _, sheet in made.tabled for name in sheet.tables]
    assert len({name.casefold() for name in names}) == len(names)


def openpyxl_column(number):
    from openpyxl.utils import get_column_letter

    return get_column_letter(number)


@pytest.mark.parametrize("kind", ["every", "whole"])
def test_no_cell_of_a_table_is_empty_and_none_is_merged(kind, request):
    for page, sheet in request.getfixturevalue(kind).tabled:
        assert not sheet.merged_cells.ranges
        empty = [
            cell.coordinate
            for row in sheet.iter_rows(min_row=page.header, max_col=len(page.columns))
            for cell in row
            if cell.value in (None, "")
        ]
        assert not empty, (page.name, empty[:3])


def test_headers_are_frozen_and_the_cursor_stands_in_a1(every):
    for page, sheet in every.tabled:
        assert sheet.freeze_panes == f"B{page.header + 1}"
        assert page.header <= 7
        assert sheet.print_title_rows == f"${page.header}:${page.header}"
    for sheet in every.book:
        assert {chosen.activeCell for chosen in sheet.sheet_view.selection} == {"A1"}
        assert sheet.sheet_state == "visible"
        assert not [row for row, size in sheet.row_dimensions.items() if size.hidden]
    assert every.book.active.title == "Cover"


def test_each_sheet_begins_with_its_title_as_a_heading(every):
    for page in every.pages:
        cell = every.book[page.name]["A1"]
        assert cell.value == page.title
        assert cell.style == ("Title" if page.name == "Cover" else "Heading 1")


def test_pages_are_printed_whole_in_width(every):
    for page in every.pages:
        sheet = every.book[page.name]
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.page_setup.orientation == ("landscape" if page.columns else "portrait")


def test_links_lead_to_sheets_that_exist(every):
    leading = {}
    for sheet in every.book:
        for link in every.links(sheet.title):
            if link.location:
                place = PLACE.fullmatch(link.location)
                assert place["sheet"] in every.book.sheetnames, link.location
                assert int(place["row"]) <= every.book[place["sheet"]].max_row
                leading.setdefault(sheet.title, set()).add(place["sheet"])
            else:
                assert link.target.startswith(("https://", "http://"))
    assert leading["Contents"] == set(every.book.sheetnames) - {"Contents"}
    figures = every.book.sheetnames[4:-1]
    assert all(leading[name] == {"Texts", "Notes", "Contents"} for name in figures)
    assert leading["Texts"] == {*figures, "Contents"}


def test_a_figure_leads_to_the_first_of_its_own_texts(every):
    texts = every.book["Texts"]
    for page in every.pages[4:-1]:
        link = next(link for link in every.links(page.name) if "Texts" in link.location)
        row = int(PLACE.fullmatch(link.location)["row"])
        assert texts.cell(row, 1).value == page.name
        assert texts.cell(row, 3).value == page.title
        assert texts.cell(row - 1, 1).value != page.name


def test_wrapped_texts_have_room(every):
    sheet, page = every.book["Texts"], every.pages[3]
    longest = max(range(page.rows), key=lambda at: len(page.columns[2].values[at]))
    assert sheet.row_dimensions[page.header + 1 + longest].height > 100
    assert max(size.height or 0 for size in sheet.row_dimensions.values()) <= 409


def test_numbers_stand_on_the_right_and_years_have_no_mark(every):
    page, sheet = next(found for found in every.tabled if found[0].table == "coverage_by_region")
    formats = dict(zip((column.heading for column in page.columns), sheet[page.header + 1], strict=True))
    assert formats["Year"].number_format == "0"
    assert formats["Value (persons)"].number_format == "#,##0"
    assert formats["Value (per cent)"].number_format.endswith("0.0")
    assert formats["Area code"].number_format == "@"
    assert formats["Value (persons)"].alignment.horizontal == formats["Year"].alignment.horizontal == "right"
    assert formats["Country or area"].alignment.horizontal == "left"


def test_the_file_names_no_hour_and_holds_no_formula(every):
    with ZipFile(BytesIO(every.content)) as archive:
        names = archive.namelist()
        core = archive.read("docProps/core.xml").decode()
        sheets = [archive.read(name) for name in names if name.startswith("xl/worksheets/sheet")]
        assert names == sorted(names)
        assert names[0] == "[Content_Types].xml"
        assert {item.date_time for item in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "created" not in core
    assert "modified" not in core
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]


def test_the_file_says_title_language_and_authors(tables):
    from openpyxl import load_workbook

    from spanalysis.briefs.workbook import workbook

    said = load_workbook(BytesIO(workbook(tables, ("area_groups",), lang="es"))).properties
    assert said.title == "Protección social y trabajo en plataformas: cuadros de datos"
    assert (said.language, said.creator) == ("es", "Los autores de spanalysis")
    assert said.description.startswith("Las filas")
