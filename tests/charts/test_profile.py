"""A profile: three marks a row, three kinds of nothing, values in columns that never collide."""

import math

import pandas as pd
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.profile import profile, profile_body
from spanalysis.charts.profile_rows import ProfileOptions
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import Room, size_named
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
NAMES = {
    "reported": "Mali",
    "structural_zero": "no scheme",
    "earlier": "earlier",
    "first": "Africa",
    "second": "World",
}
OPTIONS = ProfileOptions(NAMES, "{:g}%".format)
NOTHING = math.nan


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        ("Total", 9.7, "9.7%", "2021", "reported", 19.1, "19.1%", 52.4, "52.4%", "", True),
        ("Children", 8.7, "8.7%", "2021", "earlier", 8.7, "8.7%", 8.7, "8.7%", "", False),
        ("Unemployed", 0.0, "0%", "2022", "structural_zero", NOTHING, "", 16.7, "16.7%", "no scheme", False),
        ("Poor", 0.0, "0%", "2022", "reported", NOTHING, "", NOTHING, "", "", False),
        ("Vulnerable", NOTHING, "no data", "", "reported", NOTHING, "", 37.3, "37.3%", "", False),
    ]
    columns = "label value value_text value_note style first first_text second second_text remark apart"
    return pd.DataFrame(rows, columns=columns.split())


def marks(figure) -> list[tuple[float, str]]:
    return [(float(line.get_xdata()[0]), line.get_marker()) for line in figure.axes[0].lines]


def test_zero_structural_zero_and_missing_are_three_things(frame: pd.DataFrame) -> None:
    found = marks(profile(frame, TEXT, OPTIONS))
    own = [mark for mark in found if mark[1] in "ox"]
    assert own == [(9.7, "o"), (8.7, "o"), (0.0, "x"), (0.0, "o")]


def test_references_have_shapes_of_their_own_and_no_mark_where_there_is_none(frame: pd.DataFrame) -> None:
    found = marks(profile(frame, TEXT, OPTIONS))
    assert [x for x, shape in found if shape == "D"] == [19.1, 8.7]
    assert [x for x, shape in found if shape == "|"] == [52.4, 8.7, 16.7, 37.3]


def test_the_key_explains_what_occurs_and_nothing_else(frame: pd.DataFrame) -> None:
    assert written(profile(frame, TEXT, OPTIONS), "key") == [
        "Mali",
        "earlier",
        "no scheme",
        "Africa",
        "World",
    ]
    alone = frame.iloc[[3]]
    assert written(profile(alone, TEXT, OPTIONS), "key") == ["Mali"]


def test_every_value_keeps_its_year(frame: pd.DataFrame) -> None:
    figure = profile(frame, TEXT, OPTIONS)
    assert written(figure, "value") == ["9.7%", "8.7%", "0%", "0%", "no data"]
    assert [year for year in written(figure, "year") if year] == ["2021", "2021", "2022", "2022"]
    assert "16.7%" in written(figure, "reference")


@pytest.mark.parametrize("size", ["page", "column", "a4", "social", "square", "slide"])
def test_nothing_collides_even_where_three_values_are_equal(frame: pd.DataFrame, size: str) -> None:
    text = SheetText("Title", "Subtitle", "Source", size=size_named(size))
    assert text_problems(profile(frame, text, OPTIONS)) == []


@pytest.mark.parametrize("wide", [240.0, 300.0, 420.0, 515.0])
def test_a_panel_fits_rooms_of_a_country_page(frame: pd.DataFrame, wide: float) -> None:
    body = profile_body(frame, OPTIONS, Room(wide))
    assert body.grid.above == (wide < 283)
    assert body.x(100.0) <= wide
    assert body.x(0.0) >= body.grid.left


def test_an_unknown_style_is_refused(frame: pd.DataFrame) -> None:
    with pytest.raises(SchemaError, match="structural_zero"):
        profile(frame.assign(style="guessed"), TEXT, OPTIONS)
