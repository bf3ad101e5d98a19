"""Why this exists: a verdict is no use to a writer without why, in a sentence of their own language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from spanalysis.audit.facts import Seen
from spanalysis.audit.judgement import Judgement
from spanalysis.audit.subject import Subject
from spanalysis.audit.values import written
from spanalysis.audit.voice import Voice
from spanalysis.text import N_

VALUE = N_("{what}, {area}, {year}: {value} ({source})")
REASONS = {
    "current": N_("The newest published value says so. {value}."),
    "current_change": N_("The newest published values say so. {value}; {second}."),
    "current_rank": N_("The newest values of the {n} countries and areas with data say so. {value}."),
    "superseded": N_("An older value. {old}. Since {since}: {new}."),
    "superseded_year": N_("The value of an earlier year, told without it. {old}. Newest: {new}."),
    "ended": N_(
        "An older figure: {old}. On {since} the next report counted on another basis, and no later figure can be "
        "compared with it. Published today instead: {new}."
    ),
    "other_year": N_("The number is published for another year. {old}."),
    "composition": N_(
        "The share of a group that is left out is told as the group’s share of all those left out. {value}."
    ),
    "inverted": N_("Covered and not covered are swapped. {value}."),
    "inverted_other": N_("Covered and not covered are swapped, and the area is another. {old}."),
    "other_sex": N_("The number is published for another sex. {old}."),
    "other_area": N_("The number is published for another area. {old}."),
    "other_group": N_("The number is published for another group of persons. {old}."),
    "other_family": N_("The number is published for something else. {old}."),
    "other_status": N_("The number is published for persons of another status. {old}."),
    "other_definition": N_("The number is published under another definition. {old}."),
    "other_indicator": N_("The number is published for something else. {old}."),
    "not_comprehensive": N_(
        "The number counts people with at least one benefit; whether protection is comprehensive or adequate is "
        "another question. {old}."
    ),
    "adequacy": N_(
        "The figure counts the branches of protection that a person has, not whether benefits are adequate. {value}."
    ),
    "ceiling_as_finding": N_(
        "A ceiling told as a finding: the source says that so many may be at risk. {value}."
    ),
    "ceiling_as_minimum": N_(
        "A ceiling told as a minimum: the source says that at most so many may be. {value}."
    ),
    "projection_as_estimate": N_("A projection told as an estimate; no outturn has been published. {value}."),
    "target_as_value": N_("A goal told as a measurement. {value}."),
    "bound_as_point": N_("One end of a range told as a point. {value}."),
    "mixed_range": N_("The two ends are values of different kinds, not a range. {old}."),
    "mixed_vintages": N_("The change mixes two releases; in one and the same release: {second}; {value}."),
    "percent_as_points": N_("The change is so many per cent, not percentage points. {second}; {value}."),
    "points_as_percent": N_("The change is so many percentage points, not per cent. {second}; {value}."),
    "direction": N_("The change went the other way. {second}; {value}."),
    "contradicted_change": N_("The published values show another change. {second}; {value}."),
    "contradicted": N_("No release has this value. {value}."),
    "loose": N_("True as far as it goes, but far from the newest value. {value}."),
    "scale": N_("Thousands, millions or billions are confused. {value}."),
    "rank": N_(
        "Among the {n} countries and areas with data it stands in place {place}. {value}. First: {first}."
    ),
    "no_year": N_("Nothing is published for {year}. Nearest: {value}."),
    "no_data": N_("Nothing is published for this. Nearest: {value}."),
    "no_data_at_all": N_("Nothing is published for this."),
    "count": N_("A number of people that is not published and was not settled. Nearest: {value}."),
    "unsettled_area": N_("It is not said which area is meant. Candidates: {candidates}."),
    "unsettled_group": N_("There is no series for this group of persons, so the number cannot be checked."),
    "unsettled_definition": N_(
        "Several definitions of platform work could be meant. Candidates: {candidates}."
    ),
    "unsettled_change": N_("It is not clear between which values the change is measured."),
    "unsettled_rank": N_("It is not clear what is ranked among what, or too few values are published."),
    "unsettled": N_("It could not be settled what the number is about."),
}
AND_NONE = N_("none found")


def reason(subject: Subject, judgement: Judgement, speaker: Voice) -> str:
    """Write why a number got its verdict."""
    key = _key(subject, judgement)
    rows = judgement.matches
    template = REASONS[key]
    told: dict[str, Callable[[], str]] = {
        "old": lambda: _row(rows[0] if rows else None, speaker),
        "value": lambda: _row(judgement.use or (rows[0] if rows else None), speaker),
        "second": lambda: _row(rows[1] if len(rows) > 1 else None, speaker),
        "new": lambda: _row(judgement.use, speaker),
        "since": lambda: _since(judgement, speaker),
        "year": lambda: str(judgement.facts.get("year", "")),
        "n": lambda: str(judgement.facts.get("among", "")),
        "place": lambda: str(judgement.facts.get("place", "")),
        "first": lambda: _row(judgement.facts.get("first"), speaker),
        "candidates": lambda: speaker.series([_row(row, speaker) for row in rows]) or speaker.say(AND_NONE),
    }
    return speaker.say(
        template, **{name: write() for name, write in told.items() if f"{{{name}}}" in template}
    )


def _key(subject: Subject, judgement: Judgement) -> str:
    key = judgement.reason
    if key == "superseded" and subject.year is None and judgement.use is not None:
        older = judgement.matches[0]
        return "superseded_year" if older.year != judgement.use.year else key
    if key in ("no_data", "count") and not judgement.matches:
        return "no_data_at_all"
    return key if key in REASONS else "unsettled"


def _row(row: object, speaker: Voice) -> str:
    """Write a value with what, where, when and who published it."""
    return speaker.once(row, _value) if isinstance(row, Seen) else speaker.say(AND_NONE)


def _value(row: Seen, speaker: Voice) -> str:
    obs = row.obs
    return speaker.say(
        VALUE,
        what=what(row, speaker),
        area=speaker.area(obs.ref_area),
        year=str(obs.time_period),
        value=written(row, speaker),
        source=speaker.source(obs.vintage),
    )


WOMEN, MEN = N_("{what} (women)"), N_("{what} (men)")
PROJECTED = N_("{what} (projection)")
LEFT_OUT, COMPUTED = N_("{what} (share left out)"), N_("{what} (computed from share and population)")


def what(row: Seen, speaker: Voice) -> str:
    """Name what a value counts: indicator and contingency, or the definition of platform work."""
    obs = row.obs
    if obs.table == "platform_work":
        name = speaker.label("platform_definitions", "code", obs.definition)
    else:
        name = speaker.label("indicators", "indicator", obs.indicator)
        if obs.soc not in ("", "SOC_CONTIG_TOTAL"):
            name = f"{name} – {speaker.label('contingencies', 'soc', obs.soc)}"
    if obs.sex in ("SEX_F", "SEX_M") and obs.soc != "SOC_CONTIG_MAT":
        template = WOMEN if obs.sex == "SEX_F" else MEN
        name = speaker.say(template, what=name)
    if obs.obs_status == "F" and obs.table == "platform_work":
        name = speaker.say(PROJECTED, what=name)
    if row.value != obs.obs_value:
        name = speaker.say(LEFT_OUT, what=name)
    return speaker.say(COMPUTED, what=name) if row.computed else name


def _since(judgement: Judgement, speaker: Voice) -> str:
    from spanalysis import text

    since = judgement.facts.get("since")
    if isinstance(since, dt.date):
        return str(text.date(since, speaker.lang, "day"))
    return speaker.published(judgement.use.obs.vintage) if judgement.use else ""
