"""A table reads as it stood on a day, and says so when it cannot."""

import datetime as dt
import doctest

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import spanalysis.tidy.as_of as module
from spanalysis.errors import DuplicateKeyError, SchemaError, UnknownCodeError, ValueRangeError
from spanalysis.tidy.as_of import as_date, as_of

VINTAGES = pd.DataFrame(
    {
        "vintage": ["wspr-2017", "wspr-2021", "ilo-2025-10", "undated"],
        "published": pd.to_datetime(["2017-11-29", "2021-09-01", "2025-10-29", None]),
    }
)


def world(vintages: list[str], values: list[float], **columns: object) -> pd.DataFrame:
    rows = {
        "ref_area": "X01",
        "time_period": 2020,
        "indicator": "I",
        "obs_value": values,
        "vintage": vintages,
    }
    return pd.DataFrame(rows | columns)


REVISED = world(["ilo-2025-10", "wspr-2021"], [48.1, 46.9])


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021-08-31", []),
        ("2021-09-01", [46.9]),
        (dt.date(2022, 2, 3), [46.9]),
        (dt.datetime(2025, 10, 29, 23, 59, tzinfo=dt.UTC), [48.1]),
        (pd.Timestamp("2025-10-28"), [46.9]),
        (None, [48.1]),
    ],
)
def test_keeps_the_newest_vintage_published_by_the_day(date: object, expected: list[float]) -> None:
    assert as_of(REVISED, VINTAGES, date)["obs_value"].tolist() == expected  # type: ignore[arg-type]


def test_a_key_that_the_newest_vintage_leaves_out_keeps_its_older_row_and_the_order_of_the_table() -> None:
    table = pd.concat([REVISED, world(["wspr-2017"], [45.2], time_period=2015)]).iloc[::-1]
    kept = as_of(table, VINTAGES)
    assert kept[["time_period", "vintage"]].to_numpy().tolist() == [
        [2015, "wspr-2017"],
        [2020, "ilo-2025-10"],
    ]
    assert kept.index.tolist() == [0, 1]
    assert kept.columns.tolist() == table.columns.tolist()


def test_a_value_withdrawn_by_the_newest_vintage_stays_withdrawn() -> None:
    kept = as_of(world(["wspr-2021", "ilo-2025-10"], [46.9, float("nan")]), VINTAGES)
    assert kept["obs_value"].isna().tolist() == [True]


def test_both_ends_of_a_range_stay_and_an_exact_value_replaces_an_older_bound() -> None:
    ends = world(["wspr-2021"] * 2, [154.0, 435.0], obs_qualifier=["lower", "upper"])
    assert as_of(ends, VINTAGES)["obs_value"].tolist() == [154.0, 435.0]
    newer = pd.concat([ends, world(["ilo-2025-10"], [300.0], obs_qualifier="")])
    assert as_of(newer, VINTAGES)["obs_value"].tolist() == [300.0]


def test_sources_definitions_and_age_groups_are_different_observations() -> None:
    table = world(["wspr-2021"] * 2, [1.0, 2.0], source=["ILO", "ETUI"])
    assert len(as_of(table, VINTAGES)) == 2
    table = world(["wspr-2021", "ilo-2025-10"], [1.0, 2.0], definition=["any", "main"], age_group="")
    assert len(as_of(table, VINTAGES)) == 2


def test_a_tie_goes_to_the_id_that_sorts_last() -> None:
    vintages = pd.DataFrame({"vintage": ["b", "a"], "published": pd.to_datetime(["2024-01-01"] * 2)})
    assert as_of(world(["b", "a"], [1.0, 2.0]), vintages)["vintage"].tolist() == ["b"]
    assert as_of(world(["a", "b"], [2.0, 1.0]), vintages.iloc[::-1])["vintage"].tolist() == ["b"]


def test_an_undated_vintage_is_the_oldest_and_unknown_on_any_day() -> None:
    table = world(["undated", "wspr-2017"], [1.0, 2.0])
    assert as_of(table, VINTAGES)["vintage"].tolist() == ["wspr-2017"]
    assert as_of(table.iloc[:1], VINTAGES)["vintage"].tolist() == ["undated"]
    assert as_of(table.iloc[:1], VINTAGES, "2026-01-01").empty


def test_the_key_can_be_named_for_another_table() -> None:
    table = pd.DataFrame({"city": ["La Paz"] * 2, "n": [1, 2], "vintage": ["wspr-2021", "ilo-2025-10"]})
    assert as_of(table, VINTAGES, key=["city"])["n"].tolist() == [2]
    with pytest.raises(SchemaError, match="pass key="):
        as_of(table, VINTAGES)
    with pytest.raises(SchemaError, match="Add town"):
        as_of(table, VINTAGES, key=["town"])


@pytest.mark.parametrize(
    "wrong",
    ["3 February 2022", "2022", "2022-13-01", "20220203", "2022-W05-4", "", 2022, float("nan"), pd.NaT],
)
def test_a_wrong_date_is_named(wrong: object) -> None:
    with pytest.raises(ValueRangeError, match="expected a day as YYYY-MM-DD") as caught:
        as_of(REVISED, VINTAGES, wrong)  # type: ignore[arg-type]
    assert repr(wrong) in str(caught.value)


def test_as_date_takes_the_day_of_each_kind() -> None:
    days = ["2022-02-03", dt.date(2022, 2, 3), dt.datetime(2022, 2, 3, 12, tzinfo=dt.UTC)]
    assert {as_date(day) for day in days} == {dt.date(2022, 2, 3)}
    assert type(as_date(days[2])) is dt.date


def test_what_cannot_be_ordered_is_refused() -> None:
    with pytest.raises(UnknownCodeError, match="got leak-2019"):
        as_of(world(["leak-2019"], [1.0]), VINTAGES)
    with pytest.raises(DuplicateKeyError, match="wspr-2017 twice"):
        as_of(REVISED, pd.concat([VINTAGES, VINTAGES.iloc[:1]]))
    with pytest.raises(DuplicateKeyError, match="ref_area=X01, time_period=2020"):
        as_of(world(["wspr-2021"] * 2, [46.9, 47.0]), VINTAGES)
    with pytest.raises(SchemaError, match="published"):
        as_of(REVISED, VINTAGES.assign(published="2021-09-01"))
    with pytest.raises(SchemaError, match="Add vintage"):
        as_of(REVISED.drop(columns="vintage"), VINTAGES)


def test_an_empty_table_stays_empty_and_the_input_is_untouched() -> None:
    before = REVISED.copy()
    assert as_of(REVISED.iloc[:0], VINTAGES).columns.tolist() == before.columns.tolist()
    as_of(REVISED, VINTAGES, "2022-02-03")
    pd.testing.assert_frame_equal(REVISED, before)


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["BOL", "MLI", "NAM"]),
        st.integers(2018, 2020),
        st.sampled_from(VINTAGES["vintage"].tolist()[:3]),
    ),
    unique=True,
    max_size=20,
)


@settings(max_examples=40, deadline=None, database=None)
@given(ROWS, st.dates(dt.date(2017, 1, 1), dt.date(2026, 12, 31)), st.randoms())
def test_one_row_a_key_none_from_the_future_and_the_same_in_any_order(rows, date, random) -> None:
    table = pd.DataFrame(rows, columns=["ref_area", "time_period", "vintage"])
    kept = as_of(table, VINTAGES, date)
    published = VINTAGES.set_index("vintage")["published"].dt.date
    expected: dict[tuple[str, int], str] = {}
    for area, year, vintage in sorted(rows, key=lambda row: published[row[2]]):
        if published[vintage] <= date:
            expected[area, year] = vintage
    found = {(row.ref_area, row.time_period): row.vintage for row in kept.itertuples()}
    assert found == expected
    assert len(kept) == len(expected)
    random.shuffle(rows)
    again = as_of(pd.DataFrame(rows, columns=table.columns), VINTAGES, date)
    assert set(again.itertuples(index=False, name=None)) == set(kept.itertuples(index=False, name=None))


def test_the_examples_run() -> None:
    result = doctest.testmod(module)
    assert (result.failed, result.attempted > 0) == (0, True)
