"""Why this exists: published aggregates stand on a full panel, and countries report in scattered years.

To hold a computed aggregate against a published one, each country needs a value in each year. What is filled
in is marked as an estimate and carries its distance from an observation. Only `reconcile` and
`uncovered_range` use it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from spanalysis.errors import ValueRangeError
from spanalysis.indicators.comparable import (
    SERIES,
    present,
    require_columns,
    require_points,
    require_unique,
)


def interpolate(table: pd.DataFrame, years: Sequence[int]) -> pd.DataFrame:
    """Fill each series for the given years: straight lines between observations, held constant outside them.

    Parameters
    ----------
    table : pandas.DataFrame
        Tidy rows ``ref_area, time_period, obs_value, vintage`` and what else identifies a series; one value
        for each series, vintage and year. Missing observations are passed over.
    years : sequence of int
        Reference years wanted, each once.

    Returns
    -------
    pandas.DataFrame
        For each series and vintage with at least one value, one row a year, in the order of ``years``: the
        series' columns, ``vintage``, ``time_period``, ``obs_value`` (same unit), ``obs_status`` (``A`` in a
        year that was observed, ``E`` where the value was interpolated or carried) and
        ``years_from_observation`` (int, 0 if observed, else the distance to the nearest observed year).
        Series are sorted.

    Raises
    ------
    ValueRangeError
        If no year is wanted, or one is wanted twice.
    DuplicateKeyError
        If a series has two values in a year.
    IncomparableError
        If a row is a bound ("more than", an end of a range).

    Notes
    -----
    Before the first observation its value is carried back, after the last one its value is carried on: no
    trend is extended. `numpy.interp` is this rule.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": "IND", "time_period": [2016, 2020], "obs_value": [20.0, 24.0], "vintage": "v1",
    ... })
    >>> filled = interpolate(table, [2015, 2017, 2020])
    >>> filled[["time_period", "obs_value", "obs_status", "years_from_observation"]].to_dict("list")
    {'time_period': [2015, 2017, 2020], 'obs_value': [20.0, 21.0, 24.0], 'obs_status': ['E', 'E', 'A'], \
'years_from_observation': [1, 1, 0]}
    """
    wanted = np.asarray(list(years), dtype="int64")
    if not len(wanted) or len(set(wanted.tolist())) != len(wanted):
        raise ValueRangeError("at least one year, each once", repr(list(years)))
    require_columns(table, ["ref_area", "time_period", "obs_value", "vintage"])
    key = [*present(table, SERIES), "vintage"]
    observed = table.loc[table["obs_value"].notna()].sort_values([*key, "time_period"])
    require_points(observed)
    require_unique(observed, [*key, "time_period"], mend="Keep one value for each series and year.")
    parts = [_filled(rows, key, wanted) for _, rows in observed.groupby(key, sort=True, dropna=False)]
    return pd.concat(parts, ignore_index=True) if parts else _filled(observed, key, wanted[:0])


def _filled(rows: pd.DataFrame, key: list[str], wanted: np.ndarray) -> pd.DataFrame:
    known = rows["time_period"].to_numpy(dtype="int64")
    values = rows["obs_value"].to_numpy(dtype="float64")
    distance = np.abs(wanted[:, None] - known[None, :]).min(axis=1) if len(wanted) else wanted
    series = rows[key].iloc[np.zeros(len(wanted), dtype="int64")].reset_index(drop=True)
    return series.assign(
        time_period=wanted,
        obs_value=np.interp(wanted, known, values) if len(wanted) else values[:0],
        obs_status=pd.Series(np.where(distance == 0, "A", "E"), dtype="str"),
        years_from_observation=distance,
    )
