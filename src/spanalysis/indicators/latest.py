"""Why this exists: "the latest figure" is a trap unless its year, its vintage and its age are stated.

Few countries report every year, so the newest observation of one is often years older than another's.
"""

from __future__ import annotations

import datetime as dt

import pandas as pd

from spanalysis.errors import IncomparableError, SchemaError, ValueRangeError
from spanalysis.indicators.comparable import SERIES, present, require_columns, require_unique
from spanalysis.tidy.as_of import as_date
from spanalysis.tidy.as_of import as_of as kept_as_of


def latest_observation(
    table: pd.DataFrame,
    as_of: str | dt.date | None = None,
    max_age: int | None = None,
    *,
    vintages: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Keep the newest reference year that has a value, for each series.

    Parameters
    ----------
    table : pandas.DataFrame
        Tidy observations: ``ref_area, time_period, obs_value, vintage`` and what else identifies a series
        (``indicator, measure, definition, soc, sex, age_group, unit_measure, source``).
    as_of : str, datetime.date or datetime.datetime, optional
        Use what was published on or before this day; needs ``vintages``.
    max_age : int, optional
        Leave out observations more than this many years older than the year of ``as_of`` (without it: than
        the newest year with a value in the table). Left out, no observation is too old.
    vintages : pandas.DataFrame, optional
        Columns ``vintage, published``. Without it the table must already hold one vintage for each
        observation.

    Returns
    -------
    pandas.DataFrame
        One row a series (two where the newest observation is a range: ``lower`` and ``upper``), all columns
        kept, ``time_period`` among them; in the table's order with a fresh index. A series without any value,
        or with none young enough, has no row. Structural zeros are values; missing observations are skipped,
        and so are forecasts (``obs_status`` ``F``), since nobody observed them.

    Raises
    ------
    SchemaError
        If a column is absent, or ``as_of`` is given without ``vintages``.
    ValueRangeError
        If ``as_of`` is not a day or ``max_age`` not a whole number of years from 0 up.
    IncomparableError
        If ``vintages`` is left out and one observation has several vintages.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": ["IND", "IND", "IND"], "time_period": [2020, 2022, 2023],
    ...     "obs_value": [24.4, 48.8, float("nan")], "vintage": "ilo-2025-10",
    ... })
    >>> latest_observation(table)[["ref_area", "time_period", "obs_value"]].to_dict("records")
    [{'ref_area': 'IND', 'time_period': 2022, 'obs_value': 48.8}]
    """
    require_columns(table, ["ref_area", "time_period", "obs_value", "vintage"])
    current = _current(table, as_of, vintages)
    valued = _observed(current)
    young = _young(valued, as_of, max_age)
    newest = young.groupby(present(young, SERIES), sort=False, dropna=False)["time_period"].transform("max")
    return young.loc[young["time_period"] == newest].reset_index(drop=True)


def _current(table: pd.DataFrame, date: str | dt.date | None, vintages: pd.DataFrame | None) -> pd.DataFrame:
    if vintages is not None:
        return kept_as_of(table, vintages, date)
    if date is not None:
        raise SchemaError(
            "the vintages table together with as_of",
            "as_of alone",
            mend="Pass vintages=, which dates each release.",
        )
    key = [*present(table, SERIES), "time_period"]
    require_unique(table, [*key, *present(table, ["obs_qualifier"]), "vintage"], mend="Keep one row.")
    releases = table[[*key, "vintage"]].drop_duplicates()
    twice = releases.loc[releases.duplicated(key, keep=False)]
    if len(twice):
        same = twice.merge(twice.iloc[[0]][key], on=key, how="inner", validate="m:1")
        raise IncomparableError(
            "one vintage for each observation",
            " and ".join(map(repr, same["vintage"])),
            where=f"{same['ref_area'].iloc[0]} {same['time_period'].iloc[0]}",
            mend="Pass vintages= so that the newest is kept, or choose one vintage.",
        )
    return table


def _observed(table: pd.DataFrame) -> pd.DataFrame:
    rows = table.loc[table["obs_value"].notna()]
    return rows.loc[rows["obs_status"] != "F"] if "obs_status" in rows.columns else rows


def _young(rows: pd.DataFrame, date: str | dt.date | None, max_age: int | None) -> pd.DataFrame:
    if max_age is None:
        return rows
    if isinstance(max_age, bool) or not isinstance(max_age, int) or max_age < 0:
        raise ValueRangeError(
            "max_age as whole years from 0 up", repr(max_age), mend="Write 5 for five years."
        )
    year = rows["time_period"].max() if date is None else as_date(date).year
    return rows.loc[rows["time_period"] >= year - max_age]
