"""Why this exists: whoever writes about a country finds sentences, gaps and files under its name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.addresses import area_path, figure_path, home_link
from spanalysis.briefs.gallery.cards import card, found_by
from spanalysis.briefs.gallery.chart import chart
from spanalysis.briefs.gallery.copying import grounds, labelled, sentences_to_copy, words_to_copy
from spanalysis.briefs.gallery.country import Country
from spanalysis.briefs.gallery.library import Library, places
from spanalysis.briefs.gallery.offers import offer
from spanalysis.briefs.gallery.page import Page
from spanalysis.briefs.gallery.rows import Grid, grid
from spanalysis.figures.listing import folded
from spanalysis.figures.speaker import Speaker
from spanalysis.text import N_

if TYPE_CHECKING:
    pass

CHART_COMMAND = "spanalysis figure country-page --area {code} --lang {lang}"
BRIEF_COMMAND = "spanalysis brief {code} --lang {lang} --format docx"

ABOUT = N_("{area}: ready sentences, charts, data and sources on social protection coverage")
COUNTRIES_OF = N_("Countries and territories in this group")


def country_page(country: Country, lang: str) -> tuple[str, bytes]:
    """Return the page of a country or territory, with its path below ``reports/``.

    Parameters
    ----------
    country : Country
        The same for all languages, so that its facts are worked out once.
    lang : str
        ``en``, ``fr`` or ``es``.
    """
    library = country.library
    speaker = library.speaker(lang)
    figure = country.figure(lang)
    shown = chart(figure, library.shelf, speaker)
    words = (
        labelled(grounds(figure.words), lang) if shown.picture is None else words_to_copy(figure.words, lang)
    )
    return _page(
        library,
        country.code,
        speaker,
        chart=shown,
        contingencies=_contingencies(country, speaker),
        copies=words,
        sentences=sentences_to_copy(figure.words.sentences, lang),
        unknown=country.unknown(speaker),
        own_chart=any(places(exhibit) == (country.code,) for exhibit in library.shelf.exhibits),
        chart_page=figure_path(figure.slug, lang) if country.exhibit in library.shelf.exhibits else "",
        members=[],
    )


def group_page(library: Library, code: str, lang: str) -> tuple[str, bytes]:
    """Return the page of a group or region: its charts, its brief and its countries.

    Parameters
    ----------
    library : Library
    code : str
        One of :meth:`Library.groups`.
    lang : str
    """
    speaker = library.speaker(lang)
    frame = library.tables["area_groups"]
    countries = set(library.countries())
    inside = [item for item in frame.loc[frame["group"] == code, "ref_area"] if item in countries]
    return _page(
        library,
        code,
        speaker,
        chart=None,
        contingencies=None,
        copies=(),
        sentences=(),
        unknown=[],
        own_chart=True,
        chart_page="",
        members=sorted(
            ((speaker.area(item), area_path(item, lang)) for item in inside),
            key=lambda member: folded(member[0]),
        ),
    )


def _page(library: Library, code: str, speaker: Speaker, **content: object) -> tuple[str, bytes]:
    lang = speaker.lang
    page = Page(partial(area_path, code), lang, "area")
    name = speaker.area(code)
    exhibits = library.of_area(code)
    found = any(code in found_by(library, exhibit) for exhibit in exhibits)
    html = page.render(
        title=name,
        description=speaker.say(ABOUT, area=name),
        cards=[card(library, exhibit, lang) for exhibit in exhibits],
        brief=[offer(item, lang) for item in library.shelf.brief(code, lang)],
        commands=_commands(code, lang),
        members_title=speaker.say(COUNTRIES_OF),
        all_of_area=f"{home_link(lang, page.here)}#area={code}" if found else "",
        **content,
    )
    return page.here, html


def _commands(code: str, lang: str) -> dict[str, str]:
    return {
        "chart": CHART_COMMAND.format(code=code, lang=lang),
        "brief": BRIEF_COMMAND.format(code=code, lang=lang),
    }


def _contingencies(country: Country, speaker: Speaker) -> Grid | None:
    """Return the latest value of each contingency, in the columns that a page on one country needs."""
    rows = country.contingencies
    if rows.empty:
        return None
    wanted = ["soc", "time_period", "sex", "obs_value", "unit_measure", "obs_status", "footnote", "vintage"]
    return grid(rows[wanted], {}, speaker)
