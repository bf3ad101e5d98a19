from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.cell_legend import class_items, in_columns
from spanalysis.charts.cells import Paint
from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES, Room
from spanalysis.charts.tiles import TileOptions, tiles, tiles_body
from spanalysis.charts.tips import tip_of
from spanalysis.codelists.tiles import tiles as grid
from spanalysis.errors import DuplicateKeyError, SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
STEPS = ("under 20%", "20 to 40%", "40 to 60%", "60 to 80%", "80% or more")
NAMES = {"zero": "zero", "structural_zero": "no scheme in law", "missing": "no published value"}
OPTIONS = TileOptions(STEPS, NAMES, "Number of places", "Letters and numbers:", (("2023", ("BO", "PE")),))
STATES = ("value", "zero", "structural_zero", "missing")


@pytest.fixture
def frame() -> pd.DataFrame:
    """The whole grid; the first four places have a state each, the others a class in turn."""
    rows = [
        {
            "column": column,
            "row": row,
            "code": code[:2],
            "tip": code,
            "state": STATES[at] if at < 4 else "value",
            "step": at % 5,
            "number": "38",
        }
        for at, (code, (column, row)) in enumerate(grid().items())
    ]
    return pd.DataFrame(rows)


def squares(figure: Figure) -> list[Rectangle]:
    return [item for item in figure.findobj(Rectangle) if tip_of(item)]


def test_squares_are_square_equal_and_apart(frame: pd.DataFrame) -> None:
    drawn = squares(tiles(frame, TEXT, OPTIONS))
    assert len(drawn) == len(frame) == 222
    valued = [item for item in drawn if str(item.get_label()) == "cell-value"]
    assert {(round(item.get_width(), 3), round(item.get_height(), 3)) for item in valued} == {
        (round(valued[0].get_width(), 3),) * 2
    }
    assert len({(round(item.get_x(), 1), round(item.get_y(), 1)) for item in drawn}) == 222


def test_zero_no_scheme_and_no_value_look_different_without_colour(frame: pd.DataFrame) -> None:
    figure = tiles(frame, TEXT, OPTIONS)
    first = {str(item.get_label()): item for item in squares(figure)[:4]}
    assert first["cell-missing"].get_hatch()
    assert not any(first[f"cell-{state}"].get_hatch() for state in ("value", "zero", "structural_zero"))
    crosses = [line for line in figure.artists + figure.lines if line.get_label() == "rule-cross"]
    assert len(crosses) == 2 * 2, "one on the square, one in the legend"
    assert first["cell-zero"].get_facecolor() == (1, 1, 1, 1)


def test_the_legend_counts_the_squares(frame: pd.DataFrame) -> None:
    counts = written(tiles(frame, TEXT, OPTIONS), "legend-count")
    assert sum(map(int, counts)) == 222
    assert counts[-3:] == ["1", "1", "1"]
    assert written(tiles(frame, TEXT, OPTIONS), "legend")[0] == "80% or more"


@pytest.mark.parametrize("size", SIZES)
def test_every_size_holds_the_map(frame: pd.DataFrame, size: str) -> None:
    figure = tiles(frame, replace(TEXT, size=SIZES[size]), OPTIONS)
    assert text_problems(figure) == []
    lettered = size in ("page", "a4")
    assert len(written(figure, "code")) == (222 if lettered else 0)
    assert len(written(figure, "number")) == (222 if lettered else 0)
    assert bool(written(figure, "run-intro")) == lettered


def test_no_square_stands_on_the_legend(frame: pd.DataFrame) -> None:
    for room in (Room(458.0), Room(326.0, 105.0), Room(291.0, 190.0), Room(536.0, 220.0)):
        body = tiles_body(frame, OPTIONS, room)
        assert body.left + 29 * body.step <= room.width + 0.1
        assert room.height is None or body.height <= room.height + 0.1
        for top, bottom, right in body.legend.extents():
            for row in body.rows:
                x, y = body.left + row.column * body.step, body.top + row.row * body.step
                apart = x > right or y > body.legend_y + bottom or y + body.side < body.legend_y + top
                assert apart, (room, row.code)


def test_letters_can_be_read_on_every_class(frame: pd.DataFrame) -> None:
    figure = tiles(frame, TEXT, OPTIONS)
    colours = {item.get_color() for item in figure.texts if str(item.get_label()).startswith("code/")}
    assert colours == {palette.INK, palette.MUTED, palette.BACKGROUND}


def test_two_squares_on_one_place_and_unknown_states_are_refused(frame: pd.DataFrame) -> None:
    with pytest.raises(DuplicateKeyError, match="column 0, row 0"):
        tiles(frame.assign(column=0, row=0), TEXT, OPTIONS)
    with pytest.raises(SchemaError, match="'unknown'"):
        tiles(frame.assign(state="unknown"), TEXT, OPTIONS)
    with pytest.raises(SchemaError, match="class 7"):
        tiles(frame.assign(step=7), TEXT, OPTIONS)
    with pytest.raises(SchemaError, match="none for missing"):
        tiles(frame, TEXT, replace(OPTIONS, names={**NAMES, "missing": ""}))


def test_legend_columns_are_filled_one_after_the_other() -> None:
    items = class_items([Paint("zero")], STEPS, NAMES)
    legend = in_columns(items, "Heading", 225.0)
    assert legend.columns * legend.lines >= len(items) == 6
    assert legend.lines == 2
    assert max(right for *_, right in legend.extents()) <= 225.0
