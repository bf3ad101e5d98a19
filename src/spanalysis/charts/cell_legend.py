"""Why this exists: classes are explained once, with the number of cells that each one holds, counted here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.cells import STATES, Paint, draw_cell
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.theme import SMALL
from spanalysis.errors import SchemaError

_SWATCH: Final = 10.0
_GAP: Final = 4.0
_BETWEEN: Final = 14.0
_AIR: Final = 1.35
_HEAD_GAP: Final = 3.0


@dataclass(frozen=True)
class Item:
    """A class: its look, its words and how many cells it holds (empty if that is not said)."""

    paint: Paint
    words: str
    count: str = ""


@dataclass(frozen=True)
class CellLegend:
    """A heading and the classes below it, in one or more columns of equal width.

    Parameters
    ----------
    items : tuple of Item
    heading : str
        Wrapped; may be empty.
    size : float
        Type, in points.
    columns : int
    """

    items: tuple[Item, ...]
    heading: str = ""
    size: float = SMALL
    columns: int = 1

    @property
    def pitch(self) -> float:
        """Distance of lines."""
        return self.size * _AIR

    @property
    def head(self) -> float:
        """Height of the heading with the gap below it."""
        return height(self.heading, self.size) + _HEAD_GAP if self.heading else 0.0

    @property
    def lines(self) -> int:
        """Lines below the heading."""
        return -(-len(self.items) // self.columns)

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.head + self.lines * self.pitch

    @property
    def lead(self) -> float:
        """Where the words of a line begin: after the swatch and the widest count."""
        counts = max((width(item.count, self.size, "bold") for item in self.items if item.count), default=0.0)
        return _SWATCH + _GAP + (counts + _GAP if counts else 0.0)

    @property
    def column(self) -> float:
        """Width of a column, the gap to the next one included."""
        return max(self.lead + width(item.words, self.size) for item in self.items) + _BETWEEN

    def extents(self) -> list[tuple[float, float, float]]:
        """Return upper edge, lower edge and right end of the heading and of each line."""
        found = [(0.0, self.head, width(self.heading, self.size))] if self.heading else []
        for line in range(self.lines):
            last = max(at for at in range(len(self.items)) if at % self.lines == line)
            right = last // self.lines * self.column + self.lead + width(self.items[last].words, self.size)
            top = self.head + line * self.pitch
            found.append((top, top + self.pitch, right))
        return found

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Draw it with its upper left corner at ``x, y``."""
        sheet.text(x, y, self.heading, size=self.size, color=palette.MUTED, role="legend-heading")
        for at, item in enumerate(self.items):
            left = x + at // self.lines * self.column
            self._draw_item(sheet, item, left, y + self.head + (at % self.lines + 0.5) * self.pitch)

    def _draw_item(self, sheet: Sheet, item: Item, x: float, y: float) -> None:
        high = self.size * 1.05
        draw_cell(sheet, (x, y - high / 2, _SWATCH, high), item.paint)
        ends = x + self.lead - _GAP
        sheet.middle(ends, y, item.count, size=self.size, weight="bold", ha="right", role="legend-count")
        sheet.middle(x + self.lead, y, item.words, size=self.size, role="legend")


def class_items(
    paints: Sequence[Paint], steps: Sequence[str], names: Mapping[str, str], *, counted: bool = True
) -> tuple[Item, ...]:
    """Return the classes from the highest to the lowest, then the zeros, then what is missing.

    Parameters
    ----------
    paints : sequence of Paint
        Of every cell drawn.
    steps : sequence of str
        Words for each class of the ramp, the lowest first; classes without a cell are explained too.
    names : mapping of str to str
        Words for ``zero``, ``structural_zero`` and ``missing``, those that occur.
    counted : bool
        Whether to say how many cells each holds.

    Raises
    ------
    SchemaError
        If a state that occurs has no words.

    Examples
    --------
    >>> items = class_items([Paint("value", 1), Paint("zero")], ["low", "high"], {"zero": "none"})
    >>> [(item.words, item.count) for item in items]
    [('high', '1'), ('low', '0'), ('none', '1')]
    """
    counts = Counter((paint.state, paint.step if paint.state == "value" else 0) for paint in paints)
    order = [("value", step, words) for step, words in reversed(list(enumerate(steps)))]
    order += [(state, 0, names.get(state, "")) for state in STATES[1:] if counts[state, 0]]
    lacking = [state for state, _, words in order if not words]
    if lacking:
        raise SchemaError("words for each state that occurs", f"none for {lacking[0]}", where="charts, cells")
    return tuple(
        Item(Paint(state, step), words, str(counts[state, step]) if counted else "")
        for state, step, words in order
    )


def in_columns(items: tuple[Item, ...], heading: str, wide: float, size: float = SMALL) -> CellLegend:
    """Lay classes out in as many columns as a width holds, filled one after the other.

    Examples
    --------
    >>> items = class_items([Paint("value", 0)], ["low", "middle", "high"], {})
    >>> in_columns(items, "", 400.0).lines, in_columns(items, "", 60.0).lines
    (1, 3)
    """
    one = CellLegend(items, wrap(heading, size, wide), size)
    most = max(1, min(len(items), int((wide + _BETWEEN) // one.column)))
    even = -(-len(items) // -(-len(items) // most))
    return CellLegend(items, one.heading, size, even)
