"""A mean with its quality: how many, how much of the population, and the bounds."""

import math

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
from spanalysis.indicators import aggregate

NAN = float("nan")
CORE = {
    "time_period": 2020,
    "indicator": "SDG_0131_SEX_SOC_RT",
    "soc": "SOC_CONTIG_TOTAL",
    "sex": "SEX_T",
    "unit_measure": "PT",
    "source": "ILO",
    "vintage": "ilo-2026-05",
}


def countries(values: dict[str, float], **columns: object) -> pd.DataFrame:
    return pd.DataFrame({"ref_area": list(values), "obs_value": list(values.values())} | CORE | columns)


def persons(weights: dict[str, float]) -> pd.DataFrame:
    return pd.DataFrame({"ref_area": list(weights), "time_period": 2020, "obs_value": list(weights.values())})


def members(**groups: list[str]) -> pd.DataFrame:
    pairs = [(group, area) for group, areas in groups.items() for area in areas]
    return pd.DataFrame(pairs, columns=["group", "ref_area"])


VALUES = countries({"BEN": 10.0, "MLI": 20.0, "SEN": NAN, "BOL": 50.0})
WEIGHTS = persons({"BEN": 10.0, "MLI": 30.0, "SEN": 40.0, "TGO": 20.0, "BOL": 100.0})
GROUPS = members(WAEMU=["MLI", "BEN", "SEN", "TGO"], ANDES=["BOL"])


def test_hand_computed_mean_bounds_and_counts() -> None:
    result = aggregate(VALUES, WEIGHTS, GROUPS, threshold=40.0)
    assert result["group"].tolist() == ["WAEMU", "ANDES"]
    numbers = ["value", "lower", "upper", "population_share", "n_countries", "n_members", "n_unweighted"]
    # (10*10 + 30*20) / 40 = 17.5; 700 / 100 = 7; (700 + 100*60) / 100 = 67
    assert result[numbers].to_numpy().tolist() == [
        [17.5, 7.0, 67.0, 40.0, 2, 4, 0],
        [50.0, 50.0, 50.0, 100.0, 1, 1, 0],
    ]
    assert result["published"].tolist() == [True, True]
    for column, value in CORE.items():
        assert result[column].unique().tolist() == [value]


def test_below_the_threshold_the_value_is_withheld_and_the_bounds_stay() -> None:
    result = aggregate(VALUES, WEIGHTS, GROUPS).set_index("group")
    assert math.isnan(result.loc["WAEMU", "value"])
    assert result["published"].to_dict() == {"WAEMU": False, "ANDES": True}
    assert result.loc["WAEMU", ["lower", "upper"]].tolist() == [7.0, 67.0]


def test_a_group_without_any_value_has_the_widest_bounds() -> None:
    result = aggregate(VALUES, WEIGHTS, members(G=["SEN", "TGO"]), threshold=0.0).iloc[0]
    assert (result["lower"], result["upper"], result["population_share"]) == (0.0, 100.0, 0.0)
    assert math.isnan(result["value"])
    assert result["n_countries"] == 0


def test_weights_of_the_tables_year_are_taken() -> None:
    other = WEIGHTS.assign(time_period=2021, obs_value=1.0)
    both = pd.concat([other, WEIGHTS])
    assert aggregate(VALUES, both, GROUPS, 0).equals(aggregate(VALUES, WEIGHTS, GROUPS, 0))


def test_members_without_a_weight_stop_or_are_counted() -> None:
    without = WEIGHTS.loc[WEIGHTS["ref_area"] != "MLI"]
    with pytest.raises(NoDataError, match="none for MLI"):
        aggregate(VALUES, without, GROUPS)
    result = aggregate(VALUES, without, GROUPS, 0, on_missing="skip").iloc[0]
    assert result[["value", "n_countries", "n_members", "n_unweighted"]].tolist() == [10.0, 1, 4, 1]
    assert result["population_share"] == pytest.approx(100 * 10 / 70)


def test_an_aggregate_among_the_rows_or_the_members_is_refused() -> None:
    with pytest.raises(IncomparableError, match="aggregates or former areas WAEMU"):
        aggregate(countries({"BEN": 10.0, "WAEMU": 15.0}), WEIGHTS, GROUPS)
    with pytest.raises(IncomparableError, match="aggregates or former areas ANDES"):
        aggregate(VALUES, WEIGHTS, pd.concat([GROUPS, members(WORLD=["ANDES"])]))


def test_area_types_tell_aggregates_that_no_group_names() -> None:
    areas = pd.DataFrame({"ref_area": [*WEIGHTS["ref_area"], "X02", "ANT"], "area_type": "country"})
    areas.loc[areas["ref_area"].isin(["X02", "ANT", "TGO"]), "area_type"] = [
        "territory",
        "income_group",
        "former",
    ]
    assert len(aggregate(VALUES, WEIGHTS, GROUPS, ref_areas=areas)) == 2
    for code in ("X02", "ANT"):
        with pytest.raises(
            IncomparableError, match=f"former areas {code}\\. Country and aggregate rows never mix"
        ):
            aggregate(countries({"BEN": 10.0, code: 9.7}), WEIGHTS, GROUPS, ref_areas=areas)
    with pytest.raises(UnknownCodeError, match="got BOL"):
        aggregate(VALUES, WEIGHTS, GROUPS, ref_areas=areas.loc[areas["ref_area"] != "BOL"])


def test_an_area_is_counted_once() -> None:
    with pytest.raises(IncomparableError, match="expected each area once; got BEN twice"):
        aggregate(pd.concat([VALUES, VALUES.iloc[:1]]), WEIGHTS, GROUPS)
    with pytest.raises(IncomparableError, match="group ANDES: expected each member once; got BOL twice"):
        aggregate(VALUES, WEIGHTS, pd.concat([GROUPS, GROUPS.iloc[-1:]]))
    with pytest.raises(DuplicateKeyError, match="weights"):
        aggregate(VALUES, pd.concat([WEIGHTS, WEIGHTS.iloc[:1]]), GROUPS)


@pytest.mark.parametrize("column", [*CORE, "definition", "measure", "age_group"])
def test_rows_of_two_kinds_are_refused_by_name(column: str) -> None:
    kinds = [2019, 2020] if column == "time_period" else ["one kind", "another"]
    with pytest.raises(IncomparableError, match=f"one {column}; got {kinds[0]!r}, {kinds[1]!r}"):
        aggregate(countries({"BEN": 10.0, "MLI": 20.0}, **{column: kinds}), WEIGHTS, GROUPS)


def test_bounds_other_units_wrong_numbers_and_no_rows_are_refused() -> None:
    with pytest.raises(IncomparableError, match="'lower'"):
        aggregate(VALUES.assign(obs_qualifier="lower"), WEIGHTS, GROUPS)
    with pytest.raises(IncomparableError, match="'PS'"):
        aggregate(VALUES.assign(unit_measure="PS"), WEIGHTS, GROUPS)
    with pytest.raises(ValueRangeError, match="BEN 2020"):
        aggregate(countries({"BEN": 101.0}), WEIGHTS, GROUPS)
    with pytest.raises(ValueRangeError, match="negative weight"):
        aggregate(VALUES, persons({"BEN": -1.0}), GROUPS)
    with pytest.raises(ValueRangeError, match="threshold from 0 to 100"):
        aggregate(VALUES, WEIGHTS, GROUPS, threshold=101)
    with pytest.raises(NoDataError, match="got none"):
        aggregate(VALUES.iloc[:0], WEIGHTS, GROUPS)


AREAS = ["AAA", "BBB", "CCC", "DDD", "EEE"]
PANEL = st.lists(
    st.tuples(st.one_of(st.just(NAN), st.floats(0, 100)), st.floats(1, 1e9)), min_size=5, max_size=5
)


def panel(rows: list[tuple[float, float]]) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    values = countries({area: value for area, (value, _) in zip(AREAS, rows, strict=True)})
    weights = persons({area: weight for area, (_, weight) in zip(AREAS, rows, strict=True)})
    return values, weights, members(ALL=AREAS, FEW=AREAS[:2])


@settings(max_examples=40, deadline=None, database=None)
@given(PANEL)
def test_the_value_lies_between_its_bounds_and_the_share_is_their_distance(
    rows: list[tuple[float, float]],
) -> None:
    for result in aggregate(*panel(rows), 0).itertuples():
        assert -1e-9 <= result.lower <= result.upper + 1e-9 <= 100 + 2e-9
        assert result.upper - result.lower == pytest.approx(100 - result.population_share, abs=1e-9)
        if result.n_countries:
            assert result.lower - 1e-9 <= result.value <= result.upper + 1e-9


@settings(max_examples=40, deadline=None, database=None)
@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 1e9)), min_size=5, max_size=5))
def test_bounds_collapse_when_nothing_is_missing(rows: list[tuple[float, float]]) -> None:
    for result in aggregate(*panel(rows), 100).itertuples():
        assert result.lower == result.value == result.upper
        assert result.population_share == 100.0
        assert result.published


@settings(max_examples=40, deadline=None, database=None)
@given(PANEL, st.permutations(range(5)), st.floats(1e-3, 1e3))
def test_order_and_scale_change_nothing(
    rows: list[tuple[float, float]], order: list[int], scale: float
) -> None:
    values, weights, groups = panel(rows)
    expected = aggregate(values, weights, groups, 0)
    shuffled = aggregate(values.iloc[order], weights.iloc[order[::-1]], groups.iloc[[*order, 6, 5]], 0)
    pd.testing.assert_frame_equal(shuffled, expected, check_exact=True)
    scaled = aggregate(values, weights.assign(obs_value=weights["obs_value"] * scale), groups, 0)
    pd.testing.assert_frame_equal(scaled, expected, rtol=1e-9, atol=1e-9)
