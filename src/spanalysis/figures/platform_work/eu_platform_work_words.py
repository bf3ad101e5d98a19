"""Why this exists: the words keep the source's hedge: "may be at risk" never becomes "are misclassified"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.spec import Facts, Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

TITLE = N_(
    "{whole} worked through platforms in the EU in {year}, whatever their status; {at_risk} may be at risk of misclassification"
)
SUBTITLE = N_("Persons working through digital labour platforms, {area}, estimate for {year}")
CORRECT = N_("believed correctly classified, as workers or as self-employed")
AT_RISK = N_("may be at risk of misclassification")
ALL = N_("people working through platforms, in any employment status")
ABOUT = N_("About {people}")
SQUARE_IS = N_("One square: {people}")
NOTE = N_(
    "“May be at risk” is the source’s wording: read it as a ceiling, not as a finding. The whole counts workers "
    "and self-employed persons, in main and side activities. No later count is in this collection."
)
NOTE_NEWER = N_(
    "“May be at risk” is the source’s wording: read it as a ceiling, not as a finding. The whole counts workers "
    "and self-employed persons, in main and side activities."
)
CAPTION = N_(
    "{whole} worked through digital labour platforms in the EU in {year}, in any employment status: {correct} are believed "
    "correctly classified, as workers or as self-employed, and {at_risk} may be at risk of misclassification."
)
ALT = N_(
    "{whole} working through platforms in the EU in {year}, as a block of squares: {correct} plain, {at_risk} hatched "
    "because they may be at risk of misclassification."
)
BRIEF = N_("“May be at risk” is a ceiling, not a finding.")
PEOPLE = N_("{whole} worked through digital labour platforms in the EU in {year}, whatever their status")
OF_WHICH = N_(
    "Of the people who worked through platforms in the EU in {year}, {correct} are believed correctly classified, as workers "
    "or as self-employed, and {at_risk} may be at risk of misclassification"
)
CEILING = N_(
    "The {at_risk} of {year} are a ceiling: people who may be at risk of misclassification, not people found to be misclassified"
)
DEFINITION = N_("estimate, main and side activities counted")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Keep the source's "may be at risk"."""
    note = NOTE_NEWER if facts.details["newer"] else NOTE
    values = {
        "whole": careful(speaker.people(facts["whole"]), facts, speaker),
        "correct": speaker.persons(facts["correct"]),
        "at_risk": speaker.persons(facts["at_risk"]),
        "year": facts["year"],
        "area": speaker.area(facts.details["area"]),
    }
    return Phrases(
        title=speaker.say(TITLE, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values),
        alt=speaker.say(ALT, **values),
        notes=(speaker.say(note),),
        brief_note=speaker.say(BRIEF),
        statements=tuple(speaker.say(msgid, **values) for msgid in (PEOPLE, OF_WHICH, CEILING)),
        definition=speaker.say(DEFINITION),
    )


def careful(people: str, facts: Facts, speaker: Speaker) -> str:
    """Write a number as carefully as its source does."""
    return speaker.say(ABOUT, people=people) if facts.details["about"] else people
