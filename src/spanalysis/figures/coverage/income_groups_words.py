"""Why this exists: the words of ``income-groups`` never pass a computed value off as the ILO's."""

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

CLASSES = "wb-fy2026"
"""The release that the members of the groups come from."""
NEAR = 0.05

TITLE = N_(
    "Coverage in {year}: {low} {low_place}, {high} {high_place}; values computed here differ from the published ones by up to {points}"
)
TITLE_AGREED = N_(
    "Coverage in {year}: {low} {low_place}, {high} {high_place}; values computed here agree with the published ones"
)
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), by World Bank income group, per cent, {year}"
)
PUBLISHED = N_("published by the ILO")
COMPUTED = N_("computed here")
TOO_LITTLE = N_("too few values")
STANDS_ON = N_("Computed from {count} of {members} countries, {share} of the population")
NOTE = N_(
    "Published: modelled estimates of the ILO, with its own income groups of the time. Computed here: mean of the country values, weighted "
    "with the World Bank’s population; where a country has no value for {year}, its nearest ones stand in. Thin line: the mean if "
    "countries without any value covered nobody, or everybody. The ILO fills such gaps by a regression, so the two may differ."
)
MEMBERS = N_("Members of the computed groups: {title} ({date}).")
OUTSIDE = N_("In none of them: {names} ({people}).")
BRIEF = N_("Computed values are not the ILO’s. Without health care.")
CAPTION = N_(
    "Population covered by at least one social protection benefit by income group, {year}, as published by the ILO and as computed here "
    "from country values: {values}. Health care is not counted."
)
VALUE = N_("{group} {published} published, {computed} computed (from {lower} to {upper})")
ALT = N_(
    "Two bars for each of {count} income groups in {year}, a hatched one for the value published by the ILO and a dotted one for the value "
    "computed here: {values}."
)
PAIR = N_("{group} {published} and {computed}")
SAID = N_(
    "In {year}, {low} of the population was covered by at least one benefit {low_place}, against {high} {high_place}, according to the ILO"
)
SAID_COMPUTED = N_(
    "Country values weighted with population, which are not the ILO’s own figure, give {computed} {low_place} in {year}, on {share} of the population"
)
DEFINITION = N_("SDG indicator 1.3.1, at least one social protection benefit, World Bank income groups")


def computed(row: Any, speaker: Speaker) -> str:
    """Write a computed mean, or that too little of the group has a value."""
    return speaker.say(TOO_LITTLE) if pd.isna(row.computed) else speaker.percent(row.computed)


def stands_on(row: Any, speaker: Speaker) -> str:
    """Write how much of a group its computed mean stands on."""
    share = speaker.percent(row.population_share)
    return speaker.say(STANDS_ON, count=row.n_countries, members=row.n_members, share=share)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the lowest and the highest published value, and how far the computed ones are off."""
    groups = facts.details["groups"].sort_values("published")
    low, high = groups.iloc[0], groups.iloc[-1]
    values: dict[str, object] = {
        "year": int(facts["year"]),
        "low": speaker.percent(low["published"]),
        "high": speaker.percent(high["published"]),
        "low_place": speaker.in_area(low["group"]),
        "high_place": speaker.in_area(high["group"]),
        "points": speaker.points(facts["difference"]),
    }
    title = TITLE_AGREED if facts["difference"] < NEAR else TITLE
    share = speaker.percent(low["population_share"])
    return Phrases(
        title=_say(title, values, speaker),
        subtitle=_say(SUBTITLE, values, speaker),
        caption=_say(CAPTION, values | {"values": _listed(facts, VALUE, speaker)}, speaker),
        alt=_say(ALT, values | {"values": _listed(facts, PAIR, speaker), "count": len(groups)}, speaker),
        notes=(_say(NOTE, values, speaker), f"{_members(facts, speaker)} {speaker.say(HEALTH)}"),
        brief_note=speaker.say(BRIEF),
        statements=(
            _say(SAID, values, speaker),
            _say(SAID_COMPUTED, values | {"computed": computed(low, speaker), "share": share}, speaker),
        ),
        definition=speaker.say(DEFINITION),
    )


def _members(facts: Facts, speaker: Speaker) -> str:
    """Say where the members come from and which countries are in no group."""
    title = str(speaker.release(CLASSES)[f"title_{speaker.lang}"])
    said = speaker.say(MEMBERS, title=title, date=speaker.published(CLASSES))
    if not facts.details["outside"]:
        return said
    names = speaker.listing([speaker.area(code) for code in facts.details["outside"]])
    people = speaker.people(facts["outside_people"], whole=False)
    return f"{said} {speaker.say(OUTSIDE, names=names, people=people)}"


def _listed(facts: Facts, msgid: str, speaker: Speaker) -> str:
    listed = []
    for row in each(facts.details["groups"]):
        values: dict[str, object] = {
            "group": speaker.area(row.group),
            "published": speaker.percent(row.published),
            "computed": computed(row, speaker),
            "lower": speaker.percent(row.lower),
            "upper": speaker.percent(row.upper),
        }
        listed.append(_say(msgid, values, speaker))
    return speaker.series(listed)


def _say(msgid: str, values: dict[str, object], speaker: Speaker) -> str:
    return speaker.say(msgid, **{key: value for key, value in values.items() if f"{{{key}}}" in msgid})
