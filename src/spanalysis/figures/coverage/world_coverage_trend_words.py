"""Why this exists: what can be said of the world's trend: its change within one release, and what was revised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.caveats import EFFECTIVE, HEALTH
from spanalysis.figures.select import each
from spanalysis.figures.spec import Facts, Phrases, Said
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

ROUNDING = 0.051
"""Releases that differ by no more than this many points differ in their rounding."""

UP = N_(
    "{share} of the world’s population was covered by at least one benefit in {year}, {points} more than in {start_year}"
)
DOWN = N_(
    "{share} of the world’s population was covered by at least one benefit in {year}, {points} less than in {start_year}"
)
LEVEL = N_(
    "{share} of the world’s population was covered by at least one benefit in {year}, as in {start_year}"
)
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, {years}"
)
SERIES = N_("World")
EARLIER = N_("{share}, published {when}")
MODELLED = N_("modelled estimate, newest release")
OLDER = N_("as published earlier")
NOTE = N_(
    "Modelled estimates of the ILO. Hollow marks show what earlier releases gave for the same year: the past is revised."
)
CAPTION = N_(
    "Population covered by at least one social protection benefit, world: {start} in {start_year} and {share} in "
    "{year}, a change of {points} within one release. {revised} Health care is not counted."
)
REVISED = N_("Earlier releases gave {values}.")
UNREVISED = N_("No earlier release differs.")
ALT = N_(
    "Line from {start} in {start_year} to {share} in {year}. Hollow marks away from the line show earlier releases: {values}."
)
ALT_PLAIN = N_("Line from {start} in {start_year} to {share} in {year}.")
REVISION = N_("{share} for {year} (published {when})")
WITHOUT = N_("In {year}, {without} of the world’s population was not covered by any benefit")
REVISED_YEAR = N_(
    "The world’s coverage in {revised_year} was {earlier} as published in {when} and is {current} in the newest release"
)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Choose the finding by the sign of the change."""
    values = _values(facts, speaker)
    title = speaker.say(_finding(facts["change"]), **values)
    earlier = _revisions(facts, speaker)
    spoken = speaker.listing(earlier)
    revised = speaker.say(REVISED, values=spoken) if earlier else speaker.say(UNREVISED)
    return Phrases(
        title=title,
        subtitle=speaker.say(SUBTITLE, years=speaker.years(int(facts["start_year"]), int(facts["year"]))),
        caption=speaker.say(CAPTION, **values, revised=revised),
        alt=speaker.say(ALT if earlier else ALT_PLAIN, **values, values=spoken),
        notes=(f"{speaker.say(NOTE)} {speaker.say(HEALTH)}",),
        brief_note=speaker.say(HEALTH),
        statements=_statements(title, speaker.say(WITHOUT, **values), facts, speaker),
        definition=speaker.say(EFFECTIVE),
    )


def _finding(moved: float) -> str:
    """The title's sentence: up, down, or level."""
    if abs(moved) < ROUNDING:
        return LEVEL
    return UP if moved > 0 else DOWN


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    return {
        "share": speaker.percent(facts["share"]),
        "without": speaker.percent(facts["without"]),
        "year": facts["year"],
        "start": speaker.percent(facts["start"]),
        "start_year": facts["start_year"],
        "points": speaker.points(abs(facts["change"])),
    }


def _revisions(facts: Facts, speaker: Speaker) -> list[str]:
    """Each earlier value with its year and the year of its publication."""
    return [
        speaker.say(
            REVISION,
            share=speaker.percent(row.obs_value, trim=True),
            year=row.time_period,
            when=_published(row.vintage, speaker),
        )
        for row in each(facts.details["earlier"])
    ]


def _statements(title: str, without: str, facts: Facts, speaker: Speaker) -> tuple[Said, ...]:
    """What the line says, and the newest year that was revised, if one was."""
    line, earlier = facts.details["line"], facts.details["earlier"].tail(1)
    rows = pd.concat([line, earlier])
    revised = [Said(item, rows) for item in _revised_year(earlier, line, speaker)]
    return Said(title, line), Said(without, line), *revised


def _revised_year(earlier: pd.DataFrame, line: pd.DataFrame, speaker: Speaker) -> list[str]:
    if earlier.empty:
        return []
    row, current = earlier.iloc[0], line.set_index("time_period")["obs_value"]
    said = speaker.say(
        REVISED_YEAR,
        revised_year=row["time_period"],
        earlier=speaker.percent(row["obs_value"], trim=True),
        when=_published(row["vintage"], speaker),
        current=speaker.percent(current[row["time_period"]]),
    )
    return [said]


def earlier_label(value: float, vintage: str, speaker: Speaker) -> str:
    """Write the label of a hollow mark: its value and the year of its publication."""
    share = speaker.percent(value, trim=True)
    return speaker.say(EARLIER, share=share, when=_published(vintage, speaker))


def _published(vintage: str, speaker: Speaker) -> int:
    return int(speaker.release(vintage)["published"].year)
