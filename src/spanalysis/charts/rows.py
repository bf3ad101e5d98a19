"""Why this exists: charts made of rows share one geometry.

Labels begin at the sheet's left edge and are wrapped, each row is as tall as its label needs, and the scale
is chosen so that the value written after each mark still fits.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from spanalysis.charts import palette
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import Body
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, TINY, Weight

B = TypeVar("B", bound=Body)


@dataclass(frozen=True)
class Density:
    """How close rows stand.

    Parameters
    ----------
    size : float
        Type of labels and values, in points.
    air : float
        Factor for the distance of rows.
    plain : bool
        Whether labels leave their small words out.
    brief : bool
        Whether they also take half of the room.
    """

    size: float = BODY
    air: float = 1.0
    plain: bool = False
    brief: bool = False


ROOMY: Final = Density()
_DENSITIES: Final = (
    *(Density(BODY, air) for air in (2.0, 1.7, 1.45, 1.25, 1.1, 1.0, 0.85, 0.7)),
    *(Density(SMALL, air) for air in (0.75, 0.6)),
    Density(TINY, 0.6),
    *(Density(SMALL, air, plain=True) for air in (1.0, 0.8, 0.65)),
    *(Density(TINY, air) for air in (0.5, 0.4)),
    *(Density(TINY, air, plain=True, brief=True) for air in (0.6, 0.5, 0.42, 0.36)),
)


def fitted(room: Room, make: Callable[[Density], B]) -> B:
    """Return a chart at the loosest density that fits the room, or at the densest if none does.

    Parameters
    ----------
    room : Room
        Without a height, rows stand at their usual distance.
    make : callable
        Lays the chart out at a density.
    """
    if room.height is None:
        return make(ROOMY)
    bodies = (make(density) for density in _DENSITIES)
    body = next(bodies)
    while body.height > room.height:
        following = next(bodies, None)
        if following is None:
            break
        body = following
    return body


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


@dataclass(frozen=True)
class RowGrid:
    """Where the rows of a chart are, in points from its top left corner.

    In a narrow room labels stand above their marks, else in a column at the left.

    Parameters
    ----------
    labels, sublabels : Labels
    tops, heights : tuple of float
        Upper edge and height of each row.
    middles : tuple of float
        Middle of each row's marks.
    left : float
        Where marks begin.
    above : bool
        Whether labels stand above their marks.
    """

    labels: Labels
    sublabels: Labels
    tops: tuple[float, ...]
    heights: tuple[float, ...]
    middles: tuple[float, ...]
    left: float
    above: bool

    @property
    def top(self) -> float:
        """Upper edge of the first row."""
        return self.tops[0] if self.tops else 0.0

    @property
    def bottom(self) -> float:
        """Lower edge of the last row."""
        return self.tops[-1] + self.heights[-1] if self.tops else 0.0

    def write(self, sheet: Sheet, at: int, weight: Weight = "regular") -> None:
        """Write the label and the sublabel of a row."""
        label, sublabel = self.labels.texts[at], self.sublabels.texts[at]
        low = height(sublabel, self.sublabels.size)
        if self.above:
            y = self.tops[at] + 2.0
        elif not low:
            sheet.middle(0, self.middles[at], label, size=self.labels.size, weight=weight, role="label")
            return
        else:
            y = self.middles[at] - (height(label, self.labels.size) + low) / 2
        sheet.text(0, y, label, size=self.labels.size, weight=weight, role="label")
        if sublabel:
            y += height(label, self.labels.size)
            size = self.sublabels.size
            sheet.text(0, y, sublabel, size=size, color=palette.MUTED, role="sublabel")


def row_grid(
    texts: Sequence[str],
    room: Room,
    density: Density,
    *,
    pitch: float,
    share: float = 0.34,
    gap: float = 10.0,
    bold: Sequence[bool] = (),
    sublabels: Sequence[str] = (),
    beside: Sequence[float] = (),
    gaps: Sequence[float] = (),
    start: float = 0.0,
) -> RowGrid:
    """Lay out the rows of a chart.

    Parameters
    ----------
    texts : sequence of str
        Labels.
    room : Room
    density : Density
    pitch : float
        Usual distance of rows, in points.
    share : float
        Greatest width of labels in a column, as a share of the room.
    gap : float
        Points between labels and marks.
    bold : sequence of bool
        Which labels are bold.
    sublabels : sequence of str
        Small words below the labels.
    beside : sequence of float
        Height of other texts of each row.
    gaps : sequence of float
        Extra space above each row.
    start : float
        Where the first row begins.

    Examples
    --------
    >>> grid = row_grid(["Mali", "Senegal"], Room(400.0), ROOMY, pitch=20.0)
    >>> grid.middles, grid.above
    ((10.0, 30.0), False)
    >>> row_grid(["Mali"], Room(200.0), ROOMY, pitch=20.0).above
    True
    """
    above, air = room.narrow, density.air
    limit = room.width if above else room.width * (max(share, 0.5) if density.brief else share)
    labels = label_column(texts, limit, size=density.size, bold=bold)
    small = [""] * len(texts) if density.plain or not sublabels else sublabels
    below = label_column(small, limit, size=TINY)
    words = [high + low for high, low in zip(labels.heights(), below.heights(), strict=True)]
    others = list(beside) or [0.0] * len(texts)
    marks = [
        max(pitch * air * (0.8 if above else 1.0), other + (0 if density.brief else 4) * air)
        for other in others
    ]
    extra = (1 if density.brief else 6) * air
    pairs = zip(words, marks, strict=True)
    heights = [word + 2 + mark if above else max(mark, word + extra) for word, mark in pairs]
    centres = stack(heights, list(gaps) or [0.0] * len(texts), start)
    tops = tuple(y - high / 2 for y, high in zip(centres, heights, strict=True))
    middles = [top + high - mark / 2 for top, high, mark in zip(tops, heights, marks, strict=True)]
    left = 0.0 if above else max(labels.width, below.width) + gap
    return RowGrid(labels, below, tops, tuple(heights), tuple(middles if above else centres), left, above)
