"""Why this exists: the verdict of ``pace-to-2030`` is chosen by a rule, and the rule is written on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.coverage.pace_to_2030_sheet import paces
from spanalysis.figures.spec import Phrases
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

VERDICTS = {
    "not_on_track": N_(
        "Coverage {place} is not on track to be complete by {target_year}: {observed} a year from {first_year} to "
        "{last_year}, {needed} a year needed"
    ),
    "on_track": N_(
        "Coverage {place} is on track to be complete by {target_year}: {observed} a year from {first_year} to "
        "{last_year}, {needed} a year needed"
    ),
    "at_target": N_(
        "Coverage {place} is on track to be complete by {target_year}: it stood at {last_share} in {last_year}"
    ),
    "old": N_(
        "Whether coverage {place} is on track to be complete by {target_year} cannot be told: the last value is for {last_year}"
    ),
    "one_year": N_(
        "Whether coverage {place} is on track to be complete by {target_year} cannot be told: the only value since {first} is for {last_year}"
    ),
    "short_span": N_(
        "Whether coverage {place} is on track to be complete by {target_year} cannot be told: the values for {first_year} and "
        "{last_year} are too close together"
    ),
    "none": N_(
        "Whether coverage {place} is on track to be complete by {target_year} cannot be told: no value since {first} has been published"
    ),
}
"""The finding for each verdict of the rule, and for each reason where it is not the pace that decides."""

SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), change in percentage points a year"
)
RULE = N_(
    "Rule: on track if the observed change a year, from the first value since {first} to the last, is at least what is still "
    "needed each year up to {target_year}, or if {target} is reached. It cannot be told if the last value is more than {max_age} "
    "years older than the newest release ({reference_year}), or if fewer than {min_span} years lie between first and last value."
)
LIMITS = N_(
    "Values of one release only, since releases revise the past. Nothing is carried on beyond the last value: this is no "
    "forecast. The pledge, of the Sevilla conference, is one of support for developing countries."
)
BRIEF = N_("Values of one release; no forecast. Health care not counted.")
CAPTION = N_(
    "{finding}. At least {pledged} a year were pledged in {pledge_year} for developing countries. {rule} Health care is not counted."
)
ALT = N_("Bars in percentage points a year. {bars}.")
BAR = N_("{name}: {points}")
BELOW = N_(
    "Coverage {place} changed by {observed} a year from {first_year} to {last_year}, less than the {pledged} a year pledged in {pledge_year} for developing countries"
)
KEPT = N_(
    "Coverage {place} changed by {observed} a year from {first_year} to {last_year}, no less than the {pledged} a year pledged in {pledge_year} for developing countries"
)
GAP = N_(
    "From {last_share} in {last_year}, coverage {place} would have to grow by {needed} a year to be complete by {target_year}"
)
LEVEL = N_("{last_share} of the population was covered by at least one benefit {place} in {last_year}")
DEFINITION = N_("population covered by at least one social protection benefit, values of one release")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Choose the finding by the verdict and its reason."""
    values = _values(facts, speaker)
    pace = facts.details["pace"]
    finding = _say(VERDICTS["none" if pace is None else pace.reason or pace.verdict], values, speaker)
    rule = _say(RULE, values, speaker)
    bars = [speaker.say(BAR, name=bar["group"], points=bar["value_text"]) for bar in paces(facts, speaker)]
    return Phrases(
        title=finding,
        subtitle=speaker.say(SUBTITLE),
        caption=_say(CAPTION, values | {"finding": finding, "rule": rule}, speaker),
        alt=speaker.say(ALT, bars=speaker.series(bars)),
        notes=(rule, f"{speaker.say(LIMITS)} {speaker.say(HEALTH)}"),
        brief_note=speaker.say(BRIEF),
        statements=(finding, *(_say(other, values, speaker) for other in _others(facts))),
        definition=speaker.say(DEFINITION),
    )


def _others(facts: Facts) -> list[str]:
    """Choose further statements: how the pace stands to the pledge, and what is needed."""
    pace = facts.details["pace"]
    if pace is None:
        return []
    pledge = {True: [KEPT], False: [BELOW], None: []}[pace.keeps_pledge]
    level = GAP if pace.needed_per_year > 0 else LEVEL
    return [*pledge, level] if facts.details["developing"] else [level]


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    full = facts.details["rule"]["target"]
    written: dict[str, object] = {"place": speaker.in_area(facts.details["area"])}
    for key, item in facts.headline.items():
        if item.unit == "PP":
            written[key] = speaker.points(item.value, signed=key == "observed")
        else:
            written[key] = (
                speaker.percent(item.value, trim=item.value == full) if item.unit == "PT" else int(item.value)
            )
    written |= facts.details["rule"]
    written["target"] = speaker.percent(facts.details["rule"]["target"], 0)
    return written


def _say(msgid: str, values: dict[str, object], speaker: Speaker) -> str:
    return speaker.say(msgid, **{key: value for key, value in values.items() if f"{{{key}}}" in msgid})
