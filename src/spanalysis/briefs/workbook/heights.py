"""Why this exists: not every program makes a row as high as its wrapped text, so the file says how high."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from spanalysis.briefs.workbook.pages import Column

LINE, MOST = 14.25, 409.0
"""Points a line, and the highest row that Excel has."""

_FIT = 1.08
"""Letters of a text that stand in the width of a digit, on the safe side."""


def lines_of(text: str, width: float, size: float = 1.0) -> int:
    """Return how many lines a text takes in a column.

    Parameters
    ----------
    text : str
    width : float
        Of the column, in characters.
    size : float
        Of the letters, in parts of the usual ones.

    Examples
    --------
    >>> lines_of("At least one benefit", 26), lines_of("At least one benefit", 12)
    (1, 2)
    """
    room = max(1, int(width * _FIT / size) - 1)
    return 1 if len(text) <= room else len(textwrap.wrap(text, room))


def row_heights(columns: Sequence[Column]) -> Iterator[float]:
    """Yield the height of each row of a table in points; 0 for one line, which every program shows whole."""
    tall = [_tall(column) for column in columns]
    for values in zip(*(column.values for column in columns), strict=True):
        lines = max(long.get(value, 1) for long, value in zip(tall, values, strict=True))
        yield height(lines) if lines > 1 else 0.0


def height(lines: int, size: float = 1.0) -> float:
    """Return the height of some lines in points, as far as Excel goes.

    Examples
    --------
    >>> height(2), height(100)
    (30.5, 409.0)
    """
    return min(MOST, math.ceil(2 * (lines * LINE * size + 2)) / 2)


def _tall(column: Column) -> Mapping[object, int]:
    """Return the texts of a column that take more than one line; each is measured once."""
    if not column.wraps:
        return {}
    texts = {value: lines_of(str(value), column.width) for value in set(column.values)}
    return {text: lines for text, lines in texts.items() if lines > 1}
