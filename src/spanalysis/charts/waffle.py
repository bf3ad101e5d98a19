"""Why this exists: a whole as a grid of equal squares, so that an uncertain part can be seen and counted.

Squares of the solid part are full, those of an uncertain part light and hatched. Each part is named beside
the grid with its number; a line below says what one square is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.frames import check_choice, read_rows
from spanalysis.charts.labels import spread
from spanalysis.charts.marks import bar_look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import INNER, Sheet, SheetText, baseline, open_sheet
from spanalysis.charts.theme import BIG_NUMBER, SMALL, SUBTITLE, styled
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

_LOOKS: Final = {"solid": palette.ACCENT, "uncertain": palette.CONTRAST}
_STEP: Final = 21.0
_SIDE: Final = 17.5
_GUTTER: Final = 22.0
_SAMPLE: Final = 24.0


@dataclass(frozen=True)
class WaffleRow:
    """One row of the frame of :func:`waffle`: one part of the whole.

    Parameters
    ----------
    label : str
        What the part is.
    number_text : str
        Its amount as written.
    squares : int
        Its squares, 1 or more.
    style : str
        ``solid`` or ``uncertain``.
    """

    label: str
    number_text: str
    squares: int
    style: str = "solid"


@dataclass(frozen=True)
class WaffleOptions:
    """What can be chosen about :func:`waffle`.

    Parameters
    ----------
    whole_number, whole_label : str
        The amount of the whole as written, and what it is.
    square_label : str
        What one square stands for.
    columns : int
        Squares in one row of the grid.
    """

    whole_number: str
    whole_label: str
    square_label: str
    columns: int = 8


@dataclass(frozen=True)
class _Layout:
    whole: str
    whole_x: float
    top: float
    grid_high: float
    numbers: list[str]
    labels: list[str]
    middles: list[float]
    height: float
    left: float


@styled
def waffle(frame: pd.DataFrame, text: SheetText, options: WaffleOptions) -> Figure:
    """Draw a whole as squares, part after part, row by row from the top.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`WaffleRow`, in the order wanted; two or three parts, up to about 100 squares.
    text : SheetText
    options : WaffleOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit or a part has no square.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"label": ["certain", "at risk"], "number_text": ["22.5", "5.5"],
    ...                       "squares": [45, 11], "style": ["solid", "uncertain"]})
    >>> options = WaffleOptions("28", "million people", "1 square: 0.5 million")
    >>> figure = waffle(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> len(figure.axes[0].patches), sum(patch.get_hatch() is not None for patch in figure.axes[0].patches)
    (56, 11)
    """
    rows = read_rows(frame, WaffleRow)
    check_choice((row.style for row in rows), _LOOKS, "charts, waffle, column style")
    for row in rows:
        if row.squares < 1:
            raise SchemaError("1 square or more", str(row.squares), where=f"charts, waffle, {row.label!r}")
    layout = _lay_out(rows, options)
    sheet = open_sheet(text, layout.height)
    wide = options.columns * _STEP
    grid = (0.0, wide), (layout.grid_high, 0.0)
    axes = sheet.plot((0, layout.top, wide, layout.grid_high), *grid)
    _draw_squares(axes, rows, options.columns)
    _write_whole(sheet, layout, options)
    for at, row in enumerate(rows):
        _write_part(sheet, row, at, layout)
    _write_square(sheet, layout, options)
    return sheet.figure


def _lay_out(rows: Sequence[WaffleRow], options: WaffleOptions) -> _Layout:
    left = options.columns * _STEP + _GUTTER
    whole_x = width(options.whole_number, BIG_NUMBER, "bold") + 8
    whole = wrap(options.whole_label, SUBTITLE, INNER - whole_x, balance=True)
    top = (
        max(height("0", BIG_NUMBER), baseline(BIG_NUMBER) - baseline(SUBTITLE) + height(whole, SUBTITLE)) + 9
    )
    grid_high = -(-sum(row.squares for row in rows) // options.columns) * _STEP
    room = INNER - left - _SAMPLE
    numbers = [wrap(row.number_text, BIG_NUMBER, room, "bold") for row in rows]
    labels = [wrap(row.label, SUBTITLE, room) for row in rows]
    sizes = [height(a, BIG_NUMBER) + height(b, SUBTITLE) + 12 for a, b in zip(numbers, labels, strict=True)]
    high = max(grid_high, sum(sizes))
    middles = spread(_part_middles(rows, options.columns), sizes, 0.0, high)
    end = max(top + grid_high + 5 + height(options.square_label, SMALL), top + high)
    return _Layout(whole, whole_x, top, grid_high, numbers, labels, [top + y for y in middles], end, left)


def _part_middles(rows: Sequence[WaffleRow], columns: int) -> list[float]:
    """Return the height of the middle square of each part, from the top of the grid."""
    before = [sum(row.squares for row in rows[:at]) for at in range(len(rows))]
    return [(start + row.squares / 2) / columns * _STEP for start, row in zip(before, rows, strict=True)]


def _look(style: str) -> dict[str, Any]:
    return bar_look("reported" if style == "solid" else "modelled", _LOOKS[style])


def _draw_squares(axes: Axes, rows: Sequence[WaffleRow], columns: int) -> None:
    styles = [row.style for row in rows for _ in range(row.squares)]
    for index, style in enumerate(styles):
        x, y = index % columns * _STEP, index // columns * _STEP
        axes.add_patch(Rectangle((x, y), _SIDE, _SIDE, clip_on=False, **_look(style)))


def _write_whole(sheet: Sheet, layout: _Layout, options: WaffleOptions) -> None:
    sheet.text(0, 0, options.whole_number, size=BIG_NUMBER, weight="bold", role="whole-number")
    drop = baseline(BIG_NUMBER) - baseline(SUBTITLE)
    sheet.text(layout.whole_x, drop, layout.whole, size=SUBTITLE, role="whole-label")


def _write_part(sheet: Sheet, row: WaffleRow, at: int, layout: _Layout) -> None:
    number, label = layout.numbers[at], layout.labels[at]
    y = layout.middles[at] - (height(number, BIG_NUMBER) + height(label, SUBTITLE)) / 2
    x = layout.left + _SAMPLE
    sheet.box(layout.left, y + 5, 14, 14, label="sample", **_look(row.style))
    sheet.text(x, y, number, size=BIG_NUMBER, weight="bold", color=_LOOKS[row.style], role="number")
    sheet.text(x, y + height(number, BIG_NUMBER), label, size=SUBTITLE, role="label")


def _write_square(sheet: Sheet, layout: _Layout, options: WaffleOptions) -> None:
    words = wrap(options.square_label, SMALL, INNER - 14)
    y = layout.top + layout.grid_high + 3
    sheet.box(0, y + 1.2, 7, 7, facecolor="none", edgecolor=palette.MUTED, linewidth=0.9, label="sample")
    sheet.text(12, y, words, size=SMALL, color=palette.MUTED, role="square")
