"""On track, not on track, or cannot be told: by the rule, in its order."""

import dataclasses
import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import DuplicateKeyError, IncomparableError, NoDataError, ValueRangeError
from spanalysis.indicators import Pace, pace_to_target

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


def series(values: dict[int, float], **columns: object) -> pd.DataFrame:
    frame = pd.DataFrame({"time_period": list(values), "obs_value": list(values.values())})
    return frame.assign(**(CORE | columns))


def pace(values: dict[int, float], reference_year: int = 2025, **options: float) -> Pace:
    return pace_to_target(series(values), reference_year=reference_year, **options)


def test_hand_computed_paces() -> None:
    world = pace({2015: 42.8, 2020: 48.1, 2023: 52.4}, pledged_per_year=2.0)
    # 9.6 points in 8 years, and 47.6 in the 7 that remain
    assert world.observed_per_year == pytest.approx(1.2)
    assert world.needed_per_year == pytest.approx(6.8)
    assert (world.verdict, world.reason, world.keeps_pledge) == ("not_on_track", "", False)
    assert (world.first_year, world.last_year, world.n_years) == (2015, 2023, 3)
    assert (world.first_value, world.last_value, world.target, world.target_year) == (42.8, 52.4, 100, 2030)
    assert (world.ref_area, world.vintage, world.pledged_per_year) == ("X01", "ilo-2025-10", 2.0)
    with pytest.raises(dataclasses.FrozenInstanceError):
        world.verdict = "on_track"  # type: ignore[misc]


def test_years_between_the_ends_have_no_say_and_order_neither() -> None:
    ends = pace({2015: 40.0, 2023: 56.0})
    assert pace({2023: 56.0, 2019: 0.0, 2015: 40.0}).observed_per_year == ends.observed_per_year == 2.0
    assert pace({2015: NAN, 2017: 44.0, 2023: 56.0, 2024: NAN}).first_year == 2017


@pytest.mark.parametrize(
    ("values", "verdict", "reason"),
    [
        ({2015: 10.0, 2023: 66.0}, "on_track", ""),  # 7 a year, and 34 / 7 are needed
        ({2013: 50.0, 2023: 75.0}, "not_on_track", ""),  # 2.5 a year, and 25 / 7 are needed
        ({2016: 30.0, 2023: 65.0}, "on_track", ""),  # 5 a year, and just 5 are needed
        ({2016: 30.0, 2023: 64.9}, "not_on_track", ""),
        ({2015: 60.0, 2023: 50.0}, "not_on_track", ""),
        ({2015: 100.0, 2023: 100.0}, "on_track", "at_target"),
        ({2023: 100.0}, "on_track", "at_target"),
        ({2022: 90.0, 2023: 100.0}, "on_track", "at_target"),
        ({2023: 50.0}, "cannot_be_told", "one_year"),
        ({2021: 1.0, 2023: 90.0}, "cannot_be_told", "short_span"),
        ({2020: 1.0, 2023: 90.0}, "on_track", ""),
        ({2010: 10.0, 2019: 90.0}, "cannot_be_told", "old"),
        ({2010: 10.0, 2020: 50.0}, "not_on_track", ""),
        ({2019: 100.0}, "cannot_be_told", "old"),
    ],
)
def test_the_verdict_follows_the_rule(values: dict[int, float], verdict: str, reason: str) -> None:
    found = pace(values)
    assert (found.verdict, found.reason) == (verdict, reason)


def test_span_and_age_are_those_asked_for() -> None:
    values = {2021: 1.0, 2023: 90.0}
    assert pace(values, min_span=2).verdict == "on_track"
    assert pace(values, reference_year=2028, min_span=2).verdict == "on_track"
    assert pace(values, reference_year=2028, min_span=2, max_age=4).reason == "old"


def test_another_target_is_another_verdict() -> None:
    values = {2015: 15.2, 2023: 19.1}
    assert pace(values).verdict == "not_on_track"
    assert pace(values, target=20.0, target_year=2025).verdict == "on_track"
    assert pace(values, target=19.0).reason == "at_target"
    assert pace(values, target=19.0).needed_per_year == 0.0


def test_the_pledge_is_compared_only_where_a_pace_can_be_told() -> None:
    assert pace({2013: 50.0, 2023: 75.0}, pledged_per_year=2.5).keeps_pledge is True
    assert pace({2013: 50.0, 2023: 75.0}).keeps_pledge is None
    assert math.isnan(pace({2013: 50.0, 2023: 75.0}).pledged_per_year)
    assert pace({2021: 1.0, 2023: 90.0}, pledged_per_year=2.0).keeps_pledge is None
    assert pace({2023: 100.0}, pledged_per_year=2.0).keeps_pledge is None
    assert pace({2015: 100.0, 2023: 100.0}, pledged_per_year=2.0).keeps_pledge is None


def test_one_year_has_no_observed_pace_but_needs_one() -> None:
    found = pace({2023: 50.0})
    assert math.isnan(found.observed_per_year)
    assert found.needed_per_year == pytest.approx(50 / 7)


def test_a_forecast_is_no_observation() -> None:
    table = series({2015: 40.0, 2020: 50.0, 2025: 90.0}, obs_status=["E", "E", "F"])
    assert pace_to_target(table, reference_year=2025).last_year == 2020


@pytest.mark.parametrize(
    "column", ["ref_area", "vintage", "indicator", "soc", "sex", "source", "definition", "unit_measure"]
)
def test_two_kinds_have_no_pace(column: str) -> None:
    mixed = series({2015: 40.0, 2023: 50.0}, **{column: ["one", "other"]})
    with pytest.raises(IncomparableError, match=f"expected one {column}; got 'one', 'other'"):
        pace_to_target(mixed, reference_year=2025)


def test_several_vintages_are_refused_with_the_reason() -> None:
    mixed = series({2015: 45.0, 2023: 52.4}, vintage=["wspr-2017", "wspr-2024"])
    with pytest.raises(IncomparableError, match="releases revise the past"):
        pace_to_target(mixed, reference_year=2025)


def test_bounds_doubles_persons_and_nothing_are_refused() -> None:
    values = {2015: 40.0, 2023: 50.0}
    with pytest.raises(IncomparableError, match="'more_than'"):
        pace_to_target(series(values, obs_qualifier="more_than"), reference_year=2025)
    with pytest.raises(IncomparableError, match="got 'PS'"):
        pace_to_target(series(values, unit_measure="PS"), reference_year=2025)
    with pytest.raises(DuplicateKeyError, match="time_period=2015"):
        pace_to_target(pd.concat([series(values)] * 2), reference_year=2025)
    with pytest.raises(NoDataError, match="a year with a value"):
        pace({2015: NAN})


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"target": 101.0}, "a target from 0 to 100"),
        ({"target_year": 2023}, "years before 2023"),
        ({"reference_year": 2022}, "up to 2022"),
        ({"min_span": -1}, "min_span"),
        ({"max_age": -1}, "max_age"),
        ({"pledged_per_year": -2.0}, "pledged_per_year"),
        ({"pledged_per_year": NAN}, "pledged_per_year"),
    ],
)
def test_senseless_options_are_refused(options: dict[str, float], message: str) -> None:
    with pytest.raises(ValueRangeError, match=message):
        pace_to_target(series({2015: 40.0, 2023: 50.0}), **({"reference_year": 2025} | options))  # type: ignore[arg-type]


SHARES = st.floats(0, 100)


@settings(max_examples=50, deadline=None, database=None)
@given(SHARES, SHARES, st.integers(2005, 2020), SHARES)
def test_at_the_needed_pace_the_target_is_reached_and_the_verdict_agrees(
    start: float, end: float, first_year: int, target: float
) -> None:
    found = pace({first_year: start, 2023: end}, target=target)
    assert found.last_value + 7 * found.needed_per_year == pytest.approx(max(end, target))
    assert found.first_value + (2023 - first_year) * found.observed_per_year == pytest.approx(end, abs=1e-9)
    arrives = end + 7 * found.observed_per_year >= target - 1e-7
    assert found.verdict == ("on_track" if arrives or end >= target else "not_on_track")
