"""Why this exists: a regional mean says little unless it says how much of the region it stands on.

A weighted mean of country values goes out with the number of countries, the share of the population they hold
and the bounds it would have if every country without data covered nobody, or everybody.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from spanalysis.errors import NoDataError, ValueRangeError
from spanalysis.indicators.comparable import (
    COMPARED,
    present,
    require_columns,
    require_per_cent,
    require_points,
    require_same,
)
from spanalysis.indicators.membership import (
    require_countries,
    require_one_row_an_area,
    require_weighted,
    weighted_members,
    weights_of_year,
)


def aggregate(
    table: pd.DataFrame,
    weights: pd.DataFrame,
    groups: pd.DataFrame,
    threshold: float = 50.0,
    *,
    ref_areas: pd.DataFrame | None = None,
    on_missing: Literal["error", "skip"] = "error",
) -> pd.DataFrame:
    """Return the weighted mean of country values for each group, with its own quality.

    Parameters
    ----------
    table : pandas.DataFrame
        Country rows in per cent, of one year, indicator, contingency, sex, definition, source and vintage:
        ``ref_area, time_period, obs_value, unit_measure`` and the columns that say which. Rows of countries
        in no group are not used; a missing value is a country without data.
    weights : pandas.DataFrame
        ``ref_area, time_period, obs_value``: the denominator's size (persons), one row for each area in the
        table's year; other years are passed over. Only proportions matter.
    groups : pandas.DataFrame
        ``group, ref_area``: the members of each group, such as ``area_groups``. A country may be in many
        groups.
    threshold : float
        Per cent of the group's population that must be in countries with a value for the mean to be
        published.
    ref_areas : pandas.DataFrame, optional
        ``ref_area, area_type``. With it, any area that is not a country or territory is refused; without it,
        only codes that ``groups`` itself uses for a group are.
    on_missing : {"error", "skip"}
        What to do with members without a weight: stop, or leave them out and count them in ``n_unweighted``.

    Returns
    -------
    pandas.DataFrame
        One row a group, in the order of ``groups``: ``group, time_period``, the columns that say what the
        value is, ``value`` (per cent; missing when not published), ``lower`` and ``upper`` (per cent: members
        without a value counted at 0 and at 100), ``n_countries`` (members with a value and a weight),
        ``n_members``, ``n_unweighted`` (members left out for want of a weight), ``population_share`` (per
        cent of the weight of all weighted members) and ``published`` (bool: ``population_share >=
        threshold``).

    Raises
    ------
    IncomparableError
        If rows differ in year, definition or any other of those columns, if a row or a member is an
        aggregate, if an area is there twice, or a value is a bound or not per cent.
    NoDataError
        If the table has no rows, or members have no weight (unless ``on_missing="skip"``).
    ValueRangeError
        If a value or ``threshold`` lies outside 0 to 100, or a weight is negative.
    DuplicateKeyError
        If an area has two weights in the year.
    UnknownCodeError
        If an area is not in ``ref_areas``.

    Notes
    -----
    With v the values, w the weights and W the weight of all members::

        value = sum(w v) / sum(w)      over members with a value
        lower = sum(w v) / W
        upper = (sum(w v) + 100 (W - sum(w))) / W

    The bounds assume nothing of the missing: C. F. Manski, *Partial Identification of Probability
    Distributions*, Springer 2003, chapter 1.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": ["MLI", "SEN"], "time_period": 2020, "obs_value": [10.0, 20.0], "unit_measure": "PT",
    ... })
    >>> weights = pd.DataFrame({
    ...     "ref_area": ["MLI", "SEN", "TGO"], "time_period": 2020, "obs_value": [30.0, 50.0, 20.0],
    ... })
    >>> groups = pd.DataFrame({"group": "WAEMU", "ref_area": ["MLI", "SEN", "TGO"]})
    >>> result = aggregate(table, weights, groups)
    >>> result[["value", "lower", "upper", "n_countries", "population_share"]].to_dict("records")
    [{'value': 16.25, 'lower': 13.0, 'upper': 33.0, 'n_countries': 2, 'population_share': 80.0}]
    """
    if not 0 <= threshold <= 100:
        raise ValueRangeError("a threshold from 0 to 100 per cent", repr(threshold))
    _require_comparable(table)
    require_countries(table, groups, ref_areas)
    sizes = weights_of_year(weights, int(table["time_period"].iloc[0]))
    members = weighted_members(table[["ref_area", "obs_value"]], sizes, groups)
    require_weighted(members, on_missing)
    quality = _quality(members)
    quality["published"] = quality["population_share"] >= threshold
    quality["value"] = quality["value"].where(quality["published"])
    about = {name: table[name].iloc[0] for name in ("time_period", *present(table, COMPARED))}
    return quality.assign(**about)[["group", *about, *(name for name in quality.columns if name != "group")]]


def _require_comparable(table: pd.DataFrame) -> None:
    require_columns(table, ["ref_area", "time_period", "obs_value", "unit_measure"])
    if table.empty:
        raise NoDataError("country rows to average", "none", mend="Look at the filters that chose the rows.")
    require_same(table, ["time_period", *present(table, COMPARED)])
    require_per_cent(table)
    require_points(table)
    require_one_row_an_area(table)


def _quality(members: pd.DataFrame) -> pd.DataFrame:
    weight = members["weight"].fillna(0.0).astype("float64")
    has_value = members["obs_value"].notna()
    parts = pd.DataFrame(
        {
            "group": members["group"],
            "total": weight,
            "held": weight.where(has_value, 0.0),
            "product": weight * members["obs_value"].fillna(0.0),
            "n_countries": (has_value & members["weight"].notna()).astype("int64"),
            "n_members": 1,
            "n_unweighted": members["weight"].isna().astype("int64"),
        }
    )
    sums = parts.groupby("group", sort=False).sum().reset_index()
    return pd.DataFrame(
        {
            "group": sums["group"],
            "value": sums["product"] / sums["held"].where(sums["held"] > 0),
            "lower": sums["product"] / sums["total"].where(sums["total"] > 0),
            "upper": (sums["product"] + 100.0 * (sums["total"] - sums["held"]))
            / sums["total"].where(sums["total"] > 0),
            "n_countries": sums["n_countries"],
            "n_members": sums["n_members"],
            "n_unweighted": sums["n_unweighted"],
            "population_share": 100.0 * (sums["held"] / sums["total"].where(sums["total"] > 0)),
        }
    )
