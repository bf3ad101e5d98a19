"""Why this exists: one page can hold several small charts, each under a heading of its own.

A composition is a stack of strips; a strip is one panel or a few side by side. Where the height is given,
it is shared out among the strips between what they need and what they like.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.measure import height, wrap
from spanalysis.charts.page import Body, Make, SheetText, compose
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL, SUBTITLE

_GUTTER: Final = 22.0
_STRIP_GAP: Final = 15.0
_HEAD_GAP: Final = 6.0


@dataclass(frozen=True)
class Panel:
    """A chart under a heading.

    Parameters
    ----------
    heading : str
        May be empty.
    make : callable
        Lays the chart out for a room.
    share : float
        Of the strip's width, in proportion to the other panels' shares.
    note : str
        Small words below the heading.
    """

    heading: str
    make: Make
    share: float = 1.0
    note: str = ""


@dataclass(frozen=True)
class Strip:
    """Panels side by side.

    Parameters
    ----------
    panels : tuple of Panel
    low, high : float
        Points that its charts need, and points that they can use; headings come on top.
    """

    panels: tuple[Panel, ...]
    low: float
    high: float


@dataclass(frozen=True)
class _Placed:
    heading: str
    note: str
    head: float
    left: float
    wide: float
    body: Body


@dataclass(frozen=True)
class CompositionBody:
    """Strips of panels, laid out."""

    strips: tuple[tuple[_Placed, ...], ...]

    @property
    def tops(self) -> tuple[float, ...]:
        """Where each strip begins, and where the last one ends."""
        tops = [0.0]
        for strip in self.strips:
            tops.append(tops[-1] + max(panel.head + panel.body.height for panel in strip) + _STRIP_GAP)
        return tuple(tops)

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.tops[-1] - _STRIP_GAP

    def draw(self, sheet: Sheet) -> None:
        """Draw every panel with its heading."""
        for top, strip in zip(self.tops, self.strips, strict=False):
            for panel in strip:
                _draw_head(sheet, panel, top)
                panel.body.draw(sheet.panel(panel.left, top + panel.head, panel.wide, panel.body.height))


def composition(strips: Sequence[Strip], text: SheetText) -> Figure:
    """Draw strips of panels below each other.

    Parameters
    ----------
    strips : sequence of Strip
    text : SheetText

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If they do not fit on a size of given height.

    Examples
    --------
    >>> from spanalysis.charts.words import words_body
    >>> strip = Strip((Panel("Heading", lambda room: words_body(["A sentence."], room)),), 20.0, 40.0)
    >>> len(composition([strip], SheetText("Title", "Subtitle", "Source")).texts) > 3
    True
    """
    return compose(text, lambda room: composition_body(strips, room))


def composition_body(strips: Sequence[Strip], room: Room) -> CompositionBody:
    """Lay strips out in a room; the parts of :func:`composition` without its page."""
    heads = [max(_head(panel, wide) for panel, _, wide in _columns(strip, room.width)) for strip in strips]
    spare = None
    if room.height is not None:
        spare = room.height - sum(heads) - _STRIP_GAP * (len(strips) - 1)
    heights = _shared(strips, spare)
    return CompositionBody(
        tuple(_placed(strip, room.width, high) for strip, high in zip(strips, heights, strict=True))
    )


def _shared(strips: Sequence[Strip], spare: float | None) -> list[float]:
    """Give each strip what it needs, and a part of the rest in proportion to what it can use."""
    need, use = sum(strip.low for strip in strips), sum(strip.high - strip.low for strip in strips)
    given = 1.0 if spare is None or not use else min(1.0, max(0.0, (spare - need) / use))
    return [strip.low + given * (strip.high - strip.low) for strip in strips]


def _columns(strip: Strip, wide: float) -> list[tuple[Panel, float, float]]:
    """Return each panel with its left edge and its width."""
    total = sum(panel.share for panel in strip.panels)
    free = wide - _GUTTER * (len(strip.panels) - 1)
    columns, left = [], 0.0
    for panel in strip.panels:
        width = free * panel.share / total
        columns.append((panel, left, width))
        left += width + _GUTTER
    return columns


def _head(panel: Panel, wide: float) -> float:
    heading, note = _wrapped(panel, wide)
    words = height(heading, SUBTITLE) + height(note, SMALL)
    return words + 4.0 + _HEAD_GAP if words else 0.0


def _wrapped(panel: Panel, wide: float) -> tuple[str, str]:
    return wrap(panel.heading, SUBTITLE, wide, "bold"), wrap(panel.note, SMALL, wide)


def _placed(strip: Strip, wide: float, high: float) -> tuple[_Placed, ...]:
    columns = _columns(strip, wide)
    head = max(_head(panel, width) for panel, _, width in columns)
    return tuple(
        _Placed(*_wrapped(panel, width), head, left, width, panel.make(Room(width, high)))
        for panel, left, width in columns
    )


def _draw_head(sheet: Sheet, panel: _Placed, top: float) -> None:
    if not panel.head:
        return
    sheet.rule((panel.left, panel.left + panel.wide), (top, top), palette.INK, linewidth=0.6)
    sheet.text(panel.left, top + 4.0, panel.heading, size=SUBTITLE, weight="bold", role="heading")
    y = top + 4.0 + height(panel.heading, SUBTITLE)
    sheet.text(panel.left, y, panel.note, size=SMALL, color=palette.MUTED, role="heading-note")
