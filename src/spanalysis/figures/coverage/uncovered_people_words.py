"""Why this exists: the words of ``uncovered-people`` keep the published count and the computed ones apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis import text
from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

TITLE = N_("Of the {people} not covered by any benefit in {year}, {most_people} live {places}")
SUBTITLE = N_("By region, {year} (SDG indicator 1.3.1); the area of each tile is its number of people")
SHARE = N_("{share} of the population")
SPAN = N_("From country values: {span}")
BETWEEN = N_("{lower} to {upper}")
AREAS = N_(
    "Tiles: computed here from the ILO’s modelled share for each region and the World Bank’s population of {year}; "
    "they add up to {people}."
)
PUBLISHED = N_("The ILO itself publishes {published} for {year}.")
RANGE = N_(
    "From country values: computed here, country by country; where there is no value for {year}, the nearest ones stand in. "
    "The lower number counts everybody as covered where a country has no value at all ({silent_people} in "
    "{silent_countries} countries and territories), the higher one nobody: {span} for all regions. The ILO "
    "fills such gaps by a regression and used an earlier release, so the two counts differ and neither bounds the other."
)
BRIEF = N_("Computed here from modelled shares. Health care is not counted.")
CAPTION = N_(
    "People not covered by any social protection benefit in {year}, by region: {values}. Computed from the ILO’s modelled "
    "shares and the World Bank’s population. Country values give {span}, depending on what is assumed for countries "
    "without a value. Health care is not counted."
)
VALUE = N_("{region} {people} ({share} of the population)")
ALT = N_(
    "A rectangle of tiles, one for each of {count} regions, as large as the number of people not covered in {year}. "
    "The largest is {largest} with {largest_people}, the smallest {smallest} with {smallest_people}."
)
LARGEST = N_("In {year}, {people} were not covered by any benefit {place}, {share} of the population")
DEFINITION = N_(
    "people without any social protection cash benefit or contribution, computed from modelled shares and population"
)


def persons(value: float, speaker: Speaker) -> str:
    """Write a number of persons so that the parts can be added up: a billion has two decimals."""
    return text.people(value, speaker.lang, 2) if value >= 10**9 else speaker.persons(value, whole=False)


def span(low: float, high: float, speaker: Speaker) -> str:
    """Write a range of persons, or one number where both ends read the same."""
    lower, upper = persons(low, speaker), persons(high, speaker)
    return lower if lower == upper else speaker.say(BETWEEN, lower=lower, upper=upper)


def sublabel(row: Any, speaker: Speaker, *, brief: bool) -> str:
    """Write what stands below a region's number: the share, and on paper the count from country values."""
    share = speaker.say(SHARE, share=speaker.percent(row.share))
    if brief:
        return share
    return f"{share}\n{speaker.say(SPAN, span=span(row.lower, row.upper, speaker))}"


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the fewest regions that hold more than half of the people not covered."""
    regions = facts.details["regions"]
    first, last = regions.iloc[0], regions.iloc[-1]
    values: dict[str, object] = {
        "year": facts["year"],
        "people": speaker.people(facts["people"], whole=False),
        "most_people": speaker.persons(facts["most_people"], whole=False),
        "places": speaker.listing([speaker.in_area(code) for code in facts.details["most"]]),
        "span": span(facts["lower"], facts["upper"], speaker),
        "silent_people": speaker.people(facts["silent_people"], whole=False),
        "silent_countries": int(facts["silent_countries"]),
    }
    title = speaker.say(TITLE, **values)
    largest = {
        "people": speaker.people(first["people"], whole=False),
        "place": speaker.in_area(first["ref_area"]),
        "share": speaker.percent(first["share"]),
    }
    return Phrases(
        title=title,
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values, values=speaker.series(_listed(facts, speaker))),
        alt=speaker.say(
            ALT,
            count=len(regions),
            year=facts["year"],
            largest=speaker.area(first["ref_area"]),
            largest_people=speaker.people(first["people"], whole=False),
            smallest=speaker.area(last["ref_area"]),
            smallest_people=speaker.people(last["people"], whole=False),
        ),
        notes=(_note(facts, values, speaker), f"{speaker.say(RANGE, **values)} {speaker.say(HEALTH)}"),
        brief_note=speaker.say(BRIEF),
        statements=(title, speaker.say(LARGEST, year=facts["year"], **largest)),
        definition=speaker.say(DEFINITION),
    )


def _listed(facts: Facts, speaker: Speaker) -> list[str]:
    return [
        speaker.say(
            VALUE,
            region=speaker.area(row.ref_area),
            people=persons(row.people, speaker),
            share=speaker.percent(row.share),
        )
        for row in each(facts.details["regions"])
    ]


def _note(facts: Facts, values: dict[str, object], speaker: Speaker) -> str:
    areas = speaker.say(AREAS, **values)
    if not facts.details["published"]:
        return areas
    published = speaker.say(PUBLISHED, published=speaker.people(facts["published"]), year=facts["year"])
    return f"{areas} {published}"
