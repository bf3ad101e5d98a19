"""Why this exists: between releases there are revisions; the word "change" is kept for years of one release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

MOVED = N_(
    "{area}, {year}: first published as {first}, now {last}; this is a revision of {points}, not a change in coverage"
)
BACK = N_(
    "{area}, {year}: revised in between, and back at {last}; these are revisions, not changes in coverage"
)
STEADY = N_("{area}, {year}: {last} in every release but for rounding")
ONE = N_("{area}, {year}: only one release gives a value, {last}")
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, as published in each "
    "release; revisions in percentage points"
)
RELEASE = N_("{publisher}, {date}")
FIRST = N_("first value")
REVISED = N_("revision {number}")
UNREVISED = N_("not revised")
NOTE = N_(
    "All bars are of the same year; the dotted line marks the newest value. Each release has the data and the methods of its day; a step is called a revision only if "
    "it is more than rounding explains. White bars: earlier releases."
)
NOTE_ONE = N_("A revision can be seen once a second release gives the year.")
BRIEF = N_("One year, several releases. Health care is not counted.")
CAPTION = N_(
    "Population covered by at least one social protection benefit {place} in {year}, as published: {values}. Differences between "
    "releases are revisions, not changes in coverage. Health care is not counted."
)
VALUE = N_("{share} ({release})")
ALT = N_("Bars of the value for {year} in order of publication: {values}.")
SAID_MOVED = N_(
    "The share of the population covered by at least one benefit {place} in {year} was published as {first} in {first_date} and "
    "stands at {last} in the newest release, a revision of {points}"
)
SAID_STEADY = N_(
    "The share of the population covered by at least one benefit {place} in {year} is {last} in the newest release; earlier "
    "releases do not differ by more than rounding"
)
SAID_BACK = N_(
    "The share of the population covered by at least one benefit {place} in {year} is {last} in the newest release, as in the "
    "first one; releases in between differed"
)
SAID_ONE = N_(
    "The share of the population covered by at least one benefit {place} in {year} is {last}, in one release only"
)
LEVEL = N_(
    "According to the newest release, {last} of the population was covered by at least one benefit {place} in {year}"
)
DEFINITION = N_("SDG indicator 1.3.1, at least one social protection benefit")


def release(vintage: str, speaker: Speaker) -> str:
    """Write who published a release, and when."""
    return speaker.say(RELEASE, publisher=speaker.publisher(vintage), date=speaker.published(vintage))


def title(vintage: str, speaker: Speaker) -> str:
    """Write a release's title."""
    return str(speaker.release(vintage)[f"title_{speaker.lang}"])


def share(value: float, speaker: Speaker) -> str:
    """Write a value as its release did: a report's round 45 stays round."""
    return speaker.percent(value, trim=True)


def step(row: Any, speaker: Speaker) -> str:
    """Write what became of the value of the release before."""
    if pd.isna(row.revision):
        return speaker.say(FIRST)
    return (
        speaker.say(REVISED, number=speaker.number(row.revision, signed=True))
        if row.revised
        else speaker.say(UNREVISED)
    )


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say that the value was revised, or that it was not."""
    listed = [
        speaker.say(VALUE, share=share(row.obs_value, speaker), release=release(row.vintage, speaker))
        for row in each(facts.details["steps"])
    ]
    values: dict[str, object] = _values(facts, speaker) | {"values": speaker.series(listed)}
    finding, said = _findings(facts)
    note = NOTE if facts["releases"] > 1 else NOTE_ONE
    return Phrases(
        title=_say(finding, values, speaker),
        subtitle=speaker.say(SUBTITLE),
        caption=_say(CAPTION, values, speaker),
        alt=_say(ALT, values, speaker),
        notes=(f"{speaker.say(note)} {speaker.say(HEALTH)}",),
        brief_note=speaker.say(BRIEF),
        statements=(_say(said, values, speaker), _say(LEVEL, values, speaker)),
        definition=speaker.say(DEFINITION),
    )


def _findings(facts: Facts) -> tuple[str, str]:
    """Choose title and statement: one release, never revised, revised and back, or revised."""
    if facts["releases"] == 1:
        return ONE, SAID_ONE
    if facts["revisions"] == 0:
        return STEADY, SAID_STEADY
    back = round(abs(facts["revision"]), 1) == 0
    return (BACK, SAID_BACK) if back else (MOVED, SAID_MOVED)


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    first = facts.details["steps"]["vintage"].iloc[0]
    return {
        "area": speaker.area(facts.details["area"]),
        "place": speaker.in_area(facts.details["area"]),
        "year": int(facts["year"]),
        "first": share(facts["first"], speaker),
        "first_date": speaker.release(first)["published"].year,
        "last": share(facts["last"], speaker),
        "points": speaker.points(facts["revision"], signed=True),
    }


def _say(msgid: str, values: dict[str, object], speaker: Speaker) -> str:
    return speaker.say(msgid, **{key: value for key, value in values.items() if f"{{{key}}}" in msgid})
