"""Why this exists: lines, headings and values become cells that are typed, styled and linked in one way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spanalysis.briefs.workbook.cells import is_live, written
from spanalysis.briefs.workbook.pages import Column, Line, Look, Page, Value
from spanalysis.briefs.workbook.styles import HEADER, LINK


def filled(sheet: Any, page: Page) -> Iterator[list[Any]]:
    """Yield the rows of a sheet, top to bottom, to be written as they come.

    Parameters
    ----------
    sheet : openpyxl worksheet
    page : Page

    Yields
    ------
    list of openpyxl cells
        Each row must be written before the next is asked for: table rows share their cells.
    """
    for line in page.lines:
        yield [_line(line, sheet, page)]
    if page.columns:
        yield [_header(column, sheet) for column in page.columns]
        yield from _rows(page.columns, sheet)


def _line(line: Line, sheet: Any, page: Page) -> Any:
    from openpyxl.styles import Alignment

    cell = _cell(sheet, line.text, LINK if line.link else str(line.look))
    if line.link:
        cell.hyperlink = _hyperlink(line.link)
    cell.alignment = Alignment(wrap_text=not page.columns, vertical="top")
    return cell


def _cell(sheet: Any, text: str, style: str) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet)
    cell.style = style
    cell.value, cell.data_type = written(text)
    cell.quotePrefix = is_live(text)
    return cell


def _hyperlink(address: str) -> Any:
    """Return a link to a place in the workbook or to a page of the web."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    if address.startswith("#"):
        return Hyperlink(ref="A1", location=address.removeprefix("#"))
    return Hyperlink(ref="A1", target=address)


def _header(column: Column, sheet: Any) -> Any:
    from openpyxl.styles import Alignment

    cell = _cell(sheet, column.heading, HEADER)
    cell.alignment = Alignment(horizontal=_side(column), vertical="bottom", wrap_text=True, indent=1)
    return cell


def _side(column: Column) -> str:
    return "right" if column.numeric else "left"


def _rows(columns: Sequence[Column], sheet: Any) -> Iterator[list[Any]]:
    """Yield the cells of each row; one cell a column is filled again and again, as it is written at once."""
    kept = [_kept(column, sheet) for column in columns]
    for values in zip(*(column.values for column in columns), strict=True):
        yield [
            _linked(column.links[str(value)], value, sheet) if value in column.links else _put(cells, value)
            for column, cells, value in zip(columns, kept, values, strict=True)
        ]


def _kept(column: Column, sheet: Any) -> tuple[Any, Any]:
    """Return a column's cell, and the one for texts that look like formulas."""
    from openpyxl.styles import Alignment

    cells = (_cell(sheet, "", Look.PLAIN), _cell(sheet, "", Look.PLAIN))
    for cell in cells:
        cell.number_format = column.format
        cell.alignment = Alignment(horizontal=_side(column), vertical="top", wrap_text=column.wraps, indent=1)
    cells[1].quotePrefix = True
    return cells


def _put(cells: tuple[Any, Any], value: Value) -> Any:
    cell = cells[isinstance(value, str) and is_live(value)]
    cell.value, cell.data_type = written(value)
    return cell


def _linked(address: str, value: Value, sheet: Any) -> Any:
    from openpyxl.styles import Alignment

    cell = _cell(sheet, str(value), LINK)
    cell.hyperlink = _hyperlink(address)
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    return cell
