import pandas as pd
import pytest

from spanalysis.charts import palette
from spanalysis.charts.check import text_problems
from spanalysis.charts.lines import LineOptions, lines
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
NAMES = {"reported": "as reported", "modelled": "estimated", "earlier": "earlier report"}
OPTIONS = LineOptions("{:g}%".format, {"Bolivia": "focus"}, NAMES, empty_message="No value")


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        ("World", 2015, 42.8, "modelled", ""),
        ("World", 2016, 44.1, "modelled", ""),
        ("Bolivia", 2021, 38.4, "reported", "2021: 38.4%"),
        ("Bolivia", 2015, 40.8, "reported", "2015: 40.8%"),
        ("Bolivia", 2016, 39.0, "earlier", "39.0%, earlier"),
    ]
    return pd.DataFrame(rows, columns=["series", "year", "y", "style", "label"])


def _joined(frame: pd.DataFrame, color: str) -> list[list[tuple[float, float]]]:
    axes = lines(frame, TEXT, OPTIONS).axes[0]
    found = [line for line in axes.lines if line.get_linestyle() != "None" and line.get_color() == color]
    return [[(float(x), float(y)) for x, y in line.get_xydata()] for line in found]


def test_a_line_joins_the_points_of_a_series_but_no_earlier_vintage(frame: pd.DataFrame) -> None:
    assert _joined(frame, palette.ACCENT) == [[(2015, 40.8), (2021, 38.4)]]
    assert _joined(frame, palette.ACCENT_SOFT) == [[(2015, 42.8), (2016, 44.1)]]


def test_a_stretch_without_values_is_dashed(frame: pd.DataFrame) -> None:
    axes = lines(frame, TEXT, OPTIONS).axes[0]
    styles = {line.get_color(): line.get_linestyle() for line in axes.lines if line.get_linestyle() != "None"}
    assert styles == {palette.ACCENT: "--", palette.ACCENT_SOFT: "-"}


def test_marks_show_how_sure_a_value_is(frame: pd.DataFrame) -> None:
    points = [line for line in lines(frame, TEXT, OPTIONS).axes[0].lines if line.get_linestyle() == "None"]
    found = {(float(line.get_xdata()[0]), line.get_marker(), line.get_markerfacecolor()) for line in points}
    assert found == {
        (2015, "D", palette.LIGHT[palette.ACCENT_SOFT]),
        (2016, "D", palette.LIGHT[palette.ACCENT_SOFT]),
        (2015, "o", palette.ACCENT),
        (2021, "o", palette.ACCENT),
        (2016, "o", palette.BACKGROUND),
    }


def test_words_stand_by_their_points_and_at_the_end_of_their_series(frame: pd.DataFrame) -> None:
    figure = lines(frame, TEXT, OPTIONS)
    assert sorted(written(figure, "point")) == ["2015: 40.8%", "2021: 38.4%", "39.0%, earlier"]
    assert written(figure, "series") == ["World", "Bolivia"]
    assert written(figure, "tick") == ["0%", "10%", "20%", "30%", "40%", "50%", *map(str, range(2015, 2022))]
    assert written(figure, "key") == ["as reported", "estimated", "earlier report"]
    assert text_problems(figure) == []


def test_the_axis_begins_at_zero(frame: pd.DataFrame) -> None:
    assert lines(frame, TEXT, OPTIONS).axes[0].get_ylim() == (0, 50)


def test_no_point_of_the_focus_is_said_in_words(frame: pd.DataFrame) -> None:
    figure = lines(frame[frame["series"] == "World"], TEXT, OPTIONS)
    assert written(figure, "empty") == ["No value"]
    assert written(lines(frame, TEXT, OPTIONS), "empty") == []
    empty = lines(frame.iloc[:0], TEXT, OPTIONS)
    assert written(empty, "empty") == ["No value"]
    assert text_problems(empty) == []


def test_a_missing_value_is_not_drawn_as_zero(frame: pd.DataFrame) -> None:
    frame.loc[len(frame)] = ["Bolivia", 2019, None, "reported", "never"]
    assert _joined(frame, palette.ACCENT) == [[(2015, 40.8), (2021, 38.4)]]
    assert "never" not in written(lines(frame, TEXT, OPTIONS), "point")


def test_series_names_do_not_collide() -> None:
    rows = [(name, year, 40 + at / 10) for at, name in enumerate("ABCDE") for year in (2020, 2021)]
    figure = lines(pd.DataFrame(rows, columns=["series", "year", "y"]), TEXT, OPTIONS)
    assert text_problems(figure) == []


def test_an_unknown_role_is_refused(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="'hero'"):
        lines(frame, TEXT, LineOptions(str, {"World": "hero"}, NAMES))


def test_a_single_year_stands_in_the_middle() -> None:
    frame = pd.DataFrame({"series": ["Palau"], "year": [2019], "y": [99.2], "label": ["2019: 99.2%"]})
    figure = lines(frame, TEXT, OPTIONS)
    assert figure.axes[0].get_xlim() == (2018.5, 2019.5)
    assert figure.axes[0].get_ylim() == (0, 100)
    assert text_problems(figure) == []
