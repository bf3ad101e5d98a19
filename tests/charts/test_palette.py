from itertools import combinations, pairwise

import pytest
from colour_vision import DEFICIENCIES, contrast_with_white, difference, lightness

from spanalysis.charts import palette


def test_contrast_formula_on_known_values() -> None:
    assert contrast_with_white("#000000") == pytest.approx(21)
    assert contrast_with_white("#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("role", sorted(palette.MARKS))
def test_marks_stand_out_from_the_page(role: str) -> None:
    assert contrast_with_white(palette.MARKS[role]) >= 3.0


@pytest.mark.parametrize("role", sorted(palette.TEXTS))
def test_texts_can_be_read(role: str) -> None:
    assert contrast_with_white(palette.TEXTS[role]) >= 4.5


@pytest.mark.parametrize("deficiency", sorted(DEFICIENCIES))
def test_marks_differ_for_colour_blind_readers(deficiency: str) -> None:
    smallest = min(difference(one, two, deficiency) for one, two in combinations(palette.MARKS.values(), 2))
    assert smallest >= 20


def test_marks_differ_in_a_grey_print() -> None:
    levels = sorted(lightness(colour) for colour in palette.MARKS.values())
    assert min(high - low for low, high in pairwise(levels)) >= 10


def test_every_mark_has_a_light_fill_that_is_nearly_white() -> None:
    assert set(palette.LIGHT) == set(palette.MARKS.values())
    assert all(lightness(fill) > 88 for fill in palette.LIGHT.values())


def test_text_colour_is_always_readable() -> None:
    assert all(contrast_with_white(palette.text_colour(mark)) >= 4.5 for mark in palette.MARKS.values())
