"""How old and how complete: shares of population that make up a whole, and years."""

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
from spanalysis.indicators import data_age

NAN = float("nan")
KIND = {"indicator": "SDG_0131_SEX_SOC_RT", "soc": "SOC_CONTIG_TOTAL", "sex": "SEX_T", "unit_measure": "PT"}


def latest(years: dict[str, int], **columns: object) -> pd.DataFrame:
    frame = pd.DataFrame({"ref_area": list(years), "time_period": list(years.values()), "obs_value": 50.0})
    return frame.assign(**(KIND | {"vintage": "ilo-2026-05"} | columns))


def persons(weights: dict[str, float]) -> pd.DataFrame:
    return pd.DataFrame({"ref_area": list(weights), "time_period": 2024, "obs_value": list(weights.values())})


def members(**groups: list[str]) -> pd.DataFrame:
    pairs = [(group, area) for group, areas in groups.items() for area in areas]
    return pd.DataFrame(pairs, columns=["group", "ref_area"])


LATEST = latest({"BEN": 2019, "MLI": 2022, "SEN": 2021, "BOL": 2015})
WEIGHTS = persons({"BEN": 10.0, "MLI": 30.0, "SEN": 40.0, "TGO": 20.0, "BOL": 100.0})
GROUPS = members(WAEMU=["TGO", "MLI", "BEN", "SEN"], ANDES=["BOL"], NONE=["TGO"])


def test_hand_computed_shares_counts_and_years() -> None:
    found = data_age(LATEST, WEIGHTS, GROUPS, 2026)
    assert found["group"].tolist() == ["WAEMU", "ANDES", "NONE"]
    shares = ["recent_share", "old_share", "no_value_share"]
    assert found[shares].to_numpy().tolist() == [[70.0, 10.0, 20.0], [0.0, 100.0, 0.0], [0.0, 0.0, 100.0]]
    counts = ["n_members", "n_unweighted", "n_countries", "n_recent"]
    assert found[counts].to_numpy().tolist() == [[4, 0, 3, 2], [1, 0, 1, 0], [1, 0, 0, 0]]
    years = ["newest_year", "oldest_year", "median_year"]
    assert found[years].iloc[:2].to_numpy().tolist() == [[2022, 2019, 2021], [2015, 2015, 2015]]
    assert found[years].iloc[2].isna().all()
    assert found[["reference_year", "max_age"]].drop_duplicates().to_numpy().tolist() == [[2026, 5]]
    for column, value in KIND.items():
        assert found[column].unique().tolist() == [value]


@pytest.mark.parametrize(("age", "share"), [(3, 0.0), (4, 30.0), (5, 70.0), (6, 70.0), (7, 80.0), (50, 80.0)])
def test_the_age_allowed_is_the_last_that_counts_as_recent(age: int, share: float) -> None:
    assert data_age(LATEST, WEIGHTS, GROUPS, 2026, age)["recent_share"].iloc[0] == share


def test_the_median_year_is_weighted_with_the_population() -> None:
    small = persons({"BEN": 100.0, "MLI": 1.0, "SEN": 1.0, "TGO": 1.0, "BOL": 1.0})
    assert data_age(LATEST, small, GROUPS, 2026)["median_year"].iloc[0] == 2019
    half = persons({"BEN": 30.0, "MLI": 30.0, "SEN": 0.0, "TGO": 1.0, "BOL": 1.0})
    assert data_age(LATEST, half, GROUPS, 2026)["median_year"].iloc[0] == 2022


def test_a_missing_value_is_no_value_and_a_zero_is_one() -> None:
    values = LATEST.assign(obs_value=[NAN, 0.0, 1.0, 2.0])
    found = data_age(values, WEIGHTS, GROUPS, 2026).iloc[0]
    assert found[["n_countries", "no_value_share", "oldest_year"]].tolist() == [2, 30.0, 2021]


def test_releases_may_differ_and_kinds_may_not() -> None:
    assert len(data_age(LATEST.assign(vintage=["a", "b", "c", "d"]), WEIGHTS, GROUPS, 2026)) == 3
    for column in ("indicator", "soc", "sex", "unit_measure", "definition"):
        mixed = LATEST.assign(**{column: ["a", "a", "b", "a"]})
        with pytest.raises(IncomparableError, match=f"expected one {column}; got 'a', 'b'"):
            data_age(mixed, WEIGHTS, GROUPS, 2026)


def test_members_without_a_weight_stop_or_are_counted() -> None:
    without = WEIGHTS.loc[WEIGHTS["ref_area"] != "MLI"]
    with pytest.raises(NoDataError, match="none for MLI"):
        data_age(LATEST, without, GROUPS, 2026)
    found = data_age(LATEST, without, GROUPS, 2026, on_missing="skip").iloc[0]
    assert found[["n_members", "n_unweighted", "n_countries", "n_recent"]].tolist() == [4, 1, 2, 1]
    assert found[["newest_year", "recent_share"]].tolist() == [2021, pytest.approx(400 / 7)]


def test_aggregates_doubles_and_unknown_areas_are_refused() -> None:
    with pytest.raises(IncomparableError, match="former areas WAEMU"):
        data_age(latest({"WAEMU": 2020}), WEIGHTS, GROUPS, 2026)
    with pytest.raises(IncomparableError, match="BEN twice"):
        data_age(pd.concat([LATEST, LATEST.iloc[:1]]), WEIGHTS, GROUPS, 2026)
    areas = pd.DataFrame({"ref_area": WEIGHTS["ref_area"], "area_type": "country"})
    assert len(data_age(LATEST, WEIGHTS, GROUPS, 2026, ref_areas=areas)) == 3
    with pytest.raises(UnknownCodeError, match="got BEN"):
        data_age(LATEST, WEIGHTS, GROUPS, 2026, ref_areas=areas.iloc[1:])


def test_wrong_weights_years_and_ages_are_refused() -> None:
    with pytest.raises(IncomparableError, match="weights: expected one time_period; got 2024, 2023"):
        data_age(LATEST, pd.concat([WEIGHTS, WEIGHTS.assign(time_period=2023)]), GROUPS, 2026)
    with pytest.raises(DuplicateKeyError, match="weights"):
        data_age(LATEST, pd.concat([WEIGHTS, WEIGHTS]), GROUPS, 2026)
    with pytest.raises(ValueRangeError, match="negative weight"):
        data_age(LATEST, WEIGHTS.assign(obs_value=-1.0), GROUPS, 2026)
    with pytest.raises(ValueRangeError, match="years up to 2021; got 2022 of MLI"):
        data_age(LATEST, WEIGHTS, GROUPS, 2021)
    with pytest.raises(ValueRangeError, match="max_age from 0 up"):
        data_age(LATEST, WEIGHTS, GROUPS, 2026, -1)
    with pytest.raises(NoDataError, match="rows of latest"):
        data_age(LATEST.iloc[:0], WEIGHTS, GROUPS, 2026)


AREAS = ["AAA", "BBB", "CCC", "DDD", "EEE"]
YEARS = st.lists(st.one_of(st.none(), st.integers(2005, 2025)), min_size=5, max_size=5)
SIZES = st.lists(st.floats(1, 1e9), min_size=5, max_size=5)


@settings(max_examples=40, deadline=None, database=None)
@given(YEARS.filter(any), SIZES, st.integers(0, 20), st.permutations(range(5)))
def test_shares_make_up_a_whole_and_order_changes_nothing(
    years: list[int | None], sizes: list[float], age: int, order: list[int]
) -> None:
    values = latest({area: year for area, year in zip(AREAS, years, strict=True) if year is not None})
    weights = persons(dict(zip(AREAS, sizes, strict=True)))
    found = data_age(values, weights, members(ALL=AREAS, FEW=AREAS[:2]), 2025, age)
    shares = found[["recent_share", "old_share", "no_value_share"]]
    assert shares.sum(axis=1).tolist() == pytest.approx([100.0, 100.0])
    known = found.dropna(subset="median_year")
    assert (known["oldest_year"] <= known["median_year"]).all()
    assert (known["median_year"] <= known["newest_year"]).all()
    shuffled = data_age(values.iloc[::-1], weights.iloc[order], members(ALL=AREAS, FEW=AREAS[:2]), 2025, age)
    pd.testing.assert_frame_equal(shuffled, found)
    assert data_age(values, weights, members(ALL=AREAS), 2025, age + 1)["recent_share"].iloc[0] >= (
        shares["recent_share"].iloc[0] - 1e-9
    )
