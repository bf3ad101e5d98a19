"""Why this exists: every chart stands on the same sheet, whatever its size.

A sheet is, from the top: a rule, the title, the subtitle, the body (the chart), a thin rule, notes and the
source. Everything begins at one left edge. All positions are computed here once, in points, from measured
texts: no layout engine runs when the figure is saved. How tall a sheet is depends on its words and its body,
unless its size says so; then the body gets what the words leave.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, Protocol

from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.measure import height, wrap
from spanalysis.charts.sheet import Sheet, blank_sheet, written
from spanalysis.charts.sizes import PAGE, Room, Size
from spanalysis.charts.theme import SMALL, TINY, styled
from spanalysis.charts.zoom import drawn_so_far, enlarge
from spanalysis.errors import SchemaError

_TOP_GAP: Final = 9.0
_TITLE_GAP: Final = 3.0
_BODY_GAP: Final = 13.0
_FOOT_GAP: Final = 11.0
_TIGHT: Final = 0.6  # gaps of brief sizes, as a share of the others
_SLACK: Final = 0.5
_SMALLER: Final = (1.0, 0.91, 0.82)  # what a title may shrink to where the height is given


class Body(Protocol):
    """A chart that has been laid out: as tall as it says, drawn on a sheet from its top left corner.

    One that leaves rows out where it has too little room says so in ``cut``: whether a little more would do.
    """

    @property
    def height(self) -> float:
        """Points that it takes."""

    def draw(self, sheet: Sheet) -> None:
        """Draw it."""


Make = Callable[[Room], Body]
"""Lays a chart out for a room."""


@dataclass(frozen=True)
class SheetText:
    """The words around a chart, translated and formatted.

    Parameters
    ----------
    title : str
        What the chart shows or finds.
    subtitle : str
        Indicator, unit, place, years; may be empty.
    source : str
        Source line.
    notes : tuple of str
        Notes above the source line, one paragraph each.
    brief_source, brief_note : str
        Their short forms for small sizes; the note may be empty.
    size : Size
        The page.
    """

    title: str
    subtitle: str
    source: str
    notes: tuple[str, ...] = ()
    brief_source: str = ""
    brief_note: str = ""
    size: Size = PAGE


@dataclass(frozen=True)
class _Words:
    """Wrapped words, and the room they take above and below a body."""

    size: Size
    title: str
    title_type: float
    subtitle: str
    notes: tuple[str, ...]
    source: str

    @property
    def gap(self) -> float:
        """Factor for the gaps between the parts."""
        return _TIGHT if self.size.brief else 1.0

    @property
    def above(self) -> float:
        """Points from the top rule to the body."""
        between = _TITLE_GAP if self.subtitle else 0.0
        words = height(self.title, self.title_type) + between + height(self.subtitle, self.size.subtitle)
        return (_TOP_GAP + _BODY_GAP) * self.gap + words

    @property
    def below(self) -> float:
        """Points from the body to the end of the source line."""
        notes = sum(height(note, SMALL) + 1.5 for note in self.notes)
        return _FOOT_GAP * self.gap + 4.0 + notes + height(self.source, TINY)


@styled
def compose(text: SheetText, make: Make) -> Figure:
    """Draw a chart on a sheet with its words.

    Parameters
    ----------
    text : SheetText
        Words and size.
    make : callable
        Lays the chart out for a :class:`Room`.

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If words and chart do not fit on a size of given height.
    """
    plain = _composed(text, make)
    said = _said(plain)
    for zoom in text.size.zooms:
        try:
            larger = _composed(text, make, zoom)
        except SchemaError:  # too large for the page, or the chart needs more width
            continue
        if _said(larger) == said:
            return larger
    return plain


def _composed(text: SheetText, make: Make, zoom: float = 1.0) -> Figure:
    """Draw a chart, enlarged if so wanted; the title shrinks only for one that is not."""
    shortened: Figure | None = None
    for words in islice(_attempts(text), None if zoom == 1 else 1):
        room = Room(text.size.inner, _left(words)).enlarged(zoom)
        body = make(room)
        if room.height is None or body.height <= room.height + _SLACK:
            if not getattr(body, "cut", False):
                return _drawn(words, body, room, zoom)
            shortened = shortened or _drawn(words, body, room, zoom)
    if shortened:
        return shortened
    raise SchemaError(
        f"a chart of at most {room.height:.0f} points in height",
        f"{body.height:.0f} points",
        where=f"size {text.size.name}",
        mend="Choose a larger size, such as page or a4.",
    )


def _said(figure: Figure) -> list[str]:
    """Return all that is written: a chart that would have to leave words out is not enlarged."""
    return sorted(written(figure))


def open_sheet(text: SheetText, body_height: float) -> Sheet:
    """Lay out a sheet around a body of a given height and write its words.

    Examples
    --------
    >>> sheet = open_sheet(SheetText("Title", "Subtitle", "Source: somebody"), 100.0)
    >>> round(sheet.figure.get_figwidth() * 25.4), sheet.body_height
    (170, 100.0)
    """
    return _open(next(_attempts(text)), body_height)


def _attempts(text: SheetText) -> Iterator[_Words]:
    """Wrap the words; where the height is given, again with a smaller title, then without a subtitle."""
    fixed = text.size.height is not None
    for share in _SMALLER if fixed else (1.0,):
        yield _wrapped(text, text.size.title * share)
    if fixed and text.size.brief:
        for share in _SMALLER:
            yield _wrapped(replace(text, subtitle=""), text.size.title * share)


def _wrapped(text: SheetText, title_type: float) -> _Words:
    size, brief = text.size, text.size.brief
    notes: Sequence[str] = ([text.brief_note] if text.brief_note else []) if brief else text.notes
    source = text.brief_source or text.source if brief else text.source
    return _Words(
        size,
        wrap(text.title, title_type, size.inner, "bold", balance=True),
        title_type,
        wrap(text.subtitle, size.subtitle, size.inner, balance=True),
        tuple(wrap(note, SMALL, size.inner) for note in notes),
        wrap(source, TINY, size.inner),
    )


def _left(words: _Words) -> float | None:
    """Return the height that the words leave to a body, where the size gives one."""
    if words.size.height is None:
        return None
    return max(0.0, words.size.height - 2 * words.size.margin - words.above - words.below)


def _drawn(words: _Words, body: Body, room: Room, zoom: float) -> Figure:
    """Draw words and body: on a screen the source line is at the bottom, on paper it follows the chart."""
    on_screen = words.size.brief and room.height is not None
    sheet = _open(words, zoom * (room.height if on_screen and room.height else body.height))
    spare = (sheet.body_height - body.height * zoom) / 2
    before = drawn_so_far(sheet.figure)
    body.draw(sheet.panel(0.0, max(0.0, spare), sheet.inner / zoom, body.height, zoom))
    enlarge(sheet.figure, zoom, before)
    return sheet.figure


def _open(words: _Words, body_height: float) -> Sheet:
    size = words.size
    total = 2 * size.margin + words.above + body_height + words.below
    sheet = blank_sheet(size.width, size.height or total, size.margin, size.margin + words.above, body_height)
    _write_head(sheet, words)
    _write_foot(sheet, words)
    return sheet


def _write_head(sheet: Sheet, words: _Words) -> None:
    y = -words.above
    sheet.rule((0, sheet.inner), (y, y), palette.INK, linewidth=0.9)
    y += _TOP_GAP * words.gap
    sheet.text(0, y, words.title, size=words.title_type, weight="bold", role="sheet-title")
    if words.subtitle:
        y += height(words.title, words.title_type) + _TITLE_GAP
        size = words.size.subtitle
        sheet.text(0, y, words.subtitle, size=size, color=palette.MUTED, role="sheet-subtitle")


def _write_foot(sheet: Sheet, words: _Words) -> None:
    y = sheet.body_height + _FOOT_GAP * words.gap
    sheet.rule((0, sheet.inner), (y, y), palette.RULE, linewidth=0.5)
    y += 4.0
    for note in words.notes:
        sheet.text(0, y, note, size=SMALL, color=palette.MUTED, role="sheet-note")
        y += height(note, SMALL) + 1.5
    sheet.text(0, y, words.source, size=TINY, color=palette.MUTED, role="sheet-source")
