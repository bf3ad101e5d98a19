from dataclasses import dataclass

import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import SIZES, Room
from spanalysis.errors import SchemaError


@dataclass
class Plain:
    """A body with a text, a point on the sheet and the same point on axes."""

    room: Room
    words: str = "Label"
    height: float = 100.0

    def draw(self, sheet: Sheet) -> None:
        sheet.text(0, 0, self.words, size=8, role="label")
        sheet.mark(self.room.width, 50, marker="o", markersize=6)
        axes = sheet.panel(10, 20, 80, 60).plot((10, 10, 50, 40), (0, 1), (1, 0))
        axes.plot([0], [0], marker="o", markersize=6, linewidth=2)


def drawn(size: str = "a4", words: tuple[str, str] = ("Label", "Label"), high: float = 100.0) -> Figure:
    """Draw a body that says its second words where it has less width than the page."""
    page = SIZES[size]
    return compose(
        SheetText("Title", "Subtitle", "Source", size=page),
        lambda room: Plain(room, words[room.width < page.inner], high),
    )


def type_of(figure: Figure, words: str) -> float:
    return next(float(item.get_fontsize()) for item in figure.texts if item.get_text() == words)


def test_a_chart_is_enlarged_on_a4_and_its_title_is_not() -> None:
    figure = drawn()
    assert type_of(figure, "Label") == pytest.approx(8 * 1.3)
    assert type_of(figure, "Title") == SIZES["a4"].title


def test_marks_and_lines_grow_and_stay_where_the_chart_has_them() -> None:
    figure = drawn()
    on_sheet = next(line for line in figure.artists if isinstance(line, Line2D) and line.get_marker() == "o")
    on_axes = figure.axes[0].lines[0]
    assert on_sheet.get_markersize() == on_axes.get_markersize() == pytest.approx(6 * 1.3)
    assert on_axes.get_linewidth() == pytest.approx(2 * 1.3)
    label = next(item for item in figure.texts if item.get_text() == "Label")
    corner = label.get_transform().transform((10 + 10, 20 + 10))
    assert on_axes.get_transform().transform((0, 0)) == pytest.approx(corner)
    right = on_sheet.get_transform().transform(on_sheet.get_xydata())[0][0] * 72 / figure.dpi
    assert right == pytest.approx(SIZES["a4"].width - SIZES["a4"].margin)


@pytest.mark.parametrize(
    ("size", "words", "high"),
    [("page", ("Label", "Label"), 100.0), ("a4", ("Label", "La…"), 100.0), ("a4", ("Label", "Label"), 640.0)],
)
def test_a_page_of_free_height_less_words_or_too_little_height_are_no_reason(
    size: str, words: tuple[str, str], high: float
) -> None:
    assert type_of(drawn(size, words, high), "Label") == 8


def test_a_chart_that_needs_the_width_is_drawn_as_it_is() -> None:
    def make(room: Room) -> Plain:
        if room.width < SIZES["a4"].inner:
            raise SchemaError("room", "none", where="here", mend="Give more.")
        return Plain(room)

    figure = compose(SheetText("Title", "", "Source", size=SIZES["a4"]), make)
    assert type_of(figure, "Label") == 8
