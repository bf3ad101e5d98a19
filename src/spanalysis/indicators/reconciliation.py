"""Why this exists: a computed aggregate has to be held against the published one before anybody trusts it.

Publishers weight national values by population after filling the gaps with a regression that is not
published, so their aggregates can be approached and not reproduced. This table shows how near, and what the
mean stands on.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from spanalysis.errors import IncomparableError, NoDataError
from spanalysis.indicators.aggregates import aggregate
from spanalysis.indicators.comparable import COMPARED, present, require_columns, require_same, require_unique
from spanalysis.indicators.interpolation import interpolate

_MEANING = ("indicator", "measure", "definition", "soc", "sex", "age_group", "unit_measure")
_COLUMNS = (
    "group",
    "time_period",
    "computed",
    "published",
    "difference",
    "n_countries",
    "n_observed",
    "n_members",
    "n_unweighted",
    "population_share",
    "lower",
    "upper",
    "coverage_vintage",
    "population_vintage",
    "published_vintage",
)


def reconcile(
    coverage: pd.DataFrame,
    population: pd.DataFrame,
    groups: pd.DataFrame,
    published: pd.DataFrame,
    years: Sequence[int],
    *,
    threshold: float = 50.0,
    last_observed: int | None = None,
    ref_areas: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Hold population-weighted means of interpolated country values against published aggregates.

    Parameters
    ----------
    coverage : pandas.DataFrame
        Country rows in per cent of one indicator, contingency, sex, source and vintage, all years.
    population : pandas.DataFrame
        ``ref_area, time_period, obs_value`` (persons) ``, vintage``: one row for each area and year, one
        vintage.
    groups : pandas.DataFrame
        ``group, ref_area``: the members of each group; ``group`` is the code that ``published`` has as
        ``ref_area``.
    published : pandas.DataFrame
        Published aggregates of the same indicator, contingency, sex and unit; one value for each area and
        year. Its other years and areas are passed over.
    years : sequence of int
        Reference years to compare.
    threshold : float
        As in `aggregate`: with a smaller share of the population, ``computed`` is missing.
    last_observed : int, optional
        Newest reference year whose country values are used. Left out: the newest year in ``published``, since
        a published value contains no observation of a later year.
    ref_areas : pandas.DataFrame, optional
        ``ref_area, area_type``, to refuse aggregates among the country rows.

    Returns
    -------
    pandas.DataFrame
        One row a group and year, groups in their order: ``computed``, ``published`` (per cent),
        ``difference`` (percentage points, computed - published), ``n_countries`` (members that have a value,
        filled in or not), ``n_observed`` (those measured in that very year), ``n_members``, ``n_unweighted``
        (members without a population, left out), ``population_share``, ``lower``, ``upper`` (per cent), and
        the vintage of each side.

    Raises
    ------
    IncomparableError
        If country and published rows differ in indicator, contingency, sex or unit; if one side mixes
        vintages; if a group and year has two published values; if an aggregate is among the countries.
    NoDataError
        If no country row is left, or ``published`` is empty.
    DuplicateKeyError
        If an area has two populations in a year.

    Examples
    --------
    >>> coverage = pd.DataFrame({
    ...     "ref_area": ["MLI", "MLI", "SEN"], "time_period": [2018, 2022, 2019],
    ...     "obs_value": [8.0, 12.0, 20.0], "unit_measure": "PT", "vintage": "ilo-2026-05",
    ... })
    >>> population = pd.DataFrame({
    ...     "ref_area": ["MLI", "SEN"], "time_period": 2020, "obs_value": [60.0, 40.0], "vintage": "wb-2025",
    ... })
    >>> groups = pd.DataFrame({"group": "X", "ref_area": ["MLI", "SEN"]})
    >>> published = pd.DataFrame({
    ...     "ref_area": ["X", "X"], "time_period": [2020, 2023], "obs_value": [13.5, 14.0],
    ...     "unit_measure": "PT", "vintage": "ilo-2025-10",
    ... })
    >>> result = reconcile(coverage, population, groups, published, [2020])
    >>> result[["computed", "published", "difference"]].to_dict("records")
    [{'computed': 14.0, 'published': 13.5, 'difference': 0.5}]
    """
    _require_comparable(coverage, population, published)
    newest = int(published["time_period"].max()) if last_observed is None else last_observed
    usable = coverage.loc[(coverage["time_period"] <= newest) & coverage["obs_value"].notna()]
    if usable.empty:
        raise NoDataError("country values to average", f"none up to {newest}", where="coverage")
    filled = interpolate(usable, years)
    parts = [_year(filled, population, groups, year, threshold, ref_areas) for year in years]
    computed = pd.concat(parts, ignore_index=True)
    result = computed.merge(
        _published(published), on=["group", "time_period"], how="left", validate="m:1"
    ).assign(
        difference=lambda rows: rows["computed"] - rows["published"],
        coverage_vintage=coverage["vintage"].iloc[0],
        population_vintage=population["vintage"].iloc[0],
    )
    order = {group: place for place, group in enumerate(groups["group"].drop_duplicates())}
    places = result["group"].map(order)
    return result.assign(place=places).sort_values(["place", "time_period"], ignore_index=True)[
        list(_COLUMNS)
    ]


def _require_comparable(coverage: pd.DataFrame, population: pd.DataFrame, published: pd.DataFrame) -> None:
    for frame, name in ((coverage, "coverage"), (population, "population"), (published, "published")):
        require_columns(frame, ["ref_area", "time_period", "obs_value", "vintage"], where=name)
        if frame.empty:
            raise NoDataError(f"rows of {name}", "none", mend="Look at the filters that chose the rows.")
    require_same(coverage, present(coverage, COMPARED), where="coverage")
    require_same(population, ["vintage"], where="population")
    shared = [name for name in present(coverage, _MEANING) if name in published.columns]
    both = pd.concat([coverage[["ref_area", *shared]], published[["ref_area", *shared]]], ignore_index=True)
    require_same(both, shared, where="coverage and published")


def _year(
    filled: pd.DataFrame,
    population: pd.DataFrame,
    groups: pd.DataFrame,
    year: int,
    threshold: float,
    ref_areas: pd.DataFrame | None,
) -> pd.DataFrame:
    rows = filled.loc[filled["time_period"] == year]
    means = aggregate(rows, population, groups, threshold, ref_areas=ref_areas, on_missing="skip")
    measured = rows.loc[rows["years_from_observation"] == 0, "ref_area"]
    weighted = population.loc[population["time_period"] == year, "ref_area"]
    counted = groups["ref_area"].isin(measured) & groups["ref_area"].isin(weighted)
    n_observed = counted.groupby(groups["group"]).sum()
    named = means.drop(columns="published").rename(columns={"value": "computed"})
    return named.assign(n_observed=named["group"].map(n_observed).astype("int64"))


def _published(published: pd.DataFrame) -> pd.DataFrame:
    columns = {"ref_area": "group", "obs_value": "published", "vintage": "published_vintage"}
    twice = published.loc[published.duplicated(["ref_area", "time_period"], keep=False)]
    if len(twice):
        first = twice.iloc[0]
        same = twice.loc[
            (twice["ref_area"] == first["ref_area"]) & (twice["time_period"] == first["time_period"])
        ]
        require_same(same, ["vintage"], where=f"published {first['ref_area']} {first['time_period']}")
        raise IncomparableError(
            "one published value for each area and year", "two", where=str(first["ref_area"])
        )
    require_unique(published, ["ref_area", "time_period"], where="published")
    return published[["time_period", *columns]].rename(columns=columns)
