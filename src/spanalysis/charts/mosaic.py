"""Why this exists: who makes up a whole is seen at once where each part has the area of its number.

Tiles fill a rectangle; each is named inside if its words fit, else beside the mosaic (below it in a narrow
room), at the end of a thin line from a dot in its middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.labels import spread
from spanalysis.charts.marks import Look, bar_look
from spanalysis.charts.measure import height
from spanalysis.charts.mosaic_words import PAD, Block, MosaicRow, block_of, run_in, tiled
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL, TINY
from spanalysis.charts.treemap import Tile
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MosaicOptions", "MosaicRow", "mosaic"]

_PLATE: Final = 3.0
_OUTLINE: Final[Look] = {
    "facecolor": "none",
    "edgecolor": palette.ACCENT,
    "linewidth": 1.4,
    "label": "outline",
}
_SIDES: Final = (
    (0.25, 9.5, SMALL, False),
    (0.25, TINY, TINY, True),
    (0.34, TINY, TINY, True),
    (0.38, TINY, TINY, True),
    (0.46, TINY, TINY, True),
)
"""Words beside the mosaic: their share of the room, type of number and name, and whether they run in one."""
_GAP: Final = 14.0
_LOWEST: Final = 60.0


@dataclass(frozen=True)
class MosaicOptions:
    """What can be chosen about :func:`mosaic`.

    Parameters
    ----------
    keep_small : bool
        Whether every part keeps its small words, in its tile or outside.
    """

    keep_small: bool = False


@dataclass(frozen=True)
class Outer:
    """Words outside their tile: where they stand, and the dot in the tile that they belong to."""

    block: Block
    x: float
    y: float
    dot: tuple[float, float]


@dataclass(frozen=True)
class MosaicBody:
    """Tiles with their words, laid out.

    ``inside`` holds the words of each tile, or None where they stand outside.
    """

    rows: tuple[MosaicRow, ...]
    tiles: tuple[Tile, ...]
    inside: tuple[Block | None, ...]
    outside: tuple[Outer, ...]
    wide: float
    high: float
    below: bool
    height: float

    def draw(self, sheet: Sheet) -> None:
        """Draw tiles, their words, and the lines to words outside."""
        axes = sheet.plot((0, 0, self.wide, self.high), (0, self.wide), (self.high, 0))
        for row, tile in zip(self.rows, self.tiles, strict=True):
            axes.add_patch(_patch(tile, _look(row), 2))
        for row, tile in zip(self.rows, self.tiles, strict=True):
            if row.emphasis:
                axes.add_patch(_patch(tile, _OUTLINE, 2.5))
        for row, tile, block in zip(self.rows, self.tiles, self.inside, strict=True):
            if block is not None:
                self._write_inside(axes, sheet, row, tile, block)
        for outer in self.outside:
            self._draw_leader(sheet, outer)
            outer.block.write(sheet, outer.x, outer.y)

    def _write_inside(self, axes: Axes, sheet: Sheet, row: MosaicRow, tile: Tile, block: Block) -> None:
        x, y = tile.x + PAD, tile.y + PAD
        plate = Tile(
            x - _PLATE, y - _PLATE / 2, block.width + 2 * _PLATE, block.height + _PLATE
        )  # words never stand on a hatch
        look: Look = {"facecolor": palette.LIGHT[_color(row)], "edgecolor": "none", "label": "plate"}
        axes.add_patch(_patch(plate, look, 3))
        block.write(sheet, x, y)

    def _draw_leader(self, sheet: Sheet, outer: Outer) -> None:
        """Draw a dot in the tile and a line from it to the words: sideways, or down and along."""
        start, level = outer.dot, outer.y + height("0", outer.block.name_size) / 2
        if self.below:
            points = [start, (start[0], level), (outer.x + outer.block.width + 4, level)]
        else:
            points = [start, (self.wide + 4.0, start[1]), (outer.x - 3, level)]
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        sheet.rule(xs, ys, palette.INK, linewidth=0.6, zorder=5, label="rule-leader")
        dot: Look = {"marker": "o", "markersize": 2.4, "color": palette.INK, "linestyle": "none", "zorder": 6}
        sheet.mark(*start, label="dot", **dot)


def mosaic_body(frame: pd.DataFrame, options: MosaicOptions, room: Room) -> MosaicBody:
    """Lay tiles out in a room; the parts of :func:`mosaic` without its page."""
    rows = read_rows(frame, MosaicRow)
    check_choice((row.style for row in rows), STYLES, "charts, mosaic, column style")
    for row in rows:
        if not row.value > 0:
            raise SchemaError("a value above 0", str(row.value), where=f"charts, mosaic, {row.label!r}")
    ordered = tuple(sorted(rows, key=lambda row: -row.value))
    lay_out = _below if room.narrow else _beside
    return lay_out(ordered, options, room)


def mosaic(frame: pd.DataFrame, text: SheetText, options: MosaicOptions | None = None) -> Figure:
    """Draw the parts of a whole as tiles whose areas add up.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`MosaicRow`, about 3 to 12 parts in any order; the largest is drawn first.
    text : SheetText
    options : MosaicOptions, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or a value is not above 0.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": ["Asia", "Africa"], "value": [2.0, 1.0], "number_text": ["2", "1"]})
    >>> first, second = mosaic(frame, SheetText("Title", "Subtitle", "Source")).axes[0].patches[:2]
    >>> round(first.get_width() * first.get_height() / (second.get_width() * second.get_height()), 6)
    2.0
    """
    return compose(text, lambda room: mosaic_body(frame, options or MosaicOptions(), room))


def _beside(rows: tuple[MosaicRow, ...], options: MosaicOptions, room: Room) -> MosaicBody:
    """Lay tiles out over the whole width, or leave room at the right for words that do not fit."""
    high = _high(room, 0.58)
    tiles, inside = tiled(rows, room.width, high, keep_small=options.keep_small)
    if None not in inside:
        return MosaicBody(rows, tiles, inside, (), room.width, high, below=False, height=high)
    bodies = (_with_side(rows, options, room, high, side) for side in _SIDES)
    return next(
        (body for body in bodies if body.height <= high), _with_side(rows, options, room, high, _SIDES[-1])
    )


def _with_side(
    rows: tuple[MosaicRow, ...],
    options: MosaicOptions,
    room: Room,
    high: float,
    side: tuple[float, float, float, bool],
) -> MosaicBody:
    """Lay tiles out at the left of their outer words."""
    share, number_size, name_size, run_in_line = side
    limit = room.width * share
    wide = room.width - limit - _GAP
    tiles, inside = tiled(rows, wide, high, keep_small=options.keep_small)
    out = [at for at, block in enumerate(inside) if block is None]
    if run_in_line:
        blocks = [run_in(rows[at], limit, small=options.keep_small) for at in out]
    else:
        blocks = [block_of(rows[at], limit, number_size, name_size, small=options.keep_small) for at in out]
    dots = _dots([tiles[at] for at in out], high)
    air = 2 if run_in_line else 4
    middles = spread([dot[1] for dot in dots], [block.height + air for block in blocks], 0.0, high)
    placed = tuple(
        Outer(block, wide + _GAP, y - block.height / 2, dot)
        for block, y, dot in zip(blocks, middles, dots, strict=True)
    )
    end = max([high, *(outer.y + outer.block.height for outer in placed)])
    return MosaicBody(rows, tiles, inside, placed, wide, high, below=False, height=end)


def _below(rows: tuple[MosaicRow, ...], options: MosaicOptions, room: Room) -> MosaicBody:
    """Lay tiles out over the whole width; words that do not fit stand below, the leftmost tile's first."""
    high = _high(room, 0.95)
    _, inside = tiled(rows, room.width, high, keep_small=options.keep_small)
    blocks = [run_in(row, room.width * 0.9) for row, block in zip(rows, inside, strict=True) if not block]
    if room.height is not None and blocks:
        high = max(_LOWEST, high - sum(block.height + 4 for block in blocks) - 4)
    tiles, inside = tiled(rows, room.width, high, keep_small=options.keep_small)
    y, placed = high + 5.0, []
    out = [at for at, block in enumerate(inside) if block is None]
    for at in sorted(out, key=lambda at: tiles[at].x + tiles[at].wide / 2):
        block = run_in(rows[at], room.width * 0.85, small=options.keep_small)
        placed.append(Outer(block, 0.0, y, _middle(tiles[at])))
        y += block.height + 4
    end = y - 4 if placed else high
    return MosaicBody(rows, tiles, inside, tuple(placed), room.width, high, below=True, height=end)


def _middle(tile: Tile) -> tuple[float, float]:
    return tile.x + tile.wide / 2, tile.y + tile.high / 2


def _dots(tiles: list[Tile], high: float) -> list[tuple[float, float]]:
    """Return a dot in each tile, on levels of their own so that no line runs through another dot."""
    levels = spread([_middle(tile)[1] for tile in tiles], [7.0] * len(tiles), 0.0, high)
    return [
        (_middle(tile)[0], min(max(y, tile.y + tile.high * 0.2), tile.y + tile.high * 0.8))
        for tile, y in zip(tiles, levels, strict=True)
    ]


def _high(room: Room, share: float) -> float:
    """Return the height of the tiles: a share of the width, or what there is, up to a square."""
    return room.width * share if room.height is None else min(room.height, room.width)


def _look(row: MosaicRow) -> Look:
    """Return the look of a tile; a hatch is wider and softer than in a bar, so that a large one is calm."""
    look = bar_look(row.style, _color(row))
    return look | {"hatch": "///", "edgecolor": palette.ACCENT_SOFT} if "hatch" in look else look


def _patch(tile: Tile, look: Look, zorder: float) -> Rectangle:
    return Rectangle((tile.x, tile.y), tile.wide, tile.high, clip_on=False, zorder=zorder, **look)


def _color(row: MosaicRow) -> str:
    return palette.ACCENT if row.emphasis else palette.ACCENT_SOFT
