"""Why this exists: what can be said of a country: its values with their years, or that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.caveats import EFFECTIVE, HEALTH
from spanalysis.figures.select import WORLD, each
from spanalysis.figures.spec import Facts, Phrases, Said
from spanalysis.text import N_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker

SAME_YEAR = N_("{country}: {share} covered by at least one benefit in {year}; {compared}")
OTHER_YEAR = N_(
    "{country}: {share} covered by at least one benefit in {year}; {compared} in {aggregate_year}"
)
NO_DATA = N_("{country}: no value published for this indicator; {compared} in {aggregate_year}")
COMPARED = N_("region {region_share}, world {world_share}")
COMPARED_WORLD = N_("world {world_share}")
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, {places}"
)
PLACES = N_("{country}, {region} and world")
PLACES_WORLD = N_("{country} and world")
POINT = N_("{year}: {share}")
VALUE = N_("{share} in {year}")
EMPTY = N_("No value of this indicator has been published for this country or territory")
NOTE = N_("Points: values published for the country, one release. Lines: modelled estimates of the ILO.")
DASHES = N_("Dashes bridge years without a published value.")
LATER = N_(
    "The values of region and world are for {aggregate_year} and do not contain the country’s value for {year}."
)
NOTE_EMPTY = N_(
    "Lines: modelled estimates of the ILO. No value of this indicator has been published for the country or territory: that is not zero."
)
CAPTION = N_(
    "Population covered by at least one social protection benefit: {country}, {values}; {beside} in {aggregate_year}. "
    "Health care is not counted."
)
CAPTION_EMPTY = N_(
    "Population covered by at least one social protection benefit: {country}, no published value of this indicator; "
    "{beside} in {aggregate_year}. Health care is not counted."
)
BESIDE = N_("{region}, {region_share} and world, {world_share}")
BESIDE_WORLD = N_("world, {world_share}")
ALT = N_("Points for {the_country}: {values}. Lines: {beside} in {aggregate_year}.")
ALT_EMPTY = N_(
    "No points: no value of this indicator has been published for {the_country}. Lines: {beside} in {aggregate_year}."
)
REPORTED = N_("published country value")
MODELLED = N_("modelled estimate")
HERE = N_("{In_country}, {share} of the population was covered by at least one benefit in {year}")
NOWHERE = N_(
    "{In_country}, no value of coverage by at least one benefit is published; {in_region} it was {region_share} in {aggregate_year}"
)
BOTH = N_(
    "{In_country}, coverage by at least one benefit is {first_share} for {first_year} and {share} for {year} in the newest release"
)
THERE = N_(
    "According to the ILO’s estimates, the share of the population covered by at least one benefit was {region_share} {in_region} and {world_share} {in_world} in {aggregate_year}"
)
THERE_WORLD = N_(
    "{world_share} of the world’s population was covered by at least one benefit in {aggregate_year}"
)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """State the country's newest value with its year, or say in words that there is none."""
    values = _values(facts, speaker)
    empty = facts.details["country"].empty
    same = not empty and facts["year"] == facts["aggregate_year"]
    title = NO_DATA if empty else SAME_YEAR if same else OTHER_YEAR
    return Phrases(
        title=speaker.say(title, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION_EMPTY if empty else CAPTION, **values),
        alt=speaker.say(ALT_EMPTY if empty else ALT, **values),
        notes=(" ".join(speaker.say(note, **values) for note in _notes(facts)),),
        brief_note=speaker.say(HEALTH),
        statements=tuple(
            Said(speaker.say(msgid, **values), _behind(msgid, facts)) for msgid in _statements(facts)
        ),
        definition=speaker.say(EFFECTIVE),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    area, region = facts.details["area"], facts.details["region"]
    alone = region == WORLD
    shares = [key for key in facts.headline if key.endswith("share")]
    values: dict[str, object] = {key: facts[key] for key in facts.headline if key.endswith("year")}
    values |= {key: speaker.percent(facts[key]) for key in shares}
    values |= {"country": speaker.area(area), "region": speaker.area(region)}
    values |= {"the_country": speaker.the_area(area), "In_country": speaker.in_area(area, start=True)}
    values |= {"in_region": speaker.in_area(region), "in_world": speaker.in_area(WORLD)}
    return values | {
        "values": speaker.listing(points(facts.details["country"], speaker, VALUE)),
        "compared": speaker.say(COMPARED_WORLD if alone else COMPARED, **values),
        "places": speaker.say(PLACES_WORLD if alone else PLACES, **values),
        "beside": speaker.say(BESIDE_WORLD if alone else BESIDE, **values),
    }


def _notes(facts: Facts) -> list[str]:
    country = facts.details["country"]
    if country.empty:
        return [NOTE_EMPTY, HEALTH]
    bridged = (country["time_period"].diff() > 1).any()
    later = facts["year"] > facts["aggregate_year"]
    return [NOTE, *([DASHES] if bridged else []), *([LATER] if later else []), HEALTH]


def _statements(facts: Facts) -> list[str]:
    """The newest value, the first one if there are two, and region and world."""
    country = facts.details["country"]
    own = [NOWHERE] if country.empty else [HERE] if len(country) == 1 else [HERE, BOTH]
    return [*own, THERE_WORLD if facts.details["region"] == WORLD else THERE]


def _behind(msgid: str, facts: Facts) -> pd.DataFrame:
    """Return the rows that a statement rests on: the country's own, or those of region and world."""
    own = facts.rows["ref_area"] == facts.details["area"]
    behind: pd.DataFrame = facts.rows[own if msgid in {HERE, BOTH} else ~own]
    return behind


def points(country: pd.DataFrame, speaker: Speaker, sentence: str = POINT) -> list[str]:
    """Write each value with its year: ``2021: 38.4%``, or as another marked sentence does."""
    return [
        speaker.say(sentence, year=int(row.time_period), share=speaker.percent(row.obs_value))
        for row in each(country)
    ]
