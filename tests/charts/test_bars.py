import pandas as pd
import pytest
from matplotlib.colors import to_hex

from spanalysis.charts import palette
from spanalysis.charts.bars import BarOptions, bars
from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
NAMES = {"reported": "as reported", "modelled": "estimated"}


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "label": ["World", "Africa", "Low income", "Nowhere"],
            "value": [52.4, 19.1, 0.0, None],
            "value_text": ["52.4%", "19.1%", "0%", "no data"],
            "side_text": ["3.8 billion", "1.2 billion", "", ""],
            "style": ["modelled", "reported", "reported", "reported"],
            "emphasis": [True, False, False, False],
        }
    )


def test_lengths_are_the_values_and_a_missing_one_has_no_bar(frame: pd.DataFrame) -> None:
    figure = bars(frame, TEXT, BarOptions("Without", NAMES))
    assert [patch.get_width() for patch in figure.axes[0].patches] == [52.4, 19.1, 0.0]
    assert [patch.get_x() for patch in figure.axes[0].patches] == [0, 0, 0]
    assert written(figure, "value") == ["52.4%", "19.1%", "0%", "no data"]
    assert written(figure, "label") == ["World", "Africa", "Low income", "Nowhere"]
    assert written(figure, "side") == ["3.8 billion", "1.2 billion"]
    assert written(figure, "side-heading") == ["Without"]
    assert text_problems(figure) == []


def test_style_and_emphasis_show(frame: pd.DataFrame) -> None:
    world, africa, _ = bars(frame, TEXT, BarOptions(style_names=NAMES)).axes[0].patches
    assert world.get_hatch()
    assert to_hex(world.get_edgecolor()).upper() == palette.ACCENT
    assert africa.get_hatch() is None
    assert to_hex(africa.get_facecolor()).upper() == palette.ACCENT_SOFT


def test_without_emphasis_all_bars_are_strong(frame: pd.DataFrame) -> None:
    figure = bars(frame.drop(columns=["emphasis", "style", "side_text"]), TEXT)
    assert {to_hex(patch.get_facecolor()).upper() for patch in figure.axes[0].patches} == {palette.ACCENT}
    assert written(figure, "key") == []


def test_an_emphasised_row_stands_apart(frame: pd.DataFrame) -> None:
    patches = bars(frame, TEXT, BarOptions(style_names=NAMES)).axes[0].patches
    middles = [patch.get_y() + patch.get_height() / 2 for patch in patches]
    assert middles[1] - middles[0] > middles[2] - middles[1]


def test_the_scale_reaches_the_maximum(frame: pd.DataFrame) -> None:
    figure = bars(frame, TEXT, BarOptions(style_names=NAMES, maximum=200))
    assert figure.axes[0].get_xlim() == (0, 200)


def test_styles_need_words_and_known_names(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="words for each style"):
        bars(frame, TEXT)
    with pytest.raises(SchemaError, match="'guess'"):
        bars(frame.assign(style="guess"), TEXT)
