"""Why this exists: a lone phrase ("in Africa", "in 2023", "are covered") holds for some numbers of a sentence, not always for all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from spanalysis.audit.model import Quantity
from spanalysis.audit.reading import Reading

_TIGHT = 4
_APART = re.compile(r"[,;:()]|\b(?:and|et|y|e|ou|or|o|but|mais|pero)\b", re.IGNORECASE)
LIST = re.compile(
    r"[\s,]*(?:and|et|y|to|à|a|ou|or|o|respectively)?[\s,]*(?:el |le |la |al |les )?", re.IGNORECASE
)
_CONTRAST = re.compile(
    r";|\b(?:while|whereas|but|tandis que|alors que|mais|mientras que|pero|en cambio|par contre|en revanche)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:\s(?:at|en|a|à|el|la|le|au|of|de|is|was|est|es)){0,2}[\s:(]*", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:against|contre|frente a|compared|par rapport|comparad\w*|respecto|versus|up from|down from|than|que en|que au)\b|;",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|à|a|al|au)\s+(?:\w+\s+)?$", re.IGNORECASE)


class Kind(StrEnum):
    """How far a lone phrase reaches: a place or date over the sentence, a group or side only over its own numbers."""

    PLACE = "place"
    DATE = "date"
    GROUP = "group"
    SIDE = "side"
    FAMILY = "family"


class Spanned(Protocol):
    """Anything that stands at characters of a sentence."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102


def reaches(reading: Reading, quantities: Sequence[Quantity], at: int, phrase: Spanned, kind: Kind) -> bool:
    """Say whether a lone phrase holds for a number of several.

    Parameters
    ----------
    reading : Reading
        The sentence.
    quantities : sequence of Quantity
        Its numbers of one sort, in order.
    at : int
        Place of the number asked about.
    phrase : Spanned
        The only phrase of its kind.
    kind : Kind
        How far such a phrase goes.
    """
    own = owner(reading, quantities, phrase)
    if _is_cut_off(reading, quantities[at], phrase, kind):
        return False
    if kind == Kind.PLACE:
        follows = phrase.start >= quantities[at].end
        return not (follows and own is not None and own > at and _apart(reading, quantities, at, own))
    if kind == Kind.DATE:
        return _is_dated(reading, quantities, at, phrase, own)
    if kind == Kind.GROUP:
        return own is None or own == at or listed_with(reading, quantities, at, own)
    return True


def _is_cut_off(reading: Reading, quantity: Quantity, phrase: Spanned, kind: Kind) -> bool:
    """Say whether a contrast or brackets part a phrase from a number."""
    if phrase.start >= quantity.end:
        parted = kind != Kind.GROUP and _CONTRAST.search(reading.text[quantity.end : phrase.start])
    else:
        parted = kind == Kind.FAMILY and _CONTRAST.search(reading.text[phrase.end : quantity.start])
    return bool(parted) or (
        kind in (Kind.PLACE, Kind.DATE, Kind.SIDE) and _is_elsewhere(reading, quantity, phrase)
    )


def _is_dated(
    reading: Reading, quantities: Sequence[Quantity], at: int, phrase: Spanned, own: int | None
) -> bool:
    """Say whether a lone date is a number's: not if it is another's that is set against this one or begins a change."""
    if own is None or own == at:
        return True
    if own > 0 and _apart(reading, quantities, own - 1, own):
        return False
    if own > at and _apart(reading, quantities, at, own):
        return False
    inside = quantities[0].start < phrase.start < quantities[-1].start
    return not (inside and _changes(reading, quantities, at, own))


def _is_elsewhere(reading: Reading, quantity: Quantity, phrase: Spanned) -> bool:
    """Say whether a phrase stands in brackets with a number, and this number outside them."""
    if not reading.is_bracketed(phrase.start, phrase.end):
        return False
    left, right = (
        sorted((quantity.end, phrase.start)) if phrase.start >= quantity.end else (phrase.end, quantity.start)
    )
    between = reading.text[left:right]
    return "(" in between or ")" in between


def _apart(reading: Reading, quantities: Sequence[Quantity], first: int, second: int) -> bool:
    """Say whether a number is set against a later one: "52.4 % against 42.8 % in 2015"."""
    return bool(_AGAINST.search(reading.text[quantities[first].end : quantities[second].start]))


def _changes(reading: Reading, quantities: Sequence[Quantity], at: int, other: int) -> bool:
    """Say whether two neighbours are the ends of a change: "42.8 % in 2015 to 52.4 %"."""
    low, high = sorted((at, other))
    between = reading.text[quantities[low].end : quantities[high].start]
    return bool(_TO.search(between)) or bool(_AGAINST.search(between))


def listed_with(reading: Reading, quantities: Sequence[Quantity], at: int, other: int) -> bool:
    """Say whether only "and" or a comma stands between two numbers: "50.1 and 54.6 % of women"."""
    first, last = sorted((at, other))
    return all(
        LIST.fullmatch(reading.text[quantities[n].end : quantities[n + 1].start]) for n in range(first, last)
    )


def owner(reading: Reading, quantities: Sequence[Quantity], phrase: Spanned) -> int | None:
    """Return the number that a phrase stands beside at once: right after it, else right before, else up to four words after."""
    near = _led(reading, quantities, phrase, words=2)
    if near is not None:
        return near
    for at, quantity in enumerate(quantities):
        if phrase.end <= quantity.start and _LEADS.fullmatch(reading.text[phrase.end : quantity.start]):
            return at
    return _led(reading, quantities, phrase, words=_TIGHT)


def _led(reading: Reading, quantities: Sequence[Quantity], phrase: Spanned, words: int) -> int | None:
    """Return the number that a phrase follows within some words of one breath."""
    before = [at for at, quantity in enumerate(quantities) if quantity.end <= phrase.start]
    if not before:
        return None
    between = reading.text[quantities[before[-1]].end : phrase.start]
    return before[-1] if len(between.split()) <= words and not _APART.search(between) else None
