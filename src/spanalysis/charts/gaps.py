"""Why this exists: differences to both sides of zero, of many places at once.

Columns count the places by the size of their difference; below, on the same scale, stand the rows worth
naming, each with its two values. A stripe at zero holds what is level, so that no difference hides there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import check_choice, read_rows
from spanalysis.charts.gaps_rows import STYLES, GapOptions, GapRow, GapScale, count_bars, make_scale
from spanalysis.charts.marks import BACKED, Look, point_look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import Density, RowGrid, fitted, row_grid
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL, TINY

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 10.0
_COLUMN_GAP: Final = 9.0
_BARS: Final = 52.0
_MORE: Final = 60.0  # points by which the counting columns grow where there is room
_MARK: Final = 6.5
_AIR: Final = 6.0


@dataclass(frozen=True)
class GapsBody:
    """Counts and rows, laid out."""

    rows: tuple[GapRow, ...]
    options: GapOptions
    grid: RowGrid
    scale: GapScale
    bars: tuple[tuple[float, float, int], ...]
    floor: float
    tall: float
    heads: tuple[str, str, str]
    caption: str
    top: float
    columns: tuple[float, ...]
    wide: float
    density: Density

    @property
    def height(self) -> float:
        """Points that it takes."""
        return max(self.grid.bottom + 2.0, self.floor + 2 + height("0", TINY))

    def draw(self, sheet: Sheet) -> None:
        """Draw the scale, the counts and the rows."""
        self._draw_scale(sheet)
        self._draw_heads(sheet)
        self._draw_bars(sheet)
        for at in range(len(self.rows)):
            self._draw_row(sheet, at)

    def _draw_scale(self, sheet: Sheet) -> None:
        left, right = self.scale.stripe
        top = self.floor - self.tall - height("0", TINY)
        for high, low in [(top, self.floor), *self._spans()]:
            sheet.box(left, high, right - left, low - high, facecolor=palette.GRID, zorder=-2)
        for value in self.scale.ticks:
            x = self.scale.x(value)
            tick: Look = {"size": TINY, "color": palette.MUTED, "ha": "center", "role": "tick"}
            sheet.text(x, self.floor + 2, self.options.tick_format(value), **tick)
            for high, low in self._spans() if value else ():
                sheet.rule((x, x), (high, low))

    def _spans(self) -> list[tuple[float, float]]:
        """Where the scale is drawn in the rows: beside the labels all the way, else only beside the marks."""
        if self.grid.above:
            return [(y - 5.5, y + 5.5) for y in self.grid.middles]
        return [(self.floor + 4 + height("0", TINY), self.grid.bottom)] if self.rows else []

    def _draw_heads(self, sheet: Sheet) -> None:
        """Say which side is which, above the counts, each side with its number."""
        left, right = self.scale.stripe
        colors = (palette.ACCENT, palette.INK, palette.CONTRAST)
        places = ((left - 3, "right"), ((left + right) / 2, "center"), (right + 3, "left"))
        sides = height(self.heads[0], SMALL), height(self.heads[2], SMALL)
        for at, ((x, align), words) in enumerate(zip(places, self.heads, strict=True)):
            low = height(self.heads[1], SMALL) + max(sides) - sides[at // 2]
            look: Look = {"size": SMALL, "weight": "bold", "color": colors[at], "ha": align, "role": "head"}
            sheet.text(x, self.top + (0.0 if at == 1 else low), words, **look)

    def _draw_bars(self, sheet: Sheet) -> None:
        most = max((n for _, _, n in self.bars), default=1) or 1
        for low, high, n in self.bars:
            left, right = self.scale.bar(low, high)
            top = self.floor - n / most * self.tall
            look: Look = {"facecolor": _color(low + high), "label": "bar", "zorder": 1}
            if n:
                sheet.box(left, top, right - left, self.floor - top, **look)
                words = self.options.count_format(n) if low != high else ""
                small: Look = {"size": TINY, "color": palette.MUTED, "ha": "center", "role": "count"}
                sheet.text((left + right) / 2, top - height("0", TINY), words, **small)
        ends = (self.scale.left, self.scale.right)
        sheet.rule(ends, (self.floor, self.floor), palette.INK, linewidth=0.6, zorder=2)
        y = 0.0 if self.top else self.floor - height(self.caption, TINY)
        sheet.text(0, y, self.caption, size=TINY, color=palette.MUTED, role="sublabel")

    def _draw_row(self, sheet: Sheet, at: int) -> None:
        row, y = self.rows[at], self.grid.middles[at]
        if at == 0 or row.section != self.rows[at - 1].section:
            self._write_section(sheet, at)
        self.grid.write(sheet, at, "bold" if row.apart else "regular")
        color = _color(row.value)
        x, start = self.scale.x(row.value), self.scale.edge(row.value)
        sheet.rule((start, x), (y, y), color, linewidth=2.2, zorder=1)
        sheet.mark(x, y, label="gap", **point_look(row.style, color, _MARK, solid=True), zorder=3)
        side, align = (-1, "right") if row.value < 0 else (1, "left")
        look: Look = {
            "size": self.density.size,
            "weight": "bold",
            "color": color,
            "ha": align,
            "role": "value",
        }
        sheet.middle(x + side * _AIR, y, row.value_text, **look)
        self._write_columns(sheet, row, at)

    def _write_section(self, sheet: Sheet, at: int) -> None:
        section, top = self.rows[at].section, self.grid.tops[at]
        sheet.rule((0, self.wide), (top - _heading(section, self.density),) * 2, linewidth=0.6)
        y = top - height(section, SMALL)
        sheet.text(0, y, section, size=SMALL, color=palette.MUTED, role="section", bbox=BACKED)
        if at == 0:
            self._name_columns(sheet, y)

    def _name_columns(self, sheet: Sheet, y: float) -> None:
        for right, words in zip(self.columns, self.options.columns, strict=False):
            sheet.text(right, y, words, size=TINY, color=palette.MUTED, ha="right", role="column")

    def _write_columns(self, sheet: Sheet, row: GapRow, at: int) -> None:
        cells = (row.first_text, row.second_text, row.note)
        look: Look = {"color": palette.MUTED, "ha": "right", "role": "cell"}
        if self.columns:
            for right, words in zip(self.columns, cells, strict=True):
                sheet.middle(right, self.grid.middles[at], words, size=self.density.size, **look)
        elif self.grid.above:
            sheet.text(self.wide, self.grid.tops[at] + 2.5, _cells(row, self.options), size=TINY, **look)


def _color(value: float) -> str:
    return palette.ACCENT if value < 0 else palette.CONTRAST if value > 0 else palette.INK


def gaps_body(frame: pd.DataFrame, values: Sequence[float], options: GapOptions, room: Room) -> GapsBody:
    """Lay differences out in a room; the parts of :func:`gaps` without its page."""
    rows = read_rows(frame, GapRow, allow_empty=True)
    check_choice((row.style for row in rows), STYLES, "charts, gaps, column style")
    body = fitted(room, lambda density: _lay_out(rows, tuple(values), options, room, density))
    spare = 0.0 if room.height is None else min(room.height - body.height, _MORE)
    return _lay_out(rows, tuple(values), options, room, body.density, spare) if spare > 0 else body


def gaps(frame: pd.DataFrame, values: Sequence[float], text: SheetText, options: GapOptions) -> Figure:
    """Draw how many places lie on which side of zero, and the rows worth naming.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`GapRow`, in the order wanted; a heading stands where ``section`` changes.
    values : sequence of float
        Every place's difference, for the counts.
    text : SheetText
    options : GapOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or a style is unknown.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": ["Mali"], "value": [-4.0], "value_text": ["−4.0"]})
    >>> options = GapOptions(("behind", "level", "ahead"), "{:+g}".format, str, step=5.0)
    >>> figure = gaps(frame, [-4.0, 0.0, 2.0], SheetText("Title", "Subtitle", "Source"), options)
    >>> len([patch for patch in figure.artists if patch.get_label() == "bar"])
    3
    """
    return compose(text, lambda room: gaps_body(frame, values, options, room))


def _lay_out(
    rows: Sequence[GapRow],
    values: Sequence[float],
    options: GapOptions,
    room: Room,
    density: Density,
    more: float = 0.0,
) -> GapsBody:
    columns, tall = _columns(rows, options, room, density), _tall(density) + more
    scale = _scale(rows, values, options, room, density)
    heads = _heads(options, scale, room)
    caption = wrap(options.bars_name, TINY, scale.left - 8)
    on_top = room.narrow or height(caption, TINY) > tall
    caption = wrap(options.bars_name, TINY, room.width) if on_top else caption
    top = height(caption, TINY) + 2 if on_top else 0.0
    sides = max(height(heads[0], SMALL), height(heads[2], SMALL)) + height(heads[1], SMALL)
    floor = top + sides + height("0", TINY) + tall
    return GapsBody(
        rows=tuple(rows),
        options=options,
        grid=_grid(rows, options, room, density, floor + 4 + height("0", TINY)),
        scale=scale,
        bars=count_bars(values, options.step, options.level),
        floor=floor,
        tall=tall,
        heads=heads,
        caption=caption,
        top=top,
        columns=columns,
        wide=room.width,
        density=density,
    )


def _scale(
    rows: Sequence[GapRow], values: Sequence[float], options: GapOptions, room: Room, density: Density
) -> GapScale:
    """Fit the scale between labels and columns, with room for the words at the ends of its rows."""
    columns = _columns(rows, options, room, density)
    taken = _widest([row.first_text for row in rows], density) + _COLUMN_GAP if columns else 0.0
    words = max((width(row.value_text, density.size, "bold") for row in rows), default=0.0)
    left = _grid(rows, options, room, density, 0.0).left + words + _AIR + 2
    right = (columns[0] if columns else room.width) - taken - words - _AIR - 2
    return make_scale([*values, *(row.value for row in rows)], options, left, right)


def _grid(rows: Sequence[GapRow], options: GapOptions, room: Room, density: Density, start: float) -> RowGrid:
    before = ["", *(row.section for row in rows)]
    pairs = zip(rows, before, strict=False)
    heads = [_heading(row.section, density) if row.section != name else 0.0 for row, name in pairs]
    cells = max((width(_cells(row, options), TINY) for row in rows), default=0.0)
    labels, bold = [row.label for row in rows], [row.apart for row in rows]
    inner = Room(room.width - cells - 8, room.height) if room.narrow else room
    return row_grid(
        labels, inner, density, pitch=14.0, share=0.27, gap=_GAP, bold=bold, gaps=heads, start=start
    )


def _cells(row: GapRow, options: GapOptions) -> str:
    """The two values and the note on one line, for where there are no columns."""
    names = (*options.columns, "", "")[:2]
    pairs = zip((*names, ""), (row.first_text, row.second_text, row.note), strict=True)
    return options.join([" ".join(filter(None, pair)) for pair in pairs if pair[1]])


def _heads(options: GapOptions, scale: GapScale, room: Room) -> tuple[str, str, str]:
    (left, right), (behind, level, ahead) = scale.stripe, options.heads
    return (
        wrap(behind, SMALL, left - 3, "bold"),
        level,
        wrap(ahead, SMALL, room.width - right - 3, "bold"),
    )


def _tall(density: Density) -> float:
    """Points of the highest counting column."""
    return _BARS * max(0.5, min(density.air, 1.0))


def _heading(section: str, density: Density) -> float:
    """Points above the first row of a section."""
    return height(section, SMALL) + 7 * min(1.0, density.air) if section else 4.0


def _columns(rows: Sequence[GapRow], options: GapOptions, room: Room, density: Density) -> tuple[float, ...]:
    """Right edges of the columns, where there is room for them."""
    if room.narrow or not any(row.first_text for row in rows):
        return ()
    cells = ([row.first_text for row in rows], [row.second_text for row in rows], [row.note for row in rows])
    edges: list[float] = []
    right = room.width
    for name, texts in reversed(list(zip((*options.columns, "", "", "")[:3], cells, strict=True))):
        edges.insert(0, right)
        right -= max(_widest(texts, density), width(name, TINY) if name else 0.0) + _COLUMN_GAP
    return tuple(edges)


def _widest(texts: Sequence[str], density: Density) -> float:
    return max((width(text, density.size) for text in texts if text), default=0.0)
