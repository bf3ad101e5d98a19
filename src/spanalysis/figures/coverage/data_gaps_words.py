"""Why this exists: the words of ``data-gaps`` say from which year age is counted, and who is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

TITLE = N_(
    "For {share} of the world’s population the latest coverage value is for {year} or later; least {lowest_place}: {lowest}"
)
TITLE_ALL = N_("For the whole of the world’s population the latest coverage value is for {year} or later")
SUBTITLE = N_(
    "Latest country value of SDG indicator 1.3.1 (at least one benefit), by its year, per cent of the population of each region"
)
RECENT = N_("{year} or later")
OLD = N_("before {year}")
NONE = N_("no value")
COUNTED = N_("Countries: {recent} recent, {old} older, {none} without")
NOTE = N_(
    "Recent: at most {max_age} years older than the newest release ({reference_year}). Weighted with the World Bank’s population of "
    "{population_year}. Population hides small states: see the numbers of countries and territories."
)
LEFT_OUT = NN_(
    "{count} territory without a population figure is left out.",
    "{count} territories without a population figure are left out.",
)
MEANING = N_("The year of a value says nothing of its quality; no value is not zero.")
BRIEF = N_("Share of population, not of countries. No value is not zero.")
CAPTION = N_(
    "Share of the population that lives in countries whose latest value of SDG indicator 1.3.1 is for {year} or later: {values}. World: "
    "{share} recent, {old} older, {none} without a value."
)
VALUE = N_("{region} {share}")
ALT = N_(
    "Bars of the whole population of each region, divided into recent values ({year} or later), older ones and none. Recent values "
    "reach from {lowest} ({lowest_region}) to {highest} ({highest_region}); world {share}."
)
SAID = N_(
    "{share} of the world’s population lives in countries whose latest coverage value is for {year} or later, as of the newest release in {reference_year}"
)
SAID_COUNT = N_(
    "As of {reference_year}, of the countries and territories with a population figure, "
    "{count} have a coverage value for {year} or later, {old_count} an older one and {none_count} none"
)
DEFINITION = N_("SDG indicator 1.3.1, at least one benefit; weighted with population, computed here")


def names(facts: Facts, speaker: Speaker) -> tuple[str, str, str]:
    """Write the key: recent, older, none."""
    year = int(facts["recent_from"])
    return speaker.say(RECENT, year=year), speaker.say(OLD, year=year), speaker.say(NONE)


def counted(row: Any, speaker: Speaker) -> str:
    """Write how many countries of a region have a recent value, an older one, or none."""
    return speaker.say(COUNTED, recent=row.n_recent, old=row.n_old, none=row.n_none)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the world's share, and the region with the lowest."""
    values = _values(facts, speaker)
    complete = facts["recent_share"] > 99.95
    return Phrases(
        title=_say(TITLE_ALL if complete else TITLE, values, speaker),
        subtitle=speaker.say(SUBTITLE),
        caption=_say(CAPTION, values, speaker),
        alt=_say(ALT, values, speaker),
        notes=(_note(facts, values, speaker),),
        brief_note=speaker.say(BRIEF),
        statements=(_say(SAID, values, speaker), _say(SAID_COUNT, values, speaker)),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    regions = facts.details["regions"].iloc[:-1]
    first, last = regions.iloc[0], regions.iloc[-1]
    listed = [
        speaker.say(VALUE, region=speaker.area(row.group), share=speaker.percent(row.recent_share))
        for row in each(regions)
    ]
    return {
        "year": int(facts["recent_from"]),
        "reference_year": int(facts["reference_year"]),
        "population_year": int(facts["population_year"]),
        "max_age": int(facts["max_age"]),
        "share": speaker.percent(facts["recent_share"]),
        "old": speaker.percent(facts["old_share"]),
        "none": speaker.percent(facts["no_value_share"]),
        "lowest": speaker.percent(first["recent_share"]),
        "lowest_place": speaker.in_area(first["group"]),
        "lowest_region": speaker.area(first["group"]),
        "highest": speaker.percent(last["recent_share"]),
        "highest_region": speaker.area(last["group"]),
        "count": int(facts["countries_recent"]),
        "old_count": int(facts["countries_old"]),
        "none_count": int(facts["countries_none"]),
        "values": speaker.series(listed),
    }


def _note(facts: Facts, values: dict[str, object], speaker: Speaker) -> str:
    note = [_say(NOTE, values, speaker)]
    left_out = int(facts["countries_unweighted"])
    if left_out:
        note.append(speaker.count(*LEFT_OUT, left_out, count=left_out))
    return " ".join([*note, speaker.say(MEANING)])


def _say(msgid: str, values: dict[str, object], speaker: Speaker) -> str:
    return speaker.say(msgid, **{key: value for key, value in values.items() if f"{{{key}}}" in msgid})
