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
from spanalysis.charts.marks import Key, bar_look, draw_bar, draw_key, make_key
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import INNER, Sheet, SheetText, open_sheet
from spanalysis.charts.rows import Labels, label_column, reach, stack
from spanalysis.charts.scale import largest
from spanalysis.charts.theme import BODY, SMALL, styled

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
class _Layout:
    key: Key
    labels: Labels
    side: Labels
    heading: str
    middles: list[float]
    heights: list[float]

    @property
    def left(self) -> float:
        return self.labels.width + _GAP

    @property
    def right(self) -> float:
        return INNER - (self.side.width + 2 * _GAP if self.side.width else 0.0)


@styled
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
    options = options or BarOptions()
    rows = read_rows(frame, BarRow)
    check_choice((row.style for row in rows), STYLES, "charts, bars, column style")
    layout = _lay_out(rows, options)
    sheet = open_sheet(text, layout.middles[-1] + layout.heights[-1] / 2)
    draw_key(sheet, layout.key)
    _write_columns(sheet, rows, layout)
    axes = _axes(sheet, rows, layout, options)
    for row, y in zip(rows, layout.middles, strict=True):
        _draw_row(axes, sheet, row, y, layout, any(each.emphasis for each in rows))
    return sheet.figure


def _lay_out(rows: Sequence[BarRow], options: BarOptions) -> _Layout:
    key = make_key((row.style for row in rows), options.style_names, "bar", "charts, bars")
    labels = label_column([row.label for row in rows], INNER * 0.34, bold=[row.emphasis for row in rows])
    side = label_column([row.side_text for row in rows], INNER * 0.22, bold=[row.emphasis for row in rows])
    heading = wrap(options.side_heading, SMALL, max(INNER * 0.22, side.width), "bold")
    if side.width and heading:
        side = Labels(side.texts, max(side.width, width(heading, SMALL, "bold")), side.size)
    start = key.height + (height(heading, SMALL) + 5.0 if side.width and heading else 0.0)
    heights = [max(_PITCH, a + 6, b + 6) for a, b in zip(labels.heights(), side.heights(), strict=True)]
    before = [False, *(row.emphasis for row in rows[:-1])]
    gaps = [_APART if at and row.emphasis != before[at] else 0.0 for at, row in enumerate(rows)]
    return _Layout(key, labels, side, heading, stack(heights, gaps, start), heights)


def _write_columns(sheet: Sheet, rows: Sequence[BarRow], layout: _Layout) -> None:
    side_x = INNER - layout.side.width
    if layout.side.width and layout.heading:
        y = layout.middles[0] - layout.heights[0] / 2 - 5.0 - height(layout.heading, SMALL)
        sheet.text(
            side_x, y, layout.heading, size=SMALL, weight="bold", color=palette.MUTED, role="side-heading"
        )
    for at, (row, y) in enumerate(zip(rows, layout.middles, strict=True)):
        weight = "bold" if row.emphasis else "regular"
        sheet.middle(0, y, layout.labels.texts[at], weight=weight, role="label")
        sheet.middle(side_x, y, layout.side.texts[at], weight=weight, role="side")
        if at and row.emphasis != rows[at - 1].emphasis:
            edge = y - layout.heights[at] / 2 - _APART / 2
            sheet.rule((0, INNER), (edge, edge))


def _axes(sheet: Sheet, rows: Sequence[BarRow], layout: _Layout, options: BarOptions) -> Axes:
    top = layout.middles[0] - layout.heights[0] / 2
    bottom = layout.middles[-1] + layout.heights[-1] / 2
    wide = layout.right - layout.left
    texts = [width(row.value_text, BODY, "bold") + 6 for row in rows]
    end = reach([row.value for row in rows], texts, wide, options.maximum)
    axes = sheet.plot((layout.left, top, wide, bottom - top), (0, max(end, largest([0.0]))), (bottom, top))
    sheet.rule((layout.left,) * 2, (top, bottom), palette.INK, linewidth=0.8, zorder=4)
    return axes


def _draw_row(axes: Axes, sheet: Sheet, row: BarRow, y: float, layout: _Layout, any_emphasis: bool) -> None:
    strong = row.emphasis or not any_emphasis
    color = palette.ACCENT if strong else palette.ACCENT_SOFT
    length = 0.0 if math.isnan(row.value) else row.value
    if not math.isnan(row.value):
        draw_bar(axes, 0, y, length, _THICK, bar_look(row.style, color))
    x = layout.left + length / axes.get_xlim()[1] * (layout.right - layout.left) + 5
    missing = math.isnan(row.value)
    sheet.middle(
        x,
        y,
        row.value_text,
        weight="regular" if missing else "bold",
        color=palette.MUTED if missing else palette.INK,
        role="value",
    )
