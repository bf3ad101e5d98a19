"""Why this exists: the rows behind a chart are a table that people can read, with names for codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.briefs.gallery.words import NAMED
from spanalysis.figures.origin import BRIEF
from spanalysis.text import N_, number
from spanalysis.text.numbers import rounded

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

VALUE, VALUE_IN = N_("Value"), N_("Value, {unit}")
SHARES = ("PT", "PP", "PT_GDP")
"""Units of rates and of their differences."""

WHOLE_FROM = 1000
"""Size from which a value that is no share is written without decimals."""

HEADINGS = {
    "ref_area": N_("Area"),
    "indicator": N_("Indicator"),
    "measure": N_("Measure"),
    "soc": N_("Contingency"),
    "definition": N_("Definition"),
    "sex": N_("Sex"),
    "age_group": N_("Age"),
    "time_period": N_("Year"),
    "obs_qualifier": N_("Precision"),
    "obs_value": VALUE,
    "unit_measure": N_("Unit"),
    "obs_status": N_("Status"),
    "footnote": N_("Note"),
    "evidence": N_("Read in"),
    "vintage": N_("Release"),
    "raw_file": N_("File"),
    "raw_row": N_("Row"),
}
"""Columns in the order of the page; a table has those that its rows have."""

ALWAYS = ("ref_area", "time_period", "obs_value", "raw_row")
"""Columns that stay in the table though all rows are alike."""

_LISTS = {
    "indicator": ("indicators", "indicator"),
    "measure": ("platform_measures", "code"),
    "soc": ("contingencies", "soc"),
    "definition": ("platform_definitions", "code"),
    "age_group": ("age_groups", "age_group"),
}
_CODES = ("sex", "obs_qualifier", "unit_measure", "obs_status", "footnote", "evidence")
NUMBERS = ("time_period", "obs_value", "raw_row")
"""Columns that are read from the right."""


@dataclass(frozen=True)
class Column:
    """A column's heading, and whether it holds numbers."""

    heading: str
    numeric: bool = False


@dataclass(frozen=True)
class Grid:
    """A table to be read.

    Parameters
    ----------
    columns : tuple of Column
    cells : tuple of tuple of str
        One for each row; the first cell names it.
    same : str
        What stands in all rows of columns that were left out for it, with their headings.
    """

    columns: tuple[Column, ...]
    cells: tuple[tuple[str, ...], ...]
    same: str = ""


def grid(rows: pd.DataFrame, files: dict[str, int], speaker: Speaker) -> Grid:
    """Write rows with names for codes.

    Parameters
    ----------
    rows : pandas.DataFrame
        Tidy rows of any table.
    files : dict of str to int
        Number of each raw file in the list of files.
    speaker : Speaker

    Returns
    -------
    Grid
        What is empty in all rows is not there; what is alike in all rows is said once.
    """
    names = [name for name in HEADINGS if name in rows]
    written = {name: _written(rows[name], name, files, speaker) for name in names}
    values = zip(rows["obs_value"], rows["unit_measure"], strict=True)
    written["obs_value"] = ["" if _empty(value) else quantity(value, unit, speaker) for value, unit in values]
    alike = {name: cells[0] for name, cells in written.items() if _alike(name, cells)}
    kept = {name: cells for name, cells in written.items() if name not in alike}
    unit = alike.get("unit_measure", "")
    return Grid(
        tuple(Column(_heading(name, unit, speaker), name in NUMBERS) for name in kept),
        tuple(zip(*kept.values(), strict=True)),
        speaker.series([_said(name, cell, speaker) for name, cell in alike.items() if cell]),
    )


def _alike(name: str, cells: list[str]) -> bool:
    """Say whether a column may be left out: nothing in it, or one and the same in several rows."""
    return name not in ALWAYS and bool(cells) and len(set(cells)) == 1


def _said(name: str, cell: str, speaker: Speaker) -> str:
    return speaker.say(NAMED, name=speaker.say(HEADINGS[name]), what=cell)


def _heading(name: str, unit: str, speaker: Speaker) -> str:
    if name == "obs_value" and unit:
        return speaker.say(VALUE_IN, unit=unit)
    return speaker.say(HEADINGS[name])


def _written(column: pd.Series, name: str, files: dict[str, int], speaker: Speaker) -> list[str]:
    """Write each value of a column, each different one once."""
    write = _writer(name, files, speaker)
    values = column.tolist()
    known = {value: write(value) for value in dict.fromkeys(values) if not _empty(value)}
    return [known.get(value, "") for value in values]


def _empty(value: Any) -> bool:
    return value == "" or bool(pd.isna(value))


def _writer(name: str, files: dict[str, int], speaker: Speaker) -> Callable[[Any], str]:
    if name in _LISTS:
        return lambda code: speaker.label(*_LISTS[name], code)
    if name in _CODES:
        return lambda code: speaker.label("codes", "code", code)
    return {
        "ref_area": speaker.area,
        "vintage": lambda vintage: release_name(vintage, speaker),
        "raw_file": lambda path: f"[{files[path]}]",
    }.get(name, str)


def quantity(value: float, unit: str, speaker: Speaker) -> str:
    """Write a value without its unit, rounded as the words of figures are; the CSV has all digits.

    A share has one decimal. What is no share has those it was published with, two at most, and none from a
    thousand on. A value that would become zero keeps three.
    """
    places = 1 if unit in SHARES else 2 if abs(value) < WHOLE_FROM else 0
    if value and not rounded(value, places):
        places = 3
    return str(number(value, speaker.lang, places, trim=unit not in SHARES))


def release_name(vintage: str, speaker: Speaker) -> str:
    """Write a release in short: publisher and date."""
    return speaker.say(BRIEF, publisher=speaker.publisher(vintage), date=speaker.published(vintage))
