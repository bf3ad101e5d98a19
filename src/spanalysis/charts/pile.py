"""Why this exists: an exhibit may need charts of several kinds on one page, each with its own scale.

Charts that have been laid out are put below each other or side by side, and a break between two of them says
in words why they must not be compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import Body, Make
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL

_GAP: Final = 14.0
_GUTTER: Final = 34.0
PANEL: Final = 140.0
"""Points of width that a panel beside another one needs."""


@dataclass(frozen=True)
class PanelRoom(Room):
    """A part of a wide room: its labels stay in a column at the left."""

    @property
    def narrow(self) -> bool:
        """Never: a room too narrow for panels is not divided."""
        return False


@dataclass(frozen=True)
class Pile:
    """Charts below each other or side by side, each with its corner and its width.

    Parameters
    ----------
    parts : tuple of (x, y, width, body)
    rules : tuple of float
        Where rules between charts side by side stand.
    """

    parts: tuple[tuple[float, float, float, Body], ...]
    rules: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        """Points that it takes."""
        return max(y + body.height for _, y, _, body in self.parts)

    def draw(self, sheet: Sheet) -> None:
        """Draw every chart in its place."""
        for x, y, wide, body in self.parts:
            body.draw(sheet.panel(x, y, wide, body.height))
        for edge in self.rules:
            sheet.rule((edge, edge), (0, self.height), palette.RULE, linewidth=0.6)


@dataclass(frozen=True)
class BreakBody:
    """Words that forbid a comparison, with a dashed rule."""

    words: str
    wide: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return height(self.words, SMALL)

    def draw(self, sheet: Sheet) -> None:
        """Draw sign, words and rule."""
        level = self.height / 2
        sign: Look = {"weight": "bold", "color": palette.WARN}
        sheet.middle(0, level, "≠", size=13, role="break", **sign)
        sheet.middle(14, level, self.words, size=SMALL, role="break-label", **sign)
        start = 20 + width(self.words, SMALL, "bold")
        if start < self.wide - 10:
            look: Look = {"linewidth": 1.0, "linestyle": (0, (2, 2))}
            sheet.rule((start, self.wide), (level, level), palette.WARN, **look)


def break_body(words: str, room: Room) -> BreakBody:
    """Lay the words of a break out.

    Examples
    --------
    >>> break_body("not comparable", Room(200.0)).words
    'not comparable'
    """
    return BreakBody(wrap(words, SMALL, room.width - 24, "bold"), room.width)


def stacked(makes: Sequence[Make], room: Room, gap: float = _GAP) -> Pile:
    """Put charts below each other; a given height is divided as their usual heights are.

    Parameters
    ----------
    makes : sequence of callable
        Each lays one chart out for a room.
    room : Room
    gap : float
        Points between charts.
    """
    bodies = [make(Room(room.width)) for make in makes]
    if room.height is not None:
        factor = (room.height - gap * (len(makes) - 1)) / sum(body.height for body in bodies)
        rooms = [Room(room.width, max(0.0, body.height * factor)) for body in bodies]
        bodies = [make(part) for make, part in zip(makes, rooms, strict=True)]
    parts, y = [], 0.0
    for body in bodies:
        parts.append((0.0, y, room.width, body))
        y += body.height + gap
    return Pile(tuple(parts))


def side_by_side(makes: Sequence[Make], room: Room, gap: float = _GAP) -> Pile:
    """Put charts side by side with rules between them, or below each other in a narrower room."""
    wide = (room.width - _GUTTER * (len(makes) - 1)) / len(makes)
    if room.narrow or wide < PANEL:
        return stacked(makes, room, gap)
    bodies = [make(PanelRoom(wide, room.height)) for make in makes]
    parts = [(at * (wide + _GUTTER), 0.0, wide, body) for at, body in enumerate(bodies)]
    edges = tuple(x - _GUTTER / 2 for x, *_ in parts[1:])
    return Pile(tuple(parts), edges)
