"""Why this exists: numbers that count different things, shown so that nobody adds or ranks them.

Each card stands in its own frame, with its own scale if it has one, its definition as its title, and who,
where and when below. Cards keep the order given.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.frames import read_rows
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BIG_NUMBER, SMALL, SUBTITLE, TINY
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

_BAR: Final = 5.0


@dataclass(frozen=True)
class CardRow:
    """One row of the frame of :func:`cards`: one card.

    Parameters
    ----------
    number_text : str
        The number as written.
    title : str
        What it counts: the definition.
    detail : str
        Who, where, when.
    tag : str
        Short source.
    value : float
        Value on the card's own scale; NaN (or no such column) for a card without a bar.
    """

    number_text: str
    title: str
    detail: str = ""
    tag: str = ""
    value: float = math.nan


@dataclass(frozen=True)
class CardOptions:
    """What can be chosen about :func:`cards`.

    Parameters
    ----------
    axis_max : float
        End of each card's scale, which begins at 0.
    tick_format : callable, optional
        Turns 0 and ``axis_max`` into the texts below a bar; no texts if left out.
    """

    axis_max: float = 100.0
    tick_format: Callable[[float], str] | None = None


@dataclass(frozen=True)
class _Shape:
    """What cards look like in a room; lengths in points."""

    columns: int
    wide: float
    number: float = BIG_NUMBER
    title: float = SUBTITLE
    pad: float = 11.0
    gutter: float = 14.0

    @property
    def room(self) -> float:
        """Width of a card's words."""
        return self.wide - 2 * self.pad


def _shapes(room: Room) -> Iterator[_Shape]:
    """Shapes to try, the roomiest first: with less air, in smaller type, more cards side by side."""
    first = 1 if room.narrow else 2
    yield _shape(room, first)
    if room.height is not None:
        for columns in range(first, 5):
            for size in ({}, {"number": 15.0, "title": SMALL}, {"number": 12.0, "title": TINY}):
                yield _shape(room, columns, pad=6.0, gutter=7.0, **size)


def _shape(room: Room, columns: int, gutter: float = 14.0, **look: float) -> _Shape:
    return _Shape(columns, (room.width - gutter * (columns - 1)) / columns, gutter=gutter, **look)


@dataclass(frozen=True)
class _Card:
    row: CardRow
    number: str
    title: str
    detail: str
    tag: str


@dataclass(frozen=True)
class _Band:
    """Cards side by side: where each part begins, so that all read along the same lines."""

    top: float
    bar: float
    title: float
    details: tuple[float, ...]
    tag: float
    bottom: float


@dataclass(frozen=True)
class CardsBody:
    """Cards, laid out."""

    shape: _Shape
    bands: tuple[tuple[tuple[_Card, ...], _Band], ...]
    options: CardOptions

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.bands[-1][1].bottom

    def draw(self, sheet: Sheet) -> None:
        """Draw every card."""
        for cards, band in self.bands:
            for column, card in enumerate(cards):
                self._draw_card(sheet, card, band, column)

    def _draw_card(self, sheet: Sheet, card: _Card, band: _Band, column: int) -> None:
        shape = self.shape
        left = column * (shape.wide + shape.gutter)
        frame: Look = {"facecolor": "none", "edgecolor": palette.RULE, "linewidth": 0.6, "zorder": -1}
        sheet.box(left, band.top, shape.wide, band.bottom - band.top, label="card", **frame)
        x = left + shape.pad
        number: Look = {"size": shape.number, "color": palette.ACCENT, "role": "number"}
        sheet.text(x, band.top + shape.pad - 3, card.number, weight="bold", **number)
        if not math.isnan(card.row.value):
            self._draw_bar(sheet, card.row.value, x, band.bar)
        sheet.text(x, band.title, card.title, size=shape.title, weight="bold", role="title")
        small: Look = {"color": palette.MUTED}
        sheet.text(x, band.details[column], card.detail, size=_detail(shape), role="detail", **small)
        sheet.text(x, band.tag, card.tag, size=TINY, role="tag", **small)

    def _draw_bar(self, sheet: Sheet, value: float, x: float, y: float) -> None:
        room, top = self.shape.room, self.options.axis_max
        axes = sheet.plot((x, y, room, _BAR), (0, top), (0, 1))
        look: Look = {"facecolor": palette.GRID, "edgecolor": "none"}
        axes.add_patch(Rectangle((0, 0), top, 1, clip_on=False, **look))
        axes.add_patch(Rectangle((0, 0), value, 1, clip_on=False, facecolor=palette.ACCENT, edgecolor="none"))
        if self.options.tick_format:
            tick: Look = {"size": TINY, "color": palette.MUTED, "role": "tick"}
            sheet.text(x, y + _BAR + 1, self.options.tick_format(0.0), **tick)
            last = self.options.tick_format(top)
            sheet.text(x + room - width(last, TINY), y + _BAR + 1, last, **tick)


def _detail(shape: _Shape) -> float:
    return min(SMALL, shape.title)


def cards_body(frame: pd.DataFrame, options: CardOptions, room: Room) -> CardsBody:
    """Lay cards out in a room; the parts of :func:`cards` without its page."""
    rows = read_rows(frame, CardRow)
    _check(rows, options)
    bodies = [_lay_out(rows, options, shape) for shape in _shapes(room)]
    fitting = (body for body in bodies if room.height is None or body.height <= room.height)
    return next(fitting, min(bodies, key=lambda body: body.height))


def cards(frame: pd.DataFrame, text: SheetText, options: CardOptions | None = None) -> Figure:
    """Draw independent cards, two in a row.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`CardRow`, in the order wanted (2 to about 10 cards).
    text : SheetText
    options : CardOptions, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, or a value is not on its scale.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"number_text": ["4.3%"], "title": ["Platform work"], "value": [4.3]})
    >>> figure = cards(frame, SheetText("Title", "Subtitle", "Source"))
    >>> [round(patch.get_width(), 2) for patch in figure.axes[0].patches]
    [100.0, 4.3]
    """
    return compose(text, lambda room: cards_body(frame, options or CardOptions(), room))


def _check(rows: Sequence[CardRow], options: CardOptions) -> None:
    for row in rows:
        if row.value < 0 or row.value > options.axis_max:
            raise SchemaError(
                f"a value from 0 to {options.axis_max:g}",
                f"{row.value:g}",
                where=f"charts, cards, {row.title!r}",
                mend="Leave the value out for a number that is not on this scale.",
            )


def _wrap_card(row: CardRow, shape: _Shape) -> _Card:
    return _Card(
        row,
        wrap(row.number_text, shape.number, shape.room, "bold"),
        wrap(row.title, shape.title, shape.room, "bold", balance=True),
        wrap(row.detail, _detail(shape), shape.room, balance=True),
        wrap(row.tag, TINY, shape.room),
    )


def _lay_out(rows: Sequence[CardRow], options: CardOptions, shape: _Shape) -> CardsBody:
    made = [_wrap_card(row, shape) for row in rows]
    groups = [tuple(made[at : at + shape.columns]) for at in range(0, len(made), shape.columns)]
    bands: list[_Band] = []
    for group in groups:
        top = bands[-1].bottom + shape.gutter if bands else 0.0
        bands.append(_band(group, top, options, shape))
    return CardsBody(shape, tuple(zip(groups, bands, strict=True)), options)


def _band(group: Sequence[_Card], top: float, options: CardOptions, shape: _Shape) -> _Band:
    bar = top + shape.pad - 3 + max(height(card.number, shape.number) for card in group) + 3
    has_bar = any(not math.isnan(card.row.value) for card in group)
    ticks = height("0", TINY) + 1 if options.tick_format else 0.0
    title = bar + (_BAR + ticks + 7 if has_bar else 2.0)
    details = tuple(title + height(card.title, shape.title) + 2 for card in group)
    pairs = zip(details, group, strict=True)
    tag = max(at + height(card.detail, _detail(shape)) for at, card in pairs) + 5
    bottom = tag + max(height(card.tag, TINY) for card in group) + shape.pad - 2
    return _Band(top, bar, title, details, tag, bottom)
