"""Why this exists: a table whose columns have nine denominators needs them spelled out below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.coverage.cell_words import COLUMNS, NO_SCHEME, denominators
from spanalysis.figures.coverage.contingencies import lower
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

ORDER = N_(
    "Rows in the order of the first column; the years differ, so it is not a ranking at one date. A class contains its lower limit."
)
DENOMINATORS = N_(
    "Each column is a share of its own denominator, so that the rates of a row are neither added nor averaged: {denominators}."
)
DENOMINATOR = N_("{name} – {denominator}")
OMITTED = NN_(
    "{n} territory without a published value is not listed.",
    "{n} territories without a published value are not listed.",
)


def notes(facts: Facts, values: dict[str, object], speaker: Speaker) -> tuple[str, ...]:
    """Say the order of the rows, whom each column counts, what is crossed and who is not listed."""
    shares = [
        speaker.say(DENOMINATOR, name=lower(speaker.say(COLUMNS[soc])), denominator=denominator)
        for soc, denominator in denominators(speaker).items()
    ]
    said = [speaker.say(ORDER), speaker.say(DENOMINATORS, denominators=speaker.series(shares))]
    if facts["n_no_scheme"]:
        said.append(speaker.say(NO_SCHEME, **values))
    if facts.details["omitted"]:
        said.append(speaker.count(*OMITTED, facts.details["omitted"]))
    return (" ".join([*said, speaker.say(HEALTH)]),)
