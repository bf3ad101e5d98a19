"""Why this exists: where cells hold their numbers, one line says what their shades and patterns mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.cells import STATES, Paint, draw_cell
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import width
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.theme import TINY
from spanalysis.errors import SchemaError

_PITCH: Final = 13.0
_HIGH: Final = 10.0
_PAD: Final = 5.0
_SWATCH: Final = 11.0
_GAP: Final = 4.0
_BETWEEN: Final = 12.0

Piece = tuple[float, float, Paint, str]
"""Left edge and width of a swatch, its look, and its words: inside it for a class, else beside it."""


@dataclass(frozen=True)
class CellStrip:
    """The classes as one strip with words inside, then the other states; in one or more lines."""

    lines: tuple[tuple[Piece, ...], ...]

    @property
    def height(self) -> float:
        """Points that it takes."""
        return len(self.lines) * _PITCH

    def draw(self, sheet: Sheet, y: float) -> None:
        """Draw it from ``y`` downwards."""
        for line in self.lines:
            for x, wide, paint, words in line:
                draw_cell(sheet, (x, y + (_PITCH - _HIGH) / 2, wide, _HIGH), paint)
                middle = y + _PITCH / 2
                if paint.state == "value":
                    look: Look = {"size": TINY, "color": paint.ink, "ha": "center"}
                    sheet.middle(x + wide / 2, middle, words, role="legend", **look)
                else:
                    look = {"size": TINY, "color": palette.MUTED}
                    sheet.middle(x + wide + _GAP, middle, words, role="legend", **look)
            y += _PITCH


def make_strip(
    paints: Sequence[Paint], steps: Sequence[str], names: Mapping[str, str], wide: float
) -> CellStrip:
    """Lay the strip out in a width.

    Parameters
    ----------
    paints : sequence of Paint
        Of every cell drawn; states that do not occur are not explained.
    steps : sequence of str
        Short words for each class, the lowest first.
    names : mapping of str to str
        Words for ``zero``, ``structural_zero`` and ``missing``, those that occur.
    wide : float

    Raises
    ------
    SchemaError
        If a state that occurs has no words.

    Examples
    --------
    >>> strip = make_strip([Paint("value", 0), Paint("missing")], ["0-50", "50-100"],
    ...                    {"missing": "none"}, 300.0)
    >>> [words for *_, words in strip.lines[0]]
    ['0-50', '50-100', 'none']
    """
    side = max(width(words, TINY) for words in steps) + 2 * _PAD
    pieces: list[Piece] = [(at * side, side, Paint("value", at), words) for at, words in enumerate(steps)]
    lines, x = [pieces], len(steps) * side + _BETWEEN
    occurring = {paint.state for paint in paints}
    for state in (state for state in STATES[1:] if state in occurring):
        words = names.get(state, "")
        if not words:
            raise SchemaError("words for each state that occurs", f"none for {state}", where="charts, cells")
        needed = _SWATCH + _GAP + width(words, TINY)
        if x + needed > wide:
            lines.append([])
            x = 0.0
        lines[-1].append((x, _SWATCH, Paint(state), words))
        x += needed + _BETWEEN
    return CellStrip(tuple(tuple(line) for line in lines))
