import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg

from spanalysis.charts.measure import height, missing_glyphs, width, wrap
from spanalysis.charts.page import SheetText, open_sheet
from spanalysis.charts.theme import style

WORDS = st.text(alphabet="abcdefé ñ\u00a0-ilm", min_size=1, max_size=80)


@pytest.mark.parametrize(
    "words", ["Couverture effective", "52,4\u202f% ≥ 3", "ÁÉÑ œuvre", "protection affiliée"]
)
@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_width_is_what_the_renderer_sets(words: str, weight: str) -> None:
    sheet = open_sheet(SheetText("", "", ""), 30)
    sheet.text(0, 0, words, weight=weight)
    with style():
        FigureCanvasAgg(sheet.figure)
        extent = sheet.figure.texts[-1].get_window_extent()
    assert extent.width * 72 / sheet.figure.dpi == pytest.approx(width(words, 8, weight), abs=0.5)


@given(WORDS, st.floats(20, 200), st.booleans())
@settings(max_examples=60, deadline=None)
def test_wrapped_lines_fit_and_lose_nothing(words: str, limit: float, balance: bool) -> None:
    wrapped = wrap(words, 8, limit, balance=balance)
    assert width(wrapped, 8) <= limit + 0.01
    assert wrapped.replace("\n", "").replace(" ", "") == words.replace(" ", "")


def test_no_break_spaces_hold() -> None:
    assert wrap("a total of 52,4\u00a0%", 8, 50).split("\n")[-1] == "52,4\u00a0%"


def test_a_long_word_breaks_after_its_hyphen() -> None:
    assert wrap("Guinée-Bissau", 8, 40) == "Guinée-\nBissau"


def test_balancing_keeps_the_number_of_lines() -> None:
    words = "Population covered by at least one social protection benefit, per cent"
    plain, balanced = wrap(words, 8, 180), wrap(words, 8, 180, balance=True)
    assert plain.count("\n") == balanced.count("\n") == 1
    assert width(balanced, 8) < width(plain, 8)


def test_lines_that_arrive_stay() -> None:
    assert wrap("one\ntwo", 8, 500) == "one\ntwo"
    assert height("one\ntwo", 10) == pytest.approx(24.4)


def test_missing_glyphs_are_named() -> None:
    assert missing_glyphs("Côte d’Ivoire — 52,4\u202f% ≥ − × œ €") == ""
    assert missing_glyphs("社会") == "会社"
