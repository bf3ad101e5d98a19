"""Why this exists: everything that a writer or a reviewer wants of one chart stands on one page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.addresses import area_path, figure_path
from spanalysis.briefs.gallery.cards import theme_name
from spanalysis.briefs.gallery.chart import chart
from spanalysis.briefs.gallery.copying import sentences_to_copy, words_to_copy
from spanalysis.briefs.gallery.library import Library, places, spec_of
from spanalysis.briefs.gallery.offers import offers
from spanalysis.briefs.gallery.page import Page

if TYPE_CHECKING:
    from spanalysis.briefs.gallery.shelf import Exhibit


def figure_page(library: Library, exhibit: Exhibit, lang: str) -> tuple[str, bytes]:
    """Return the page of an exhibit in a language, with its path below ``reports/``.

    Parameters
    ----------
    library : Library
    exhibit : Exhibit
        One of the shelf.
    lang : str
        ``en``, ``fr`` or ``es``.
    """
    figure = library.figure(exhibit, lang)
    speaker = library.speaker(lang)
    page = Page(partial(figure_path, exhibit.slug), lang, "figure")
    html = page.render(
        title=figure.words.title,
        description=figure.words.caption,
        theme=theme_name(spec_of(exhibit).theme, lang),
        chart=chart(figure, library.shelf, speaker),
        offers=offers(library.shelf.files(exhibit.slug, lang), lang),
        copies=words_to_copy(figure.words, lang),
        sentences=sentences_to_copy(figure.words.sentences, lang),
        areas=[(speaker.area(code), area_path(code, lang)) for code in places(exhibit)],
    )
    return page.here, html
