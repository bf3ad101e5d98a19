"""Why this exists: when a published number of one year moves, nobody's coverage has changed.

The values that successive releases give for the same area and year are laid side by side. Their differences
are revisions; a change is between two years of one release, and `change` refuses anything else.
"""

from __future__ import annotations

from decimal import Decimal

import pandas as pd

from spanalysis.errors import NoDataError, UnknownCodeError, listed
from spanalysis.indicators.comparable import (
    COMPARED,
    present,
    require_columns,
    require_per_cent,
    require_points,
    require_same,
    require_unique,
)

_ONE = ("ref_area", *(name for name in COMPARED if name != "vintage"), "denominator")
"""Columns in which the releases must agree."""

_TOLERANCE = 1e-9


def revisions(table: pd.DataFrame, vintages: pd.DataFrame, time_period: int) -> pd.DataFrame:
    """Lay one area's value for one year side by side as each release gave it, with the revisions.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows in per cent of one area, indicator, contingency, sex and source, of any releases:
        ``ref_area, time_period, obs_value, unit_measure, vintage`` and the columns that say which. Other
        years, missing values and forecasts (``obs_status`` ``F``) are passed over.
    vintages : pandas.DataFrame
        ``vintage, published``, and perhaps ``published_precision``.
    time_period : int
        The year whose values are laid side by side.

    Returns
    -------
    pandas.DataFrame
        One row a release, in the order of publication (releases of one day by their id): the columns of
        ``table``, then those of ``vintages`` named above, ``revision`` (percentage points: value less the
        value of the release before; missing in the first), ``revised`` (bool: the revision is more than
        rounding explains) and ``to_newest`` (percentage points: value of the newest release less this one; 0
        in the newest). Of one release there is one row and no revision.

    Raises
    ------
    NoDataError
        If no release has a value of that year.
    IncomparableError
        If rows differ in area, indicator, definition, contingency, sex, age group, unit, source or
        ``denominator`` (where the table has one), or are bounds, or not per cent.
    UnknownCodeError
        If ``vintages`` does not date a release.
    DuplicateKeyError
        If a release gives two values.
    ValueRangeError
        If a value lies outside 0 to 100.

    Notes
    -----
    Releases round differently: a data file gives 48.08, its report 48.1, and the next data file 48.1. Two
    values are the same number unless they differ by more than half a unit of the last place that both show;
    a value's last place is that of its shortest decimal form, and in a data file (``evidence``) the first
    decimal at least. A report's 45 may thus stand for anything from 44.5 to 45.5.

    A revision is never divided by years: it has no pace. The headline is counted on the total population in
    every release; children and work injury have been counted on more than one denominator, which the tables
    do not tell apart: pass ``denominator`` where it is known.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "ref_area": "X01", "time_period": 2020, "obs_value": [48.0, 47.0], "unit_measure": "PT",
    ...     "vintage": ["ilo-2024-09", "wspr-2021"],
    ... })
    >>> vintages = pd.DataFrame({
    ...     "vintage": ["wspr-2021", "ilo-2024-09"],
    ...     "published": pd.to_datetime(["2021-09-01", "2024-09-12"]),
    ... })
    >>> revisions(table, vintages, 2020)[["vintage", "revision", "revised", "to_newest"]].to_dict("list")
    {'vintage': ['wspr-2021', 'ilo-2024-09'], 'revision': [nan, 1.0], 'revised': [False, True], \
'to_newest': [1.0, 0.0]}
    """
    rows = _of_year(table, time_period)
    require_same(rows, present(rows, _ONE))
    require_per_cent(rows)
    require_points(rows)
    require_unique(rows, ["vintage"], mend="Keep one value of each release.")
    dated = _dated(rows, vintages).sort_values(["published", "vintage"], ignore_index=True)
    moved = dated["obs_value"].diff()
    return dated.assign(
        revision=moved,
        revised=moved.abs() > _rounding(dated) + _TOLERANCE,
        to_newest=dated["obs_value"].iloc[-1] - dated["obs_value"],
    )


def _rounding(rows: pd.DataFrame) -> pd.Series:
    """Half a unit of the last decimal place that a value and the one before it both show."""
    shown = rows["obs_value"].map(_decimals)
    if "evidence" in rows.columns:
        shown = shown.mask((rows["evidence"] == "datafile") & (shown < 1), 1)
    shared = pd.concat([shown, shown.shift()], axis=1).min(axis=1)
    return 0.5 * 10.0**-shared


def _decimals(value: float) -> int:
    return max(0, -int(Decimal(str(value)).normalize().as_tuple().exponent))


def _of_year(table: pd.DataFrame, year: int) -> pd.DataFrame:
    require_columns(table, ["ref_area", "time_period", "obs_value", "unit_measure", "vintage"])
    rows = table.loc[(table["time_period"] == year) & table["obs_value"].notna()]
    if "obs_status" in rows.columns:
        rows = rows.loc[rows["obs_status"] != "F"]
    if rows.empty:
        known = sorted(table.loc[table["obs_value"].notna(), "time_period"].unique())
        raise NoDataError(
            f"a value for {year}", f"values for {listed(known, 30)}" if known else "no value of any year"
        )
    return rows


def _dated(rows: pd.DataFrame, vintages: pd.DataFrame) -> pd.DataFrame:
    require_columns(vintages, ["vintage", "published"], where="vintages")
    columns = ["vintage", "published", *present(vintages, ["published_precision"])]
    unknown = rows.loc[~rows["vintage"].isin(vintages["vintage"]), "vintage"]
    if len(unknown):
        raise UnknownCodeError("releases that the vintages table dates", listed(unknown))
    return rows.merge(vintages[columns], on="vintage", how="left", validate="m:1")
