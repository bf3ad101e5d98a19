"""Why this exists: a date says as much as is known of it, in the order and words of its language.

Releases carry dates such as ``2024-09``: a day that nobody published must not appear on a chart.
"""

from __future__ import annotations

import datetime as dt
import re

from spanalysis.errors import UnknownNameError, ValueRangeError
from spanalysis.text.locales import checked_language, month_name

PRECISIONS = ("year", "month", "day")
"""How much of a date is written, coarsest first."""

_ISO = re.compile(r"\d{4}(-\d\d){0,2}")


def date(when: dt.date | str, lang: str, precision: str | None = None) -> str:
    """Write a date.

    Parameters
    ----------
    when : datetime.date or str
        A date, or ISO text that may stop early: ``2024``, ``2024-09``, ``2024-09-12``.
    lang : str
        ``en``, ``fr`` or ``es``.
    precision : str, optional
        ``day``, ``month`` or ``year``; as precise as ``when`` is, if left out.

    Raises
    ------
    UnknownNameError
        If the language or the precision is not known.
    ValueRangeError
        If the text is no date, or less precise than asked for.

    Examples
    --------
    >>> date("2024-09-12", "es"), date(dt.date(2021, 9, 1), "fr"), date("2020-10", "en")
    ('12 de septiembre de 2024', '1er septembre 2021', 'October 2020')
    """
    parts = _parts(when)
    wanted = precision or PRECISIONS[len(parts) - 1]
    if wanted not in PRECISIONS:
        raise UnknownNameError(f"a precision: {', '.join(PRECISIONS)}", repr(wanted))
    count = PRECISIONS.index(wanted) + 1
    if count > len(parts):
        raise ValueRangeError(f"a date known to the {wanted}", repr(when))
    return _spoken(parts[:count], checked_language(lang))


def _parts(when: dt.date | str) -> tuple[int, ...]:
    if isinstance(when, dt.date):
        return when.year, when.month, when.day
    try:
        parts = tuple(int(part) for part in when.split("-")) if _ISO.fullmatch(when) else ()
        dt.date(*parts, *(1, 1)[len(parts) - 1 :])
    except (TypeError, ValueError) as error:
        raise ValueRangeError("a date such as 2024, 2024-09 or 2024-09-12", repr(when)) from error
    return parts


def _spoken(parts: tuple[int, ...], lang: str) -> str:
    words = [str(parts[0]), *(month_name(month, lang) for month in parts[1:2])]
    words += ["1er" if lang == "fr" and day == 1 else str(day) for day in parts[2:]]
    return (" de " if lang == "es" else " ").join(reversed(words))


def year_range(start: int, end: int, lang: str) -> str:
    """Write a span of years with an en dash; a span of one year is that year.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.
    ValueRangeError
        If the span ends before it starts.

    Examples
    --------
    >>> year_range(2015, 2023, "en"), year_range(2023, 2023, "fr")
    ('2015–2023', '2023')
    """
    checked_language(lang)
    if end < start:
        raise ValueRangeError("a span of years that ends after it starts", f"{start} to {end}")
    return str(start) if start == end else f"{start}–{end}"
