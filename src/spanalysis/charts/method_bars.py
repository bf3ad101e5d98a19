"""Why this exists: two or three numbers on one scale that were not come by in the same way.

Bars in groups, each named in words after its value: what was published, what is computed here (with the
range that missing data leave open), what would be needed. A bar may run to the left of zero.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.marks import Look, bar_look, draw_bar
from spanalysis.charts.measure import width
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import Density, RowGrid, fitted, row_grid
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

_OWN: Final[dict[str, Look]] = {
    "computed": {
        "facecolor": palette.BACKGROUND,
        "edgecolor": palette.MUTED,
        "linewidth": 0.9,
        "hatch": "...",
    },
    "target": {
        "facecolor": palette.BACKGROUND,
        "edgecolor": palette.CONTRAST,
        "linewidth": 1.2,
        "linestyle": (0, (3, 1.6)),
    },
}
"""Looks beside those of the house: computed here (dotted, grey) and not observed at all (broken outline)."""

_PITCH: Final = 15.0
_THICK: Final = 18.0
_AIR: Final = 5.0


@dataclass(frozen=True)
class MethodBarRow:
    """One row of the frame of :func:`method_bars`: one bar.

    Parameters
    ----------
    group : str
        Label at the left; bars of one group and ``sublabel`` stand together.
    value : float
        Length, to the left of zero if below it; missing (NaN) draws no bar, and ``value_text`` says so.
    value_text : str
        The value as written.
    name : str
        What the bar is, in a few words after its value; optional.
    style : str
        ``reported``, ``modelled``, ``earlier``, ``computed`` or ``target``.
    low, high : float
        Ends of a range drawn through the bar; optional.
    sublabel : str
        Small words below the group's label; optional.
    strong : bool
        Whether ``name`` is what the reader should see.
    """

    group: str
    value: float
    value_text: str
    name: str = ""
    style: str = "reported"
    low: float = math.nan
    high: float = math.nan
    sublabel: str = ""
    strong: bool = False

    @property
    def right(self) -> float:
        """How far the bar or its range reaches, 0 at least."""
        return max([0.0, *(end for end in (self.value, self.high) if not math.isnan(end))])


@dataclass(frozen=True)
class MethodBarOptions:
    """What can be chosen about :func:`method_bars`.

    Parameters
    ----------
    reference : float, optional
        A value marked by a thin line through all groups; the words then stand in a column at the right.
    """

    reference: float | None = None


@dataclass(frozen=True)
class MethodBarsBody:
    """Groups of bars, laid out."""

    groups: tuple[tuple[MethodBarRow, ...], ...]
    grid: RowGrid
    pitch: float
    size: float
    least: float
    scale: float
    wide: float
    reference: float | None = None

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.grid.bottom

    def x(self, value: float) -> float:
        """Return the body coordinate of a value."""
        return self.grid.left + (value - self.least) * self.scale

    def draw(self, sheet: Sheet) -> None:
        """Draw labels, the zero line, bars, ranges and words."""
        grid = self.grid
        area = (grid.left, grid.top, self.wide - grid.left, grid.bottom - grid.top)
        end = self.least + area[2] / self.scale
        axes = sheet.plot(area, (self.least, end), (grid.bottom, grid.top))
        for at, rows in enumerate(self.groups):
            grid.write(sheet, at, "bold")
            first = grid.middles[at] - self.pitch * (len(rows) - 1) / 2
            edge = self.pitch * len(rows) / 2
            span = (grid.middles[at] - edge, grid.middles[at] + edge)
            sheet.rule((self.x(0), self.x(0)), span, palette.INK, linewidth=0.8, zorder=4)
            self._draw_reference(sheet, span if grid.above else (grid.top, grid.bottom))
            for place, row in enumerate(rows):
                self._draw_bar(axes, sheet, row, first + place * self.pitch)

    def _draw_reference(self, sheet: Sheet, span: tuple[float, float]) -> None:
        if self.reference is not None:
            look: Look = {"linewidth": 0.9, "linestyle": (0, (1.5, 1.5)), "zorder": 6}
            sheet.rule((self.x(self.reference),) * 2, span, palette.INK, label="rule-reference", **look)

    def _words_at(self, row: MethodBarRow) -> float:
        """Return where the words of a bar begin: after it, or in a column beside all of them."""
        bars = [row] if self.reference is None else [each for rows in self.groups for each in rows]
        return self.x(max([each.right for each in bars])) + _AIR

    def _draw_bar(self, axes: Axes, sheet: Sheet, row: MethodBarRow, y: float) -> None:
        missing = math.isnan(row.value)
        if not missing:
            start, length = min(0.0, row.value), abs(row.value)
            draw_bar(axes, start, y, length, min(_THICK, self.pitch * 0.66), look_of(row.style))
        if not math.isnan(row.low) and not math.isnan(row.high):
            self._draw_range(sheet, row, y)
        x = self._words_at(row)
        look: Look = {"color": palette.MUTED} if missing else {"weight": "bold"}
        sheet.middle(x, y, row.value_text, size=self.size, role="value", **look)
        if row.name:
            x += width(row.value_text, self.size, "regular" if missing else "bold") + _AIR
            named: Look = (
                {"weight": "bold", "color": palette.CONTRAST} if row.strong else {"color": palette.MUTED}
            )
            sheet.middle(x, y, row.name, size=self.size, role="name", **named)

    def _draw_range(self, sheet: Sheet, row: MethodBarRow, y: float) -> None:
        """Draw the range as a thin line with end strokes."""
        look: Look = {"linewidth": 1.0, "zorder": 5, "label": "rule-range"}
        sheet.rule((self.x(row.low), self.x(row.high)), (y, y), palette.INK, **look)
        for value in (row.low, row.high):
            sheet.rule((self.x(value),) * 2, (y - 3, y + 3), palette.INK, **look)


def look_of(style: str) -> Look:
    """Return the look of a bar.

    Examples
    --------
    >>> look_of("computed")["hatch"], look_of("reported")["linewidth"]
    ('...', 0.0)
    """
    return dict(_OWN[style]) if style in _OWN else bar_look(style, palette.ACCENT)


def method_bars_body(frame: pd.DataFrame, options: MethodBarOptions, room: Room) -> MethodBarsBody:
    """Lay bars out in a room; the parts of :func:`method_bars` without its page."""
    rows = read_rows(frame, MethodBarRow)
    check_choice((row.style for row in rows), (*STYLES, *_OWN), "charts, method_bars, column style")
    for row in rows:
        if not math.isnan(row.low) and not row.low <= row.high:
            raise SchemaError("a range from low to high", f"{row.low} to {row.high}", where=row.group)
    keys = dict.fromkeys((row.group, row.sublabel) for row in rows)
    groups = tuple(tuple(row for row in rows if (row.group, row.sublabel) == key) for key in keys)
    return fitted(room, lambda density: _lay_out(groups, options, room, density))


def method_bars(frame: pd.DataFrame, text: SheetText, options: MethodBarOptions | None = None) -> Figure:
    """Draw groups of bars whose numbers were come by in different ways.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`MethodBarRow`, in the order wanted (about 2 to 12 bars).
    text : SheetText
    options : MethodBarOptions, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or a range is the wrong way round.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"group": ["Observed", "Needed"], "value": [-0.4, 6.8],
    ...                       "value_text": ["−0.4", "6.8"], "style": ["reported", "target"]})
    >>> figure = method_bars(frame, SheetText("Title", "Subtitle", "Source"))
    >>> [(patch.get_x(), patch.get_width()) for patch in figure.axes[0].patches]
    [(-0.4, 0.4), (0.0, 6.8)]
    """
    return compose(text, lambda room: method_bars_body(frame, options or MethodBarOptions(), room))


def _lay_out(
    groups: tuple[tuple[MethodBarRow, ...], ...], options: MethodBarOptions, room: Room, density: Density
) -> MethodBarsBody:
    size = density.size
    pitch = max(_PITCH * density.air, size * 1.3)
    grid = row_grid(
        [rows[0].group for rows in groups],
        room,
        density,
        pitch=pitch,
        bold=[True] * len(groups),
        sublabels=[rows[0].sublabel for rows in groups],
        beside=[pitch * len(rows) for rows in groups],
        gaps=[0.0, *[5.0 * density.air] * (len(groups) - 1)],
    )
    area = room.width - grid.left
    bars = [row for rows in groups for row in rows]
    least = min([0.0, *(row.value for row in bars if not math.isnan(row.value))])
    words = [_words(row, size) for row in bars]
    if options.reference is None:
        spans = [(row.right - least, area - wide) for row, wide in zip(bars, words, strict=True)]
    else:
        spans = [(max(row.right for row in bars) - least, area - max(words))]
    scale = min((free / span for span, free in spans if span > 0), default=1.0)
    return MethodBarsBody(groups, grid, pitch, size, least, scale, room.width, options.reference)


def _words(row: MethodBarRow, size: float) -> float:
    """Return the points that the words after a bar need."""
    name = _AIR + width(row.name, size) if row.name else 0.0
    return _AIR + width(row.value_text, size, "bold") + name
