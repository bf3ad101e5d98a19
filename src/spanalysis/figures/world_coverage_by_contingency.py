"""Why this exists: coverage is not one number; each contingency has its own denominator and its own gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis import codelists
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import TOTAL, WORLD, each, effective, newest
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.indicators import change
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

START = 2015
"""First year of the SDGs."""

ALL_ROSE = N_(
    "{most} {most_share}, {least} {least_share}: uneven coverage, though every rate has risen since {start_year}"
)
SOME_ROSE = N_(
    "{most} {most_share}, {least} {least_share}: uneven coverage, and not every rate has risen since {start_year}"
)
SUBTITLE = N_(
    "Effective coverage by contingency (SDG indicator 1.3.1), world, per cent of each denominator, {start_year} and {year}"
)
NOTE = N_(
    "Modelled estimates of the ILO, all from one release. Each rate has its own denominator: the rates are neither added nor averaged."
)
CAPTION = N_(
    "Effective coverage by contingency, world, {start_year} and {year}: {values}. Each rate has its own denominator."
)
VALUE = N_("{label} {start} and {end}")
ALT = N_(
    "Pairs of points for {start_year} and {year}. Highest in {year}: {most}, {most_share}. Lowest: {least}, {least_share}."
)


def facts(tables: Tables, params: Params) -> Facts:
    """Take, from the newest release by contingency, the world's rates of its first and last SDG year.

    Returns
    -------
    Facts
        ``details["pairs"]``: one row a contingency, with ``start_value``, ``end_value`` and their difference in points, highest
        first; the headline indicator apart from the rest, first.
    """
    rows = pd.concat([effective(tables, None), _women_only(tables)])
    world = rows[(rows["ref_area"] == WORLD) & (rows["time_period"] >= START)]
    release = _release(world, tables)
    start, end = int(release["time_period"].min()), int(release["time_period"].max())
    ends = release[release["time_period"].isin([start, end])]
    pairs = change(ends, start, end)
    pairs = pairs.assign(total=pairs["soc"] == TOTAL).sort_values(["total", "end_value"], ascending=False)
    parts = pairs[~pairs["total"]]
    headline = {
        "start_year": Headline(start, "YEAR"),
        "year": Headline(end, "YEAR"),
        "most_share": Headline(float(parts["end_value"].iloc[0]), "PT"),
        "least_share": Headline(float(parts["end_value"].iloc[-1]), "PT"),
    } | {row.soc: Headline(float(row.end_value), "PT") for row in each(pairs)}
    details = {"pairs": pairs, "most": parts["soc"].iloc[0], "least": parts["soc"].iloc[-1]}
    return Facts(ends.sort_values(["soc", "time_period"], ignore_index=True), headline, details)


def _women_only(tables: Tables) -> pd.DataFrame:
    """Maternity is published for women."""
    lists = codelists.load("contingencies")
    only = list(lists.loc[lists["sex_only"] == "SEX_F", "soc"])
    rows = effective(tables, None, "SEX_F")
    return rows[rows["soc"].isin(only)]


def _release(world: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """The newest release that gives most contingencies: all rates of the figure come from one release."""
    counts = world.groupby("vintage")["soc"].nunique()
    complete = world[world["vintage"].isin(counts[counts == counts.max()].index)]
    chosen = newest(tables, complete[complete["soc"] == TOTAL])["vintage"].iloc[0]
    release: pd.DataFrame = world[world["vintage"] == chosen]
    return release


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the best and the worst covered, and whether all rates rose."""
    pairs = facts.details["pairs"]
    most = speaker.label("contingencies", "soc", facts.details["most"])
    values = {
        "most": most,
        "least": _lower(speaker.label("contingencies", "soc", facts.details["least"])),
        "most_share": speaker.percent(facts["most_share"]),
        "least_share": speaker.percent(facts["least_share"]),
        "start_year": facts["start_year"],
        "year": facts["year"],
    }
    listed = [
        speaker.say(
            VALUE,
            label=_lower(speaker.label("contingencies", "soc", row.soc)),
            start=speaker.percent(row.start_value),
            end=speaker.percent(row.end_value),
        )
        for row in each(pairs)
    ]
    return Phrases(
        title=speaker.say(ALL_ROSE if bool((pairs["obs_value"] > 0).all()) else SOME_ROSE, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values, values=speaker.series(listed)),
        alt=speaker.say(ALT, **{**values, "most": _lower(most)}),
        notes=(speaker.say(NOTE),),
    )


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw a pair of points for each contingency, its denominator below its name."""
    from spanalysis.charts.dumbbell import DumbbellOptions, dumbbell
    from spanalysis.figures.page import sheet_text

    denominators = dict(codelists.load("contingencies").set_index("soc")[f"denominator_{speaker.lang}"])
    frame = pd.DataFrame(
        [
            {
                "label": speaker.label("contingencies", "soc", row.soc),
                "sublabel": _sublabel(speaker.label("contingencies", "soc", row.soc), denominators[row.soc]),
                "start": row.start_value,
                "end": row.end_value,
                "start_text": speaker.percent(row.start_value),
                "end_text": speaker.percent(row.end_value),
                "style": "modelled",
            }
            for row in each(facts.details["pairs"])
        ]
    )
    options = DumbbellOptions(
        start_name=str(facts["start_year"]),
        end_name=str(facts["year"]),
        tick_format=lambda value: speaker.percent(value, 0),
        maximum=100,
    )
    return dumbbell(frame, sheet_text(words), options)


def _sublabel(label: str, denominator: str) -> str:
    """The denominator, unless the label already says it."""
    return "" if denominator == _lower(label) else denominator


SPEC = Spec(
    id="world-coverage-by-contingency",
    theme="coverage",
    about=N_("The world’s coverage in each contingency, 2015 against the newest year"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
)
