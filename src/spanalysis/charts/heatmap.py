"""Why this exists: many rates of many places at once, each with its number, its year and its kind of nothing.

Places are rows, rates are columns. Cells are shaded by class; where there is room a cell holds the number and
the year, else the number alone. Where not all rows fit, the first and the last are drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.cell_strip import CellStrip, make_strip
from spanalysis.charts.cells import check_paints, draw_cell
from spanalysis.charts.frames import read_rows
from spanalysis.charts.heatmap_rows import Headings, HeatmapOptions, HeatmapRow, headings, table
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import width
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import Labels, label_column
from spanalysis.charts.sheet import Sheet, baseline
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, LEADING, SMALL, TINY, Weight
from spanalysis.charts.tips import let_through

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 7.0
_APART: Final = 6.0
_GUTTER: Final = 1.0
_HEAD_GAP: Final = 3.0
_STRIP_GAP: Final = 7.0
_STACKED: Final = 20.0
_TALL: Final = 350.0
_PITCHES: Final = (30.0, 26.0, 23.0, 20.0, 17.0, 15.0, 13.0, 11.5, 10.4, 9.6, 9.0)


@dataclass(frozen=True)
class HeatmapBody:
    """A table of cells, laid out."""

    rows: tuple[tuple[HeatmapRow, ...], ...]
    options: HeatmapOptions
    labels: Labels
    heads: Headings
    strip: CellStrip
    pitch: float
    cell: float
    gap_at: int = -1
    left_out: int = 0

    @property
    def left(self) -> float:
        """Where cells begin."""
        return self.labels.width + _GAP

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.heads.height + _HEAD_GAP

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.y(len(self.rows)) + _STRIP_GAP + self.strip.height

    @property
    def heights(self) -> list[float]:
        """Height of each row: as tall as its label needs."""
        return [max(self.pitch, high) for high in self.labels.heights()]

    def x(self, column: int) -> float:
        """Left edge of a column."""
        return self.left + column * self.cell + (_APART if column >= self.options.apart > 0 else 0.0)

    def y(self, row: int) -> float:
        """Upper edge of a row."""
        gap = self.pitch if 0 < self.gap_at <= row else 0.0
        return self.top + sum(self.heights[:row]) + gap

    @property
    def number_size(self) -> float:
        """Type of the numbers."""
        return SMALL if self.pitch >= 12 and self.cell >= 24 else TINY

    @property
    def long(self) -> bool:
        """Whether every number fits with its decimals."""
        cells = [cell for row in self.rows for cell in row]
        return all(width(cell.text, self.number_size, "bold") + 3 <= self.cell for cell in cells)

    @property
    def noted(self) -> str:
        """Where notes stand: ``below`` or ``beside`` the numbers, or nowhere (empty)."""
        cells = [cell for row in self.rows for cell in row if cell.note]
        if not self.long or any(width(cell.note, TINY) + 2 > self.cell for cell in cells):
            return ""
        if self.pitch >= _STACKED:
            return "below"
        size = self.number_size
        fits = all(width(c.text, size, "bold") + width(c.note, TINY) + 7 <= self.cell for c in cells)
        return "beside" if fits else ""

    def draw(self, sheet: Sheet) -> None:
        """Draw headings, rows and what the shades mean."""
        self._write_heads(sheet)
        for at, row in enumerate(self.rows):
            y, high = self.y(at), self.heights[at]
            look: Look = {"size": self.labels.size, "role": "label"}
            sheet.middle(0, y + (high - _GUTTER) / 2, self.labels.texts[at], **look)
            for column, cell in enumerate(row):
                self._draw_cell(sheet, cell, (self.x(column), y, self.cell - _GUTTER, high - _GUTTER))
        if self.gap_at > 0:
            y = self.y(self.gap_at) - self.pitch / 2
            words = self.options.between(self.left_out) if self.options.between else ""
            sheet.middle(0, y, words, size=TINY, color=palette.MUTED, role="between")
        self.strip.draw(sheet, self.height - self.strip.height)

    def _write_heads(self, sheet: Sheet) -> None:
        for column, words in enumerate(self.heads.texts):
            middle = self.x(column) + (self.cell - _GUTTER) / 2
            lines = words.split("\n")
            for at, line in enumerate(lines):
                if self.heads.upright:
                    x = middle + (at - (len(lines) - 1) / 2) * TINY * LEADING
                    y = self.heads.height - baseline(TINY)
                    look: Look = {"rotation": 90, "ha": "center", "va": "bottom", "role": "heading"}
                    sheet.text(x, y, line, size=TINY, **look)
                else:
                    y = self.heads.height - (len(lines) - at) * TINY * LEADING
                    sheet.text(middle, y, line, size=TINY, ha="center", role="heading")

    def _draw_cell(self, sheet: Sheet, cell: HeatmapRow, area: tuple[float, float, float, float]) -> None:
        draw_cell(sheet, area, cell.paint, cell.tip)
        x, y, wide, high = area
        number, middle = cell.text if self.long else cell.short, y + high / 2
        note = cell.note if self.noted and number else ""
        bold = width(number, self.number_size, "bold") if number else 0.0
        if note and self.noted == "beside":
            start = x + (wide - bold - 3 - width(note, TINY)) / 2
            self._write(sheet, cell, start + bold / 2, middle, number, "bold")
            self._write(sheet, cell, start + bold + 3 + width(note, TINY) / 2, middle, note, "regular")
        elif note:
            self._write(sheet, cell, x + wide / 2, middle - 4.3, number, "bold")
            self._write(sheet, cell, x + wide / 2, middle + 4.5, note, "regular")
        else:
            self._write(sheet, cell, x + wide / 2, middle, number, "bold")

    def _write(self, sheet: Sheet, cell: HeatmapRow, x: float, y: float, words: str, weight: Weight) -> None:
        size = self.number_size if weight == "bold" else TINY
        role = "number" if weight == "bold" else "note"
        look: Look = {"size": size, "weight": weight, "color": cell.paint.ink, "ha": "center", "role": role}
        look["bbox"] = cell.paint.ground
        for item in sheet.middle(x, y, words, **look):
            let_through(item)


def heatmap_body(frame: pd.DataFrame, options: HeatmapOptions, room: Room) -> HeatmapBody:
    """Lay a table of cells out in a room; the parts of :func:`heatmap` without its page."""
    cells = read_rows(frame, HeatmapRow)
    check_paints([cell.paint for cell in cells], "charts, heatmap")
    labels, columns, found = table(cells)
    rows = [tuple(found[label, column] for column in columns) for label in labels]
    body = _lay_out(rows, options, room, min(len(rows), options.most))
    for kept in range(min(len(rows), options.most) - 1, 1, -1):
        if room.height is None or body.height <= room.height or options.between is None:
            break
        body = _lay_out(rows, options, room, kept)
    return body


def heatmap(frame: pd.DataFrame, text: SheetText, options: HeatmapOptions) -> Figure:
    """Draw a table of shaded cells, rows and columns in the order of the frame.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`HeatmapRow`, one row for each cell.
    text : SheetText
    options : HeatmapOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If a cell is absent or there twice, a state or class does not exist, or a state has no words.

    Examples
    --------
    >>> import pandas as pd
    >>> from spanalysis.charts.sheet import written
    >>> frame = pd.DataFrame({"label": ["Mali", "Togo"], "column": "Children", "text": ["5.0", "0"],
    ...                       "short": ["5", "0"], "note": ["2021", "2020"], "tip": ["Mali", "Togo"],
    ...                       "state": ["value", "zero"]})
    >>> options = HeatmapOptions(("0-20", "20-40", "40-60", "60-80", "80-100"), {"zero": "zero"})
    >>> written(heatmap(frame, SheetText("Title", "Subtitle", "Source"), options), "number")
    ['5.0', '0']
    """
    return compose(text, lambda room: heatmap_body(frame, options, room))


def _lay_out(
    rows: Sequence[tuple[HeatmapRow, ...]], options: HeatmapOptions, room: Room, kept: int
) -> HeatmapBody:
    """Lay out the first and the last of the rows, as far apart as the room allows."""
    first = -(-kept // 2) if kept < len(rows) else kept
    chosen = [*rows[:first], *(rows[len(rows) - (kept - first) :] if first < kept else [])]
    tall = room.height is None or room.height > _TALL
    size = BODY if len(chosen) <= 30 and not room.narrow and tall else TINY
    names = [row[0].label for row in chosen]
    one_line = max(width(name, size) for name in names) + 1
    airy = room.height is None and len(chosen) <= 30
    labels = label_column(names, room.width * 0.2 if airy else min(one_line, room.width * 0.34), size=size)
    columns = len(chosen[0])
    cell = (room.width - labels.width - _GAP - (_APART if options.apart else 0.0)) / columns
    heads = headings([item.column for item in chosen[0]], cell)
    strip = make_strip(
        [item.paint for row in chosen for item in row], options.steps, options.names, room.width
    )
    gap_at, left_out = (first, len(rows) - kept) if kept < len(rows) else (-1, 0)
    bodies = [
        HeatmapBody(tuple(chosen), options, labels, heads, strip, pitch, cell, gap_at, left_out)
        for pitch in (_PITCHES if room.height is not None else _usual(len(chosen)))
    ]
    fitting = (body for body in bodies if room.height is None or body.height <= room.height)
    return next(fitting, bodies[-1])


def _usual(count: int) -> tuple[float, ...]:
    """The distance of rows where the height is free."""
    return (21.0,) if count <= 12 else (15.0,) if count <= 30 else (11.5,) if count <= 45 else (9.6,)
