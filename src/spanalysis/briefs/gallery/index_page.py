"""Why this exists: one page has every chart and every country, and narrows them down while one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.addresses import area_path, index_path
from spanalysis.briefs.gallery.cards import Card, card, searched, theme_name
from spanalysis.briefs.gallery.offers import Offers, offer, offers
from spanalysis.briefs.gallery.page import Page
from spanalysis.briefs.gallery.places import legend, map_facts, names, squares
from spanalysis.briefs.gallery.words import FRONT, INDEX_TITLE, N_CHARTS, OF_KIND, labels
from spanalysis.figures.listing import THEMES, folded
from spanalysis.figures.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spanalysis.briefs.gallery.library import Library
    from spanalysis.briefs.gallery.places import Place

Choice = tuple[str, str]
"""A code and the name that is shown for it."""


@dataclass(frozen=True)
class Found:
    """A card with the words that find it."""

    card: Card
    searched: str


def index_pages(library: Library, langs: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield the index in some languages, each with its path below ``reports/``.

    The words that find a chart are those of all languages, whatever the language of the page.
    """
    facts = map_facts(library)
    words = {exhibit.slug: searched(library, exhibit) for exhibit in library.shelf.exhibits}
    for lang in langs:
        speaker = library.speaker(lang)
        found = [Found(card(library, item, lang), words[item.slug]) for item in library.shelf.exhibits]
        places = names(library, lang)
        page = Page(index_path, lang, "index")
        html = page.render(
            title=speaker.say(INDEX_TITLE),
            description=labels(lang)["about"],
            front=speaker.count(*FRONT, len(found)),
            count=speaker.count(*N_CHARTS, len(found)),
            count_forms=counts(speaker),
            found=found,
            themes=[(code, theme_name(code, lang)) for code in THEMES if _any(found, code)],
            choices=area_choices(found, places, speaker),
            places=places,
            tiles=squares(facts, speaker),
            legend=legend(speaker),
            groups=[(name, area_path(code, lang)) for code, name in told_apart(library.groups(), speaker)],
            documents=documents(library, lang),
        )
        yield page.here, html


def counts(speaker: Speaker) -> dict[str, str]:
    """Return the count of charts for one and for many, with a mark where the script puts the number.

    The script asks the browser which of the two a number needs.
    """
    forms = {}
    for name, count in (("one", 1), ("other", 2)):
        written = speaker.count(*N_CHARTS, count)
        forms[name] = written.replace(str(count), "#")
    return forms


def _any(found: list[Found], theme: str) -> bool:
    return any(item.card.theme == theme for item in found)


def area_choices(
    found: list[Found], places: tuple[Place, ...], speaker: Speaker
) -> tuple[list[Choice], list[Choice]]:
    """Return the areas that a chart can be chosen by: countries, then groups and regions, by name."""
    used = {code for item in found for code in item.card.areas}
    countries = [(place.code, place.name) for place in places if place.code in used]
    others = used - {code for code, _ in countries}
    return countries, told_apart(others, speaker)


def told_apart(codes: Iterable[str], speaker: Speaker) -> list[Choice]:
    """Return areas by name, with their kind where two have the same name."""
    areas = {code: speaker.area(code) for code in codes}
    known = list(areas.values())
    types = speaker.tables["ref_areas"].set_index("ref_area")["area_type"]
    kinds = {code: speaker.label("codes", "code", str(types[code])) for code in areas}
    named = (
        (code, name if known.count(name) == 1 else speaker.say(OF_KIND, area=name, kind=kinds[code]))
        for code, name in areas.items()
    )
    return sorted(named, key=lambda item: (folded(item[1]), item[0]))


def documents(library: Library, lang: str) -> tuple[Offers, ...]:
    """Return the workbook and the briefs that are on no area's page."""
    shelf, areas = library.shelf, {*library.countries(), *library.groups()}
    books = offers(shelf.workbook(lang), lang)
    workbook = [Offers(labels(lang)["workbook"], item.files) for item in books]
    briefs = [
        Offers(item.titles[lang], tuple(offer(file, lang) for file in shelf.brief(item.subject, lang)))
        for item in shelf.briefs
        if item.subject not in areas
    ]
    return (*(item for item in briefs if item.files), *workbook)
