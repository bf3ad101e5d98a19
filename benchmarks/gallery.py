"""The gallery: the pages of two hundred countries in three languages, each against drawing a chart."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

from measuring import ROOT, Result, seconds

if TYPE_CHECKING:
    from spanalysis.briefs.gallery.library import Library

COUNTRIES = 200
LANGS = ("en", "fr", "es")
DRAWN = 20
"""Charts that stand for the others: drawing all would take minutes and say the same."""

SHARE = 0.5
"""What a page may cost of a chart."""


def gallery_pages() -> Result:
    """Time the pages of many countries, all languages, in one process; drawing a chart is the measure."""
    pages = len(LANGS) * COUNTRIES
    _write(_library(), 2)
    whole = seconds(lambda: _write(_library(), COUNTRIES))
    drawn = seconds(_draw) / DRAWN
    share = whole / pages / drawn
    return Result(
        "gallery pages",
        f"{COUNTRIES} countries x {len(LANGS)} languages: {whole:.1f} s, "
        f"{1000 * whole / pages:.0f} ms a page; a chart {1000 * drawn:.0f} ms",
        f"{share:.2f}x a chart",
        f"{SHARE:.1f}x or less",
        share <= SHARE,
    )


def _library() -> Library:
    """Return the project's tables, read, with an empty shelf."""
    from spanalysis.briefs.gallery.library import Library
    from spanalysis.briefs.gallery.shelf import Shelf
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import find_home

    tables = Tables(find_home(ROOT))
    for name in tables:
        tables[name]
    return Library(tables, Shelf())


def _write(library: Library, count: int) -> None:
    from spanalysis.briefs.gallery.site import country_pages

    codes = library.countries()[:count]
    found = sum(len(content) > 0 for _, content in country_pages(library, codes, LANGS))
    if found != count * len(LANGS):
        raise RuntimeError(f"{found} pages of {count} countries in {len(LANGS)} languages")


def _draw() -> None:
    """Draw the charts that the first countries would have, as PNG and SVG, in English."""
    from spanalysis.charts.save import render
    from spanalysis.figures.catalogue import make
    from spanalysis.figures.render import file_words

    library = _library()
    for code in islice(library.countries(), DRAWN):
        figure = make(library.tables, "country-coverage", LANGS[0], area=code)
        drawing = figure.draw()
        for fmt in ("png", "svg"):
            render(drawing, fmt, file_words(figure))


if __name__ == "__main__":
    print(gallery_pages())
