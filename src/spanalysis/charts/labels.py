"""Why this exists: labels stand beside what they name, and never on top of each other.

Two small deterministic methods: :func:`spread` moves labels along one line just far enough apart, and
:func:`place` picks, for each point in turn, the first free spot around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

Align = Literal["left", "center", "right"]
_AIR: Final = 1.5  # points between a label and a line


@dataclass(frozen=True)
class Box:
    """A rectangle in points; ``y`` grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """Return the shared area."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0

    def inside(self, outer: Box) -> bool:
        """Whether the whole rectangle lies in another."""
        return (
            self.left >= outer.left
            and self.right <= outer.right
            and self.top >= outer.top
            and self.bottom <= outer.bottom
        )

    def crossed(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Whether a straight segment touches the rectangle (Liang-Barsky clipping)."""
        enter, leave = 0.0, 1.0
        for delta, near, far in (
            (x1 - x0, self.left - x0, self.right - x0),
            (y1 - y0, self.top - y0, self.bottom - y0),
        ):
            if delta == 0:
                if near > 0 or far < 0:
                    return False
                continue
            first, second = sorted((near / delta, far / delta))
            enter, leave = max(enter, first), min(leave, second)
        return enter <= leave


Segment = tuple[float, float, float, float]


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Return middles for intervals on one line: as near to the wanted ones as fits, in the same order.

    Parameters
    ----------
    wanted : sequence of float
        Middle that each interval would like.
    sizes : sequence of float
        Length of each interval, air included.
    low, high : float
        Ends of the line. If the intervals are longer than the line, they run over ``high``.

    Examples
    --------
    >>> spread([10.0, 12.0], [8.0, 8.0], 0.0, 100.0)
    [7.0, 15.0]
    >>> spread([1.0, 50.0], [8.0, 8.0], 0.0, 100.0)
    [4.0, 50.0]
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    blocks: list[tuple[list[int], float, float]] = []  # members, start, length
    for index in order:
        members, length = [index], sizes[index]
        start = _clamp(wanted[index] - length / 2, length, low, high)
        while blocks and blocks[-1][1] + blocks[-1][2] > start:
            before, _, before_length = blocks.pop()
            members, length = before + members, before_length + length
            start = _clamp(_best_start(members, wanted, sizes), length, low, high)
        blocks.append((members, start, length))
    return _middles(blocks, sizes)


def _clamp(start: float, length: float, low: float, high: float) -> float:
    return max(low, min(start, high - length))


def _best_start(members: Sequence[int], wanted: Sequence[float], sizes: Sequence[float]) -> float:
    offset, total = 0.0, 0.0
    for index in members:
        total += wanted[index] - offset - sizes[index] / 2
        offset += sizes[index]
    return total / len(members)


def _middles(blocks: Sequence[tuple[list[int], float, float]], sizes: Sequence[float]) -> list[float]:
    middles = [0.0] * len(sizes)
    for members, start, _ in blocks:
        at = start
        for index in members:
            middles[index] = at + sizes[index] / 2
            at += sizes[index]
    return middles


@dataclass(frozen=True)
class Spot:
    """Where a label went: its anchor, its alignment and its rectangle."""

    x: float
    top: float
    align: Align
    box: Box


def spots(x: float, y: float, wide: float, high: float, gap: float) -> list[Spot]:
    """List the spots around a point, the best first: above, below, beside, and the same farther off."""
    found: list[Spot] = []
    for distance in (gap * step for step in (1.0, 2.2, 4.0, 6.0, 8.0, 11.0, 14.0)):
        above, below = y - distance - high, y + distance
        tops: list[tuple[float, float, Align]] = [
            (x, above, "center"),
            (x, below, "center"),
            (x - gap / 2, above, "left"),
            (x + gap / 2, above, "right"),
            (x - gap / 2, below, "left"),
            (x + gap / 2, below, "right"),
            (x + distance, y - high / 2, "left"),
            (x - distance, y - high / 2, "right"),
        ]
        found += [Spot(at, top, align, _box(at, top, align, wide, high)) for at, top, align in tops]
    return found


def _box(x: float, top: float, align: Align, wide: float, high: float) -> Box:
    left = {"left": x, "center": x - wide / 2, "right": x - wide}[align]
    return Box(left, top, left + wide, top + high)


def place(candidates: Sequence[Spot], taken: Sequence[Box], segments: Sequence[Segment], bounds: Box) -> Spot:
    """Return the first candidate that is free, or the one that is least in the way.

    Parameters
    ----------
    candidates : sequence of Spot
        In order of preference.
    taken : sequence of Box
        Labels already placed, and marks.
    segments : sequence of (x0, y0, x1, y1)
        Lines that should not run through a label.
    bounds : Box
        Where labels may stand.
    """

    def cost(spot: Spot) -> float:
        covered = sum(spot.box.overlap(box) for box in taken)
        aired = Box(spot.box.left - _AIR, spot.box.top - _AIR, spot.box.right + _AIR, spot.box.bottom + _AIR)
        crossings = sum(aired.crossed(*segment) for segment in segments)
        return 10 * covered + 20 * crossings + (0 if spot.box.inside(bounds) else 10_000)

    return min(candidates, key=cost)
