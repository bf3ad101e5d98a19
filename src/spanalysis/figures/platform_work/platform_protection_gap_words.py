"""Why this exists: the sentences of ``platform-protection-gap``; "more than half" is said only while it is so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis import codelists
from spanalysis.figures.platform_work.naming import ages_of
from spanalysis.figures.platform_work.protection_labels import RISKS
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

ABOUT = N_(
    "Who among platform workers has no cover in case of unemployment, sickness or accident, by sex and age"
)

HALF = 50
TITLE_MOST = N_(
    "For unemployment, sickness and accidents at work alike, more than half of platform workers had no cover in {year}"
)
TITLE = N_(
    "{UNE} of platform workers had no cover for unemployment in {year}, {SICK} for sickness, {ACC} for accidents at work"
)
SUBTITLE = N_("Per cent; {base}, ages {ages}; {area}; experimental statistics")
NOTE = N_(
    "Experimental statistics of a pilot survey, by the workers’ own answers. For unemployment and sickness the platform and other "
    "sources are published as one part."
)
NOTE_AGREE = N_("The shares for all ages and both sexes are the same in every release.")
NOTE_DIFFER = N_("Releases differ in some shares; the newest is drawn.")
NOTE_INCOMPLETE = N_("Where published parts do not add up to the whole, only the share not covered is drawn.")
BRIEF = N_("Experimental statistics. Some groups are left out here.")
CAPTION = N_(
    "Cover of platform workers, ages {ages}, {area}, {year} (experimental statistics): {values}. Not covered, women and men: {sexes}."
)
THREE = N_(
    "{risk}: {NOT_COVERED} not covered, {OTHER_JOB} covered by another job, {PLATFORM_OR_OTHER_SOURCE} by the platform or another source"
)
FOUR = N_(
    "{risk}: {NOT_COVERED} not covered, {OTHER_JOB} covered by another job, {OTHER_SOURCE} by another source, {PLATFORM} by the platform"
)
PLAIN = N_("{risk}: {NOT_COVERED} not covered")
SEXES = N_("{risk}, women {women}, men {men}")
ALT = N_(
    "Full bars, cut in parts, for unemployment, sickness and accidents at work, by sex and age. Not covered in {year}: {UNE}, "
    "{SICK} and {ACC}."
)
STATEMENT = N_(
    "In {year}, {UNE} of platform workers {in_area} had no cover in case of unemployment, {SICK} in case of sickness and {ACC} in "
    "case of an accident at work"
)
WOMEN_MORE = N_(
    "Women doing platform work {in_area} were without cover more often than men in {year}, whatever the risk; difference: {gaps}"
)
MEN_MORE = N_(
    "Men doing platform work {in_area} were without cover more often than women in {year}, whatever the risk; difference: {gaps}"
)
MIXED = N_("Platform workers {in_area} without cover in {year}, women and men: {sexes}")
GAP = N_("{points} ({risk})")
DEFINITION = N_("{base}, ages {ages}, {area}, experimental statistics")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say how many have no cover, and whether women or men lack it more often."""
    values = _values(facts, speaker)
    most = all(facts[risk] > HALF for risk in RISKS)
    return Phrases(
        title=speaker.say(TITLE_MOST if most else TITLE, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values),
        alt=speaker.say(ALT, **values),
        notes=(_notes(facts, speaker),),
        brief_note=speaker.say(BRIEF),
        statements=(speaker.say(STATEMENT, **values), speaker.say(_sexes(facts), **values)),
        definition=speaker.say(DEFINITION, **values),
    )


def _sexes(facts: Facts) -> str:
    gaps = facts.details["gaps"].values()
    if all(gap > 0 for gap in gaps):
        return WOMEN_MORE
    return MEN_MORE if all(gap < 0 for gap in gaps) else MIXED


def _values(facts: Facts, speaker: Speaker) -> dict[str, Any]:
    bases = codelists.load("platform_definitions").set_index("code")[f"base_{speaker.lang}"]
    gaps = facts.details["gaps"]
    return {
        **{risk: speaker.percent(facts[risk]) for risk in RISKS},
        "year": facts["year"],
        "base": bases["LFS_PILOT_UNE_NOT_COVERED"],
        "ages": ages_of("Y15T64", speaker),
        "area": speaker.area(facts.details["area"]),
        "in_area": speaker.in_area(facts.details["area"]),
        "values": speaker.series([_listed(risk, facts, speaker) for risk in RISKS]),
        "sexes": speaker.series([_pair(risk, facts, speaker) for risk in RISKS]),
        "gaps": speaker.listing([_gap(risk, gaps[risk], speaker) for risk in RISKS]),
    }


def _listed(risk: str, facts: Facts, speaker: Speaker) -> str:
    """Spell a risk's parts out, as far as they are published and add up."""
    who = ("Y15T64", "SEX_T")
    bar = {part: speaker.percent(value) for part, value in facts.details["bars"][risk, who].items()}
    msgid = FOUR if "PLATFORM" in bar else THREE
    if (risk, who) in facts.details["incomplete"]:
        msgid = PLAIN
    return speaker.say(msgid, risk=speaker.say(RISKS[risk]).lower(), **bar)


def _pair(risk: str, facts: Facts, speaker: Speaker) -> str:
    women, men = (speaker.percent(facts[f"{risk}_Y15T64_{sex}"]) for sex in ("SEX_F", "SEX_M"))
    return speaker.say(SEXES, risk=speaker.say(RISKS[risk]).lower(), women=women, men=men)


def _gap(risk: str, gap: float, speaker: Speaker) -> str:
    return speaker.say(GAP, points=speaker.points(abs(gap)), risk=speaker.say(RISKS[risk]).lower())


def _notes(facts: Facts, speaker: Speaker) -> str:
    notes = [NOTE, NOTE_AGREE if facts.details["agree"] else NOTE_DIFFER]
    if facts.details["incomplete"]:
        notes.append(NOTE_INCOMPLETE)
    return " ".join(speaker.say(note) for note in notes)
