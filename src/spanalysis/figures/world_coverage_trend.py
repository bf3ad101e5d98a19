"""Why this exists: the world's coverage is one series of one release; what older releases said is kept beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import WORLD, each, effective, longest_series
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.indicators import change
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

FIRST_YEAR = 2015
"""First year of the SDGs, and of the trend that the ILO publishes."""

ROUNDING = 0.051
"""Releases that differ by no more than this many points differ in their rounding."""

UP = N_(
    "{share} of the world’s population was covered by at least one benefit in {year}, {points} more than in {start_year}"
)
DOWN = N_(
    "{share} of the world’s population was covered by at least one benefit in {year}, {points} less than in {start_year}"
)
LEVEL = N_(
    "{share} of the world’s population was covered by at least one benefit in {year}, as in {start_year}"
)
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, {years}"
)
SERIES = N_("World")
EARLIER = N_("{share}, published {when}")
MODELLED = N_("modelled estimate, newest release")
OLDER = N_("as published earlier")
NOTE = N_(
    "Modelled estimates of the ILO. Hollow marks show what earlier releases gave for the same year: the past is revised."
)
CAPTION = N_(
    "Population covered by at least one social protection benefit, world: {start} in {start_year} and {share} in "
    "{year}, a change of {points} within one release. {revised} Health care is not counted."
)
REVISED = N_("Earlier releases gave {values}.")
UNREVISED = N_("No earlier release differs.")
ALT = N_(
    "Line from {start} in {start_year} to {share} in {year}. Hollow marks away from the line show earlier releases: {values}."
)
ALT_PLAIN = N_("Line from {start} in {start_year} to {share} in {year}.")
REVISION = N_("{share} for {year} (published {when})")


def facts(tables: Tables, params: Params) -> Facts:
    """Take the newest release's series and the values of earlier releases that differ from it.

    Returns
    -------
    Facts
        ``details["line"]`` and ``details["earlier"]``: rows of the ``coverage`` table.
    """
    world = effective(tables)
    world = world[(world["ref_area"] == WORLD) & (world["time_period"] >= FIRST_YEAR)]
    line = longest_series(tables, world)
    earlier = _earlier(world, line, tables)
    start, end = line.iloc[0], line.iloc[-1]
    moved = change(line, int(start["time_period"]), int(end["time_period"]))
    headline = {
        "start": Headline(float(start["obs_value"]), "PT"),
        "start_year": Headline(int(start["time_period"]), "YEAR"),
        "share": Headline(float(end["obs_value"]), "PT"),
        "year": Headline(int(end["time_period"]), "YEAR"),
        "change": Headline(float(moved["obs_value"].iloc[0]), "PP"),
    }
    return Facts(pd.concat([line, earlier], ignore_index=True), headline, {"line": line, "earlier": earlier})


def _earlier(world: pd.DataFrame, line: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Values published before the line's release and different from it, each in the release that gave it first."""
    published = tables["vintages"].set_index("vintage")["published"]
    current = line.set_index("time_period")["obs_value"]
    rows = world[world["vintage"] != line["vintage"].iloc[0]]
    dated = rows.assign(published=rows["vintage"].map(published), current=rows["time_period"].map(current))
    revised = dated[(dated["obs_value"] - dated["current"]).abs() > ROUNDING].sort_values(
        ["published", "vintage"]
    )
    shown = revised.assign(shown=revised["obs_value"].round(1))
    first = shown.drop_duplicates(["time_period", "shown"])
    kept: pd.DataFrame = first[list(world.columns)]
    return kept.sort_values("time_period", kind="stable")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Choose the finding by the sign of the change."""
    moved = facts["change"]
    title = LEVEL if abs(moved) < ROUNDING else UP if moved > 0 else DOWN
    values = {
        "share": speaker.percent(facts["share"]),
        "year": facts["year"],
        "start": speaker.percent(facts["start"]),
        "start_year": facts["start_year"],
        "points": speaker.points(abs(moved)),
    }
    earlier = [
        speaker.say(
            REVISION,
            share=speaker.percent(row.obs_value, trim=True),
            year=row.time_period,
            when=speaker.release(row.vintage)["published"].year,
        )
        for row in each(facts.details["earlier"])
    ]
    spoken = speaker.listing(earlier)
    revised = speaker.say(REVISED, values=spoken) if earlier else speaker.say(UNREVISED)
    alt = speaker.say(ALT, **values, values=spoken) if earlier else speaker.say(ALT_PLAIN, **values)
    return Phrases(
        title=speaker.say(title, **values),
        subtitle=speaker.say(SUBTITLE, years=speaker.years(int(facts["start_year"]), int(facts["year"]))),
        caption=speaker.say(CAPTION, **values, revised=revised),
        alt=alt,
        notes=(f"{speaker.say(NOTE)} {speaker.say(HEALTH)}",),
    )


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw the line with its first and last value, and hollow marks for earlier releases."""
    from spanalysis.charts.lines import LineOptions, lines
    from spanalysis.figures.page import sheet_text

    world = speaker.say(SERIES)
    ends = {int(facts["start_year"]), int(facts["year"])}
    line = [
        {
            "series": world,
            "year": row.time_period,
            "y": row.obs_value,
            "style": "modelled",
            "label": speaker.percent(row.obs_value) if row.time_period in ends else "",
        }
        for row in each(facts.details["line"])
    ]
    earlier = [
        {
            "series": world,
            "year": row.time_period,
            "y": row.obs_value,
            "style": "earlier",
            "label": _earlier_label(row.obs_value, row.vintage, speaker),
        }
        for row in each(facts.details["earlier"])
    ]
    options = LineOptions(
        tick_format=lambda value: speaker.percent(value, 0),
        roles={world: "focus"},
        style_names={"modelled": speaker.say(MODELLED), "earlier": speaker.say(OLDER)},
    )
    return lines(pd.DataFrame(line + earlier), sheet_text(words), options)


def _earlier_label(value: float, vintage: str, speaker: Speaker) -> str:
    when = speaker.release(vintage)["published"].year
    return speaker.say(EARLIER, share=speaker.percent(value, trim=True), when=when)


SPEC = Spec(
    id="world-coverage-trend",
    theme="coverage",
    about=N_("The world’s coverage by at least one benefit since 2015, and how the past was revised"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
)
