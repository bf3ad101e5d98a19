import math

import pandas as pd
import pytest

from spanalysis.charts import palette
from spanalysis.charts.check import text_problems
from spanalysis.charts.method_bars import MethodBarOptions, method_bars
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "group": ["Low", "Low", "High", "High"],
            "sublabel": ["23 of 25 countries", "23 of 25 countries", "", ""],
            "value": [9.7, 8.7, -0.4, None],
            "value_text": ["9.7%", "8.7%", "−0.4%", "too few"],
            "name": ["published", "computed here", "", ""],
            "style": ["modelled", "computed", "target", "computed"],
            "low": [None, 8.0, None, None],
            "high": [None, 16.2, None, None],
        }
    )


def ranges(figure) -> list:
    return [line for line in figure.findobj() if line.get_label() == "rule-range"]


def test_bars_begin_at_zero_on_either_side_and_a_missing_one_is_words(frame):
    figure = method_bars(frame, TEXT)
    patches = figure.axes[0].patches
    assert [(patch.get_x(), patch.get_width()) for patch in patches] == [(0, 9.7), (0, 8.7), (-0.4, 0.4)]
    assert written(figure, "value") == ["9.7%", "8.7%", "−0.4%", "too few"]
    assert written(figure, "label") == ["Low", "High"]
    assert written(figure, "sublabel") == ["23 of 25 countries"]


def test_styles_differ_in_texture_and_only_the_computed_bar_has_a_range(frame):
    figure = method_bars(frame, TEXT)
    modelled, computed, target = figure.axes[0].patches
    assert modelled.get_hatch() != computed.get_hatch()
    assert target.get_hatch() is None
    assert target.get_linestyle() != modelled.get_linestyle()
    line, *ends = ranges(figure)
    assert len(ends) == 2
    low, high = line.get_xdata()
    bars = [patch.get_window_extent() for patch in figure.axes[0].patches]
    scale = bars[0].width / 9.7
    assert (high - low) * figure.dpi / 72 == pytest.approx((16.2 - 8.0) * scale)


def test_a_reference_runs_through_and_all_words_stand_beside_it(frame):
    plain, lined = method_bars(frame, TEXT), method_bars(frame, TEXT, MethodBarOptions(reference=9.0))

    def starts(figure):
        return {round(item.get_position()[0], 3) for item in figure.texts if "value" in item.get_label()}

    assert len(starts(plain)) > 1
    assert len(starts(lined)) == 1
    assert not [line for line in plain.findobj() if line.get_label() == "rule-reference"]
    assert [line for line in lined.findobj() if line.get_label() == "rule-reference"]


def test_what_should_be_seen_is_bold_and_in_colour(frame):
    figure = method_bars(frame.assign(strong=[True, False, False, False]), TEXT)
    colours = [item.get_color() for item in figure.texts if item.get_label().startswith("name")]
    assert colours == [palette.CONTRAST, palette.MUTED]


def test_a_range_the_wrong_way_round_is_refused(frame):
    with pytest.raises(SchemaError, match="low to high"):
        method_bars(frame.assign(low=20.0), TEXT)
    with pytest.raises(SchemaError, match="style"):
        method_bars(frame.assign(style="guess"), TEXT)


@pytest.mark.parametrize("size", SIZES)
def test_fits_every_size(frame, size):
    text = SheetText("Title", "Subtitle", "Source", size=SIZES[size])
    assert text_problems(method_bars(frame, text)) == []
    assert text_problems(method_bars(frame, text, MethodBarOptions(reference=9.0))) == []


def test_nothing_but_missing_values_still_has_words(frame):
    figure = method_bars(frame.assign(value=math.nan, low=math.nan, high=math.nan), TEXT)
    assert list(figure.axes[0].patches) == []
    assert len(written(figure, "value")) == 4
