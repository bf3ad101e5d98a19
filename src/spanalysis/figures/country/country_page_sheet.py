"""Why this exists: a country's page is six small charts on one A4 sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.country import country_coverage
from spanalysis.figures.country import country_page_words as w
from spanalysis.figures.country.country_page_phrases import spoken
from spanalysis.figures.coverage import contingency_profile_sheet
from spanalysis.figures.select import each

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.composition import Panel
    from spanalysis.charts.page import Body, SheetText
    from spanalysis.charts.sizes import Room
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw headline and trend, the contingencies, women and men beside the subregion, and what is not known."""
    from spanalysis.charts.composition import Panel, Strip, composition
    from spanalysis.charts.sizes import Room
    from spanalysis.charts.words import words_body

    known = w.unknown(facts.details["unknown"], speaker)
    need = words_body(known, Room(text.size.inner)).height
    profile = facts.details["profile"]
    contingencies = Panel(
        speaker.say(w.HEAD_CONTINGENCIES),
        lambda room: contingency_profile_sheet.panel(profile, speaker, room),
    )
    strips = (
        Strip((_number(facts, speaker), _trend(facts, speaker)), 84.0, 140.0),
        Strip((contingencies,), 130.0, 250.0),
        Strip((_sexes(facts, speaker), _neighbours(facts, speaker)), 96.0, 215.0),
        Strip((Panel(speaker.say(w.HEAD_UNKNOWN), lambda room: words_body(known, room)),), need, need),
    )
    return composition(strips, text)


def _number(facts: Facts, speaker: Speaker) -> Panel:
    from spanalysis.charts.composition import Panel
    from spanalysis.charts.words import number_body

    values = spoken(facts, speaker)
    there = "share" in facts.headline
    number = str(values["share"]) if there else speaker.say(w.NOT_PUBLISHED)
    words = speaker.say(w.OF_POPULATION, year=values["year"]) if there else speaker.say(w.NOT_THERE)
    beside = speaker.say(
        w.BESIDE,
        region_share=values["region_share"],
        world_share=values["world_share"],
        year=values["aggregate_year"],
    )
    return Panel(
        speaker.say(w.HEAD_NUMBER), lambda room: number_body(number, words, beside, room), share=0.42
    )


def _trend(facts: Facts, speaker: Speaker) -> Panel:
    from spanalysis.charts.composition import Panel

    return Panel(speaker.say(w.HEAD_TREND), lambda room: country_coverage.panel(facts, speaker, room))


def _sexes(facts: Facts, speaker: Speaker) -> Panel:
    from spanalysis.charts.composition import Panel
    from spanalysis.charts.dumbbell import DumbbellOptions, dumbbell_body
    from spanalysis.charts.words import words_body

    pairs = facts.details["pairs"]
    heading, note = speaker.say(w.HEAD_SEXES), speaker.say(w.NOTE_SEXES)
    if pairs.empty:
        silent = [speaker.say(w.NO_SEXES)]
        return Panel(heading, lambda room: words_body(silent, room), share=1.2)
    frame = pd.DataFrame(
        [
            {
                "label": _with_year(row.soc, row.time_period, speaker),
                "start": row.men,
                "end": row.women,
                "start_text": speaker.percent(row.men),
                "end_text": speaker.percent(row.women),
            }
            for row in each(pairs)
        ]
    )
    options = DumbbellOptions(
        start_name=speaker.say(w.MEN),
        end_name=speaker.say(w.WOMEN),
        tick_format=lambda value: speaker.percent(value, 0),
    )
    return Panel(heading, lambda room: dumbbell_body(frame, options, room), share=1.2, note=note)


def _with_year(soc: str, year: int, speaker: Speaker) -> str:
    return speaker.say(w.WITH_YEAR, contingency=speaker.label("contingencies", "soc", soc), year=year)


def _neighbours(facts: Facts, speaker: Speaker) -> Panel:
    from spanalysis.charts.composition import Panel
    from spanalysis.charts.words import words_body

    around, region = facts.details["neighbours"], facts.details["subregion"]
    name = speaker.area(region) if region else ""
    heading = speaker.say(w.HEAD_NEIGHBOURS, subregion=name) if name else speaker.say(w.HEAD_NEIGHBOURS_NONE)
    if around.empty:
        silent = [speaker.say(w.NO_NEIGHBOUR_VALUES if name else w.NO_NEIGHBOURS)]
        return Panel(heading, lambda room: words_body(silent, room))
    return Panel(heading, lambda room: _ranked(facts, speaker, room), note=speaker.say(w.NOTE_NEIGHBOURS))


def _ranked(facts: Facts, speaker: Speaker, room: Room) -> Body:
    from spanalysis.charts.ranking import ranking_body
    from spanalysis.charts.ranking_rows import RankingOptions

    frame = pd.DataFrame(
        [
            {
                "label": speaker.area(row.ref_area),
                "value": row.obs_value,
                "value_text": speaker.percent(row.obs_value),
                "note": str(row.time_period),
                "state": "value" if row.obs_value else "zero",
                "emphasis": row.ref_area == facts.details["area"],
            }
            for row in each(facts.details["neighbours"])
        ]
    )
    options = RankingOptions(between=lambda n: speaker.count(*w.BETWEEN, n))
    return ranking_body(frame, options, room)
