"""Why this exists: what stands beside and above the bars of ``platform-protection-gap``: risks, persons and parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.platform_work.naming import ages_of
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

RISKS = {"UNE": N_("Unemployment"), "SICK": N_("Sickness"), "ACC": N_("Accident at work")}
LOOKS = {
    "NOT_COVERED": "strong",
    "OTHER_JOB": "soft",
    "PLATFORM_OR_OTHER_SOURCE": "light",
    "OTHER_SOURCE": "light",
    "PLATFORM": "hatched",
}
PART_NAMES = {
    "strong": N_("not covered"),
    "soft": N_("covered by another job"),
    "light": N_("by another source or the platform"),
    "hatched": N_("by the platform (accidents only)"),
}
WHO = {
    ("Y15T64", "SEX_T"): N_("All, ages {ages}"),
    ("Y15T64", "SEX_F"): N_("Women"),
    ("Y15T64", "SEX_M"): N_("Men"),
}
AGES = N_("Ages {ages}")


def part_names(speaker: Speaker) -> dict[str, str]:
    """Return the words of the key."""
    return {look: speaker.say(msgid) for look, msgid in PART_NAMES.items()}


def names(risk: str, who: tuple[str, str], several: bool, speaker: Speaker) -> tuple[str, str]:
    """Return heading and label of a bar; where a risk has one bar, the risk is its label."""
    if not several:
        return "", speaker.say(RISKS[risk])
    msgid = WHO.get(who, AGES)
    return speaker.say(RISKS[risk]), speaker.say(msgid, ages=ages_of(who[0], speaker))
