"""Why this exists: every chart stands on the same sheet, 170 mm wide, as tall as its words and rows need.

A sheet is, from the top: a rule, the title, the subtitle, the body (the chart), a thin rule, notes and the
source. Everything begins at one left edge. All positions are computed here once, in points, from measured
texts: no layout engine runs when the figure is saved.

The body has its own coordinates: ``x`` from 0 to :data:`INNER`, ``y`` from 0 downwards, both in points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D, Transform

from spanalysis.charts import palette
from spanalysis.charts.measure import CAP_MIDDLE, height, wrap
from spanalysis.charts.theme import BODY, FEATURES, LEADING, SMALL, SUBTITLE, TINY, TITLE, Weight, font

WIDTH: Final = 170 / 25.4 * 72
"""Width of the sheet: 170 mm, in points."""
MARGIN: Final = 12.0
INNER: Final = WIDTH - 2 * MARGIN
"""Width of everything on the sheet, in points."""

_ASCENT: Final = 0.987  # Lato's, in font sizes
_DESCENT: Final = 0.213
_TOP_GAP: Final = 9.0
_TITLE_GAP: Final = 3.0
_BODY_GAP: Final = 13.0
_FOOT_GAP: Final = 11.0


@dataclass(frozen=True)
class SheetText:
    """The words around a chart, translated and formatted.

    Parameters
    ----------
    title : str
        What the chart shows or finds.
    subtitle : str
        Indicator, unit, place, years; may be empty.
    source : str
        Source line.
    notes : tuple of str
        Notes above the source line, one paragraph each.
    """

    title: str
    subtitle: str
    source: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A figure with its words in place, and an empty body to draw in (see the module's coordinates)."""

    figure: Figure
    transform: Transform
    top: float
    body_height: float

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float = BODY,
        weight: Weight = "regular",
        color: str = palette.INK,
        role: str = "text",
        **options: Any,
    ) -> None:
        """Write words with the top of their first line at ``y``; ``role`` is how :func:`written` finds them.

        Lines are parted by ``\\n`` and set at the house leading, so that the block is exactly
        ``measure.height(words, size)`` points high. Each line is a text of its own: its baseline does not
        depend on its letters.
        """
        look: dict[str, Any] = {
            "fontproperties": font(size, weight),
            "color": color,
            "va": "baseline",
            "parse_math": False,
        }
        block = f"{role}/{len(self.figure.texts)}"
        for at, line in enumerate(words.split("\n") if words else ()):
            level = y + baseline(size) + at * size * LEADING
            item = self.figure.text(x, level, line, transform=self.transform, **(look | options))
            item.set_fontfeatures(FEATURES)
            item.set_label(block)

    def middle(self, x: float, y: float, words: str, *, size: float = BODY, **options: Any) -> None:
        """Write one or more lines so that their capitals are centred on ``y``, as beside a mark."""
        first = y - words.count("\n") * size * LEADING / 2 + CAP_MIDDLE * size
        self.text(x, first - baseline(size), words, size=size, **options)

    def rule(
        self, xs: Sequence[float], ys: Sequence[float], color: str = palette.GRID, **options: Any
    ) -> Line2D:
        """Draw a thin line through points of the body, behind the chart."""
        look: dict[str, Any] = {"linewidth": 0.6, "zorder": -1, "label": "rule", "solid_capstyle": "butt"}
        line = Line2D(xs, ys, color=color, transform=self.transform, **(look | options))
        self.figure.add_artist(line)
        return line

    def box(self, x: float, y: float, wide: float, high: float, **options: Any) -> Rectangle:
        """Draw a rectangle with its upper left corner at ``x, y``."""
        patch = Rectangle((x, y), wide, high, transform=self.transform, **options)
        self.figure.add_artist(patch)
        return patch

    def plot(
        self, area: tuple[float, float, float, float], xlim: tuple[float, float], ylim: tuple[float, float]
    ) -> Axes:
        """Add bare axes over ``area`` (x, y, width, height in the body); marks may reach over their edge."""
        x, y, wide, high = area
        page_high = float(self.figure.get_figheight()) * 72
        left, bottom = (MARGIN + x) / WIDTH, (page_high - self.top - y - high) / page_high
        axes = self.figure.add_axes((left, bottom, wide / WIDTH, high / page_high))
        axes.set_axis_off()
        axes.set(xlim=xlim, ylim=ylim, autoscale_on=False)
        return axes


def baseline(size: float) -> float:
    """Return the distance from the top of a line to its baseline, in points."""
    return (LEADING / 2 + (_ASCENT - _DESCENT) / 2) * size


def open_sheet(text: SheetText, body_height: float) -> Sheet:
    """Lay out a sheet around a body of a given height and write its words.

    Parameters
    ----------
    text : SheetText
    body_height : float
        Points that the chart needs.

    Returns
    -------
    Sheet

    Examples
    --------
    >>> sheet = open_sheet(SheetText("Title", "Subtitle", "Source: somebody"), 100.0)
    >>> round(sheet.figure.get_figwidth() * 25.4), sheet.body_height
    (170, 100.0)
    """
    title = wrap(text.title, TITLE, INNER, "bold", balance=True)
    subtitle = wrap(text.subtitle, SUBTITLE, INNER, balance=True)
    notes = [wrap(note, SMALL, INNER) for note in text.notes]
    source = wrap(text.source, TINY, INNER)
    above = (
        _TOP_GAP
        + height(title, TITLE)
        + (_TITLE_GAP if subtitle else 0)
        + height(subtitle, SUBTITLE)
        + _BODY_GAP
    )
    below = 4.0 + sum(height(note, SMALL) + 1.5 for note in notes) + height(source, TINY)
    sheet = _blank(MARGIN + above, body_height, _FOOT_GAP + below + MARGIN)
    _write_head(sheet, -above, title, subtitle)
    _write_foot(sheet, notes, source)
    return sheet


def _blank(top: float, body_height: float, below: float) -> Sheet:
    total = top + body_height + below
    figure = Figure(figsize=(WIDTH / 72, total / 72))
    to_inches = Affine2D().scale(1 / 72, -1 / 72).translate(MARGIN / 72, (total - top) / 72)
    return Sheet(figure, to_inches + figure.dpi_scale_trans, top, body_height)


def _write_head(sheet: Sheet, start: float, title: str, subtitle: str) -> None:
    sheet.rule((0, INNER), (start, start), palette.INK, linewidth=0.9)
    y = start + _TOP_GAP
    sheet.text(0, y, title, size=TITLE, weight="bold", role="sheet-title")
    if subtitle:
        y += height(title, TITLE) + _TITLE_GAP
        sheet.text(0, y, subtitle, size=SUBTITLE, color=palette.MUTED, role="sheet-subtitle")


def _write_foot(sheet: Sheet, notes: Sequence[str], source: str) -> None:
    y = sheet.body_height + _FOOT_GAP
    sheet.rule((0, INNER), (y, y), palette.RULE, linewidth=0.5)
    y += 4.0
    for note in notes:
        sheet.text(0, y, note, size=SMALL, color=palette.MUTED, role="sheet-note")
        y += height(note, SMALL) + 1.5
    sheet.text(0, y, source, size=TINY, color=palette.MUTED, role="sheet-source")


def written(figure: Figure, role: str = "") -> list[str]:
    """Return the words on a sheet in the order they were written, each block unwrapped to one line.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    role : str
        Only words of this role, such as ``sheet-title``, ``label`` or ``value``; all if left out.

    Examples
    --------
    >>> sheet = open_sheet(SheetText("Title", "Subtitle", "Source: somebody"), 100.0)
    >>> written(sheet.figure, "sheet-title")
    ['Title']
    """
    blocks: dict[str, list[str]] = {}
    for item in figure.texts:
        blocks.setdefault(str(item.get_label()), []).append(item.get_text())
    return [" ".join(lines) for name, lines in blocks.items() if role in ("", name.rpartition("/")[0])]
