"""Why this exists: numbers that count different things, shown so that nobody adds or ranks them.

Each card stands in its own frame, with its own scale if it has one, its definition as its title, and who,
where and when below. Cards keep the order given.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.frames import read_rows
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import INNER, Sheet, SheetText, open_sheet
from spanalysis.charts.theme import BIG_NUMBER, SMALL, SUBTITLE, TINY, styled
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

_COLUMNS: Final = 2
_GUTTER: Final = 14.0
_WIDE: Final = (INNER - _GUTTER) / _COLUMNS
_PAD: Final = 11.0
_ROOM: Final = _WIDE - 2 * _PAD
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
class _Card:
    row: CardRow
    number: str
    title: str
    detail: str
    tag: str


@dataclass(frozen=True)
class _Band:
    """Two cards side by side: where each part begins, so that both read along the same lines."""

    top: float
    bar: float
    title: float
    details: tuple[float, ...]
    tag: float
    bottom: float


@styled
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
    options = options or CardOptions()
    rows = read_rows(frame, CardRow)
    _check(rows, options)
    made = [_wrap_card(row) for row in rows]
    pairs = [made[at : at + _COLUMNS] for at in range(0, len(made), _COLUMNS)]
    bands = _lay_out(pairs, options)
    sheet = open_sheet(text, bands[-1].bottom)
    for pair, band in zip(pairs, bands, strict=True):
        for column, card in enumerate(pair):
            _draw_card(sheet, card, band, column, options)
    return sheet.figure


def _check(rows: Sequence[CardRow], options: CardOptions) -> None:
    for row in rows:
        if row.value < 0 or row.value > options.axis_max:
            raise SchemaError(
                f"a value from 0 to {options.axis_max:g}",
                f"{row.value:g}",
                where=f"charts, cards, {row.title!r}",
                mend="Leave the value out for a number that is not on this scale.",
            )


def _wrap_card(row: CardRow) -> _Card:
    return _Card(
        row,
        wrap(row.number_text, BIG_NUMBER, _ROOM, "bold"),
        wrap(row.title, SUBTITLE, _ROOM, "bold", balance=True),
        wrap(row.detail, SMALL, _ROOM, balance=True),
        wrap(row.tag, TINY, _ROOM),
    )


def _lay_out(pairs: Sequence[Sequence[_Card]], options: CardOptions) -> list[_Band]:
    bands: list[_Band] = []
    top = 0.0
    for pair in pairs:
        bar = top + _PAD - 3 + max(height(card.number, BIG_NUMBER) for card in pair) + 3
        has_bar = any(not math.isnan(card.row.value) for card in pair)
        ticks = height("0", TINY) + 1 if options.tick_format else 0.0
        title = bar + (_BAR + ticks + 7 if has_bar else 2.0)
        details = tuple(title + height(card.title, SUBTITLE) + 2 for card in pair)
        tag = max(at + height(card.detail, SMALL) for at, card in zip(details, pair, strict=True)) + 5
        bottom = tag + max(height(card.tag, TINY) for card in pair) + _PAD - 2
        bands.append(_Band(top, bar, title, details, tag, bottom))
        top = bottom + _GUTTER
    return bands


def _draw_card(sheet: Sheet, card: _Card, band: _Band, column: int, options: CardOptions) -> None:
    left = column * (_WIDE + _GUTTER)
    frame: Look = {
        "facecolor": "none",
        "edgecolor": palette.RULE,
        "linewidth": 0.6,
        "zorder": -1,
        "label": "card",
    }
    sheet.box(left, band.top, _WIDE, band.bottom - band.top, **frame)
    x = left + _PAD
    number: Look = {"size": BIG_NUMBER, "color": palette.ACCENT, "role": "number"}
    sheet.text(x, band.top + _PAD - 3, card.number, weight="bold", **number)
    if not math.isnan(card.row.value):
        _draw_bar(sheet, card.row.value, x, band.bar, options)
    sheet.text(x, band.title, card.title, size=SUBTITLE, weight="bold", role="title")
    sheet.text(x, band.details[column], card.detail, size=SMALL, color=palette.MUTED, role="detail")
    sheet.text(x, band.tag, card.tag, size=TINY, color=palette.MUTED, role="tag")


def _draw_bar(sheet: Sheet, value: float, x: float, y: float, options: CardOptions) -> None:
    axes = sheet.plot((x, y, _ROOM, _BAR), (0, options.axis_max), (0, 1))
    look: Look = {"facecolor": palette.GRID, "edgecolor": "none"}
    axes.add_patch(Rectangle((0, 0), options.axis_max, 1, clip_on=False, **look))
    axes.add_patch(Rectangle((0, 0), value, 1, clip_on=False, facecolor=palette.ACCENT, edgecolor="none"))
    if options.tick_format:
        tick: Look = {"size": TINY, "color": palette.MUTED, "role": "tick"}
        sheet.text(x, y + _BAR + 1, options.tick_format(0.0), **tick)
        last = options.tick_format(options.axis_max)
        sheet.text(x + _ROOM - width(last, TINY), y + _BAR + 1, last, **tick)
