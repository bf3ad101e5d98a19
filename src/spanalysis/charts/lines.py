"""Why this exists: levels over years, with each published point visible and nothing drawn between vintages.

A line joins the points of one series; a stretch over years without a value is thin and dashed. Points of an
earlier vintage are hollow and never joined. Series are named at the right end, points beside them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import STYLES, check_choice, read_rows
from spanalysis.charts.labels import Box, Segment, Spot, place, spots, spread
from spanalysis.charts.line_layout import (
    AXIS,
    COLORS,
    Layout,
    LineOptions,
    LineRow,
    by_series,
    lay_out,
    mark_size,
    role_of,
    runs_of,
    weight_of,
)
from spanalysis.charts.marks import Look, draw_key, point_look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.scale import year_ticks
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, Weight

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["LineOptions", "LineRow", "lines"]

_MANY: Final = 20
_BACKING: Final[Look] = {"facecolor": palette.BACKGROUND, "edgecolor": "none", "pad": 0.5}


@dataclass(frozen=True)
class LinesBody:
    """Series over years, laid out."""

    series: Mapping[str, Sequence[LineRow]]
    layout: Layout
    options: LineOptions

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.layout.area[1] + self.layout.area[3] + AXIS

    def draw(self, sheet: Sheet) -> None:
        """Draw key, axes, lines, marks, names and labels."""
        series, layout, options = self.series, self.layout, self.options
        draw_key(sheet, layout.key)
        _draw_axes(sheet, layout, options)
        axes = sheet.plot(layout.area, layout.xlim, (0, layout.ticks[-1]))
        segments = [
            part
            for name, points in series.items()
            for part in _draw_series(axes, points, role_of(name, options), layout)
        ]
        segments += _name_series(sheet, series, layout, options)
        _label_points(sheet, series, layout, segments, options)
        if options.empty_message and not any(role_of(name, options) == "focus" for name in series):
            _write_empty(sheet, layout, segments, options.empty_message)


def lines_body(frame: pd.DataFrame, options: LineOptions, room: Room) -> LinesBody:
    """Lay series out in a room; the parts of :func:`lines` without its page."""
    rows = read_rows(frame, LineRow, allow_empty=True)
    check_choice((row.style for row in rows), STYLES, "charts, lines, column style")
    check_choice(options.roles.values(), COLORS, "charts, lines, option roles")
    known = sorted((row for row in rows if not math.isnan(row.y)), key=lambda row: row.year)
    series = by_series(known, options)
    return LinesBody(series, lay_out(known, list(series), options, room), options)


def lines(frame: pd.DataFrame, text: SheetText, options: LineOptions) -> Figure:
    """Draw series over years.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`LineRow`, one row for each point, in any order.
    text : SheetText
    options : LineOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame or a role does not fit, or a style that has to be explained has no words.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"series": "World", "year": [2022, 2023], "y": [51.8, 52.4]})
    >>> options = LineOptions("{:g}%".format, roles={"World": "focus"})
    >>> figure = lines(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> [float(value) for value in figure.axes[0].lines[0].get_ydata()]
    [51.8, 52.4]
    """
    return compose(text, lambda room: lines_body(frame, options, room))


def _draw_axes(sheet: Sheet, layout: Layout, options: LineOptions) -> None:
    left, top, wide, high = layout.area
    for tick in layout.ticks:
        y = layout.y(tick)
        zero = tick == 0
        look: Look = {"linewidth": 0.8} if zero else {}
        sheet.rule((left, left + wide), (y, y), palette.INK if zero else palette.GRID, **look)
        sheet.middle(0, y, options.tick_format(tick), size=SMALL, color=palette.MUTED, role="tick")
    step = layout.x(layout.first + 1) - layout.x(layout.first)
    for year in year_ticks(layout.first, layout.last, step, width("0000", SMALL) + 7):
        x, y = layout.x(year), top + high
        sheet.rule((x, x), (y, y + 3), palette.INK, linewidth=0.8)
        sheet.text(x, y + 5, str(year), size=SMALL, color=palette.MUTED, ha="center", role="tick")


def _draw_series(axes: Axes, points: Sequence[LineRow], role: str, layout: Layout) -> list[Segment]:
    """Draw the lines, then the marks; return the lines in body coordinates."""
    color, strong = COLORS[role], role != "context"
    joined = [row for row in points if row.style != "earlier"]
    segments: list[Segment] = []
    for run in runs_of(joined):
        years, values = [row.year for row in run], [row.y for row in run]
        gap = len(run) == 2 and years[1] - years[0] > 1
        look: Look = (
            {"linewidth": 1.2, "linestyle": (0, (3, 2.2))}
            if gap
            else {"linewidth": 2.2 if role == "focus" else 1.4}
        )
        axes.plot(years, values, color=color, zorder=2.5 if strong else 2, clip_on=False, **look)
        at = [(layout.x(row.year), layout.y(row.y)) for row in run]
        segments += [(*one, *two) for one, two in pairwise(at)]
    for row in points:
        if strong or row.label or row.style == "earlier" or len(points) <= _MANY:
            axes.plot([row.year], [row.y], zorder=3, **point_look(row.style, color, mark_size(role)))
    return segments


def _name_series(
    sheet: Sheet, series: Mapping[str, Sequence[LineRow]], layout: Layout, options: LineOptions
) -> list[Segment]:
    """Name each series at the right, level with its last point; return the leaders drawn."""
    ends = [([row for row in points if row.style != "earlier"] or points)[-1] for points in series.values()]
    names = list(series)
    sizes = [height(layout.names[name], BODY) + 2 for name in names]
    top, bottom = layout.area[1] - 6, layout.area[1] + layout.area[3] + 6
    middles = spread([layout.y(end.y) for end in ends], sizes, top, bottom)
    edge = layout.area[0] + layout.area[2]
    leaders: list[Segment] = []
    for name, end, y in zip(names, ends, middles, strict=True):
        color = palette.text_colour(COLORS[role_of(name, options)])
        sheet.middle(
            edge + 7, y, layout.names[name], weight=weight_of(name, options), color=color, role="series"
        )
        x, level = layout.x(end.year) + mark_size(role_of(name, options)) / 2 + 2, layout.y(end.y)
        if abs(y - level) > 4 or end.year < layout.last:
            leaders += [(x, level, edge - 4, level), (edge - 4, level, edge + 4, y)]
    for x0, y0, x1, y1 in leaders:
        sheet.rule((x0, x1), (y0, y1), palette.RULE, linewidth=0.5, label="rule-leader")
    return leaders


def _label_points(
    sheet: Sheet,
    series: Mapping[str, Sequence[LineRow]],
    layout: Layout,
    segments: Sequence[Segment],
    options: LineOptions,
) -> None:
    """Write the labels beside their points, the focus series' first, each at the first free spot."""
    taken = [
        _mark_box(row, role_of(name, options), layout) for name, points in series.items() for row in points
    ]
    for name in reversed(list(series)):
        color, weight = palette.text_colour(COLORS[role_of(name, options)]), weight_of(name, options)
        for row in series[name]:
            if row.label:
                face: Weight = "regular" if row.style == "earlier" else weight
                spot = _spot(row, face, layout, taken, segments)
                taken.append(spot.box)
                sheet.text(
                    spot.x,
                    spot.top,
                    row.label,
                    weight=face,
                    color=color,
                    ha=spot.align,
                    role="point",
                    bbox=_BACKING,
                )


def _mark_box(row: LineRow, role: str, layout: Layout) -> Box:
    x, y, half = layout.x(row.year), layout.y(row.y), mark_size(role) / 2 + 1
    return Box(x - half, y - half, x + half, y + half)


def _spot(
    row: LineRow, weight: Weight, layout: Layout, taken: Sequence[Box], segments: Sequence[Segment]
) -> Spot:
    wide, high = width(row.label, BODY, weight), height(row.label, BODY)
    around = spots(layout.x(row.year), layout.y(row.y), wide, high, 4.5)
    return place(around, taken, segments, layout.bounds)


def _write_empty(sheet: Sheet, layout: Layout, segments: Sequence[Segment], message: str) -> None:
    """Write the message where the fewest lines pass, or above a plot that is too low for it."""
    if layout.message:
        sheet.text(0, layout.key.height, layout.message, weight="bold", role="empty")
        return
    pad = 6.0
    air = [(x0, y0 + shift, x1, y1 + shift) for x0, y0, x1, y1 in segments for shift in (-pad, 0.0, pad)]
    wrapped = [wrap(message, BODY, layout.area[2] * share, balance=True) for share in (0.6, 0.8, 0.95)]
    spots = [(place(_empty_spots(words, layout, pad), [], air, layout.bounds), words) for words in wrapped]
    spot, words = min(spots, key=lambda item: sum(item[0].box.crossed(*segment) for segment in air))
    box = spot.box
    look: Look = {"facecolor": palette.BACKGROUND, "edgecolor": palette.RULE, "linewidth": 0.6}
    sheet.box(box.left, box.top, box.right - box.left, box.bottom - box.top, zorder=2.8, **look)
    sheet.text(spot.x, spot.top, words, ha="center", role="empty")


def _empty_spots(words: str, layout: Layout, pad: float) -> list[Spot]:
    """List the places for a message in the middle of the plot, from its centre outwards."""
    wide, high = width(words, BODY), height(words, BODY)
    x = layout.area[0] + layout.area[2] / 2
    shares = sorted((step / 40 for step in range(1, 40)), key=lambda share: abs(share - 0.5))
    tops = [layout.area[1] + layout.area[3] * share - high / 2 for share in shares]
    half = wide / 2 + pad + 1
    return [Spot(x, top, "center", Box(x - half, top - pad, x + half, top + high + pad)) for top in tops]
