"""Why this exists: sixty charts are looked through at a glance when each is a few kilobytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spanalysis.briefs.gallery.shelf import Shelf

THUMB_WIDTH: Final = 400
"""Pixels: more than a card is wide, so that lines stay sharp, and little to fetch."""

_COLOURS: Final = 48


def thumb_path(slug: str, lang: str) -> str:
    """Return where an exhibit's thumbnail stands below ``reports/``."""
    return f"gallery/thumbs/{slug}.{lang}.webp"


def thumb_size(width: int, height: int) -> tuple[int, int]:
    """Return the size of a picture's thumbnail.

    Examples
    --------
    >>> thumb_size(1338, 1072)
    (400, 320)
    """
    return THUMB_WIDTH, max(1, round(THUMB_WIDTH * height / width))


def thumbnail(png: bytes) -> bytes:
    """Make a small WebP, without loss of what is left of the colours, from a chart's PNG.

    Parameters
    ----------
    png : bytes

    Returns
    -------
    bytes
        The same picture gives the same bytes.
    """
    from PIL import Image

    with Image.open(BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    small = picture.resize(thumb_size(*picture.size), Image.Resampling.LANCZOS, reducing_gap=3.0)
    few = small.quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    out = BytesIO()
    few.convert("RGB").save(out, "webp", lossless=True, quality=90, method=4)
    return out.getvalue()


def thumbnails(
    reports: Path, shelf: Shelf, langs: tuple[str, ...] = LANGUAGES
) -> Iterator[tuple[str, bytes]]:
    """Yield the thumbnail of each exhibit that has a PNG, with its path below ``reports/``.

    Parameters
    ----------
    reports : pathlib.Path
        Where the pictures are.
    shelf : Shelf
    langs : tuple of str
    """
    for lang in langs:
        for exhibit in shelf.exhibits:
            pictures = [item for item in shelf.files(exhibit.slug, lang) if item.format == "png"]
            if pictures:
                yield thumb_path(exhibit.slug, lang), thumbnail((reports / pictures[0].path).read_bytes())
