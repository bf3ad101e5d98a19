"""Why this exists: a number in digits or words, with its scale, its sign or its noun, becomes a quantity with a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spanalysis.audit.model import Quantity
from spanalysis.audit.quantities.excluded import is_led
from spanalysis.audit.quantities.numerals import (
    NUMERAL,
    ONE,
    in_words,
    value_of_digits,
    value_of_words,
    worth_of_last,
)
from spanalysis.audit.quantities.patterns import (
    DOLLARS,
    DOWN,
    EUROS,
    GDP,
    PERCENT,
    PERSONS,
    PLAIN_POINTS,
    PLATFORMS,
    POINTS,
    UP,
    listed,
)

_YEAR = re.compile(r"(?:1[89]\d\d|20\d\d)")
_PERSONS = re.compile(
    rf"\s*(?:(?:de|d|of|du|del|des|the|los|las|les|its|sus)[\s.’])*(?:(?!and\b|et\b|y\b|or\b|ou\b|countr|pays\b|pais|states\b|etats\b|estados\b|platforms|plateformes|plataformas|member)[a-z-]+\s){{0,3}}?(?:{PERSONS})\b"
)
_PLATFORMS = re.compile(rf"\s*{PLATFORMS}")
_NOUN = re.compile(r"\s*(?:de\s|d.|of\s)?([a-z]+)")
_UP, _DOWN = re.compile(rf"\b(?:{UP})\b"), re.compile(rf"\b(?:{DOWN})\b")
_VERB = re.compile(
    r"\b(?:increased|grew|rose|fell|declined|dropped|augmente|progresse|crecio|aumento|subio)\s*$"
)
_MORE = re.compile(r"\s*(?:more|higher|mas|de plus|plus|superieur|up)\b")
_LESS = re.compile(r"\s*(?:less|lower|fewer|menos|de moins|moins|inferieur|down)\b")
_BY = re.compile(
    r"\b(?:by|augment\w* de|hausse de|progress\w* de|recul\w* de|baiss\w* de|accru\w* de|increase of|rise of|gain of|growth of|drop of"
    r"|decline of|fall of|diminu\w* de|chut\w* de|augmentation de|croissance de|aument\w* (?:en )?un|crec\w+ un|subi\w* un|aumento del?"
    r"|incremento del?|increment\w* un|caida del?|descenso del?|baj\w+ un|disminu\w+ un|disminucion del?|reduj\w+ un|un)\s*(?:\w+\s){0,2}$"
)


@dataclass(frozen=True)
class Raw:
    """A number before its unit is known; ``bare`` without sign, scale, currency and noun."""

    quantity: Quantity
    bare: bool


@lru_cache(maxsize=3)
def _pattern(lang: str) -> re.Pattern[str]:
    scales = "|".join(f"(?P<s{n}>{pattern})" for n, (_, pattern) in enumerate(listed(lang, "scale")))
    return re.compile(
        rf"(?<![\w.,/])(?P<sign>[+-](?=\d))?(?P<currency>(?:us\s?)?\$\s?|usd\s?|€\s?|eur\s?)?"
        rf"(?:(?P<digits>{NUMERAL})|(?P<words>{in_words(lang)}))"
        rf"(?:\s?-?(?:{scales})(?![a-z0-9]))?(?P<unit>\s?-?(?:{POINTS})|\s?-?(?:{PERCENT}))?(?![\w]|\d)"
    )


def amounts(plain: str, lang: str) -> Iterator[Raw]:
    """Yield the numbers of a folded sentence, without the word that bounds them."""
    for found in _pattern(lang).finditer(plain):
        raw = _raw(plain, found, lang)
        if raw is not None:
            yield raw


def _raw(plain: str, found: re.Match[str], lang: str) -> Raw | None:
    scale = _scale(found, lang)
    sign = (found["unit"] or "").strip(" -")
    if found["digits"]:
        if not (sign or scale > 1 or found["currency"]) and _YEAR.fullmatch(found["digits"]):
            return None
        if is_led(plain, found.start()) and not sign and scale == 1:
            return None
        value, step = value_of_digits(found["digits"], lang, share=bool(sign), scaled=scale > 1)
        step = worth_of_last(found["digits"], step, scale)
    else:
        words = value_of_words(found["words"], lang)
        if words is None or (found["words"] in ONE and scale == 1 and not sign):
            return None
        value, step = words, scale * (0.1 if words % 1 else 1.0)
    return _with_unit(plain, found, value * scale, step, sign)


def _scale(found: re.Match[str], lang: str) -> float:
    scales = listed(lang, "scale")
    return next((float(value) for n, (value, _) in enumerate(scales) if found[f"s{n}"]), 1.0)


def _with_unit(plain: str, found: re.Match[str], value: float, step: float, sign: str) -> Raw | None:
    end, rest = found.end(), plain[found.end() : found.end() + 70]
    unit, noun, more = _unit(found, sign, rest)
    big = value >= 1e6 and step >= 1
    if unit == "PS" and step == 1 and value >= 1000:
        step = worth_of_last(str(int(value)), 1.0, 1.0)
    bare = not unit and not big
    if found["words"] and bare:
        return None
    direction = _direction(plain, found, unit)
    return Raw(
        Quantity(found.start(), end + more, value, value, unit, step, "", noun, direction=direction), bare
    )


def _unit(found: re.Match[str], sign: str, rest: str) -> tuple[str, str, int]:
    """Return unit, noun and how many characters after the number belong to it."""
    if found["currency"]:
        return ("EUR" if "€" in found["currency"] or "eur" in found["currency"] else "USD"), "", 0
    if sign:
        return _signed(sign, rest)
    for unit, pattern in (("USD", DOLLARS), ("EUR", EUROS), ("PP", PLAIN_POINTS)):
        after = re.match(rf"\s*(?:{pattern})", rest)
        if after:
            return unit, "", after.end()
    platforms = _PLATFORMS.match(rest)
    if platforms:
        return "NR", platforms[1], 0
    return ("PS" if _PERSONS.match(rest) else ""), _first_word(rest), 0


def _signed(sign: str, rest: str) -> tuple[str, str, int]:
    """Tell points, shares of GDP and shares apart."""
    points = re.match(rf"\s?(?:{PLAIN_POINTS})", rest)
    if re.fullmatch(POINTS, sign) or points:
        return "PP", "", points.end() if points else 0
    gdp = re.match(GDP, rest)
    return ("PT_GDP", "", gdp.end()) if gdp else ("PT", "", 0)


def _first_word(rest: str) -> str:
    noun = _NOUN.match(rest)
    return noun[1] if noun else ""


def _direction(plain: str, found: re.Match[str], unit: str) -> str:
    """Say whether a change in points, or a per cent after "by", goes up or down."""
    before = plain[max(0, found.start() - 70) : found.start()]
    if found["sign"]:
        return ("up" if found["sign"] == "+" else "down") if unit in ("PP", "PT") else ""
    if unit == "PT" and not (_BY.search(before) or _VERB.search(before)):
        return ""
    if unit not in ("PP", "PT"):
        return ""
    up, down = list(_UP.finditer(before)), list(_DOWN.finditer(before))
    if not up and not down:
        after = plain[found.end() : found.end() + 25]
        return "up" if _MORE.match(after) else "down" if _LESS.match(after) else ""
    return "up" if up and (not down or up[-1].start() > down[-1].start()) else "down"
