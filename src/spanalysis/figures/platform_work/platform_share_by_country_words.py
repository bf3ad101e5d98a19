"""Why this exists: the sentences of ``platform-share-by-country``, with year, ages and source where they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis import codelists
from spanalysis.figures.platform_work.share_labels import share, wave
from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.platform_work.share_rows import Picked
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

ABOUT = N_("Platform workers as a share of the population by country, under one definition (--definition)")

TITLE = N_("Platform work in {year}, under one definition: from {low} ({lowest}) to {high} ({highest})")
TITLE_ALL = N_(
    "Platform work in {year}, under one definition: {high} in each country with a value ({highest})"
)
TITLE_APART = N_(
    "Platform work under one definition: values of different years or ages, which cannot be ranked"
)
SUBTITLE = N_("{definition}; per cent; counted in: {base}")
NOTE = N_("Countries without a value in this collection are not drawn; that does not mean zero.")
NOTE_NATIONAL = N_(
    "Eurostat has published no results by country: the values are those of the national statistical offices."
)
NOTE_BEFORE = N_("Hollow marks: what an earlier release gave for the same country, year and ages.")
BRIEF = N_("Countries without a value in this collection are not drawn.")
BRIEF_OLD = N_("Hollow bars and marks: an earlier release.")
BRIEF_BOTH = N_("Hollow: an earlier release. Other years and ages are left out.")
BRIEF_APART = N_("Values of other years or ages are left out.")
CAPTION = N_("{definition} ({base}), ages {ages}, {year}: {values}.")
CAPTION_TOTAL = N_("The survey’s own total: {area}, {total}.")
CAPTION_APART = N_("Another year or other ages, not comparable: {values}.")
VALUE = N_("{area} {share}")
VALUE_APART = N_("{area} {share} ({year}, ages {ages})")
ALT = N_(
    "Bars, one a country, for {year}: from {low} ({lowest}) to {high} ({highest}). Totals and values of other years stand apart."
)
ALT_APART = N_("Bars, one a country, in no order of value, because their years or ages differ.")
HIGHEST = N_(
    "In {year} the highest published share of platform workers under this definition was {high} ({highest})"
)
LOWEST = N_(
    "In {year} the lowest published share of platform workers under this definition was {low} ({lowest})"
)
TOTAL = N_("The survey’s own total was {total} in {year}: {area}")
NOT_RANKED = N_("Published share of platform workers under this definition: {value}")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the two ends of the order, or say that there is none."""
    found, values = facts.details["picked"], _values(facts, speaker)
    ranked = len(found.ranked) > 0
    level = ranked and facts["highest"] == facts["lowest"]
    title = (TITLE_ALL if level else TITLE) if ranked else TITLE_APART
    return Phrases(
        title=speaker.say(title, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=_caption(found, values, speaker),
        alt=speaker.say(ALT if ranked else ALT_APART, **values),
        notes=(_notes(facts, speaker),),
        brief_note=speaker.say(_brief(found)),
        statements=_statements(found, values, speaker),
        definition=values["definition"][:1].lower() + values["definition"][1:],
    )


def _statements(found: Picked, values: dict[str, Any], speaker: Speaker) -> tuple[str, ...]:
    """The two ends and the survey's total; where nothing may be ranked, up to three values with year and ages."""
    if len(found.ranked):
        said = [HIGHEST, LOWEST, *([TOTAL] if len(found.total) else [])]
        return tuple(speaker.say(item, **values) for item in said)
    listed = [_listed(found.apart[at : at + 1], VALUE_APART, speaker) for at in range(len(found.apart))]
    return tuple(speaker.say(NOT_RANKED, value=value) for value in listed[:3])


def _values(facts: Facts, speaker: Speaker) -> dict[str, Any]:
    found, code = facts.details["picked"], facts.details["definition"]
    values: dict[str, Any] = {
        "definition": speaker.label("platform_definitions", "code", code),
        "base": codelists.load("platform_definitions").set_index("code")[f"base_{speaker.lang}"][code],
    }
    if len(found.ranked):
        ends = {"high": found.ranked["obs_value"].max(), "low": found.ranked["obs_value"].min()}
        for key, value in ends.items():
            at = found.ranked[found.ranked["obs_value"] == value]
            values[key] = share(next(each(at)), speaker)
            values[f"{key}est"] = speaker.listing([speaker.area(row) for row in at["ref_area"]])
        values |= wave(next(each(found.ranked)), speaker)
    if len(found.total):
        row = next(each(found.total))
        values |= {"total": share(row, speaker), "area": speaker.area(row.ref_area)}
    return values


def _caption(found: Picked, values: dict[str, Any], speaker: Speaker) -> str:
    parts = []
    if len(found.ranked):
        parts.append(speaker.say(CAPTION, **values, values=_listed(found.ranked, VALUE, speaker)))
    if len(found.total):
        parts.append(speaker.say(CAPTION_TOTAL, **values))
    if len(found.apart):
        parts.append(speaker.say(CAPTION_APART, values=_listed(found.apart, VALUE_APART, speaker)))
    return " ".join(parts)


def _listed(rows: pd.DataFrame, msgid: str, speaker: Speaker) -> str:
    said = [
        {"area": speaker.area(row.ref_area), "share": share(row, speaker), **wave(row, speaker)}
        for row in each(rows)
    ]
    return speaker.series([speaker.say(msgid, **item) for item in said])


def _notes(facts: Facts, speaker: Speaker) -> str:
    notes = [NOTE]
    if facts.details["no_national"]:
        notes.append(NOTE_NATIONAL)
    if len(facts.details["picked"].before):
        notes.append(NOTE_BEFORE)
    return " ".join(speaker.say(note) for note in notes)


def _brief(found: Picked) -> str:
    old = len(found.before) or any(bool(part["old"].any()) for part in (found.ranked, found.total))
    left_out = len(found.ranked) and len(found.apart)
    if old:
        return BRIEF_BOTH if left_out else BRIEF_OLD
    return BRIEF_APART if left_out else BRIEF
