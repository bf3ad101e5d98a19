"""Why this exists: a map of squares owes its readers what a square is, how old the values are and who has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.coverage.cell_words import NO_SCHEME, in_order
from spanalysis.figures.select import each
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

MOST_NAMED = 12
"""Places that a note names before it counts them."""

NOTE = N_(
    "One square for each country, and each territory with a published value of SDG indicator 1.3.1 in any year; place and size say nothing of "
    "borders or people. The years differ; a class contains its lower limit."
)
OLD = N_("From before {year}: {places}.")
NAMED = N_("No published value: {places}.")
COUNTED = NN_(
    "{n} country or territory has no published value: that is not zero.",
    "{n} countries and territories have no published value: that is not zero.",
)
DATED = N_("{place} ({year})")


def missing(facts: Facts, speaker: Speaker) -> str:
    """Name the places without a value, or count them where they are many; empty if there are none."""
    codes = facts.details["missing"]
    if len(codes) > MOST_NAMED:
        return speaker.count(*COUNTED, len(codes))
    names = sorted((speaker.area(code) for code in codes), key=in_order)
    return speaker.say(NAMED, places=speaker.listing(names)) if names else ""


def notes(facts: Facts, values: dict[str, object], speaker: Speaker) -> tuple[str, ...]:
    """Say what a square is, what is crossed, which values are old and who has none."""
    said = [speaker.say(NOTE), speaker.say(NO_SCHEME, **values) if facts["n_no_scheme"] else ""]
    old = [
        speaker.say(DATED, place=speaker.area(row.ref_area), year=row.time_period)
        for row in each(facts.details["old"])
    ]
    if old:
        year = int(facts["last_year"]) - facts.details["old_years"]
        said.append(speaker.say(OLD, year=year, places=speaker.listing(old)))
    return (" ".join(filter(None, [*said, missing(facts, speaker), speaker.say(HEALTH)])),)
