"""Why this exists: a clipped or overlapping label is a fault that a machine can find before a printer does.

:func:`text_problems` measures what the renderer would draw. It knows texts, data marks and data lines; rules
and gridlines (labelled ``rule``) may pass behind a text.
"""

from __future__ import annotations

import warnings
from itertools import pairwise
from typing import Any, Final, TypeVar

import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from spanalysis.charts.labels import Box
from spanalysis.charts.measure import missing_glyphs
from spanalysis.charts.sizes import size_of
from spanalysis.charts.theme import LEADING, TINY, style

_SLACK: Final = 0.3  # points: rounding of the renderer
_INK_SHARE: Final = 0.80  # ascenders to descenders, as a share of the line box
Named = tuple[str, Box]
A = TypeVar("A", bound=Artist)


def text_problems(figure: Figure) -> list[str]:
    """List what is wrong with a figure's texts; an empty list is a good figure.

    Parameters
    ----------
    figure : matplotlib.figure.Figure

    Returns
    -------
    list of str
        One sentence each: text or bar in the page's margin, texts over each other, a mark or a line over a
        text, type below 7 points, characters that the font lacks.

    Examples
    --------
    >>> from spanalysis.charts.page import SheetText, open_sheet
    >>> sheet = open_sheet(SheetText("Title", "", "Source"), 40.0)
    >>> text_problems(sheet.figure)
    []
    >>> _ = sheet.text(0, 0, "one"), sheet.text(5, 2, "two")
    >>> text_problems(sheet.figure)
    ["text 'one' and text 'two' overlap"]
    """
    with style(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # reported below
        FigureCanvasAgg(figure)
        scale = 72 / figure.dpi
        texts = [item for item in _drawn(figure, Text) if item.get_visible() and item.get_text().strip()]
        named = [(f"text {_short(item)!r}", _text_box(item, scale)) for item in texts]
        wide, high = (float(length) * 72 for length in figure.get_size_inches())
        edge = size_of(figure).margin - 1.5
        page = Box(edge, edge, wide - edge, high - edge)
        problems = [f"{name} reaches into the margin" for name, box in named if not box.inside(page)]
        problems += _type_problems(texts)
        problems += [f"{one} and {two} overlap" for one, two in _pairs(named)]
        problems += _mark_problems(figure, named, scale)
        problems += _bars_outside(figure, page, scale)
    return problems


def _drawn(figure: Figure, kind: type[A]) -> list[A]:
    """Return the artists of a kind that are drawn: not the ticks of axes whose axis is off."""
    found = [item for item in figure.get_children() if isinstance(item, kind)]
    for axes in figure.axes:
        inner = axes.findobj(kind) if axes.axison else axes.get_children()
        found += [item for item in inner if isinstance(item, kind)]
    return found


def _short(item: Text) -> str:
    words = item.get_text().replace("\n", " ")
    return words if len(words) <= 40 else f"{words[:39]}…"


def _text_box(item: Text, scale: float) -> Box:
    """Return the box of the ink: the line boxes less the leading above and below."""
    extent = item.get_window_extent()
    lines = item.get_text().count("\n") + 1
    trim = min(float(item.get_fontsize()) * LEADING, extent.height * scale / lines) * (1 - _INK_SHARE) / 2
    if item.get_rotation():
        trim = 0.0
    return Box(
        extent.x0 * scale + _SLACK,
        extent.y0 * scale + trim,
        extent.x1 * scale - _SLACK,
        extent.y1 * scale - trim,
    )


def _pairs(named: list[Named]) -> list[tuple[str, str]]:
    ordered = sorted(named, key=lambda item: item[1].top)
    found = []
    for index, (name, box) in enumerate(ordered):
        for other_name, other in ordered[index + 1 :]:
            if other.top >= box.bottom:
                break
            if box.overlap(other) > 0:
                found.append((name, other_name))
    return [tuple(sorted(pair)) for pair in found]  # type: ignore[misc]


def _type_problems(texts: list[Text]) -> list[str]:
    small = [item for item in texts if float(item.get_fontsize()) < TINY - 0.01]
    problems = [f"text {_short(item)!r} is below {TINY:g} points" for item in small]
    for item in texts:
        lacking = missing_glyphs(item.get_text())
        if lacking:
            problems.append(f"text {_short(item)!r} has characters that the font lacks: {lacking}")
    return problems


def _mark_problems(figure: Figure, named: list[Named], scale: float) -> list[str]:
    problems = []
    for line in _drawn(figure, Line2D):
        if not line.get_visible() or str(line.get_label()).startswith("rule"):
            continue
        points = line.get_transform().transform(np.asarray(line.get_xydata())) * scale
        problems += _points_on_texts(line, points, named) + _line_on_texts(line, points, named)
    return problems


def _points_on_texts(line: Line2D, points: np.ndarray[Any, Any], named: list[Named]) -> list[str]:
    if str(line.get_marker()) in ("None", "none", "", " "):
        return []
    half = float(line.get_markersize()) / 2
    marks = [Box(x - half, y - half, x + half, y + half) for x, y in points]
    return [f"a mark covers {name}" for name, box in named if any(box.overlap(mark) > 0 for mark in marks)]


def _line_on_texts(line: Line2D, points: np.ndarray[Any, Any], named: list[Named]) -> list[str]:
    if str(line.get_linestyle()) in ("None", "none", "", " "):
        return []
    pairs = list(pairwise(points))
    return [
        f"a line runs through {name}"
        for name, box in named
        if any(box.crossed(x0, y0, x1, y1) for (x0, y0), (x1, y1) in pairs)
    ]


def _bars_outside(figure: Figure, page: Box, scale: float) -> list[str]:
    backgrounds = {id(figure.patch)} | {id(axes.patch) for axes in figure.axes}
    problems = []
    for patch in _drawn(figure, Rectangle):
        if id(patch) in backgrounds:
            continue
        extent = patch.get_window_extent()
        box = Box(extent.x0 * scale, extent.y0 * scale, extent.x1 * scale, extent.y1 * scale)
        if not box.inside(page):
            problems.append(f"a bar reaches into the margin, to {box.right:.0f} points")
    return problems
