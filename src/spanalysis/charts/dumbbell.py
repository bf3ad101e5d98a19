"""Why this exists: what changed between two years, for a handful of rows with their own denominators.

The earlier value is a hollow mark, the later one a full one, and a light bar joins them. Both values are
written on the outer sides; the two years are named once, above the first row.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.marks import Key, Look, draw_key, make_key, point_look
from spanalysis.charts.measure import height, width
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import Density, RowGrid, fitted, row_grid
from spanalysis.charts.scale import largest, nice_ticks
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 12.0
_AIR: Final = 9.0
_MARK: Final = 7.0
_BACKING: Final[Look] = {"facecolor": palette.BACKGROUND, "edgecolor": "none", "pad": 0.6}
_HEAD: Final = 9.0  # points above the first row for the names of the years
_KEY: Final = 13.0  # points above narrow rows for a key that names them


@dataclass(frozen=True)
class DumbbellRow:
    """One row of the frame of :func:`dumbbell`.

    Parameters
    ----------
    label : str
    start, end : float
        Values of the two years, 0 or more; NaN draws no mark, and the text says so in words.
    start_text, end_text : str
        The values as written.
    sublabel : str
        Small words below the label, such as the denominator; optional.
    style : str
        ``reported`` or ``modelled``.
    """

    label: str
    start: float
    end: float
    start_text: str
    end_text: str
    sublabel: str = ""
    style: str = "reported"


@dataclass(frozen=True)
class DumbbellOptions:
    """What can be chosen about :func:`dumbbell`.

    Parameters
    ----------
    start_name, end_name : str
        The two years, as written above the first row.
    tick_format : callable
        Turns a tick's value into its text.
    style_names : mapping of str to str
        Words for the key, one for each style; needed when more than one occurs.
    maximum : float, optional
        Value that the axis reaches at least, such as 100.
    """

    start_name: str
    end_name: str
    tick_format: Callable[[float], str]
    style_names: Mapping[str, str] = field(default_factory=dict)
    maximum: float | None = None


@dataclass(frozen=True)
class DumbbellBody:
    """Pairs of values, laid out."""

    rows: tuple[DumbbellRow, ...]
    options: DumbbellOptions
    key: Key
    grid: RowGrid
    left: float
    right: float
    ticks: tuple[float, ...]
    wide: float
    size: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.grid.bottom + 5 + height("0", SMALL)

    @property
    def mark(self) -> float:
        """Size of the marks: smaller where rows stand close."""
        return min(_MARK, min(self.grid.heights) * 0.66)

    def x(self, value: float) -> float:
        """Return the body coordinate of a value."""
        return self.left + value / self.ticks[-1] * (self.right - self.left)

    def draw(self, sheet: Sheet) -> None:
        """Draw key, grid, pairs and names of the two values."""
        draw_key(sheet, self.key)
        area = (self.left, self.grid.top, self.right - self.left, self.grid.bottom - self.grid.top)
        axes = sheet.plot(area, (0, self.ticks[-1]), (self.grid.bottom, self.grid.top))
        self._draw_grid(sheet)
        for at, row in enumerate(self.rows):
            self.grid.write(sheet, at, "bold")
            if at:
                edge = self.grid.tops[at]
                sheet.rule((0, self.wide), (edge, edge), linewidth=0.4)
            self._draw_row(axes, sheet, row, self.grid.middles[at])
        self._name_years(sheet)

    def _draw_grid(self, sheet: Sheet) -> None:
        for value, words in zip(self.ticks, self._tick_words(), strict=True):
            x = self.x(value)
            zero = value == 0
            look: Look = {"linewidth": 0.8, "zorder": -0.5} if zero else {}
            for low, high in self._spans():
                sheet.rule((x, x), (low, high), palette.INK if zero else palette.GRID, **look)
            tick: Look = {"size": SMALL, "color": palette.MUTED, "ha": "center", "role": "tick"}
            half = width(words, SMALL) / 2
            sheet.text(max(x, half), self.grid.bottom + 4, words, **tick)

    def _spans(self) -> list[tuple[float, float]]:
        """Where gridlines run: beside the labels all the way, else only beside the marks."""
        if not self.grid.above:
            return [(self.grid.top, self.grid.bottom)]
        return [(y - _MARK, y + _MARK) for y in self.grid.middles]

    def _tick_words(self) -> list[str]:
        """Write every tick, or every second one where there is no room."""
        words = [self.options.tick_format(value) for value in self.ticks]
        step = (self.right - self.left) / max(len(words) - 1, 1)
        tight = max(width(item, SMALL) for item in words) + 4 > step
        return [item if not (tight and at % 2) else "" for at, item in enumerate(words)]

    def _draw_row(self, axes: Axes, sheet: Sheet, row: DumbbellRow, y: float) -> None:
        known = [value for value in (row.start, row.end) if not math.isnan(value)]
        if len(known) == 2:
            look: Look = {"color": palette.ACCENT_SOFT, "linewidth": 3.2, "solid_capstyle": "butt"}
            axes.plot(known, [y, y], zorder=1.5, **look)
        full = point_look(row.style, palette.ACCENT, self.mark, solid=True)
        for value, look in ((row.start, _hollow(row.style, self.mark)), (row.end, full)):
            if not math.isnan(value):
                axes.plot([value], [y], zorder=3, **look)
        self._write_values(sheet, row, y)

    def _write_values(self, sheet: Sheet, row: DumbbellRow, y: float) -> None:
        if math.isnan(row.start) or math.isnan(row.end):
            self._write_incomplete(sheet, row, y)
            return
        later: Look = {"weight": "bold", "color": palette.ACCENT, "role": "end", "bbox": _BACKING}
        earlier: Look = {"color": palette.MUTED, "role": "start", "bbox": _BACKING}
        sides = (("right", -_AIR / 1.2), ("left", _AIR / 1.2))
        first, second = sides if not row.end < row.start else sides[::-1]
        at = self.x(row.start) + first[1]
        sheet.middle(at, y, row.start_text, size=self.size, ha=first[0], **earlier)
        at = self.x(row.end) + second[1]
        sheet.middle(at, y, row.end_text, size=self.size, ha=second[0], **later)

    def _write_incomplete(self, sheet: Sheet, row: DumbbellRow, y: float) -> None:
        """Write the one value beside its mark, and the words for the missing one beyond it."""
        parts = [("start", row.start_text, row.start), ("end", row.end_text, row.end)]
        parts.sort(key=lambda part: math.isnan(part[2]))
        mark = 0.0 if math.isnan(parts[0][2]) else parts[0][2]
        needed = sum(width(words, self.size, "bold") + 6 for _, words, _ in parts)
        rightwards = self.x(mark) + _AIR / 1.2 + needed <= self.wide
        side, align = (1, "left") if rightwards else (-1, "right")
        x = self.x(mark) + side * _AIR / 1.2
        for role, words, value in parts:
            strong = role == "end" and not math.isnan(value)
            look: Look = {"weight": "bold", "color": palette.ACCENT} if strong else {"color": palette.MUTED}
            sheet.middle(x, y, words, size=self.size, ha=align, role=role, bbox=_BACKING, **look)
            x += side * (width(words, self.size, "bold" if strong else "regular") + 6)

    def _name_years(self, sheet: Sheet) -> None:
        """Name the two values above the first marks that show both, or in a key above narrow rows."""
        if self.grid.above:
            self._draw_names(sheet, self.grid.tops[0] - _KEY)
            return
        complete = [not (math.isnan(row.start) or math.isnan(row.end)) for row in self.rows]
        at = complete.index(True) if any(complete) else 0
        row = self.rows[at]
        names = [(row.start, self.options.start_name, False), (row.end, self.options.end_name, True)]
        known = [(self.x(value), words, later) for value, words, later in names if not math.isnan(value)]
        middle = sum(x for x, _, _ in known) / max(len(known), 1)
        needed = sum(width(words, SMALL, "bold") for _, words, _ in known) / 2 + 5
        near = len(known) == 2 and abs(known[0][0] - known[1][0]) < needed
        rising = not row.end < row.start
        for x, words, later in known:
            look: Look = {"weight": "bold", "color": palette.ACCENT} if later else {"color": palette.MUTED}
            y = self.grid.middles[at] - _MARK / 2 - 2 - height(words, SMALL)
            place, align = (x, "center")
            if near:
                place, align = (middle - 3, "right") if later is not rising else (middle + 3, "left")
            sheet.text(place, y, words, size=SMALL, ha=align, role="year", bbox=_BACKING, **look)

    def _draw_names(self, sheet: Sheet, y: float) -> None:
        style, x = self.rows[0].style, _MARK / 2
        full = point_look(style, palette.ACCENT, _MARK, solid=True)
        names = ((self.options.start_name, _hollow(style, self.mark)), (self.options.end_name, full))
        for words, look in names:
            sheet.mark(x, y + SMALL * 0.62, label="key", **look)
            sheet.text(x + _MARK, y, words, size=SMALL, color=palette.MUTED, role="year")
            x += _MARK * 2 + width(words, SMALL) + 12


def dumbbell_body(frame: pd.DataFrame, options: DumbbellOptions, room: Room) -> DumbbellBody:
    """Lay pairs out in a room; the parts of :func:`dumbbell` without its page."""
    rows = read_rows(frame, DumbbellRow)
    check_choice((row.style for row in rows), STYLES[:2], "charts, dumbbell, column style")
    return fitted(room, lambda density: _lay_out(rows, options, room, density))


def dumbbell(frame: pd.DataFrame, text: SheetText, options: DumbbellOptions) -> Figure:
    """Draw two values for each row and the change between them.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`DumbbellRow`, in the order wanted (about 2 to 12 rows).
    text : SheetText
    options : DumbbellOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or a style that has to be explained has no words.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": ["Children"], "start": [22.1], "end": [28.2],
    ...                       "start_text": ["22.1%"], "end_text": ["28.2%"]})
    >>> options = DumbbellOptions("2015", "2023", "{:g}%".format)
    >>> figure = dumbbell(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> [float(line.get_xdata()[0]) for line in figure.axes[0].lines if line.get_marker() == "o"]
    [22.1, 28.2]
    """
    return compose(text, lambda room: dumbbell_body(frame, options, room))


def _lay_out(
    rows: Sequence[DumbbellRow], options: DumbbellOptions, room: Room, density: Density
) -> DumbbellBody:
    styles, where = (row.style for row in rows), "charts, dumbbell"
    key = make_key(styles, options.style_names, "solid_point", where, room.width)
    size = density.size
    grid = row_grid(
        [row.label for row in rows],
        room,
        density,
        pitch=24.0,
        share=0.36,
        gap=_GAP,
        bold=[True] * len(rows),
        sublabels=[row.sublabel for row in rows],
        gaps=[_KEY if room.narrow else _HEAD, *[0.0] * (len(rows) - 1)],
        start=key.height,
    )
    known = largest([options.maximum or 0.0, *(row.start for row in rows), *(row.end for row in rows)])
    ticks = nice_ticks(known)
    widest = max(_widest(row, size) for row in rows) + _AIR
    left, right = grid.left, room.width - widest
    left += max(0.0, *(_over_zero(row, (right - left - widest) / ticks[-1], size) for row in rows))
    return DumbbellBody(
        rows=tuple(rows),
        options=options,
        key=key,
        grid=grid,
        left=left,
        right=right,
        ticks=tuple(ticks),
        wide=room.width,
        size=size,
    )


def _widest(row: DumbbellRow, size: float) -> float:
    return max(width(row.start_text, size), width(row.end_text, size, "bold"))


def _over_zero(row: DumbbellRow, scale: float, size: float) -> float:
    """Return how far the text to the left of a row's marks would reach over the zero line, in points."""
    if math.isnan(row.start) or math.isnan(row.end):
        return 0.0
    return _widest(row, size) + _AIR - min(row.start, row.end) * scale


def _hollow(style: str, mark: float) -> Look:
    look = point_look(style, palette.ACCENT, mark)
    return look | {"markerfacecolor": palette.BACKGROUND, "markeredgewidth": 1.3}
