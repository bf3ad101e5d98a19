"""Why this exists: advocacy counts those left out, while publishers count those covered.

The complement of a rate is simple to compute and simple to get wrong: a lower bound turns into an upper one,
and a share counts persons only with the denominator it was computed on.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import pandas as pd

from spanalysis.errors import IncomparableError, NoDataError, ValueRangeError, listed
from spanalysis.indicators.comparable import (
    PER_CENT,
    PERSONS,
    present,
    require_columns,
    require_per_cent,
    require_unique,
)

Covered = TypeVar("Covered", float, pd.Series, pd.DataFrame)

_COMPLEMENT = {"lower": "upper", "upper": "lower", "more_than": "almost", "almost": "more_than"}


def uncovered_share(covered: Covered) -> Covered:
    """Return the share that is not covered: 100 minus the share covered.

    Parameters
    ----------
    covered : float, pandas.Series or pandas.DataFrame
        Per cent, 0 to 100. A frame is a tidy table with ``obs_value`` and ``unit_measure`` ``PT``.

    Returns
    -------
    float, pandas.Series or pandas.DataFrame
        The same shape, per cent; missing stays missing. In a frame ``obs_value`` is the complement,
        ``measure`` is ``uncovered_share``, and the qualifiers change sides: ``lower`` and ``upper``,
        ``more_than`` and ``almost``.

    Raises
    ------
    ValueRangeError
        If a value lies outside 0 to 100.
    IncomparableError
        If a frame's unit is not per cent.

    Examples
    --------
    >>> round(uncovered_share(52.4), 1)
    47.6
    >>> uncovered_share(pd.Series([0.0, 100.0])).tolist()
    [100.0, 0.0]
    """
    if isinstance(covered, pd.DataFrame):
        require_per_cent(covered)
        return _turned(covered.assign(obs_value=100.0 - covered["obs_value"]), "uncovered_share")
    values = covered if isinstance(covered, pd.Series) else pd.Series([covered], dtype="float64")
    require_per_cent(pd.DataFrame({"obs_value": values, "unit_measure": PER_CENT}))
    return 100.0 - covered


def uncovered_people(
    coverage: pd.DataFrame,
    population: pd.DataFrame,
    *,
    soc: str = "SOC_CONTIG_TOTAL",
    on_missing: Literal["error", "keep"] = "error",
) -> pd.DataFrame:
    """Count the persons not covered: (1 - share / 100) x persons of the same area, year and sex.

    Parameters
    ----------
    coverage : pandas.DataFrame
        Rows of ``coverage`` in per cent, of one contingency: ``ref_area, time_period, soc, sex, obs_value,
        unit_measure, vintage``.
    population : pandas.DataFrame
        ``ref_area, time_period, sex, obs_value`` (persons) ``, vintage``: one row for each area, year and
        sex, of the group that the share is a share *of*.
    soc : str
        The contingency whose denominator ``population`` counts. The headline's is the total population;
        another contingency needs its own (children, persons above pensionable age), so name it.
    on_missing : {"error", "keep"}
        What to do when the population of an area and year is not there: stop, or keep the row without a value
        and with ``obs_status`` ``O``.

    Returns
    -------
    pandas.DataFrame
        The coverage rows with ``obs_value`` in persons (``unit_measure`` ``PS``, ``measure``
        ``uncovered_people``), ``uncovered_share`` (per cent), ``population`` (persons) and
        ``population_vintage``; ``vintage`` is still that of the share.

    Raises
    ------
    IncomparableError
        If a row is of another contingency or unit.
    DuplicateKeyError
        If ``population`` has several rows for an area, year and sex.
    NoDataError
        Naming areas and years without population, unless ``on_missing="keep"``.
    ValueRangeError
        If a share lies outside 0 to 100, or a population is negative.

    Examples
    --------
    >>> coverage = pd.DataFrame({
    ...     "ref_area": ["RWA"], "time_period": [2023], "soc": ["SOC_CONTIG_TOTAL"], "sex": ["SEX_T"],
    ...     "obs_value": [7.5], "unit_measure": ["PT"], "vintage": ["ilo-2025-10"],
    ... })
    >>> population = pd.DataFrame({
    ...     "ref_area": ["RWA"], "time_period": [2023], "sex": ["SEX_T"], "obs_value": [14_000_000.0],
    ...     "vintage": ["wb-2025"],
    ... })
    >>> uncovered_people(coverage, population)["obs_value"].item()
    12950000.0
    """
    shares = uncovered_share(_of_contingency(coverage, soc))
    joined = shares.rename(columns={"obs_value": "uncovered_share"}).merge(
        _persons(population), on=["ref_area", "time_period", "sex"], how="left", validate="m:1"
    )
    lost = joined["population"].isna()
    if on_missing == "error" and lost.any():
        raise _no_population(joined.loc[lost])
    result = joined.assign(
        obs_value=joined["uncovered_share"] / 100.0 * joined["population"],
        unit_measure=PERSONS,
        measure="uncovered_people",
    )
    if "obs_status" in result.columns:
        result["obs_status"] = result["obs_status"].mask(lost & result["uncovered_share"].notna(), "O")
    return result


def _turned(frame: pd.DataFrame, measure: str) -> pd.DataFrame:
    turned = frame.assign(measure=measure)
    if "obs_qualifier" in turned.columns:
        turned["obs_qualifier"] = turned["obs_qualifier"].replace(_COMPLEMENT)
    return turned


def _of_contingency(coverage: pd.DataFrame, soc: str) -> pd.DataFrame:
    require_columns(
        coverage, ["ref_area", "time_period", "soc", "sex", "obs_value", "unit_measure", "vintage"]
    )
    other = coverage.loc[coverage["soc"] != soc, "soc"].drop_duplicates().tolist()
    if other:
        raise IncomparableError(
            f"shares of {soc!r}, whose denominator the population counts",
            listed(map(repr, other)),
            mend="Choose rows of one contingency and pass soc= with a population of its own denominator.",
        )
    return coverage


def _persons(population: pd.DataFrame) -> pd.DataFrame:
    key = ["ref_area", "time_period", "sex"]
    require_columns(population, [*key, "obs_value", "vintage"], where="population")
    if (population["obs_value"] < 0).any():
        raise ValueRangeError("persons from 0 up", "a negative number", where="population")
    require_unique(population, key, where="population", mend="Choose one age group and one vintage.")
    columns = {"obs_value": "population", "vintage": "population_vintage"}
    return population[[*key, *columns]].rename(columns=columns)


def _no_population(rows: pd.DataFrame) -> NoDataError:
    places = rows[present(rows, ["ref_area", "time_period", "sex"])].drop_duplicates()
    names = [" ".join(map(str, place)) for place in places.itertuples(index=False)]
    return NoDataError(
        "a population for each area, year and sex",
        f"none for {listed(names, 12)}",
        mend='Add the population, leave these rows out, or pass on_missing="keep".',
    )
