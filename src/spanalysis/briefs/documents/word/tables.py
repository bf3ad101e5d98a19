"""Why this exists: a table in Word has a header row that is one, and says in words what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.briefs.documents.counted import label
from spanalysis.briefs.documents.word.controls import TABLE, control
from spanalysis.briefs.documents.word.passages import paragraph
from spanalysis.briefs.documents.word.tags import Tag, digest
from spanalysis.briefs.documents.word.xml import clean, element, run, valued

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

    from spanalysis.briefs.brief import Grid
    from spanalysis.briefs.documents.word.setting import Setting

_TOGETHER = 15
_CELL, _ROW = "\N{SYMBOL FOR UNIT SEPARATOR}", "\N{SYMBOL FOR RECORD SEPARATOR}"


def table_control(grid: Grid, number: int, setting: Setting) -> _Element:
    """Return a table in its control.

    Parameters
    ----------
    grid : Grid
    number : int
        Of the table in the document.
    setting : Setting
    """
    return control(table_tag(grid), TABLE, [_table(grid, number, setting)], next(setting.controls))


def cells_of(grid: Grid) -> list[list[str]]:
    """Return what the cells of a table say, the header row first."""
    rows = ([column.title for column in grid.columns], *grid.rows)
    return [[clean(cell) for cell in row] for row in rows]


def table_tag(grid: Grid) -> Tag:
    """Return the tag of a table."""
    return Tag(grid.origin, (cells_digest(cells_of(grid)),))


def cells_digest(cells: Iterable[Iterable[str]]) -> str:
    """Return a digest of a table's cells."""
    return digest(_ROW.join(_CELL.join(" ".join(cell.split()) for cell in row) for row in cells))


def _table(grid: Grid, number: int, setting: Setting) -> _Element:
    widths = _widths([column.width for column in grid.columns], setting.width)
    columns = element("w:tblGrid", children=[element("w:gridCol", {"w:w": width}) for width in widths])
    rows = cells_of(grid)
    made = [_row(row, at, len(rows), grid, widths, setting) for at, row in enumerate(rows)]
    return element("w:tbl", children=[_properties(grid, number, setting), columns, *made])


def _properties(grid: Grid, number: int, setting: Setting) -> _Element:
    look = {"w:val": "04A0", "w:firstRow": 1, "w:lastRow": 0, "w:firstColumn": 1, "w:lastColumn": 0}
    return element(
        "w:tblPr",
        children=[
            valued("w:tblStyle", setting.style("Brief Table")),
            element("w:tblW", {"w:w": setting.width, "w:type": "dxa"}),
            element("w:tblLook", {**look, "w:noHBand": 0, "w:noVBand": 1}),
            valued("w:tblCaption", label(grid, number, setting.lang)),
            valued("w:tblDescription", grid.caption.text),
        ],
    )


def _row(
    cells: Sequence[str], at: int, count: int, grid: Grid, widths: Sequence[int], setting: Setting
) -> _Element:
    """Return a row; the first is the header, and a short table's rows stay on one page."""
    kept = at + 1 < count <= _TOGETHER
    properties = [element("w:cantSplit"), *([element("w:tblHeader")] if at == 0 else [])]
    made = [
        _cell(text, width, kept, column.numeric, setting)
        for text, width, column in zip(cells, widths, grid.columns, strict=True)
    ]
    return element("w:tr", children=[element("w:trPr", children=properties), *made])


def _cell(text: str, width: int, kept: bool, numeric: bool, setting: Setting) -> _Element:
    look = [*([element("w:keepNext")] if kept else []), *([valued("w:jc", "right")] if numeric else [])]
    content = [run(text, setting.look())] if text else []
    properties = element("w:tcPr", children=[element("w:tcW", {"w:w": width, "w:type": "dxa"})])
    return element("w:tc", children=[properties, paragraph("Table Text", content, setting, look)])


def _widths(parts: Sequence[float], whole: int) -> list[int]:
    """Share a width out; the last column takes what rounding leaves."""
    first = [int(whole * part / sum(parts)) for part in parts[:-1]]
    return [*first, whole - sum(first)]
