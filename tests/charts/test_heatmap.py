from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.patches import Rectangle

from spanalysis.charts.check import text_problems
from spanalysis.charts.heatmap import heatmap, heatmap_body
from spanalysis.charts.heatmap_rows import HeatmapOptions, headings
from spanalysis.charts.page import SheetText
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import SIZES, Room
from spanalysis.charts.tips import tip_of
from spanalysis.errors import SchemaError

TEXT = SheetText("Title", "Subtitle", "Source")
COLUMNS = ("Any benefit", "Children", "Mothers", "Unemployed", "Work injury", "Severe disability", "Old age")
NAMES = {"zero": "zero", "structural_zero": "no scheme in law", "missing": "no published value"}
OPTIONS = HeatmapOptions(
    ("0–20", "20–40", "40–60", "60–80", "80–100%"), NAMES, 1, lambda n: f"… {n} in between"
)


def table(rows: int) -> pd.DataFrame:
    cells = []
    for row in range(rows):
        for at, column in enumerate(COLUMNS):
            state = ("value", "value", "missing", "structural_zero", "zero", "value", "value")[at]
            blank = state == "missing"
            text = "" if blank else "38.4" if state == "value" else "0"
            cells.append(
                {
                    "label": f"Country {row}",
                    "column": column,
                    "text": text,
                    "short": text[:2],
                    "note": "" if blank else "2021",
                    "tip": f"Country {row}, {column}",
                    "state": state,
                    "step": 1,
                }
            )
    return pd.DataFrame(cells)


def test_one_cell_for_each_place_and_rate_with_number_year_and_tip() -> None:
    figure = heatmap(table(8), TEXT, OPTIONS)
    cells = [item for item in figure.findobj(Rectangle) if tip_of(item)]
    assert len(cells) == 8 * len(COLUMNS)
    assert len(written(figure, "number")) == len(written(figure, "note")) == 8 * (len(COLUMNS) - 1)
    assert sum(bool(item.get_hatch()) for item in cells) == 8, "a missing value has no number, only a hatch"
    crossed = [line for line in figure.artists + figure.lines if line.get_label() == "rule-cross"]
    assert len(crossed) == 2 * (8 + 1)


def test_no_cross_strikes_through_what_is_written_on_it() -> None:
    figure = heatmap(table(1), TEXT, OPTIONS)
    grounded = [item.get_text() for item in figure.texts if item.get_bbox_patch()]
    assert grounded == ["0", "2021"]


def test_the_first_column_stands_apart() -> None:
    body = heatmap_body(table(3), OPTIONS, Room(458.0))
    steps = [round(body.x(at + 1) - body.x(at), 3) for at in range(3)]
    assert steps[0] > steps[1] == steps[2]


@pytest.mark.parametrize("size", ["page", "column", "a4", "square", "slide"])
@pytest.mark.parametrize("rows", [3, 16, 54])
def test_nothing_overlaps(size: str, rows: int) -> None:
    figure = heatmap(table(rows), replace(TEXT, size=SIZES[size]), OPTIONS)
    assert text_problems(figure) == []
    kept = len(written(figure, "label"))
    said = written(figure, "between")
    assert said == ([] if kept == rows else [f"… {rows - kept} in between"])


def test_more_than_sixty_rows_are_left_out_in_words() -> None:
    figure = heatmap(table(70), TEXT, OPTIONS)
    labels = written(figure, "label")
    assert len(labels) == 60
    assert labels[0] == "Country 0"
    assert labels[-1] == "Country 69"
    assert written(figure, "between") == ["… 10 in between"]


def test_narrow_cells_have_upright_headings_and_short_numbers() -> None:
    level, upright = headings(COLUMNS, 60.0), headings(COLUMNS, 20.0)
    assert not level.upright
    assert upright.upright
    body = heatmap_body(table(4), OPTIONS, Room(160.0))
    assert body.heads.upright
    assert not body.long


def test_holes_and_words_that_lack_are_refused() -> None:
    with pytest.raises(SchemaError, match="one cell for each label and column"):
        heatmap(table(3).iloc[1:], TEXT, OPTIONS)
    with pytest.raises(SchemaError, match="none for structural_zero"):
        heatmap(table(3), TEXT, replace(OPTIONS, names={"zero": "zero", "missing": "none"}))
