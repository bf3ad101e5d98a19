"""Why this exists: what can be said of a group's members: the span of their values, and their years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.caveats import EFFECTIVE, HEALTH
from spanalysis.figures.coverage.country_ranking_notes import missing_sentence, notes
from spanalysis.figures.select import each
from spanalysis.figures.spec import Facts, Phrases
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker

MOST_NAMED = 2
"""Places that a title names before it counts them."""

RANGE = N_(
    "{group}: coverage by at least one benefit ranges from {lowest_share} ({lowest}) to {highest_share} ({highest})"
)
SINGLE = N_("{group}: one value is published, {highest_share} ({highest})")
EQUAL = N_("{group}: every published value is {highest_share}")
NONE = N_("{group}: no value of this indicator is published for any member")
SUBTITLE = N_(
    "Covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, latest value and its year"
)
REFERENCE = N_("{area} {share} ({year})")
BETWEEN = NN_("… {n} country in between", "… {n} countries in between")
TIED = NN_("{n} country", "{n} countries")
CAPTION = N_(
    "Population covered by at least one social protection benefit, {group}, latest value: {values}. {missing} Health care is not counted."
)
VALUE = N_("{country} {share} ({year})")
ALT = NN_(
    "Bar for {n} country {in_group}: {highest_share} ({highest}). {missing}",
    "Bars for {n} countries {in_group}, from {lowest_share} ({lowest}) to {highest_share} ({highest}). {missing}",
)
ALT_NONE = N_("An empty chart: {in_group}, no value of this indicator is published.")
SPAN = N_(
    "{In_group}, coverage by at least one benefit ranges from {lowest_share} ({lowest}) to {highest_share} ({highest}), latest values of {span}"
)
ALONE = N_(
    "{In_group}, one value of coverage by at least one benefit is published: {highest_share}, {highest}"
)
ALIKE = N_(
    "{In_group}, every published value of coverage by at least one benefit is {highest_share}, latest values of {span}"
)
EMPTY = N_(
    "{In_group}, no value of coverage by at least one benefit is published for any member; {in_area} it was {share} in {year}"
)
COUNTED = NN_(
    "{In_group}, {n} of {members} countries and territories has a published value, the latest of {span}",
    "{In_group}, {n} of {members} countries and territories have a published value, the latest of {span}",
)
ESTIMATE = N_(
    "According to the ILO’s estimate, {share} of the population {in_area} was covered by at least one benefit in {year}"
)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """State the span of the values; name who has none."""
    values = _values(facts, speaker)
    title, statement = _finding(facts, values)
    n = int(facts["n_values"])
    caption = speaker.say(CAPTION, **values) if n else f"{speaker.say(NONE, **values)}."
    counted = [speaker.count(*COUNTED, n, **values)] if n else []
    return Phrases(
        title=speaker.say(title, **values),
        subtitle=speaker.say(SUBTITLE),
        caption=caption,
        alt=speaker.count(*ALT, n, **values) if n else speaker.say(ALT_NONE, **values),
        notes=notes(facts, speaker) if n else (),
        brief_note=speaker.say(HEALTH),
        statements=(speaker.say(statement, **values), *counted, speaker.say(ESTIMATE, **values)),
        definition=speaker.say(EFFECTIVE),
    )


def _finding(facts: Facts, values: dict[str, object]) -> tuple[str, str]:
    """The sentences of title and first statement: no value, one, the same for all, or a span."""
    if facts["n_values"] < 2:
        return (SINGLE, ALONE) if facts["n_values"] else (NONE, EMPTY)
    return (EQUAL, ALIKE) if values["lowest_share"] == values["highest_share"] else (RANGE, SPAN)


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    group, valued, near = facts.details["group"], facts.details["valued"], facts.details["reference"]
    found: dict[str, object] = {
        "group": speaker.area(group),
        "in_group": speaker.in_area(group),
        "In_group": speaker.in_area(group, start=True),
        "members": facts["n_members"],
        "in_area": speaker.in_area(near["ref_area"]),
        "share": speaker.percent(facts["reference_share"]),
        "year": facts["reference_year"],
        "missing": missing_sentence(facts, speaker),
    }
    if valued.empty:
        return found
    return found | {
        "values": speaker.series([_value(row, speaker) for row in each(valued)]),
        "highest": _named(valued, valued.iloc[0], speaker),
        "highest_share": speaker.percent(facts["highest_share"]),
        "lowest": _named(valued, valued.iloc[-1], speaker),
        "lowest_share": speaker.percent(facts["lowest_share"]),
        "span": speaker.span(int(facts["first_year"]), int(facts["last_year"])),
    }


def _named(valued: pd.DataFrame, row: pd.Series[Any], speaker: Speaker) -> str:
    """Name the place of an extreme value with its year; places that tie share it, and many are counted."""
    shown = speaker.percent(row["obs_value"])
    tied = valued[[speaker.percent(value) == shown for value in valued["obs_value"]]]
    if len(tied) > MOST_NAMED:
        return speaker.count(*TIED, len(tied))
    names = speaker.listing([speaker.area(code) for code in tied["ref_area"]])
    years = speaker.years(int(tied["time_period"].min()), int(tied["time_period"].max()))
    return f"{names}, {years}"


def _value(row: Any, speaker: Speaker) -> str:
    share = speaker.percent(row.obs_value)
    return speaker.say(VALUE, country=speaker.area(row.ref_area), share=share, year=row.time_period)


def reference(facts: Facts, speaker: Speaker) -> str:
    """Write the label of the line that the members are read against."""
    area = speaker.area(facts.details["reference"]["ref_area"])
    share = speaker.percent(facts["reference_share"])
    return speaker.say(REFERENCE, area=area, share=share, year=facts["reference_year"])
