"""Why this exists: a list of set phrases is looked up in a sentence in time that does not grow with the list.

A phrase is written as words without accents; ``child*`` stands for every word that begins so, and ``~`` for up to
four words between (``no ~ protection``: "no adequate social protection"). Where phrases of one concept overlap,
the longest counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from spanalysis import codelists
from spanalysis.audit.lexicon import rows
from spanalysis.audit.wording.tokens import Token, tokens

GAP = 4
_OPEN = ("*", "~")
"""Ends of a part of a phrase that other words may match."""


class Mention(NamedTuple):
    """A phrase found: the concept it stands for, its characters and its tokens (half open)."""

    concept: str
    start: int
    end: int
    first: int
    last: int


class PhraseBook:
    """Phrases of one language, each with its concept.

    Parameters
    ----------
    phrases : iterable of (str, str)
        Concept and phrase.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._exact: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._stems: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self._known: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
        for concept, phrase in phrases:
            first, *rest = phrase.split()
            book, key = (self._stems, first[:-1]) if first.endswith("*") else (self._exact, first)
            book.setdefault(key, []).append((concept, tuple(rest)))

    def find(self, words: Sequence[Token]) -> list[Mention]:
        """Return the phrases of a sentence, of each concept the longest where they overlap, in order.

        Examples
        --------
        >>> from spanalysis.audit.wording.tokens import tokens
        >>> book = PhraseBook([("negative", "no ~ protection"), ("field", "social protection")])
        >>> [m.concept for m in book.find(tokens("They have no adequate social protection."))]
        ['negative', 'field']
        """
        found: dict[str, list[Mention]] = {}
        following = [word.folded for word in words[1:]] + [""]
        for at, word in enumerate(words):
            for concept, rest in self._starting(word.folded):
                if rest and rest[0] != following[at] and rest[0][-1] not in _OPEN:
                    continue
                last = _rest_matches(rest, words, at + 1)
                if last:
                    mention = Mention(concept, word.start, words[last - 1].end, at, last)
                    _keep_longest(found.setdefault(concept, []), mention)
        return sorted((m for kept in found.values() for m in kept), key=lambda m: (m.first, -m.last))

    def _starting(self, word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        known = self._known.get(word)
        if known is None:
            stems = (self._stems.get(word[:size], ()) for size in range(2, len(word) + 1))
            known = (*self._exact.get(word, ()), *(entry for entries in stems for entry in entries))
            self._known[word] = known
        return known


def _rest_matches(rest: tuple[str, ...], words: Sequence[Token], at: int) -> int:
    """Return the token after a phrase whose rest begins at a token; 0 if it does not stand there."""
    for place, part in enumerate(rest):
        if part == "~":
            tail = rest[place + 1 :]
            ends = (_rest_matches(tail, words, start) for start in _gap_ends(words, at))
            return next((end for end in ends if end), 0)
        if at >= len(words) or not _same(part, words[at].folded):
            return 0
        at += 1
    return at if at <= len(words) else 0


def _gap_ends(words: Sequence[Token], at: int) -> Iterator[int]:
    """Yield where a gap may end: after none to four words, none of them a number."""
    yield at
    for word in words[at : at + GAP]:
        if word.folded.isdigit():
            return
        at += 1
        yield at


def _same(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _keep_longest(kept: list[Mention], mention: Mention) -> None:
    if kept and mention.first < kept[-1].last:
        if mention.last - mention.first > kept[-1].last - kept[-1].first:
            kept[-1] = mention
        return
    kept.append(mention)


@cache
def terms(lang: str) -> PhraseBook:
    """Return the phrases of the field in a language: ``audit/lexicon/terms.csv`` and the codelists' labels."""
    listed = [row for row in rows("terms") if row["lang"] == lang]
    phrases = [(row["concept"], term.strip()) for row in listed for term in row["terms"].split("|")]
    return PhraseBook([*phrases, *_labels(lang)])


def _labels(lang: str) -> list[tuple[str, str]]:
    """Return the names that the codelist gives the definitions of platform work, as phrases."""
    definitions = codelists.labels("platform_definitions", "code", lang)
    indicators = codelists.labels("indicators", "indicator", lang)
    named = [(f"def.{code}", name) for code, name in definitions.items()]
    named += [(f"label.{code}", name) for code, name in indicators.items()]
    return [(concept, " ".join(word.folded for word in tokens(name))) for concept, name in named]
