"""Percentage points between women and men, and between two years, or a refusal by name."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import DuplicateKeyError, IncomparableError, ValueRangeError
from spanalysis.indicators import change, latest_observation, sex_gap

NAN = float("nan")
CORE = {
    "ref_area": "X01",
    "indicator": "SDG_0131_SEX_SOC_RT",
    "soc": "SOC_CONTIG_TOTAL",
    "sex": "SEX_T",
    "unit_measure": "PT",
    "source": "ILO",
    "vintage": "ilo-2025-10",
}


def rows(years: list[int], values: list[float], **columns: object) -> pd.DataFrame:
    return pd.DataFrame(CORE | {"time_period": years, "obs_value": values} | columns)


SEXES = rows([2023] * 3, [50.1, 54.6, 52.4], sex=["SEX_F", "SEX_M", "SEX_T"])
WORLD = rows([2015, 2020, 2023], [42.8, 48.1, 52.4])


def test_gap_is_women_minus_men_in_points() -> None:
    gap = sex_gap(SEXES)
    assert gap["obs_value"].tolist() == pytest.approx([-4.5])
    assert gap[["women", "men"]].to_numpy().tolist() == [[50.1, 54.6]]
    assert gap[["ref_area", "time_period", "source", "vintage"]].to_numpy().tolist() == [
        ["X01", 2023, "ILO", "ilo-2025-10"]
    ]
    assert gap["unit_measure"].tolist() == ["PP"]
    assert "sex" not in gap.columns


@pytest.mark.parametrize("column", ["vintage", "source", "soc", "indicator", "definition", "ref_area"])
def test_women_and_men_of_different_kinds_make_no_gap(column: str) -> None:
    assert sex_gap(SEXES.assign(**{column: ["a", "b", "a"]})).empty


def test_one_sex_without_a_value_or_in_another_year_makes_no_gap() -> None:
    assert sex_gap(SEXES.assign(obs_value=[NAN, 54.6, 52.4])).empty
    assert sex_gap(SEXES.assign(time_period=[2022, 2023, 2023])).empty
    assert sex_gap(SEXES.iloc[2:]).empty


def test_the_newest_gap_is_of_the_newest_year_that_has_both_sexes() -> None:
    both = rows([2019, 2019, 2022, 2022, 2023], [10.0, 14.0, 12.0, 15.0, 13.0])
    table = pd.concat(
        [
            both.assign(ref_area="MLI", sex=["SEX_F", "SEX_M", "SEX_F", "SEX_M", "SEX_F"]),
            rows([2023, 2023], [100.0, 100.0], ref_area="NZL", sex=["SEX_F", "SEX_M"]),
            rows([2023], [40.0], ref_area="BOL"),
        ]
    )
    newest = latest_observation(sex_gap(table))
    assert newest[["ref_area", "time_period", "obs_value"]].to_numpy().tolist() == [
        ["MLI", 2022, -3.0],
        ["NZL", 2023, 0.0],
    ]


def test_a_gap_of_persons_bounds_or_doubles_is_refused() -> None:
    with pytest.raises(IncomparableError, match="got 'PS'"):
        sex_gap(SEXES.assign(unit_measure="PS"))
    with pytest.raises(IncomparableError, match="'more_than'"):
        sex_gap(SEXES.assign(obs_qualifier=["more_than", "", ""]))
    with pytest.raises(DuplicateKeyError, match="SEX_F"):
        sex_gap(pd.concat([SEXES, SEXES.iloc[:1]]))


def test_change_is_the_difference_and_its_pace() -> None:
    result = change(WORLD, 2015, 2023)
    assert result["obs_value"].tolist() == pytest.approx([9.6])
    assert result["per_year"].tolist() == pytest.approx([1.2])
    assert result[["start", "end", "start_value", "end_value"]].to_numpy().tolist() == [
        [2015, 2023, 42.8, 52.4]
    ]
    assert result["unit_measure"].tolist() == ["PP"]
    assert result["vintage"].tolist() == ["ilo-2025-10"]


@pytest.mark.parametrize(
    "column", ["indicator", "definition", "soc", "sex", "unit_measure", "source", "vintage"]
)
def test_change_between_two_kinds_names_both(column: str) -> None:
    two = rows([2015, 2023], [45.2, 52.4], **{column: ["one kind", "another"]})
    with pytest.raises(IncomparableError, match=f"expected one {column}; got 'one kind', 'another'"):
        change(two, 2015, 2023)


def test_several_vintages_at_these_years_are_refused_and_not_guessed() -> None:
    older = rows([2015, 2020], [45.2, 46.9], vintage="wspr-2021")
    with pytest.raises(IncomparableError, match=r"X01.*'ilo-2025-10', 'wspr-2021'.*releases revise the past"):
        change(pd.concat([WORLD, older]), 2015, 2023)
    assert change(pd.concat([WORLD, older.iloc[1:]]), 2015, 2023)["obs_value"].tolist() == pytest.approx(
        [9.6]
    )


def test_a_series_with_one_year_stays_without_a_change() -> None:
    table = pd.concat([WORLD, rows([2015], [7.0], ref_area="MLI"), rows([2023], [3.0], ref_area="NAM")])
    result = change(table, 2015, 2023)
    assert result["ref_area"].tolist() == ["MLI", "NAM", "X01"]
    assert result["obs_value"].isna().tolist() == [True, True, False]


def test_a_panel_of_many_series_is_not_refused_for_a_gap_in_one_area() -> None:
    panel = rows([2015, 2023, 2015, 2023], [40.0, 50.0, 4.0, 5.0], soc=["A", "A", "B", "B"])
    gappy = rows([2015, 2023], [1.0, 2.0], soc=["A", "B"], ref_area="ABW")
    result = change(pd.concat([panel, gappy]), 2015, 2023)
    assert result["ref_area"].tolist() == ["ABW", "ABW", "X01", "X01"]
    assert result["obs_value"].fillna(-1).tolist() == [-1, -1, 10.0, 1.0]


def test_women_and_men_change_side_by_side() -> None:
    both = rows([2015, 2023, 2015, 2023], [40.0, 50.0, 44.0, 55.0], sex=["SEX_F", "SEX_F", "SEX_M", "SEX_M"])
    assert change(both, 2015, 2023)[["sex", "obs_value"]].to_numpy().tolist() == [
        ["SEX_F", 10.0],
        ["SEX_M", 11.0],
    ]


def test_wrong_years_bounds_and_doubles_are_refused() -> None:
    for start, end in ((2023, 2015), (2015, 2015)):
        with pytest.raises(ValueRangeError, match=f"got {start} and {end}"):
            change(WORLD, start, end)
    with pytest.raises(IncomparableError, match="'almost'"):
        change(WORLD.assign(obs_qualifier=["", "", "almost"]), 2015, 2023)
    with pytest.raises(DuplicateKeyError, match="time_period=2015"):
        change(pd.concat([WORLD, WORLD.iloc[:1]]), 2015, 2023)


SHARES = st.floats(0, 100)


@settings(max_examples=30, deadline=None, database=None)
@given(SHARES, SHARES, st.integers(1990, 2030), st.integers(1, 40))
def test_change_adds_up_and_stays_within_100_points(first: float, last: float, start: int, span: int) -> None:
    result = change(rows([start + span, start], [last, first]), start, start + span).iloc[0]
    assert result["start_value"] + result["obs_value"] == pytest.approx(last)
    assert result["per_year"] * span == pytest.approx(result["obs_value"])
    assert -100 <= result["obs_value"] <= 100


@settings(max_examples=30, deadline=None, database=None)
@given(SHARES, SHARES)
def test_swapping_the_sexes_turns_the_gap_round(women: float, men: float) -> None:
    gap = sex_gap(rows([2023] * 2, [women, men], sex=["SEX_F", "SEX_M"]))["obs_value"].iloc[0]
    back = sex_gap(rows([2023] * 2, [women, men], sex=["SEX_M", "SEX_F"]))["obs_value"].iloc[0]
    assert gap == -back == women - men
