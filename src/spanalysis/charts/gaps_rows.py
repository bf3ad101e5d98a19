"""Why this exists: the rows of a chart of differences, its counts, and a scale with room at zero."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

STYLES: Final = ("reported", "modelled")
_SLOT: Final = 11.0
_TICK: Final = 21.0  # points from one tick to the next at least
_LEAST: Final = 0.22
"""The share of the scale that either side of zero has at least, so that its words fit."""


@dataclass(frozen=True)
class GapRow:
    """One row of the frame of :func:`spanalysis.charts.gaps.gaps`.

    Parameters
    ----------
    label : str
    value : float
        The difference; its sign says the side.
    value_text : str
        As written.
    first_text, second_text, note : str
        The two values behind it and a note, such as the year; optional.
    section : str
        Heading of the rows it stands among.
    style : str
        ``reported`` or ``modelled``.
    apart : bool
        Whether its label is strong.
    """

    label: str
    value: float
    value_text: str
    first_text: str = ""
    second_text: str = ""
    note: str = ""
    section: str = ""
    style: str = "reported"
    apart: bool = False


@dataclass(frozen=True)
class GapOptions:
    """What can be chosen about :func:`spanalysis.charts.gaps.gaps`.

    Parameters
    ----------
    heads : tuple of str
        Words for below zero, level and above zero.
    tick_format : callable
        Turns a tick's value into its text.
    count_format : callable
        Turns a number of places into its text.
    step : float
        Width of the columns that count.
    level : float
        Differences smaller than this are level.
    columns : tuple of str
        Names of the two values' columns.
    bars_name : str
        What the columns count.
    join : callable
        Joins the words beside a label in a narrow room.
    """

    heads: tuple[str, str, str]
    tick_format: Callable[[float], str]
    count_format: Callable[[int], str]
    step: float
    level: float = 0.05
    columns: tuple[str, ...] = ()
    bars_name: str = ""
    join: Callable[[list[str]], str] = " ".join


@dataclass(frozen=True)
class GapScale:
    """Where differences stand: both sides of a stripe for what is level.

    Parameters
    ----------
    zero : float
        Middle of the stripe, in points.
    unit : float
        Points of one unit.
    low, high : float
        Ends of the scale, in units.
    step : float
    level : float
    """

    zero: float
    unit: float
    low: float
    high: float
    step: float
    level: float

    def x(self, value: float) -> float:
        """Return the coordinate of a difference."""
        return self.edge(value) + value * self.unit

    def edge(self, value: float) -> float:
        """Return the edge of the stripe that a difference starts from; its middle for a level one."""
        return self.zero if abs(value) < self.level else self.zero + math.copysign(_SLOT / 2, value)

    @property
    def stripe(self) -> tuple[float, float]:
        """Left and right edge of the stripe."""
        return self.zero - _SLOT / 2, self.zero + _SLOT / 2

    @property
    def left(self) -> float:
        """Left end."""
        return self.zero - _SLOT / 2 + self.low * self.unit

    @property
    def right(self) -> float:
        """Right end."""
        return self.zero + _SLOT / 2 + self.high * self.unit

    @property
    def ticks(self) -> list[float]:
        """Zero, and every second step, or fewer where their words would touch."""
        pace = next(self.step * n for n in (2, 4, 8, 1000) if n == 1000 or self.step * n * self.unit >= _TICK)
        below, above = int(-self.low // pace), int(self.high // pace)
        return [pace * at for at in range(-below, above + 1)]

    def bar(self, low: float, high: float) -> tuple[float, float]:
        """Return the edges of a counting column; that of level places stands in the stripe."""
        if low == high:
            return self.stripe[0] + 1, self.stripe[1] - 1
        base = self.stripe[1] if low >= 0 else self.stripe[0]
        return base + low * self.unit + 0.6, base + high * self.unit - 0.6


def make_scale(values: Sequence[float], options: GapOptions, left: float, right: float) -> GapScale:
    """Fit a scale between two coordinates.

    Examples
    --------
    >>> options = GapOptions(("", "", ""), str, str, step=5.0)
    >>> scale = make_scale([-18.0, 7.0], options, 0.0, 311.0)
    >>> scale.low, scale.high, scale.unit
    (-20.0, 10.0, 10.0)
    """
    step = options.step
    below = max(step, math.ceil(-min(values) / step) * step)
    above = max(step, math.ceil(max(values) / step) * step)
    least = _LEAST * (below + above)
    while below < least:
        below += step
    while above < least:
        above += step
    unit = max(right - left - _SLOT, 1.0) / (below + above)
    return GapScale(left + below * unit + _SLOT / 2, unit, -below, above, step, options.level)


def count_bars(values: Sequence[float], step: float, level: float) -> tuple[tuple[float, float, int], ...]:
    """Count differences by steps away from zero, and those that are level apart.

    Returns
    -------
    tuple of (low, high, number)
        From the lowest; ``low == high == 0`` for level ones. A difference on the
        edge of a step belongs to the step nearer to zero.

    Examples
    --------
    >>> count_bars([-7.0, -5.0, 0.0, 0.0, 2.0], 5.0, 0.05)
    ((-10.0, -5.0, 1), (-5.0, 0.0, 1), (0.0, 0.0, 2), (0.0, 5.0, 1))
    """
    counts: dict[int, int] = {0: 0}
    for value in values:
        away = 0 if abs(value) < level else int(math.copysign(math.ceil(abs(value) / step - 1e-9), value))
        counts[away] = counts.get(away, 0) + 1
    return tuple(_bar(at, step, counts.get(at, 0)) for at in range(min(counts), max(counts) + 1))


def _bar(at: int, step: float, n: int) -> tuple[float, float, int]:
    low, high = (at, at + 1) if at < 0 else (at - 1, at) if at > 0 else (0, 0)
    return (low * step, high * step, n)
