import pandas as pd
import pytest
from matplotlib.lines import Line2D

from spanalysis.charts import palette
from spanalysis.charts.check import text_problems
from spanalysis.charts.column_rows import ColumnOptions
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.split_columns import split_columns
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
NAMES = {"All": ("covered", "the rest"), "Working age": ("covered", "not covered")}


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        ("All", "2014 report", "for 2012", 27.0, "27%", 73.0, "73%"),
        ("All", "2017 report", "for 2015", 29.0, "29%", 71.0, "71%"),
        ("Working age", "2021 report", "for 2020", 3.0, "3%", 97.0, "97%"),
    ]
    return pd.DataFrame(
        rows, columns=["group", "label", "sublabel", "part", "part_text", "rest", "rest_text"]
    )


def test_columns_are_100_per_cent(frame: pd.DataFrame) -> None:
    patches = split_columns(frame, TEXT, ColumnOptions(NAMES, "not comparable")).axes[0].patches
    assert [patch.get_height() for patch in patches] == [27, 73, 29, 71, 3, 97]
    assert [patch.get_y() for patch in patches] == [0, 27, 0, 29, 0, 3]


def test_a_break_with_words_parts_the_groups(frame: pd.DataFrame) -> None:
    figure = split_columns(frame, TEXT, ColumnOptions(NAMES, "not comparable"))
    assert written(figure, "break") == ["≠"]
    assert written(figure, "break-label") == ["not comparable"]
    dashes = [
        line for line in figure.artists if isinstance(line, Line2D) and line.get_color() == palette.WARN
    ]
    assert len(dashes) == 2
    patches = figure.axes[0].patches
    at = dashes[0].get_xdata()[0]
    assert patches[3].get_x() + patches[3].get_width() < at < patches[4].get_x()


def test_parts_are_named_once_per_group(frame: pd.DataFrame) -> None:
    figure = split_columns(frame, TEXT, ColumnOptions(NAMES, "not comparable"))
    assert written(figure, "part-name") == ["covered", "covered"]
    assert written(figure, "rest-name") == ["the rest", "not covered"]
    assert written(figure, "part") == ["27%", "29%", "3%"]
    assert written(figure, "rest") == ["73%", "71%", "97%"]
    assert written(figure, "group") == ["All", "Working age"]
    assert text_problems(figure) == []


def test_a_small_part_has_its_number_above_it(frame: pd.DataFrame) -> None:
    figure = split_columns(frame, TEXT, ColumnOptions(NAMES, "not comparable"))
    colours = [item.get_color() for item in figure.texts if str(item.get_label()).startswith("part/")]
    assert colours == [palette.BACKGROUND, palette.BACKGROUND, palette.ACCENT]


def test_what_cannot_be_drawn_is_refused(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="words for the break"):
        split_columns(frame, TEXT, ColumnOptions(NAMES))
    with pytest.raises(SchemaError, match="none for Working age"):
        split_columns(frame, TEXT, ColumnOptions({"All": NAMES["All"]}, "not comparable"))
    with pytest.raises(SchemaError, match="'2014 report'"):
        split_columns(frame.assign(part=float("nan")), TEXT, ColumnOptions(NAMES, "not comparable"))


def test_more_columns_than_fit_are_refused(frame: pd.DataFrame) -> None:
    many = pd.concat([frame, frame, frame], ignore_index=True)
    with pytest.raises(SchemaError, match="2 groups, 9 columns"):
        split_columns(many, TEXT, ColumnOptions(NAMES, "not comparable"))
