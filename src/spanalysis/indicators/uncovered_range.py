"""Why this exists: people left out add up over regions only if the unknown is kept apart from the known.

Rates of regions do not add up, and a rate that stands on some of the members says nothing of the others.
Counted country by country, covered, not covered and unknown do add up, from disjoint groups to the world.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from spanalysis.errors import IncomparableError, NoDataError, ValueRangeError, listed
from spanalysis.indicators.comparable import (
    COMPARED,
    present,
    require_columns,
    require_per_cent,
    require_same,
)
from spanalysis.indicators.interpolation import interpolate
from spanalysis.indicators.membership import (
    require_countries,
    require_weighted,
    weighted_members,
    weights_of_year,
)

_PERSONS = ("population", "covered", "uncovered", "no_data")


def uncovered_range(
    coverage: pd.DataFrame,
    population: pd.DataFrame,
    groups: pd.DataFrame,
    year: int,
    *,
    max_age: int | None = None,
    last_observed: int | None = None,
    soc: str = "SOC_CONTIG_TOTAL",
    ref_areas: pd.DataFrame | None = None,
    on_missing: Literal["error", "skip"] = "error",
) -> pd.DataFrame:
    """Count the people not covered in each group, with the range that countries without a value leave open.

    Parameters
    ----------
    coverage : pandas.DataFrame
        Country rows in per cent of one indicator, contingency, sex, source and vintage, all years:
        ``ref_area, time_period, obs_value, unit_measure, vintage`` and the columns that say which.
    population : pandas.DataFrame
        ``ref_area, time_period, obs_value`` (persons) ``, vintage``: one row for each area and year, of one
        vintage, and of the persons that the rate is a share *of*.
    groups : pandas.DataFrame
        ``group, ref_area``: the members of each group.
    year : int
        The year that is counted. A country without a value of that year gets the straight line between its
        neighbours, or the nearest value before or after, as in `interpolate`.
    max_age : int, optional
        A filled value that is more years away from an observation counts as no value. Left out, none is too
        far away.
    last_observed : int, optional
        Newest reference year whose values are used. Left out: ``year``.
    soc : str
        The contingency whose denominator ``population`` counts; the headline's is the total population.
    ref_areas : pandas.DataFrame, optional
        ``ref_area, area_type``, to refuse aggregates among the rows and members.
    on_missing : {"error", "skip"}
        What to do with members without a population: stop, or leave them out and count them in
        ``n_unweighted``.

    Returns
    -------
    pandas.DataFrame
        One row a group, in the order of ``groups``: ``group, time_period``; in persons ``population`` (of all
        members that have one), ``covered``, ``uncovered`` (in the countries with a value), ``no_data``
        (living in countries without one), ``lower`` (``uncovered``: everybody is covered there) and
        ``upper`` (nobody is); ``n_countries`` (members with a value), ``n_observed`` (with a value of that
        very year), ``n_members``, ``n_unweighted``, ``population_share`` (per cent of the population that
        lives in the countries with a value), ``coverage_vintage`` and ``population_vintage``.

    Raises
    ------
    IncomparableError
        If rows differ in what they count or in vintage, are of another contingency than ``soc``, of another
        sex than the population, or bounds, or not per cent; if an aggregate is among the countries.
    NoDataError
        If no row has a value up to ``last_observed``, or members have no population (unless
        ``on_missing="skip"``).
    ValueRangeError
        If a value lies outside 0 to 100, a population or ``max_age`` is negative.
    DuplicateKeyError
        If a country has two values in a year, or an area two populations.
    UnknownCodeError
        If an area is not in ``ref_areas``.

    Notes
    -----
    With p the population and c the rate of each member with a value, and P the population of all members::

        covered   = sum(p c / 100)
        uncovered = sum(p) - covered = lower
        no_data   = P - sum(p)
        upper     = uncovered + no_data

    All of them are sums over countries, so those of disjoint groups add up to those of their union. The
    bounds are those of `aggregate`, counted from the other side: lower is P (1 - its upper / 100).

    Examples
    --------
    >>> coverage = pd.DataFrame({
    ...     "ref_area": ["MLI", "SEN"], "time_period": [2022, 2023], "obs_value": [12.5, 20.0],
    ...     "unit_measure": "PT", "vintage": "ilo-2026-05",
    ... })
    >>> population = pd.DataFrame({
    ...     "ref_area": ["MLI", "SEN", "TGO"], "time_period": 2023, "obs_value": [24e6, 18e6, 9e6],
    ...     "vintage": "wb-2025",
    ... })
    >>> groups = pd.DataFrame({"group": "WAEMU", "ref_area": ["MLI", "SEN", "TGO"]})
    >>> found = uncovered_range(coverage, population, groups, 2023)
    >>> found[["covered", "uncovered", "no_data", "lower", "upper"]].to_dict("records")
    [{'covered': 6600000.0, 'uncovered': 35400000.0, 'no_data': 9000000.0, 'lower': 35400000.0, \
'upper': 44400000.0}]
    """
    _require_comparable(coverage, population, soc, max_age)
    require_countries(coverage, groups, ref_areas)
    values = _filled(coverage, year, year if last_observed is None else last_observed, max_age)
    members = weighted_members(values, weights_of_year(population, year), groups)
    require_weighted(members, on_missing)
    return _counted(members).assign(
        time_period=year,
        coverage_vintage=coverage["vintage"].iloc[0],
        population_vintage=population["vintage"].iloc[0],
    )[list(_COLUMNS)]


_COLUMNS = (
    "group",
    "time_period",
    *_PERSONS,
    "lower",
    "upper",
    "n_countries",
    "n_observed",
    "n_members",
    "n_unweighted",
    "population_share",
    "coverage_vintage",
    "population_vintage",
)


def _require_comparable(
    coverage: pd.DataFrame, population: pd.DataFrame, soc: str, max_age: int | None
) -> None:
    require_columns(coverage, ["ref_area", "time_period", "obs_value", "unit_measure", "vintage"])
    require_columns(population, ["ref_area", "time_period", "obs_value", "vintage"], where="population")
    for frame, name in ((coverage, "coverage"), (population, "population")):
        if frame.empty:
            raise NoDataError(f"rows of {name}", "none", mend="Look at the filters that chose the rows.")
    require_same(coverage, present(coverage, COMPARED), where="coverage")
    require_same(population, present(population, ["sex", "age_group", "vintage"]), where="population")
    require_per_cent(coverage)
    if "soc" in coverage.columns and coverage["soc"].iloc[0] != soc:
        raise IncomparableError(
            f"shares of {soc!r}, whose denominator the population counts",
            repr(coverage["soc"].iloc[0]),
            mend="Pass soc= with a population of its own denominator.",
        )
    if "sex" in coverage.columns and "sex" in population.columns:
        both = pd.concat([coverage[["sex"]], population[["sex"]]], ignore_index=True)
        require_same(both, ["sex"], where="coverage and population")
    if max_age is not None and max_age < 0:
        raise ValueRangeError("max_age from 0 up", repr(max_age), mend="Write 5 for five years.")


def _filled(coverage: pd.DataFrame, year: int, newest: int, max_age: int | None) -> pd.DataFrame:
    """Give each country's rate of the year and the distance of the observation behind it."""
    usable = coverage.loc[(coverage["time_period"] <= newest) & coverage["obs_value"].notna()]
    if usable.empty:
        years = sorted(coverage["time_period"].unique())
        raise NoDataError(f"country values up to {newest}", f"years {listed(years, 30)}", where="coverage")
    filled = interpolate(usable, [year])
    near = filled["years_from_observation"] <= (float("inf") if max_age is None else max_age)
    return filled.loc[near, ["ref_area", "obs_value", "years_from_observation"]]


def _counted(members: pd.DataFrame) -> pd.DataFrame:
    weighted = members["weight"].notna()
    persons = members["weight"].fillna(0.0).astype("float64")
    valued = members["obs_value"].notna() & weighted
    covered = persons * members["obs_value"].fillna(0.0) / 100.0
    parts = pd.DataFrame(
        {
            "group": members["group"],
            "population": persons,
            "covered": covered,
            "uncovered": (persons - covered).where(valued, 0.0),
            "no_data": persons.where(~valued, 0.0),
            "n_countries": valued.astype("int64"),
            "n_observed": (valued & members["years_from_observation"].eq(0)).astype("int64"),
            "n_members": 1,
            "n_unweighted": (~weighted).astype("int64"),
        }
    )
    sums = parts.groupby("group", sort=False).sum().reset_index()
    total = sums["population"].where(sums["population"] > 0)
    return sums.assign(
        lower=sums["uncovered"],
        upper=sums["uncovered"] + sums["no_data"],
        population_share=100.0 * ((sums["population"] - sums["no_data"]) / total),
    )
