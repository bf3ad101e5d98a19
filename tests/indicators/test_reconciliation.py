"""Computed against published: near or far, and what the mean stands on."""

import math

import pandas as pd
import pytest

from spanalysis.errors import DuplicateKeyError, IncomparableError, NoDataError
from spanalysis.indicators import reconcile

MEANING = {
    "indicator": "SDG_0131_SEX_SOC_RT",
    "soc": "SOC_CONTIG_TOTAL",
    "sex": "SEX_T",
    "unit_measure": "PT",
    "source": "ILO",
}
COVERAGE = pd.DataFrame(
    {
        "ref_area": ["IND", "IND", "IND", "NPL", "PLW"],
        "time_period": [2020, 2022, 2025, 2019, 2019],
        "obs_value": [20.0, 50.0, 64.0, 10.0, 90.0],
        "vintage": "ilo-2026-05",
    }
    | MEANING
)
POPULATION = pd.DataFrame(
    [
        (area, year, size)
        for year in (2015, 2021, 2023)
        for area, size in (("IND", 80.0), ("NPL", 10.0), ("BTN", 10.0))
    ],
    columns=["ref_area", "time_period", "obs_value"],
).assign(vintage="wb-2025")
GROUPS = pd.DataFrame(
    {"group": ["SA", "SA", "SA", "WORLD", "WORLD"], "ref_area": ["IND", "NPL", "BTN", "NPL", "PLW"]}
)
PUBLISHED = pd.DataFrame(
    {
        "ref_area": ["SA", "SA", "WORLD", "ELSEWHERE"],
        "time_period": [2021, 2023, 2021, 2021],
        "obs_value": [30.0, 40.0, 12.0, 99.0],
        "vintage": "ilo-2025-10",
    }
    | MEANING
)


def row(frame: pd.DataFrame, group: str, year: int) -> pd.Series:
    return frame.set_index(["group", "time_period"]).loc[(group, year)]


def test_hand_computed_reconciliation() -> None:
    result = reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED, [2021, 2023])
    assert result[["group", "time_period"]].to_numpy().tolist() == [
        ["SA", 2021],
        ["SA", 2023],
        ["WORLD", 2021],
        ["WORLD", 2023],
    ]
    # 2021: IND half way from 20 to 50 is 35; (80*35 + 10*10) / 90
    south = row(result, "SA", 2021)
    assert south["computed"] == pytest.approx(2900 / 90)
    assert south["difference"] == pytest.approx(2900 / 90 - 30)
    assert (south["lower"], south["upper"], south["population_share"]) == (29.0, 39.0, 90.0)
    assert south[["n_countries", "n_observed", "n_members", "n_unweighted"]].tolist() == [2, 0, 3, 0]
    assert south[["coverage_vintage", "population_vintage", "published_vintage"]].tolist() == [
        "ilo-2026-05",
        "wb-2025",
        "ilo-2025-10",
    ]


def test_observations_newer_than_the_published_series_are_left_out_unless_asked_for() -> None:
    assert row(reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED, [2023]), "SA", 2023)[
        "computed"
    ] == pytest.approx((80 * 50 + 10 * 10) / 90)
    later = reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED, [2023], last_observed=2025)
    # on the line from 50 (2022) to 64 (2025)
    assert row(later, "SA", 2023)["computed"] == pytest.approx((80 * (50 + 14 / 3) + 10 * 10) / 90)


def test_a_member_without_population_is_counted_and_left_out() -> None:
    world = row(reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED, [2021]), "WORLD", 2021)
    assert world[["computed", "n_countries", "n_members", "n_unweighted"]].tolist() == [10.0, 1, 2, 1]


def test_measured_countries_are_told_from_filled_ones() -> None:
    population = pd.concat([POPULATION, POPULATION.iloc[:3].assign(time_period=2022)])
    assert row(reconcile(COVERAGE, population, GROUPS, PUBLISHED, [2022]), "SA", 2022)["n_observed"] == 1


def test_no_published_value_leaves_the_difference_open_and_a_thin_group_is_withheld() -> None:
    early = reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED, [2015], threshold=95.0)
    south = row(early, "SA", 2015)
    assert math.isnan(south["published"])
    assert math.isnan(south["difference"])
    assert math.isnan(south["computed"])
    assert (south["lower"], south["upper"]) == (17.0, 27.0)


@pytest.mark.parametrize("column", ["indicator", "soc", "sex", "unit_measure"])
def test_sides_of_different_meaning_are_refused(column: str) -> None:
    with pytest.raises(IncomparableError, match=f"coverage and published: expected one {column}"):
        reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED.assign(**{column: "other"}), [2021])


def test_mixed_vintages_are_refused_on_each_side() -> None:
    mixed = COVERAGE.assign(vintage=["a", "a", "a", "b", "a"])
    with pytest.raises(IncomparableError, match="coverage: expected one vintage; got 'a', 'b'"):
        reconcile(mixed, POPULATION, GROUPS, PUBLISHED, [2021])
    population = POPULATION.assign(vintage=["wb", "wpp", *["wb"] * 7])
    with pytest.raises(IncomparableError, match="population: expected one vintage; got 'wb', 'wpp'"):
        reconcile(COVERAGE, population, GROUPS, PUBLISHED, [2021])
    published = pd.concat([PUBLISHED, PUBLISHED.iloc[:1].assign(vintage="wspr-2021")])
    with pytest.raises(
        IncomparableError, match="published SA 2021: expected one vintage; got 'ilo-2025-10', 'wspr"
    ):
        reconcile(COVERAGE, POPULATION, GROUPS, published, [2021])
    with pytest.raises(IncomparableError, match="SA: expected one published value"):
        reconcile(COVERAGE, POPULATION, GROUPS, pd.concat([PUBLISHED, PUBLISHED.iloc[:1]]), [2021])
    with pytest.raises(DuplicateKeyError, match="weights"):
        reconcile(COVERAGE, pd.concat([POPULATION] * 2), GROUPS, PUBLISHED, [2021])


def test_aggregates_among_the_countries_and_empty_sides_are_refused() -> None:
    with pytest.raises(IncomparableError, match="former areas SA"):
        reconcile(COVERAGE.replace({"ref_area": {"PLW": "SA"}}), POPULATION, GROUPS, PUBLISHED, [2021])
    with pytest.raises(NoDataError, match="rows of published"):
        reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED.iloc[:0], [2021])
    with pytest.raises(NoDataError, match="none up to 2000"):
        reconcile(COVERAGE, POPULATION, GROUPS, PUBLISHED, [2021], last_observed=2000)
