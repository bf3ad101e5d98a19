"""Why this exists: parts of a whole as areas that add up, none of them a sliver that nobody can compare.

Pure geometry: numbers and a rectangle come in, a rectangle for each number goes out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spanalysis.errors import ValueRangeError


@dataclass(frozen=True)
class Tile:
    """A rectangle; ``y`` grows downwards."""

    x: float
    y: float
    wide: float
    high: float

    @property
    def area(self) -> float:
        """Its area."""
        return self.wide * self.high


def squarified(values: Sequence[float], wide: float, high: float) -> list[Tile]:
    """Divide a rectangle into tiles as near to squares as can be, each as large as its value says.

    Parameters
    ----------
    values : sequence of float
        Above 0, the largest first.
    wide, high : float
        Sides of the rectangle.

    Returns
    -------
    list of Tile
        One for each value, in their order; areas are in proportion to the values and fill the rectangle.

    Raises
    ------
    ValueRangeError
        If a value is not above 0, or a side is not.

    Notes
    -----
    M. Bruls, K. Huizing and J. J. van Wijk, "Squarified Treemaps", *Data Visualization 2000*, Springer 2000:
    tiles are laid along the shorter side of what is left, as long as that makes the worst of them squarer.

    Examples
    --------
    >>> [(tile.wide, tile.high) for tile in squarified([2.0, 1.0, 1.0], 4.0, 2.0)]
    [(2.0, 2.0), (2.0, 1.0), (2.0, 1.0)]
    """
    if not all(value > 0 for value in (*values, wide, high)):
        raise ValueRangeError("values and sides above 0", f"{list(values)} in {wide} x {high}")
    scale = wide * high / sum(values) if values else 0.0
    areas = [value * scale for value in values]
    left = Tile(0.0, 0.0, wide, high)
    tiles: list[Tile] = []
    while areas:
        count = _strip_length(areas, min(left.wide, left.high))
        laid, left = _lay(areas[:count], left)
        tiles += laid
        areas = areas[count:]
    return tiles


def _strip_length(areas: Sequence[float], side: float) -> int:
    """Return how many tiles go along the side before the worst of them becomes longer."""
    count = 1
    while count < len(areas) and _worst(areas[: count + 1], side) <= _worst(areas[:count], side):
        count += 1
    return count


def _worst(areas: Sequence[float], side: float) -> float:
    """Return the greatest ratio of sides in a strip."""
    thick = sum(areas) / side
    return max(max(area / thick / thick, thick * thick / area) for area in areas)


def _lay(areas: Sequence[float], left: Tile) -> tuple[list[Tile], Tile]:
    """Lay a strip at the left or the top of what is left; return its tiles and the rest."""
    upright = left.wide >= left.high
    thick = sum(areas) / (left.high if upright else left.wide)
    tiles, along = [], 0.0
    for area in areas:
        length = area / thick
        if upright:
            tiles.append(Tile(left.x, left.y + along, thick, length))
        else:
            tiles.append(Tile(left.x + along, left.y, length, thick))
        along += length
    if upright:
        return tiles, Tile(left.x + thick, left.y, left.wide - thick, left.high)
    return tiles, Tile(left.x, left.y + thick, left.wide, left.high - thick)
