"""Why this exists: amounts of several kinds on one page, near each other and not one list.

Horizontal bars in groups with headings. Groups stand below each other on one scale, or side by side. Where
the eye must not go from one group to the next, a break says in words why. A row without a value has words
instead of a bar.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.grouped_layout import (
    GroupedOptions,
    GroupedRow,
    Heads,
    grid_of,
    head_size,
    headings_of,
    key_of,
    values_of,
)
from spanalysis.charts.marks import Key, Look, bar_look, draw_bar, draw_key, point_look
from spanalysis.charts.measure import height, width
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.pile import PANEL, BreakBody, PanelRoom
from spanalysis.charts.rows import Density, Labels, RowGrid, fitted, reach
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["GroupedOptions", "GroupedRow", "grouped_bars"]

_THICK: Final = 12.0
_GUTTER: Final = 34.0  # points between groups side by side
_MARK: Final = 4.5


@dataclass(frozen=True)
class GroupedBody:
    """Groups of bars below each other, laid out."""

    rows: tuple[GroupedRow, ...]
    key: Key
    grid: RowGrid
    values: Labels
    heads: Heads
    wide: float
    end: float
    size: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.grid.bottom

    def draw(self, sheet: Sheet) -> None:
        """Draw key, headings, breaks, labels, bars and values."""
        draw_key(sheet, self.key)
        grid = self.grid
        area = (grid.left, grid.top, self.wide - grid.left, grid.bottom - grid.top)
        axes = sheet.plot(area, (0, self.end), (grid.bottom, grid.top))
        for at, row in enumerate(self.rows):
            if at in self.heads:
                self._write_head(sheet, at)
            grid.write(sheet, at)
            self._draw_row(axes, sheet, row, at)

    def _write_head(self, sheet: Sheet, at: int) -> None:
        heading, words = self.heads[at]
        size = head_size(self.size)
        y = self.grid.tops[at] - height(heading, size) - (2.0 if heading else 0.0)
        if heading:
            sheet.text(0, y, heading, size=size, weight="bold", role="group")
        if words:
            body = BreakBody(words, self.wide)
            body.draw(sheet.panel(0, y - 6.0 - body.height, self.wide, body.height))

    def _draw_row(self, axes: Axes, sheet: Sheet, row: GroupedRow, at: int) -> None:
        y, half = self.grid.middles[at], self._thick / 2
        color = palette.ACCENT if row.strong else palette.ACCENT_SOFT
        if not math.isnan(row.value):
            draw_bar(axes, 0, y, row.value, self._thick, bar_look(row.style, color))
        if row.open_end:
            arrow: Look = {"marker": ">", "markersize": self._thick * 0.7, "color": color, "clip_on": False}
            axes.plot([row.value], [y], zorder=2, markeredgewidth=0, label="rule-arrow", **arrow)
        if not math.isnan(row.before):
            look = point_look("earlier", palette.INK, _MARK)
            axes.plot([row.before], [y], zorder=5, **look)
        low, high = y - half - 2, y + half + 2
        sheet.rule((self.grid.left,) * 2, (low, high), palette.INK, linewidth=0.8, zorder=4)
        self._write_value(sheet, row, at)

    def _write_value(self, sheet: Sheet, row: GroupedRow, at: int) -> None:
        words, missing = self.values.texts[at], math.isnan(row.value)
        x, inside = self._value_place(row, words)
        look: Look = {"weight": "regular" if missing else "bold", "color": palette.INK}
        if missing:
            look["color"] = palette.MUTED
        elif inside and row.style == "reported" and row.strong:
            look["color"] = palette.BACKGROUND
        align = "right" if inside else "left"
        sheet.middle(x, self.grid.middles[at], words, size=self.size, ha=align, role="value", **look)

    def _value_place(self, row: GroupedRow, words: str) -> tuple[float, bool]:
        """Return where a value is written: after its bar, or at its inner end if a mark is in the way."""
        scale = (self.wide - self.grid.left) / self.end
        end, mark = _known(row.value) * scale, _known(row.before) * scale
        needed = width(words, self.size, "bold")
        if row.open_end:
            end += self._thick * 0.35
        if mark < end - _MARK or end + 5 + needed < mark - _MARK:
            return self.grid.left + end + 5, False
        if row.style != "modelled" and end > needed + 8 and mark > end:
            return self.grid.left + end - 4, True
        return self.grid.left + max(end, mark) + 5 + _MARK / 2, False

    @property
    def _thick(self) -> float:
        return min(_THICK, min(self.grid.heights) * 0.7)


@dataclass(frozen=True)
class BesideBody:
    """Groups side by side, each with its own rows, laid out on one scale."""

    key: Key
    parts: tuple[GroupedBody, ...]
    pitch: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.key.height + max(part.height for part in self.parts)

    def draw(self, sheet: Sheet) -> None:
        """Draw the groups with a rule between them."""
        draw_key(sheet, self.key)
        top = self.key.height
        for at, part in enumerate(self.parts):
            x = at * self.pitch
            part.draw(sheet.panel(x, top, part.wide, part.height))
            if at:
                edge = x - _GUTTER / 2
                sheet.rule((edge, edge), (top, self.height), palette.RULE, linewidth=0.6)


def grouped_body(frame: pd.DataFrame, options: GroupedOptions, room: Room) -> GroupedBody | BesideBody:
    """Lay groups of bars out in a room; the parts of :func:`grouped_bars` without its page."""
    rows = read_rows(frame, GroupedRow)
    check_choice((row.style for row in rows), STYLES, "charts, grouped_bars, column style")
    groups = list(dict.fromkeys(row.group for row in rows))
    rows = tuple(sorted(rows, key=lambda row: groups.index(row.group)))
    panel = (room.width - _GUTTER * (len(groups) - 1)) / len(groups)
    if options.beside and len(groups) > 1 and not room.narrow and panel >= PANEL:
        return fitted(room, lambda density: _side_by_side(rows, groups, options, room, density))
    return fitted(room, lambda density: _lay_out(rows, options, room, density))


def grouped_bars(frame: pd.DataFrame, text: SheetText, options: GroupedOptions | None = None) -> Figure:
    """Draw horizontal bars in groups.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`GroupedRow`, one row for each bar, in the order wanted (about 3 to 20 rows).
    text : SheetText
    options : GroupedOptions, optional

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
    >>> frame = pd.DataFrame({"group": ["Men", "Women"], "label": ["2021", "2021"], "value": [5.0, 7.0],
    ...                       "value_text": ["5%", "7%"]})
    >>> figure = grouped_bars(frame, SheetText("Title", "Subtitle", "Source"))
    >>> [patch.get_width() for patch in figure.axes[0].patches]
    [5.0, 7.0]
    """
    return compose(text, lambda room: grouped_body(frame, options or GroupedOptions(), room))


def _lay_out(
    rows: Sequence[GroupedRow], options: GroupedOptions, room: Room, density: Density
) -> GroupedBody:
    key = key_of(rows, options, room.width)
    heads = headings_of(rows, options, room.width, density)
    first = grid_of(rows, heads, room, density, key.height, ())
    values = values_of(rows, room.width - first.left, density)
    grid = grid_of(rows, heads, room, density, key.height, values.heights())
    ends = [max(_known(row.value), _known(row.before)) for row in rows]
    texts = [width(words, density.size, "bold") + 9 for words in values.texts]
    end = reach(ends, texts, room.width - grid.left, options.maximum)
    return GroupedBody(tuple(rows), key, grid, values, heads, room.width, end, density.size)


def _known(value: float) -> float:
    return 0.0 if math.isnan(value) else value


def _side_by_side(
    rows: Sequence[GroupedRow],
    groups: Sequence[str],
    options: GroupedOptions,
    room: Room,
    density: Density,
) -> BesideBody:
    """Lay each group out in its share of the room, all on the longest scale."""
    wide = (room.width - _GUTTER * (len(groups) - 1)) / len(groups)
    key = key_of(rows, options, room.width)
    members = [tuple(row for row in rows if row.group == group) for group in groups]
    inner = PanelRoom(wide)
    plain = replace(options, keyless=True)
    parts = [_lay_out(group, plain, inner, density) for group in members]
    end = max(part.end for part in parts)
    return BesideBody(key, tuple(replace(part, end=end) for part in parts), wide + _GUTTER)
