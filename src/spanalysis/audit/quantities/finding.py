"""Why this exists: shares, multiples, ranks and amounts compete for the same characters; the fullest reading wins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from spanalysis.audit.model import Quantity
from spanalysis.audit.quantities.amounts import Raw, amounts
from spanalysis.audit.quantities.excluded import excluded
from spanalysis.audit.quantities.numerals import beyond_one
from spanalysis.audit.quantities.patterns import DOWN, UP, before, listed
from spanalysis.audit.quantities.plain import plain_text
from spanalysis.audit.quantities.relations import multiples, ranks
from spanalysis.audit.quantities.shares import shares

_BOUND_AREA, _CHANGE_AREA = 34, 60
_DIGIT = re.compile(r"\d")
_SAME = re.compile(
    r"\s*(?:,|and|et|y|to|a|or|ou|o|-|–|—|/|%|al|au)?\s*(?:and|et|y|to|a)?\s*(?:only |just |seulement |solo |el |le )?"
)
_DASH, _AND = re.compile(r"\s*[-–—]\s*"), re.compile(r"\s*(?:and|et|y|e)\s*")
_TO = re.compile(r"\s*(?:to|a)\s*")
_BETWEEN, _FROM = re.compile(r"(?:\bbetween|\bentre)\s*$"), re.compile(r"(?:\bfrom|\bde|\bof)\s*$")
_CHANGE = re.compile(rf"\b(?:{UP}|{DOWN}|went|go|goes|pass\w*|pas[oae]\w*|evolu\w*|change\w*|mov\w+)\b")
_INCOME = re.compile(
    r"\bingresos? (?:mediano )?(?:bajo|alto)s?|\btranche (?:inf|sup)erieure|\b(?:low|upp)er[- ]middle"
)
_OPENS = re.compile(r"\((?:from |de )?$")
_VARIED = re.compile(
    r"\b(?:changed|varied|vari[eao]\w*|change le plus)\b[^.;]{0,120}\b(?:19|20)\d\d\b[^.;]{0,90}$"
)
_AGAINST = re.compile(
    r"\b(?:contre|frente a|frente a las|against|from|up from|compared with|than|as the|que las|que les)\s*$"
)
_AND_YEAR = re.compile(r"\s*(?:en|in)\s(?:19|20)\d\d")
_AND_MORE = re.compile(r"\b(?:and|y|et|to|a)\s*(?:mas de|more than|plus de|over)?\s*$")
_UNITS = ("PT", "PS", "PP", "PT_GDP", "USD", "EUR", "")


def find_quantities(text: str, lang: str) -> list[Quantity]:
    """Return the numbers of a sentence that could be a claim, in order and apart.

    Parameters
    ----------
    text : str
        One sentence.
    lang : str
        ``en``, ``fr`` or ``es``: says what separators and words mean.

    Returns
    -------
    list of Quantity
        ``text[start:end]`` is the number as written, with the word that bounds it. Pages, dates, articles, ages and
        the like are left out.

    Examples
    --------
    >>> [(q.low, q.unit, q.bound) for q in find_quantities("More than half, or 52.4 %, since 2015", "en")]
    [(50.0, 'PT', 'more_than'), (52.4, 'PT', '')]
    """
    plain = plain_text(text)
    if not _may_have(lang).search(plain):
        return []
    taken = excluded(plain) if _DIGIT.search(plain) else []
    kept: list[Quantity] = []
    for found in (multiples(plain, lang), shares(plain, lang), ranks(plain, lang)):
        kept += _free(found, taken, kept)
    raws = [raw for raw in amounts(plain, lang) if _is_free(raw.quantity, taken, kept)]
    kept += _completed(plain, raws, kept)
    bounded = [_bounded(plain, quantity, lang) for quantity in kept]
    return _ranges(plain, sorted(bounded, key=lambda quantity: quantity.start))


@lru_cache(maxsize=3)
def _may_have(lang: str) -> re.Pattern[str]:
    """Return the pattern of a first look: a digit, a word of number, or of fraction, multiple, rank or scale."""
    parts = [
        pattern for kind in ("fraction", "multiple", "rank", "scale") for _, pattern in listed(lang, kind)
    ]
    places = "last|dernier|ultim|fold|premi|prim[eo]r|first"
    return re.compile(rf"\d|(?<!\w)(?:{beyond_one(lang)}|{'|'.join(parts)}|{places})")


def _free(
    found: Iterable[Quantity], taken: Sequence[tuple[int, int]], kept: Sequence[Quantity]
) -> list[Quantity]:
    free: list[Quantity] = []
    for quantity in found:
        if _is_free(quantity, taken, [*kept, *free]):
            free.append(quantity)
    return free


def _is_free(quantity: Quantity, taken: Sequence[tuple[int, int]], kept: Sequence[Quantity]) -> bool:
    spans = [*taken, *((other.start, other.end) for other in kept)]
    return all(quantity.end <= start or end <= quantity.start for start, end in spans)


def _completed(plain: str, raws: Sequence[Raw], kept: Sequence[Quantity]) -> list[Quantity]:
    """Give a bare number the unit of the one it is listed with ("25.2 and 14.8 per cent"); leave others out."""
    whole = [raw.quantity for raw in raws if not raw.bare]
    found = list(whole)
    for raw in reversed(raws):
        if raw.bare:
            given = _from_next(plain, raw.quantity, [*found, *kept]) or _set_against(
                plain, raw.quantity, whole
            )
            if given is not None:
                found.append(given)
    return found


def _from_next(plain: str, quantity: Quantity, others: Sequence[Quantity]) -> Quantity | None:
    following = min((q for q in others if q.start >= quantity.end), key=lambda q: q.start, default=None)
    if following is None or following.unit not in _UNITS or following.step == 0:
        return None
    if not _SAME.fullmatch(plain[quantity.end : following.start]):
        return None
    scale = _scale_of(following)
    if following.unit == "" and scale == 1:
        return None
    return replace(
        quantity,
        low=quantity.low * scale,
        high=quantity.low * scale,
        unit=following.unit,
        step=quantity.step * scale,
    )


def _set_against(plain: str, quantity: Quantity, others: Sequence[Quantity]) -> Quantity | None:
    """Give a bare number the noun of a count that it is set against ("777 platforms, against 142 in 2010")."""
    led, after = plain[max(0, quantity.start - 22) : quantity.start], plain[quantity.end : quantity.end + 10]
    if led.endswith("(") and after.startswith(")") and any(other.unit == "PT" for other in others):
        return replace(quantity, unit="PT")
    counted = next((other for other in others if other.unit == "NR"), None)
    listed_on = _AND_YEAR.match(after) and _AND_MORE.search(led)
    if counted is None or not (_AGAINST.search(led) or listed_on):
        return None
    return replace(quantity, unit="NR", noun=counted.noun)


def _scale_of(quantity: Quantity) -> float:
    if quantity.unit not in ("PS", "USD", "EUR", "") or quantity.low < 1e6:
        return 1.0
    return next(scale for scale in (1e12, 1e9, 1e6) if quantity.low >= scale)


def _bounded(plain: str, quantity: Quantity, lang: str) -> Quantity:
    """Take in the word that bounds a number."""
    if quantity.unit == "RANK":
        return quantity
    start = max(0, quantity.start - _BOUND_AREA)
    led = plain[start : quantity.start]
    found = [(match.start(), bound) for bound, pattern in before(lang) if (match := pattern.search(led))]
    if not found:
        return quantity
    longest, bound = min(found)
    return replace(quantity, start=start + longest, bound=quantity.bound or bound)


def _ranges(plain: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    joined: list[Quantity] = []
    for quantity in quantities:
        if joined and _is_range(plain, joined[-1], quantity):
            joined[-1] = _range(plain, joined[-1], quantity)
        else:
            joined.append(quantity)
    return joined


def _is_range(plain: str, low: Quantity, high: Quantity) -> bool:
    if (
        (low.unit not in (high.unit, "") and (low.unit, high.unit) != ("PT", "PT_GDP"))
        or low.is_range
        or low.low >= high.low
        or low.unit in ("RANK", "RATIO", "NR")
    ):
        return False
    between, led = plain[low.end : high.start], plain[max(0, low.start - 10) : low.start]
    if _DASH.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(led)):
        return True
    changes = _CHANGE.search(_aside(plain[: low.start]))
    changes = changes or _VARIED.search(plain[: low.start])
    return bool(_TO.fullmatch(between)) and not changes and (bool(_FROM.search(led)) or low.step != 0)


def _aside(led: str) -> str:
    """Leave out names of income groups ("ingreso bajo"), and before a bracket all up to the last number: "8.7 % (from"."""
    near = led[-2 * _CHANGE_AREA :]
    return _INCOME.sub("", near.rsplit("%", 1)[-1] if _OPENS.search(near) else near)[-_CHANGE_AREA:]


def _range(plain: str, low: Quantity, high: Quantity) -> Quantity:
    led = _BETWEEN.search(plain[max(0, low.start - 10) : low.start]) or _FROM.search(
        plain[max(0, low.start - 10) : low.start]
    )
    start = max(0, low.start - 10) + led.start() if led else low.start
    return replace(
        low,
        start=start,
        end=high.end,
        high=high.low,
        unit=high.unit,
        step=max(low.step, high.step),
        noun=high.noun,
    )
