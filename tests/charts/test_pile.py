import pandas as pd
import pytest

from spanalysis.charts.bars import BarOptions, bars_body
from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.pile import break_body, side_by_side, stacked
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import Room, size_named

FRAME = pd.DataFrame(
    {"label": ["2010", "2020"], "value": [142.0, 777.0], "value_text": ["142", "more than 777"]}
)
OTHER = FRAME.assign(value=[29.0, 8.0], value_text=["29%", "8%"])


def one(room):
    return bars_body(FRAME, BarOptions(), room)


def two(room):
    return bars_body(OTHER, BarOptions(), room)


def test_charts_below_each_other_do_not_overlap_and_keep_their_own_scale():
    pile = stacked([one, two], Room(400.0), gap=10.0)
    (_, first, _, body), (_, second, _, _) = pile.parts
    assert (first, second) == (0.0, body.height + 10.0)
    figure = compose(SheetText("T", "", "S"), lambda room: stacked([one, two], room))
    assert figure.axes[0].get_xlim() != figure.axes[1].get_xlim()


def test_a_given_height_is_divided():
    pile = stacked([one, two], Room(400.0, 90.0), gap=10.0)
    assert pile.height <= 90.0
    assert stacked([one, two], Room(400.0, 300.0)).height > pile.height


@pytest.mark.parametrize(("wide", "rules"), [(400.0, 1), (300.0, 0), (225.0, 0)])
def test_charts_stand_side_by_side_where_there_is_room(wide, rules):
    pile = side_by_side([one, two], Room(wide))
    assert len(pile.rules) == rules
    assert (pile.parts[1][0] > 0) is bool(rules)


@pytest.mark.parametrize("size", ["page", "column", "square", "slide"])
def test_words_fit_with_a_break_between(size):
    words = "other counts, other definitions: not to be added, ranked or compared"
    parts = [one, lambda room: break_body(words, room), two]
    text = SheetText("Title", "", "Source", size=size_named(size))
    figure = compose(text, lambda room: stacked(parts, room))
    assert written(figure, "break-label") == [words]
    assert text_problems(figure) == []
