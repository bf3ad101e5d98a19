"""Why this exists: where the rows, columns and headings of a table of bars stand, before drawing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.rows import Density, RowGrid, reach, row_grid
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, TINY

_APART: Final = 12.0
_PITCH: Final = 20.0
_GUTTER: Final = 18.0
_BREAK: Final = 34.0
_TEXTS: Final = 0.26  # of the room, for a column of words

RowKey = tuple[str, str]
"""Block and label of a row."""


@dataclass(frozen=True)
class CellRow:
    """One row of the frame of ``bar_table``: one cell.

    Parameters
    ----------
    label : str
        Row that it belongs to.
    value : float
        Length of the bar, 0 or more; missing (NaN) draws none, and ``value_text`` says so in words.
    value_text : str
        The value as written.
    column : str
        Heading of its column.
    block : str
        Block of rows that it belongs to; ``block_names`` of the options may name it.
    sublabel : str
        Small words below the label; optional.
    style : str
        ``reported``, ``modelled`` or ``earlier``.
    role : str
        ``context``, ``focus`` or ``contrast``; the last two are bold.
    """

    label: str
    value: float
    value_text: str
    column: str = ""
    block: str = ""
    sublabel: str = ""
    style: str = "reported"
    role: str = "context"

    @property
    def key(self) -> RowKey:
        """Row that the cell belongs to."""
        return self.block, self.label


@dataclass(frozen=True)
class TableOptions:
    """What can be chosen about ``bar_table``.

    Parameters
    ----------
    subheadings : mapping of str to str
        Small words below the heading of a column.
    block_names : mapping of str to str
        Headings of blocks; a block without one has only a rule above it.
    text_columns : tuple of str
        Columns that hold words and no bars.
    apart : bool
        Whether columns must not be compared; a break runs between them.
    style_names : mapping of str to str
        Words for the key, one for each style; needed when more than one occurs.
    maximum : float, optional
        Value that the scale reaches at least.
    """

    subheadings: Mapping[str, str] = field(default_factory=dict)
    block_names: Mapping[str, str] = field(default_factory=dict)
    text_columns: tuple[str, ...] = ()
    apart: bool = False
    style_names: Mapping[str, str] = field(default_factory=dict)
    maximum: float | None = None


@dataclass(frozen=True)
class Column:
    """A column in a room: its headings wrapped, whether it holds words only, and where it stands."""

    name: str
    heading: str
    subheading: str
    words: bool
    left: float
    wide: float

    @property
    def head(self) -> float:
        """Height of the headings."""
        return height(self.heading, BODY) + height(self.subheading, TINY)


@dataclass(frozen=True)
class TableLayout:
    """Rows by columns in a room; lengths in points.

    Parameters
    ----------
    lines : tuple of CellRow
        The first cell of each row.
    cells : mapping
        Cells by row and column, their texts wrapped.
    columns : tuple of Column
    grid : RowGrid
    end : float
        Value at the right end of each column of bars.
    gutter : float
        Points between columns.
    density : Density
    """

    lines: tuple[CellRow, ...]
    cells: Mapping[tuple[RowKey, str], tuple[CellRow, str]]
    columns: tuple[Column, ...]
    grid: RowGrid
    end: float
    gutter: float
    density: Density

    def opens_block(self, at: int) -> bool:
        """Whether a row is the first of its block."""
        return not at or self.lines[at].block != self.lines[at - 1].block


def lay_out(
    rows: Sequence[CellRow], options: TableOptions, room: Room, density: Density, start: float
) -> TableLayout:
    """Lay rows and columns out at a density, ``start`` points below the top."""
    lines = _lines(rows)
    gutter = _BREAK if options.apart else _GUTTER
    columns = _columns(rows, options, room, density, _grid(lines, options, room, density).left, gutter)
    of_name = {column.name: column for column in columns}
    cells = {(row.key, row.column): (row, _fitted(row, of_name[row.column], density.size)) for row in rows}
    tallest = {line.key: 0.0 for line in lines}
    for row, text in cells.values():
        tallest[row.key] = max(tallest[row.key], height(text, density.size))
    first = start + max(column.head for column in columns) + 6.0
    beside_break = options.apart and room.narrow
    labels = Room(columns[0].wide, room.height) if beside_break else room
    grid = _grid(lines, options, labels, density, list(tallest.values()), first)
    end = _end(rows, options, columns, density.size)
    return TableLayout(lines, cells, columns, grid, end, gutter, density)


def _lines(rows: Sequence[CellRow]) -> tuple[CellRow, ...]:
    """Return the first cell of each row, in the order of their first appearance."""
    first: dict[RowKey, CellRow] = {}
    for row in rows:
        first.setdefault(row.key, row)
    return tuple(first.values())


def _grid(
    lines: Sequence[CellRow],
    options: TableOptions,
    room: Room,
    density: Density,
    beside: Sequence[float] = (),
    start: float = 0.0,
) -> RowGrid:
    """Lay the labels out, with room above each block for its rule and its heading."""
    return row_grid(
        [line.label for line in lines],
        room,
        density,
        pitch=_PITCH,
        bold=[line.role != "context" for line in lines],
        sublabels=[line.sublabel for line in lines],
        beside=beside,
        gaps=[_gap(lines, at, options, density) for at in range(len(lines))],
        start=start,
    )


def _gap(lines: Sequence[CellRow], at: int, options: TableOptions, density: Density) -> float:
    block = lines[at].block
    if at and block == lines[at - 1].block:
        return 0.0
    name = options.block_names.get(block, "")
    heading = height(name, SMALL) + 2.0 if name else 0.0
    return heading + (apart(density) if at else 0.0)


def apart(density: Density) -> float:
    """Return the points between two blocks of rows."""
    return _APART * min(1.0, density.air)


def _columns(
    rows: Sequence[CellRow],
    options: TableOptions,
    room: Room,
    density: Density,
    left: float,
    gutter: float,
) -> tuple[Column, ...]:
    """Give columns of words what they need, and share the rest among the columns of bars."""
    names = list(dict.fromkeys(row.column for row in rows))
    words = [name for name in names if name in options.text_columns]
    needed = {name: _needed([name, *_texts(rows, name)], room.width * _TEXTS) for name in words}
    free = room.width - left - gutter * (len(names) - 1) - sum(needed.values())
    share = free / max(1, len(names) - len(needed))
    made: list[Column] = []
    for name in names:
        wide = needed.get(name, share)
        x = made[-1].left + made[-1].wide + gutter if made else left
        small = wrap(options.subheadings.get(name, ""), TINY, wide)
        made.append(Column(name, wrap(name, BODY, wide, "bold"), small, name in needed, x, wide))
    return tuple(made)


def _needed(texts: Sequence[str], limit: float) -> float:
    """Return the width of a column of words: wrapped at the limit, but never within an amount."""
    widest = max(width(part, BODY, "bold") for text in texts for part in text.split(" "))
    return max(width(wrap(text, BODY, max(limit, widest), "bold"), BODY, "bold") for text in texts)


def _texts(rows: Sequence[CellRow], column: str) -> list[str]:
    return [row.value_text for row in rows if row.column == column]


def _fitted(row: CellRow, column: Column, size: float) -> str:
    """Wrap words that stand alone in a cell; a value after a bar has one line."""
    alone = column.words or math.isnan(row.value)
    return (
        wrap(row.value_text, size, column.wide - (0 if column.words else 5), "bold")
        if alone
        else row.value_text
    )


def _end(rows: Sequence[CellRow], options: TableOptions, columns: Sequence[Column], size: float) -> float:
    bars = [row for row in rows if row.column not in options.text_columns and not math.isnan(row.value)]
    texts = [width(row.value_text, size, "bold") + 6 for row in bars]
    narrowest = min((column.wide for column in columns if not column.words), default=1.0)
    return reach([row.value for row in bars], texts, narrowest, options.maximum)
