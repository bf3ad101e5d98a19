"""Why this exists: what can be said of regions: the rate of each, and where the people not covered live."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.caveats import HEALTH, IN_THE_WORLD
from spanalysis.figures.select import WORLD, each
from spanalysis.figures.spec import Facts, Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

TITLE = N_(
    "{people} were not covered by any benefit in {year}; the largest number: {region}, {region_people}"
)
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, {year}, and number of people not covered"
)
SIDE = N_("People not covered")
NOTE = N_(
    "Coverage: modelled estimates of the ILO. People not covered: computed here, from the share and the World "
    "Bank’s population of {year}; the ILO itself publishes {published} for {published_year}."
)
NOTE_PLAIN = N_(
    "Coverage: modelled estimates of the ILO. People not covered: computed here, from the share and the World "
    "Bank’s population of {year}."
)
CAPTION = N_(
    "Population covered by at least one social protection benefit and people not covered, by region, {year}: "
    "{values}. Health care is not counted."
)
VALUE = N_("{region} {share} ({people} not covered)")
ALT = N_(
    "Bars of coverage by region in {year}, from {lowest_share} {in_lowest} to {highest_share} {in_highest}; {share} in the world. "
    "People not covered: {people} in all, {region_people} of them {in_region}."
)
UNCOVERED = N_("{people} were not covered by any benefit in {year}, {region_people} of them {in_region}")
SPAN = N_(
    "The share of the population covered by at least one benefit in {year} ranges from {lowest_share} {in_lowest} to {highest_share} {in_highest}"
)
DEFINITION = N_(
    "effective coverage, SDG indicator 1.3.1, without health care; numbers of people computed from the share and the population"
)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the region with most people not covered."""
    values = _values(facts, speaker)
    listed = [_value(row, speaker) for row in each(facts.details["regions"])]
    return Phrases(
        title=speaker.say(TITLE, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values, values=speaker.series(listed)),
        alt=speaker.say(ALT, **values),
        notes=(f"{_note(facts, speaker)} {speaker.say(HEALTH)}",),
        brief_note=speaker.say(HEALTH),
        statements=tuple(speaker.say(msgid, **values) for msgid in (UNCOVERED, SPAN, IN_THE_WORLD)),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    regions = facts.details["regions"]
    parts = regions[regions["ref_area"] != WORLD]
    low, high, most = parts.iloc[-1], parts.iloc[0], facts.details["most"]
    return {
        "year": facts["year"],
        "share": speaker.percent(facts["share"]),
        "people": speaker.people(facts["people"], whole=False),
        "region": speaker.area(most),
        "in_region": speaker.in_area(most),
        "region_people": speaker.persons(facts["region_people"], whole=False),
        "in_lowest": speaker.in_area(low["ref_area"]),
        "lowest_share": speaker.percent(low["obs_value"]),
        "in_highest": speaker.in_area(high["ref_area"]),
        "highest_share": speaker.percent(high["obs_value"]),
    }


def _value(row: Any, speaker: Speaker) -> str:
    share, people = speaker.percent(row.obs_value), speaker.persons(row.people, whole=False)
    return speaker.say(VALUE, region=speaker.area(row.ref_area), share=share, people=people)


def _note(facts: Facts, speaker: Speaker) -> str:
    published = facts.details["published"]
    if published is None or published["time_period"] != facts["year"]:
        return speaker.say(NOTE_PLAIN, year=facts["year"])
    count, year = speaker.persons(float(published["obs_value"])), int(published["time_period"])
    return speaker.say(NOTE, year=facts["year"], published=count, published_year=year)
