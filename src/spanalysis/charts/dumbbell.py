"""Why this exists: what changed between two years, for a handful of rows with their own denominators.

The earlier value is a hollow mark, the later one a full one, and a light bar joins them. Both values are
written on the outer sides; the two years are named once, above the first row.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.marks import Key, Look, draw_key, make_key, point_look
from spanalysis.charts.measure import height, width
from spanalysis.charts.page import INNER, Sheet, SheetText, open_sheet
from spanalysis.charts.rows import Labels, label_column, stack
from spanalysis.charts.scale import largest, nice_ticks
from spanalysis.charts.theme import BODY, SMALL, TINY, styled

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 12.0
_AIR: Final = 9.0
_MARK: Final = 7.0
_BACKING: Final[Look] = {"facecolor": palette.BACKGROUND, "edgecolor": "none", "pad": 0.6}
_HEAD: Final = 9.0  # points above the first row for the names of the years


@dataclass(frozen=True)
class DumbbellRow:
    """One row of the frame of :func:`dumbbell`.

    Parameters
    ----------
    label : str
    start, end : float
        Values of the two years, 0 or more; NaN draws no mark, and the text says so in words.
    start_text, end_text : str
        The values as written.
    sublabel : str
        Small words below the label, such as the denominator; optional.
    style : str
        ``reported`` or ``modelled``.
    """

    label: str
    start: float
    end: float
    start_text: str
    end_text: str
    sublabel: str = ""
    style: str = "reported"


@dataclass(frozen=True)
class DumbbellOptions:
    """What can be chosen about :func:`dumbbell`.

    Parameters
    ----------
    start_name, end_name : str
        The two years, as written above the first row.
    tick_format : callable
        Turns a tick's value into its text.
    style_names : mapping of str to str
        Words for the key, one for each style; needed when more than one occurs.
    maximum : float, optional
        Value that the axis reaches at least, such as 100.
    """

    start_name: str
    end_name: str
    tick_format: Callable[[float], str]
    style_names: Mapping[str, str] = field(default_factory=dict)
    maximum: float | None = None


@dataclass(frozen=True)
class _Layout:
    key: Key
    labels: Labels
    sublabels: Labels
    middles: list[float]
    heights: list[float]
    left: float
    right: float
    ticks: list[float]

    @property
    def top(self) -> float:
        return self.middles[0] - self.heights[0] / 2

    @property
    def bottom(self) -> float:
        return self.middles[-1] + self.heights[-1] / 2

    def x(self, value: float) -> float:
        """Return the body coordinate of a value."""
        return self.left + value / self.ticks[-1] * (self.right - self.left)


@styled
def dumbbell(frame: pd.DataFrame, text: SheetText, options: DumbbellOptions) -> Figure:
    """Draw two values for each row and the change between them.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`DumbbellRow`, in the order wanted (about 2 to 12 rows).
    text : SheetText
    options : DumbbellOptions

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
    >>> frame = pd.DataFrame({"label": ["Children"], "start": [22.1], "end": [28.2],
    ...                       "start_text": ["22.1%"], "end_text": ["28.2%"]})
    >>> options = DumbbellOptions("2015", "2023", "{:g}%".format)
    >>> figure = dumbbell(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> [float(line.get_xdata()[0]) for line in figure.axes[0].lines if line.get_marker() == "o"]
    [22.1, 28.2]
    """
    rows = read_rows(frame, DumbbellRow)
    check_choice((row.style for row in rows), STYLES[:2], "charts, dumbbell, column style")
    layout = _lay_out(rows, options)
    sheet = open_sheet(text, layout.bottom + 5 + height("0", SMALL))
    draw_key(sheet, layout.key)
    area = (layout.left, layout.top, layout.right - layout.left, layout.bottom - layout.top)
    axes = sheet.plot(area, (0, layout.ticks[-1]), (layout.bottom, layout.top))
    _draw_grid(sheet, layout, options)
    for at, row in enumerate(rows):
        _write_label(sheet, at, layout)
        _draw_row(axes, sheet, row, layout.middles[at], layout)
    _name_years(sheet, rows, layout, options)
    return sheet.figure


def _lay_out(rows: Sequence[DumbbellRow], options: DumbbellOptions) -> _Layout:
    key = make_key((row.style for row in rows), options.style_names, "solid_point", "charts, dumbbell")
    labels = label_column([row.label for row in rows], INNER * 0.36, bold=[True] * len(rows))
    sublabels = label_column([row.sublabel for row in rows], INNER * 0.36, size=TINY)
    pairs = zip(labels.heights(), sublabels.heights(), strict=True)
    heights = [max(24.0, high + low + 8) for high, low in pairs]
    heights[0] += _HEAD
    known = largest([options.maximum or 0.0, *(row.start for row in rows), *(row.end for row in rows)])
    ticks = nice_ticks(known)
    widest = max(_widest(row) for row in rows) + _AIR
    left, right = max(labels.width, sublabels.width) + _GAP, INNER - widest
    left += max(0.0, *(_over_zero(row, (right - left - widest) / ticks[-1]) for row in rows))
    return _Layout(
        key,
        labels,
        sublabels,
        stack(heights, [0.0] * len(rows), key.height),
        heights,
        left,
        right,
        ticks,
    )


def _widest(row: DumbbellRow) -> float:
    return max(width(row.start_text, BODY), width(row.end_text, BODY, "bold"))


def _over_zero(row: DumbbellRow, scale: float) -> float:
    """Return how far the text to the left of a row's marks would reach over the zero line, in points."""
    if math.isnan(row.start) or math.isnan(row.end):
        return 0.0
    return _widest(row) + _AIR - min(row.start, row.end) * scale


def _draw_grid(sheet: Sheet, layout: _Layout, options: DumbbellOptions) -> None:
    for value in layout.ticks:
        x = layout.x(value)
        zero = value == 0
        look: Look = {"linewidth": 0.8, "zorder": -0.5} if zero else {}
        sheet.rule((x, x), (layout.top, layout.bottom), palette.INK if zero else palette.GRID, **look)
        words = options.tick_format(value)
        sheet.text(x, layout.bottom + 4, words, size=SMALL, color=palette.MUTED, ha="center", role="tick")


def _write_label(sheet: Sheet, at: int, layout: _Layout) -> None:
    label, sublabel = layout.labels.texts[at], layout.sublabels.texts[at]
    y = layout.middles[at] - (height(label, BODY) + height(sublabel, TINY)) / 2
    sheet.text(0, y, label, weight="bold", role="label")
    if sublabel:
        sheet.text(0, y + height(label, BODY), sublabel, size=TINY, color=palette.MUTED, role="sublabel")
    if at:
        edge = layout.middles[at] - layout.heights[at] / 2
        sheet.rule((0, INNER), (edge, edge), linewidth=0.4)


def _draw_row(axes: Axes, sheet: Sheet, row: DumbbellRow, y: float, layout: _Layout) -> None:
    known = [value for value in (row.start, row.end) if not math.isnan(value)]
    if len(known) == 2:
        axes.plot(known, [y, y], color=palette.ACCENT_SOFT, linewidth=3.2, zorder=1.5, solid_capstyle="butt")
    for value, look in (
        (row.start, _hollow(row.style)),
        (row.end, point_look(row.style, palette.ACCENT, _MARK, solid=True)),
    ):
        if not math.isnan(value):
            axes.plot([value], [y], zorder=3, **look)
    _write_values(sheet, row, y, layout)


def _hollow(style: str) -> Look:
    look = point_look(style, palette.ACCENT, _MARK)
    return look | {"markerfacecolor": palette.BACKGROUND, "markeredgewidth": 1.3}


def _write_values(sheet: Sheet, row: DumbbellRow, y: float, layout: _Layout) -> None:
    rising = not row.end < row.start
    later: Look = {"weight": "bold", "color": palette.ACCENT, "role": "end", "bbox": _BACKING}
    earlier: Look = {"color": palette.MUTED, "role": "start", "bbox": _BACKING}
    if math.isnan(row.start) or math.isnan(row.end):
        _write_incomplete(sheet, row, y, layout)
    else:
        sides = (("right", -_AIR / 1.2), ("left", _AIR / 1.2))
        first, second = sides if rising else sides[::-1]
        sheet.middle(layout.x(row.start) + first[1], y, row.start_text, ha=first[0], **earlier)
        sheet.middle(layout.x(row.end) + second[1], y, row.end_text, ha=second[0], **later)


def _write_incomplete(sheet: Sheet, row: DumbbellRow, y: float, layout: _Layout) -> None:
    """Write the one value beside its mark, and the words for the missing one beyond it."""
    parts = [("start", row.start_text, row.start), ("end", row.end_text, row.end)]
    parts.sort(key=lambda part: math.isnan(part[2]))
    mark = 0.0 if math.isnan(parts[0][2]) else parts[0][2]
    needed = sum(width(words, BODY, "bold") + 6 for _, words, _ in parts)
    rightwards = layout.x(mark) + _AIR / 1.2 + needed <= INNER
    side, align = (1, "left") if rightwards else (-1, "right")
    x = layout.x(mark) + side * _AIR / 1.2
    for role, words, value in parts:
        strong = role == "end" and not math.isnan(value)
        look: Look = {"weight": "bold", "color": palette.ACCENT} if strong else {"color": palette.MUTED}
        sheet.middle(x, y, words, ha=align, role=role, bbox=_BACKING, **look)
        x += side * (width(words, BODY, "bold" if strong else "regular") + 6)


def _name_years(sheet: Sheet, rows: Sequence[DumbbellRow], layout: _Layout, options: DumbbellOptions) -> None:
    """Name the two years above the marks of the first row that has both."""
    row = rows[0]
    names = [(row.start, options.start_name, False), (row.end, options.end_name, True)]
    known = [(layout.x(value), words, later) for value, words, later in names if not math.isnan(value)]
    middle = sum(x for x, _, _ in known) / max(len(known), 1)
    needed = sum(width(words, SMALL, "bold") for _, words, _ in known) / 2 + 5
    near = len(known) == 2 and abs(known[0][0] - known[1][0]) < needed
    rising = not row.end < row.start
    for x, words, later in known:
        look: Look = {"weight": "bold", "color": palette.ACCENT} if later else {"color": palette.MUTED}
        y = layout.middles[0] - _MARK / 2 - 2 - height(words, SMALL)
        at, align = (x, "center")
        if near:
            at, align = (middle - 3, "right") if later is not rising else (middle + 3, "left")
        sheet.text(at, y, words, size=SMALL, ha=align, role="year", bbox=_BACKING, **look)
