from dataclasses import replace

import pandas as pd
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES
from spanalysis.charts.waffle import WaffleOptions, waffle
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
OPTIONS = WaffleOptions("28 million", "people", "One square is 0.5 million people")


@pytest.fixture
def frame() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "label": ["correctly classified", "may be at risk"],
            "number_text": ["22.5 million", "5.5 million"],
            "squares": [45, 11],
            "style": ["solid", "uncertain"],
        }
    )


def test_one_square_for_each_unit_solid_before_uncertain(frame: pd.DataFrame) -> None:
    patches = waffle(frame, TEXT, OPTIONS).axes[0].patches
    assert [patch.get_hatch() is not None for patch in patches] == [False] * 45 + [True] * 11
    assert {(patch.get_width(), patch.get_height()) for patch in patches} == {(17.5, 17.5)}
    assert len({(patch.get_x(), patch.get_y()) for patch in patches}) == 56


@pytest.mark.parametrize(("size", "columns"), [("page", 8), ("column", 10)])
def test_a_narrow_sheet_has_more_and_smaller_squares(frame: pd.DataFrame, size: str, columns: int) -> None:
    patches = waffle(frame, replace(TEXT, size=SIZES[size]), OPTIONS).axes[0].patches
    assert len({patch.get_x() for patch in patches}) == columns
    assert len(patches) == 56


def test_the_words_are_there(frame: pd.DataFrame) -> None:
    figure = waffle(frame, TEXT, OPTIONS)
    assert written(figure, "number") == ["22.5 million", "5.5 million"]
    assert written(figure, "label") == ["correctly classified", "may be at risk"]
    assert written(figure, "whole-number") + written(figure, "whole-label") == ["28 million", "people"]
    assert written(figure, "square") == ["One square is 0.5 million people"]
    assert text_problems(figure) == []


def test_a_part_without_a_square_is_refused(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="1 square or more"):
        waffle(frame.assign(squares=[56, 0]), TEXT, OPTIONS)
    with pytest.raises(SchemaError, match="'maybe'"):
        waffle(frame.assign(style="maybe"), TEXT, OPTIONS)
