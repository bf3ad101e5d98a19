"""Sizes: what they measure in print and on screens, and how a chart fills or leaves its room."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from spanalysis.charts.bars import BarOptions, bars, bars_body
from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.rows import Density, fitted, row_grid
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES, Room, size_named, size_of
from spanalysis.errors import SchemaError, UnknownNameError

TEXT = SheetText(
    "A title that says what the chart finds",
    "Subtitle",
    "Source: a long line",
    ("A long note.",),
    "Source: short",
    "Short note.",
)


def frame(count: int) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "label": [f"Region number {at}" for at in range(count)],
            "value": [float(at) for at in range(count)],
            "value_text": [f"{at}%" for at in range(count)],
        }
    )


@pytest.mark.parametrize(
    ("name", "wide", "high"), [("social", 1200, 675), ("square", 1080, 1080), ("slide", 1920, 1080)]
)
def test_screen_sizes_have_their_pixels_and_seven_points_are_24(name: str, wide: int, high: int) -> None:
    size = SIZES[name]
    assert size.height is not None
    assert (round(size.width * size.dpi / 72), round(size.height * size.dpi / 72)) == (wide, high)
    assert 7 * size.dpi / 72 == pytest.approx(24)


@pytest.mark.parametrize(("name", "millimetres"), [("page", 170), ("column", 85), ("half", 170), ("a4", 210)])
def test_print_sizes_have_their_millimetres(name: str, millimetres: float) -> None:
    assert SIZES[name].width / 72 * 25.4 == pytest.approx(millimetres)


def test_an_unknown_size_is_refused_with_the_list() -> None:
    with pytest.raises(UnknownNameError, match="page, column, half, a4, social, square, slide"):
        size_named("poster")


@pytest.mark.parametrize("name", SIZES)
def test_a_figure_has_the_size_asked_for_and_nothing_clipped(name: str) -> None:
    figure = bars(frame(6), replace(TEXT, size=SIZES[name]))
    assert size_of(figure) is SIZES[name]
    if SIZES[name].height:
        assert figure.get_figheight() * 72 == pytest.approx(SIZES[name].height)
    assert text_problems(figure) == []


@pytest.mark.parametrize(
    ("name", "brief"), [("page", False), ("column", False), ("half", True), ("social", True)]
)
def test_screens_show_the_brief_note_and_source(name: str, brief: bool) -> None:
    figure = bars(frame(3), replace(TEXT, size=SIZES[name]))
    assert written(figure, "sheet-source") == ["Source: short" if brief else "Source: a long line"]
    assert written(figure, "sheet-note") == ["Short note." if brief else "A long note."]


def test_more_rows_than_fit_are_refused_with_a_way_out() -> None:
    with pytest.raises(SchemaError, match=r"size social: expected a chart of at most .* page or a4"):
        bars(frame(40), replace(TEXT, size=SIZES["social"]))


def test_rows_spread_in_a_high_room_and_close_up_in_a_low_one() -> None:
    heights = {
        high: bars_body(frame(6), BarOptions(), Room(400.0, high)).height for high in (70.0, 140.0, 400.0)
    }
    natural = bars_body(frame(6), BarOptions(), Room(400.0)).height
    assert heights[70.0] < natural < heights[400.0] <= 400.0
    assert all(height <= high for high, height in heights.items())


def test_labels_stand_above_their_marks_in_a_narrow_room_only() -> None:
    def grid(wide: float) -> tuple[bool, float]:
        found = row_grid(["Mali", "Senegal"], Room(wide), Density(), pitch=20.0)
        return found.above, found.left

    assert grid(200.0) == (True, 0.0)
    assert grid(400.0)[0] is False
    assert grid(400.0)[1] > 10


def test_the_densest_layout_is_returned_where_none_fits() -> None:
    tried = []

    def make(density: Density):
        tried.append(density)
        return bars_body(frame(3), BarOptions(), Room(300.0))

    assert fitted(Room(300.0, 1.0), make).height > 1.0
    assert len(tried) > 10
    assert tried[0].air > tried[-1].air
