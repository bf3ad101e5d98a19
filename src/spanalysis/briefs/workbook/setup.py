"""Why this exists: widths, heights, frozen header and print settings are the same rule on every sheet."""

from __future__ import annotations

from typing import Any

from spanalysis.briefs.workbook.heights import height, lines_of, row_heights
from spanalysis.briefs.workbook.pages import Page
from spanalysis.briefs.workbook.styles import scale

_A4 = 9
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.6, "header": 0.3, "footer": 0.3}
"""Of a printed page, in inches."""
_BUTTON = 3
"""Characters that a filter's button takes of a heading's cell."""


def set_up(sheet: Any, page: Page) -> None:
    """Give a sheet its settings; they stand before the rows in the file, so they come first.

    Parameters
    ----------
    sheet : openpyxl worksheet
        Without rows.
    page : Page
        What will stand on it.
    """
    _print_setup(sheet, page)
    _widths(sheet, page)
    _heights(sheet, page)
    if page.columns:
        _freeze(sheet, page.header)


def _widths(sheet: Any, page: Page) -> None:
    from openpyxl.utils import get_column_letter

    for at, width in enumerate([column.width for column in page.columns] or [page.width], 1):
        sheet.column_dimensions[get_column_letter(at)].width = width


def _heights(sheet: Any, page: Page) -> None:
    """Lines above a table are not wrapped: they stay short while the table is scrolled."""
    for row, line in enumerate(page.lines, 1):
        lines = 1 if page.columns else lines_of(line.text, page.width, scale(line.look))
        sheet.row_dimensions[row].height = height(lines, scale(line.look))
    heads = (lines_of(column.heading, column.width - _BUTTON) for column in page.columns)
    sheet.row_dimensions[page.header].height = height(max(heads, default=1))
    for row, points in enumerate(row_heights(page.columns), page.header + 1):
        if points:
            sheet.row_dimensions[row].height = points


def _freeze(sheet: Any, header: int) -> None:
    """Keep the header row and the first column in sight; the cursor stays in A1."""
    sheet.freeze_panes = f"B{header + 1}"
    for selection in sheet.sheet_view.selection:
        selection.activeCell = selection.sqref = "A1"


def _print_setup(sheet: Any, page: Page) -> None:
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.orientation = "landscape" if page.columns else "portrait"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    for side, inches in _MARGINS.items():
        setattr(sheet.page_margins, side, inches)
    sheet.HeaderFooter.oddFooter.left.text = "&A"
    sheet.HeaderFooter.oddFooter.right.text = "&P / &N"
    if page.columns:
        sheet.print_title_rows = f"{page.header}:{page.header}"
