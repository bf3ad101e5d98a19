"""Why this exists: the rows and options of grouped bars, and where each row, heading and break goes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from spanalysis.charts.marks import Key, make_key
from spanalysis.charts.measure import height, wrap
from spanalysis.charts.rows import Density, Labels, RowGrid, label_column, row_grid
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL

_PITCH: Final = 20.0
_APART: Final = 14.0  # points between groups

Heads = Mapping[int, tuple[str, str]]
"""Heading and break of each group, wrapped, by the place of its first row."""


@dataclass(frozen=True)
class GroupedRow:
    """One row of the frame of :func:`grouped_bars`.

    Parameters
    ----------
    group : str
        Heading of the group; rows of one group stand together. Empty for a group without a heading.
    label : str
    value : float
        Length of the bar, 0 or more; missing (NaN) draws no bar, and ``value_text`` says so in words.
    value_text : str
        The value as written.
    sublabel : str
        Small words below the label, such as year and source.
    style : str
        ``reported``, ``modelled`` or ``earlier``.
    strong : bool
        Whether the bar is in the strong colour.
    before : float
        What was published for the same thing before, as a hollow mark; NaN for none.
    open_end : bool
        Whether the value is a lower bound: its bar ends in an arrow.
    """

    group: str
    label: str
    value: float
    value_text: str
    sublabel: str = ""
    style: str = "reported"
    strong: bool = True
    before: float = math.nan
    open_end: bool = False


@dataclass(frozen=True)
class GroupedOptions:
    """What can be chosen about :func:`grouped_bars`.

    Parameters
    ----------
    style_names : mapping of str to str
        Words for the key, one for each style; needed when more than one occurs.
    breaks : mapping of str to str
        Words of the break above a group, by its heading.
    maximum : float, optional
        Value that the scale reaches at least.
    beside : bool
        Whether groups stand side by side where the room is wide enough.
    keyless : bool
        Whether the labels themselves say what each style is, so that no key is needed.
    """

    style_names: Mapping[str, str] = field(default_factory=dict)
    breaks: Mapping[str, str] = field(default_factory=dict)
    maximum: float | None = None
    beside: bool = False
    keyless: bool = False


def key_of(rows: Sequence[GroupedRow], options: GroupedOptions, wide: float) -> Key:
    """Lay out the key, unless the labels do without."""
    if options.keyless:
        return Key("bar")
    return make_key((row.style for row in rows), options.style_names, "bar", "charts, grouped_bars", wide)


def grid_of(
    rows: Sequence[GroupedRow],
    heads: Heads,
    room: Room,
    density: Density,
    start: float,
    beside: Sequence[float],
) -> RowGrid:
    """Lay out the rows, with room for headings and breaks above the first of each group."""
    gaps = [_head_room(at, heads, density) for at in range(len(rows))]
    return row_grid(
        [row.label for row in rows],
        room,
        density,
        pitch=_PITCH,
        share=0.38,
        sublabels=[row.sublabel for row in rows],
        beside=beside,
        gaps=gaps,
        start=start,
    )


def headings_of(
    rows: Sequence[GroupedRow], options: GroupedOptions, wide: float, density: Density
) -> dict[int, tuple[str, str]]:
    """Return heading and break of each group, by the place of its first row."""
    found: dict[int, tuple[str, str]] = {}
    for at, row in enumerate(rows):
        if at == 0 or row.group != rows[at - 1].group:
            heading = wrap(row.group, head_size(density.size), wide, "bold", balance=True)
            words = wrap(options.breaks.get(row.group, ""), SMALL, wide - 24, "bold") if at else ""
            found[at] = (heading, words)
    return found


def _head_room(at: int, heads: Heads, density: Density) -> float:
    """Points that heading and break take above a row."""
    heading, words = heads.get(at, ("", ""))
    above = _APART * density.air if at and at in heads else 0.0
    name = height(heading, head_size(density.size)) + 2.0 if heading else 0.0
    return name + (height(words, SMALL) + 12.0 + above * 0.4 if words else above)


def head_size(size: float) -> float:
    """Return the type of headings beside rows in a type."""
    return max(SMALL, size)


def values_of(rows: Sequence[GroupedRow], wide: float, density: Density) -> Labels:
    """Wrap the values: words for a missing one may take all the room, a value half of it."""
    parts = [
        label_column([row.value_text], wide * (1.0 if math.isnan(row.value) else 0.5) - 10, size=density.size)
        for row in rows
    ]
    return Labels(tuple(part.texts[0] for part in parts), max(part.width for part in parts), density.size)
