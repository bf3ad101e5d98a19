"""Why this exists: Excel takes few names for sheets and tables, and readers must know them again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.audit.outputs.printable import printable
from spanalysis.briefs.documents.counted import FIGURE

if TYPE_CHECKING:
    from collections.abc import Collection

    from spanalysis.figures.figure import Figure
    from spanalysis.figures.speaker import Speaker

SHEET_LENGTH, TABLE_LENGTH = 31, 200
_NOT_SHEET = re.compile(r"[\[\]:*?/\\]")
_NOT_TABLE = re.compile(r"[^A-Za-z0-9_]+")


def sheet_name(wanted: str, taken: Collection[str] = ()) -> str:
    """Return a name that Excel takes for a sheet: 31 signs at most, none of ``[]:*?/\\``, no two alike.

    Parameters
    ----------
    wanted : str
        Any text.
    taken : collection of str
        Names of the other sheets; capitals make no difference.

    Examples
    --------
    >>> sheet_name("'Coverage: 2020/21'"), sheet_name("Notes", ["notes"])
    ('Coverage 2020 21', 'Notes (2)')
    """
    cleaned = " ".join(_NOT_SHEET.sub(" ", printable(wanted)).strip(" '").split())
    return _unique(cleaned or "-", SHEET_LENGTH, taken, " ({n})")


def table_name(wanted: str, taken: Collection[str] = ()) -> str:
    """Return a name that Excel takes for a table: letters, digits and ``_`` of ASCII, no two alike.

    Examples
    --------
    >>> table_name("world-map-SOC_CONTIG_TOTAL"), table_name("2030", ["T_2030"])
    ('world_map_SOC_CONTIG_TOTAL', 'T_2030_2')
    """
    cleaned = _NOT_TABLE.sub("_", wanted).strip("_")
    whole = cleaned if len(cleaned) > 3 and not cleaned[0].isdigit() else f"T_{cleaned}"
    return _unique(whole, TABLE_LENGTH, taken, "_{n}")


def _unique(name: str, most: int, taken: Collection[str], ending: str) -> str:
    known = {other.casefold() for other in taken}
    tails = ("" if n == 1 else ending.format(n=n) for n in range(1, len(known) + 2))
    names = (f"{_cut(name, most - len(tail))}{tail}" for tail in tails)
    return next(one for one in names if one.casefold() not in known)


def _cut(text: str, most: int) -> str:
    """Cut a text to a length as Excel counts it, and never inside a character."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").rstrip(" '")


def place(sheet: str, row: int = 1) -> str:
    """Return a place in the workbook, as a link names it.

    Examples
    --------
    >>> place("Côte d'Ivoire", 7)
    "#'Côte d''Ivoire'!A7"
    """
    return f"#'{sheet.replace(chr(39), chr(39) * 2)}'!A{row}"


def figure_sheet(figure: Figure, number: int, speaker: Speaker) -> str:
    """Return what a figure's sheet is called: its number, and its parameters if their names fit."""
    start = speaker.say(FIGURE, number=number)
    said = [_said(name, value, speaker) for name, value in figure.params.items()]
    named = " ".join((start, *said))
    return named if all(said) and len(named) <= SHEET_LENGTH else start


def _said(name: str, value: str, speaker: Speaker) -> str:
    """Return the name of a parameter's value; empty if a sheet shows no name for it."""
    if name in {"area", "group"}:
        return speaker.area(value)
    if name == "soc":
        return codelists.labels("contingencies", "soc", speaker.lang)[value]
    return value if value.isdigit() else ""
