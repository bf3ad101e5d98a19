"""Why this exists: readers ask for columns by name and must be able to say which row of the file was wrong.

A :class:`Table` is what stands under one header: cells by column, and for each record the row a person sees
in a spreadsheet.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from spanalysis.errors import FileFormatError, listed

from .tabular import Row, Sheet


@dataclass(frozen=True, eq=False)
class Table:
    """The records under one header.

    Parameters
    ----------
    path : Path
        The file.
    sheet : str
        The sheet's name; empty for a text file.
    above : tuple of tuple of str
        The rows above the header.
    header : tuple of str
        Column names in the file's order, without outer blanks.
    cells : tuple of sequences
        One sequence of cells per column, as the file holds them.
    raw_row : numpy array of int64
        For each record its 1-based row in the file or sheet, the header and blank rows being counted.
    """

    path: Path
    sheet: str
    above: tuple[tuple[str, ...], ...]
    header: tuple[str, ...]
    cells: tuple[Sequence[object], ...]
    raw_row: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.raw_row)

    def first(self, wanted: str) -> str:
        """Give the first of the names in ``wanted`` (``"Sex|[Sex]"``) that the header has, or ``""``."""
        return next((name for name in wanted.split("|") if name in self.header), "")

    def text(self, wanted: str) -> pd.Series:
        """Give a column as text without outer blanks; all ``""`` when the file has no such column."""
        name = self.first(wanted)
        return column_text(self.cells[self.header.index(name)]) if name else column_text([""] * len(self))

    def keep(self, mask: Iterable[bool]) -> Table:
        """Give the table with the records where ``mask`` is true; row numbers stay those of the file."""
        flags = np.fromiter(mask, dtype=bool, count=len(self))
        cells = tuple(list(compress(column, flags)) for column in self.cells)
        return replace(self, cells=cells, raw_row=self.raw_row[flags])

    def where(self, position: int | None = None) -> str:
        """Name the place of a record for an error message: file, sheet and row."""
        sheet = f', sheet "{self.sheet}"' if self.sheet else ""
        row = "" if position is None else f", row {self.raw_row[position]}"
        return f"{self.path.name}{sheet}{row}"


def cell_text(cell: object) -> str:
    """Write one cell as a person reads it: ``2020`` for the number 2020.0, ``""`` for nothing.

    Examples
    --------
    >>> cell_text(2020.0), cell_text(7.5), cell_text(" NA "), cell_text(None)
    ('2020', '7.5', 'NA', '')
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, dt.date | dt.time):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def column_text(cells: Sequence[object]) -> pd.Series:
    """Write a column's cells as text.

    Examples
    --------
    >>> column_text(["a ", 2.0]).tolist()
    ['a', '2']
    """
    return pd.Series(list(map(cell_text, cells)), dtype="str")


def header_names(row: Row) -> tuple[str, ...]:
    """Give a header row's names, without the blank cells at its end.

    Examples
    --------
    >>> header_names(["Country Name ", 2020.0, "", ""])
    ('Country Name', '2020')
    """
    names = [cell_text(cell) for cell in row]
    while names and not names[-1]:
        names.pop()
    return tuple(names)


def build_table(sheet: Sheet, header_at: int, *, grouped: bool = False) -> Table:
    """Cut a sheet into a table at its header.

    Parameters
    ----------
    sheet : Sheet
        The sheet.
    header_at : int
        The header's position in the sheet's rows, from 0.
    grouped : bool, default False
        The header repeats names under groups of columns, so neither repeated names nor cells beyond the last
        name are faults.

    Returns
    -------
    Table

    Raises
    ------
    FileFormatError
        When a name stands twice, a row has more or fewer cells than the header, or nothing stands below it.
    """
    rows = sheet.load(None)
    header, body = header_names(rows[header_at]), rows[header_at + 1 :]
    filled = np.fromiter((any(map(cell_text, row)) for row in body), dtype=bool, count=len(body))
    records = list(compress(body, filled))
    raw_row = np.flatnonzero(filled).astype(np.int64) + header_at + 2
    above = tuple(header_names(row) for row in rows[:header_at])
    table = Table(sheet.path, sheet.name, above, header, (), raw_row)
    if not records:
        raise FileFormatError(
            "rows under the header",
            "a header only",
            where=table.where(),
            mend="Check that the download is complete.",
        )
    if not grouped:
        _check_header(table)
        return replace(table, cells=_columns(table, records))
    width = max(map(len, rows))
    padded = [[*row, *[""] * (width - len(row))] for row in records]
    header = header + ("",) * (width - len(header))
    return replace(table, header=header, cells=tuple(zip(*padded, strict=True)))


def _check_header(table: Table) -> None:
    twice = [name for name, count in Counter(table.header).items() if name and count > 1]
    if twice:
        raise FileFormatError(
            "column names that differ",
            f"more than one column named {listed(twice)}",
            where=table.where(),
            mend="Rename or remove the second one.",
        )


def _columns(table: Table, records: list[Row]) -> tuple[Sequence[object], ...]:
    width = len(table.header)
    lengths = np.fromiter(map(len, records), dtype=np.int64, count=len(records))
    for position in np.flatnonzero(lengths < width)[:1]:
        _ragged(table, int(position), lengths[position])
    for position in np.flatnonzero(lengths > width):
        if any(cell_text(cell) for cell in records[position][width:]):
            _ragged(table, int(position), lengths[position])
    return tuple(zip(*records, strict=False))[:width]


def _ragged(table: Table, position: int, count: int) -> None:
    raise FileFormatError(
        f"{len(table.header)} cells, as in the header",
        f"{count} cells",
        where=table.where(position),
        mend="Quote the cells that hold the delimiter, or restore the missing ones.",
    )
