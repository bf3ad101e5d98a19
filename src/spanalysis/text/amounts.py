"""Why this exists: 10^9 is a billion in English, un milliard in French and mil millones in Spanish.

A wrong scale word is an error by a factor of a thousand, so nobody types one. A number is rounded once, on
the English scale, and then written: the three languages always show the same digits of it. Number and scale
word are held together by a no-break space.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spanalysis.errors import UnknownNameError
from spanalysis.text.locales import MINUS, NBSP, checked_language, is_singular
from spanalysis.text.numbers import exact, rounded, written


@dataclass(frozen=True)
class Scale:
    """A scale word: the power of ten it stands for, and its singular and plural."""

    power: int
    one: str
    other: str


SCALES = {
    "en": (Scale(12, "trillion", "trillion"), Scale(9, "billion", "billion"), Scale(6, "million", "million")),
    "fr": (Scale(9, "milliard", "milliards"), Scale(6, "million", "millions")),
    "es": (Scale(12, "billón", "billones"), Scale(6, "millón", "millones")),
}
"""Scale words, the largest first. French 10^12 is a thousand milliards, Spanish 10^9 a thousand millones."""

_PEOPLE = {"en": ("person", "people"), "fr": ("personne", "personnes"), "es": ("persona", "personas")}

_CURRENCIES = {
    "USD": {"en": ("US$", ""), "fr": ("dollar", "dollars"), "es": ("dólar", "dólares")},
    "EUR": {"en": ("€", ""), "fr": ("euro", "euros"), "es": ("euro", "euros")},
}

_VOWELS = "aeiouyâàéèêëîïôöûùüœæ"


def _rounded_power(value: Decimal, decimals: int) -> tuple[Decimal, int]:
    """Round to ``decimals`` of the English scale word; 999.96 million is a billion."""
    powers = (0, 6, 9, 12)
    power = max((p for p in powers if abs(value) >= Decimal(10) ** p), default=0)
    amount = rounded(value.scaleb(-power), decimals if power else 0)
    above = next((p for p in powers if p > power), None)
    if above is not None and abs(amount) >= Decimal(10) ** (above - power):
        amount, power = rounded(amount.scaleb(power - above), decimals), above
    return amount, power


def _scaled(value: float | Decimal, lang: str, decimals: int, trim: bool) -> tuple[Decimal, Scale | None]:
    amount, power = _rounded_power(exact(value), decimals)
    scale = next((s for s in SCALES[checked_language(lang)] if s.power <= power), None)
    if scale is None:
        return amount, None
    shift = power - scale.power
    return rounded(amount.scaleb(shift), max(0, decimals - shift), trim=trim), scale


def _with_scale(amount: Decimal, scale: Scale | None, lang: str) -> str:
    text = written(amount, lang)
    return f"{text}{NBSP}{scale.one if is_singular(amount, lang) else scale.other}" if scale else text


def people(value: float | Decimal, lang: str, decimals: int = 1, *, trim: bool = True) -> str:
    """Write a number of persons, or of anything that is counted, without the noun.

    Parameters
    ----------
    value : float, int or decimal.Decimal
        Persons, not thousands or millions of them.
    lang : str
        ``en``, ``fr`` or ``es``.
    decimals : int
        Decimals of the English million, billion or trillion; a number below a million is written whole.
    trim : bool
        Write "28 million" for 28.0 million.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.
    ValueRangeError
        If the number is infinite or missing.

    Examples
    --------
    >>> [people(3_837_000_000, lang).replace("\\u00a0", " ") for lang in ("en", "fr", "es")]
    ['3.8 billion', '3,8 milliards', '3800 millones']
    """
    amount, scale = _scaled(value, lang, decimals, trim)
    return _with_scale(amount, scale, lang)


def with_noun(
    value: float | Decimal, lang: str, one: str, other: str, decimals: int = 1, *, trim: bool = True
) -> str:
    """Write a number of things with their noun: "3,8 milliards de personnes", but "12 000 personnes".

    Parameters
    ----------
    value, lang, decimals, trim
        As in :func:`people`.
    one, other : str
        The noun in the language, singular and plural. French ``de`` is elided before a vowel and before
        ``homme`` and ``habitant``.

    Examples
    --------
    >>> with_noun(28_000_000, "fr", "enfant", "enfants").replace("\\u00a0", " ")
    '28 millions d’enfants'
    """
    amount, scale = _scaled(value, lang, decimals, trim)
    text = _with_scale(amount, scale, lang)
    if scale is None:
        return f"{text}{NBSP}{one if is_singular(amount, lang) else other}"
    return text + _link(lang, other) + other


def _link(lang: str, noun: str) -> str:
    if lang == "en":
        return " "
    silent = noun.lower().startswith((*_VOWELS, "homme", "habitant"))
    return " d’" if lang == "fr" and silent else " de "


def people_phrase(value: float | Decimal, lang: str, decimals: int = 1, *, trim: bool = True) -> str:
    """Write a number of persons with the noun.

    Parameters and errors are those of :func:`people`.

    Examples
    --------
    >>> [people_phrase(3_837_000_000, lang).replace("\\u00a0", " ") for lang in ("en", "fr", "es")]
    ['3.8 billion people', '3,8 milliards de personnes', '3800 millones de personas']
    """
    return with_noun(value, lang, *_PEOPLE[checked_language(lang)], decimals, trim=trim)


def money(
    value: float | Decimal, lang: str, currency: str = "USD", decimals: int = 1, *, trim: bool = True
) -> str:
    """Write an amount of money: ``US$1.4 trillion``, ``1,4 billones de dólares``.

    Parameters
    ----------
    value, lang, decimals, trim
        As in :func:`people`, in whole dollars or euros.
    currency : str
        ``USD`` or ``EUR``.

    Raises
    ------
    UnknownNameError
        If the language or the currency is not known.
    ValueRangeError
        If the number is infinite or missing.

    Examples
    --------
    >>> [money(308.5e9, lang).replace("\\u00a0", " ") for lang in ("en", "fr", "es")]
    ['US$308.5 billion', '308,5 milliards de dollars', '308 500 millones de dólares']
    """
    if currency not in _CURRENCIES:
        raise UnknownNameError(f"a currency: {', '.join(_CURRENCIES)}", repr(currency))
    one, other = _CURRENCIES[currency][checked_language(lang)]
    if lang != "en":
        return with_noun(value, lang, one, other, decimals, trim=trim)
    text = people(value, lang, decimals, trim=trim)
    return f"{MINUS}{one}{text[1:]}" if text.startswith(MINUS) else one + text
