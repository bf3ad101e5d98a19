"""Why this exists: "doubled", "three times as high" and "the second lowest" are numbers told by words of comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spanalysis.audit.model import Quantity
from spanalysis.audit.quantities.numerals import in_words, value_of_words
from spanalysis.audit.quantities.patterns import LAST, TIMES, listed, named, places

_MORE = re.compile(r"(?:more than|over|plus que|plus de|plus d.|mas que|mas de|mas del) ?$")
_NEARLY = re.compile(r"(?:almost|nearly|presque|pres de|quasi\w*|quasiment|casi|cerca de) ?$")
_ONE_OF = re.compile(
    r"(?:one of the|among the|l.un des|l.une des|un des|une des|parmi les|uno de los|una de las|entre los|entre las|de los|de las"
    r"|at its|at their|at the|to its) ?$"
)
_LEVEL = re.compile(
    r"^ (?:levels?|ever|political|standard|authorit|possible|niveau|nivel|in (?:its )?history)"
)
_ARTICLE = re.compile(
    r"(?:\bthe|\bla|\ble|\bles|\bel|\blos|\blas|\bl.|.s|\bson|\bsa|\bsu|\bits|\btheir|\bof) ?$"
)
_THAN = re.compile(r"^ (?:que|than)\b")
_TIMES_BEFORE = re.compile(r"(?:fois|veces|times) $")
_FAR_ARTICLE = re.compile(
    r"\b(?:tiene|tienen|con|presenta|registra|muestra|exhibe|ostenta) (?:la|el) (?:\w+ ){1,10}$"
)
_RANKED = {
    "en": r"(?:rank\w*|comes?|came|place[sd]?|stands?|finish\w*)(?: (?:only|in|at|a|the|dead))* ",
    "fr": r"(?:arriv\w+|se class\w+|class\w+|occup\w+|se plac\w+|figur\w+|se situ\w+|pointe\w*)(?: (?:en|la|le|a|au|seulement))* ",
    "es": r"(?:ocup\w+|qued\w+|se situ\w+|figur\w+|lleg\w+|se coloc\w+|se clasific\w+|aparec\w+)(?: (?:en|el|la|como|de))* ",
}
_OF = {
    "en": r"(?:of|out of|among)(?: the)?",
    "fr": r"(?:sur|parmi|des)(?: les)?",
    "es": r"(?:de|entre)(?: los| las)?",
}


def multiples(plain: str, lang: str) -> Iterator[Quantity]:
    """Yield multiples; halving goes down, all else up."""
    for value, match in named(plain, lang, "multiple"):
        yield _multiple(plain, match, float(value))
    if TIMES[lang] in plain or "fold" in plain:
        for match in _times(lang).finditer(plain):
            text = match[1]
            times = float(text.replace(",", ".")) if text[0].isdigit() else value_of_words(text, lang)
            if times and times > 1:
                yield _multiple(plain, match, times)


def _multiple(plain: str, found: re.Match[str], value: float) -> Quantity:
    before = plain[max(0, found.start() - 14) : found.start()]
    bound = "more_than" if _MORE.search(before) else "almost" if _NEARLY.search(before) else ""
    direction = "up" if value > 1 else "down"
    return Quantity(found.start(), found.end(), value, value, "RATIO", 1.0, bound, direction=direction)


@lru_cache(maxsize=3)
def _times(lang: str) -> re.Pattern[str]:
    number = rf"\d{{1,3}}(?:[.,]\d)?|{in_words(lang)}"
    after = {
        "en": r"(?= (?:as|the|that|those|higher|lower|more|larger|greater|better|what|bigger)|\b[,.]?)",
        "fr": r"(?= (?:plus|moins|superieur|inferieur|mieux|celui|celle|la|le|les|autant)|\b)",
        "es": r"(?= (?:mas|menos|mayor|menor|superior|inferior|la|el|las|los|mejor)|\b)",
    }[lang]
    return re.compile(rf"(?<![\w.,])({number})[ -](?:{TIMES[lang]}|fold)\b{after}")


def ranks(plain: str, lang: str) -> Iterator[Quantity]:
    """Yield places in an order: superlatives with their article, ordinals after a verb of rank, "fourth of eight"."""
    for end, pattern in listed(lang, "rank"):
        for found in _superlative(lang, pattern).finditer(plain):
            before, after = (
                plain[max(0, found.start() - 16) : found.start()],
                plain[found.end() : found.end() + 14],
            )
            said = (
                found["ordinal"] is not None or _ARTICLE.search(before) or _is_far_article(plain, found, lang)
            )
            compared = _THAN.match(after) or _TIMES_BEFORE.search(before)
            if said and not compared and not _ONE_OF.search(before) and not _LEVEL.search(after):
                place = places(lang)[found["ordinal"]] if found["ordinal"] else 1
                yield _rank(found.start(), found.end(), place, end, 0)
    for found in _ordinal(lang).finditer(plain):
        yield _from_ordinal(found, lang)


def _is_far_article(plain: str, found: re.Match[str], lang: str) -> bool:
    """Say whether a Spanish superlative has its article before the noun: "la cobertura de protección social más baja"."""
    return lang == "es" and bool(_FAR_ARTICLE.search(plain[max(0, found.start() - 90) : found.start()]))


def _rank(start: int, end: int, place: int, rank: str, among: int) -> Quantity:
    return Quantity(start, end, float(place), float(place), "RANK", 1.0, rank=rank, among=among)


def _from_ordinal(found: re.Match[str], lang: str) -> Quantity:
    word = found["after"] or found["of"]
    start = found.start("after") if found["after"] else found.start("of")
    among = found["among"] or ""
    size = int(among) if among.isdigit() else int((among and value_of_words(among, lang)) or 0)
    if word in LAST[lang].split("|"):
        return _rank(start, found.end(), 1, "lowest", size)
    return _rank(start, found.end(), places(lang)[word], "highest", size)


@lru_cache(maxsize=8)
def _superlative(lang: str, pattern: str) -> re.Pattern[str]:
    ordinals = "|".join(sorted(places(lang), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?:(?P<ordinal>{ordinals})[ -](?:la |le |el |(?!des |de |del |du )[a-z]+ (?:le |la |el )?)?)?(?:{pattern})(?!\w)"
    )


@lru_cache(maxsize=3)
def _ordinal(lang: str) -> re.Pattern[str]:
    words = "|".join([*sorted(places(lang), key=len, reverse=True), LAST[lang]])
    number = rf"\d{{1,3}}|{in_words(lang)}"
    among = rf"(?: {_OF[lang]} (?P<among>{number}))?"
    alone = rf"(?P<of>{words}) {_OF[lang]} (?P<among>{number})"
    first = rf"{_RANKED[lang]}(?P<after>{words})(?!\w)"
    return re.compile(rf"(?<!\w)(?:{first}{among.replace('among>', 'ignored>')}|{alone})(?!\w)")
