import math

import pandas as pd
import pytest

from spanalysis.charts import palette
from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.ranking import RankingOptions, ranking
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
NAMES = {"reported": "as reported", "structural_zero": "no scheme in law"}
OPTIONS = RankingOptions("No value", (19.1, "Africa: 19.1%"), NAMES)


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        ("Somalia", 0.0, "0%", "2023", "structural_zero", False),
        ("South Sudan", 0.0, "0%", "2023", "zero", False),
        ("Congo", None, "", "", "missing", False),
        ("Mali", 12.6, "12.6%", "2022", "value", True),
        ("Gabon", None, "", "", "missing", False),
        ("Togo", 38.7, "38.7%", "2022", "value", False),
    ]
    return pd.DataFrame(rows, columns=["label", "value", "value_text", "note", "state", "emphasis"])


def test_places_are_in_order_and_the_missing_are_named_below(frame: pd.DataFrame) -> None:
    figure = ranking(frame, TEXT, OPTIONS)
    assert written(figure, "label") == ["Togo", "Mali", "South Sudan", "Somalia"]
    assert written(figure, "value") == ["38.7%", "12.6%", "0%", "0%"]
    assert written(figure, "note") == ["2022", "2022", "2023", "2023"]
    assert written(figure, "missing") == ["Congo, Gabon"]
    assert written(figure, "missing-heading") == ["No value"]
    assert written(figure, "reference") == ["Africa: 19.1%"]
    assert text_problems(figure) == []


def test_zero_structural_zero_and_missing_are_drawn_differently(frame: pd.DataFrame) -> None:
    points = [line for line in ranking(frame, TEXT, OPTIONS).axes[0].lines if line.get_marker() != "None"]
    assert [float(line.get_xdata()[0]) for line in points] == [38.7, 12.6, 0.0, 0.0]
    assert [line.get_marker() for line in points] == ["o", "o", "o", "x"]


def test_emphasis_is_the_strong_colour(frame: pd.DataFrame) -> None:
    points = [line for line in ranking(frame, TEXT, OPTIONS).axes[0].lines if line.get_marker() == "o"]
    assert [line.get_color() for line in points] == [palette.ACCENT_SOFT, palette.ACCENT, palette.ACCENT_SOFT]


def test_stems_begin_at_zero_and_zeros_have_none(frame: pd.DataFrame) -> None:
    stems = [line for line in ranking(frame, TEXT, OPTIONS).axes[0].lines if line.get_marker() == "None"]
    assert [[float(x) for x in line.get_xdata()] for line in stems] == [[0, 38.7], [0, 12.6]]


def test_the_reference_stands_at_its_value(frame: pd.DataFrame) -> None:
    figure = ranking(frame, TEXT, OPTIONS)
    line = next(line for line in figure.artists if line.get_label() == "rule-reference")
    x = line.get_transform().transform((line.get_xdata()[0], 0))[0]
    assert figure.axes[0].transData.inverted().transform((x, 0))[0] == pytest.approx(19.1)


def test_only_missing_places_still_make_a_sheet(frame: pd.DataFrame) -> None:
    figure = ranking(frame[frame["state"] == "missing"], TEXT, OPTIONS)
    assert figure.axes == []
    assert written(figure, "missing") == ["Congo, Gabon"]


@pytest.mark.parametrize(
    ("state", "value"),
    [("zero", 3.0), ("structural_zero", math.nan), ("missing", 0.0), ("value", math.nan), ("value", -1.0)],
)
def test_a_state_that_contradicts_its_value_is_refused(state: str, value: float) -> None:
    frame = pd.DataFrame({"label": ["Mali"], "value": [value], "value_text": ["?"], "state": [state]})
    with pytest.raises(SchemaError, match="row 'Mali'"):
        ranking(frame, TEXT, OPTIONS)


def test_missing_places_need_a_heading(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="missing_heading"):
        ranking(frame, TEXT, RankingOptions(style_names=NAMES))


def test_a_small_page_drops_its_subtitle_before_a_place() -> None:
    rows = [(f"Place {at}", 50.0 - at, f"{50 - at}%") for at in range(10)] + [("Gap", float("nan"), "")]
    frame = pd.DataFrame(rows, columns=["label", "value", "value_text"])
    frame["state"] = ["value"] * 10 + ["missing"]
    text = SheetText("A title of two lines " * 4, "A subtitle of two lines " * 5, "S", size=SIZES["social"])
    options = RankingOptions(missing_heading="No value:", between=lambda n: f"{n} between")
    figure = ranking(frame, text, options)
    assert len(written(figure, "label")) == 10
    assert written(figure, "sheet-subtitle") == written(figure, "between") == []
    assert text_problems(figure) == []
