"""Why this exists: a few shares or amounts compared by length, with a second number in words at the side.

Horizontal bars from a common zero, the value written at the end of each, an optional text column at the
right, and rows (such as the world) that stand apart from the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.marks import Key, Look, bar_look, draw_bar, draw_key, make_key
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import Density, Labels, RowGrid, fitted, label_column, reach, row_grid
from spanalysis.charts.scale import largest
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL, Weight

if TYPE_CHECKING:
    import pandas as pd

_PITCH: Final = 20.0
_THICK: Final = 12.0
_APART: Final = 10.0
_GAP: Final = 10.0


@dataclass(frozen=True)
class BarRow:
    """One row of the frame of :func:`bars`.

    Parameters
    ----------
    label : str
    value : float
        Length of the bar, 0 or more; missing (NaN) draws no bar, and ``value_text`` says so in words.
    value_text : str
        The value as written.
    side_text : str
        Text in the right column; optional.
    style : str
        ``reported``, ``modelled`` or ``earlier``.
    emphasis : bool
        Whether the row stands apart, in the strong colour.
    """

    label: str
    value: float
    value_text: str
    side_text: str = ""
    style: str = "reported"
    emphasis: bool = False


@dataclass(frozen=True)
class BarOptions:
    """What can be chosen about :func:`bars`.

    Parameters
    ----------
    side_heading : str
        Heading of the right column.
    style_names : mapping of str to str
        Words for the key, one for each style; needed when more than one occurs.
    maximum : float, optional
        Value that the scale reaches at least, such as 100.
    """

    side_heading: str = ""
    style_names: Mapping[str, str] = field(default_factory=dict)
    maximum: float | None = None


@dataclass(frozen=True)
class BarsBody:
    """Horizontal bars, laid out."""

    rows: tuple[BarRow, ...]
    key: Key
    grid: RowGrid
    side: Labels
    heading: str
    wide: float
    end: float
    size: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.grid.bottom

    @property
    def right(self) -> float:
        """Where the bars' scale ends."""
        return self.wide - (self.side.width + 2 * _GAP if self.side.width else 0.0)

    def draw(self, sheet: Sheet) -> None:
        """Draw key, labels, bars and values."""
        draw_key(sheet, self.key)
        self._write_columns(sheet)
        axes = self._axes(sheet)
        for at, row in enumerate(self.rows):
            self._draw_row(axes, sheet, row, self.grid.middles[at])

    def _write_columns(self, sheet: Sheet) -> None:
        side_x = self.wide - self.side.width
        if self.side.width and self.heading:
            y = self.grid.top - 5.0 - height(self.heading, SMALL)
            look: Look = {"weight": "bold", "color": palette.MUTED, "role": "side-heading"}
            sheet.text(side_x, y, self.heading, size=SMALL, **look)
        for at, row in enumerate(self.rows):
            weight: Weight = "bold" if row.emphasis else "regular"
            self.grid.write(sheet, at, weight)
            words = self.side.texts[at]
            sheet.middle(side_x, self.grid.middles[at], words, size=self.size, weight=weight, role="side")
            if at and row.emphasis != self.rows[at - 1].emphasis:
                edge = (self.grid.tops[at - 1] + self.grid.heights[at - 1] + self.grid.tops[at]) / 2
                sheet.rule((0, self.wide), (edge, edge))

    def _axes(self, sheet: Sheet) -> Axes:
        grid = self.grid
        area = (grid.left, grid.top, self.right - grid.left, grid.bottom - grid.top)
        axes = sheet.plot(area, (0, self.end), (grid.bottom, grid.top))
        half = self._thick / 2 + 2
        spans = [(y - half, y + half) for y in grid.middles] if grid.above else [(grid.top, grid.bottom)]
        for low, high in spans:
            sheet.rule((grid.left,) * 2, (low, high), palette.INK, linewidth=0.8, zorder=4)
        return axes

    @property
    def _thick(self) -> float:
        lowest = min(self.grid.heights)
        return min(max(_THICK, lowest * 0.45), lowest * 0.7)

    def _draw_row(self, axes: Axes, sheet: Sheet, row: BarRow, y: float) -> None:
        strong = row.emphasis or not any(each.emphasis for each in self.rows)
        color = palette.ACCENT if strong else palette.ACCENT_SOFT
        missing = math.isnan(row.value)
        length = 0.0 if missing else row.value
        if not missing:
            draw_bar(axes, 0, y, length, self._thick, bar_look(row.style, color))
        x = self.grid.left + length / self.end * (self.right - self.grid.left) + 5
        look: Look = {"weight": "bold", "color": palette.INK}
        if missing:
            look = {"weight": "regular", "color": palette.MUTED}
        sheet.middle(x, y, row.value_text, size=self.size, role="value", **look)


def bars_body(frame: pd.DataFrame, options: BarOptions, room: Room) -> BarsBody:
    """Lay bars out in a room; the parts of :func:`bars` without its page."""
    rows = read_rows(frame, BarRow)
    check_choice((row.style for row in rows), STYLES, "charts, bars, column style")
    return fitted(room, lambda density: _lay_out(rows, options, room, density))


def bars(frame: pd.DataFrame, text: SheetText, options: BarOptions | None = None) -> Figure:
    """Draw horizontal bars.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`BarRow`, one row for each bar, in the order wanted (about 3 to 15 rows).
    text : SheetText
    options : BarOptions, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or a style that has to be explained has no words.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": ["Africa"], "value": [19.1], "value_text": ["19.1%"]})
    >>> figure = bars(frame, SheetText("Title", "Subtitle", "Source"))
    >>> figure.axes[0].patches[0].get_width()
    19.1
    """
    return compose(text, lambda room: bars_body(frame, options or BarOptions(), room))


def _lay_out(rows: Sequence[BarRow], options: BarOptions, room: Room, density: Density) -> BarsBody:
    key = make_key((row.style for row in rows), options.style_names, "bar", "charts, bars", room.width)
    strong = [row.emphasis for row in rows]
    side = label_column([row.side_text for row in rows], room.width * 0.24, size=density.size, bold=strong)
    heading = wrap(options.side_heading, SMALL, max(room.width * 0.24, side.width), "bold")
    if side.width and heading:
        side = Labels(side.texts, max(side.width, width(heading, SMALL, "bold")), side.size)
    start = key.height + (height(heading, SMALL) + 5.0 if side.width and heading else 0.0)
    before = [False, *strong[:-1]]
    apart = _APART * min(1.0, max(density.air, 0.4))
    gaps = [apart if at and row.emphasis != before[at] else 0.0 for at, row in enumerate(rows)]
    labels = [row.label for row in rows]
    grid = row_grid(
        labels, room, density, pitch=_PITCH, bold=strong, beside=side.heights(), gaps=gaps, start=start
    )
    right = room.width - (side.width + 2 * _GAP if side.width else 0.0)
    texts = [width(row.value_text, density.size, "bold") + 6 for row in rows]
    end = reach([row.value for row in rows], texts, right - grid.left, options.maximum)
    return BarsBody(
        rows=tuple(rows),
        key=key,
        grid=grid,
        side=side,
        heading=heading,
        wide=room.width,
        end=max(end, largest([0.0])),
        size=density.size,
    )
