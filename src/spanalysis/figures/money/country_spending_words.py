"""Why this exists: what country-spending says; the largest branch and the direction of the total are told by the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis import text as house
from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

BRANCHES = {
    "SOCX_OLD_AGE": N_("old age"),
    "SOCX_SURVIVORS": N_("survivors"),
    "SOCX_INCAPACITY_RELATED": N_("incapacity"),
    "SOCX_HEALTH": N_("health"),
    "SOCX_FAMILY": N_("family"),
    "SOCX_ACTIVE_LABOUR_MARKET_PROGRAMMES": N_("active labour market programmes"),
    "SOCX_UNEMPLOYMENT": N_("unemployment"),
    "SOCX_HOUSING": N_("housing"),
    "SOCX_OTHER_SOCIAL_POLICY_AREAS": N_("other areas"),
}
"""Branches of the OECD's database, in its order, as they stand within a sentence."""

ALL = N_("all branches")
SAME = N_(
    "{in_area}, public social expenditure was {total} of GDP in {total_year}; the largest branch was {branch}, {largest}"
)
LATER = N_(
    "{in_area}, public social expenditure was {total} of GDP in {total_year}; the largest branch was {branch}, {largest} in {year}"
)
SUBTITLE = N_("Public social expenditure by branch, health included, per cent of GDP, {area}, {year}")
CHANGE = N_("Change since {year}, percentage points")
ALL_YEARS = N_("All branches together, per cent of GDP, {years}")
POINT = N_("{year}: {share}")
NO_VALUE = N_("no value")
NO_CHANGE = N_("not known")
REPORTED = N_("published value")
ESTIMATED = N_("provisional or estimated value")
NOTE = N_("A share of GDP also moves when GDP does. Changes are those of the unrounded values.")
YEARS = N_(
    "Branches end in {year}, the total in {total_year}: its later years have not been split in this release."
)
LACKING = N_("No value, which is not zero: {branches}.")
FLAGGED = N_("Years that the table flags as provisional or estimated are drawn as such.")
BRIEF = N_("Health is included. A share of GDP also moves when GDP does.")
BRIEF_FEW = N_("Health is included. The smaller branches are left out here.")
CAPTION = N_(
    "Public social expenditure by branch, per cent of GDP, {area}, {year}: {values}. All branches: {total} in {total_year}, {first} in {first_year}."
)
VALUE = N_("{branch} {share}")
ALT = N_(
    "Bars by branch, {area}, {year}, from {smallest_branch} ({smallest}) to {branch} ({largest}). The total was {first} of GDP in {first_year} and "
    "{total} in {total_year}."
)
LEVEL = N_(
    "{in_area}, public social expenditure was {total} of GDP in {total_year}, after {first} in {first_year}"
)
MOST = N_(
    "{in_area}, {branch} was the largest branch of public social expenditure in {year}, {largest} of GDP"
)
DEFINITION = N_("all branches, health included")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the newest total and the largest branch, each with its year."""
    values = _values(facts, speaker)
    same = facts["year"] == facts["total_year"]
    opened = {**values, "in_area": speaker.in_area(facts.details["area"], start=True)}
    listed = [
        speaker.say(VALUE, branch=branch(row.indicator, speaker), share=speaker.percent(row.obs_value))
        for row in each(facts.details["branches"])
        if row.indicator in BRANCHES
    ]
    return Phrases(
        title=speaker.say(SAME if same else LATER, **opened),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values, values=speaker.series(listed)),
        alt=speaker.say(ALT, **values),
        notes=(_note(facts, speaker),),
        brief_note=speaker.say(BRIEF),
        statements=(speaker.say(LEVEL, **values), speaker.say(MOST, **values)),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    branches = [row for row in each(facts.details["branches"]) if row.indicator in BRANCHES]
    return {
        "area": speaker.area(facts.details["area"]),
        "in_area": speaker.in_area(facts.details["area"]),
        "branch": branch(branches[0].indicator, speaker),
        "largest": speaker.percent(branches[0].obs_value),
        "smallest_branch": branch(branches[-1].indicator, speaker),
        "smallest": speaker.percent(branches[-1].obs_value),
        "total": speaker.percent(facts["total"]),
        "first": speaker.percent(facts["first_total"]),
        **{key: facts[key] for key in ("year", "total_year", "first_year")},
    }


def _note(facts: Facts, speaker: Speaker) -> str:
    parts = [speaker.say(NOTE)]
    if facts["total_year"] > facts["year"]:
        parts.append(speaker.say(YEARS, year=facts["year"], total_year=facts["total_year"]))
    lacking = [branch(code, speaker) for code in facts.details["lacking"]]
    if lacking:
        parts.append(speaker.say(LACKING, branches=speaker.listing(lacking)))
    if (facts.rows["obs_status"] != "A").any():
        parts.append(speaker.say(FLAGGED))
    return " ".join(parts)


def branch(code: str, speaker: Speaker, *, start: bool = False) -> str:
    """Name a branch, or all of them together, as in a sentence or as a label that opens with a capital."""
    name = speaker.say(BRANCHES.get(code, ALL))
    return str(house.capitalise_first(name, speaker.lang)) if start else name


def point(row: Any, speaker: Speaker) -> str:
    """Write a year's total: ``2022: 31.6%``."""
    return speaker.say(POINT, year=int(row.time_period), share=speaker.percent(row.obs_value))
