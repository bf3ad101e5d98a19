"""Why this exists: a shaded square means the same on a map of tiles and in a table of cells.

===============  ==========================================
state            look
===============  ==========================================
value            one of the five steps of the ramp, edged
zero             empty, dark edge
structural zero  empty, dark edge, crossed from corner to corner
missing          hatched, no edge
===============  ==========================================

The words or the number inside take the colour that can be read on the fill.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.marks import BACKED, STRUCTURAL_ZERO, Look
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.tips import let_through, tip
from spanalysis.errors import SchemaError

STATES: Final = ("value", "zero", STRUCTURAL_ZERO, "missing")
_HATCH: Final = "////////"
_EDGE: Final = 0.5
_THIN: Final = 0.07  # of a side: small squares have thinner edges


@dataclass(frozen=True)
class Paint:
    """How a cell is filled.

    Parameters
    ----------
    state : str
        ``value``, ``zero`` (measured), ``structural_zero`` (no scheme in law) or ``missing``.
    step : int
        For a value, its class: 0 (lowest) to 4.
    """

    state: str
    step: int = 0

    @property
    def ink(self) -> str:
        """Colour of what is written on it."""
        if self.state == "value":
            return palette.RAMP_TEXT[palette.RAMP[self.step]]
        return palette.MUTED if self.state == "missing" else palette.INK

    @property
    def ground(self) -> Look | None:
        """Settings of the ground under what is written on a hatch or a cross."""
        return BACKED if self.state in (STRUCTURAL_ZERO, "missing") else None

    @property
    def look(self) -> Look:
        """Settings of its rectangle."""
        if self.state == "value":
            fill = palette.RAMP[self.step]
            return {"facecolor": fill, "edgecolor": palette.RAMP_EDGE, "linewidth": _EDGE}
        if self.state == "missing":
            look: Look = {"facecolor": palette.BACKGROUND, "edgecolor": palette.RULE, "hatch": _HATCH}
            return look | {"linewidth": 0.0}
        return {"facecolor": palette.BACKGROUND, "edgecolor": palette.MUTED, "linewidth": 0.7}


def check_paints(paints: Sequence[Paint], where: str) -> None:
    """Raise SchemaError for the first state that does not exist, or class that the ramp has no step for."""
    for paint in paints:
        if paint.state not in STATES or paint.step not in range(len(palette.RAMP)):
            raise SchemaError(
                f"one of {', '.join(STATES)}, and a class from 0 to {len(palette.RAMP) - 1}",
                f"{paint.state!r}, class {paint.step}",
                where=where,
                mend="Mend the columns state and step.",
            )


def draw_cell(
    sheet: Sheet, area: tuple[float, float, float, float], paint: Paint, words: str = ""
) -> Rectangle:
    """Draw a cell over ``area`` (x, y, width, height); ``words`` are shown while a pointer rests on it."""
    x, y, wide, high = area
    look = paint.look
    look["linewidth"] = min(look["linewidth"], _THIN * min(wide, high))
    inset = look["linewidth"] / 2
    shape = (x + inset, y + inset, wide - 2 * inset, high - 2 * inset)
    patch = sheet.box(*shape, label=f"cell-{paint.state}", zorder=1, **look)
    if words:
        tip(patch, words)
    if paint.state == STRUCTURAL_ZERO:
        _cross(sheet, area)
    return patch


def _cross(sheet: Sheet, area: tuple[float, float, float, float]) -> None:
    """Cross a cell out, behind what is written on it."""
    x, y, wide, high = area
    edge = 0.09 * min(wide, high)
    for ends in ((y + edge, y + high - edge), (y + high - edge, y + edge)):
        look: Look = {"linewidth": min(0.6, 0.08 * high), "label": "rule-cross", "zorder": 1.5}
        let_through(sheet.rule((x + edge, x + wide - edge), ends, palette.RULE, **look))
