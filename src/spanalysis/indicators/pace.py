"""Why this exists: "on track" is easily said and easily wrong, so it is said by a rule that is written down.

The observed change a year is held against the change a year that is still needed; where the series cannot
carry a verdict, the answer is that it cannot be told, and why.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    require_unique,
)

Verdict = Literal["on_track", "not_on_track", "cannot_be_told"]
"""What the rule of `pace_to_target` can say."""

Reason = Literal["", "at_target", "old", "one_year", "short_span"]
"""Why the rule says so where it is not the pace that decides."""

_TOLERANCE = 1e-9


@dataclass(frozen=True)
class Pace:
    """How fast one series has moved, and how fast it would have to move.

    Parameters
    ----------
    ref_area, vintage : str
        The series and the one release that all its values are from.
    n_years : int
        Years with a value.
    first_year, last_year : int
        First and last of them.
    first_value, last_value : float
        Per cent.
    target : float
        Per cent, to be reached in ``target_year``.
    target_year : int
        The year.
    observed_per_year : float
        Percentage points a year; NaN with one year only.
    needed_per_year : float
        Percentage points a year from the last value on; 0 where the target is reached.
    pledged_per_year : float
        Percentage points a year that were pledged; NaN if none was passed.
    verdict : {"on_track", "not_on_track", "cannot_be_told"}
        By the rule of `pace_to_target`.
    reason : {"", "at_target", "old", "one_year", "short_span"}
        Empty where the pace decides.
    """

    ref_area: str
    vintage: str
    n_years: int
    first_year: int
    first_value: float
    last_year: int
    last_value: float
    target: float
    target_year: int
    observed_per_year: float
    needed_per_year: float
    pledged_per_year: float
    verdict: Verdict
    reason: Reason

    @property
    def keeps_pledge(self) -> bool | None:
        """Whether the observed pace is at least the pledged one.

        None where the pace cannot be told, where nothing was pledged, and where the target is reached, since
        nobody there has points left to add.
        """
        if self.verdict == "cannot_be_told" or self.reason == "at_target" or pd.isna(self.pledged_per_year):
            return None
        return self.observed_per_year >= self.pledged_per_year - _TOLERANCE


def pace_to_target(
    series: pd.DataFrame,
    target: float = 100.0,
    target_year: int = 2030,
    *,
    reference_year: int,
    pledged_per_year: float | None = None,
    min_span: int = 3,
    max_age: int = 5,
) -> Pace:
    """Hold the observed change a year against the change a year that the target still needs.

    Parameters
    ----------
    series : pandas.DataFrame
        Rows in per cent of one area, indicator, contingency, sex, source and vintage: ``ref_area,
        time_period, obs_value, unit_measure, vintage`` and the columns that say which. The pace counts from
        its first year, so leave out the years that should not count. Missing values and forecasts
        (``obs_status`` ``F``) are passed over.
    target : float
        Per cent.
    target_year : int
        Year in which the target is due; after the last year of the series.
    reference_year : int
        The year from which the age of the last value is counted, such as that of the newest release.
    pledged_per_year : float, optional
        Percentage points a year that were pledged, to be carried along and compared.
    min_span : int
        Years that must lie between the first and the last value.
    max_age : int
        Years that the last value may be older than ``reference_year``.

    Returns
    -------
    Pace
        The two paces in percentage points a year, and the verdict with its reason.

    Raises
    ------
    IncomparableError
        If rows differ in area, vintage or any column that says what is counted, or are bounds, or not per
        cent. No pace is measured across releases, which revise the past.
    DuplicateKeyError
        If a year has two values.
    NoDataError
        If no row has a value.
    ValueRangeError
        If a value or ``target`` lies outside 0 to 100, the last value is of the target's year or later or
        after ``reference_year``, or a span, an age or a pledge is negative.

    Notes
    -----
    With x the values and t the years, first (0) and last (1), and T the target's year::

        observed = (x1 - x0) / (t1 - t0)
        needed   = max(0, target - x1) / (T - t1)

    The observed pace takes the two ends and no line fitted through all years: it can be checked by hand from
    two published numbers, and the years between them, which are modelled or missing, get no say. Linear
    actual against linear required change is the method of the trend arrows of J. D. Sachs and others,
    *Sustainable Development Report*; there the required change counts from 2015, here from the last value.

    The verdict, first rule that fits:

    1. ``cannot_be_told``, ``old``: the last value is more than ``max_age`` years older than
       ``reference_year``.
    2. ``on_track``, ``at_target``: the last value is the target or more.
    3. ``cannot_be_told``, ``one_year``: there is one year with a value.
    4. ``cannot_be_told``, ``short_span``: fewer than ``min_span`` years between first and last value.
    5. ``on_track`` if observed >= needed, else ``not_on_track``.

    Examples
    --------
    >>> world = pd.DataFrame({
    ...     "ref_area": "X01", "time_period": [2015, 2020, 2023], "obs_value": [40.0, 48.0, 52.0],
    ...     "unit_measure": "PT", "vintage": "ilo-2025-10",
    ... })
    >>> pace = pace_to_target(world, reference_year=2025, pledged_per_year=2.0)
    >>> pace.observed_per_year, round(pace.needed_per_year, 2), pace.verdict, pace.keeps_pledge
    (1.5, 6.86, 'not_on_track', False)
    """
    _require_sensible(target, min_span, max_age, pledged_per_year)
    rows = _valued(series)
    first, last = rows.iloc[0], rows.iloc[-1]
    first_year, last_year = int(first["time_period"]), int(last["time_period"])
    if not last_year < target_year or last_year > reference_year:
        raise ValueRangeError(
            f"values of years before {target_year} and up to {reference_year}",
            f"{last_year}",
            where=str(last["ref_area"]),
            mend="Choose a later target or reference year, or leave later rows out.",
        )
    span, gap = last_year - first_year, float(target - last["obs_value"])
    observed = float(last["obs_value"] - first["obs_value"]) / span if span else float("nan")
    needed = max(0.0, gap) / (target_year - last_year)
    verdict, reason = _verdict(observed, needed, span, (reference_year - last_year, max_age), min_span)
    return Pace(
        ref_area=str(last["ref_area"]),
        vintage=str(last["vintage"]),
        n_years=len(rows),
        first_year=first_year,
        first_value=float(first["obs_value"]),
        last_year=last_year,
        last_value=float(last["obs_value"]),
        target=float(target),
        target_year=target_year,
        observed_per_year=observed,
        needed_per_year=needed,
        pledged_per_year=float("nan") if pledged_per_year is None else float(pledged_per_year),
        verdict=verdict,
        reason=reason,
    )


def _require_sensible(target: float, min_span: int, max_age: int, pledged: float | None) -> None:
    if not 0 <= target <= 100:
        raise ValueRangeError("a target from 0 to 100 per cent", repr(target))
    for name, number in (("min_span", min_span), ("max_age", max_age), ("pledged_per_year", pledged)):
        if number is not None and not number >= 0:
            raise ValueRangeError(f"{name} from 0 up", repr(number))


def _valued(series: pd.DataFrame) -> pd.DataFrame:
    require_columns(series, ["ref_area", "time_period", "obs_value", "unit_measure", "vintage"])
    rows = series.loc[series["obs_value"].notna()]
    if "obs_status" in rows.columns:
        rows = rows.loc[rows["obs_status"] != "F"]
    if rows.empty:
        raise NoDataError("a year with a value", "none", mend="Look at the filters that chose the rows.")
    require_same(
        rows,
        ["ref_area", *present(rows, [name for name in COMPARED if name != "vintage"])],
        mend="A pace is one area's, of one kind of number.",
    )
    require_same(
        rows,
        ["vintage"],
        mend="Choose one vintage: releases revise the past, so a pace across them is no pace.",
    )
    require_per_cent(rows)
    require_points(rows)
    require_unique(rows, ["time_period"], mend="Keep one value for each year.")
    return rows.sort_values("time_period")


def _verdict(
    observed: float, needed: float, span: int, age: tuple[int, int], min_span: int
) -> tuple[Verdict, Reason]:
    years, allowed = age
    if years > allowed:
        return "cannot_be_told", "old"
    if needed == 0:
        return "on_track", "at_target"
    if span == 0:
        return "cannot_be_told", "one_year"
    if span < min_span:
        return "cannot_be_told", "short_span"
    return ("on_track" if observed >= needed - _TOLERANCE else "not_on_track"), ""
