"""Why this exists: a brief to print and to send can be read out by a screen reader, searched and copied.

Typst sets it as PDF/UA-1 from ``templates/brief.typ``. The texts go there as data and never into its source:
no text can become markup. There is no date in the file.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from spanalysis.audit.outputs.printable import printable
from spanalysis.briefs.documents.manuscript import author, keywords, manuscript
from spanalysis.briefs.documents.margins import cut, margin_of
from spanalysis.briefs.documents.pictures import text_picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spanalysis.briefs.brief import Brief, Exhibit
    from spanalysis.briefs.documents.margins import Cut

TEMPLATE: Final = Path(__file__).with_name("templates") / "brief.typ"
NO_GLYPH: Final = "□"
"""Stands for a character that the font does not have."""

PAGES: Final = 2
"""Pages that a brief is meant to fill: its pictures give way for it, if that helps."""

_SMALLER: Final = (0.9, 0.8, 0.7)
_LEAST: Final = 6 / 7
"""How small a picture may be for that: its smallest type has 7 points in its own size, and keeps 6."""

_MM: Final = 72 / 25.4
_WIDE, _HIGH = 170 * _MM, 225 * _MM
_UNSEEN: Final = frozenset("\t\n\r\u200c\u200d\u2011\u2060")
"""Characters that need no glyph of their own."""


def pdf(brief: Brief) -> bytes:
    """Return a brief as a PDF/UA-1 file on A4.

    Parameters
    ----------
    brief : Brief

    Returns
    -------
    bytes
        The same brief gives the same bytes. A character that Lato does not have is shown as an empty square.

    Examples
    --------
    >>> from spanalysis.briefs.brief import Brief, Passage
    >>> pdf(Brief("BOL", "en", "Bolivia", "A sample", Passage("2026"), (), "None."))[:8]
    b'%PDF-1.7'
    """
    pictures = tuple(_picture(exhibit) for exhibit in brief.exhibits)
    tried = (_typeset(brief, pictures, zooms) for zooms in _zooms(len(pictures)))
    first = next(tried)
    return next((found for found in (first, *tried) if _pages(found) <= PAGES), first)


def _zooms(count: int) -> Iterator[tuple[float, ...]]:
    """Yield how large each picture is: all in full, then the last ever smaller, then the one before it."""
    yield (1.0,) * count
    for whole in reversed(range(count)):
        for zoom in _SMALLER:
            yield ((1.0,) * whole + (zoom,) + _SMALLER[-1:] * count)[:count]


def _typeset(brief: Brief, pictures: Sequence[Cut], zooms: Sequence[float]) -> bytes:
    from spanalysis.charts.typeset import typeset

    shown = legible(json.dumps(asdict(manuscript(brief)), ensure_ascii=False))
    about = json.dumps(_about(brief, pictures, zooms), ensure_ascii=False)
    texts = {"main.typ": TEMPLATE.read_bytes(), "shown.json": shown.encode(), "about.json": about.encode()}
    files = {f"figure-{number}.svg": picture.svg for number, picture in enumerate(pictures, start=1)}
    return typeset(texts | files)


def _pages(content: bytes) -> int:
    from pypdf import PdfReader

    return len(PdfReader(BytesIO(content)).pages)


def legible(text: str) -> str:
    """Return a text in which each character that Lato does not have is an empty square.

    Examples
    --------
    >>> legible("Côte d’Ivoire 字")
    'Côte d’Ivoire □'
    """
    known = _glyphs()
    return "".join(sign if ord(sign) in known or sign in _UNSEEN else NO_GLYPH for sign in text)


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    from spanalysis.charts.theme import font_file

    regular, bold = (TTFont(font_file(weight)).getBestCmap() for weight in ("regular", "bold"))
    return frozenset(regular) & frozenset(bold)


def _picture(exhibit: Exhibit) -> Cut:
    svg = legible(text_picture(exhibit.figure).decode())
    return cut(svg.encode(), margin_of(exhibit.figure))


def _about(brief: Brief, pictures: Sequence[Cut], zooms: Sequence[float]) -> dict[str, Any]:
    """Return what the file says of itself, how wide its pictures are, and its colours."""
    from spanalysis.charts import palette

    colours = {name: getattr(palette, name.upper()) for name in ("ink", "muted", "accent", "rule", "grid")}
    return {
        "title": printable(brief.title),
        "author": author(brief),
        "description": printable(brief.description),
        "keywords": keywords(brief),
        "lang": brief.lang,
        "pictures": [_placed(*each) for each in zip(brief.exhibits, pictures, zooms, strict=True)],
        "colours": colours,
    }


def _placed(exhibit: Exhibit, picture: Cut, zoom: float) -> dict[str, str | float]:
    """Return a picture's words and its width: not too high for a page, nor too small to read."""
    full = min(exhibit.share * _WIDE, _HIGH * picture.wide / picture.high)
    least = min(full, picture.wide * _LEAST)
    return {"alt": printable(exhibit.figure.words.alt), "wide": max(full * zoom, least)}
