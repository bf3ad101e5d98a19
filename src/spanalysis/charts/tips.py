"""Why this exists: a mark can say what it stands for, to a pointer that rests on it and to a screen reader.

The words travel in the artist's ``gid``, which matplotlib writes as the ``id`` of an SVG group and other
formats ignore: no list beside the figure can be lost or go stale. They are percent-encoded there, so that no
text can break out of the attribute. :func:`with_tips` turns each such group into ``<g role="img">`` with a
``<title>`` as its first child::

    tile = sheet.box(0, 0, 15, 15)
    tip(tile, "Bolivia: 35.1% (2023)")
    let_through(label)          # the code written on the tile must not hide it from the pointer
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape

from matplotlib.artist import Artist
from matplotlib.figure import Figure

from spanalysis.errors import SchemaError

_TIP: Final = "tip:"
_THROUGH: Final = "through:"
_GROUP: Final = re.compile(rf'<g id="(?:{_TIP}([^"]*)|{_THROUGH})">')
_IMAGE: Final = re.compile(rf'<image [^>]*\bid="(?:{_TIP}|{_THROUGH})([^"]*)"')
"""Images are the only marks that matplotlib writes without a group."""
_FORBIDDEN: Final = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""


def tip(artist: Artist, text: str) -> None:
    """Give a mark the words that an SVG shows while a pointer rests on it, and that name it aloud.

    Parameters
    ----------
    artist : matplotlib.artist.Artist
        A patch, line, text, collection or axes. One without a fill is found on its edge only.
    text : str
        Translated and formatted; any characters but those that XML forbids. A line break starts a new line.

    Raises
    ------
    SchemaError
        If the text is blank, or holds a character that XML forbids.

    Examples
    --------
    >>> from matplotlib.patches import Rectangle
    >>> tile = Rectangle((0, 0), 1, 1)
    >>> tip(tile, "Bolivia: 35.1% (2023)")
    >>> tip_of(tile)
    'Bolivia: 35.1% (2023)'
    """
    wrong = _FORBIDDEN.search(text)
    if wrong or not text.strip():
        raise SchemaError(
            "words without control characters",
            repr(text),
            where="tip of a mark",
            mend=f"Take {wrong.group()!r} out." if wrong else "Write what the mark stands for.",
        )
    artist.set_gid(_TIP + quote(text, safe=""))


def let_through(artist: Artist) -> None:
    """Let a pointer reach what lies below an artist, such as the tile below its label."""
    artist.set_gid(_THROUGH)


def tip_of(artist: Artist) -> str:
    """Return the words that :func:`tip` gave to a mark; empty if none."""
    gid = artist.get_gid() or ""
    return unquote(gid.removeprefix(_TIP)) if gid.startswith(_TIP) else ""


def tips(figure: Figure) -> list[str]:
    """Return the words of all marks of a figure that have some, in the order in which they were added."""
    return [words for words in map(tip_of, figure.findobj()) if words]


def with_tips(svg: str) -> tuple[str, str]:
    """Put the words of each mark into an SVG that matplotlib wrote.

    Parameters
    ----------
    svg : str

    Returns
    -------
    svg : str
        The same text if no mark has words.
    role : {"img", "figure"}
        What the whole is to assistive technology: a picture with one name, or one whose parts have names of
        their own (in an ``img`` they would be hidden).

    Raises
    ------
    SchemaError
        If an image has words: matplotlib writes no group around it.
    """
    image = _IMAGE.search(svg)
    if image:
        raise SchemaError(
            "a patch, line, text or collection",
            f"an image, with {unquote(image.group(1))!r}",
            where="tip of a mark",
            mend="Give the words to a patch that covers the image.",
        )
    return _GROUP.sub(_opening, svg), "figure" if f'<g id="{_TIP}' in svg else "img"


def _opening(match: re.Match[str]) -> str:
    words = match.group(1)
    if words is None:
        return '<g pointer-events="none">'
    return f'<g role="img"><title>{escape(unquote(words))}</title>'
