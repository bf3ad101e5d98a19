"""Why this exists: a build asks for the site's files in parts that can be made side by side.

The index with the pages of exhibits and groups is one part; the countries are as many lots as there are
workers. Each yields pages of all languages, since a figure's facts cost more than its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.addresses import CSS, DOOR, SCRIPT
from spanalysis.briefs.gallery.area_page import country_page, group_page
from spanalysis.briefs.gallery.country import Country
from spanalysis.briefs.gallery.figure_page import figure_page
from spanalysis.briefs.gallery.index_page import index_pages
from spanalysis.briefs.gallery.library import Library
from spanalysis.briefs.gallery.page import FOLDER
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from spanalysis.briefs.gallery.shelf import Shelf
    from spanalysis.figures.tables import Tables

File = tuple[str, bytes]
"""A path below ``reports/`` and what is in the file."""


def shared() -> Iterator[File]:
    """Yield what all pages use: the style and the scripts."""
    for path in (CSS, SCRIPT, DOOR):
        yield path, (FOLDER / "assets" / path.rpartition("/")[2]).read_bytes()


def exhibit_pages(library: Library, langs: tuple[str, ...] = LANGUAGES) -> Iterator[File]:
    """Yield the index, the pages of all exhibits, and those of the groups that exhibits were made for.

    Parameters
    ----------
    library : Library
        Keeps the figures: hand the same one to whatever else needs them.
    langs : tuple of str
        Languages of the pages; a search finds a chart by the words of all three.
    """
    yield from index_pages(library, langs)
    for lang in langs:
        for exhibit in library.shelf.exhibits:
            yield figure_page(library, exhibit, lang)
        for code in library.groups():
            yield group_page(library, code, lang)


def country_pages(
    library: Library, codes: Iterable[str] | None = None, langs: tuple[str, ...] = LANGUAGES
) -> Iterator[File]:
    """Yield the pages of countries and territories.

    Parameters
    ----------
    library : Library
    codes : iterable of str, optional
        Some of :meth:`Library.countries`, so that several workers share them; all if left out.
    langs : tuple of str

    Raises
    ------
    UnknownNameError
        If a code is no country's or territory's.
    """
    for code in library.countries() if codes is None else codes:
        country = Country(library, code)
        for lang in langs:
            yield country_page(country, lang)


def site(tables: Tables, shelf: Shelf, langs: tuple[str, ...] = LANGUAGES) -> Iterator[File]:
    """Yield every file of the site but the thumbnails, with its path below ``reports/``.

    Parameters
    ----------
    tables : Tables
    shelf : Shelf
        What there is to be downloaded.
    langs : tuple of str
        Languages of the pages; each page links to all three.

    Examples
    --------
    >>> from spanalysis.briefs.gallery.shelf import Shelf
    >>> from spanalysis.figures.tables import Tables
    >>> from spanalysis.provenance import find_home
    >>> next(path for path, _ in site(Tables(find_home()), Shelf()) if path.endswith("html"))
    'index.html'
    """
    library = Library(tables, shelf)
    yield from shared()
    yield from exhibit_pages(library, langs)
    yield from country_pages(library, None, langs)
