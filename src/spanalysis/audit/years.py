"""Why this exists: a year in a draft may date the value, the report, a beginning or a goal; only the first is its year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spanalysis.audit.wording.tokens import folded

_FIRST_GOAL = 2025
"""The first year that a value may be aimed at or projected for: "by 2023 it was" dates a value."""

REFERENCE, SINCE, PUBLISHED, GOAL = "reference", "since", "published", "goal"

_YEAR = re.compile(r"(?<![\w/.,-])(19[5-9]\d|20[0-4]\d)(?![\w/]|[.,]\d)")
_SPAN = re.compile(r"(?<![\w/.,])(19[5-9]\d|20[0-4]\d)\s?[-–—‑/]\s?(?:(19|20)?(\d\d))(?![\w])")
_SINCE = re.compile(r"(?:\bsince|\bdepuis|\bdesde|\ba partir de|\bfrom|\bsince the year)\s*$")
_GOAL = re.compile(
    r"(?:\bby|\buntil|\bd.ici(?: a)?|\bpara|\bhasta|\bde aqui a|\bagenda|\bhorizon|\bhorizonte|\ba l.horizon(?: de)?"
    r"|\bpara el ano|\bavant|\bantes de|\bbefore|echeance de|meta de|objetivo de|deadline of|objectif de|plazo de)\s*$"
)
_AFTER_GOAL = re.compile(r"^\s*(?:agenda|goals?|targets?|deadline|horizon)\b")
_PUBLISHED = re.compile(
    r"(?:report(?:s|ed)?|rapport|informe|published|publie[es]*|publicad[oa]s?|paper|study|etude|estudio|survey|edition|edicion|releases?"
    r"|enquete|encuesta|launched|released|ilo|oit|bit|commission|comision|world bank|banque mondiale|banco mundial"
    r"|eurostat|etui|jrc|et al|proposal|proposition|propuesta|directive|directiva|resolution|strategy|estimates?"
    r"|project\w*|proyect\w*|proyeccion\w*|prevision\w*|adopt\w*|approved|aprob\w*|approuve\w*|sign\w+|firm\w+|ratif\w+|vote\w*|entered into force|en vigueur|en vigor)"
    r"[\s,’']*(?:of|in|from|de|du|del|en|for|d.|dated|issued in|(?:january|february|march|april|may|june|july"
    r"|august|september|october|november|december|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
    r"|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
    r"|diciembre)|\d{1,2}|\s|,|\()*$"
)
_PUBLISHED_AS = re.compile(
    r"\b(?:published|publie\w*|publicad\w*)(?: first)? (?:as|at|a|comme|como|con)\b[^;]{0,25} (?:in|en)\s*$"
)
_FOR = re.compile(r"\b(?:project|proyect|prevu|previst)\w* (?:for|pour|para)\s*$")
_IN_TITLE = re.compile(
    r"(?:report|rapport|informe|wspr)\b[^.;,()]{0,70}$|(?:published|publie\w*|publicad\w*)\s+(?:in|en)\s*$"
)
_SURVEYED = re.compile(
    r"(?:enquete|survey|encuesta|study|etude|estudio|poll|sondage|sondeo)\b(?!.*\b(?:that|que|shows?|found|indique|muestra|revele)\b)[^.;,()]{0,60}$"
)
_BETWEEN = re.compile(r"\b(?:between|entre)\s+(19\d\d|20\d\d)\s+(?:and|et|y)\b[^.;,]{0,35}?(19\d\d|20\d\d)")
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars"
    r"|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio"
    r"|agosto|septiembre|octubre|noviembre|diciembre)(?:\s+de(?:l)?|\s+of)?\s*,?\s*$"
)


_COUNTS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
}  # fmt: skip
_EARLIER = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(_COUNTS)}) (?:years?|ans?|anos?) (?:earlier|before|previously|plus tot|auparavant|avant|antes)\b"
)


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year in a text.

    Parameters
    ----------
    year : int
        As written.
    start, end : int
        Its characters.
    role : str
        ``reference`` (the value is of that year), ``since`` (a change began then), ``published`` (a report came out
        then) or ``goal``.
    """

    year: int
    start: int
    end: int
    role: str


def find_years(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[YearMention]:
    """Return the years of a sentence with what they do in it.

    Parameters
    ----------
    text : str
        One sentence.
    taken : tuple of (int, int)
        Characters that are something else, such as numbers already read.

    Examples
    --------
    >>> [(m.year, m.role) for m in find_years("Up from 42.8% in 2015 (ILO, 2024), by 2030")]
    [(2015, 'reference'), (2024, 'published'), (2030, 'goal')]
    """
    plain = folded_text(text)
    mentions, covered = [], list(taken)
    for found in _SPAN.finditer(plain):
        if _free(found.span(), covered):
            mentions += _of_span(found, plain)
            covered.append(found.span())
    for found in _YEAR.finditer(plain):
        if _free(found.span(), covered):
            mentions.append(YearMention(int(found[1]), *found.span(), _role(plain, *found.span())))
    mentions = _dating(plain, mentions)
    mentions += _relative(plain, mentions)
    for found in _BETWEEN.finditer(plain):
        mentions = [_since(m) if m.start == found.start(1) else m for m in mentions]
    return sorted(mentions, key=lambda mention: mention.start)


def _dating(plain: str, mentions: list[YearMention]) -> list[YearMention]:
    """Read "para 2015 y … para 2025" as two dates: where the word dates one value, it sets no goal for another."""
    led = [m for m in mentions if plain[: m.start].endswith("para ")]
    if all(m.role == GOAL for m in led):
        return mentions
    return [replace(m, role=REFERENCE) if m in led else m for m in mentions]


def _since(mention: YearMention) -> YearMention:
    return YearMention(mention.year, mention.start, mention.end, SINCE)


def _relative(plain: str, dated: list[YearMention]) -> list[YearMention]:
    """Read "three years earlier" beside a year of the same sentence; nothing if the sentence dates it itself."""
    base = max((mention.year for mention in dated if mention.role == REFERENCE), default=None)
    found = _EARLIER.search(plain)
    if base is None or found is None or any(m.role == REFERENCE and m.year < base for m in dated):
        return []
    span = int(found[1]) if found[1].isdigit() else _COUNTS[found[1]]
    return [YearMention(base - span, *found.span(), REFERENCE)]


class _Folding(dict[int, str]):
    """Letters without accents, each found when first asked for; one that would become two stays."""

    def __missing__(self, code: int) -> str:
        plain = folded(chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding()


def folded_text(text: str) -> str:
    """Return a text in lower case without accents, each character in its place."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def _free(span: tuple[int, int], covered: list[tuple[int, int]]) -> bool:
    return all(span[1] <= start or end <= span[0] for start, end in covered)


def _of_span(found: re.Match[str], plain: str) -> list[YearMention]:
    """Read ``2015-2023`` as a change between two years, ``report 2017-19`` as a report."""
    start, end = int(found[1]), int((found[2] or found[1][:2]) + found[3])
    if _IN_TITLE.search(plain[max(0, found.start() - 75) : found.start()]) or end <= start or "/" in found[0]:
        return [YearMention(start, *found.span(), PUBLISHED)]
    middle = found.start() + 4
    return [
        YearMention(start, found.start(), middle, SINCE),
        YearMention(end, middle, found.end(), REFERENCE),
    ]


def _role(plain: str, start: int, end: int) -> str:
    before, after = plain[max(0, start - 60) : start], plain[end : end + 20]
    if _AFTER_GOAL.search(after) or (_GOAL.search(before) and int(plain[start:end]) >= _FIRST_GOAL):
        return GOAL
    if _SINCE.search(before):
        return SINCE
    if _FOR.search(before):
        return REFERENCE
    if _PUBLISHED_AS.search(before):
        return PUBLISHED
    if _PUBLISHED.search(before) or _SURVEYED.search(before):
        return PUBLISHED
    return PUBLISHED if _MONTH.search(before) and not _is_value_month(before) else REFERENCE


def _is_value_month(before: str) -> bool:
    """Say whether a month and year follow "in" or "en", which dates a value rather than a document."""
    return bool(re.search(r"\b(?:in|en|as of|au|a)\s+(?:\d{1,2}\s+)?(?:de\s+)?\w+\s+(?:de\s+)?$", before))
