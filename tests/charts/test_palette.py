import re
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from chart_samples import SAMPLES
from colour_vision import DEFICIENCIES, contrast, contrast_with_white, difference, lightness
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette

LIGHTS = {fill.lower() for fill in palette.LIGHT.values()} - {palette.GRID.lower()}
COLOURS = {value.lower() for value in vars(palette).values() if isinstance(value, str) and value[:1] == "#"}
COLOURS |= {colour.lower() for colour in (*palette.LIGHT.values(), *palette.RAMP)}


def rectangles(figure: Figure) -> list[Rectangle]:
    """The rectangles that a chart filled; the backgrounds of page and axes are none."""
    backgrounds = {id(figure.patch), *(id(axes.patch) for axes in figure.axes)}
    return [item for item in figure.findobj(Rectangle) if id(item) not in backgrounds]


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


@pytest.mark.parametrize("deficiency", sorted(DEFICIENCIES))
def test_steps_of_the_ramp_differ_for_every_reader(deficiency: str) -> None:
    page_and_steps = (palette.BACKGROUND, *palette.RAMP)
    differences = [difference(one, two, deficiency) for one, two in pairwise(page_and_steps)]
    assert differences[0] >= 8
    assert min(differences[1:]) >= 14


@pytest.mark.parametrize("deficiency", sorted(DEFICIENCIES))
def test_no_step_of_the_ramp_looks_like_what_says_something_else(deficiency: str) -> None:
    others = (palette.CONTRAST, palette.WARN)
    assert min(difference(step, other, deficiency) for step in palette.RAMP for other in others) >= 20


def test_the_ramp_darkens_evenly_in_a_grey_print() -> None:
    drops = [light - dark for light, dark in pairwise(map(lightness, palette.RAMP))]
    assert min(drops) >= 14
    assert max(drops) <= 17


def test_words_on_the_ramp_can_be_read_and_its_edge_be_seen() -> None:
    assert set(palette.RAMP_TEXT) == set(palette.RAMP)
    assert all(contrast(fill, words) >= 4.5 for fill, words in palette.RAMP_TEXT.items())
    assert contrast_with_white(palette.RAMP_EDGE) >= 3.0


def test_words_on_light_fills_can_be_read() -> None:
    fills = set(palette.LIGHT.values())
    assert all(contrast(fill, words) >= 4.5 for fill in fills for words in (palette.INK, palette.ACCENT))


def test_chart_modules_write_no_colour_of_their_own() -> None:
    folder = Path(palette.__file__).parent
    found = {
        path.name: re.sub(r'""".*?"""', "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for path in folder.glob("*.py")
        if path.name != "palette.py"
    }
    assert len(found) > 10
    assert [name for name, code in found.items() if re.search(r"[\"']#[0-9A-Fa-f]{3,8}[\"']", code)] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_colour_drawn_is_in_the_palette(name: str, sample: Callable[[str, str], Figure]) -> None:
    figure = sample(name, "en")
    fills = [item.get_facecolor() for item in rectangles(figure)]
    drawn = {to_hex(fill) for fill in fills if fill[3]} | {to_hex(item.get_color()) for item in figure.texts}
    assert drawn <= COLOURS


def test_a_light_fill_is_never_alone(sample: Callable[[str, str], Figure]) -> None:
    light = [
        item
        for name in SAMPLES
        for item in rectangles(sample(name, "en"))
        if to_hex(item.get_facecolor()) in LIGHTS
    ]
    assert light
    for item in light:
        assert item.get_linewidth() > 0
        assert contrast_with_white(to_hex(item.get_edgecolor())) >= 3.0
