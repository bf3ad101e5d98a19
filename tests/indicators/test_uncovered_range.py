"""People left out, counted country by country: sums that add up, and the range that gaps leave open."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import (
    DuplicateKeyError,
    IncomparableError,
    NoDataError,
    UnknownCodeError,
    ValueRangeError,
)
from spanalysis.indicators import aggregate, interpolate, uncovered_range

MEANING = {
    "indicator": "SDG_0131_SEX_SOC_RT",
    "soc": "SOC_CONTIG_TOTAL",
    "sex": "SEX_T",
    "unit_measure": "PT",
    "source": "ILO",
    "vintage": "ilo-2026-05",
}
PERSONS = ["population", "covered", "uncovered", "no_data", "lower", "upper"]
COUNTS = ["n_countries", "n_observed", "n_members", "n_unweighted"]


def rates(*found: tuple[str, int, float], **columns: object) -> pd.DataFrame:
    frame = pd.DataFrame(found, columns=["ref_area", "time_period", "obs_value"])
    return frame.assign(**(MEANING | columns))


def people(sizes: dict[str, float], years: tuple[int, ...] = (2020, 2023)) -> pd.DataFrame:
    found = [(area, year, size) for year in years for area, size in sizes.items()]
    frame = pd.DataFrame(found, columns=["ref_area", "time_period", "obs_value"])
    return frame.assign(sex="SEX_T", age_group="TOTAL", vintage="wb-2025")


def members(**groups: list[str]) -> pd.DataFrame:
    pairs = [(group, area) for group, areas in groups.items() for area in areas]
    return pd.DataFrame(pairs, columns=["group", "ref_area"])


COVERAGE = rates(
    ("IND", 2019, 20.0), ("IND", 2022, 50.0), ("IND", 2025, 64.0), ("NPL", 2012, 10.0), ("PLW", 2023, 90.0)
)
POPULATION = people({"IND": 800.0, "NPL": 100.0, "BTN": 50.0, "PLW": 10.0})
GROUPS = members(SA=["IND", "NPL", "BTN"], PAC=["PLW"], WORLD=["IND", "NPL", "BTN", "PLW"])


def test_hand_computed_counts() -> None:
    found = uncovered_range(COVERAGE, POPULATION, GROUPS, 2023)
    assert found["group"].tolist() == ["SA", "PAC", "WORLD"]
    # India carries 50 from 2022, Nepal 10 from 2012: 400 and 10 are covered, and Bhutan's 50 are unknown.
    assert found[PERSONS].to_numpy().tolist() == [
        [950.0, 410.0, 490.0, 50.0, 490.0, 540.0],
        [10.0, 9.0, 1.0, 0.0, 1.0, 1.0],
        [960.0, 419.0, 491.0, 50.0, 491.0, 541.0],
    ]
    assert found[COUNTS].to_numpy().tolist() == [[2, 0, 3, 0], [1, 1, 1, 0], [3, 1, 4, 0]]
    assert found["population_share"].tolist() == pytest.approx([100 * 900 / 950, 100, 100 * 910 / 960])
    assert found[
        ["time_period", "coverage_vintage", "population_vintage"]
    ].drop_duplicates().to_numpy().tolist() == [[2023, "ilo-2026-05", "wb-2025"]]


def test_values_after_the_year_are_left_out_unless_asked_for() -> None:
    # on the line from 50 in 2022 to 64 in 2025
    later = uncovered_range(COVERAGE, POPULATION, GROUPS, 2023, last_observed=2025)
    assert later["covered"].iloc[0] == pytest.approx(8 * (50 + 14 / 3) + 10)
    earlier = uncovered_range(COVERAGE, POPULATION, GROUPS, 2020)
    assert earlier["covered"].iloc[0] == pytest.approx(8 * 20 + 10)


def test_a_value_too_far_from_its_observation_is_no_value() -> None:
    near = uncovered_range(COVERAGE, POPULATION, GROUPS, 2023, max_age=10).iloc[0]
    assert near[["covered", "no_data", "n_countries"]].tolist() == [400.0, 150.0, 1]
    far = uncovered_range(COVERAGE, POPULATION, GROUPS, 2023, max_age=11).iloc[0]
    assert far[["covered", "no_data", "n_countries"]].tolist() == [410.0, 50.0, 2]
    exact = uncovered_range(COVERAGE, POPULATION, GROUPS, 2023, max_age=0)
    assert exact["n_countries"].tolist() == exact["n_observed"].tolist() == [0, 1, 1]
    assert exact[["lower", "upper", "population_share"]].iloc[0].tolist() == [0.0, 950.0, 0.0]


def test_members_without_a_population_stop_or_are_counted() -> None:
    without = POPULATION.loc[POPULATION["ref_area"] != "NPL"]
    with pytest.raises(NoDataError, match="none for NPL"):
        uncovered_range(COVERAGE, without, GROUPS, 2023)
    found = uncovered_range(COVERAGE, without, GROUPS, 2023, on_missing="skip").iloc[0]
    assert found[[*PERSONS[:4], *COUNTS]].tolist() == [850.0, 400.0, 400.0, 50.0, 1, 0, 3, 1]


def test_a_share_of_something_else_needs_its_own_denominator() -> None:
    pensions = COVERAGE.assign(soc="SOC_CONTIG_PENSION")
    with pytest.raises(IncomparableError, match=r"'SOC_CONTIG_TOTAL'.*got 'SOC_CONTIG_PENSION'"):
        uncovered_range(pensions, POPULATION, GROUPS, 2023)
    assert len(uncovered_range(pensions, POPULATION, GROUPS, 2023, soc="SOC_CONTIG_PENSION")) == 3
    with pytest.raises(IncomparableError, match="coverage and population: expected one sex"):
        uncovered_range(COVERAGE.assign(sex="SEX_F"), POPULATION, GROUPS, 2023)


@pytest.mark.parametrize(
    "column", ["indicator", "soc", "sex", "source", "vintage", "unit_measure", "definition"]
)
def test_rows_of_two_kinds_are_refused_by_name(column: str) -> None:
    with pytest.raises(IncomparableError, match=f"coverage: expected one {column}; got 'a', 'b'"):
        uncovered_range(COVERAGE.assign(**{column: list("aabaa")}), POPULATION, GROUPS, 2023)


def test_populations_of_two_kinds_or_twice_or_negative_are_refused() -> None:
    for column in ("sex", "age_group", "vintage"):
        mixed = POPULATION.assign(**{column: ["a", *["b"] * (len(POPULATION) - 1)]})
        with pytest.raises(IncomparableError, match=f"population: expected one {column}"):
            uncovered_range(COVERAGE, mixed, GROUPS, 2023)
    with pytest.raises(DuplicateKeyError, match="weights"):
        uncovered_range(COVERAGE, pd.concat([POPULATION] * 2), GROUPS, 2023)
    with pytest.raises(ValueRangeError, match="negative weight"):
        uncovered_range(COVERAGE, POPULATION.assign(obs_value=-1.0), GROUPS, 2023)


def test_aggregates_bounds_doubles_and_wrong_values_are_refused() -> None:
    with pytest.raises(IncomparableError, match="former areas SA"):
        uncovered_range(COVERAGE.replace({"ref_area": {"PLW": "SA"}}), POPULATION, GROUPS, 2023)
    areas = pd.DataFrame({"ref_area": ["IND", "NPL", "BTN"], "area_type": "country"})
    with pytest.raises(UnknownCodeError, match="got PLW"):
        uncovered_range(COVERAGE, POPULATION, GROUPS, 2023, ref_areas=areas)
    with pytest.raises(IncomparableError, match="'lower'"):
        uncovered_range(COVERAGE.assign(obs_qualifier="lower"), POPULATION, GROUPS, 2023)
    with pytest.raises(DuplicateKeyError, match="IND"):
        uncovered_range(pd.concat([COVERAGE, COVERAGE.iloc[:1]]), POPULATION, GROUPS, 2023)
    with pytest.raises(ValueRangeError, match="IND 2019"):
        uncovered_range(COVERAGE.assign(obs_value=101.0), POPULATION, GROUPS, 2023)
    with pytest.raises(ValueRangeError, match="max_age from 0 up"):
        uncovered_range(COVERAGE, POPULATION, GROUPS, 2023, max_age=-1)


def test_nothing_to_count_is_refused() -> None:
    with pytest.raises(NoDataError, match="up to 2000"):
        uncovered_range(COVERAGE, POPULATION, GROUPS, 2023, last_observed=2000)
    with pytest.raises(NoDataError, match="rows of population"):
        uncovered_range(COVERAGE, POPULATION.iloc[:0], GROUPS, 2023)


AREAS = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"]
PANEL = st.lists(
    st.tuples(st.one_of(st.none(), st.floats(0, 100)), st.integers(2010, 2023), st.integers(0, 10**9)),
    min_size=6,
    max_size=6,
).filter(lambda rows: any(rate is not None for rate, _, _ in rows))


def panel(rows: list[tuple[float | None, int, int]]) -> tuple[pd.DataFrame, pd.DataFrame]:
    known = [
        (area, year, rate) for area, (rate, year, _) in zip(AREAS, rows, strict=True) if rate is not None
    ]
    return rates(*known), people({area: float(size) for area, (_, _, size) in zip(AREAS, rows, strict=True)})


@settings(max_examples=50, deadline=None, database=None)
@given(PANEL, st.lists(st.integers(0, 2), min_size=6, max_size=6), st.one_of(st.none(), st.integers(0, 12)))
def test_disjoint_groups_add_up_to_the_world(
    rows: list[tuple[float | None, int, int]], places: list[int], max_age: int | None
) -> None:
    coverage, population = panel(rows)
    parts = pd.DataFrame({"group": [f"G{place}" for place in places], "ref_area": AREAS})
    groups = pd.concat([parts, members(WORLD=AREAS)])
    found = uncovered_range(coverage, population, groups, 2023, max_age=max_age).set_index("group")
    world, regions = found.loc["WORLD"], found.drop(index="WORLD")
    for column in PERSONS:
        assert regions[column].sum() == pytest.approx(world[column], rel=1e-9, abs=1e-6)
    assert regions[COUNTS].sum().tolist() == world[COUNTS].tolist()
    whole = found["covered"] + found["uncovered"] + found["no_data"]
    assert whole.tolist() == pytest.approx(found["population"].tolist(), abs=1e-6)
    assert (found["lower"] <= found["upper"]).all()


@settings(max_examples=30, deadline=None, database=None)
@given(PANEL.filter(lambda rows: sum(size for _, _, size in rows) > 0))
def test_the_range_is_that_of_the_mean(rows: list[tuple[float | None, int, int]]) -> None:
    coverage, population = panel(rows)
    world = members(WORLD=AREAS)
    found = uncovered_range(coverage, population, world, 2023).iloc[0]
    mean = aggregate(interpolate(coverage, [2023]), population, world, 0).iloc[0]
    assert found["lower"] == pytest.approx(found["population"] * (1 - mean["upper"] / 100), abs=1e-3)
    assert found["upper"] == pytest.approx(found["population"] * (1 - mean["lower"] / 100), abs=1e-3)
    assert found["population_share"] == pytest.approx(mean["population_share"])
