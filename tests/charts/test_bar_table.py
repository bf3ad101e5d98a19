"""Rows by columns: bars as long as their values, holes in words, blocks and columns kept apart."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.bar_table import TableOptions, bar_table
from spanalysis.charts.check import text_problems
from spanalysis.charts.marks import HATCH
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES
from spanalysis.errors import SchemaError

FRAME = pd.DataFrame(
    [
        ("Low-income countries", "groups", "2020", 1.1, "1.1%", "context"),
        ("Middle-income countries", "groups", "2020", 2.5, "2.5%", "context"),
        ("World", "world", "2020", 12.9, "12.9%", "focus"),
        ("Low-income countries", "groups", "2023", 0.8, "0.8%", "context"),
        ("Middle-income countries", "groups", "2023", math.nan, "no value", "context"),
        ("World", "world", "2023", 12.8, "12.8%", "focus"),
    ],
    columns=["label", "block", "column", "value", "value_text", "role"],
)
APART = TableOptions(apart=True, block_names={"world": "All countries"})


def sheet(size: str = "page") -> SheetText:
    return SheetText("Title", "Subtitle", "Source: somebody", size=SIZES[size])


def bars(axes) -> list[Rectangle]:
    return list(axes.patches)


def test_each_column_has_its_bars_and_all_have_one_scale():
    figure = bar_table(FRAME, sheet(), APART)
    first, second = figure.axes
    assert [bar.get_width() for bar in bars(first)] == [1.1, 2.5, 12.9]
    assert [bar.get_width() for bar in bars(second)] == [0.8, 12.8]
    assert first.get_xlim() == second.get_xlim()
    assert first.get_position().width == pytest.approx(second.get_position().width)


def test_a_missing_value_is_written_and_stands_on_its_own_row():
    figure = bar_table(FRAME, sheet(), APART)
    assert written(figure, "value").count("no value") == 1
    low, world = (bar.get_y() for bar in bars(figure.axes[1]))
    rows = [bar.get_y() for bar in bars(figure.axes[0])]
    assert (low, world) == pytest.approx((rows[0], rows[2]))


def test_rows_stand_once_and_blocks_are_named_and_ruled_off():
    figure = bar_table(FRAME, sheet(), APART)
    assert written(figure, "label") == ["Low-income countries", "Middle-income countries", "World"]
    assert written(figure, "block") == ["All countries"]


@pytest.mark.parametrize(("apart", "signs"), [(True, 1), (False, 0)])
def test_the_break_stands_only_between_columns_that_may_not_be_compared(apart, signs):
    figure = bar_table(FRAME, sheet(), TableOptions(apart=apart))
    assert len(written(figure, "break")) == signs
    colors = {line.get_color() for line in figure.findobj(Line2D)}
    assert (palette.WARN in colors) is apart


def test_a_column_of_words_has_no_bars():
    frame = FRAME.assign(value_text=FRAME["value_text"].where(FRAME["column"] == "2020", "US$1.4 trillion"))
    figure = bar_table(frame, sheet(), TableOptions(text_columns=("2023",)))
    assert len(figure.axes) == 1
    assert written(figure, "value").count("US$1.4 trillion") == 3


def test_an_amount_is_never_broken_in_a_narrow_column_of_words():
    amount = "US$308.5\u00a0billion"
    frame = FRAME.assign(value_text=FRAME["value_text"].where(FRAME["column"] == "2020", amount))
    figure = bar_table(frame, sheet("column"), TableOptions(text_columns=("2023",)))
    assert [item.get_text() for item in figure.texts].count(amount) == 3
    assert text_problems(figure) == []


def test_estimates_are_hatched_and_explained_beside_published_values():
    frame = FRAME.assign(style=["modelled", *["reported"] * 5])
    names = {"reported": "published value", "modelled": "estimate"}
    figure = bar_table(frame, sheet(), TableOptions(style_names=names))
    assert [bar.get_hatch() for bar in bars(figure.axes[0])] == [HATCH, None, None]
    assert written(figure, "key") == ["published value", "estimate"]
    with pytest.raises(SchemaError, match="words for each style"):
        bar_table(frame, sheet())


def test_roles_have_colours():
    figure = bar_table(FRAME.assign(role=["context", "contrast", "focus"] * 2), sheet())
    colors = [palette.ACCENT_SOFT, palette.CONTRAST, palette.ACCENT]
    found = [to_hex(bar.get_facecolor()).upper() for bar in bars(figure.axes[0])]
    assert found == colors


def test_two_cells_in_one_place_and_unknown_roles_are_refused():
    with pytest.raises(SchemaError, match="one cell for each row and column"):
        bar_table(pd.concat([FRAME, FRAME.head(1)]), sheet())
    with pytest.raises(SchemaError, match="column role"):
        bar_table(FRAME.assign(role="loud"), sheet())


@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_in_any_size(size):
    assert text_problems(bar_table(FRAME, sheet(size), APART)) == []
