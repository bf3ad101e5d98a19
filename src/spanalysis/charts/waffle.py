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
from spanalysis.charts.marks import Look, bar_look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.sheet import Sheet, baseline
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BIG_NUMBER, SMALL, SUBTITLE
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

_LOOKS: Final = {"solid": palette.ACCENT, "uncertain": palette.CONTRAST}
_SIDE: Final = 17.5 / 21.0  # of a step
_GUTTER: Final = 22.0
_SHAPES: Final = (
    (8, 21.0, BIG_NUMBER),
    (10, 15.0, 16.0),
    (14, 10.0, 14.0),
    (20, 8.0, 12.0),
    (14, 7.0, 11.0),
    (14, 7.0, 9.5),
)
"""Squares in a row, their distance, and the type of the numbers: the roomiest first."""


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
    """

    whole_number: str
    whole_label: str
    square_label: str


@dataclass(frozen=True)
class WaffleBody:
    """A whole as squares, laid out."""

    rows: tuple[WaffleRow, ...]
    options: WaffleOptions
    columns: int
    step: float
    number_size: float
    label_size: float
    whole: str
    whole_x: float
    top: float
    numbers: tuple[str, ...]
    labels: tuple[str, ...]
    middles: tuple[float, ...]
    height: float
    left: float
    wide: float

    @property
    def grid_high(self) -> float:
        """Height of the squares."""
        return -(-sum(row.squares for row in self.rows) // self.columns) * self.step

    def draw(self, sheet: Sheet) -> None:
        """Draw the squares, the whole and the parts."""
        across = self.columns * self.step
        axes = sheet.plot((0, self.top, across, self.grid_high), (0, across), (self.grid_high, 0))
        self._draw_squares(axes)
        self._write_whole(sheet)
        for at, row in enumerate(self.rows):
            self._write_part(sheet, row, at)
        self._write_square(sheet)

    def _draw_squares(self, axes: Axes) -> None:
        styles = [row.style for row in self.rows for _ in range(row.squares)]
        side = self.step * _SIDE
        for index, style in enumerate(styles):
            x, y = index % self.columns * self.step, index // self.columns * self.step
            axes.add_patch(Rectangle((x, y), side, side, clip_on=False, **_look(style)))

    def _write_whole(self, sheet: Sheet) -> None:
        look: Look = {"size": self.number_size, "weight": "bold", "role": "whole-number"}
        sheet.text(0, 0, self.options.whole_number, **look)
        drop = baseline(self.number_size) - baseline(self.label_size)
        x, y = (self.whole_x, drop) if self.whole_x else (0.0, height("0", self.number_size))
        sheet.text(x, y, self.whole, size=self.label_size, role="whole-label")

    def _write_part(self, sheet: Sheet, row: WaffleRow, at: int) -> None:
        number, label = self.numbers[at], self.labels[at]
        y = self.middles[at] - (height(number, self.number_size) + height(label, self.label_size)) / 2
        side = min(14.0, self.number_size * 0.7)
        x = self.left + side + 8
        sheet.box(self.left, y + self.number_size * 0.3, side, side, label="sample", **_look(row.style))
        look: Look = {"size": self.number_size, "weight": "bold", "color": _LOOKS[row.style]}
        sheet.text(x, y, number, role="number", **look)
        sheet.text(x, y + height(number, self.number_size), label, size=self.label_size, role="label")

    def _write_square(self, sheet: Sheet) -> None:
        words = wrap(self.options.square_label, SMALL, self.wide - 14)
        y = self.top + self.grid_high + 3
        look: Look = {"facecolor": "none", "edgecolor": palette.MUTED, "linewidth": 0.9, "label": "sample"}
        sheet.box(0, y + 1.2, 7, 7, **look)
        sheet.text(12, y, words, size=SMALL, color=palette.MUTED, role="square")


def waffle_body(frame: pd.DataFrame, options: WaffleOptions, room: Room) -> WaffleBody:
    """Lay a whole and its parts out in a room; the parts of :func:`waffle` without its page."""
    rows = read_rows(frame, WaffleRow)
    check_choice((row.style for row in rows), _LOOKS, "charts, waffle, column style")
    for row in rows:
        if row.squares < 1:
            raise SchemaError("1 square or more", str(row.squares), where=f"charts, waffle, {row.label!r}")
    bodies = [_lay_out(rows, options, room, *shape) for shape in _SHAPES]
    if room.height is None:
        return bodies[1 if room.narrow else 0]
    fitting = (body for body in bodies if body.height <= (room.height or 0.0))
    return next(fitting, min(bodies, key=lambda body: body.height))


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
    return compose(text, lambda room: waffle_body(frame, options, room))


def _lay_out(
    rows: tuple[WaffleRow, ...],
    options: WaffleOptions,
    room: Room,
    columns: int,
    step: float,
    number_size: float,
) -> WaffleBody:
    label_size = SUBTITLE if number_size == BIG_NUMBER else SMALL
    below = room.narrow
    whole_x = 0.0 if below else width(options.whole_number, number_size, "bold") + 8
    whole = wrap(options.whole_label, label_size, room.width - whole_x, balance=True)
    first = height("0", number_size)
    beside = baseline(number_size) - baseline(label_size) + height(whole, label_size)
    top = (first + height(whole, label_size) if below else max(first, beside)) + 9
    grid_high = -(-sum(row.squares for row in rows) // columns) * step
    left = 0.0 if below else columns * step + _GUTTER
    limit = room.width - left - min(14.0, number_size * 0.7) - 8
    numbers = [wrap(row.number_text, number_size, limit, "bold") for row in rows]
    labels = [wrap(row.label, label_size, limit) for row in rows]
    pairs = zip(numbers, labels, strict=True)
    sizes = [height(a, number_size) + height(b, label_size) + 0.6 * number_size for a, b in pairs]
    square = 5 + height(options.square_label, SMALL)
    start = top + (grid_high + square + 6 if below else 0.0)
    high = sum(sizes) if below else max(grid_high, sum(sizes))
    wanted = [0.0] * len(rows) if below else _part_middles(rows, columns, step)
    middles = tuple(start + y for y in spread(wanted, sizes, 0.0, high))
    end = max(top + grid_high + square, start + high)
    return WaffleBody(
        rows=rows,
        options=options,
        columns=columns,
        step=step,
        number_size=number_size,
        label_size=label_size,
        whole=whole,
        whole_x=whole_x,
        top=top,
        numbers=tuple(numbers),
        labels=tuple(labels),
        middles=middles,
        height=end,
        left=left,
        wide=room.width,
    )


def _part_middles(rows: Sequence[WaffleRow], columns: int, step: float) -> list[float]:
    """Return the height of the middle square of each part, from the top of the grid."""
    before = [sum(row.squares for row in rows[:at]) for at in range(len(rows))]
    return [(start + row.squares / 2) / columns * step for start, row in zip(before, rows, strict=True)]


def _look(style: str) -> dict[str, Any]:
    return bar_look("reported" if style == "solid" else "modelled", _LOOKS[style])
