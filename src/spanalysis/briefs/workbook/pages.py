"""Why this exists: what stands on a sheet is settled before anything knows of Excel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

Value = str | float | int

TEXT, CODE, YEAR, COUNT, SHARE = "General", "@", "0", "#,##0", "[=0]0;[<0.05]0.0####;0.0"
"""Excel's formats: a code stays text when it is typed again, a year has no mark between thousands, a share
that is not zero never looks like zero."""


class Look(StrEnum):
    """What a line is, for eyes and for screen readers: a cell style that Excel has of its own."""

    TITLE = "Title"
    HEADING = "Heading 1"
    SECTION = "Heading 2"
    PLAIN = "Normal"


@dataclass(frozen=True)
class Line:
    """A line of text in the first column.

    Parameters
    ----------
    text : str
    look : Look
    link : str
        Place in the workbook (:func:`spanalysis.briefs.workbook.naming.place`); empty for none.
    """

    text: str
    look: Look = Look.PLAIN
    link: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a sheet's table.

    Parameters
    ----------
    heading : str
        In the reader's language, with the unit.
    values : sequence of str, float or int
        One a row, none empty.
    meaning : str
        What it holds, for the notes; empty if the heading says all.
    width : float
        In characters.
    format : str
        Excel's number format.
    links : mapping of str to str
        Where a value leads: a place in the workbook, or a web address.
    """

    heading: str
    values: Sequence[Value]
    meaning: str = ""
    width: float = 16
    format: str = TEXT
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def numeric(self) -> bool:
        """Whether it holds numbers: they stand on the right, as do the signs in their place."""
        return self.format not in (TEXT, CODE)

    @property
    def wraps(self) -> bool:
        """Whether its cells take several lines: a number or a code that is broken is hard to read."""
        return self.format == TEXT


@dataclass(frozen=True)
class Page:
    """One sheet: lines of text, then one table or none.

    Parameters
    ----------
    name : str
        Of the sheet, as Excel allows it.
    lines : tuple of Line
        The first is the title.
    columns : tuple of Column
        Of its table; all of one length.
    table : str
        Name of the table in formulas.
    width : float
        Of the first column of a sheet without a table, in characters.
    """

    name: str
    lines: tuple[Line, ...]
    columns: tuple[Column, ...] = ()
    table: str = ""
    width: float = 80

    @property
    def title(self) -> str:
        """The words in A1."""
        return self.lines[0].text

    @property
    def header(self) -> int:
        """Row of the table's headings, counted from 1."""
        return len(self.lines) + 1

    @property
    def rows(self) -> int:
        """How many rows the table has."""
        return len(self.columns[0].values) if self.columns else 0
