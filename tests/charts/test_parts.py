import pandas as pd
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.parts import PartOptions, parts
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
NAMES = PartOptions("2021 or later", "before 2021", "no value")


@pytest.fixture
def frame() -> pd.DataFrame:
    values = [82.8, 16.5, 0.7, 100.0, 0.0, 0.0, 92.2, 7.1, 0.7]
    return pd.DataFrame(
        {
            "label": [name for name in ("Africa", "Oceania", "World") for _ in range(3)],
            "part": ["full", "half", "empty"] * 3,
            "value": values,
            "value_text": [f"{value:g}%" for value in values],
            "sublabel": "Countries: 36 recent, 10 older, 2 without",
            "emphasis": [False] * 6 + [True] * 3,
        }
    )


def test_parts_lie_end_to_end_and_add_up(frame):
    patches = parts(frame, TEXT, NAMES).axes[0].patches
    spans = [(round(patch.get_x(), 6), round(patch.get_width(), 6)) for patch in patches]
    assert spans == [(0, 82.8), (82.8, 16.5), (99.3, 0.7), (0, 100), (0, 92.2), (92.2, 7.1), (99.3, 0.7)]


def test_parts_differ_in_texture_and_thin_ones_have_no_number(frame):
    figure = parts(frame, TEXT, NAMES)
    full, half, empty = figure.axes[0].patches[:3]
    assert full.get_hatch() is None
    assert half.get_hatch()
    assert full.get_linestyle() != empty.get_linestyle()
    assert "0.7%" not in written(figure, "value")
    assert written(figure, "key") == ["2021 or later", "before 2021", "no value"]


def test_the_order_of_the_rows_of_a_bar_does_not_matter(frame):
    turned = frame.iloc[[2, 1, 0, *range(3, 9)]]
    found = [patch.get_width() for patch in parts(turned, TEXT, NAMES).axes[0].patches]
    assert found == [patch.get_width() for patch in parts(frame, TEXT, NAMES).axes[0].patches]


def test_parts_that_are_no_whole_are_refused(frame):
    with pytest.raises(SchemaError, match="add up to 100"):
        parts(frame.iloc[1:], TEXT, NAMES)
    with pytest.raises(SchemaError, match="part"):
        parts(frame.assign(part="other"), TEXT, NAMES)


@pytest.mark.parametrize("size", SIZES)
def test_fits_every_size(frame, size):
    figure = parts(frame, SheetText("Title", "Subtitle", "Source", size=SIZES[size]), NAMES)
    assert text_problems(figure) == []
