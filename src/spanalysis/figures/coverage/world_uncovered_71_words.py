"""Why this exists: what can be said of "71 %": that it ended, and that nothing of its kind has followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.caveats import EFFECTIVE
from spanalysis.figures.select import each
from spanalysis.figures.spec import Facts, Phrases, Said
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

ENDED = N_(
    "The “{old}” was the figure for {old_year} and has no successor; in {year}, {new} of the world’s population was not covered by any benefit"
)
CONTINUED = N_(
    "{old} of the world’s population without comprehensive protection in {old_year}; {new} not covered by any benefit in {year}"
)
SUBTITLE = N_("Share of the world’s population, by ILO report (and year described)")
LEGAL_GROUP = N_("Comprehensive social security (legal coverage)")
EFFECTIVE_GROUP = N_("At least one benefit (effective coverage, SDG indicator 1.3.1)")
PARTLY = N_("not, or only partially, protected")
FULLY = N_("protected in all branches")
NOT_COVERED = N_("not covered by any benefit")
COVERED = N_("covered by at least one benefit")
NOT_COMPARABLE = N_("not comparable")
REPORT = N_("Report of {year}")
DESCRIBED = N_("({year})")
DESCRIBED_ABOUT = N_("(~{year})")
NOTE = N_(
    "Comprehensive: access to all branches, from child benefits to pensions. Covered by a benefit: receiving at "
    "least one cash benefit, or actively contributing to a scheme; health care is not counted. Columns of one family come "
    "from different reports, which revised the past: they are not a trend."
)
BRIEF = N_("Two measures, not a trend. Health care is not counted.")
CAPTION = N_(
    "{old} of the world’s population was not, or only partially, protected in {old_year}, according to the ILO’s "
    "report of {old_report}. Later reports changed the denominator of that measure, so it cannot be continued. "
    "The share not covered by any benefit (SDG indicator 1.3.1) was {first} for {first_year} in the report of "
    "{first_report} and is {new} for {year} in the report of {report}; the past has been revised in between, so "
    "these are not a trend."
)
ALT = N_(
    "Two groups of columns with a break marked “not comparable”. Left, people without comprehensive social "
    "security: {legal}. Right, people not covered by any benefit: {effective}."
)
POINT = N_("{share} for {year}")
OLD = N_(
    "{old} of the world’s population was not, or only partially, protected in {old_year}, according to the ILO’s report of {old_report}"
)
NEW = N_(
    "{new} of the world’s population was not covered by any benefit in {year}, according to the ILO’s report of {report}"
)
APART = N_(
    "The {old} of {old_year} and the {new} of {year} measure different things, so that neither succeeds the other"
)
BRANCHES = N_("comprehensive social security: access to all branches, from child benefits to pensions")
TWO = N_(
    "access to all branches of social security, and SDG indicator 1.3.1: at least one cash benefit or contribution to a scheme"
)

GROUPS = {
    "legal": (LEGAL_GROUP, PARTLY, FULLY),
    "effective": (EFFECTIVE_GROUP, NOT_COVERED, COVERED),
}
"""Title of each family, and what its two parts are."""


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say that the old figure ended, or, once a newer one of its kind is published, what it became."""
    ended = facts["old_report"] < facts["new_report"]
    values = _values(facts, speaker)
    spoken = {key: _listing(facts.details[key], speaker) for key in GROUPS}
    return Phrases(
        title=speaker.say(ENDED if ended else CONTINUED, **values),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION, **values),
        alt=speaker.say(ALT, **spoken),
        notes=(speaker.say(NOTE),),
        brief_note=speaker.say(BRIEF),
        statements=_statements(facts, values, speaker),
        definition=speaker.say(EFFECTIVE),
    )


def _statements(facts: Facts, values: dict[str, object], speaker: Speaker) -> tuple[Said, ...]:
    """The newest figure of each family with its own report, and that they stand apart."""
    legal, effective = (facts.details[key].tail(1) for key in GROUPS)
    both = pd.concat([legal, effective])
    return (
        Said(speaker.say(OLD, **values), legal, speaker.say(BRANCHES)),
        Said(speaker.say(NEW, **values), effective),
        Said(speaker.say(APART, **values), both, speaker.say(TWO)),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    return {
        "old": share(facts["old_without"], speaker),
        "old_year": facts["old_year"],
        "old_report": facts["old_report"],
        "first": share(facts["first_without"], speaker),
        "first_year": facts["first_year"],
        "first_report": facts["first_report"],
        "new": share(facts["new_without"], speaker),
        "year": facts["new_year"],
        "report": facts["new_report"],
    }


def share(value: float, speaker: Speaker) -> str:
    """Write a share as its report did: whole where it was whole, else with one decimal."""
    return speaker.percent(value, 0 if float(value).is_integer() else 1)


def described(qualifier: str) -> str:
    """Keep the source's "about"."""
    return DESCRIBED_ABOUT if qualifier == "approx" else DESCRIBED


def _listing(frame: pd.DataFrame, speaker: Speaker) -> str:
    points = [
        speaker.say(POINT, share=share(row.without, speaker), year=row.time_period) for row in each(frame)
    ]
    return speaker.listing(points)
