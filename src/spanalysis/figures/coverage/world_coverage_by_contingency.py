"""Why this exists: coverage is not one number; each contingency has its own denominator and its own gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis import codelists
from spanalysis.figures.coverage import world_coverage_by_contingency_words as say
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import TOTAL, WORLD, each, effective, newest
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import change
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

START = 2015
"""First year of the SDGs."""


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
        "n_rates": Headline(len(parts), "NR"),
        "n_risen": Headline(int((parts["obs_value"] > 0).sum()), "NR"),
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


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a pair of points for each contingency, its denominator below its name."""
    from spanalysis.charts.dumbbell import DumbbellOptions, dumbbell

    denominators = dict(codelists.load("contingencies").set_index("soc")[f"denominator_{speaker.lang}"])
    frame = pd.DataFrame([_pair(row, denominators[row.soc], speaker) for row in each(facts.details["pairs"])])
    options = DumbbellOptions(
        start_name=str(facts["start_year"]),
        end_name=str(facts["year"]),
        tick_format=lambda value: speaker.percent(value, 0),
        maximum=100,
    )
    return dumbbell(frame, text, options)


def _pair(row: Any, denominator: str, speaker: Speaker) -> dict[str, object]:
    """One row of the chart; the denominator is left out where the label says it."""
    label = speaker.label("contingencies", "soc", row.soc)
    return {
        "label": label,
        "sublabel": "" if denominator == say.lower(label) else denominator,
        "start": row.start_value,
        "end": row.end_value,
        "start_text": speaker.percent(row.start_value),
        "end_text": speaker.percent(row.end_value),
        "style": "modelled",
    }


SPEC = Spec(
    id="world-coverage-by-contingency",
    theme="coverage",
    about=N_("The world’s coverage in each contingency, the first year of the SDGs against the newest"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=say.words,
    sheet=sheet,
)
