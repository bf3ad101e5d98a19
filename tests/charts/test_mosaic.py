from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from spanalysis.charts.check import text_problems
from spanalysis.charts.mosaic import MosaicOptions, mosaic
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES
from spanalysis.charts.treemap import squarified
from spanalysis.errors import SchemaError, ValueRangeError

VALUES = [1352.0, 1024.0, 718.0, 343.0, 255.0, 141.0, 11.3, 1.5]


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "label": [f"Region number {at} of them" for at in range(8)],
            "value": VALUES,
            "number_text": [f"{value:g} million" for value in VALUES],
            "sublabel": "63.7% of the population\nFrom country values: 1.18 billion",
            "style": "modelled",
            "emphasis": [True, True, *[False] * 6],
        }
    )


def tiles(figure: Figure) -> list:
    return [patch for patch in figure.axes[0].patches if patch.get_label() not in ("plate", "outline")]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(0.01, 1000.0), min_size=1, max_size=12).map(lambda values: sorted(values)[::-1]),
    st.floats(50.0, 500.0),
    st.floats(50.0, 500.0),
)
def test_tiles_fill_the_rectangle_in_proportion_and_do_not_overlap(values, wide, high):
    found = squarified(values, wide, high)
    for value, tile in zip(values, found, strict=True):
        assert tile.area == pytest.approx(value / sum(values) * wide * high)
        assert tile.x >= -1e-6
        assert tile.x + tile.wide <= wide + 1e-6
        assert tile.y + tile.high <= high + 1e-6
    for one, two in combinations(found, 2):
        across = min(one.x + one.wide, two.x + two.wide) - max(one.x, two.x)
        down = min(one.y + one.high, two.y + two.high) - max(one.y, two.y)
        assert min(across, down) < 1e-6


def test_a_part_without_area_is_refused(frame):
    with pytest.raises(ValueRangeError, match="above 0"):
        squarified([1.0, 0.0], 10.0, 10.0)
    with pytest.raises(SchemaError, match="Region number 7"):
        mosaic(frame.assign(value=[*VALUES[:7], 0.0]), SheetText("Title", "", "Source"))


@pytest.mark.parametrize("size", SIZES)
def test_drawn_areas_are_the_values_and_every_part_is_named(frame, size):
    figure = mosaic(frame, SheetText("Title", "Subtitle", "Source", size=SIZES[size]))
    areas = [patch.get_width() * patch.get_height() for patch in tiles(figure)]
    assert [area / sum(areas) for area in areas] == pytest.approx([value / sum(VALUES) for value in VALUES])
    said = " ".join(written(figure, "label") + written(figure, "number"))
    assert all(label in said for label in [*frame["label"], *frame["number_text"]])
    assert text_problems(figure) == []
    outside = [line for line in figure.findobj() if line.get_label() == "rule-leader"]
    dots = [line for line in figure.findobj() if line.get_label() == "dot"]
    assert len(outside) == len(dots) == sum(item in said for item in frame["label"]) - inside(figure)


def inside(figure: Figure) -> int:
    return sum(patch.get_label() == "plate" for patch in figure.axes[0].patches)


def test_modelled_parts_are_hatched_and_strong_ones_outlined(frame):
    figure = mosaic(frame, SheetText("Title", "Subtitle", "Source"))
    assert all(patch.get_hatch() for patch in tiles(figure))
    assert sum(patch.get_label() == "outline" for patch in figure.axes[0].patches) == 2
    plain = mosaic(frame.assign(style="reported"), SheetText("Title", "Subtitle", "Source"))
    assert not any(patch.get_hatch() for patch in tiles(plain))


@pytest.mark.parametrize("size", ["page", "column", "a4"])
def test_small_words_are_kept_if_asked_for_and_type_never_grows_with_smaller_parts(frame, size):
    text = SheetText("Title", "Subtitle", "Source", size=SIZES[size])
    figure = mosaic(frame, text, MosaicOptions(keep_small=True))
    assert len(written(figure, "sublabel")) == 8
    assert text_problems(figure) == []
    numbers = [item.get_fontsize() for item in figure.texts if item.get_label().startswith("number")]
    assert numbers == sorted(numbers, reverse=True)
