"""Why this exists: a low rate and a large number of people are two things; the chart shows both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage import coverage_by_region_words as say
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import WORLD, each, effective, group_members, newest, total_population
from spanalysis.figures.spec import HALF_TOO, Facts, Spec
from spanalysis.indicators import uncovered_people
from spanalysis.text import N_
from spanalysis.tidy.areas import SDG_REGIONS

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables


def facts(tables: Tables, params: Params) -> Facts:
    """Join each SDG region's newest rate with the population of its members in that year.

    Returns
    -------
    Facts
        ``details["regions"]``: one row a region and the world, with ``obs_value`` and ``people``, highest rate
        first.
    """
    rows = effective(tables)
    rows = newest(tables, rows[rows["ref_area"].isin([*SDG_REGIONS, WORLD])])
    year = int(rows.groupby("ref_area")["time_period"].max().min())
    current = rows[rows["time_period"] == year]
    persons = _population_rows(tables, year)
    uncovered = uncovered_people(current, _population(tables, persons))
    regions = current.assign(people=current["ref_area"].map(uncovered.set_index("ref_area")["obs_value"]))
    regions = regions.sort_values("obs_value", ascending=False)
    parts = regions[regions["ref_area"] != WORLD]
    world = regions[regions["ref_area"] == WORLD].iloc[0]
    most = parts.sort_values("people").iloc[-1]
    headline = {
        "year": Headline(year, "YEAR"),
        "share": Headline(float(world["obs_value"]), "PT"),
        "people": Headline(float(world["people"]), "PS"),
        "region_people": Headline(float(most["people"]), "PS"),
        **{row.ref_area: Headline(float(row.obs_value), "PT") for row in each(parts)},
        **{f"{row.ref_area}_people": Headline(float(row.people), "PS") for row in each(parts)},
    }
    details = {"regions": regions, "most": most["ref_area"], "published": _published(tables)}
    return Facts(_plotted(current, persons, details["published"]), headline, details)


def _plotted(current: pd.DataFrame, persons: pd.DataFrame, published: pd.Series[Any] | None) -> pd.DataFrame:
    """Every row that a bar, a count or the note rests on, in the columns of ``coverage``."""
    parts = [current, persons]
    if published is not None:
        parts.append(published.to_frame().T.astype(current.dtypes))
    rows = pd.concat(parts, ignore_index=True)[list(current.columns)]
    return rows.fillna({"indicator": "", "soc": "", "footnote": ""})


def _population_rows(tables: Tables, year: int) -> pd.DataFrame:
    """The population rows behind the counts: the world and every member of a region."""
    totals = total_population(tables)
    members = {area for region in SDG_REGIONS for area in group_members(tables, region)}
    return totals[(totals["time_period"] == year) & totals["ref_area"].isin(members | {WORLD})]


def _population(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Population of the world as published, and of each region as the sum of its members."""
    world = rows[rows["ref_area"] == WORLD]
    groups = tables["area_groups"]
    members = groups[groups["group"].isin(SDG_REGIONS)]
    joined = members.merge(rows.drop(columns="source"), on="ref_area", how="inner", validate="m:1")
    sums = joined.groupby("group")["obs_value"].sum()
    regions = pd.DataFrame({"ref_area": sums.index, "obs_value": sums.to_numpy()})
    shared = world[["time_period", "sex", "vintage"]]
    return pd.concat([world[[*regions, *shared]], regions.merge(shared, how="cross")], ignore_index=True)


def _published(tables: Tables) -> pd.Series[Any] | None:
    """The ILO's own count of people not covered, newest report."""
    frame = tables["coverage"]
    rows = frame[(frame["indicator"] == "SDG_0131_UNCOVERED_NB") & (frame["ref_area"] == WORLD)]
    found = newest(tables, rows)
    return None if found.empty else found.iloc[-1]


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a bar for each region with the people not covered beside it; the world stands apart."""
    from spanalysis.charts.bars import BarOptions, bars

    regions = facts.details["regions"]
    ordered = pd.concat([regions[regions["ref_area"] != WORLD], regions[regions["ref_area"] == WORLD]])
    frame = pd.DataFrame([_bar(row, speaker) for row in each(ordered)])
    return bars(frame, text, BarOptions(side_heading=speaker.say(say.SIDE), maximum=100))


def _bar(row: Any, speaker: Speaker) -> dict[str, object]:
    return {
        "label": speaker.area(row.ref_area),
        "value": row.obs_value,
        "value_text": speaker.percent(row.obs_value),
        "side_text": speaker.persons(row.people, whole=False),
        "style": "modelled",
        "emphasis": row.ref_area == WORLD,
    }


SPEC = Spec(
    id="coverage-by-region",
    theme="coverage",
    about=N_("Coverage by region, with the number of people not covered"),
    tables=("coverage", "population", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=say.words,
    sheet=sheet,
    sizes=HALF_TOO,
)
