"""Why this exists: the words of a tile are set in the largest type that fits it, or outside.

The rows of :func:`spanalysis.charts.mosaic.mosaic`, and their words, wrapped and measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.theme import BODY, SMALL, TINY
from spanalysis.charts.treemap import Tile, squarified

PAD: Final = 5.0
"""Points from the edge of a tile to its words."""

_TYPES: Final = (
    (24.0, 10.0, True),
    (18.0, BODY, True),
    (14.0, BODY, True),
    (11.0, SMALL, True),
    (9.5, TINY, True),
    (11.0, SMALL, False),
    (9.5, TINY, False),
    (TINY, TINY, False),
)
"""Type of number and name, and whether the small words are there: the roomiest first."""


@dataclass(frozen=True)
class MosaicRow:
    """One row of the frame of :func:`mosaic`: one part.

    Parameters
    ----------
    label : str
        What the part is.
    value : float
        Above 0; the area of its tile.
    number_text : str
        The value as written.
    sublabel : str
        Small words below, given up where there is no room; optional.
    style : str
        ``reported``, ``modelled`` or ``earlier``.
    emphasis : bool
        Whether the tile is in the strong colour.
    """

    label: str
    value: float
    number_text: str
    sublabel: str = ""
    style: str = "reported"
    emphasis: bool = False


@dataclass(frozen=True)
class Block:
    """The words of a part, wrapped: name, number and small words below each other."""

    name: str
    number: str
    small: str
    number_size: float
    name_size: float

    @property
    def height(self) -> float:
        """Points from the first line to the last."""
        return (
            height(self.name, self.name_size)
            + height(self.number, self.number_size)
            + height(self.small, TINY)
        )

    @property
    def width(self) -> float:
        """Points of the widest line."""
        return max(
            width(self.name, self.name_size, "bold"),
            width(self.number, self.number_size, "bold"),
            width(self.small, TINY),
        )

    def write(self, sheet: Sheet, x: float, y: float) -> None:
        """Write the block with its upper left corner at ``x, y``."""
        sheet.text(x, y, self.name, size=self.name_size, weight="bold", role="label")
        y += height(self.name, self.name_size)
        sheet.text(x, y, self.number, size=self.number_size, weight="bold", role="number")
        y += height(self.number, self.number_size)
        sheet.text(x, y, self.small, size=TINY, color=palette.MUTED, role="sublabel")


def tiled(
    rows: Sequence[MosaicRow], wide: float, high: float, *, keep_small: bool
) -> tuple[tuple[Tile, ...], tuple[Block | None, ...]]:
    """Return the tiles of rows, largest first, and the words that fit in each (None where none do).

    No tile has larger type than a larger tile. With ``keep_small``, words without their small ones do not
    count as fitting.
    """
    tiles = tuple(squarified([row.value for row in rows], wide, high))
    types = [kind for kind in _TYPES if kind[2] or not keep_small]
    blocks: list[Block | None] = []
    for row, tile in zip(rows, tiles, strict=True):
        block = _fitting(row, tile, types)
        blocks.append(block)
        types = [kind for kind in types if block is None or kind[0] <= block.number_size]
    return tiles, tuple(blocks)


def _fitting(row: MosaicRow, tile: Tile, types: Sequence[tuple[float, float, bool]]) -> Block | None:
    """Return the words in the largest type that fits a tile, or None."""
    limit, high = tile.wide - 2 * PAD, tile.high - 2 * PAD
    for number_size, name_size, small in types:
        whole = all(width(word, name_size, "bold") <= limit for word in row.label.split())
        if not whole or width(row.number_text, number_size, "bold") > limit:
            continue
        block = block_of(row, limit, number_size, name_size, small=small)
        if block.height <= high:
            return block
    return None


def block_of(
    row: MosaicRow, limit: float, number_size: float, name_size: float, *, small: bool = True
) -> Block:
    """Return the words of a part, wrapped to a width."""
    name = wrap(row.label, name_size, limit, "bold", balance=True)
    below = wrap(row.sublabel, TINY, limit, balance=True) if small and row.sublabel else ""
    return Block(name, row.number_text, below, number_size, name_size)


def run_in(row: MosaicRow, limit: float, *, small: bool = False) -> Block:
    """Return the words of a part with its number in the same line as its name."""
    name = wrap(f"{row.label} {row.number_text}", TINY, limit, "bold", balance=True)
    below = wrap(row.sublabel.replace("\n", ". "), TINY, limit) if small and row.sublabel else ""
    return Block(name, "", below, TINY, TINY)
