"""Why this exists: what a brief on a country or a group of countries says, for any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.briefs.brief import Passage
from spanalysis.briefs.contents.outline import Outline
from spanalysis.figures.country.country_page_words import ADEQUACY
from spanalysis.text import N_, capitalise_first

if TYPE_CHECKING:
    from spanalysis.briefs.contents.gathering import Gathering

TITLE = N_("Social protection {in_area}")
COUNTRY = N_("Country brief on social protection coverage")
GROUP = N_("Group brief on social protection coverage")
SIZE = "half|social|page"
"""The size of a chart in a brief, the first that the figure has: two of them leave room for words."""

SIZE_OF_MANY = "half|social|square|page"
"""The size of a chart with a row or a square for each member."""

ENOUGH = 5
"""Contingencies with a published aggregate, of nine, from which on a group's own profile is worth a chart."""


def country(gathering: Gathering, area: str) -> Outline:
    """Gather what is known of a country or territory."""
    coverage, profile = (gathering.quoted(name, area) for name in ("country-coverage", "contingency-profile"))
    messages = coverage.statements()
    messages += tuple(item for item in profile.statements()[1:] if item.text not in _texts(messages))
    messages += gathering.said("pace-to-2030", area, picks=(0,))
    messages += gathering.said("country-spending", area, picks=(0,))
    return Outline(
        title=title(gathering, area),
        kind=gathering.speaker.say(COUNTRY),
        messages=messages,
        exhibits=(coverage.exhibit(SIZE), profile.exhibit(SIZE)),
        grids=(profile.grid(),),
        unknown=gathering.quoted("country-page", area).unknown(),
        rows=gathering.rows,
    )


def group(gathering: Gathering, code: str) -> Outline:
    """Gather what is known of a group and, if they are listed, its members; the group may have no values itself."""
    profile = gathering.quoted("contingency-profile", code)
    own = profile.maker.facts.details["own"]
    told = len(own) >= ENOUGH
    silent = profile.statements() if own.empty else ()
    members = gathering.tables["area_groups"]["group"]
    ranking = gathering.quoted("country-ranking", code) if code in set(members) else None
    heatmap = gathering.maybe("contingency-heatmap", code) if ranking else None
    counted = heatmap.statements() if heatmap else ()
    charts = (ranking, profile if told or heatmap is None else heatmap)
    profiled = profile.statements()[1 if ranking else 0 :] if told or not (ranking or silent) else ()
    tables = (ranking, profile if told or ranking is None else None)
    return Outline(
        title=title(gathering, code),
        kind=gathering.speaker.say(GROUP),
        messages=(*(ranking.statements() if ranking else silent), *profiled, *counted[:1]),
        exhibits=tuple(shown.exhibit(SIZE_OF_MANY) for shown in charts if shown),
        grids=tuple(shown.grid() for shown in tables if shown),
        unknown=(*(silent if ranking else ()), *counted[1:], Passage(gathering.speaker.say(ADEQUACY))),
        rows=gathering.rows,
    )


def _texts(passages: tuple[Passage, ...]) -> set[str]:
    return {passage.text for passage in passages}


def title(gathering: Gathering, area: str) -> str:
    """Return the title of a brief on a country or group."""
    speaker = gathering.speaker
    return str(capitalise_first(speaker.say(TITLE, in_area=speaker.in_area(area)), speaker.lang))
