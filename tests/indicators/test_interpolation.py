"""What is filled in lies on a line between observations, and says how far from them."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import DuplicateKeyError, IncomparableError, ValueRangeError
from spanalysis.indicators import interpolate


def series(values: dict[int, float], **columns: object) -> pd.DataFrame:
    rows = {
        "ref_area": "IND",
        "time_period": list(values),
        "obs_value": list(values.values()),
        "vintage": "v",
    }
    return pd.DataFrame(rows | columns)


def test_lines_between_constant_outside_with_status_and_distance() -> None:
    filled = interpolate(series({2020: 24.0, 2016: 20.0, 2018: float("nan")}), range(2014, 2024, 3))
    assert filled["time_period"].tolist() == [2014, 2017, 2020, 2023]
    assert filled["obs_value"].tolist() == [20.0, 21.0, 24.0, 24.0]
    assert filled["obs_status"].tolist() == ["E", "E", "A", "E"]
    assert filled["years_from_observation"].tolist() == [2, 1, 0, 3]


def test_each_series_is_filled_by_itself_and_one_without_values_has_no_row() -> None:
    table = pd.concat(
        [
            series({2015: 10.0}, sex="SEX_F"),
            series({2015: 30.0, 2017: 40.0}, sex="SEX_M"),
            series({2015: float("nan")}, sex="SEX_T"),
        ]
    )
    filled = interpolate(table, [2016])
    assert filled[["sex", "obs_value"]].to_numpy().tolist() == [["SEX_F", 10.0], ["SEX_M", 35.0]]
    assert filled["vintage"].tolist() == ["v", "v"]
    assert interpolate(table.iloc[:0], [2016]).columns.tolist() == filled.columns.tolist()


def test_unclear_input_is_refused() -> None:
    table = series({2015: 10.0, 2017: 12.0})
    for years in ([], [2015, 2015]):
        with pytest.raises(ValueRangeError, match="each once"):
            interpolate(table, years)
    with pytest.raises(DuplicateKeyError, match="two for ref_area=IND"):
        interpolate(table.assign(time_period=2015), [2015])
    with pytest.raises(IncomparableError, match="'upper'"):
        interpolate(table.assign(obs_qualifier=["", "upper"]), [2015])


@settings(max_examples=40, deadline=None, database=None)
@given(st.dictionaries(st.integers(2000, 2025), st.floats(0, 100), min_size=1, max_size=8))
def test_observed_years_are_kept_and_no_value_leaves_the_observed_range(values: dict[int, float]) -> None:
    filled = interpolate(series(values), range(1998, 2028)).set_index("time_period")
    for year, value in values.items():
        assert filled.loc[year, "obs_value"] == value
        assert filled.loc[year, "obs_status"] == "A"
    assert filled["obs_value"].between(min(values.values()) - 1e-9, max(values.values()) + 1e-9).all()
    assert ((filled["years_from_observation"] == 0) == (filled["obs_status"] == "A")).all()
    assert filled.loc[1998, "obs_value"] == values[min(values)]
    assert filled.loc[2027, "obs_value"] == values[max(values)]
    assert filled.loc[2027, "years_from_observation"] == 2027 - max(values)
