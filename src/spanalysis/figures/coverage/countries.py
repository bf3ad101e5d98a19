"""Why this exists: what is computed from country values takes them, and their weights, in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.errors import NoDataError
from spanalysis.figures.select import COUNTRIES, effective, newest, total_population

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spanalysis.figures.tables import Tables


def country_release(tables: Tables) -> pd.DataFrame:
    """Return effective coverage of every country, all years, from the one release that is newest for most.

    Raises
    ------
    NoDataError
        If there is no country value.
    """
    areas = tables["ref_areas"]
    countries = areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"]
    rows = effective(tables)
    rows = rows[rows["ref_area"].isin(countries)]
    if rows.empty:
        raise NoDataError("values of countries", "none", where="coverage")
    latest = newest(tables, rows).drop_duplicates("ref_area")
    release = latest["vintage"].mode().iloc[0]
    chosen: pd.DataFrame = rows[rows["vintage"] == release]
    return chosen


def members(tables: Tables, groups: Sequence[str]) -> pd.DataFrame:
    """Return the members of groups, ``group, ref_area``, groups in the order given."""
    frame = tables["area_groups"]
    parts = [frame.loc[frame["group"] == group, ["group", "ref_area"]] for group in groups]
    return pd.concat(parts, ignore_index=True)


def population_of(tables: Tables, groups: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """Return the population rows of the members of groups, newest release, for some years."""
    totals = total_population(tables)
    picked: pd.DataFrame = totals[
        totals["time_period"].isin(years) & totals["ref_area"].isin(groups["ref_area"])
    ]
    return picked


def reference_year(tables: Tables) -> int:
    """Return the year of the newest dated release: the year from which ages are counted.

    It moves with the data and never with the clock, so that the same tables give the same figure. The day on
    which an undated release was read does not count.
    """
    frame = tables["vintages"]
    dated = frame.loc[frame["published_precision"] != "read", "published"]
    return int(dated.max().year)


def plotted(*parts: pd.DataFrame) -> pd.DataFrame:
    """Join rows of ``coverage`` and ``population`` as the rows of one figure, in the columns of the first."""
    columns = list(parts[0].columns)
    rows = pd.concat(parts, ignore_index=True)[columns]
    texts = [name for name in ("indicator", "soc", "footnote", "obs_qualifier") if name in columns]
    return rows.fillna(dict.fromkeys(texts, ""))
