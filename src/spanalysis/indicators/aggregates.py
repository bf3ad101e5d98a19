"""Why this exists: a regional mean says little unless it says how much of the region it stands on.

A weighted mean of country values goes out with the number of countries, the share of the population they hold
and the bounds it would have if every country without data covered nobody, or everybody.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from spanalysis.errors import IncomparableError, NoDataError, UnknownCodeError, ValueRangeError, listed
from spanalysis.indicators.comparable import (
    COMPARED,
    present,
    require_columns,
    require_per_cent,
    require_points,
    require_same,
    require_unique,
)

COUNTRY_TYPES = ("country", "territory")
"""Area types that may enter a mean; everything else is a group, or no longer exists."""


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
    _require_countries(table, groups, ref_areas)
    members = _members(table, weights, groups)
    _require_weighted(members, on_missing)
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
    twice = table.loc[table["ref_area"].duplicated(), "ref_area"]
    if len(twice):
        raise IncomparableError(
            "each area once", f"{listed(twice)} twice", mend="Keep one row for each area."
        )


def _require_countries(table: pd.DataFrame, groups: pd.DataFrame, ref_areas: pd.DataFrame | None) -> None:
    require_columns(groups, ["group", "ref_area"], where="groups")
    twice = groups.loc[groups.duplicated(["group", "ref_area"])]
    if len(twice):
        raise IncomparableError(
            "each member once", f"{listed(twice['ref_area'])} twice", where=f"group {twice['group'].iloc[0]}"
        )
    used = pd.concat([table["ref_area"], groups["ref_area"]]).drop_duplicates()
    wrong = used.loc[used.isin(groups["group"])] if ref_areas is None else _not_countries(used, ref_areas)
    if len(wrong):
        raise IncomparableError(
            "countries and territories only",
            f"aggregates or former areas {listed(wrong)}",
            mend="Country and aggregate rows never mix in one mean: filter by area_type.",
        )


def _not_countries(used: pd.Series, ref_areas: pd.DataFrame) -> pd.Series:
    require_columns(ref_areas, ["ref_area", "area_type"], where="ref_areas")
    require_unique(ref_areas, ["ref_area"], where="ref_areas")
    unknown = used.loc[~used.isin(ref_areas["ref_area"])]
    if len(unknown):
        raise UnknownCodeError("areas of ref_areas", listed(unknown), mend="Add them to the codelist.")
    countries = ref_areas.loc[ref_areas["area_type"].isin(COUNTRY_TYPES), "ref_area"]
    return used.loc[~used.isin(countries)]


def _members(table: pd.DataFrame, weights: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Give each member its value ``v`` and weight ``w``, missing where there is none; sorted in a group."""
    require_columns(weights, ["ref_area", "time_period", "obs_value"], where="weights")
    of_year = weights.loc[weights["time_period"] == table["time_period"].iloc[0]]
    require_unique(of_year, ["ref_area"], where="weights", mend="Choose one sex, age group and vintage.")
    if (of_year["obs_value"] < 0).any():
        raise ValueRangeError("weights from 0 up", "a negative weight", where="weights")
    values = table[["ref_area", "obs_value"]].rename(columns={"obs_value": "v"})
    sizes = of_year[["ref_area", "obs_value"]].rename(columns={"obs_value": "w"})
    joined = (
        groups[["group", "ref_area"]]
        .merge(values, on="ref_area", how="left", validate="m:1")
        .merge(sizes, on="ref_area", how="left", validate="m:1")
    )
    order = {group: number for number, group in enumerate(joined["group"].drop_duplicates())}
    return joined.assign(place=joined["group"].map(order)).sort_values(
        ["place", "ref_area"], ignore_index=True
    )


def _require_weighted(members: pd.DataFrame, on_missing: str) -> None:
    lost = members.loc[members["w"].isna(), "ref_area"].drop_duplicates()
    if on_missing == "error" and len(lost):
        raise NoDataError(
            "a weight for each member in the table's year",
            f"none for {listed(lost, 12)}",
            mend='Add the weights, take the members out of the group, or pass on_missing="skip".',
        )


def _quality(members: pd.DataFrame) -> pd.DataFrame:
    weight = members["w"].fillna(0.0).astype("float64")
    has_value = members["v"].notna()
    parts = pd.DataFrame(
        {
            "group": members["group"],
            "total": weight,
            "held": weight.where(has_value, 0.0),
            "product": weight * members["v"].fillna(0.0),
            "n_countries": (has_value & members["w"].notna()).astype("int64"),
            "n_members": 1,
            "n_unweighted": members["w"].isna().astype("int64"),
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
