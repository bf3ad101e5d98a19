"""Why this exists: the past is revised, so every table must be readable as it stood on a given day.

A release (vintage) replaces what an earlier one said of the same observation. Asking for a date keeps what a
reader could have known on that date; asking for none keeps the newest of everything.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

import pandas as pd

from spanalysis.errors import DuplicateKeyError, SchemaError, UnknownCodeError, ValueRangeError, listed

IDENTITY = (
    "ref_area",
    "time_period",
    "indicator",
    "measure",
    "definition",
    "soc",
    "sex",
    "age_group",
    "unit_measure",
    "source",
)
"""Columns that say which observation a row is; a table has some of them."""

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def as_date(date: str | dt.date) -> dt.date:
    """Read a day given as text, date or datetime.

    Parameters
    ----------
    date : str, datetime.date or datetime.datetime
        Text is ISO 8601, ``YYYY-MM-DD``; of a datetime only the day counts.

    Returns
    -------
    datetime.date

    Raises
    ------
    ValueRangeError
        If it is not a day of the calendar.

    Examples
    --------
    >>> as_date("2022-02-03")
    datetime.date(2022, 2, 3)
    """
    if isinstance(date, dt.datetime) and not pd.isna(date):
        return date.date()
    if isinstance(date, dt.date) and not pd.isna(date):
        return date
    try:
        if isinstance(date, str) and _ISO_DAY.fullmatch(date):
            return dt.date.fromisoformat(date)
    except ValueError as error:
        raise _wrong_day(date) from error
    raise _wrong_day(date)


def as_of(
    table: pd.DataFrame,
    vintages: pd.DataFrame,
    date: str | dt.date | None = None,
    *,
    key: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Keep, for each observation, what the newest vintage published on or before a date says.

    Parameters
    ----------
    table : pandas.DataFrame
        Any tidy table with a ``vintage`` column; one row an observation and vintage.
    vintages : pandas.DataFrame
        Columns ``vintage`` (unique) and ``published`` (datetime64).
    date : str, datetime.date or datetime.datetime, optional
        The day, inclusive. Left out, every vintage counts.
    key : sequence of str, optional
        Columns that identify an observation, without ``vintage``. Left out: those of `IDENTITY` that the
        table has. ``obs_qualifier`` is no part of it, since an exact value replaces an earlier "almost"; the
        lower and upper end of a range in one vintage both stay.

    Returns
    -------
    pandas.DataFrame
        The kept rows, same columns, in the table's order, with a fresh index. A value that the newest vintage
        marks as missing stays missing. An observation that a newer vintage leaves out keeps its older
        vintage: look at the ``vintage`` column before comparing rows.

    Raises
    ------
    ValueRangeError
        If ``date`` is not a day.
    SchemaError
        If a needed column is absent, or ``published`` holds no dates.
    UnknownCodeError
        If a row's vintage is not in ``vintages``.
    DuplicateKeyError
        If a vintage is listed twice, or the key does not tell the rows of one vintage apart.

    Notes
    -----
    Of two vintages published on the same day, the one whose id sorts last (by code point) is the newer. A
    vintage without a publication date is older than any other, and out of the question when a date is asked
    for, since nobody can say that it was out by then.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": ["X01", "X01"], "time_period": [2020, 2020],
    ...     "obs_value": [46.9, 48.1], "vintage": ["wspr-2021", "ilo-2025-10"],
    ... })
    >>> vintages = pd.DataFrame({
    ...     "vintage": ["wspr-2021", "ilo-2025-10"],
    ...     "published": pd.to_datetime(["2021-09-01", "2025-10-29"]),
    ... })
    >>> as_of(table, vintages, "2022-02-03")["obs_value"].item()
    46.9
    >>> as_of(table, vintages)["obs_value"].item()
    48.1
    """
    day = None if date is None else as_date(date)
    columns = _key(table, key)
    rank = _rank(vintages, day)
    require_known(table, vintages)
    _require_told_apart(table, columns)
    row_rank = table["vintage"].map(rank).astype("float64")
    known = table.loc[row_rank.notna()].assign(_rank=row_rank)
    newest = known.groupby(columns, sort=False, dropna=False)["_rank"].transform("max")
    return known.loc[known["_rank"] == newest, list(table.columns)].reset_index(drop=True)


def _key(table: pd.DataFrame, key: Sequence[str] | None) -> list[str]:
    columns = [name for name in IDENTITY if name in table.columns] if key is None else list(key)
    absent = [name for name in (*columns, "vintage") if name not in table.columns]
    if absent or not columns:
        raise SchemaError(
            "a table with its key columns and vintage",
            f"columns {listed(table.columns, 20)}",
            mend=f"Add {listed(absent or IDENTITY)}, or pass key=.",
        )
    return columns


def _rank(vintages: pd.DataFrame, day: dt.date | None) -> pd.Series:
    """Number the vintages published by ``day``, oldest first, indexed by vintage id."""
    absent = [name for name in ("vintage", "published") if name not in vintages.columns]
    if absent or not pd.api.types.is_datetime64_any_dtype(vintages["published"]):
        raise SchemaError(
            "vintages with columns vintage and published (datetime64)",
            f"columns {listed(vintages.columns, 20)}",
            mend="Use the vintages table; pandas.to_datetime makes dates of text.",
        )
    twice = vintages.loc[vintages["vintage"].duplicated(), "vintage"]
    if len(twice):
        raise DuplicateKeyError("each vintage once", f"{listed(twice)} twice", where="vintages")
    kept = vintages if day is None else vintages.loc[vintages["published"].dt.date <= day]
    ids = kept.sort_values(["published", "vintage"], na_position="first")["vintage"]
    return pd.Series(range(len(ids)), index=ids.to_numpy(), dtype="float64")


def require_known(table: pd.DataFrame, vintages: pd.DataFrame) -> None:
    """Raise UnknownCodeError when a row's ``vintage`` is not in the ``vintages`` table."""
    unknown = table.loc[~table["vintage"].isin(vintages["vintage"]), "vintage"].unique()
    if len(unknown):
        raise UnknownCodeError(
            "vintages of the vintages table",
            listed(unknown),
            mend="Add the release with its publication date.",
        )


def _require_told_apart(table: pd.DataFrame, columns: list[str]) -> None:
    full = [*columns, *(name for name in ("obs_qualifier",) if name in table.columns), "vintage"]
    twice = table.loc[table.duplicated(full), full]
    if len(twice):
        first = ", ".join(f"{name}={value}" for name, value in twice.iloc[0].items())
        raise DuplicateKeyError(
            "one row for each key and vintage",
            f"{len(twice)} more",
            where=first,
            mend="Pass key= with the columns that tell these rows apart.",
        )


def _wrong_day(date: object) -> ValueRangeError:
    return ValueRangeError(
        "a day as YYYY-MM-DD, a date or a datetime",
        repr(date),
        mend="Write the whole day, such as 2022-02-03.",
    )
