import pandas as pd
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText
from spanalysis.charts.share_bars import ShareOptions, share_bars
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import size_named
from spanalysis.errors import SchemaError

NAMES = {
    "strong": "not covered",
    "soft": "by another job",
    "light": "by another source",
    "hatched": "by the platform",
}
PARTS = {"strong": 54.2, "soft": 25.1, "light": 16.7, "hatched": 4.0}


@pytest.fixture
def frame() -> pd.DataFrame:
    rows = [
        {"group": group, "label": label, "look": look, "value": value, "value_text": f"{value}%"}
        for group in ("Sickness", "Accident at work")
        for label in ("Women", "Men")
        for look, value in PARTS.items()
    ]
    return pd.DataFrame(rows)


def test_parts_begin_where_the_last_one_ended(frame: pd.DataFrame) -> None:
    figure = share_bars(frame, SheetText("Title", "Subtitle", "Source"), ShareOptions(NAMES))
    bars = figure.axes[0].patches
    assert len(bars) == 16
    assert [round(bar.get_x(), 1) for bar in bars[:4]] == [0.0, 54.2, 79.3, 96.0]
    assert sum(bar.get_width() for bar in bars[:4]) == pytest.approx(100)
    assert len({(bar.get_facecolor(), bar.get_hatch()) for bar in bars[:4]}) == 4
    assert figure.axes[0].get_xlim() == (0, 100)


def test_a_number_stands_only_where_there_is_room(frame: pd.DataFrame) -> None:
    figure = share_bars(frame, SheetText("Title", "Subtitle", "Source"), ShareOptions(NAMES))
    assert written(figure, "strong") == ["54.2%"] * 4
    assert written(figure, "hatched") == []
    assert written(figure, "key") == list(NAMES.values())


@pytest.mark.parametrize("size", ["page", "column", "a4", "social", "square", "slide"])
def test_words_fit(frame: pd.DataFrame, size: str) -> None:
    text = SheetText("Title", "Subtitle", "Source", size=size_named(size))
    assert text_problems(share_bars(frame, text, ShareOptions(NAMES))) == []


def test_parts_of_more_than_a_whole_and_parts_without_words_are_refused(frame: pd.DataFrame) -> None:
    text = SheetText("Title", "Subtitle", "Source")
    with pytest.raises(SchemaError, match="add up to at most 100"):
        share_bars(frame.assign(value=30.0), text, ShareOptions(NAMES))
    with pytest.raises(SchemaError, match="words for each style"):
        share_bars(frame, text, ShareOptions({"strong": "not covered"}))


def test_a_bar_may_end_early(frame: pd.DataFrame) -> None:
    figure = share_bars(frame[frame["look"] == "strong"], SheetText("T", "", "S"), ShareOptions(NAMES))
    assert [bar.get_width() for bar in figure.axes[0].patches] == [54.2] * 4
