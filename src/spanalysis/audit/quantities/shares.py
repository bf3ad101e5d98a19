"""Why this exists: "two in three", "la moitié" and "dos de cada tres" are shares without a digit that shows their rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spanalysis.audit.model import Quantity
from spanalysis.audit.quantities.numerals import in_words, value_of_words
from spanalysis.audit.quantities.patterns import named

_MOST = 100


@lru_cache(maxsize=3)
def _in_every(lang: str) -> re.Pattern[str]:
    number = rf"(?:\d{{1,3}}|{in_words(lang)})"
    between = {
        "en": r"(?: (?!per\b|million|billion|day|hour)[\w-]+){0,2}? (?:in|out of)(?: every| each)? ",
        "fr": r"(?: (?!pour\b|million|milliard|jour|heure)[\w-]+){0,3}? sur ",
        "es": r"(?: (?!por\b|millones|mil\b|dia|hora)[\w-]+){0,2}? (?:de cada|de entre cada|por cada) ",
    }[lang]
    return re.compile(
        rf"(?<![\w.,])({number}){between}({number})(?![.,]?\d)(?!\s?(?:%|per\b|mil|bil|pour\b|por\b))\b"
    )


def shares(plain: str, lang: str) -> Iterator[Quantity]:
    """Yield fractions in words and "a in b", without the word that bounds them.

    Examples
    --------
    >>> [(q.low, q.unit) for q in shares("four in five, and a quarter", "en")]
    [(80.0, 'PT'), (25.0, 'PT')]
    """
    for match in _in_every(lang).finditer(plain):
        part, whole = (_value(match[n], lang) for n in (1, 2))
        if part and whole and part < whole <= _MOST:
            value = 100 * part / whole
            yield Quantity(match.start(), match.end(), value, value, "PT")
    for value_text, match in named(plain, lang, "fraction"):
        value = float(value_text)
        bound = "more_than" if value < 0 else ""
        yield Quantity(match.start(), match.end(), abs(value), abs(value), "PT", 0.0, bound)


def _value(text: str, lang: str) -> float | None:
    return float(text) if text.isdigit() else value_of_words(text, lang)
