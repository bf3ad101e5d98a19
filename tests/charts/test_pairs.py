"""Pairs in sections, and single places counted on the same scale."""

import math
from dataclasses import replace

import pandas as pd
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.pairs import pairs, pairs_body
from spanalysis.charts.pairs_rows import PairOptions
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import Room, size_named

NAMES = {"start": "estimate, 2015", "end": "estimate, 2023"}
OPTIONS = PairOptions(
    "2015", "2023", NAMES, "{:g}%".format, places=(0.0, 0.0, 4.0, 100.0), counts_name="Countries"
)


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        ("World", 22.1, 28.2, "22.1%", "28.2%", "", True),
        ("Africa", math.nan, math.nan, "", "no data", "Regions", False),
        ("Low-income countries", 4.5, 8.7, "4.5%", "8.7%", "Income groups", False),
    ]
    return pd.DataFrame(
        rows, columns=["label", "start", "end", "start_text", "end_text", "section", "strong"]
    )


def page(size: str = "page") -> SheetText:
    return SheetText("Title", "Subtitle", "Source", size=size_named(size))


def test_a_missing_pair_is_named_and_not_drawn(frame: pd.DataFrame) -> None:
    figure = pairs(frame, page(), OPTIONS)
    points = [line for line in figure.axes[0].lines if line.get_marker() == "D"]
    assert [float(line.get_xdata()[0]) for line in points] == [22.1, 28.2, 4.5, 8.7]
    assert "no data" in written(figure, "end")


def test_places_at_zero_stand_apart_from_those_above(frame: pd.DataFrame) -> None:
    figure = pairs(frame, page(), OPTIONS)
    assert written(figure, "count") == ["2", "1", "1"]
    assert len([patch for patch in figure.artists if patch.get_label() == "bar"]) == 3


def test_sections_are_headed_once(frame: pd.DataFrame) -> None:
    figure = pairs(frame, page(), OPTIONS)
    assert [words for words in written(figure, "section") if words] == [
        "Regions",
        "Income groups",
        "Countries",
    ]


def test_without_places_there_is_no_room_for_them(frame: pd.DataFrame) -> None:
    bare = replace(OPTIONS, places=())
    assert pairs_body(frame, bare, Room(458.0)).height < pairs_body(frame, OPTIONS, Room(458.0)).height - 40


@pytest.mark.parametrize("size", ["page", "column", "a4", "social", "square", "slide"])
def test_nothing_collides(frame: pd.DataFrame, size: str) -> None:
    options = replace(OPTIONS, places=()) if size == "social" else OPTIONS
    assert text_problems(pairs(frame, page(size), options)) == []
