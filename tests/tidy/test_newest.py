"""A series comes from one release, the newest, whatever the order of rows."""

from __future__ import annotations

import doctest

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import spanalysis.tidy.newest as module
from spanalysis.errors import UnknownCodeError
from spanalysis.tidy.newest import newest_release

VINTAGES = pd.DataFrame(
    {"vintage": ["a", "b", "c"], "published": pd.to_datetime(["2024-02-29", "2026-05-04", "2026-05-04"])}
)
ROW = st.tuples(
    st.sampled_from(["NAM", "BFA"]),
    st.sampled_from(["SEX_F", "SEX_T"]),
    st.integers(2018, 2021),
    st.sampled_from(["a", "b", "c"]),
)
COLUMNS = ["ref_area", "sex", "time_period", "vintage"]


def table(rows):
    return pd.DataFrame(rows, columns=COLUMNS).assign(obs_value=lambda frame: range(len(frame))).astype(
        {"obs_value": "float64"}
    )  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=20, unique=True), st.randoms(use_true_random=False))
def test_one_vintage_a_series_whatever_the_order(rows, random):
    frame = table(rows)
    found = newest_release(frame, VINTAGES)
    assert set(found.groupby(["ref_area", "sex"])["vintage"].agg(lambda ids: len(set(ids)))) == {1}
    assert set(zip(found["ref_area"], found["sex"], strict=True)) == {row[:2] for row in rows}
    order = list(range(len(frame)))
    random.shuffle(order)
    shuffled = newest_release(frame.iloc[order], VINTAGES)
    keys = ["ref_area", "sex", "time_period"]
    pd.testing.assert_frame_equal(
        found.sort_values(keys, ignore_index=True), shuffled.sort_values(keys, ignore_index=True)
    )


def test_a_year_that_the_newest_release_dropped_does_not_live_on():
    frame = table([("NAM", "SEX_T", 2018, "a"), ("NAM", "SEX_T", 2020, "b")])
    assert newest_release(frame, VINTAGES)["time_period"].tolist() == [2020]


def test_of_two_releases_of_one_day_the_fuller_wins_then_the_later_name():
    fuller = table([("NAM", "SEX_T", 2018, "b"), ("NAM", "SEX_T", 2019, "b"), ("NAM", "SEX_T", 2020, "c")])
    assert set(newest_release(fuller, VINTAGES)["vintage"]) == {"b"}
    assert set(newest_release(fuller.drop(index=0), VINTAGES)["vintage"]) == {"c"}


def test_a_date_leaves_out_what_came_later():
    frame = table([("NAM", "SEX_T", 2018, "a"), ("NAM", "SEX_T", 2020, "b")])
    assert newest_release(frame, VINTAGES, "2026-05-03")["vintage"].tolist() == ["a"]
    assert newest_release(frame, VINTAGES, "2026-05-04")["vintage"].tolist() == ["b"]
    assert newest_release(frame, VINTAGES, "2020-01-01").empty


def test_a_release_without_values_does_not_replace_one_with_values():
    frame = table([("NAM", "SEX_T", 2018, "a"), ("NAM", "SEX_T", 2020, "b")])
    frame.loc[1, "obs_value"] = float("nan")
    assert newest_release(frame, VINTAGES)["vintage"].tolist() == ["a"]


def test_rows_keep_their_columns_and_order():
    frame = table([("NAM", "SEX_T", 2020, "b"), ("BFA", "SEX_T", 2019, "a"), ("NAM", "SEX_T", 2018, "b")])
    found = newest_release(frame, VINTAGES)
    pd.testing.assert_frame_equal(found, frame)


def test_an_unknown_vintage_is_not_dropped_in_silence():
    with pytest.raises(UnknownCodeError, match="got d"):
        newest_release(table([("NAM", "SEX_T", 2020, "d")]), VINTAGES)


def test_examples():
    assert doctest.testmod(module).failed == 0
