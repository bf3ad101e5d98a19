"""Why this exists: countries of one group side by side, each with its year; a zero is drawn, a gap is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import (
    COUNTRIES,
    WORLD,
    area_row,
    each,
    effective,
    group_members,
    latest,
    longest_series,
    newest,
)
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

NO_SCHEME = "NO_SCHEME_IN_LAW"

MOST_NAMED = 2
"""Places that a title names before it counts them."""

RANGE = N_(
    "{group}: coverage by at least one benefit goes from {lowest_share} ({lowest}) to {highest_share} ({highest})"
)
SINGLE = N_("{group}: one value is published, {highest_share} ({highest})")
NONE = N_("{group}: no value of this indicator is published for any member")
SUBTITLE = N_(
    "Covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, latest value and its year"
)
REFERENCE = N_("{area} {share} ({year})")
MISSING = N_("No published value of this indicator:")
COMPLETE = N_("Every member has a published value.")
NOTE = N_("Values as published for each country or territory, newest release.")
NOTE_YEARS = N_("The years differ: the order is not a ranking at one date.")
EQUAL = N_("{group}: every published value is {highest_share}")
TIED = NN_("{n} country", "{n} countries")
NOTE_ZERO = N_(
    "A mark on the zero line is a published value of 0, for which the release gives no reason; a country without a value is named below the chart."
)
OMITTED = NN_(
    "{n} territory without a published value is not listed.",
    "{n} territories without a published value are not listed.",
)
CAPTION = N_(
    "Population covered by at least one social protection benefit, {group}, latest value: {values}. {missing} Health care is not counted."
)
CAPTION_MISSING = N_("No published value of this indicator: {countries}.")
VALUE = N_("{country} {share} ({year})")
ALT = NN_(
    "Bars for {n} country of the group {group}, from {lowest} ({lowest_share}) to {highest} ({highest_share}). {missing}",
    "Bars for {n} countries of the group {group}, from {lowest} ({lowest_share}) to {highest} ({highest_share}). {missing}",
)
ALT_NONE = N_("An empty chart: no member of the group {group} has a published value.")


def facts(tables: Tables, params: Params) -> Facts:
    """Take each member's latest value and list the members without one.

    A territory without a value is counted, not listed; a territory with a value is ranked like a country.

    Raises
    ------
    UnknownNameError
        If ``params["group"]`` is no group.
    """
    group = params["group"]
    members = group_members(tables, group)
    rows = effective(tables)
    valued = latest(newest(tables, rows[rows["ref_area"].isin(members)])).sort_values(
        ["obs_value", "ref_area"], ascending=[False, True]
    )
    without = [code for code in members if code not in set(valued["ref_area"])]
    kinds = {code: str(area_row(tables, code, COUNTRIES)["area_type"]) for code in without}
    reference = _reference(tables, rows, group)
    headline = {"n_values": Headline(len(valued), "NR"), "n_members": Headline(len(members), "NR")}
    if len(valued):
        headline |= {
            "highest_share": Headline(float(valued["obs_value"].iloc[0]), "PT"),
            "lowest_share": Headline(float(valued["obs_value"].iloc[-1]), "PT"),
            "first_year": Headline(int(valued["time_period"].min()), "YEAR"),
            "last_year": Headline(int(valued["time_period"].max()), "YEAR"),
        }
    details = {
        "group": group,
        "valued": valued,
        "missing": [code for code, kind in kinds.items() if kind == "country"],
        "omitted": sum(kind != "country" for kind in kinds.values()),
        "reference": reference,
    }
    return Facts(
        pd.concat([valued, reference.to_frame().T.astype(valued.dtypes)], ignore_index=True),
        headline,
        details,
    )


def _reference(tables: Tables, rows: pd.DataFrame, group: str) -> pd.Series:
    """The published aggregate of the group for the world's newest year, or else the world's."""
    world = longest_series(tables, rows[rows["ref_area"] == WORLD]).iloc[-1]
    own = rows[(rows["ref_area"] == group) & (rows["time_period"] == world["time_period"])]
    return world if own.empty else newest(tables, own).iloc[0]


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """State the span of the values; name who has none."""
    valued = facts.details["valued"]
    group = speaker.area(facts.details["group"])
    if valued.empty:
        return Phrases(
            title=speaker.say(NONE, group=group),
            subtitle=speaker.say(SUBTITLE),
            caption=speaker.say(NONE, group=group),
            alt=speaker.say(ALT_NONE, group=group),
        )
    low, high = valued.iloc[-1], valued.iloc[0]
    values = {
        "group": group,
        "highest": _named(valued, high, speaker),
        "highest_share": speaker.percent(high["obs_value"]),
        "lowest": _named(valued, low, speaker),
        "lowest_share": speaker.percent(low["obs_value"]),
    }
    if len(valued) == 1:
        title = SINGLE
    else:
        title = EQUAL if values["lowest_share"] == values["highest_share"] else RANGE
    missing = _missing_sentence(facts, speaker)
    return Phrases(
        title=speaker.say(title, **values),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION, group=group, values=_listing(valued, speaker), missing=missing),
        alt=speaker.count(*ALT, len(valued), **values, missing=missing),
        notes=_notes(facts, speaker),
    )


def _named(valued: pd.DataFrame, row: pd.Series, speaker: Speaker) -> str:
    """Name the place of an extreme value with its year; places that tie share it, and many are counted."""
    shown = speaker.percent(row["obs_value"])
    tied = valued[[speaker.percent(value) == shown for value in valued["obs_value"]]]
    if len(tied) > MOST_NAMED:
        return speaker.count(*TIED, len(tied))
    names = speaker.listing([speaker.area(code) for code in tied["ref_area"]])
    years = speaker.years(int(tied["time_period"].min()), int(tied["time_period"].max()))
    return f"{names}, {years}"


def _listing(valued: pd.DataFrame, speaker: Speaker) -> str:
    parts = [
        speaker.say(
            VALUE,
            country=speaker.area(row.ref_area),
            share=speaker.percent(row.obs_value),
            year=row.time_period,
        )
        for row in each(valued)
    ]
    return speaker.series(parts)


def missing_names(facts: Facts, speaker: Speaker) -> list[str]:
    """Return the names of member countries without a value, in the order of their names."""
    return sorted((speaker.area(code) for code in facts.details["missing"]), key=str.casefold)


def _missing_sentence(facts: Facts, speaker: Speaker) -> str:
    names = missing_names(facts, speaker)
    return speaker.say(CAPTION_MISSING, countries=speaker.listing(names)) if names else speaker.say(COMPLETE)


def _notes(facts: Facts, speaker: Speaker) -> tuple[str, ...]:
    notes = [speaker.say(NOTE)]
    years = facts.details["valued"]["time_period"]
    if years.min() < years.max():
        notes.append(speaker.say(NOTE_YEARS))
    if (facts.details["valued"]["obs_value"] == 0).any():
        notes.append(speaker.say(NOTE_ZERO))
    if facts.details["omitted"]:
        notes.append(speaker.count(*OMITTED, facts.details["omitted"]))
    return (" ".join([*notes, speaker.say(HEALTH)]),)


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw a row for each member with a value, and name the others below."""
    from spanalysis.charts.ranking import ranking
    from spanalysis.charts.ranking_rows import RankingOptions
    from spanalysis.figures.page import sheet_text

    reference = facts.details["reference"]
    rows = [
        {
            "label": speaker.area(row.ref_area),
            "value": row.obs_value,
            "value_text": speaker.percent(row.obs_value),
            "note": str(row.time_period),
            "state": _state(row.obs_value, row.footnote),
        }
        for row in each(facts.details["valued"])
    ]
    rows += [
        {"label": name, "value": float("nan"), "value_text": "", "note": "", "state": "missing"}
        for name in missing_names(facts, speaker)
    ]
    share = speaker.percent(reference["obs_value"])
    label = speaker.say(
        REFERENCE, area=speaker.area(reference["ref_area"]), share=share, year=reference["time_period"]
    )
    options = RankingOptions(
        missing_heading=speaker.say(MISSING),
        reference=(float(reference["obs_value"]), label),
        style_names={"structural_zero": speaker.label("codes", "code", NO_SCHEME)},
    )
    return ranking(pd.DataFrame(rows), sheet_text(words), options)


def _state(value: float, footnote: str) -> str:
    if value:
        return "value"
    return "structural_zero" if footnote == NO_SCHEME else "zero"


SPEC = Spec(
    id="country-ranking",
    theme="coverage",
    about=N_("The members of a group by their latest value (--group, such as WAEMU or M49_002 for Africa)"),
    tables=("coverage", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=words,
    sheet=sheet,
    params=("group",),
    defaults=({"group": "WAEMU"}, {"group": "M49_002"}),
)
