"""Several small charts on one page: each in its column, none over another, words in columns of their own."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from spanalysis.charts.bars import BarOptions, bars_body
from spanalysis.charts.check import text_problems
from spanalysis.charts.composition import Panel, Strip, composition, composition_body
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES, Room
from spanalysis.charts.words import number_body, words_body
from spanalysis.errors import SchemaError

A4 = SheetText("Title", "Subtitle", "Source", size=SIZES["a4"])
FRAME = pd.DataFrame({"label": ["Mali", "Togo"], "value": [12.6, 38.7], "value_text": ["12.6%", "38.7%"]})
WORDS = [f"Sentence number {at} is long enough to need more than one line of a column." for at in range(5)]


def panel(heading: str, share: float = 1.0) -> Panel:
    return Panel(heading, lambda room: bars_body(FRAME, BarOptions(), room), share, "A note")


def strips(high: float = 120.0) -> list[Strip]:
    number = Panel("Number", lambda room: number_body("38.4%", "of all", "small words", room), 0.5)
    return [
        Strip((number, panel("Beside")), 60.0, high),
        Strip((panel("Left"), panel("Right", 2.0)), 60.0, high),
        Strip((Panel("Words", lambda room: words_body(WORDS, room)),), 50.0, 50.0),
    ]


def test_every_panel_is_drawn_under_its_heading_and_nothing_overlaps() -> None:
    figure = composition(strips(), A4)
    assert written(figure, "heading") == ["Number", "Beside", "Left", "Right", "Words"]
    assert written(figure, "number") == ["38.4%"]
    assert len(written(figure, "paragraph")) == 5
    assert len(figure.axes) == 3
    assert text_problems(figure) == []


def test_panels_of_a_strip_share_its_width_as_asked() -> None:
    left, right = composition_body(strips(), Room(500.0)).strips[1]
    assert (left.left, left.wide + right.wide) == (0.0, pytest.approx(478.0))
    assert right.wide == pytest.approx(2 * left.wide)


def test_a_given_height_is_shared_between_need_and_use() -> None:
    def height(high: float) -> float:
        return composition_body(strips(400.0), Room(500.0, high)).height

    assert height(320.0) < height(500.0) <= 500.0


def test_more_than_fits_is_refused() -> None:
    with pytest.raises(SchemaError, match="size social"):
        composition(strips(), replace(A4, size=SIZES["social"]))


def test_words_fill_columns_in_their_order() -> None:
    body = words_body(WORDS, Room(515.0))
    assert len(body.columns) == 2
    flat = [words.replace("\n", " ") for column in body.columns for words in column]
    assert flat == WORDS
    sizes = [len(column) for column in body.columns]
    assert abs(sizes[0] - sizes[1]) <= 1


def test_a_number_in_words_is_set_smaller() -> None:
    assert number_body("No value", "", "", Room(200.0)).size < number_body("0%", "", "", Room(200.0)).size
