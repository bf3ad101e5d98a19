"""Why this exists: each share is said with its definition, ages, area and year; none is held against another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis import codelists
from spanalysis.figures.select import each
from spanalysis.figures.spec import Facts, Phrases
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

TITLE = NN_(
    "{n} definition: it counts one thing and says nothing of others",
    "{n} definitions, {n} shares: they count different things and cannot be added up or compared",
)
SUBTITLE = N_(
    "Shares found by surveys of internet and platform work, per cent; each card has its own definition, ages, countries and year"
)
DETAIL = N_("{base}, ages {ages}; {area}; {year}")
SMALL_DETAIL = N_("Ages {ages}; {area}; {year}")
NOTE = N_(
    "Cards stand in the order of survey and year. Their values must not be added, ranked or joined by a line."
)
CAPTION = N_("Shares found by surveys of internet and platform work, each with its own definition: {values}.")
VALUE = N_("{share}: {definition}; {base}, ages {ages}; {area}; {year}")
BRIEF = N_("{share}: {definition}, {year}")
ALT = N_("Separate cards, one a definition: {values}.")
TAG = N_("{publisher}, {date}")
SHORT_NOTE = N_("Never to be added, ranked or compared.")
SEVERAL = NN_(
    "Surveys of {years} found {n} share of people in platform or internet work, by {n} definition",
    "Surveys of {years} found {n} shares of people in platform or internet work, by {n} definitions that count different things",
)
NEWEST = N_("In {year}, {share} of people aged {age_span} {in_area} came under the definition “{definition}”")
NEVER = N_(
    "The shares found by surveys of {years} rest on different definitions, ages and countries, and can be neither added up nor ranked"
)
DEFINITION = N_("each share by its own survey’s definition of internet or platform work")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say how many definitions there are, and spell each out; no value is singled out."""
    n = len(facts.rows)
    return Phrases(
        title=speaker.count(*TITLE, n),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION, values=_listing(VALUE, facts, speaker)),
        alt=speaker.say(ALT, values=_listing(BRIEF, facts, speaker)),
        notes=(speaker.say(NOTE),),
        brief_note=speaker.say(SHORT_NOTE),
        statements=_statements(facts, speaker),
        definition=speaker.say(DEFINITION),
    )


def _statements(facts: Facts, speaker: Speaker) -> tuple[str, ...]:
    """How many shares there are, the one of the newest survey, and what must not be done with them."""
    years = speaker.span(int(facts["first_year"]), int(facts["last_year"]))
    newest = next(row for row in each(facts.rows) if row.time_period == facts["last_year"])
    return (
        speaker.count(*SEVERAL, len(facts.rows), years=years),
        speaker.say(NEWEST, **_newest(newest, speaker)),
        speaker.say(NEVER, years=years),
    )


def _newest(row: Any, speaker: Speaker) -> dict[str, object]:
    ages = speaker.span(*_ages(row.age_group))
    return {**said(row, speaker), "age_span": ages, "in_area": speaker.in_area(row.ref_area)}


def _listing(msgid: str, facts: Facts, speaker: Speaker) -> str:
    return speaker.series([speaker.say(msgid, **said(row, speaker)) for row in each(facts.rows)])


def said(row: Any, speaker: Speaker) -> dict[str, object]:
    """Return what a card says of a share: its definition, base, ages, area and year."""
    bases = dict(codelists.load("platform_definitions").set_index("code")[f"base_{speaker.lang}"])
    return {
        "share": speaker.percent(row.obs_value, trim=True),
        "definition": speaker.label("platform_definitions", "code", row.definition),
        "base": bases[row.definition],
        "ages": speaker.years(*_ages(row.age_group)),
        "area": speaker.area(row.ref_area),
        "year": row.time_period,
    }


def _ages(code: str) -> tuple[int, int]:
    """Read an SDMX age group such as ``Y15T64``."""
    start, end = code.removeprefix("Y").split("T")
    return int(start), int(end)
