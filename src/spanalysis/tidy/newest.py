"""Why this exists: a release is taken whole, because a publisher who re-dates or withdraws a value means it.

:func:`spanalysis.tidy.as_of.as_of` keeps the newest vintage of each single observation. When a series is
shown as it stands today that is not enough: a year that the newest release has dropped would live on from an
older one. Here the newest release of a *series* wins for all of its years.
"""

from __future__ import annotations

import datetime as dt

import pandas as pd

from spanalysis.tidy.as_of import IDENTITY, as_date, require_known

SERIES = [column for column in IDENTITY if column != "time_period"]
"""Columns that make a series; those a table has."""


def newest_release(
    table: pd.DataFrame, vintages: pd.DataFrame, date: str | dt.date | None = None
) -> pd.DataFrame:
    """Keep each series as its newest release gives it.

    Parameters
    ----------
    table : pandas.DataFrame
        Any table of statistics.
    vintages : pandas.DataFrame
        The ``vintages`` table.
    date : str or datetime.date, optional
        Leave out what was published later.

    Returns
    -------
    pandas.DataFrame
        Rows of the table that have a value, in its order; one vintage a series. Of two releases of one day,
        the one with more observations of the series wins, then the one whose id sorts last.

    Raises
    ------
    UnknownCodeError
        If a row's vintage is not in ``vintages``.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": ["AGO", "AGO"], "time_period": [2020, 2019], "obs_value": [10.5, 9.9],
    ...     "vintage": ["unsd-2024-02", "ilo-2026-05"],
    ... })
    >>> vintages = pd.DataFrame({
    ...     "vintage": ["unsd-2024-02", "ilo-2026-05"],
    ...     "published": pd.to_datetime(["2024-02-29", "2026-05-04"]),
    ... })
    >>> newest_release(table, vintages)["time_period"].item()
    2019
    """
    require_known(table, vintages)
    key = [column for column in SERIES if column in table]
    dates = vintages.set_index("vintage")["published"]
    dated = table.assign(_published=table["vintage"].map(dates), _order=range(len(table)))
    if date is not None:
        dated = dated[dated["_published"] <= pd.Timestamp(as_date(date))]
    valued = dated[dated["obs_value"].notna()]
    sizes = valued.groupby([*key, "vintage", "_published"], as_index=False).size()
    chosen = sizes.sort_values(["_published", "size", "vintage"], kind="stable").drop_duplicates(
        key, keep="last"
    )
    kept = valued.merge(chosen[[*key, "vintage"]], on=[*key, "vintage"], how="inner", validate="m:1")
    return kept.sort_values("_order")[list(table.columns)].reset_index(drop=True)
