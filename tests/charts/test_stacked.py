"""Two charts on one sheet: the lower one keeps its height, the upper one gets what the page leaves."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.charts.bars import BarOptions, bars_body
from spanalysis.charts.check import text_problems
from spanalysis.charts.lines import LineOptions, lines_body
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES, Room
from spanalysis.charts.stacked import stacked_body

BARS = pd.DataFrame({"label": ["Health", "Family"], "value": [9.0, 3.0], "value_text": ["9.0%", "3.0%"]})
LINE = pd.DataFrame({"series": "Total", "year": [2020, 2021], "y": [30.0, 31.0]})
OPTIONS = LineOptions("{:g}%".format, roles={"Total": "focus"}, plot_height=80.0)
MAKERS = (
    lambda room: bars_body(BARS, BarOptions(), room),
    lambda room: lines_body(LINE, OPTIONS, room),
)


def test_both_charts_and_their_headings_are_drawn_one_below_the_other():
    text = SheetText("Title", "Subtitle", "Source: somebody")
    figure = compose(text, lambda room: stacked_body(["By branch", "By year"], MAKERS, room))
    assert written(figure, "part-heading") == ["By branch", "By year"]
    upper, lower = (axes.get_position() for axes in figure.axes)
    assert upper.y0 > lower.y1
    assert [bar.get_width() for bar in figure.axes[0].patches] == [9.0, 3.0]
    assert text_problems(figure) == []


@pytest.mark.parametrize("high", [250.0, 400.0])
def test_only_the_upper_chart_grows_with_the_page(high):
    body = stacked_body(["", "By year"], MAKERS, Room(400.0, high))
    free = stacked_body(["", "By year"], MAKERS, Room(400.0))
    assert body.parts[1].height == free.parts[1].height
    assert body.height <= high
    assert body.parts[0].height >= free.parts[0].height


def test_it_fits_the_page_of_a_report():
    text = SheetText("Title", "Subtitle", "Source: somebody", size=SIZES["a4"])
    figure = compose(text, lambda room: stacked_body(["", "By year"], MAKERS, room))
    assert text_problems(figure) == []
