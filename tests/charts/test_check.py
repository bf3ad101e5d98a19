import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.page import SheetText, open_sheet
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import PAGE

INNER = PAGE.inner


@pytest.fixture
def sheet() -> Sheet:
    return open_sheet(SheetText("Title", "Subtitle", "Source"), 100)


def test_a_clean_sheet_has_no_problem(sheet: Sheet) -> None:
    assert text_problems(sheet.figure) == []


def test_a_text_in_the_margin_is_found(sheet: Sheet) -> None:
    sheet.text(INNER - 10, 40, "too far right")
    assert text_problems(sheet.figure) == ["text 'too far right' reaches into the margin"]


def test_overlapping_texts_are_found(sheet: Sheet) -> None:
    sheet.text(0, 40, "first")
    sheet.text(10, 44, "second")
    assert text_problems(sheet.figure) == ["text 'first' and text 'second' overlap"]


def test_neighbouring_lines_do_not_count_as_overlap(sheet: Sheet) -> None:
    sheet.text(0, 40, "Égypte\nqui joue")
    assert text_problems(sheet.figure) == []


def test_small_type_and_missing_glyphs_are_found(sheet: Sheet) -> None:
    sheet.text(0, 20, "small", size=6.5)
    sheet.text(0, 50, "社")
    assert text_problems(sheet.figure) == [
        "text 'small' is below 7 points",
        "text '社' has characters that the font lacks: 社",
    ]


def test_marks_and_lines_over_texts_are_found_but_rules_may_pass(sheet: Sheet) -> None:
    axes = sheet.plot((0, 0, INNER, 100), (0, INNER), (100, 0))
    sheet.text(0, 40, "words")
    sheet.rule((0, 50), (45, 45))
    assert text_problems(sheet.figure) == []
    axes.plot([5], [45], marker="o", linestyle="none", markersize=6)
    axes.plot([0, 100], [40, 60])
    assert text_problems(sheet.figure) == ["a mark covers text 'words'", "a line runs through text 'words'"]


def test_a_bar_that_leaves_the_page_is_found(sheet: Sheet) -> None:
    sheet.box(0, 10, INNER + 30, 10)
    assert text_problems(sheet.figure) == ["a bar reaches into the margin, to 500 points"]
