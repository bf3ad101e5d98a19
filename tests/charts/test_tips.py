"""The words of a mark reach the SVG whole, whatever they are, and no other format."""

from __future__ import annotations

import doctest
import pickle
from collections.abc import Callable
from xml.etree import ElementTree

import numpy as np
import pytest
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

import spanalysis.charts.tips as module
from spanalysis.charts.filewords import FileWords
from spanalysis.charts.save import render
from spanalysis.charts.tips import let_through, tip, tip_of, tips
from spanalysis.errors import SchemaError

SVG = "{http://www.w3.org/2000/svg}"
WORDS = FileWords("Carte", "Ce que montre l’image.", "fr")
HOSTILE = [
    "Bolivia: 35.1% (2023)",
    "a < b & c > d",
    """it's "both" kinds of 'quotes'""",
    "</title><script>alert(1)</script>",
    '"><g id="tip:x',
    "&lt;&amp;&#10;&copy &quot",
    "]]> <!-- --> <![CDATA[",
    "100 % %41 %zz + a=b?c#d",
    "tip: through:",
    "فلسطين: 12,3 ٪ (2020)",
    "\u202ereversed\u202c \u200f",
    "Côte d’Ivoire : 12,4\u00a0% (2023)\u202f!",
    "two\nlines\tand a tab",
    "e\u0301 \U0001f30d \\1 \\g<0>",
    "$x^2$",
]


def drawn(*artists: Artist) -> Figure:
    figure = Figure(figsize=(2, 1))
    for artist in artists:
        figure.add_artist(artist)
    return figure


def square(x: float = 0.1) -> Rectangle:
    return Rectangle((x, 0.1), 0.2, 0.4, facecolor="#0A4A73", hatch="///")


def svg(figure: Figure) -> ElementTree.Element:
    return ElementTree.fromstring(render(figure, "svg", WORDS))  # noqa: S314


def told(root: ElementTree.Element) -> list[str | None]:
    return [group[0].text for group in root.iter(f"{SVG}g") if len(group) and group[0].tag == f"{SVG}title"]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_arrive_whole_and_as_words_only(text: str) -> None:
    mark = square()
    tip(mark, text)
    root = svg(drawn(mark))
    assert told(root) == [text] == [tip_of(mark)]
    assert [item.tag for item in root.iter() if item.tag.endswith("}script")] == []
    assert len(list(root.iter(f"{SVG}title"))) == 2


def test_the_title_comes_first_in_a_named_group_around_its_mark() -> None:
    mark, other = square(), square(0.5)
    tip(mark, "Mali")
    root = svg(drawn(mark, other))
    (group,) = (group for group in root.iter(f"{SVG}g") if group.get("role"))
    assert group.get("role") == "img"
    assert group.get("id") is None
    assert [item.tag for item in group][:2] == [f"{SVG}title", f"{SVG}path"]


def test_parts_with_names_are_not_hidden_in_one_picture() -> None:
    plain, named, open_to = square(), square(), square()
    tip(named, "Mali")
    let_through(open_to)
    assert [svg(drawn(mark)).get("role") for mark in (plain, named, open_to)] == ["img", "figure", "img"]


def test_the_picture_keeps_its_own_name() -> None:
    mark = square()
    tip(mark, "Mali")
    root = svg(drawn(mark))
    assert [root[0].text, root[1].text] == [WORDS.title, WORDS.description]
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"


def test_a_label_lets_the_pointer_through_to_its_tile() -> None:
    mark, label = square(), Text(0.2, 0.3, "MLI")
    tip(mark, "Mali")
    let_through(label)
    root = svg(drawn(mark, label))
    (group,) = (group for group in root.iter(f"{SVG}g") if group.get("pointer-events"))
    assert group.get("pointer-events") == "none"
    assert group.get("role") is None
    assert list(group.iter(f"{SVG}use")) != []
    assert tip_of(label) == ""
    assert told(root) == ["Mali"]


@pytest.mark.parametrize(
    "make",
    [
        square,
        lambda: Line2D([0.1, 0.9], [0.2, 0.8]),
        lambda: Text(0.2, 0.3, "MLI"),
        lambda: Figure().add_subplot().scatter([1, 2], [3, 4]),
    ],
)
def test_every_kind_of_mark_can_speak(make: Callable[[], Artist]) -> None:
    mark = make()
    tip(mark, "Mali")
    figure = mark.get_figure() or drawn(mark)
    assert told(svg(figure)) == ["Mali"]  # type: ignore[arg-type]


def test_words_drawn_on_the_picture_are_not_taken_for_a_tip() -> None:
    label = Text(0.1, 0.3, """<g id="tip:x"> <image id="tip:y" id="through:">""", parse_math=False)
    root = svg(drawn(label))
    assert told(root) == []
    assert root.get("role") == "img"


def test_two_marks_may_say_the_same() -> None:
    marks = [square(), square(0.5)]
    for mark in marks:
        tip(mark, "no data")
    assert told(svg(drawn(*marks))) == ["no data", "no data"]


def test_the_figure_lists_its_words_in_order_and_the_last_word_counts() -> None:
    marks = [square(), square(0.4), square(0.7)]
    for mark, text in zip(marks, ("Mali", "Niger", "Sénégal"), strict=True):
        tip(mark, text)
    tip(marks[1], "Bénin")
    figure = drawn(*marks)
    assert tips(figure) == ["Mali", "Bénin", "Sénégal"] == told(svg(figure))
    assert tips(drawn(square())) == []


def test_words_travel_with_a_copy() -> None:
    mark = square()
    tip(mark, "Mali")
    assert tips(pickle.loads(pickle.dumps(drawn(mark)))) == ["Mali"]  # noqa: S301


@pytest.mark.parametrize("fmt", ["png", "pdf"])
def test_other_formats_do_not_change(fmt: str) -> None:
    plain, named = square(), square()
    tip(named, "Mali")
    assert render(drawn(named), fmt, WORDS) == render(drawn(plain), fmt, WORDS)


def test_an_svg_differs_by_its_words_only() -> None:
    named, again = square(), square()
    for mark in (named, again):
        tip(mark, "Mali")
    plain = render(drawn(square()), "svg", WORDS)
    spoken = render(drawn(named), "svg", WORDS)
    assert spoken == render(drawn(again), "svg", WORDS)
    before, after = b'<g id="patch_2">', b'<g role="img"><title>Mali</title>'
    assert plain.count(before) == 1
    assert spoken == plain.replace(before, after).replace(b'<svg role="img"', b'<svg role="figure"')


@pytest.mark.parametrize("text", ["", "  \n", "bell\x07", "nul\x00", "half a pair\ud800", "\ufffe"])
def test_words_that_xml_cannot_hold_are_refused(text: str) -> None:
    mark = square()
    with pytest.raises(SchemaError, match="tip of a mark: expected words"):
        tip(mark, text)
    assert tip_of(mark) == ""


def test_an_image_is_refused_rather_than_left_silent() -> None:
    figure = Figure()
    tip(figure.add_subplot().imshow(np.zeros((2, 2))), "Mali")
    with pytest.raises(SchemaError, match="got an image, with 'Mali'"):
        render(figure, "svg", WORDS)


def test_examples() -> None:
    assert doctest.testmod(module).failed == 0
