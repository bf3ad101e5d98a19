"""Why this exists: two years of a rate for groups of places, and how the single places lie around them.

Like a dumbbell, but close and in sections, with the values in columns; below, on the same scale, columns
count the places by their value, those at exactly zero apart.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import read_rows
from spanalysis.charts.gaps_rows import count_bars
from spanalysis.charts.legend import Legend, make_legend
from spanalysis.charts.marks import BACKED, Look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.pairs_rows import END, START, PairOptions, PairRow
from spanalysis.charts.rows import Density, RowGrid, fitted, row_grid
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL, TINY

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 12.0
_COLUMN_GAP: Final = 11.0
_INSET: Final = 11.0
_SLOT: Final = 13.0  # left of zero, for the column of places at zero
_BARS: Final = 46.0
_TICKS: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)


@dataclass(frozen=True)
class PairsBody:
    """Pairs and counts, laid out."""

    rows: tuple[PairRow, ...]
    options: PairOptions
    legend: Legend
    grid: RowGrid
    bars: tuple[tuple[float, float, int], ...]
    caption: str
    columns: tuple[float, float]
    right: float
    wide: float
    density: Density

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.floor + 3 + height("0", SMALL)

    @property
    def floor(self) -> float:
        """Where the counting columns stand."""
        if not self.bars:
            return self.grid.bottom
        return self.grid.bottom + 6 + height(self.caption, SMALL) + height("0", TINY) + self.tall

    @property
    def tall(self) -> float:
        """Points of the highest counting column."""
        return _BARS * max(0.45, min(self.density.air, 1.0))

    def x(self, value: float) -> float:
        """Return the coordinate of a value."""
        left = self.grid.left + (_SLOT if self.bars else 0.0) + (_INSET if self.grid.above else 3.0)
        return left + value / self.options.maximum * (self.right - _INSET - left)

    def draw(self, sheet: Sheet) -> None:
        """Draw key, scale, pairs and counts."""
        self.legend.draw(sheet)
        self._draw_scale(sheet)
        area = (
            self.x(0),
            self.grid.top,
            self.x(self.options.maximum) - self.x(0),
            self.grid.bottom - self.grid.top,
        )
        axes = sheet.plot(area, (0, self.options.maximum), (self.grid.bottom, self.grid.top))
        for at, row in enumerate(self.rows):
            if at == 0 or row.section != self.rows[at - 1].section:
                self._write_section(sheet, at)
            self.grid.write(sheet, at, "bold" if row.strong else "regular")
            known = [value for value in (row.start, row.end) if not math.isnan(value)]
            y = self.grid.middles[at]
            if len(known) == 2:
                axes.plot(
                    known, [y, y], color=palette.ACCENT_SOFT, linewidth=2.6, zorder=1.5, solid_capstyle="butt"
                )
            for value, look in ((row.start, START), (row.end, END)):
                if not math.isnan(value):
                    axes.plot([value], [y], zorder=3, **look)
            self._write_values(sheet, row, at)
        self._draw_counts(sheet)

    def _draw_scale(self, sheet: Sheet) -> None:
        beside = [(self.grid.top - 3, self.grid.bottom)]
        spans = [(y - 5, y + 5) for y in self.grid.middles] if self.grid.above else beside
        if self.bars:
            spans.append((self.floor - self.tall, self.floor))
        pace = self.x(_TICKS[1] * self.options.maximum) - self.x(0)
        tight = pace < width(self.options.tick_format(self.options.maximum), SMALL) + 5
        for share in _TICKS:
            x, zero = self.x(share * self.options.maximum), share == 0
            for low, high in spans:
                sheet.rule((x, x), (low, high), palette.RULE if zero else palette.GRID)
            words = self.options.tick_format(share * self.options.maximum)
            look: Look = {"size": SMALL, "color": palette.MUTED, "ha": "center", "role": "tick"}
            if not ((zero and self.bars) or (tight and share not in (0, 1))):
                sheet.text(x, self.floor + 3, words, **look)

    def _write_section(self, sheet: Sheet, at: int) -> None:
        section, top = self.rows[at].section, self.grid.tops[at]
        y = top - height("0", SMALL) - 1
        if at:
            sheet.rule((0, self.wide), (y - 3, y - 3), linewidth=0.6)
        sheet.text(0, y, section, size=SMALL, color=palette.MUTED, role="section", bbox=BACKED)
        if at == 0:
            names = (self.options.start_name, self.options.end_name)
            for right, words in zip(self.columns, names, strict=True):
                sheet.text(right, y, words, size=SMALL, color=palette.MUTED, ha="right", role="column")

    def _write_values(self, sheet: Sheet, row: PairRow, at: int) -> None:
        later: Look = {"weight": "bold", "color": palette.ACCENT}
        if math.isnan(row.end):
            later = {"color": palette.MUTED}
        cells = ((row.start_text, {"color": palette.MUTED}, "start"), (row.end_text, later, "end"))
        for right, (words, look, role) in zip(self.columns, cells, strict=True):
            rest: Look = {**look, "ha": "right", "role": role, "size": self.density.size}
            if self.grid.above:
                sheet.text(right, self.grid.tops[at] + 2, words, **rest)
            else:
                sheet.middle(right, self.grid.middles[at], words, **rest)

    def _draw_counts(self, sheet: Sheet) -> None:
        if not self.bars:
            return
        most = max(n for _, _, n in self.bars)
        top = self.grid.bottom + 5
        sheet.rule((0, self.wide), (top - 2, top - 2), linewidth=0.6)
        sheet.text(0, top, self.caption, size=SMALL, color=palette.MUTED, role="section", bbox=BACKED)
        for low, high, n in self.bars:
            if n:
                self._draw_count(sheet, low, high, n, n / most * self.tall)
        ends = (self.x(0) - _SLOT, self.x(self.options.maximum))
        sheet.rule(ends, (self.floor, self.floor), palette.INK, linewidth=0.6, zorder=2)

    def _draw_count(self, sheet: Sheet, low: float, high: float, n: int, tall: float) -> None:
        zero = low == high
        left, right = (
            (self.x(0) - _SLOT + 1, self.x(0) - 2) if zero else (self.x(low) + 0.6, self.x(high) - 0.6)
        )
        fill: Look = {"facecolor": palette.INK if zero else palette.ACCENT_SOFT, "label": "bar", "zorder": 1}
        sheet.box(left, self.floor - tall, right - left, tall, **fill)
        small: Look = {"size": TINY, "color": palette.MUTED, "ha": "center"}
        middle, y = (left + right) / 2, self.floor - tall - height("0", TINY)
        sheet.text(middle, y, self.options.count_format(n), role="count", **small)
        if zero:
            look: Look = {"size": SMALL, "color": palette.MUTED, "ha": "center", "role": "tick"}
            sheet.text(middle, self.floor + 3, self.options.tick_format(0.0), **look)


def pairs_body(frame: pd.DataFrame, options: PairOptions, room: Room) -> PairsBody:
    """Lay pairs out in a room; the parts of :func:`pairs` without its page."""
    rows = read_rows(frame, PairRow)
    return fitted(room, lambda density: _lay_out(rows, options, room, density))


def pairs(frame: pd.DataFrame, text: SheetText, options: PairOptions) -> Figure:
    """Draw two values for each row, in sections, and count single places by their value.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`~spanalysis.charts.pairs_rows.PairRow`, in the order wanted; a heading stands where
        ``section`` changes.
    text : SheetText
    options : PairOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit.

    Examples
    --------
    >>> import pandas as pd
    >>> from spanalysis.charts.pairs_rows import PairOptions
    >>> frame = pd.DataFrame({"label": ["World"], "start": [22.1], "end": [28.2],
    ...                       "start_text": ["22.1%"], "end_text": ["28.2%"]})
    >>> options = PairOptions("2015", "2023", {}, "{:g}%".format, places=(0.0, 5.0, 12.0), count_format=str)
    >>> figure = pairs(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> len([patch for patch in figure.artists if patch.get_label() == "bar"])
    3
    """
    return compose(text, lambda room: pairs_body(frame, options, room))


def _lay_out(rows: Sequence[PairRow], options: PairOptions, room: Room, density: Density) -> PairsBody:
    items = [(START, options.names.get("start", "")), (END, options.names.get("end", ""))]
    legend = make_legend(items, room.width)
    starts = max(_wide([row.start_text for row in rows], density), width(options.start_name, SMALL))
    ends = max(_wide([row.end_text for row in rows], density), width(options.end_name, SMALL))
    columns = (room.width - ends - _COLUMN_GAP, room.width)
    taken = ends + _COLUMN_GAP + starts
    before = [None, *(row.section for row in rows)]
    heads = [
        _heading(density) if row.section != name else 0.0 for row, name in zip(rows, before, strict=False)
    ]
    grid = row_grid(
        [row.label for row in rows],
        Room(room.width - taken - 8, room.height) if room.narrow else room,
        density,
        pitch=15.0,
        share=0.36,
        gap=_GAP,
        bold=[row.strong for row in rows],
        sublabels=[row.sublabel for row in rows],
        gaps=heads,
        start=legend.height,
    )
    right = room.width if room.narrow else room.width - taken - 2
    bars = count_bars(options.places, options.step, 1e-9) if options.places else ()
    caption = wrap(options.counts_name, SMALL, room.width)
    return PairsBody(tuple(rows), options, legend, grid, bars, caption, columns, right, room.width, density)


def _heading(density: Density) -> float:
    """Points above the first row of a section."""
    return height("0", SMALL) + 1 + 7 * min(1.0, density.air)


def _wide(texts: Sequence[str], density: Density) -> float:
    return max((width(text, density.size, "bold") for text in texts if text), default=0.0)
