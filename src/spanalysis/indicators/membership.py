"""Why this exists: whatever is computed for a group stands on the same list of members and their weights.

A country is in a group or is not, has a value or has none, has a weight or has none; every indicator of
groups takes the three from here, and refuses aggregates among the countries in the same words.
"""

from __future__ import annotations

import pandas as pd

from spanalysis.errors import IncomparableError, NoDataError, UnknownCodeError, ValueRangeError, listed
from spanalysis.indicators.comparable import require_columns, require_unique

COUNTRY_TYPES = ("country", "territory")
"""Area types that may enter a group's number; everything else is a group, or no longer exists."""


def require_countries(
    table: pd.DataFrame, groups: pd.DataFrame, ref_areas: pd.DataFrame | None = None
) -> None:
    """Refuse aggregates and former areas among rows and members, and members that a group has twice.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows with ``ref_area``.
    groups : pandas.DataFrame
        ``group, ref_area``.
    ref_areas : pandas.DataFrame, optional
        ``ref_area, area_type``. Without it only codes that ``groups`` uses for a group are refused.

    Raises
    ------
    IncomparableError
        Naming the areas.
    UnknownCodeError
        If an area is not in ``ref_areas``.

    Examples
    --------
    >>> groups = pd.DataFrame({"group": ["WAEMU"], "ref_area": ["MLI"]})
    >>> require_countries(pd.DataFrame({"ref_area": ["MLI"]}), groups)
    """
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


def require_one_row_an_area(table: pd.DataFrame) -> None:
    """Refuse an area that is there twice.

    Raises
    ------
    IncomparableError
        Naming the areas.

    Examples
    --------
    >>> require_one_row_an_area(pd.DataFrame({"ref_area": ["BOL", "MLI"]}))
    """
    twice = table.loc[table["ref_area"].duplicated(), "ref_area"]
    if len(twice):
        raise IncomparableError(
            "each area once", f"{listed(twice)} twice", mend="Keep one row for each area."
        )


def weights_of_year(weights: pd.DataFrame, year: int) -> pd.DataFrame:
    """Give the weights of one year; those of other years are passed over.

    Examples
    --------
    >>> weights = pd.DataFrame({"ref_area": "MLI", "time_period": [2022, 2023], "obs_value": [23.0, 24.0]})
    >>> weights_of_year(weights, 2023)["obs_value"].tolist()
    [24.0]
    """
    require_columns(weights, ["ref_area", "time_period", "obs_value"], where="weights")
    chosen: pd.DataFrame = weights.loc[weights["time_period"] == year]
    return chosen


def weighted_members(values: pd.DataFrame, weights: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Give each member of each group its row of values and its weight.

    Parameters
    ----------
    values : pandas.DataFrame
        ``ref_area`` and whatever columns are wanted; one row an area.
    weights : pandas.DataFrame
        ``ref_area, obs_value``: one row an area, all of one year.
    groups : pandas.DataFrame
        ``group, ref_area``.

    Returns
    -------
    pandas.DataFrame
        One row a member: ``group, ref_area``, the columns of ``values`` and ``weight``, missing where an area
        has none. Groups in the order of ``groups``, members sorted in each.

    Raises
    ------
    DuplicateKeyError
        If an area has two weights.
    ValueRangeError
        If a weight is negative.

    Examples
    --------
    >>> values = pd.DataFrame({"ref_area": ["MLI"], "obs_value": [12.5]})
    >>> weights = pd.DataFrame({"ref_area": ["MLI", "TGO"], "obs_value": [22.0, 9.0]})
    >>> groups = pd.DataFrame({"group": "WAEMU", "ref_area": ["TGO", "MLI"]})
    >>> weighted_members(values, weights, groups)[["ref_area", "obs_value", "weight"]].to_dict("list")
    {'ref_area': ['MLI', 'TGO'], 'obs_value': [12.5, nan], 'weight': [22.0, 9.0]}
    """
    require_columns(weights, ["ref_area", "obs_value"], where="weights")
    require_unique(weights, ["ref_area"], where="weights", mend="Choose one sex, age group and vintage.")
    if (weights["obs_value"] < 0).any():
        raise ValueRangeError("weights from 0 up", "a negative weight", where="weights")
    sizes = weights[["ref_area", "obs_value"]].rename(columns={"obs_value": "weight"})
    joined = (
        groups[["group", "ref_area"]]
        .merge(values, on="ref_area", how="left", validate="m:1")
        .merge(sizes, on="ref_area", how="left", validate="m:1")
    )
    order = {group: number for number, group in enumerate(joined["group"].drop_duplicates())}
    places = joined["group"].map(order)
    return (
        joined.assign(place=places)
        .sort_values(["place", "ref_area"], ignore_index=True)
        .drop(columns="place")
    )


def require_weighted(members: pd.DataFrame, on_missing: str) -> None:
    """Refuse members without a weight, unless ``on_missing`` is ``"skip"``.

    Parameters
    ----------
    members : pandas.DataFrame
        As :func:`weighted_members` gives them.
    on_missing : {"error", "skip"}
        What to do with members without a weight.

    Raises
    ------
    NoDataError
        Naming the members.

    Examples
    --------
    >>> require_weighted(pd.DataFrame({"ref_area": ["MLI"], "weight": [22.0]}), "error")
    """
    lost = members.loc[members["weight"].isna(), "ref_area"].drop_duplicates()
    if on_missing == "error" and len(lost):
        raise NoDataError(
            "a weight for each member in the table's year",
            f"none for {listed(lost, 12)}",
            mend='Add the weights, take the members out of the group, or pass on_missing="skip".',
        )
