"""Why this exists: a map of "latest values" hides that some are ten years old and some countries have none.

For each group of countries: how much of its population lives where the latest value is recent, where it is
old, and where there is none.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from spanalysis.errors import NoDataError, ValueRangeError, listed
from spanalysis.indicators.comparable import COMPARED, present, require_columns, require_same
from spanalysis.indicators.membership import (
    require_countries,
    require_one_row_an_area,
    require_weighted,
    weighted_members,
)

_KIND = tuple(name for name in COMPARED if name not in {"source", "vintage"})


def data_age(
    latest: pd.DataFrame,
    weights: pd.DataFrame,
    groups: pd.DataFrame,
    reference_year: int,
    max_age: int = 5,
    *,
    ref_areas: pd.DataFrame | None = None,
    on_missing: Literal["error", "skip"] = "error",
) -> pd.DataFrame:
    """Say how old and how complete each group's latest country values are.

    Parameters
    ----------
    latest : pandas.DataFrame
        The newest value of each country, as `latest_observation` gives them: ``ref_area, time_period,
        obs_value`` and the columns that say of what; one row an area, of any release. A missing value is no
        value.
    weights : pandas.DataFrame
        ``ref_area, time_period, obs_value`` (persons): one row an area, all of one year.
    groups : pandas.DataFrame
        ``group, ref_area``: the members of each group. A country may be in many groups.
    reference_year : int
        The year from which age is counted.
    max_age : int
        A value of ``reference_year - max_age`` or later is recent.
    ref_areas : pandas.DataFrame, optional
        ``ref_area, area_type``, to refuse aggregates among the rows and members.
    on_missing : {"error", "skip"}
        What to do with members without a weight: stop, or leave them out and count them in ``n_unweighted``.

    Returns
    -------
    pandas.DataFrame
        One row a group, in the order of ``groups``: ``group, reference_year, max_age``, the columns that say
        what the values are; ``n_members``, ``n_unweighted``, ``n_countries`` (weighted members with a value),
        ``n_recent`` (those with a recent one); ``recent_share``, ``old_share`` and ``no_value_share`` (per
        cent of the weight of all weighted members; together 100); ``newest_year`` and ``oldest_year`` of the
        values, and ``median_year``, weighted with the population: half or more of the people in countries
        with a value live where it is of this year or later (Int64, missing without any value).

    Raises
    ------
    IncomparableError
        If rows differ in indicator, contingency, sex, definition or unit, weights in their year; if a row or
        a member is an aggregate; if an area is there twice.
    NoDataError
        If there is no row or no weight, or members have no weight (unless ``on_missing="skip"``).
    ValueRangeError
        If ``max_age`` is negative, a value is of a year after ``reference_year``, or a weight is negative.
    DuplicateKeyError
        If an area has two weights.
    UnknownCodeError
        If an area is not in ``ref_areas``.

    Notes
    -----
    With W the weight of all members and w that of the members with a value of year t::

        recent_share = 100 sum(w: t >= reference_year - max_age) / W
        median_year  = max(y: sum(w: t >= y) >= sum(w) / 2)

    Examples
    --------
    >>> latest = pd.DataFrame({
    ...     "ref_area": ["BEN", "MLI"], "time_period": [2015, 2022], "obs_value": [8.0, 12.0],
    ... })
    >>> weights = pd.DataFrame({
    ...     "ref_area": ["BEN", "MLI", "TGO"], "time_period": 2023, "obs_value": [20.0, 50.0, 30.0],
    ... })
    >>> groups = pd.DataFrame({"group": "WAEMU", "ref_area": ["BEN", "MLI", "TGO"]})
    >>> found = data_age(latest, weights, groups, reference_year=2025)
    >>> found[["recent_share", "old_share", "no_value_share", "median_year"]].to_dict("records")
    [{'recent_share': 50.0, 'old_share': 20.0, 'no_value_share': 30.0, 'median_year': 2022}]
    """
    _require_usable(latest, weights, reference_year, max_age)
    require_countries(latest, groups, ref_areas)
    values = latest.loc[latest["obs_value"].notna(), ["ref_area", "time_period"]]
    members = weighted_members(values.rename(columns={"time_period": "year"}), weights, groups)
    require_weighted(members, on_missing)
    shares = _shares(members, reference_year - max_age)
    about = {name: latest[name].iloc[0] for name in present(latest, _KIND)}
    named = shares.assign(reference_year=reference_year, max_age=max_age, **about)
    first = ["group", "reference_year", "max_age", *about]
    return named[[*first, *(name for name in shares.columns if name != "group")]]


def _require_usable(latest: pd.DataFrame, weights: pd.DataFrame, reference_year: int, max_age: int) -> None:
    require_columns(latest, ["ref_area", "time_period", "obs_value"])
    require_columns(weights, ["ref_area", "time_period", "obs_value"], where="weights")
    if max_age < 0:
        raise ValueRangeError("max_age from 0 up", repr(max_age), mend="Write 5 for five years.")
    for frame, name in ((latest, "latest"), (weights, "weights")):
        if frame.empty:
            raise NoDataError(f"rows of {name}", "none", mend="Look at the filters that chose the rows.")
    require_same(latest, present(latest, _KIND))
    require_same(weights, ["time_period"], where="weights")
    require_one_row_an_area(latest)
    later = latest.loc[latest["time_period"] > reference_year]
    if len(later):
        raise ValueRangeError(
            f"values of years up to {reference_year}",
            f"{later['time_period'].iloc[0]} of {listed(later['ref_area'])}",
            mend="Choose a later reference year, or leave later rows out.",
        )


def _shares(members: pd.DataFrame, recent_from: int) -> pd.DataFrame:
    weighted = members["weight"].notna()
    valued = members["year"].notna() & weighted
    recent = valued & (members["year"] >= recent_from)
    weight = members["weight"].fillna(0.0).astype("float64")
    parts = pd.DataFrame(
        {
            "group": members["group"],
            "n_members": 1,
            "n_unweighted": (~weighted).astype("int64"),
            "n_countries": valued.astype("int64"),
            "n_recent": recent.astype("int64"),
            "recent_share": weight.where(recent, 0.0),
            "old_share": weight.where(valued & ~recent, 0.0),
            "no_value_share": weight.where(weighted & ~valued, 0.0),
        }
    )
    sums = parts.groupby("group", sort=False).sum()
    shares = ["recent_share", "old_share", "no_value_share"]
    total = sums[shares].sum(axis=1)
    sums[shares] = 100.0 * sums[shares].div(total.where(total > 0), axis=0)
    years = _years(members.loc[valued])
    return sums.join(years, how="left", validate="1:1").reset_index()


def _years(valued: pd.DataFrame) -> pd.DataFrame:
    """Newest, oldest and weighted median year of each group with a value."""
    ranked = valued.sort_values(["group", "year"], ascending=[True, False], kind="stable")
    by_group = ranked.groupby("group", sort=False)
    reached = by_group["weight"].cumsum() >= by_group["weight"].transform("sum") / 2
    median = ranked.loc[reached].groupby("group", sort=False)["year"].first()
    return pd.DataFrame(
        {
            "newest_year": by_group["year"].max(),
            "oldest_year": by_group["year"].min(),
            "median_year": median,
        }
    ).astype("Int64")
