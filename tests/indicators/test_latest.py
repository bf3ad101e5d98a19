"""The newest year with a value, never without its year."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis.errors import DuplicateKeyError, IncomparableError, SchemaError, ValueRangeError
from spanalysis.indicators import latest_observation

NAN = float("nan")
VINTAGES = pd.DataFrame(
    {"vintage": ["ilo-2024", "ilo-2026"], "published": pd.to_datetime(["2024-09-12", "2026-05-04"])}
)


def rows(*found: tuple[str, int, float, str], **columns: object) -> pd.DataFrame:
    frame = pd.DataFrame(found, columns=["ref_area", "time_period", "obs_value", "vintage"])
    return frame.assign(**({"indicator": "I", "soc": "SOC_CONTIG_TOTAL", "sex": "SEX_T"} | columns))


TABLE = rows(
    ("IND", 2020, 24.4, "ilo-2024"),
    ("IND", 2020, 25.0, "ilo-2026"),
    ("IND", 2022, 48.8, "ilo-2026"),
    ("IND", 2025, 64.3, "ilo-2026"),
    ("NAM", 2015, 24.0, "ilo-2024"),
    ("NAM", 2019, NAN, "ilo-2024"),
)


def found(frame: pd.DataFrame) -> list[tuple[str, int, float]]:
    return list(frame[["ref_area", "time_period", "obs_value"]].itertuples(index=False, name=None))


def test_each_series_keeps_its_newest_year_with_a_value() -> None:
    latest = latest_observation(TABLE, vintages=VINTAGES)
    assert found(latest) == [("IND", 2025, 64.3), ("NAM", 2015, 24.0)]
    assert latest.columns.tolist() == TABLE.columns.tolist()


def test_as_of_uses_only_what_was_published() -> None:
    latest = latest_observation(TABLE, "2024-12-31", vintages=VINTAGES)
    assert found(latest) == [("IND", 2020, 24.4), ("NAM", 2015, 24.0)]


@pytest.mark.parametrize(
    ("date", "age", "areas"),
    [
        (None, 10, ["IND", "NAM"]),
        (None, 9, ["IND"]),
        ("2024-12-31", 9, ["IND", "NAM"]),
        ("2024-12-31", 4, ["IND"]),
        ("2024-12-31", 3, []),
    ],
)
def test_max_age_counts_from_the_year_of_as_of_or_the_newest_value(
    date: str | None, age: int, areas: list[str]
) -> None:
    assert latest_observation(TABLE, date, age, vintages=VINTAGES)["ref_area"].tolist() == areas


def test_contingencies_sexes_and_definitions_are_series_of_their_own() -> None:
    for column in ("soc", "sex", "definition", "source"):
        table = rows(("BOL", 2019, 1.0, "v"), ("BOL", 2023, 2.0, "v"), **{column: ["a", "b"]})
        assert latest_observation(table)["time_period"].tolist() == [2019, 2023]


def test_structural_zero_is_a_value_and_a_forecast_is_no_observation() -> None:
    table = rows(
        ("MLI", 2018, 0.0, "v"), ("MLI", 2019, NAN, "v"), ("MLI", 2030, 5.0, "v"), obs_status=["A", "O", "F"]
    )
    assert found(latest_observation(table)) == [("MLI", 2018, 0.0)]


def test_both_ends_of_a_range_stay() -> None:
    table = rows(("X01", 2020, 9.0, "v"), ("X01", 2023, 1.0, "v"), ("X01", 2023, 2.0, "v"))
    latest = latest_observation(table.assign(obs_qualifier=["", "lower", "upper"]))
    assert found(latest) == [("X01", 2023, 1.0), ("X01", 2023, 2.0)]


def test_several_vintages_are_refused_without_the_vintages_table() -> None:
    with pytest.raises(
        IncomparableError, match=r"IND 2020: expected one vintage .*'ilo-2024' and 'ilo-2026'"
    ):
        latest_observation(TABLE)
    with pytest.raises(SchemaError, match="Pass vintages="):
        latest_observation(TABLE, "2024-12-31")
    with pytest.raises(DuplicateKeyError, match="two for ref_area=IND"):
        latest_observation(rows(("IND", 2020, 1.0, "v"), ("IND", 2020, 2.0, "v")))


@pytest.mark.parametrize("age", [-1, 2.5, True, "5"])
def test_a_wrong_age_is_refused(age: object) -> None:
    with pytest.raises(ValueRangeError, match="max_age as whole years"):
        latest_observation(TABLE, max_age=age, vintages=VINTAGES)  # type: ignore[arg-type]


def test_nothing_in_nothing_out() -> None:
    assert latest_observation(TABLE.iloc[:0], max_age=3).empty
    assert latest_observation(rows(("NAM", 2019, NAN, "v")), max_age=3).empty


@settings(max_examples=30, deadline=None, database=None)
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["BOL", "MLI", "NAM"]), st.integers(2010, 2025)),
        st.one_of(st.just(NAN), st.floats(0, 100)),
        max_size=25,
    )
)
def test_latest_is_the_maximum_year_among_values(values: dict[tuple[str, int], float]) -> None:
    table = rows(*((area, year, value, "v") for (area, year), value in values.items()))
    newest: dict[str, int] = {}
    for (area, year), value in values.items():
        if pd.notna(value):
            newest[area] = max(year, newest.get(area, year))
    latest = latest_observation(table)
    assert dict(zip(latest["ref_area"], latest["time_period"], strict=True)) == newest
    assert len(latest) == len(newest)
