"""Why this exists: a ranking says beside its rows who is missing, and what a zero and its years are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.caveats import HEALTH
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

MISSING = N_("No published value of this indicator:")
COMPLETE = N_("Every member has a published value.")
CAPTION_MISSING = N_("No published value of this indicator: {countries}.")
NOTE = N_("Values as published for each country or territory, newest release.")
NOTE_YEARS = N_("The years differ: the order is not a ranking at one date.")
NOTE_ZERO = N_(
    "A mark on the zero line is a published zero, for which the release gives no reason; a country without a value is named below the chart."
)
OMITTED = NN_(
    "{n} territory without a published value is not listed.",
    "{n} territories without a published value are not listed.",
)


def missing_names(facts: Facts, speaker: Speaker) -> list[str]:
    """Return the names of member countries without a value, in the order of their names."""
    return sorted((speaker.area(code) for code in facts.details["missing"]), key=str.casefold)


def missing_sentence(facts: Facts, speaker: Speaker) -> str:
    """Name the member countries without a value and count such territories, or say that there are none."""
    names, omitted = missing_names(facts, speaker), facts.details["omitted"]
    said = [speaker.say(CAPTION_MISSING, countries=speaker.listing(names))] if names else []
    said += [speaker.count(*OMITTED, omitted)] if omitted else []
    return " ".join(said) or speaker.say(COMPLETE)


def notes(facts: Facts, speaker: Speaker) -> tuple[str, ...]:
    """Say of which release and years the values are, and what a zero and a territory without a value are."""
    said = [speaker.say(NOTE)]
    if facts["first_year"] < facts["last_year"]:
        said.append(speaker.say(NOTE_YEARS))
    if facts["lowest_share"] == 0:
        said.append(speaker.say(NOTE_ZERO))
    if facts.details["omitted"]:
        said.append(speaker.count(*OMITTED, facts.details["omitted"]))
    return (" ".join([*said, speaker.say(HEALTH)]),)
