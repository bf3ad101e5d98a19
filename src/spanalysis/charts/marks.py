"""Why this exists: one visual grammar, the same in every chart.

=====================  =========================================  ==================================
value                  point                                      bar
=====================  =========================================  ==================================
reported               filled circle                              solid
modelled, estimated    diamond, light fill                        light fill, edge, diagonal hatch
earlier vintage        hollow circle, never joined by a line      white, edge
zero, measured         the point on the zero line, with its text  the text at the zero line
structural zero        a cross on the zero line                   a cross on the zero line
missing                named in words, never drawn                named in words, never drawn
=====================  =========================================  ==================================

Shape and texture carry the difference, never colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.frames import check_names
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.theme import SMALL

HATCH: Final = "//////"
STRUCTURAL_ZERO: Final = "structural_zero"
Glyph = Literal["point", "solid_point", "bar"]
"""What a key shows: points, points whose diamonds are full, or bars."""

Look = dict[str, Any]
"""Settings for a matplotlib artist."""

BACKED: Final[Look] = {"facecolor": palette.BACKGROUND, "edgecolor": "none", "pad": 0.8}
"""The ground of words over a hatch or a grid, for ``bbox``."""


_ITEM_GAP: Final = 16.0
_GLYPH_WIDTH: Final = {"point": 11.0, "solid_point": 11.0, "bar": 19.0}
_KEY_GAP: Final = 9.0


def point_look(style: str, color: str, size: float = 6.0, *, solid: bool = False) -> Look:
    """Return the ``Line2D`` settings of a point of a style; ``solid`` fills a diamond with its own colour.

    Examples
    --------
    >>> point_look("reported", "#0A4A73")["marker"], point_look("modelled", "#0A4A73")["marker"]
    ('o', 'D')
    """
    look: Look = {
        "color": color,
        "linestyle": "none",
        "markeredgecolor": color,
        "markersize": size,
        "clip_on": False,
    }
    if style == "modelled":
        look |= {
            "marker": "D",
            "markersize": size * 0.86,
            "markerfacecolor": color if solid else palette.LIGHT[color],
            "markeredgewidth": 1.3,
        }
    elif style == "earlier":
        look |= {"marker": "o", "markerfacecolor": palette.BACKGROUND, "markeredgewidth": 1.3}
    elif style == STRUCTURAL_ZERO:
        look |= {"marker": "x", "markersize": size * 0.9, "markeredgewidth": 1.5}
    else:
        look |= {"marker": "o", "markerfacecolor": color, "markeredgewidth": 0.8}
    return look


def bar_look(style: str, color: str) -> Look:
    """Return the ``Rectangle`` settings of a bar of a style.

    Examples
    --------
    >>> "hatch" in bar_look("modelled", "#0A4A73"), "hatch" in bar_look("reported", "#0A4A73")
    (True, False)
    """
    if style == "reported":
        return {"facecolor": color, "edgecolor": "none", "linewidth": 0.0}
    look: Look = {"facecolor": palette.BACKGROUND, "edgecolor": color, "linewidth": 0.9}
    if style == "modelled":
        look |= {"facecolor": palette.LIGHT[color], "hatch": HATCH}
    return look


def draw_point(axes: Axes, x: float, y: float, style: str, color: str, size: float = 6.0) -> Line2D:
    """Draw one point in data coordinates."""
    return axes.plot([x], [y], zorder=3, **point_look(style, color, size))[0]


def draw_bar(
    axes: Axes, start: float, y: float, length: float, thick: float, look: Mapping[str, Any]
) -> Rectangle:
    """Draw one horizontal bar from ``start``, centred on ``y``, in data coordinates."""
    patch = Rectangle((start, y - thick / 2), length, thick, clip_on=False, zorder=2, **look)
    axes.add_patch(patch)
    return patch


@dataclass(frozen=True)
class Key:
    """A key in one or more lines above a chart: a glyph and its words for each style."""

    glyph: Glyph
    lines: tuple[tuple[tuple[str, str], ...], ...] = ()

    @property
    def height(self) -> float:
        """Points that the key takes, the gap below it included; 0 for no key."""
        rows = sum(max(height(words, SMALL) for _, words in line) + 2 for line in self.lines)
        return rows + _KEY_GAP if self.lines else 0.0


def make_key(styles: Iterable[str], names: Mapping[str, str], glyph: Glyph, where: str, wide: float) -> Key:
    """Lay out a key for the styles that occur; it is empty when only plain reported values do.

    Parameters
    ----------
    styles : iterable of str
        Styles of the rows drawn.
    names : mapping of str to str
        Words for each style.
    glyph : {"point", "solid_point", "bar"}
    where : str
        Chart, for the error.
    wide : float
        Points that a line of the key may take.

    Raises
    ------
    SchemaError
        If more than one style occurs and one has no words.
    """
    order = ("reported", "modelled", "earlier", STRUCTURAL_ZERO)
    occurring = set(styles)
    present = [style for style in order if style in occurring]
    if len(present) < 2 and not any(names.get(style) for style in present if style != "reported"):
        return Key(glyph)
    check_names(present, names, where)
    limit = wide - _GLYPH_WIDTH[glyph]
    return Key(glyph, _flow([(style, wrap(names[style], SMALL, limit)) for style in present], glyph, wide))


def _flow(
    items: Sequence[tuple[str, str]], glyph: Glyph, room: float
) -> tuple[tuple[tuple[str, str], ...], ...]:
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0.0
    for style, words in items:
        wide = _GLYPH_WIDTH[glyph] + width(words, SMALL) + _ITEM_GAP
        if lines[-1] and used + wide - _ITEM_GAP > room:
            lines.append([])
            used = 0.0
        lines[-1].append((style, words))
        used += wide
    return tuple(tuple(line) for line in lines)


def draw_key(sheet: Sheet, key: Key, color: str = palette.INK) -> None:
    """Draw a key at the top of the body."""
    y = 0.0
    for line in key.lines:
        x = 0.0
        for style, words in line:
            _draw_glyph(sheet, key.glyph, style, x, y + SMALL * 0.62, color)
            sheet.text(x + _GLYPH_WIDTH[key.glyph], y, words, size=SMALL, color=palette.MUTED, role="key")
            x += _GLYPH_WIDTH[key.glyph] + width(words, SMALL) + _ITEM_GAP
        y += max(height(words, SMALL) for _, words in line) + 2


def _draw_glyph(sheet: Sheet, glyph: Glyph, style: str, x: float, y: float, color: str) -> None:
    if glyph == "bar" and style != STRUCTURAL_ZERO:
        sheet.box(x, y - 3.5, 14, 7, label="key", **bar_look(style, color))
        return
    look = point_look(style, color, 5.5, solid=glyph == "solid_point")
    mark = Line2D([x + 3.5], [y], transform=sheet.transform, label="key", **look)
    sheet.figure.add_artist(mark)
