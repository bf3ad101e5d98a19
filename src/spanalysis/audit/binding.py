"""Why this exists: "Uganda 10.1 % and Kenya 2.8 %" says two things, and which of them is grammar, not vicinity.

Phrases of one kind are given to the numbers of a sentence so that no two lines cross (the first country goes with the
first number, in "Uganda and Kenya: 10.1 % and 2.8 %" as in "10.1 % in Uganda, 2.8 % in Kenya") and the sum of distances
is the least. A phrase that follows a number at once ("42.8 % in 2015 to 52.4 %") is that number's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, combinations_with_replacement, pairwise
from typing import TypeVar

from spanalysis.audit.model import Quantity
from spanalysis.audit.reach import LIST, Kind, Spanned, owner, reaches
from spanalysis.audit.reading import Reading

REUSE = 8.0
OWNED = 7.0
ONE_EACH = 2.0
OF_IT = 5.0
AFTERTHOUGHT = 6.0
_OF = re.compile(
    r"\s*(?:of|de|des|del|d’|d')\s?(?:all |the |toutes? les |tous les |todas? las |todos los |los |las |les |la )?",
    re.IGNORECASE,
)
NOTHING = 22.0
MOST = 6
S = TypeVar("S", bound=Spanned)


def bound(
    reading: Reading, quantities: Sequence[Quantity], phrases: Sequence[S], kind: Kind
) -> list[S | None]:
    """Give each number the phrase that goes with it.

    Parameters
    ----------
    reading : Reading
        The sentence.
    quantities : sequence of Quantity
        Numbers of one sort (values, or ranks and changes), in order.
    phrases : sequence
        Phrases of one kind, in order.
    kind : Kind
        How far a lone phrase reaches.

    Returns
    -------
    list
        One phrase, or None, a number.
    """
    if not phrases or not quantities:
        return [None] * len(quantities)
    if len(quantities) == 1 and len(phrases) == 1:
        return [phrases[0]]
    if len(phrases) == 1:
        reached = (reaches(reading, quantities, at, phrases[0], kind) for at in range(len(quantities)))
        return [phrases[0] if reach else None for reach in reached]
    if _is_respective(reading, quantities, phrases):
        return list(phrases)
    if len(quantities) > MOST or len(phrases) > 2 * MOST:
        return [_nearest(reading, quantity, phrases) for quantity in quantities]
    return _least(reading, quantities, phrases, kind)


def _nearest(reading: Reading, quantity: Quantity, phrases: Sequence[S]) -> S:
    return min(phrases, key=lambda phrase: reading.distance(quantity, phrase.start, phrase.end))


def _least(
    reading: Reading, quantities: Sequence[Quantity], phrases: Sequence[S], kind: Kind
) -> list[S | None]:
    owners = [owner(reading, quantities, phrase) for phrase in phrases]
    cost = [
        [
            _cost(reading, quantity, phrase, kind) + OWNED * (own is not None and own != row)
            for phrase, own in zip(phrases, owners, strict=True)
        ]
        for row, quantity in enumerate(quantities)
    ]
    n, k = len(quantities), len(phrases)
    ways = list(combinations_with_replacement(range(k), n))
    if k >= n > 1:
        ways += list(combinations(range(k), n))
    best = min(ways, key=lambda way: _total(cost, way, kind))
    return [
        None if kind not in (Kind.PLACE, Kind.DATE) and n > 1 and cost[row][at] > NOTHING else phrases[at]
        for row, at in enumerate(best)
    ]


def _cost(reading: Reading, quantity: Quantity, phrase: Spanned, kind: Kind) -> float:
    """Return a distance; a side is rather the predicate that follows, over other numbers of its subject."""
    if kind == Kind.GROUP and _OF.fullmatch(reading.text[quantity.end : phrase.start]):
        return -OF_IT
    if kind == Kind.PLACE and reading.text[quantity.end : phrase.start].strip() == "(":
        return -OF_IT
    if kind == Kind.PLACE and "," in reading.text[quantity.end : phrase.start]:
        return AFTERTHOUGHT + reading.distance(quantity, phrase.start, phrase.end)
    if kind != Kind.SIDE:
        return reading.distance(quantity, phrase.start, phrase.end)
    before = 3.0 if phrase.end <= quantity.start else 0.0
    return reading.distance(quantity, phrase.start, phrase.end, crossing=5.0) + before


def _is_respective(reading: Reading, quantities: Sequence[Quantity], phrases: Sequence[Spanned]) -> bool:
    """Say whether a list of phrases is followed, or led, by a list of as many numbers."""
    if len(quantities) != len(phrases):
        return False
    parted = phrases[-1].end <= quantities[0].start or phrases[0].start >= quantities[-1].end
    pairs = pairwise(quantities)
    return parted and all(LIST.fullmatch(reading.text[one.end : two.start]) for one, two in pairs)


def _total(cost: list[list[float]], way: tuple[int, ...], kind: Kind) -> float:
    if kind == Kind.SIDE:
        return sum(cost[row][at] for row, at in enumerate(way))
    repeated = len(way) - len(set(way))
    matched = ONE_EACH * len(way) if len(way) == len(cost[0]) and not repeated else 0.0
    return sum(cost[row][at] for row, at in enumerate(way)) + REUSE * repeated - matched
