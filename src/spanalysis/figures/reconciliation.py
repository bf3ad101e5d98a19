"""Why this exists: an aggregate computed here is never passed off as the ILO's; the difference is on the table.

The ILO fills countries without data by a regression that it does not publish, so its aggregates can be
approached and not reproduced. ``docs/reconciliation.md`` says why they differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.select import COUNTRIES, WORLD, effective, newest, total_population
from spanalysis.indicators import reconcile

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.tables import Tables

YEARS = (2015, 2020, 2023)
"""Years that the ILO's report of 2024 compares."""

DECIMALS = 2


def reconciliation(tables: Tables) -> pd.DataFrame:
    """Hold computed aggregates of effective coverage against the published ones.

    Parameters
    ----------
    tables : Tables
        The tidy tables.

    Returns
    -------
    pandas.DataFrame
        One row a group and year, for the world, every UN region (``published`` is empty where the release gives
        none) and the groups with a published value: ``group``,
        ``name``, ``time_period``, ``computed`` and ``published`` (per cent), ``difference`` (percentage
        points), ``n_countries``, ``n_observed`` (countries with a value of that very year),
        ``population_share`` (per cent), ``lower`` and ``upper`` bounds, and the vintages.
    """
    areas = tables["ref_areas"].set_index("ref_area")
    rows = effective(tables)
    kinds = rows["ref_area"].map(areas["area_type"])
    countries = newest(tables, rows[kinds.isin(COUNTRIES)])
    countries = countries[countries["vintage"] == countries["vintage"].mode().iloc[0]]
    aggregates = newest(tables, rows[kinds.isin(["un_region", "group"]) | (rows["ref_area"] == WORLD)])
    published = aggregates[aggregates["vintage"] == _release(aggregates)]
    groups = tables["area_groups"]
    regions = groups["group"].map(areas["area_type"]).eq("un_region")
    table = reconcile(
        countries,
        total_population(tables),
        groups[regions | groups["group"].isin(published["ref_area"])],
        published,
        YEARS,
        ref_areas=tables["ref_areas"],
    )
    named = table.assign(name=table["group"].map(areas["name_en"]))
    columns = ["group", "name", *[column for column in table if column != "group"]]
    rounded = named[columns].copy()
    reals = [str(column) for column in table.select_dtypes("float64")]
    rounded[reals] = table[reals].round(DECIMALS) + 0.0
    return rounded


def _release(aggregates: pd.DataFrame) -> str:
    """The release that gives the world."""
    return str(aggregates.loc[aggregates["ref_area"] == WORLD, "vintage"].iloc[0])
