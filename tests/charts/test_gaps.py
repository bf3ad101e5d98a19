"""Differences to both sides of zero: counted by steps, level ones apart, rows on the same scale."""

import pandas as pd
import pytest

from spanalysis.charts import palette
from spanalysis.charts.check import text_problems
from spanalysis.charts.gaps import gaps, gaps_body
from spanalysis.charts.gaps_rows import GapOptions, count_bars
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import Room, size_named

VALUES = [-18.8, -4.0, -0.04, 0.0, 0.3, 16.3]
OPTIONS = GapOptions(
    ("behind: 2", "equal: 2", "ahead: 2"), "{:+g}".format, str, step=5.0, columns=("women", "men", "year")
)


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        ("World", -4.5, "−4.5", "50.1%", "54.6%", "2023", "World", "modelled", True),
        ("San Marino", -18.8, "−18.8", "79.5%", "98.3%", "2023", "Behind", "reported", False),
        ("Seychelles", 16.3, "+16.3", "63.6%", "47.3%", "2023", "Ahead", "reported", False),
    ]
    columns = "label value value_text first_text second_text note section style apart"
    return pd.DataFrame(rows, columns=columns.split())


def page(size: str = "page") -> SheetText:
    return SheetText("Title", "Subtitle", "Source", size=size_named(size))


def test_level_is_counted_apart_and_never_lost() -> None:
    bars = count_bars(VALUES, 5.0, 0.05)
    assert sum(n for _, _, n in bars) == len(VALUES)
    assert [bar for bar in bars if bar[0] == bar[1]] == [(0.0, 0.0, 2)]
    assert bars[0] == (-20.0, -15.0, 1)


def test_each_side_of_zero_has_its_colour_and_its_side(frame: pd.DataFrame) -> None:
    body = gaps_body(frame, VALUES, OPTIONS, Room(458.0))
    left, right = body.scale.stripe
    assert body.scale.x(-0.1) < left < body.scale.x(0.0) < right < body.scale.x(0.1)
    figure = gaps(frame, VALUES, page(), OPTIONS)
    fills = [patch.get_facecolor() for patch in figure.artists if patch.get_label() == "bar"]
    assert len(set(fills)) == 3


def test_modelled_and_reported_rows_look_different(frame: pd.DataFrame) -> None:
    figure = gaps(frame, VALUES, page(), OPTIONS)
    marks = [line for line in figure.artists if line.get_label() == "gap"]
    assert [line.get_marker() for line in marks] == ["D", "o", "o"]
    assert [line.get_color() for line in marks] == [palette.ACCENT, palette.ACCENT, palette.CONTRAST]


def test_values_sections_and_heads_are_written(frame: pd.DataFrame) -> None:
    figure = gaps(frame, VALUES, page(), OPTIONS)
    assert written(figure, "section") == ["World", "Behind", "Ahead"]
    assert written(figure, "head") == ["behind: 2", "equal: 2", "ahead: 2"]
    assert written(figure, "value") == ["−4.5", "−18.8", "+16.3"]


@pytest.mark.parametrize("size", ["page", "column", "a4", "square", "slide"])
def test_nothing_collides(frame: pd.DataFrame, size: str) -> None:
    assert text_problems(gaps(frame, VALUES, page(size), OPTIONS)) == []


def test_counts_alone_are_a_picture_too(frame: pd.DataFrame) -> None:
    assert text_problems(gaps(frame.iloc[:0], VALUES, page("social"), OPTIONS)) == []
