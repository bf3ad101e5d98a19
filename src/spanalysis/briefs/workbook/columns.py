"""Why this exists: a tidy table becomes columns that need no knowledge of codes and have no empty cell."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spanalysis.briefs.workbook.fields import FIELDS, IN_LANGUAGES, Field, labels
from spanalysis.briefs.workbook.pages import CODE, COUNT, SHARE, YEAR, Column, Value
from spanalysis.briefs.workbook.shorthand import NOT_APPLICABLE, NOT_AVAILABLE, STATUSES
from spanalysis.figures.select import each
from spanalysis.text import N_
from spanalysis.text.locales import locale

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker

VALUE = N_("Value ({unit})")
VALUES = N_("the published number, not rounded; the sheet shows fewer decimals than the cell holds")
_SHARES = ("PT", "PP", "PT_GDP", "IX")
_NUMBERS = {
    "time_period": (
        N_("Year"),
        N_("year that the value describes, not the year in which it was published"),
        YEAR,
    ),
    "raw_row": (N_("Row of the raw file"), N_("as counted in that file, header included"), YEAR),
}
_DATE = N_("Published (year, month, day)")
_DIGITS = {"year": 4, "month": 7, "day": 10, "read": 0}


def columns(frame: pd.DataFrame, speaker: Speaker, *, whole: bool = False) -> tuple[Column, ...]:
    """Return the columns of a sheet.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows of one of the tidy tables.
    speaker : Speaker
        Language and tables.
    whole : bool
        Whether it is a whole table: then codes of every kind have a column, and no column is left out.

    Returns
    -------
    tuple of Column
        In the table's order; the values of each unit have a column of their own.

    Examples
    --------
    >>> from spanalysis.figures.tables import Tables
    >>> from spanalysis.figures.speaker import Speaker
    >>> from spanalysis.provenance import find_home
    >>> tables = Tables(find_home())
    >>> [column.heading for column in columns(tables["area_groups"], Speaker("en", tables))]
    ['Group', 'Country or area', 'Area code', 'Source code']
    """
    shown = frame if whole else frame[[name for name in frame if _shown(frame, name)]]
    return tuple(column for name in shown for column in _of(frame, str(name), speaker, whole))


def _shown(frame: pd.DataFrame, name: object) -> bool:
    """A figure's sheet has no column in which nothing is said, and its units stand in the headings."""
    if name in {"unit_measure", "source"} and "obs_value" in frame:
        return False
    return name not in FIELDS or bool(frame[name].ne("").any())


def _of(frame: pd.DataFrame, name: str, speaker: Speaker, whole: bool) -> Iterator[Column]:
    """Yield the columns that one column of the table becomes."""
    if name == "obs_value":
        yield from _values(frame, speaker)
    elif name in _NUMBERS:
        heading, meaning, format_ = _NUMBERS[name]
        yield Column(speaker.say(heading), frame[name].tolist(), speaker.say(meaning), 14, format_)
    elif name == "published":
        yield from _dates(frame, speaker)
    elif name != "published_precision":
        yield from _texts(frame[name], name, speaker, whole)


def _texts(values: pd.Series[str], name: str, speaker: Speaker, whole: bool) -> Iterator[Column]:
    """Yield the labels of a column and, where they are wanted, its codes."""
    known, field = FIELDS.get(name), _field(name)
    heading = _heading(name, speaker)
    meaning = speaker.say(field.meaning) if field.meaning else ""
    empty = field.empty if field.empty == NOT_APPLICABLE else speaker.say(field.empty)
    names = {**labels(name, speaker), "": empty} if known else {"": empty}
    texts = [names.get(value, value) for value in values.tolist()]
    links = {url: url for url in texts if url.startswith(("https://", "http://"))} if name == "url" else {}
    yield _column(heading, texts, meaning, field, links)
    if field.code and (whole or field.always):
        codes = [value or NOT_APPLICABLE for value in values.tolist()]
        yield Column(speaker.say(field.code), codes, "", _wide(codes), CODE)


def _column(heading: str, texts: list[str], meaning: str, field: Field, links: dict[str, str]) -> Column:
    """Make a column of words, or of codes that have no words and are as wide as they are long."""
    if field.coded:
        return Column(heading, texts, meaning, _wide(texts), CODE)
    return Column(heading, texts, meaning, field.width, links=links)


def _wide(codes: list[str]) -> float:
    """Return a width in which the longest code stands in one line; codes are full of wide capitals."""
    longest = max(codes, key=len)
    return max(14.0, len(longest) * (1.25 if longest.isupper() else 1.0) + 3)


def _field(name: str) -> Field:
    return FIELDS[name] if name in FIELDS else IN_LANGUAGES[name.rpartition("_")[0]]


def _heading(name: str, speaker: Speaker) -> str:
    """Return a column's heading, with the language if there is such a column for each."""
    if name in FIELDS:
        return speaker.say(FIELDS[name].heading)
    stem, _, lang = name.rpartition("_")
    return speaker.say(IN_LANGUAGES[stem].heading, language=locale(speaker.lang).languages[lang])


def _values(frame: pd.DataFrame, speaker: Speaker) -> Iterator[Column]:
    """Yield a column of numbers for each unit, with a sign where a row has none in it."""
    found = set(frame["unit_measure"])
    units = {code: name for code, name in labels("unit_measure", speaker).items() if code in found}
    rows = list(zip(frame["obs_value"].tolist(), frame["unit_measure"], frame["obs_status"], strict=True))
    for unit, name in units.items():
        cells = [_cell(value, status) if own == unit else NOT_APPLICABLE for value, own, status in rows]
        heading, meaning = speaker.say(VALUE, unit=name), speaker.say(VALUES)
        yield Column(heading, cells, meaning, 18, SHARE if unit in _SHARES else COUNT)


def _cell(value: float, status: str) -> Value:
    return STATUSES.get(status, NOT_AVAILABLE) if math.isnan(value) else value


def _dates(frame: pd.DataFrame, speaker: Speaker) -> Iterator[Column]:
    """Yield when releases came out, in words and so that they can be sorted, as far as it is known."""
    words = [speaker.published(vintage) for vintage in frame["vintage"]]
    rows = each(frame[["published", "published_precision"]])
    known = [row.published.date().isoformat()[: _DIGITS[row.published_precision]] for row in rows]
    field = FIELDS["published"]
    yield Column(speaker.say(field.heading), words, speaker.say(field.meaning), field.width)
    yield Column(speaker.say(_DATE), [day or NOT_AVAILABLE for day in known], "", 24, CODE)
