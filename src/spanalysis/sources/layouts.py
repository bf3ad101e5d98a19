"""Why this exists: a file is recognised by its header, never by its name or its place.

A :class:`Layout` states which columns make a publisher's table what it is; :func:`recognise` finds the header
row, the sheet and the layout together, and says what is missing when none fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import pandas as pd

from spanalysis.errors import FileFormatError, LayoutError, listed

from .table import Table, header_names
from .tabular import HEAD_ROWS, Sheet


@dataclass(frozen=True)
class Layout:
    """The columns by which a publisher's table is known, and how to read it.

    Parameters
    ----------
    name : str
        The layout's name, as ``read(path, layout=name)`` takes it.
    publisher : str
        Who publishes such files.
    kind : str
        What the frame holds: ``observations``, ``population``, ``areas``, ``expenditure``, ``gdp``,
        ``ratifications``, ``platform`` or ``figures``.
    required, optional : tuple of str
        Column names; ``"Sex|[Sex]"`` means either spelling.
    parse : callable
        Takes the :class:`~spanalysis.sources.table.Table`, gives the typed frame.
    series : str
        The column of series codes that ``read(path, series=...)`` selects by; empty when there is none.
    grouped : bool
        The header repeats names under groups of columns.
    """

    name: str
    publisher: str
    kind: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    parse: Callable[[Table], pd.DataFrame] = field(kw_only=True, repr=False, compare=False)
    series: str = ""
    grouped: bool = False

    def missing(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give the required columns that ``names`` lacks."""
        return tuple(wanted for wanted in self.required if not _has(names, wanted))

    def matched(self, names: Iterable[str]) -> int:
        """Count the layout's columns, required and optional, that ``names`` has."""
        return sum(_has(names, wanted) for wanted in (*self.required, *self.optional))


@dataclass(frozen=True)
class Match:
    """A header found: its sheet, its row (from 0), its names and the layout it was held against."""

    layout: Layout
    sheet: Sheet
    row: int
    names: tuple[str, ...]


def _has(names: Iterable[str], wanted: str) -> bool:
    return any(name in names for name in wanted.split("|"))


def recognise(sheets: list[Sheet], layouts: Iterable[Layout]) -> Match:
    """Find the header and the layout of a file.

    Parameters
    ----------
    sheets : list of Sheet
        What :func:`~spanalysis.sources.tabular.open_sheets` gave.
    layouts : iterable of Layout
        The layouts to hold the header against.

    Returns
    -------
    Match
        The fit with the most matched columns; between equals the first sheet, row and layout.

    Raises
    ------
    LayoutError
        When no layout fits, with the closest one and the required columns that it missed.
    """
    heads = [
        (sheet, row, header_names(cells))
        for sheet in sheets
        for row, cells in enumerate(sheet.load(HEAD_ROWS))
    ]
    known = tuple(layouts)
    matches = [Match(layout, *head) for head in heads if head[2] for layout in known]
    if not matches:
        raise FileFormatError(
            "a table with a header", "no filled cell", where=sheets[0].path.name if sheets else "workbook"
        )
    fits = [match for match in matches if not match.layout.missing(match.names)]
    if fits:
        return max(fits, key=lambda match: match.layout.matched(match.names))
    raise _no_layout(max(matches, key=_closeness), known)


def _closeness(match: Match) -> tuple[float, int]:
    found = len(match.layout.required) - len(match.layout.missing(match.names))
    return found / len(match.layout.required), found


def _no_layout(closest: Match, known: tuple[Layout, ...]) -> LayoutError:
    layout, lacks = closest.layout, closest.layout.missing(closest.names)
    where = closest.sheet.path.name
    if len(lacks) == len(layout.required) and len(known) > 1:
        return LayoutError(
            f"the header of a known layout ({listed((item.name for item in known), 30)})",
            "a file in which no row has any of their columns",
            where=where,
            mend="Check that it is the right file, and the publisher's own download.",
        )
    columns = listed((wanted.replace("|", " or ") for wanted in lacks), 20)
    return LayoutError(
        f'the header of a known layout; the closest, "{layout.name}", also needs {columns}',
        f"row {closest.row + 1} with the columns {listed(closest.names, 12)}",
        where=where,
        mend="Download the table in one of the known layouts, or restore the missing columns.",
    )
