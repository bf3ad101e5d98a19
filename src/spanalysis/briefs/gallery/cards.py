"""Why this exists: a chart is found by any word of any language, and looks the same wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.addresses import figure_path
from spanalysis.briefs.gallery.library import Library, in_every_language, places, spec_of
from spanalysis.briefs.gallery.thumbnails import thumb_path, thumb_size
from spanalysis.figures.catalogue import title
from spanalysis.figures.listing import THEMES, folded
from spanalysis.text import capitalise_first, translator
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from spanalysis.briefs.gallery.shelf import Exhibit

FEW = 12
"""Areas that a chart may plot and still be found by each of their names."""

_WORD = re.compile(r"[^\s,;:.!?()\[\]«»“”\"/|…–—-]+(?:[-.'][^\s,;:.!?()\[\]«»“”\"/|…–—-]+)*")


@dataclass(frozen=True)
class Thumb:
    """A small picture below ``reports/``, with its size in pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True)
class Card:
    """A chart as it is offered.

    Parameters
    ----------
    path : str
        Of its page.
    title : str
        Its finding.
    theme, theme_name : str
        Code and name.
    areas : tuple of str
        Codes that it is found by.
    place : str
        Name of the area that it was made for; empty for none.
    thumb : Thumb or None
    """

    path: str
    title: str
    theme: str
    theme_name: str
    areas: tuple[str, ...]
    place: str
    thumb: Thumb | None


def card(library: Library, exhibit: Exhibit, lang: str) -> Card:
    """Return an exhibit's card in a language."""
    figure = library.figure(exhibit, lang)
    speaker = library.speaker(lang)
    theme = spec_of(exhibit).theme
    return Card(
        path=figure_path(exhibit.slug, lang),
        title=figure.words.title,
        theme=theme,
        theme_name=theme_name(theme, lang),
        areas=found_by(library, exhibit),
        place=", ".join(speaker.area(code) for code in places(exhibit)),
        thumb=thumb(library, exhibit, lang),
    )


def theme_name(code: str, lang: str) -> str:
    """Return what a theme is called, as a heading."""
    return str(capitalise_first(translator(lang).gettext(THEMES[code]), lang))


def thumb(library: Library, exhibit: Exhibit, lang: str) -> Thumb | None:
    """Return the thumbnail of an exhibit that has a PNG; None for any other."""
    pictures = [item for item in library.shelf.files(exhibit.slug, lang) if item.format == "png"]
    if not pictures:
        return None
    return Thumb(thumb_path(exhibit.slug, lang), *thumb_size(pictures[0].width, pictures[0].height))


def found_by(library: Library, exhibit: Exhibit) -> tuple[str, ...]:
    """Return the areas that lead to a chart: its own, members of a small group, or the few that it plots."""
    named = places(exhibit)
    if not named:
        plotted = tuple(dict.fromkeys(library.figure(exhibit, LANGUAGES[0]).rows["ref_area"]))
        return plotted if len(plotted) <= FEW else ()
    frame = library.tables["area_groups"]
    members = tuple(frame.loc[frame["group"].isin(named), "ref_area"])
    return (*named, *(members if len(members) <= FEW else ()))


def searched(library: Library, exhibit: Exhibit) -> str:
    """Return the words that find an exhibit: title, caption, subject and areas in all languages, folded."""
    figures = in_every_language(library, exhibit)
    areas = found_by(library, exhibit)
    parts = [exhibit.slug, exhibit.id]
    for figure, lang in zip(figures, LANGUAGES, strict=True):
        speaker = library.speaker(lang)
        subject = (title(spec_of(exhibit), lang), theme_name(spec_of(exhibit).theme, lang))
        parts += [figure.words.title, figure.words.caption, *subject, *map(speaker.area, areas)]
    return words_of(parts)


def words_of(texts: Iterable[str]) -> str:
    """Return the words of some texts as a search sees them, each once, in order.

    Examples
    --------
    >>> words_of(["Bolivia: 38,4 % (2021)", "l’État plurinational, Bolivia"])
    "bolivia 38 4 % 2021 l'etat plurinational"
    """
    found = dict.fromkeys(word for text in texts for word in _WORD.findall(folded(text)))
    return " ".join(found)
