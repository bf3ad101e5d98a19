"""Why this exists: a difference means something only between two values of the same kind.

Two years, or women and men, are compared within one indicator, contingency, definition, unit, source and
vintage; anything else is refused by name. Differences of rates are in percentage points.
"""

from __future__ import annotations

import pandas as pd

from spanalysis.errors import ValueRangeError
from spanalysis.indicators.comparable import (
    COMPARED,
    POINTS,
    SERIES,
    present,
    require_columns,
    require_per_cent,
    require_points,
    require_same,
    require_unique,
)


def sex_gap(table: pd.DataFrame) -> pd.DataFrame:
    """Subtract men's rate from women's wherever both are there in one year, source and vintage.

    Parameters
    ----------
    table : pandas.DataFrame
        Tidy rows in per cent: ``ref_area, time_period, sex, obs_value, unit_measure, vintage`` and what else
        identifies a series. ``SEX_T`` rows are passed over.

    Returns
    -------
    pandas.DataFrame
        One row for each series, year and vintage with both values: the key columns without ``sex``, then
        ``women`` and ``men`` (per cent), ``obs_value`` = women - men and ``unit_measure`` ``PP``. Negative
        where fewer women are covered. Sorted by key.

    Raises
    ------
    IncomparableError
        If a row is not per cent, or is a bound ("more than", an end of a range).
    ValueRangeError
        If a value lies outside 0 to 100.
    DuplicateKeyError
        If one sex has two values for the same key.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": "X01", "time_period": 2023, "sex": ["SEX_F", "SEX_M", "SEX_T"],
    ...     "obs_value": [50.0, 54.5, 52.25], "unit_measure": "PT", "vintage": "ilo-2024-09",
    ... })
    >>> sex_gap(table)["obs_value"].item()
    -4.5
    """
    require_columns(table, ["ref_area", "time_period", "sex", "obs_value", "unit_measure", "vintage"])
    rows = table.loc[table["sex"].isin(["SEX_F", "SEX_M"]) & table["obs_value"].notna()]
    require_per_cent(rows)
    require_points(rows)
    key = [
        name
        for name in (*present(rows, SERIES), "time_period", "vintage")
        if name not in {"sex", "unit_measure"}
    ]
    require_unique(rows, [*key, "sex"], mend="Keep one row for each sex.")
    women, men = (
        rows.loc[rows["sex"] == code, [*key, "obs_value"]].rename(columns={"obs_value": name})
        for code, name in (("SEX_F", "women"), ("SEX_M", "men"))
    )
    both = women.merge(men, on=key, how="inner", validate="1:1").sort_values(key, ignore_index=True)
    return both.assign(obs_value=both["women"] - both["men"], unit_measure=POINTS)


def change(table: pd.DataFrame, start: int, end: int) -> pd.DataFrame:
    """Return the change between two years, in percentage points, for each series.

    Parameters
    ----------
    table : pandas.DataFrame
        Tidy rows in per cent: ``ref_area, time_period, obs_value, unit_measure, vintage`` and what else
        identifies a series. Only the rows of the two years are looked at.
    start, end : int
        Reference years, ``start`` before ``end``.

    Returns
    -------
    pandas.DataFrame
        One row a series: its columns, ``vintage``, ``start``, ``end``, ``start_value`` and ``end_value`` (per
        cent), ``obs_value`` = end - start, ``per_year`` (percentage points a year) and ``unit_measure``
        ``PP``. A series with a value in one of the years only stays, with a missing change. Sorted by series.

    Raises
    ------
    IncomparableError
        If an area's values at the two years differ in indicator, definition, contingency, sex, unit or
        source (and no other area has either kind at both years), or if a series has several vintages at these
        years; both are named. Also for bounds.
    ValueRangeError
        If ``start`` is not before ``end``, or a value lies outside 0 to 100.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": "X01", "time_period": [2015, 2023], "obs_value": [42.75, 52.25],
    ...     "unit_measure": "PT", "vintage": "ilo-2025-10",
    ... })
    >>> change(table, 2015, 2023)[["obs_value", "per_year"]].to_dict("records")
    [{'obs_value': 9.5, 'per_year': 1.1875}]
    """
    if not start < end:
        raise ValueRangeError("a start year before the end year", f"{start} and {end}", mend="Swap them.")
    require_columns(table, ["ref_area", "time_period", "obs_value", "unit_measure", "vintage"])
    rows = table.loc[table["time_period"].isin([start, end]) & table["obs_value"].notna()]
    rows = rows.sort_values("time_period", kind="stable")
    key = present(rows, SERIES)
    _require_one_vintage(rows, key)
    pairs = _paired(rows, [*key, "vintage"], start, end)
    _require_partners(rows, pairs)
    require_per_cent(rows)
    require_points(rows)
    difference = pairs["end_value"] - pairs["start_value"]
    return pairs.assign(
        start=start, end=end, obs_value=difference, per_year=difference / (end - start), unit_measure=POINTS
    )


def _require_one_vintage(rows: pd.DataFrame, key: list[str]) -> None:
    counts = rows.groupby(key, sort=False, dropna=False)["vintage"].transform("nunique")
    mixed = rows.loc[counts > 1]
    if len(mixed):
        first = mixed.merge(mixed.iloc[[0]][key], on=key, how="inner", validate="m:1")
        require_same(
            first,
            ["vintage"],
            where=" ".join(str(value) for value in first.iloc[0][key]),
            mend="Choose one vintage: releases revise the past, so a change across them is no change.",
        )


def _paired(rows: pd.DataFrame, key: list[str], start: int, end: int) -> pd.DataFrame:
    require_unique(rows, [*key, "time_period"], mend="Keep one value for each series and year.")
    first, last = (
        rows.loc[rows["time_period"] == year, [*key, "obs_value"]].rename(columns={"obs_value": name})
        for year, name in ((start, "start_value"), (end, "end_value"))
    )
    return first.merge(last, on=key, how="outer", validate="1:1").sort_values(key, ignore_index=True)


def _require_partners(rows: pd.DataFrame, pairs: pd.DataFrame) -> None:
    """Refuse an area that has a value at each end, but of two kinds that no area has at both ends."""
    ends = ["start_value", "end_value"]
    kind = [name for name in present(rows, COMPARED) if name != "vintage"]
    seen = pairs.groupby(kind, sort=False, dropna=False)[ends].transform("count")
    lonely = pairs.loc[(seen == 0).any(axis=1)].sort_values("start_value")
    counts = lonely.groupby("ref_area", sort=True)[ends].count()
    for area in counts.index[(counts > 0).all(axis=1)]:
        require_same(lonely.loc[lonely["ref_area"] == area], kind, where=str(area))
