"""Why this exists: how a whole divides, for a handful of rows, with what is not known drawn as empty.

Bars of 100 %, each in the same parts in the same order: full, half-tone and empty. A part too thin for its
number has none on the bar.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import check_choice, read_rows
from spanalysis.charts.marks import Look, draw_bar
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import Density, RowGrid, fitted, row_grid
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

LOOKS: Final[dict[str, Look]] = {
    "full": {"facecolor": palette.ACCENT, "edgecolor": palette.ACCENT, "linewidth": 0.8},
    "half": {
        "facecolor": palette.ACCENT_LIGHT,
        "edgecolor": palette.ACCENT,
        "linewidth": 0.8,
        "hatch": "...",
    },
    "empty": {
        "facecolor": palette.BACKGROUND,
        "edgecolor": palette.CONTRAST,
        "linewidth": 0.9,
        "linestyle": (0, (2, 1.5)),
    },
}
"""Looks of the parts, in their order on the bar; texture carries the difference."""

_PITCH: Final = 26.0
_THICK: Final = 18.0
_APART: Final = 10.0
_GLYPH: Final = 19.0


@dataclass(frozen=True)
class PartRow:
    """One row of the frame of :func:`parts`: one part of one bar.

    Parameters
    ----------
    label : str
        The bar; its parts stand together.
    part : str
        ``full``, ``half`` or ``empty``.
    value : float
        Per cent of the whole; those of a bar add up to 100.
    value_text : str
        The value as written.
    sublabel : str
        Small words below the label; optional.
    emphasis : bool
        Whether the bar stands apart; optional.
    """

    label: str
    part: str
    value: float
    value_text: str
    sublabel: str = ""
    emphasis: bool = False


@dataclass(frozen=True)
class PartOptions:
    """What can be chosen about :func:`parts`.

    Parameters
    ----------
    full, half, empty : str
        Words of the key.
    """

    full: str
    half: str
    empty: str


@dataclass(frozen=True)
class PartsBody:
    """Divided bars, laid out."""

    bars: tuple[tuple[PartRow, ...], ...]
    key: tuple[tuple[str, str, float, float], ...]
    grid: RowGrid
    size: float
    wide: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.grid.bottom

    def draw(self, sheet: Sheet) -> None:
        """Draw key, labels and bars."""
        for style, words, x, y in self.key:
            sheet.box(x, y + 1.5, 14, 7, label="key", **LOOKS[style])
            sheet.text(x + _GLYPH, y, words, size=SMALL, color=palette.MUTED, role="key")
        grid = self.grid
        area = (grid.left, grid.top, self.wide - grid.left - 1, grid.bottom - grid.top)
        axes = sheet.plot(area, (0, 100), (grid.bottom, grid.top))
        for at, rows in enumerate(self.bars):
            grid.write(sheet, at, "bold")
            if at and rows[0].emphasis != self.bars[at - 1][0].emphasis:
                edge = (grid.tops[at - 1] + grid.heights[at - 1] + grid.tops[at]) / 2
                sheet.rule((0, self.wide), (edge, edge))
            self._draw_bar(axes, sheet, rows, grid.middles[at], area[2] / 100)

    def _draw_bar(self, axes: Axes, sheet: Sheet, rows: tuple[PartRow, ...], y: float, scale: float) -> None:
        low = min(self.grid.heights)
        thick = min(_THICK, low * 0.5 if self.grid.above else low - 1.4)
        starts = [0.0, *accumulate(row.value for row in rows)]
        for row, start in zip(rows, starts[:-1], strict=True):
            if row.value > 0:
                draw_bar(axes, start, y, row.value, thick, LOOKS[row.part])
            words = width(row.value_text, self.size, "bold")
            if words + 8 > row.value * scale or (row.part == "half" and thick < self.size * 1.5):
                continue
            look: Look = {
                "weight": "bold",
                "color": palette.BACKGROUND if row.part == "full" else palette.INK,
            }
            if row.part == "half":
                look["bbox"] = {"facecolor": palette.ACCENT_LIGHT, "edgecolor": "none", "pad": 2.0}
            x = self.grid.left + start * scale + 4
            sheet.middle(x, y, row.value_text, size=self.size, role="value", **look)


def parts_body(frame: pd.DataFrame, options: PartOptions, room: Room) -> PartsBody:
    """Lay divided bars out in a room; the parts of :func:`parts` without its page."""
    rows = read_rows(frame, PartRow)
    check_choice((row.part for row in rows), LOOKS, "charts, parts, column part")
    labels = dict.fromkeys(row.label for row in rows)
    bars = tuple(
        tuple(
            sorted((row for row in rows if row.label == label), key=lambda row: list(LOOKS).index(row.part))
        )
        for label in labels
    )
    for bar in bars:
        total = sum(row.value for row in bar)
        if abs(total - 100) > 0.01 or any(row.value < 0 for row in bar):
            raise SchemaError(
                "parts that add up to 100", f"{total:g}", where=f"charts, parts, {bar[0].label!r}"
            )
    return fitted(room, lambda density: _lay_out(bars, options, room, density))


def parts(frame: pd.DataFrame, text: SheetText, options: PartOptions) -> Figure:
    """Draw bars of 100 %, divided.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`PartRow`, in the order wanted (about 2 to 12 bars of up to three parts).
    text : SheetText
    options : PartOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or the parts of a bar do not add up to 100.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": "Africa", "part": ["full", "half", "empty"],
    ...                       "value": [70.0, 25.0, 5.0], "value_text": ["70%", "25%", "5%"]})
    >>> figure = parts(frame, SheetText("Title", "Subtitle", "Source"), PartOptions("new", "old", "none"))
    >>> [(patch.get_x(), patch.get_width()) for patch in figure.axes[0].patches]
    [(0.0, 70.0), (70.0, 25.0), (95.0, 5.0)]
    """
    return compose(text, lambda room: parts_body(frame, options, room))


def _lay_out(
    bars: tuple[tuple[PartRow, ...], ...], options: PartOptions, room: Room, density: Density
) -> PartsBody:
    key, start = _key(options, room.width)
    start += 3.0 if density.brief else 7.0
    strong = [rows[0].emphasis for rows in bars]
    apart = _APART * (0.4 if density.brief else 1.0)
    gaps = [apart if at and strong[at] != strong[at - 1] else 0.0 for at in range(len(bars))]
    grid = row_grid(
        [rows[0].label for rows in bars],
        room,
        density,
        pitch=_PITCH,
        bold=[True] * len(bars),
        sublabels=[rows[0].sublabel for rows in bars],
        gaps=gaps,
        start=start,
    )
    return PartsBody(bars, key, grid, density.size, room.width)


def _key(options: PartOptions, wide: float) -> tuple[tuple[tuple[str, str, float, float], ...], float]:
    """Lay out the key in lines; return its items with their places, and where it ends."""
    items: list[tuple[str, str, float, float]] = []
    x = y = 0.0
    tall = height("0", SMALL) + 2
    for style in LOOKS:
        words = wrap(str(getattr(options, style)), SMALL, wide - _GLYPH)
        needed = _GLYPH + width(words, SMALL)
        if x and x + needed > wide:
            x, y = 0.0, y + tall
        items.append((style, words, x, y))
        x += needed + 14
        y += height(words, SMALL) - height("0", SMALL)
    return tuple(items), y + tall
