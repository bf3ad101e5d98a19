import pandas as pd
import pytest

from spanalysis.charts import palette
from spanalysis.charts.check import text_problems
from spanalysis.charts.dumbbell import DumbbellOptions, dumbbell
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
OPTIONS = DumbbellOptions(
    "2015", "2023", "{:g}%".format, {"reported": "as reported", "modelled": "estimated"}, 100
)


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        ("Children", "of children", 22.1, 28.2, "22.1%", "28.2%", "reported"),
        ("Unemployed", "", 18.2, 16.7, "18.2%", "16.7%", "modelled"),
        ("Disability", "", None, 38.9, "no value for 2015", "38.9%", "reported"),
        ("Nothing", "", None, None, "no value", "no value", "reported"),
        ("Zero", "", 0.0, 0.4, "0%", "0.4%", "reported"),
    ]
    columns = ["label", "sublabel", "start", "end", "start_text", "end_text", "style"]
    return pd.DataFrame(rows, columns=columns)


def test_marks_stand_at_the_values_and_missing_ones_do_not(frame: pd.DataFrame) -> None:
    points = [line for line in dumbbell(frame, TEXT, OPTIONS).axes[0].lines if line.get_linestyle() == "None"]
    found = [(float(line.get_xdata()[0]), line.get_marker(), line.get_markerfacecolor()) for line in points]
    hollow, full = palette.BACKGROUND, palette.ACCENT
    assert found == [
        (22.1, "o", hollow),
        (28.2, "o", full),
        (18.2, "D", hollow),
        (16.7, "D", full),
        (38.9, "o", full),
        (0.0, "o", hollow),
        (0.4, "o", full),
    ]


def test_only_pairs_are_joined(frame: pd.DataFrame) -> None:
    bars = [line for line in dumbbell(frame, TEXT, OPTIONS).axes[0].lines if line.get_linestyle() == "-"]
    assert [[float(x) for x in line.get_xdata()] for line in bars] == [[22.1, 28.2], [18.2, 16.7], [0.0, 0.4]]


def test_words_are_all_there_and_do_not_collide(frame: pd.DataFrame) -> None:
    figure = dumbbell(frame, TEXT, OPTIONS)
    assert written(figure, "year") == ["2015", "2023"]
    assert written(figure, "start") == ["22.1%", "18.2%", "no value for 2015", "no value", "0%"]
    assert written(figure, "end") == ["28.2%", "16.7%", "38.9%", "no value", "0.4%"]
    assert written(figure, "sublabel") == ["of children"]
    assert text_problems(figure) == []


def test_the_later_value_is_written_on_the_outer_side(frame: pd.DataFrame) -> None:
    figure = dumbbell(frame, TEXT, OPTIONS)
    ends = {
        item.get_text(): item.get_ha() for item in figure.texts if str(item.get_label()).startswith("end/")
    }
    assert ends["28.2%"] == "left"
    assert ends["16.7%"] == "right"


@pytest.mark.parametrize(
    ("start", "end"), [(50.0, 50.0), (50.0, 50.4), (50.4, 50.0), (99.0, 100.0), (0.0, 0.0)]
)
def test_close_values_stay_readable(start: float, end: float) -> None:
    frame = pd.DataFrame(
        {
            "label": ["Row"],
            "start": [start],
            "end": [end],
            "start_text": [f"{start}%"],
            "end_text": [f"{end}%"],
        }
    )
    assert text_problems(dumbbell(frame, TEXT, OPTIONS)) == []


def test_an_earlier_vintage_has_no_place_here(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="'earlier'"):
        dumbbell(frame.assign(style="earlier"), TEXT, OPTIONS)
