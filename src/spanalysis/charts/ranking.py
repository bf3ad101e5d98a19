"""Why this exists: up to sixty places in order, where zero, no scheme in law and no data are three things.

A point on a stem for each value, the value and a note (its year) written beside it. Places without a value
are not ranked: they are named below, under a heading of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import read_rows
from spanalysis.charts.marks import STRUCTURAL_ZERO, Key, Look, draw_key, draw_point, make_key
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import INNER, Sheet, SheetText, open_sheet
from spanalysis.charts.ranking_rows import RankingOptions, RankingRow, check_rows
from spanalysis.charts.rows import Labels, label_column, reach, stack
from spanalysis.charts.theme import BODY, SMALL, TINY, styled

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 10.0
_MISSING_GAP: Final = 9.0


@dataclass(frozen=True)
class _Layout:
    key: Key
    labels: Labels
    middles: list[float]
    pitch: float
    end: float
    reference: str
    reference_value: float | None
    missing: str

    @property
    def size(self) -> float:
        return self.labels.size

    @property
    def left(self) -> float:
        return self.labels.width + _GAP

    @property
    def top(self) -> float:
        return self.middles[0] - self.pitch / 2 if self.middles else self.key.height

    @property
    def bottom(self) -> float:
        return self.middles[-1] + self.pitch / 2 if self.middles else self.top

    @property
    def reference_x(self) -> float | None:
        """Body coordinate of the reference line, if there is one."""
        return None if self.reference_value is None else self.x(self.reference_value)

    def x(self, value: float) -> float:
        """Return the body coordinate of a value."""
        return self.left + value / self.end * (INNER - self.left)


@styled
def ranking(frame: pd.DataFrame, text: SheetText, options: RankingOptions | None = None) -> Figure:
    """Draw places in the order of their values, the greatest at the top.

    Rows are sorted here: by value, equal values in the frame's order, structural zeros after measured ones.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`RankingRow`, one row for each place, 1 to about 60.
    text : SheetText
    options : RankingOptions, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, a state contradicts its value, or words for the key or heading are missing.

    Examples
    --------
    >>> import pandas as pd
    >>> from spanalysis.charts.page import written
    >>> frame = pd.DataFrame({"label": ["Mali", "Togo"], "value": [12.6, 38.7],
    ...                       "value_text": ["12.6%", "38.7%"]})
    >>> figure = ranking(frame, SheetText("Title", "Subtitle", "Source"))
    >>> written(figure, "label")
    ['Togo', 'Mali']
    """
    options = options or RankingOptions()
    rows = read_rows(frame, RankingRow)
    check_rows(rows, options)
    ranked = sorted((row for row in rows if row.state != "missing"), key=_rank)
    layout = _lay_out(ranked, [row.label for row in rows if row.state == "missing"], options)
    below = height(layout.missing, SMALL) + _missing_head(layout, options) if layout.missing else 0.0
    sheet = open_sheet(text, layout.bottom + below)
    draw_key(sheet, layout.key)
    if ranked:
        _draw_ranked(sheet, ranked, layout, options)
    if layout.missing:
        _write_missing(sheet, layout, options)
    return sheet.figure


def _rank(row: RankingRow) -> tuple[float, bool]:
    return -row.value, row.state == STRUCTURAL_ZERO


def _density(count: int) -> tuple[float, float]:
    """Return the type size and the distance of rows: ample for a few, 7 points and a tall page for many."""
    size = BODY if count <= 20 else SMALL if count <= 36 else TINY
    return size, min(18.0, max(9.6, 510 / max(count, 1)))


def _lay_out(ranked: Sequence[RankingRow], missing: Sequence[str], options: RankingOptions) -> _Layout:
    size, pitch = _density(len(ranked))
    key = make_key((row.look for row in ranked), options.style_names, "point", "charts, ranking")
    one_line = max((width(row.label, size, "bold") for row in ranked), default=0.0)
    limit = INNER * 0.36 if len(ranked) <= 20 else min(one_line + 1, INNER * 0.5)
    labels = label_column(
        [row.label for row in ranked], limit, size=size, bold=[row.emphasis for row in ranked]
    )
    reference = wrap(options.reference[1], SMALL, 150, balance=True) if options.reference and ranked else ""
    start = key.height + (height(reference, SMALL) + 3 if reference else 0.0)
    heights = [max(pitch, high + 1) for high in labels.heights()]
    texts = [_value_width(row, size) + 10 for row in ranked]
    known = [row.value for row in ranked]
    furthest = max(options.maximum or 0.0, options.reference[0] * 1.02 if options.reference else 0.0)
    end = reach(known, texts, INNER - labels.width - _GAP, furthest)
    value = options.reference[0] if options.reference else None
    listing = wrap(", ".join(missing), SMALL, INNER)
    return _Layout(
        key, labels, stack(heights, [0.0] * len(heights), start), pitch, end, reference, value, listing
    )


def _value_width(row: RankingRow, size: float) -> float:
    return width(row.value_text, size, "bold") + (4 + width(row.note, size) if row.note else 0.0)


def _draw_ranked(
    sheet: Sheet, ranked: Sequence[RankingRow], layout: _Layout, options: RankingOptions
) -> None:
    high = layout.bottom - layout.top
    axes = sheet.plot(
        (layout.left, layout.top, INNER - layout.left, high), (0, layout.end), (layout.bottom, layout.top)
    )
    sheet.rule((layout.left,) * 2, (layout.top, layout.bottom), palette.INK, linewidth=0.8)
    if options.reference:
        _draw_reference(sheet, layout, options.reference[0])
    any_emphasis = any(row.emphasis for row in ranked)
    for at, (row, y) in enumerate(zip(ranked, layout.middles, strict=True)):
        color = palette.ACCENT if row.emphasis or not any_emphasis else palette.ACCENT_SOFT
        sheet.middle(0, y, layout.labels.texts[at], size=layout.size, weight=_weight(row), role="label")
        _draw_row(axes, sheet, row, y, layout, color)


def _weight(row: RankingRow) -> str:
    return "bold" if row.emphasis else "regular"


def _draw_row(axes: Axes, sheet: Sheet, row: RankingRow, y: float, layout: _Layout, color: str) -> None:
    mark = min(6.0, layout.pitch * 0.52)
    if row.value > 0:
        axes.plot([0, row.value], [y, y], color=color, linewidth=1.1, zorder=1.5, solid_capstyle="butt")
    draw_point(axes, row.value, y, row.look, palette.INK if row.look == STRUCTURAL_ZERO else color, mark)
    x = _beside_reference(sheet, row, layout.x(row.value) + mark / 2 + 4, y, layout)
    sheet.middle(x, y, row.value_text, size=layout.size, weight="bold", role="value")
    if row.note:
        x += width(row.value_text, layout.size, "bold") + 4
        sheet.middle(x, y, row.note, size=layout.size, color=palette.MUTED, role="note")


def _draw_reference(sheet: Sheet, layout: _Layout, value: float) -> None:
    x = layout.x(value)
    look: Look = {"linewidth": 1.0, "label": "rule-reference"}
    sheet.rule((x, x), (layout.top - 2, layout.bottom), palette.CONTRAST, **look)
    wide = width(layout.reference, SMALL)
    left = min(max(x - wide / 2, 0.0), INNER - wide)
    y = layout.key.height
    sheet.text(left, y, layout.reference, size=SMALL, color=palette.CONTRAST, role="reference")


def _beside_reference(sheet: Sheet, row: RankingRow, x: float, y: float, layout: _Layout) -> float:
    """Return where a row's words begin: right of the reference line if they would stand on it.

    At the right edge, where there is no room behind the line, the line is interrupted instead.
    """
    wide = _value_width(row, layout.size)
    if layout.reference_x is None or not x - 3 <= layout.reference_x <= x + wide + 3:
        return x
    behind = layout.reference_x + 5
    if behind + wide <= INNER:
        return behind
    look: Look = {"facecolor": palette.BACKGROUND, "edgecolor": "none", "zorder": -0.5}
    sheet.box(x - 3, y - layout.pitch / 2, wide + 6, layout.pitch, **look)
    return x


def _missing_head(layout: _Layout, options: RankingOptions) -> float:
    return _MISSING_GAP * 2 + height(wrap(options.missing_heading, SMALL, INNER, "bold"), SMALL) + 1


def _write_missing(sheet: Sheet, layout: _Layout, options: RankingOptions) -> None:
    heading = wrap(options.missing_heading, SMALL, INNER, "bold")
    y = layout.bottom + _MISSING_GAP
    sheet.rule((0, INNER), (y, y))
    y += _MISSING_GAP
    sheet.text(0, y, heading, size=SMALL, weight="bold", role="missing-heading")
    y += height(heading, SMALL) + 1
    sheet.text(0, y, layout.missing, size=SMALL, color=palette.MUTED, role="missing")
