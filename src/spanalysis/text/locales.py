"""Why this exists: what Babel knows of a language is asked in one place, and overruled in one place.

Babel (CLDR) gives decimal marks, month names and plural rules. House style differs from it once: Spanish
groups thousands with a no-break space, and only from five digits on; CLDR has a point.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from spanalysis.errors import UnknownNameError

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = ("en", "fr", "es")
"""Languages of every exhibit, English first."""

NBSP = "\u00a0"
"""No-break space: before ``%``, between a number and its word, between Spanish thousands."""

NARROW_NBSP = "\u202f"
"""Narrow no-break space: between French thousands, before French ``; ! ?``."""

MINUS = "\u2212"
"""Minus sign, as wide as a plus sign; a hyphen is not."""

_HOUSE_GROUP_MARK = {"es": NBSP}
_UNGROUPED_DIGITS = {"es": 4}


def checked_language(lang: str) -> str:
    """Return ``lang`` if it is one of :data:`LANGUAGES`.

    Raises
    ------
    UnknownNameError
        If it is not.

    Examples
    --------
    >>> checked_language("fr")
    'fr'
    """
    if lang not in LANGUAGES:
        raise UnknownNameError(f"a language: {', '.join(LANGUAGES)}", repr(lang))
    return lang


@cache
def locale(lang: str) -> Locale:
    """Return Babel's locale of a language of the house."""
    from babel import Locale

    return Locale.parse(checked_language(lang))


def decimal_mark(lang: str) -> str:
    """Return the mark between units and tenths.

    Examples
    --------
    >>> decimal_mark("es")
    ','
    """
    return str(locale(lang).number_symbols["latn"]["decimal"])


def grouped(digits: str, lang: str) -> str:
    """Group the digits of a whole number in thousands.

    Parameters
    ----------
    digits : str
        Digits only, without a sign.
    lang : str
        ``en``, ``fr`` or ``es``.

    Examples
    --------
    >>> grouped("1234567", "en"), grouped("1234", "es")
    ('1,234,567', '1234')
    """
    if len(digits) <= _UNGROUPED_DIGITS.get(lang, 3):
        return digits
    mark = _HOUSE_GROUP_MARK.get(lang) or str(locale(lang).number_symbols["latn"]["group"])
    return f"{int(digits):,}".replace(",", mark)


def is_singular(amount: Decimal, lang: str) -> bool:
    """Say whether a noun stands in the singular after a number written as ``amount`` is.

    Parameters
    ----------
    amount : decimal.Decimal
        The number with the decimals it is printed with: ``1`` and ``1.0`` differ in English.
    lang : str
        ``en``, ``fr`` or ``es``.

    Examples
    --------
    >>> is_singular(Decimal("1.9"), "fr"), is_singular(Decimal("1.9"), "es")
    (True, False)
    """
    return locale(lang).plural_form(abs(amount)) == "one"


def month_name(month: int, lang: str) -> str:
    """Return the name of a month, 1 to 12, as it stands inside a date.

    Examples
    --------
    >>> month_name(9, "es")
    'septiembre'
    """
    return str(locale(lang).months["format"]["wide"][month])
