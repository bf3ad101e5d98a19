"""Those left out, as a share and as people."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import DuplicateKeyError, IncomparableError, NoDataError, ValueRangeError
from spanalysis.indicators import uncovered_people, uncovered_share

COVERAGE = pd.DataFrame(
    {
        "ref_area": ["X01", "RWA", "NAM"],
        "time_period": 2023,
        "indicator": "SDG_0131_SEX_SOC_RT",
        "soc": "SOC_CONTIG_TOTAL",
        "sex": "SEX_T",
        "obs_value": [52.5, 7.5, float("nan")],
        "obs_qualifier": "",
        "unit_measure": "PT",
        "obs_status": ["A", "A", "O"],
        "vintage": "ilo-2025-10",
    }
)
POPULATION = pd.DataFrame(
    {
        "ref_area": ["X01", "RWA", "RWA", "NAM"],
        "time_period": [2023, 2023, 2022, 2023],
        "sex": "SEX_T",
        "obs_value": [8_000_000_000.0, 14_000_000.0, 13_000_000.0, 3_000_000.0],
        "vintage": "wb-2025",
    }
)


def test_the_share_is_the_complement_in_each_shape() -> None:
    assert uncovered_share(0.0) == 100.0
    assert uncovered_share(52.5) == 47.5
    assert uncovered_share(pd.Series([7.5, 100.0], index=["RWA", "NZL"])).to_dict() == {
        "RWA": 92.5,
        "NZL": 0.0,
    }
    shares = uncovered_share(COVERAGE)
    assert shares["obs_value"].tolist()[:2] == [47.5, 92.5]
    assert shares["obs_value"].isna().tolist() == [False, False, True]
    assert shares["measure"].unique().tolist() == ["uncovered_share"]
    assert COVERAGE["obs_value"].iloc[0] == 52.5


def test_bounds_change_sides() -> None:
    frame = pd.DataFrame({"obs_value": [10.0, 20.0, 30.0, 40.0, 50.0, 60.0], "unit_measure": "PT"})
    turned = uncovered_share(
        frame.assign(obs_qualifier=["lower", "upper", "more_than", "almost", "approx", ""])
    )
    assert turned["obs_qualifier"].tolist() == ["upper", "lower", "almost", "more_than", "approx", ""]


@pytest.mark.parametrize("wrong", [-0.01, 100.01, float("inf")])
def test_what_is_no_share_is_refused(wrong: float) -> None:
    for shape in (wrong, pd.Series([50.0, wrong]), COVERAGE.assign(obs_value=wrong)):
        with pytest.raises(ValueRangeError, match="expected values from 0 to 100"):
            uncovered_share(shape)
    with pytest.raises(IncomparableError, match="got 'PS'"):
        uncovered_share(COVERAGE.assign(unit_measure="PS"))


def test_people_are_share_times_persons_with_both_vintages() -> None:
    people = uncovered_people(COVERAGE, POPULATION)
    assert people["obs_value"].tolist()[:2] == [3_800_000_000.0, 12_950_000.0]
    assert people["obs_value"].isna().iloc[2]
    assert people["population"].tolist() == [8_000_000_000.0, 14_000_000.0, 3_000_000.0]
    assert people["uncovered_share"].tolist()[:2] == [47.5, 92.5]
    for column, value in (
        ("unit_measure", "PS"),
        ("measure", "uncovered_people"),
        ("vintage", "ilo-2025-10"),
        ("population_vintage", "wb-2025"),
    ):
        assert people[column].unique().tolist() == [value]
    assert people["obs_status"].tolist() == ["A", "A", "O"]


def test_a_missing_population_stops_or_is_kept_as_missing() -> None:
    without = POPULATION.iloc[:1]
    with pytest.raises(NoDataError, match="none for RWA 2023 SEX_T, NAM 2023 SEX_T"):
        uncovered_people(COVERAGE, without)
    kept = uncovered_people(COVERAGE, without, on_missing="keep")
    assert kept["obs_value"].isna().tolist() == [False, True, True]
    assert kept["obs_status"].tolist() == ["A", "O", "O"]


def test_women_are_counted_on_women() -> None:
    with pytest.raises(NoDataError, match="X01 2023 SEX_F"):
        uncovered_people(COVERAGE.iloc[:1].assign(sex="SEX_F"), POPULATION)


def test_a_share_of_something_else_needs_its_own_denominator() -> None:
    pensions = COVERAGE.assign(soc="SOC_CONTIG_PENSION")
    with pytest.raises(IncomparableError, match=r"'SOC_CONTIG_TOTAL'.*got 'SOC_CONTIG_PENSION'"):
        uncovered_people(pensions, POPULATION)
    assert (
        uncovered_people(pensions, POPULATION, soc="SOC_CONTIG_PENSION")["obs_value"].iloc[1] == 12_950_000.0
    )


def test_two_populations_of_one_area_or_a_negative_one_are_refused() -> None:
    with pytest.raises(DuplicateKeyError, match=r"population: .*Choose one age group and one vintage"):
        uncovered_people(COVERAGE, pd.concat([POPULATION, POPULATION.iloc[:1]]))
    with pytest.raises(ValueRangeError, match="population"):
        uncovered_people(COVERAGE, POPULATION.assign(obs_value=-1.0))


@settings(max_examples=30, deadline=None, database=None)
@given(st.floats(0, 100), st.integers(0, 8_000_000_000))
def test_covered_and_uncovered_add_up(share: float, persons: int) -> None:
    assert uncovered_share(share) + share == pytest.approx(100.0)
    row = COVERAGE.iloc[:1].assign(obs_value=share)
    people = uncovered_people(row, POPULATION.iloc[:1].assign(obs_value=float(persons)))["obs_value"].iloc[0]
    assert 0 <= people <= persons
    assert people + share / 100 * persons == pytest.approx(persons)
