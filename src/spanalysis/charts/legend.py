"""Why this exists: a chart with marks of its own explains them once, above its first row.

:mod:`spanalysis.charts.marks` has the key of the house's styles; this one takes any look, for charts whose
marks stand for different things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.theme import SMALL

_GLYPH: Final = 12.0
_ITEM_GAP: Final = 14.0
_BELOW: Final = 4.0

Item = tuple[Look, str]
"""Settings of a mark and the words for it."""


@dataclass(frozen=True)
class Legend:
    """Marks with their words, in one or more lines."""

    lines: tuple[tuple[Item, ...], ...] = ()

    @property
    def height(self) -> float:
        """Points that it takes, the gap below it included; 0 for none."""
        rows = sum(_line_height(line) for line in self.lines)
        return rows + _BELOW if self.lines else 0.0

    def draw(self, sheet: Sheet) -> None:
        """Draw it at the top of a sheet."""
        y = 0.0
        for line in self.lines:
            x = 0.0
            for look, words in line:
                sheet.mark(x + 4.0, y + SMALL * 0.62, **look, label="key")
                sheet.text(x + _GLYPH, y, words, size=SMALL, color=palette.MUTED, role="key")
                x += _GLYPH + width(words, SMALL) + _ITEM_GAP
            y += _line_height(line)


def make_legend(items: Sequence[Item], wide: float) -> Legend:
    """Lay marks and words out in lines of at most ``wide`` points; items without words are left out.

    Examples
    --------
    >>> make_legend([({}, "World"), ({}, "")], 100.0).lines
    ((({}, 'World'),),)
    >>> len(make_legend([({}, "Latin America"), ({}, "World")], 60.0).lines)
    2
    """
    lines: list[list[Item]] = []
    used = 0.0
    for look, words in items:
        if not words:
            continue
        wrapped = wrap(words, SMALL, wide - _GLYPH)
        needed = _GLYPH + width(wrapped, SMALL)
        if not lines or used + needed > wide:
            lines.append([])
            used = 0.0
        lines[-1].append((look, wrapped))
        used += needed + _ITEM_GAP
    return Legend(tuple(tuple(line) for line in lines))


def _line_height(line: Sequence[Item]) -> float:
    return max(height(words, SMALL) for _, words in line) + 1.0
