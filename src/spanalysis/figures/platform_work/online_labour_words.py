"""Why this exists: the sentences of ``online-labour``, which say what the index does not publish."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

ABOUT = N_("Online workers by world region, and by occupation in Africa (Online Labour Index)")

OCCUPATIONS = {
    "OLI_OCCUPATION_SOFTWARE": N_("Software development and technology"),
    "OLI_OCCUPATION_CREATIVE": N_("Creative and multimedia work"),
    "OLI_OCCUPATION_WRITING": N_("Writing and translation"),
    "OLI_OCCUPATION_SALES": N_("Sales and marketing support"),
    "OLI_OCCUPATION_CLERICAL": N_("Clerical work and data entry"),
    "OLI_OCCUPATION_PROFESSIONAL": N_("Professional services"),
}
TITLE = N_(
    "{share} of the online workers observed are in one region: {region}. In Africa, one occupation leads: {occupation}, {work_share}"
)
TITLE_HALF = N_(
    "More than half of the online workers observed are in one region: {region}. In Africa, one occupation leads: {occupation}, {work_share}"
)
HALF = 50
SUBTITLE = N_(
    "Online Labour Index, per cent of the online workers observed on the platforms followed, {year}"
)
REGIONS = N_("Where they are: world, by region, {year}")
WORK = N_("What they do: Africa, by occupation, {year}")
BREAK = N_("another whole: Africa’s own online workers")
NOTE = N_(
    "Samples of the platforms followed: they give shares, never numbers of workers, and no levels over time. Each part is a "
    "whole of its own."
)
NOTE_AFRICA = N_(
    "Occupations are published for Africa and some of its countries only, for no other region of the world."
)
NOTE_OTHERS = N_("Occupations are published for other regions too; they are not drawn here.")
NOTE_PERIOD = N_(
    "The source’s period ends in August of the year; for the regions it begins in January of the year before."
)
PERIOD = "oli-2024-09"
"""The release whose period the note describes."""
BRIEF_AFRICA = N_("Occupations are published for Africa only. Shares of a sample.")
BRIEF = N_("Shares of a sample; no levels over time.")
CAPTION = N_(
    "Online workers observed on the platforms followed by the Online Labour Index. World, by region, {year}: {regions}. Africa, by "
    "occupation, {occupation_year}: {occupations}. {scope}"
)
VALUE = N_("{label} {share}")
ALT = N_(
    "Two sets of bars. World regions in {year}, from {region} ({share}) to {last} ({last_share}). Occupations in Africa in "
    "{occupation_year}, from {occupation} ({work_share}) to {last_occupation} ({last_work_share})."
)
STATEMENTS = (
    N_("In {year}, {share} of the online workers observed were in one region of the world: {region}"),
    N_("In {year}, Africa’s share of the online workers observed in the world was {africa}"),
    N_(
        "In {occupation_year}, one occupation led among Africa’s online workers observed: {occupation}, {work_share}"
    ),
)
DEFINITION = N_("Online Labour Index, samples of the platforms followed")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the first region and the first occupation; say what is not published."""
    values, others = _values(facts, speaker), bool(facts.details["others"])
    half = facts.headline[facts.details["regions"]["ref_area"].iloc[0]].value > HALF
    return Phrases(
        title=speaker.say(TITLE_HALF if half else TITLE, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values),
        alt=speaker.say(ALT, **values),
        notes=(_notes(facts, speaker),),
        brief_note=speaker.say(BRIEF if others else BRIEF_AFRICA),
        statements=tuple(speaker.say(item, **values) for item in STATEMENTS),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, Any]:
    regions = [(region(row.ref_area, speaker), row.obs_value) for row in each(facts.details["regions"])]
    work = [
        (speaker.say(OCCUPATIONS[row.definition]).lower(), row.obs_value)
        for row in each(facts.details["occupations"])
    ]
    return {
        "year": facts["year"],
        "occupation_year": facts["occupation_year"],
        "region": regions[0][0],
        "share": speaker.percent(regions[0][1]),
        "last": regions[-1][0],
        "last_share": speaker.percent(regions[-1][1]),
        "occupation": work[0][0],
        "work_share": speaker.percent(work[0][1]),
        "last_occupation": work[-1][0],
        "last_work_share": speaker.percent(work[-1][1]),
        "africa": speaker.percent(facts["OLI_AFR"]),
        "regions": _listed(regions, speaker),
        "occupations": _listed(work, speaker),
        "scope": speaker.say(_scope(facts)),
    }


def _listed(pairs: list[tuple[str, float]], speaker: Speaker) -> str:
    return speaker.series(
        [speaker.say(VALUE, label=label, share=speaker.percent(value)) for label, value in pairs]
    )


def _notes(facts: Facts, speaker: Speaker) -> str:
    notes = [NOTE, _scope(facts)]
    if set(facts.rows["vintage"]) == {PERIOD}:
        notes.append(NOTE_PERIOD)
    return " ".join(speaker.say(note) for note in notes)


def _scope(facts: Facts) -> str:
    return NOTE_OTHERS if facts.details["others"] else NOTE_AFRICA


def panel(key: str, facts: Facts, speaker: Speaker) -> str:
    """Write the heading of a panel: which whole, and its year."""
    if key == "regions":
        return speaker.say(REGIONS, year=facts["year"])
    return speaker.say(WORK, year=facts["occupation_year"])


def region(code: str, speaker: Speaker) -> str:
    """Write a region of the index without the bracket that tells it from others of its name."""
    return speaker.area(code).split(" (")[0]
