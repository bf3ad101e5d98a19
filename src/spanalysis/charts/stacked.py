"""Why this exists: two charts of one subject stand on one sheet, each below its own heading.

The lower chart keeps its height; the upper one gets what is left, where the page gives a height.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.measure import height, wrap
from spanalysis.charts.page import Body, Make
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY

_BETWEEN: Final = 14.0
_BELOW_HEADING: Final = 5.0


@dataclass(frozen=True)
class StackedCharts:
    """Charts below each other, laid out, with their headings wrapped."""

    headings: tuple[str, ...]
    parts: tuple[Body, ...]

    @property
    def height(self) -> float:
        """Points that it takes."""
        return sum(part.height for part in self.parts) + _around(self.headings)

    def draw(self, sheet: Sheet) -> None:
        """Draw each heading with its chart; a thin rule parts the charts."""
        y = 0.0
        for at, (heading, part) in enumerate(zip(self.headings, self.parts, strict=True)):
            if at:
                sheet.rule((0, sheet.inner), (y + _BETWEEN / 2,) * 2)
                y += _BETWEEN
            sheet.text(0, y, heading, weight="bold", color=palette.INK, role="part-heading")
            y += _heading(heading)
            part.draw(sheet.panel(0, y, sheet.inner, part.height))
            y += part.height


def _heading(words: str) -> float:
    return height(words, BODY) + _BELOW_HEADING if words else 0.0


def _around(headings: Sequence[str]) -> float:
    """Points that headings and the gaps between charts take."""
    return sum(_heading(words) for words in headings) + _BETWEEN * (len(headings) - 1)


def stacked_body(headings: Sequence[str], makers: Sequence[Make], room: Room) -> StackedCharts:
    """Lay charts out below each other.

    Parameters
    ----------
    headings : sequence of str
        Words above each chart; empty for none.
    makers : sequence of callable
        Each lays a chart out for a room; all but the first keep their usual height.
    room : Room

    Examples
    --------
    >>> from spanalysis.charts.lines import LineOptions, lines_body
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"series": "World", "year": [2022, 2023], "y": [51.8, 52.4]})
    >>> def make(room): return lines_body(frame, LineOptions("{:g}%".format), room)
    >>> body = stacked_body(["Upper", "Lower"], [make, make], Room(400.0))
    >>> body.height > 2 * body.parts[0].height
    True
    """
    wrapped = tuple(wrap(words, BODY, room.width, "bold") for words in headings)
    lower = tuple(make(Room(room.width)) for make in makers[1:])
    first = makers[0](room.less(sum(part.height for part in lower) + _around(wrapped)))
    return StackedCharts(wrapped, (first, *lower))
