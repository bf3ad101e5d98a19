"""Why this exists: drawing is done in points from a corner, on a whole page or on a part of one.

A :class:`Sheet` is a matplotlib figure with coordinates of its own: ``x`` from 0 to ``inner``, ``y`` from 0
downwards, both in points. A panel is a part of a sheet with its own corner and width.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Transform

from spanalysis.charts import palette
from spanalysis.charts.measure import CAP_MIDDLE
from spanalysis.charts.theme import BODY, FEATURES, LEADING, Weight, font

_ASCENT: Final = 0.987  # Lato's, in font sizes
_DESCENT: Final = 0.213


@dataclass(frozen=True)
class Sheet:
    """A figure, or a part of one, to draw on (see the module's coordinates).

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    transform : matplotlib.transforms.Transform
        From the sheet's coordinates to the display.
    left, top : float
        Where its corner is on the page, in points from the page's upper left corner.
    inner : float
        Its width.
    body_height : float
        Its height.
    zoom : float
        Points of the page that one of its points is worth.
    """

    figure: Figure
    transform: Transform
    left: float
    top: float
    inner: float
    body_height: float
    zoom: float = 1.0

    def panel(self, x: float, y: float, wide: float, high: float, zoom: float = 1.0) -> Sheet:
        """Return a part of the sheet as a sheet of its own; ``wide`` and ``high`` are in its points."""
        return replace(
            self,
            transform=Affine2D().scale(zoom).translate(x, y) + self.transform,
            left=self.left + x * self.zoom,
            top=self.top + y * self.zoom,
            inner=wide,
            body_height=high,
            zoom=self.zoom * zoom,
        )

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
    ) -> list[Text]:
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
        items = []
        for at, line in enumerate(words.split("\n") if words else ()):
            level = y + baseline(size) + at * size * LEADING
            item = self.figure.text(x, level, line, transform=self.transform, **(look | options))
            item.set_fontfeatures(FEATURES)
            item.set_label(block)
            items.append(item)
        return items

    def middle(self, x: float, y: float, words: str, *, size: float = BODY, **options: Any) -> list[Text]:
        """Write one or more lines so that their capitals are centred on ``y``, as beside a mark."""
        first = y - words.count("\n") * size * LEADING / 2 + CAP_MIDDLE * size
        return self.text(x, first - baseline(size), words, size=size, **options)

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

    def mark(self, x: float, y: float, **look: Any) -> Line2D:
        """Draw one point."""
        line = Line2D([x], [y], transform=self.transform, **look)
        self.figure.add_artist(line)
        return line

    def plot(
        self, area: tuple[float, float, float, float], xlim: tuple[float, float], ylim: tuple[float, float]
    ) -> Axes:
        """Add bare axes over ``area`` (x, y, width, height in the body); marks may reach over their edge."""
        x, y, wide, high = (length * self.zoom for length in area)
        page_wide, page_high = (float(side) * 72 for side in self.figure.get_size_inches())
        left, bottom = (self.left + x) / page_wide, (page_high - self.top - y - high) / page_high
        axes = self.figure.add_axes((left, bottom, wide / page_wide, high / page_high))
        axes.set_axis_off()
        axes.set(xlim=xlim, ylim=ylim, autoscale_on=False)
        return axes


def baseline(size: float) -> float:
    """Return the distance from the top of a line to its baseline, in points."""
    return (LEADING / 2 + (_ASCENT - _DESCENT) / 2) * size


def blank_sheet(
    page_width: float, page_height: float, margin: float, top: float, body_height: float
) -> Sheet:
    """Return an empty page whose body begins ``top`` points below its upper edge.

    Examples
    --------
    >>> blank_sheet(200.0, 100.0, 10.0, 20.0, 70.0).inner
    180.0
    """
    figure = Figure(figsize=(page_width / 72, page_height / 72))
    to_inches = Affine2D().scale(1 / 72, -1 / 72).translate(margin / 72, (page_height - top) / 72)
    return Sheet(
        figure, to_inches + figure.dpi_scale_trans, margin, top, page_width - 2 * margin, body_height
    )


def written(figure: Figure, role: str = "") -> list[str]:
    """Return the words on a sheet in the order they were written, each block unwrapped to one line.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    role : str
        Only words of this role, such as ``sheet-title``, ``label`` or ``value``; all if left out.

    Examples
    --------
    >>> sheet = blank_sheet(200.0, 100.0, 10.0, 20.0, 70.0)
    >>> _ = sheet.text(0, 0, "Title", role="sheet-title")
    >>> written(sheet.figure, "sheet-title")
    ['Title']
    """
    blocks: dict[str, list[str]] = {}
    for item in figure.texts:
        blocks.setdefault(str(item.get_label()), []).append(item.get_text())
    return [" ".join(lines) for name, lines in blocks.items() if role in ("", name.rpartition("/")[0])]
