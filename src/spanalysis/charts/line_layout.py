"""Why this exists: where everything of a line chart goes, worked out before anything is drawn.

The rows and options of :func:`spanalysis.charts.lines.lines`, the plot's geometry, and how points are joined.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.labels import Box
from spanalysis.charts.marks import Key, make_key
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.scale import largest, nice_ticks
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, Weight

COLORS: Final = {"focus": palette.ACCENT, "context": palette.ACCENT_SOFT, "contrast": palette.CONTRAST}
"""Colour of each role; the first is drawn on top."""
_NAME_LIMIT: Final = 104.0
_LOWEST: Final = 40.0  # points of a plot that can still be read
_HOLDS_WORDS: Final = 170.0  # points of a room whose plot can hold a message
_TALLEST: Final = 0.75  # of its width, where there is room for more
AXIS: Final = 6.0 + height("0", SMALL)
"""Points below a plot for its years."""
_LABEL_ROOM: Final = 15.0  # points for a label above its mark
_PAD: Final = 14.0  # points from the first and last year to the edge of the plot


@dataclass(frozen=True)
class LineRow:
    """One row of the frame of :func:`lines`.

    Parameters
    ----------
    series : str
        Name of the series, as written at its right end.
    year : int
    y : float
        Value; NaN draws nothing.
    style : str
        ``reported``, ``modelled`` or ``earlier``.
    label : str
        Words at the point; empty for none.
    """

    series: str
    year: int
    y: float
    style: str = "reported"
    label: str = ""


@dataclass(frozen=True)
class LineOptions:
    """What can be chosen about :func:`lines`.

    Parameters
    ----------
    tick_format : callable
        Turns a tick's value into its text.
    roles : mapping of str to str
        Role of each series: ``focus``, ``contrast`` or (if left out) ``context``.
    style_names : mapping of str to str
        Words for the key, one for each style; needed when more than one occurs.
    empty_message : str
        Words in the plot when no focus series has a point.
    maximum : float, optional
        Value that the axis reaches at least.
    years : tuple of (int, int), optional
        First and last year of the axis; those of the frame if left out.
    plot_height : float
        Points, where the room gives no height.
    """

    tick_format: Callable[[float], str]
    roles: Mapping[str, str] = field(default_factory=dict)
    style_names: Mapping[str, str] = field(default_factory=dict)
    empty_message: str = ""
    maximum: float | None = None
    years: tuple[int, int] | None = None
    plot_height: float = 190.0


@dataclass(frozen=True)
class Layout:
    """Geometry of a line chart; ``area`` is the plot's x, y, width and height in the body.

    ``headroom`` is room above the plot for the labels of points that stand at its top, ``message`` are words
    above the plot where it is too low to hold them.
    """

    key: Key
    names: dict[str, str]
    ticks: list[float]
    first: int
    last: int
    area: tuple[float, float, float, float]
    headroom: float = 0.0
    message: str = ""

    @property
    def xlim(self) -> tuple[float, float]:
        """Years at the edges of the plot."""
        if self.first == self.last:
            return self.first - 0.5, self.last + 0.5
        pad = _PAD / (self.area[2] - 2 * _PAD) * (self.last - self.first)
        return self.first - pad, self.last + pad

    def x(self, year: float) -> float:
        """Return the body coordinate of a year."""
        low, high = self.xlim
        return self.area[0] + (year - low) / (high - low) * self.area[2]

    def y(self, value: float) -> float:
        """Return the body coordinate of a value."""
        return self.area[1] + (1 - value / self.ticks[-1]) * self.area[3]

    @property
    def bounds(self) -> Box:
        """Where point labels may stand."""
        left, top, wide, high = self.area
        return Box(left + 2, top - 4 - self.headroom, left + wide, top + high - 2)


def role_of(name: str, options: LineOptions) -> str:
    """Return the role of a series."""
    return options.roles.get(name, "context")


def by_series(known: Sequence[LineRow], options: LineOptions) -> dict[str, list[LineRow]]:
    """Group points by series: context first, so that the focus is drawn on top."""
    order = list(COLORS)[::-1]
    names = sorted(
        dict.fromkeys(row.series for row in known), key=lambda name: order.index(role_of(name, options))
    )
    return {name: [row for row in known if row.series == name] for name in names}


def lay_out(known: Sequence[LineRow], names: Sequence[str], options: LineOptions, room: Room) -> Layout:
    """Work out the geometry of a chart."""
    key = make_key((row.style for row in known), options.style_names, "point", "charts, lines", room.width)
    limit = min(_NAME_LIMIT, room.width * 0.27)
    wrapped = {name: wrap(name, BODY, limit, weight_of(name, options), balance=True) for name in names}
    most = 3 if room.height is not None and room.height < _LOWEST * 3 else 5
    ticks = nice_ticks(max(options.maximum or 0.0, largest(row.y for row in known)), most)
    years = options.years or (
        min((row.year for row in known), default=0),
        max((row.year for row in known), default=1),
    )
    left = max(width(options.tick_format(tick), SMALL) for tick in ticks) + 8
    right = max((width(name, BODY, "bold") for name in wrapped.values()), default=0.0)
    message = _message(names, options, room)
    above = key.height + 5.0 + height(message, BODY)
    high = _plot_height(options, room, above)
    headroom = _headroom(known, ticks[-1], high)
    if room.height is not None:
        high = max(_LOWEST, high - headroom)
    area = (left, above + headroom, room.width - left - (right + 9 if right else 0.0), high)
    return Layout(key, wrapped, ticks, *years, area, headroom, message)


def _message(names: Sequence[str], options: LineOptions, room: Room) -> str:
    """Return the words for a missing focus series where the plot is too low to hold them."""
    silent = any(role_of(name, options) == "focus" for name in names) or not options.empty_message
    if silent or room.height is None or room.height > _HOLDS_WORDS:
        return ""
    return wrap(options.empty_message, BODY, room.width)


def _plot_height(options: LineOptions, room: Room, above: float) -> float:
    if room.height is None:
        return options.plot_height
    return max(_LOWEST, min(room.width * _TALLEST, room.height - above - AXIS))


def _headroom(known: Sequence[LineRow], top: float, high: float) -> float:
    """Room for a label above the plot, if a labelled point leaves none below its top."""
    near = (row for row in known if row.label and (1 - row.y / top) * high < _LABEL_ROOM)
    return _LABEL_ROOM if any(near) else 0.0


def weight_of(name: str, options: LineOptions) -> Weight:
    """Return the weight that a series and its labels are written in."""
    return "regular" if role_of(name, options) == "context" else "bold"


def mark_size(role: str) -> float:
    """Return the size of a point, in points."""
    return 4.2 if role == "context" else 6.5


def runs_of(points: Sequence[LineRow]) -> list[list[LineRow]]:
    """Split points into runs of consecutive years, and the stretches between the runs."""
    runs: list[list[LineRow]] = []
    for row in points:
        if runs and row.year - runs[-1][-1].year <= 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    between = [[one[-1], two[0]] for one, two in pairwise(runs)]
    return [run for run in runs if len(run) > 1] + between
