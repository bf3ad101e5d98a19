"""Why this exists: charts made of rows share one geometry.

Labels begin at the sheet's left edge and are wrapped, each row is as tall as its label needs, and the scale
is chosen so that the value written after each mark still fits.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.theme import BODY, Weight


@dataclass(frozen=True)
class Labels:
    """Wrapped texts of one column.

    Parameters
    ----------
    texts : tuple of str
    width : float
        Widest text, in points; 0 for a column of empty texts.
    size : float
        Type size in points.
    """

    texts: tuple[str, ...]
    width: float
    size: float

    def heights(self) -> list[float]:
        """Return the height of each text, in points."""
        return [height(text, self.size) for text in self.texts]


def label_column(
    texts: Sequence[str], limit: float, *, size: float = BODY, bold: Sequence[bool] = ()
) -> Labels:
    """Wrap a column of labels to at most ``limit`` points.

    Parameters
    ----------
    texts : sequence of str
    limit : float
        Greatest width, in points.
    size : float
        Type size in points.
    bold : sequence of bool
        Which labels are bold; none if left out.

    Examples
    --------
    >>> label_column(["Latin America and the Caribbean"], 80).texts
    ('Latin America and\\nthe Caribbean',)
    """
    weights: list[Weight] = ["bold" if flag else "regular" for flag in bold] or ["regular"] * len(texts)
    pairs = list(zip(texts, weights, strict=True))
    wrapped = [wrap(text, size, limit, weight, balance=True) if text else "" for text, weight in pairs]
    widths = [width(text, size, weight) for text, weight in zip(wrapped, weights, strict=True)]
    return Labels(tuple(wrapped), max(widths, default=0.0), size)


def stack(heights: Sequence[float], gaps: Sequence[float], start: float = 0.0) -> list[float]:
    """Return the middle of each row, stacked downwards from ``start``.

    Parameters
    ----------
    heights : sequence of float
        Height of each row, in points.
    gaps : sequence of float
        Extra space above each row, in points.

    Examples
    --------
    >>> stack([10.0, 20.0], [0.0, 5.0])
    [5.0, 25.0]
    """
    middles, y = [], start
    for high, gap in zip(heights, gaps, strict=True):
        middles.append(y + gap + high / 2)
        y += gap + high
    return middles


def reach(
    values: Sequence[float], texts: Sequence[float], area: float, maximum: float | None = None
) -> float:
    """Return the value at the right end of an area, so that each mark and the text after it fit.

    Parameters
    ----------
    values : sequence of float
        Where marks end; missing values count as 0.
    texts : sequence of float
        Points that the text after each mark needs, air included.
    area : float
        Width of the area, in points.
    maximum : float, optional
        A value that the area has to reach in any case.

    Examples
    --------
    >>> reach([50.0, 10.0], [20.0, 20.0], 120.0)
    60.0
    >>> reach([50.0], [20.0], 120.0, maximum=100.0)
    100.0
    """
    known = [0.0 if math.isnan(value) else value for value in values]
    needed = [value * area / max(area - text, area * 0.1) for value, text in zip(known, texts, strict=True)]
    top = max([*needed, maximum or 0.0])
    return top if top > 0 else 1.0
