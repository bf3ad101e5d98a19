"""Why this exists: a brief's charts are drawn once, however many file formats show them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure


def drawn_once(figure: Figure, size: str = "") -> Figure:
    """Return a figure that keeps its drawing for as long as it lives, with one size as its usual one.

    Parameters
    ----------
    figure : Figure
    size : str
        One of its sizes; the usual one if left out.

    Raises
    ------
    UnknownNameError
        If the figure is not drawn in that size.
    """
    from spanalysis.figures.page import checked_size

    usual = checked_size(size, figure.sizes, figure.id)
    sizes = tuple(dict.fromkeys((usual, *figure.sizes)))
    draw = lru_cache(maxsize=1)(lambda name="": figure.draw(name or usual))
    return replace(figure, draw=draw, sizes=sizes)


def picture(figure: Figure, fmt: str) -> bytes:
    """Return a figure in its usual size as the bytes of an SVG or PNG.

    Parameters
    ----------
    figure : Figure
    fmt : {"svg", "png"}
        The SVG's letters are outlines.

    Raises
    ------
    UnknownNameError
        If there is no such format.
    """
    from spanalysis.charts.save import render
    from spanalysis.figures.render import file_words

    return render(figure.draw(), fmt, file_words(figure))


def text_picture(figure: Figure) -> bytes:
    """Return a figure as an SVG whose words are text in Lato, for a typesetter that has the font."""
    from spanalysis.charts.save import text_svg

    return text_svg(figure.draw())


def size_in_points(figure: Figure) -> tuple[float, float]:
    """Return width and height of a figure in its usual size, in points."""
    wide, high = figure.draw().get_size_inches()
    return float(wide) * 72, float(high) * 72
