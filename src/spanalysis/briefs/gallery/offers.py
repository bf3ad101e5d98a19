"""Why this exists: a download says what it is for, how large its picture is, and how large the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from spanalysis.briefs.gallery.words import FORMATS, KIB, MIB, format_name, labels
from spanalysis.charts.sizes import SIZES
from spanalysis.text import N_, number, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spanalysis.briefs.gallery.shelf import Download

_MM: Final = 72 / 25.4
_KILO: Final = 1000

SIZE_WORDS = {
    "page": N_("For a page, {mm} mm wide"),
    "column": N_("For a column, {mm} mm wide"),
    "half": N_("For half a page, {mm} mm wide"),
    "a4": N_("A sheet of A4 paper"),
    "social": N_("For social media, {wide} × {high} pixels"),
    "square": N_("Square, {wide} × {high} pixels"),
    "slide": N_("For a slide, {wide} × {high} pixels"),
}
"""What each size is for; lengths come from the drawing layer, pixels from the file."""


@dataclass(frozen=True)
class Offer:
    """A link to a file, with its words.

    Parameters
    ----------
    path : str
        Below ``reports/``.
    name : str
        Format, as readers know it.
    weight : str
        How large the file is.
    purpose : str
        What it is for.
    """

    path: str
    name: str
    weight: str
    purpose: str


@dataclass(frozen=True)
class Offers:
    """Files that belong together under a heading."""

    heading: str
    files: tuple[Offer, ...]


def offer(item: Download, lang: str) -> Offer:
    """Describe one file."""
    purpose = translator(lang).gettext(FORMATS[item.format])
    return Offer(item.path, format_name(item), weight(item.bytes, lang), purpose)


def offers(files: Iterable[Download], lang: str) -> tuple[Offers, ...]:
    """Put files under headings: each size of picture, then data.

    Parameters
    ----------
    files : iterable of Download
        Of one exhibit, in one language.
    lang : str

    Returns
    -------
    tuple of Offers
        In the order in which sizes come first; a heading without files is not there.
    """
    headings: dict[str, list[Offer]] = {}
    for item in sorted(files, key=lambda item: not item.size):
        headings.setdefault(_heading(item, lang), []).append(offer(item, lang))
    return tuple(Offers(heading, tuple(found)) for heading, found in headings.items())


def _heading(item: Download, lang: str) -> str:
    say = translator(lang).gettext
    if not item.size:
        return labels(lang)["data"]
    wide = number(round(SIZES[item.size].width / _MM), lang)
    pixels = {"wide": number(_pixels(item)[0], lang), "high": number(_pixels(item)[1], lang)}
    return say(SIZE_WORDS[item.size], mm=wide, **pixels)


def _pixels(item: Download) -> tuple[int, int]:
    """Return a screen size's pixels: they are the same for every figure of that size."""
    size = SIZES[item.size]
    return round(size.width / 72 * size.dpi), round((size.height or 0) / 72 * size.dpi)


def weight(count: int, lang: str) -> str:
    """Write the size of a file: ``46 kB``, ``1.3 MB``; no file is less than a kilobyte.

    Examples
    --------
    >>> weight(46_034, "en"), weight(1_250_000, "en"), weight(12, "en")
    ('46 kB', '1.3 MB', '1 kB')
    """
    say = translator(lang).gettext
    if count < _KILO * _KILO:
        return say(KIB, n=number(max(1, round(count / _KILO)), lang))
    return say(MIB, n=number(count / _KILO / _KILO, lang, 1))
