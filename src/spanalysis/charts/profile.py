"""Why this exists: one place's rates, each with a denominator of its own, beside two references.

Each row has a strong mark and up to two light ones of other shapes on one scale. Their values do not stand
beside the marks, where three of them would collide, but in columns at the right, each below its mark.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import check_choice, read_rows
from spanalysis.charts.legend import Legend, make_legend
from spanalysis.charts.marks import Look, point_look
from spanalysis.charts.measure import height, width
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.profile_rows import (
    FIRST,
    SECOND,
    STYLES,
    Column,
    ProfileOptions,
    ProfileRow,
    key_items,
    strong_look,
    value_columns,
)
from spanalysis.charts.rows import Density, RowGrid, fitted, row_grid
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, TINY

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 12.0
_APART: Final = 7.0
_INSET: Final = 5.0  # points between the ends of the scale and what stands beside it
_TICK: Final = 11.0  # the same where the words of the ticks need them
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)
_BRIEF: Final = tuple(
    Density(size, air, brief=True) for size, air in ((BODY, 1.2), (BODY, 0.9), (SMALL, 0.8))
)
_LOW: Final = 150.0  # height of a room without room for the words of the ticks
_HEAD: Final = 12.0  # points above the first row for the marks of the columns


@dataclass(frozen=True)
class ProfileBody:
    """A profile, laid out."""

    rows: tuple[ProfileRow, ...]
    options: ProfileOptions
    legend: Legend
    grid: RowGrid
    columns: tuple[Column, ...]
    right: float
    wide: float
    density: Density
    ticked: bool

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.grid.bottom + (5 + height("0", SMALL) if self.ticked else 0.0)

    def x(self, value: float) -> float:
        """Return the body coordinate of a value."""
        inset = _TICK if self.grid.above else _INSET
        left, right = self.grid.left + inset, self.right - inset
        return left + value / self.options.maximum * (right - left)

    def draw(self, sheet: Sheet) -> None:
        """Draw key, scale, marks and columns."""
        self.legend.draw(sheet)
        self._draw_scale(sheet)
        area = (self.x(0), self.grid.top, self.x(self.options.maximum) - self.x(0), self._tall)
        axes = sheet.plot(area, (0, self.options.maximum), (self.grid.bottom, self.grid.top))
        for at, row in enumerate(self.rows):
            self.grid.write(sheet, at, "bold")
            marks = (
                (row.first, FIRST, 2.2),
                (row.second, SECOND, 2.6),
                (row.value, strong_look(row.style), 3.0),
            )
            for value, look, level in marks:
                if not math.isnan(value):
                    axes.plot([value], [self.grid.middles[at]], zorder=level, **look)
        for column in self.columns:
            self._write_column(sheet, column)

    @property
    def _tall(self) -> float:
        return self.grid.bottom - self.grid.top

    def _draw_scale(self, sheet: Sheet) -> None:
        """Draw gridlines all the way beside labels, else only at the marks, and the lines between rows."""
        above = self.grid.above
        spans = [(y - 4, y + 4) for y in self.grid.middles] if above else [(self.grid.top, self.grid.bottom)]
        for share in _TICKS:
            x = self.x(share * self.options.maximum)
            strong: Look = {"linewidth": 0.8, "zorder": -0.5} if share == 0 and not above else {}
            for low, high in spans:
                sheet.rule((x, x), (low, high), palette.INK if strong else palette.GRID, **strong)
            self._write_tick(sheet, share, x)
        for y in self.grid.middles if above else ():
            sheet.rule((self.x(0), self.x(self.options.maximum)), (y, y), palette.RULE, linewidth=0.7)
        for at, row in enumerate(self.rows[:-1]):
            edge = self.grid.tops[at + 1] - (self._apart / 2 if row.apart else 0.0)
            color = palette.RULE if row.apart else palette.GRID
            sheet.rule((0, self.wide), (edge, edge), color, linewidth=0.6 if row.apart else 0.4)

    @property
    def _apart(self) -> float:
        return _apart(self.density)

    def _write_tick(self, sheet: Sheet, share: float, x: float) -> None:
        if share in (0, 0.5, 1) and self.ticked:
            words = self.options.tick_format(share * self.options.maximum)
            tick: Look = {"size": SMALL, "color": palette.MUTED, "ha": "center", "role": "tick"}
            sheet.text(x, self.grid.bottom + 4, words, **tick)

    def _write_column(self, sheet: Sheet, column: Column) -> None:
        if len(self.columns) > 1:
            look = column.look if not column.strong else point_look("reported", palette.ACCENT, 5.5)
            sheet.mark(column.right - column.wide / 2, self.grid.top - _HEAD / 2, label="key", **look)
        for at in range(len(self.rows)):
            self._write_cell(sheet, column, at)

    def _write_cell(self, sheet: Sheet, column: Column, at: int) -> None:
        """Write a value and its small words: below it in a column, before it on the line of a label."""
        words, note, type_ = column.texts[at], column.notes[at], self.density.size
        look: Look = {"size": type_, "weight": "bold", "color": palette.ACCENT, "role": "value"}
        if column.strong and math.isnan(self.rows[at].value):
            look = {"size": TINY, "color": palette.MUTED, "role": "value"}
        elif not column.strong:
            look = {"size": type_, "color": palette.MUTED, "role": "reference"}
        if self.grid.above or self.density.brief:
            y = (
                self.grid.tops[at] + 2
                if self.grid.above
                else self.grid.middles[at] - height(words, type_) / 2
            )
            left = column.right - width(words, type_, "bold") - 4
            small = y + (type_ - TINY) * 0.95
            sheet.text(left, small, note, size=TINY, color=palette.MUTED, ha="right", role="year")
        else:
            high = height(words, float(look["size"]))
            y = self.grid.middles[at] - (high + height(note, TINY)) / 2
            sheet.text(column.right, y + high, note, size=TINY, color=palette.MUTED, ha="right", role="year")
        sheet.text(column.right, y, words, ha="right", **look)


def profile_body(frame: pd.DataFrame, options: ProfileOptions, room: Room) -> ProfileBody:
    """Lay a profile out in a room; the parts of :func:`profile` without its page."""
    rows = read_rows(frame, ProfileRow)
    check_choice((row.style for row in rows), STYLES, "charts, profile, column style")
    body = fitted(room, lambda density: _lay_out(rows, options, room, density))
    return _loosened(body, lambda density: _lay_out(rows, options, room, density), room)


def _loosened(body: ProfileBody, make: Callable[[Density], ProfileBody], room: Room) -> ProfileBody:
    """Use what is left of the room where labels without their small words would let rows stand close."""
    if not body.density.brief or room.height is None:
        return body
    tried = (make(density) for density in _BRIEF)
    return next((other for other in tried if other.height <= room.height), body)


def profile(frame: pd.DataFrame, text: SheetText, options: ProfileOptions) -> Figure:
    """Draw a strong mark and up to two references for each row.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`ProfileRow`, in the order wanted (about 2 to 12 rows).
    text : SheetText
    options : ProfileOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or a style is unknown.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": ["Children"], "value": [22.1], "value_text": ["22.1%"],
    ...                       "first": [28.2], "first_text": ["28.2%"]})
    >>> from spanalysis.charts.profile_rows import ProfileOptions
    >>> options = ProfileOptions({"reported": "here", "first": "elsewhere"}, "{:g}%".format)
    >>> figure = profile(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> [float(line.get_xdata()[0]) for line in figure.axes[0].lines]
    [28.2, 22.1]
    """
    return compose(text, lambda room: profile_body(frame, options, room))


def _lay_out(
    rows: Sequence[ProfileRow], options: ProfileOptions, room: Room, density: Density
) -> ProfileBody:
    legend = make_legend(key_items(rows, options), room.width)
    columns = value_columns(rows, room, density)
    first = columns[0]
    taken = room.width - first.right + first.wide
    beside = [height(words, density.size) + height(note, TINY) for words, note in first.cells]
    grid = row_grid(
        [row.label for row in rows],
        Room(room.width - taken - 8, room.height) if room.narrow else room,
        density,
        pitch=20.0,
        share=0.31,
        gap=_GAP,
        bold=[True] * len(rows),
        sublabels=["\n".join(filter(None, (row.sublabel, row.remark))) for row in rows],
        beside=[] if room.narrow or density.brief else beside,
        gaps=[0.0, *(_apart(density) if row.apart else 0.0 for row in rows[:-1])],
        start=legend.height + (_HEAD if len(columns) > 1 else 0.0),
    )
    right = room.width if room.narrow else room.width - taken - _GAP
    ticked = room.height is None or room.height >= _LOW
    return ProfileBody(tuple(rows), options, legend, grid, columns, right, room.width, density, ticked)


def _apart(density: Density) -> float:
    return _APART * min(density.air, 1.0)
