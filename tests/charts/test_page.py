import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText, open_sheet
from spanalysis.charts.sheet import written
from spanalysis.charts.sizes import PAGE

INNER, MARGIN = PAGE.inner, PAGE.margin

LONG = "Part de la population couverte par au moins une prestation de protection sociale, sauf les soins " * 3


def test_the_sheet_is_170_mm_wide_whatever_it_says() -> None:
    for words in ("short", LONG):
        figure = open_sheet(SheetText(words, words, words, (words, words)), 50).figure
        assert figure.get_figwidth() * 25.4 == pytest.approx(170)
        assert text_problems(figure) == []


def test_height_grows_with_the_words() -> None:
    short, long = (open_sheet(SheetText(words, "", "Source"), 50).figure for words in ("Title", LONG))
    assert long.get_figheight() - short.get_figheight() > 2 * 13 / 72


def test_everything_begins_at_the_margin() -> None:
    figure = open_sheet(SheetText("Title", "Subtitle", "Source", ("Note",)), 50).figure
    lefts = {
        round(item.get_transform().transform(item.get_position())[0] * 72 / figure.dpi, 3)
        for item in figure.texts
    }
    assert lefts == {MARGIN}


def test_words_are_read_back_unwrapped() -> None:
    text = SheetText(LONG.strip(), "Sub", "Source", ("One", "Two"))
    figure = open_sheet(text, 50).figure
    assert written(figure, "sheet-title") == [LONG.strip()]
    assert written(figure, "sheet-note") == ["One", "Two"]
    assert written(figure)[-1] == "Source"


def test_baselines_do_not_depend_on_letters() -> None:
    sheet = open_sheet(SheetText("T", "", "S"), 50)
    sheet.text(0, 10, "aaa")
    sheet.text(50, 10, "Égypte")
    low, tall = sheet.figure.texts[-2:]
    assert low.get_position()[1] == tall.get_position()[1]
    assert low.get_va() == tall.get_va() == "baseline"


def test_body_coordinates_run_down_from_the_upper_left() -> None:
    sheet = open_sheet(SheetText("T", "", "S"), 100)
    axes = sheet.plot((0, 20, INNER, 50), (0, 1), (0, 1))
    corner = sheet.transform.transform((0, 20))
    assert axes.transAxes.transform((0, 1)) == pytest.approx(corner)
