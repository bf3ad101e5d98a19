"""Why this exists: digits are written in three ways and numbers in words in three languages; here both become a value.

Words are read by text2num; digits by the separators that the language and the number itself allow.
"""

from __future__ import annotations

import re
from functools import lru_cache

NUMERAL = r"\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
"""A number in digits, spaces already made plain."""

_UNITS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred",
    "fr": "un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt vingts "
    "mille trente quarante cinquante soixante septante huitante nonante cent cents",
    "es": "un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintiun veintidos veintitres veinticuatro veinticinco "
    "mil veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien "
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos",
}
_LINK = {"en": "and ", "fr": "et ", "es": "y "}
_POINT = {"en": "point", "fr": "virgule", "es": "coma|punto"}
ONE = frozenset({"one", "un", "une", "una", "uno"})


@lru_cache(maxsize=3)
def in_words(lang: str) -> str:
    """Return the pattern of a number in words, folded."""
    word = "(?:" + "|".join(sorted(_UNITS[lang].split(), key=len, reverse=True)) + r")\b"
    whole = rf"{word}(?:[- ](?:{_LINK[lang]})?{word})*"
    return rf"{whole}(?: (?:{_POINT[lang]}) {word}(?:[- ]{word})*)?"


@lru_cache(maxsize=3)
def beyond_one(lang: str) -> str:
    """Return the pattern of a word of number that is no article."""
    words = (word for word in _UNITS[lang].split() if word not in ONE)
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")\b"


def value_of_words(words: str, lang: str) -> float | None:
    """Return the value of a number in folded words; None if it is none.

    Examples
    --------
    >>> value_of_words("twenty-eight", "en"), value_of_words("nine point six", "en")
    (28.0, 9.6)
    """
    from text_to_num import text2num

    parts = re.split(rf" (?:{_POINT[lang]}) ", words)
    try:
        found = [text2num(_accented(part, lang), lang) for part in parts]
    except ValueError:
        return None
    return float(found[0]) if len(found) == 1 else float(f"{found[0]}.{found[1]}")


def _accented(words: str, lang: str) -> str:
    """Give back the accents that the library needs in Spanish, and the "and" it does not know in English."""
    if lang != "es":
        return words.replace("-", " ") if lang == "en" else words
    accents = {
        "dieciseis": "dieciséis",
        "veintidos": "veintidós",
        "veintitres": "veintitrés",
        "veintiseis": "veintiséis",
    }
    return " ".join(accents.get(word, word) for word in words.split())


def value_of_digits(numeral: str, lang: str, *, share: bool, scaled: bool = False) -> tuple[float, float]:
    """Return the value of digits and what one unit of their last digit is worth.

    Parameters
    ----------
    numeral : str
        As :data:`NUMERAL` finds it.
    lang : str
        Decides what a lone point or comma before three digits is.
    share : bool
        A percentage has no thousands: the mark is a decimal one.
    scaled : bool
        Before "million" three digits behind a mark are a thousand in any language ("3,800 millones").

    Examples
    --------
    >>> value_of_digits("5.200", "es", share=False), value_of_digits("52,4", "en", share=True)
    ((5200.0, 1.0), (52.4, 0.1))
    """
    plain = numeral.replace(" ", "")
    marks = re.findall(r"[.,]", plain)
    if len(set(marks)) == 2:
        decimal = marks[-1] if marks.count(marks[-1]) == 1 else ""
        plain = plain.replace("," if decimal == "." else ".", "")
    elif len(marks) > 1 or (marks and _groups(plain, marks[0], lang, share=share, scaled=scaled)):
        decimal = ""
    else:
        decimal = marks[0] if marks else ""
    plain = (
        plain.replace(decimal, "#").replace(".", "").replace(",", "").replace("#", ".")
        if decimal
        else re.sub(r"[.,]", "", plain)
    )
    places = len(plain.partition(".")[2])
    return float(plain), float(f"1e-{places}")


def _groups(plain: str, mark: str, lang: str, *, share: bool, scaled: bool) -> bool:
    """Say whether a lone mark parts thousands: three digits behind it, and the language's own sign for it."""
    behind = plain.partition(mark)[2]
    return len(behind) == 3 and not share and (scaled or mark == ("," if lang == "en" else "."))


def worth_of_last(numeral: str, step: float, scale: float) -> float:
    """Return what the last digit that counts is worth: of 1 400 milliards the 4, of 28 million the 8."""
    digits = re.sub(r"\D", "", numeral)
    zeros = len(digits) - len(digits.rstrip("0")) if len(digits) > 3 and step == 1 else 0
    return step * scale * 10.0**zeros
