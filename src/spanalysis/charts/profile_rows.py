"""Why this exists: what a profile is made of: its rows, its marks and the columns of its values."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.marks import STRUCTURAL_ZERO, Look, point_look
from spanalysis.charts.measure import width, wrap
from spanalysis.charts.rows import Density
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import TINY

STYLES: Final = ("reported", "modelled", "earlier", STRUCTURAL_ZERO)
FIRST: Final[Look] = point_look("modelled", palette.CONTRAST, 7.6) | {"markeredgewidth": 1.1}
SECOND: Final[Look] = {
    "marker": "|",
    "linestyle": "none",
    "color": palette.INK,
    "markeredgecolor": palette.INK,
    "markersize": 10.0,
    "markeredgewidth": 2.0,
    "clip_on": False,
}
_WIDEST: Final = 44.0  # points of a column, so that words in it wrap
_COLUMN_GAP: Final = 11.0
_MARK: Final = 7.0


@dataclass(frozen=True)
class ProfileRow:
    """One row of the frame of :func:`profile`.

    Parameters
    ----------
    label : str
    value : float
        Where the strong mark stands, 0 to the maximum; NaN draws none.
    value_text, value_note : str
        The value as written, or words for its absence, and the small words below it, such as its year.
    style : str
        ``reported``, ``modelled``, ``earlier`` or ``structural_zero``.
    first, second : float
        The references; NaN draws no mark.
    first_text, second_text : str
        As written; empty where there is none.
    sublabel, remark : str
        Small words below the label: what is counted, and what has to be known of this row.
    apart : bool
        Whether the row is set apart from those below.
    """

    label: str
    value: float
    value_text: str
    value_note: str = ""
    style: str = "reported"
    first: float = math.nan
    first_text: str = ""
    second: float = math.nan
    second_text: str = ""
    sublabel: str = ""
    remark: str = ""
    apart: bool = False


@dataclass(frozen=True)
class ProfileOptions:
    """What can be chosen about :func:`profile`.

    Parameters
    ----------
    names : mapping of str to str
        Words of the key for the styles that occur, and for ``first`` and ``second``.
    tick_format : callable
        Turns a tick's value into its text.
    maximum : float
        Right end of the scale.
    """

    names: Mapping[str, str]
    tick_format: Callable[[float], str]
    maximum: float = 100.0


@dataclass(frozen=True)
class Column:
    """Values written below each other, right-aligned, with the mark they belong to on top."""

    look: Look
    texts: tuple[str, ...]
    right: float
    notes: tuple[str, ...]
    wide: float
    strong: bool = False

    @property
    def cells(self) -> list[tuple[str, str]]:
        """Each text with its small words."""
        return list(zip(self.texts, self.notes, strict=True))


def key_items(rows: Sequence[ProfileRow], options: ProfileOptions) -> list[tuple[Look, str]]:
    """Return the marks that occur with their words."""
    occurring = {row.style for row in rows if not math.isnan(row.value)}
    items = [(strong_look(style), options.names.get(style, "")) for style in STYLES if style in occurring]
    if any(not math.isnan(row.first) for row in rows):
        items.append((FIRST, options.names.get("first", "")))
    if any(not math.isnan(row.second) for row in rows):
        items.append((SECOND, options.names.get("second", "")))
    return items


def value_columns(rows: Sequence[ProfileRow], room: Room, density: Density) -> tuple[Column, ...]:
    """Lay out the values, and the references where there is room, from the right."""
    texts = [
        wrap(row.value_text, density.size, room.width if density.brief else _WIDEST, "bold") for row in rows
    ]
    notes = [row.value_note for row in rows]
    found: list[tuple[Look, list[str], list[str]]] = [({}, texts, notes)]
    if not (room.narrow or density.brief):
        empty = [""] * len(rows)
        found.append((FIRST, [row.first_text for row in rows], empty))
        found.append((SECOND, [row.second_text for row in rows], empty))
    placed: list[Column] = []
    right, beside = room.width, room.narrow or density.brief
    for at, (look, words, small) in reversed(list(enumerate(found))):
        if at == 0 or any(words):
            wide = _column_width(words, small, density.size, beside=beside)
            placed.insert(0, Column(look, tuple(words), right, tuple(small), wide, strong=at == 0))
            right -= wide + _COLUMN_GAP
    return tuple(placed)


def _column_width(texts: Sequence[str], notes: Sequence[str], size: float, *, beside: bool) -> float:
    words = max((width(text, size, "bold") for text in texts if text), default=0.0)
    small = max((width(note, TINY) for note in notes if note), default=0.0)
    return max(words + 4 + small if beside and small else max(words, small), 12.0)


def strong_look(style: str) -> Look:
    """Return the settings of the strong mark of a style."""
    return point_look(style, palette.ACCENT, _MARK, solid=True)
