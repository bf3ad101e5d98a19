"""Why this exists: a layout that is computed once needs the size of every text before anything is drawn.

Widths come from the font engine that matplotlib itself draws with (FreeType, unhinted), so what is measured
here is what the renderer sets, in any language. All lengths are points (1/72 inch).
"""

from __future__ import annotations

import re
from functools import lru_cache
from io import BytesIO
from typing import Final

from matplotlib.ft2font import FT2Font, LoadFlags

from spanalysis.charts.theme import FEATURES, LEADING, Weight, font_file

_UNIT: Final = 100.0
_SPACES: Final = re.compile("[ \t]+")
CAP_MIDDLE: Final = 0.36
"""Half the height of a capital, in font sizes: lower a baseline by it to centre text on a mark."""


@lru_cache(maxsize=4)
def _face(weight: Weight) -> FT2Font:
    face = FT2Font(BytesIO(font_file(weight).read_bytes()))  # no open file that a fork would share
    face.set_size(_UNIT, 72)
    return face


@lru_cache(maxsize=20_000)
def _unit_width(line: str, weight: Weight) -> float:
    face = _face(weight)
    face.set_text(line, 0.0, flags=LoadFlags.NO_HINTING, features=FEATURES)
    return face.get_width_height()[0] / 64.0 / _UNIT


def width(text: str, size: float, weight: Weight = "regular") -> float:
    """Return the width of a text's widest line, in points.

    Parameters
    ----------
    text : str
        One or more lines, parted by ``\\n``.
    size : float
        Type size in points.
    weight : {"regular", "bold"}

    Examples
    --------
    >>> 20 < width("Bolivia", 8) < 40
    True
    >>> width("Bolivia", 8, "bold") > width("Bolivia", 8)
    True
    """
    return max(_unit_width(line, weight) for line in text.split("\n")) * size


def height(text: str, size: float) -> float:
    """Return the height of a text's lines at the house leading, in points; 0 for no text.

    Examples
    --------
    >>> height("", 8), height("one", 10), height("one\\ntwo", 10)
    (0.0, 12.2, 24.4)
    """
    return 0.0 if not text else (text.count("\n") + 1) * size * LEADING


def wrap(text: str, size: float, limit: float, weight: Weight = "regular", *, balance: bool = False) -> str:
    """Break a text into lines no wider than ``limit`` points, at spaces only (no-break spaces hold).

    A word wider than the limit is broken after a hyphen, or else wherever it must be. Line breaks that arrive
    in the text stay.

    Parameters
    ----------
    text : str
    size : float
        Type size in points.
    limit : float
        Greatest width of a line, in points.
    balance : bool
        Make the lines about equally long instead of leaving a short last one.

    Examples
    --------
    >>> wrap("social protection for all", 8, 60)
    'social protection\\nfor all'
    >>> wrap("social protection for all", 8, 60, balance=True).count("\\n")
    1
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        filled = _fill(paragraph, size, limit, weight)
        lines += _balanced(paragraph, filled, size, limit, weight) if balance else filled
    return "\n".join(lines)


def _fill(paragraph: str, size: float, limit: float, weight: Weight) -> list[str]:
    lines = [""]
    for word in _SPACES.split(paragraph.strip(" \t")):
        for part in _breakable(word, size, limit, weight):
            joined = f"{lines[-1]} {part}" if lines[-1] else part
            if width(joined, size, weight) <= limit:
                lines[-1] = joined
            elif lines[-1]:
                lines.append(part)
            else:
                lines[-1] = part
    return lines


def _breakable(word: str, size: float, limit: float, weight: Weight) -> list[str]:
    if not word or width(word, size, weight) <= limit:
        return [word]
    cut = max((at for at in range(1, len(word)) if width(word[:at], size, weight) <= limit), default=1)
    hyphen = word.rfind("-", 0, cut) + 1
    cut = hyphen or cut
    return [word[:cut], *_breakable(word[cut:], size, limit, weight)]


def _balanced(paragraph: str, filled: list[str], size: float, limit: float, weight: Weight) -> list[str]:
    """Narrow the limit as far as the number of lines stays the same."""
    low, high, best = limit / 2, limit, filled
    while len(filled) > 1 and high - low > size / 2:
        middle = (low + high) / 2
        tried = _fill(paragraph, size, middle, weight)
        fits = len(tried) <= len(filled) and max(width(line, size, weight) for line in tried) <= middle
        low, high, best = (low, middle, tried) if fits else (middle, high, best)
    return best


def missing_glyphs(text: str, weight: Weight = "regular") -> str:
    """Return the characters that the font cannot draw, each once.

    Examples
    --------
    >>> missing_glyphs("52,4\\u202f% ≥ œ"), missing_glyphs("社")
    ('', '社')
    """
    face = _face(weight)
    return "".join(sorted({char for char in text if char != "\n" and not face.get_char_index(ord(char))}))
