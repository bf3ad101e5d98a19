"""Why this exists: the same rows in several columns, so that a hole in one of them is seen and not skipped.

Each column of bars has its own zero and shares the scale with the others; a column of words has no bars. Rows
stand in blocks that are not to be ranked together, and columns that must not be compared have a break between
them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.bar_table_layout import CellRow, Column, TableLayout, TableOptions, apart, lay_out
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.marks import Key, Look, bar_look, draw_bar, draw_key, make_key
from spanalysis.charts.measure import height
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import fitted
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, TINY, Weight
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["CellRow", "TableOptions", "bar_table"]

COLORS: Final = {
    "context": palette.ACCENT_SOFT,
    "focus": palette.ACCENT,
    "contrast": palette.CONTRAST,
}
"""Colour of each role of a row."""

_THICK: Final = 12.0


@dataclass(frozen=True)
class TableBody:
    """Rows by columns, laid out."""

    key: Key
    layout: TableLayout
    options: TableOptions

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.layout.grid.bottom

    def draw(self, sheet: Sheet) -> None:
        """Draw key, headings, blocks, labels and cells."""
        draw_key(sheet, self.key)
        self._write_headings(sheet)
        for at in range(len(self.layout.lines)):
            self._write_label(sheet, at)
        for column in self.layout.columns:
            self._draw_column(sheet, column)
        if self.options.apart:
            self._draw_breaks(sheet)

    def _write_headings(self, sheet: Sheet) -> None:
        for column in self.layout.columns:
            y = self.key.height
            sheet.text(column.left, y, column.heading, weight="bold", role="heading")
            small: Look = {"size": TINY, "color": palette.MUTED, "role": "subheading"}
            sheet.text(column.left, y + height(column.heading, BODY), column.subheading, **small)

    def _write_label(self, sheet: Sheet, at: int) -> None:
        line, grid = self.layout.lines[at], self.layout.grid
        grid.write(sheet, at, "regular" if line.role == "context" else "bold")
        if not self.layout.opens_block(at):
            return
        name = self.options.block_names.get(line.block, "")
        y = grid.tops[at] - (height(name, SMALL) + 2.0 if name else 0.0)
        if at:
            level = y - apart(self.layout.density) / 2
            sheet.rule((0, sheet.inner), (level, level))
        look: Look = {"size": SMALL, "weight": "bold", "color": palette.MUTED}
        sheet.text(0, y, name, role="block", **look)

    def _draw_column(self, sheet: Sheet, column: Column) -> None:
        axes = None if column.words else self._axes(sheet, column)
        for at, line in enumerate(self.layout.lines):
            if (line.key, column.name) in self.layout.cells:
                cell, text = self.layout.cells[line.key, column.name]
                self._draw_cell(sheet, axes, column, (cell, text), self.layout.grid.middles[at])

    def _axes(self, sheet: Sheet, column: Column) -> Axes:
        grid = self.layout.grid
        area = (column.left, grid.top, column.wide, grid.bottom - grid.top)
        axes = sheet.plot(area, (0, self.layout.end), (grid.bottom, grid.top))
        for low, high in self._spans():
            sheet.rule((column.left,) * 2, (low, high), palette.INK, linewidth=0.8, zorder=4)
        return axes

    def _spans(self) -> Iterator[tuple[float, float]]:
        """Where a zero line runs: along each block, or along each bar where labels stand above."""
        grid = self.layout.grid
        if grid.above:
            half = self._thick / 2 + 2
            yield from ((y - half, y + half) for y in grid.middles)
            return
        starts = [at for at in range(len(grid.tops)) if self.layout.opens_block(at)]
        for start, following in zip(starts, [*starts[1:], len(grid.tops)], strict=True):
            yield grid.tops[start], grid.tops[following - 1] + grid.heights[following - 1]

    @property
    def _thick(self) -> float:
        return min(_THICK, min(self.layout.grid.heights) * 0.7)

    def _draw_cell(
        self, sheet: Sheet, axes: Axes | None, column: Column, cell: tuple[CellRow, str], y: float
    ) -> None:
        row, text = cell
        missing, x = math.isnan(row.value), column.left
        if axes is not None and not missing:
            draw_bar(axes, 0, y, row.value, self._thick, bar_look(row.style, COLORS[row.role]))
            x += row.value / self.layout.end * column.wide
        plain = missing or (column.words and row.role == "context")
        weight: Weight = "regular" if plain else "bold"
        look: Look = {"weight": weight, "color": palette.MUTED if missing else palette.INK}
        sheet.middle(
            x + (0 if column.words else 5), y, text, size=self.layout.density.size, role="value", **look
        )

    def _draw_breaks(self, sheet: Sheet) -> None:
        top, bottom = self.key.height, self.layout.grid.bottom
        sign: Look = {"size": 13.0, "weight": "bold", "color": palette.WARN, "ha": "center"}
        for column in self.layout.columns[1:]:
            x = column.left - self.layout.gutter / 2
            sheet.text(x, top - 2, "≠", role="break", **sign)
            sheet.rule((x, x), (top + 17, bottom), palette.WARN, linewidth=1.0, linestyle=(0, (2, 2)))


def table_body(frame: pd.DataFrame, options: TableOptions, room: Room) -> TableBody:
    """Lay a table of bars out in a room; the parts of :func:`bar_table` without its page."""
    rows = read_rows(frame, CellRow)
    where = "charts, bar_table"
    check_choice((row.style for row in rows), STYLES, f"{where}, column style")
    check_choice((row.role for row in rows), COLORS, f"{where}, column role")
    twice = sorted({(row.key, row.column) for row in rows})
    if len(twice) < len(rows):
        raise SchemaError("one cell for each row and column", "two or more for one", where=where)
    key = make_key((row.style for row in rows), options.style_names, "bar", where, room.width)
    return fitted(
        room, lambda density: TableBody(key, lay_out(rows, options, room, density, key.height), options)
    )


def bar_table(frame: pd.DataFrame, text: SheetText, options: TableOptions | None = None) -> Figure:
    """Draw rows of bars in one or more columns.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`CellRow`, one row for each cell; rows, blocks and columns in the order of their
        first cell (about 3 to 12 rows, 1 to 3 columns).
    text : SheetText
    options : TableOptions, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, a cell is given twice, or a style that has to be explained has no words.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": ["World", "World"], "column": ["2020", "2023"], "value": [12.9, None],
    ...                       "value_text": ["12.9%", "no value"]})
    >>> figure = bar_table(frame, SheetText("Title", "Subtitle", "Source"))
    >>> [[patch.get_width() for patch in axes.patches] for axes in figure.axes]
    [[12.9], []]
    """
    return compose(text, lambda room: table_body(frame, options or TableOptions(), room))
