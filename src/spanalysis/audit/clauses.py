"""Why this exists: "Bolivia, 38.4 % in 2021; world, 50.2 %" says two things under one roof, and a bracket of sources none.

A sentence is parted at semicolons outside brackets. Each clause is read with its own words; what it does not say is
taken from what stands before a colon over all of them, else from the clause before it. A bracket that names sources
defines and does not tell: it is asked last, and never for sides, hedges and changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import takewhile
from typing import TypeVar

from spanalysis.audit.cues import sides
from spanalysis.audit.finance_subject import BRANCHES
from spanalysis.audit.reach import Spanned
from spanalysis.audit.reading import Reading
from spanalysis.audit.wording.phrasebook import Mention
from spanalysis.audit.years import REFERENCE, SINCE, YearMention

Span = tuple[int, int]
S = TypeVar("S", bound=Spanned)
_CITED = re.compile(r"\b(?:sources?|fuentes?)\s?:", re.IGNORECASE)
_EVERYWHERE = ("field", "label", "turned", "plat.work")
_NOT_CARRIED = ("hedge", "cue", "block", "time", "ind", "fin.counted", "plat.status")
_NOTED = ("ind.one", "soc", "base", "sex", "plat", "def", "area")
_WHO = ("soc", "base", "sex")
_SUBJECTS = ("field.sp", "field.noun", "field.weak", "fin.exp", "plat.work", "ind.one")
_RIVALS = {
    **dict.fromkeys(("fin.nohealth", "fin.health"), "fin.counted"),
    **dict.fromkeys(("plat.correct", "plat.misclass", "plat.selfemp", "plat.employee"), "plat.status"),
    **dict.fromkeys(
        ("plat.internet", "plat.main", "plat.ever", "plat.secondary", "plat.marginal", "plat.sporadic"),
        "plat.kind",
    ),
    **dict.fromkeys(("plat.sick", *BRANCHES), "soc"),
}
_HEAD, _NOTE, _DROPPED = -1, -2, -3


def clauses(reading: Reading, *, placed: bool = False) -> list[Reading]:
    """Return a sentence's clauses with numbers, each with the phrases that may go with its numbers.

    Parameters
    ----------
    reading : Reading
        The sentence.
    placed : bool
        An area is in mind already: a clause without one does not take that of a clause after it.

    Returns
    -------
    list of Reading
        In order; all of the same text, so that places in it stay places in the sentence.

    Examples
    --------
    >>> from spanalysis.audit.reading import read
    >>> parts = clauses(read("Covered, 2023: World 52.4%; Africa 20.0%.", "en"))
    >>> [([area.codes[0] for area in part.areas], part.years[0].year) for part in parts]
    [(['X01'], 2023), (['X06'], 2023)]
    """
    parted = ";" in reading.text or (":" in reading.text and _CITED.search(reading.text))
    if not parted or not reading.quantities:
        return [reading]
    parting = _Parting(reading, placed)
    if len(parting.spans) == 1 and parting.note is None:
        return [reading]
    return [clause for at in range(len(parting.spans)) if (clause := parting.clause(at)).quantities]


@dataclass(frozen=True)
class _Parting:
    """Where a sentence is parted, and which part each phrase stands in."""

    reading: Reading
    placed: bool

    @cached_property
    def note(self) -> Span | None:
        """The bracket that names sources, or what follows the word outside brackets."""
        cited = _CITED.search(self.reading.text)
        return None if cited is None else _bracket(self.reading.text, cited.start())

    @cached_property
    def spans(self) -> list[Span]:
        """The clauses, without what stands over all of them."""
        text = self.reading.text
        cuts = [at for at in _outside(text, ";") if self.note is None or not _within(at, self.note)]
        return list(zip([self.head, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True))

    def _counts(self, at: int) -> bool:
        return any(self._place(q) == at for q in self.reading.quantities)

    def _added(self, at: int) -> list[int]:
        """Clauses without numbers right after one: in "17 %: internet work; ages 18 to 65; 2021" they date and place it."""
        after = range(at + 1, len(self.spans))
        return list(takewhile(lambda place: not self._counts(place), after))

    @cached_property
    def head(self) -> int:
        """Where the words end that stand over all clauses: at the first colon, if no number stands before it."""
        text, first = self.reading.text, self.reading.quantities[0].start
        colon = next(iter(_outside(text, ":")), len(text))
        return colon + 1 if colon < first and ";" not in text[:colon] else 0

    def clause(self, at: int) -> Reading:
        """Return what is read for the numbers of one clause."""
        reading, (start, end) = self.reading, self.spans[at]
        mentions = {
            concept: tuple(kept)
            for concept, found in reading.mentions.items()
            if (kept := self._mentions(at, concept, found))
        }
        years = self._years(at)
        return replace(
            reading,
            quantities=tuple(q for q in reading.quantities if start <= q.start < end),
            areas=tuple(self._nearest(at, reading.areas, following=not self.placed, noted=True, added=True)),
            years=tuple(years),
            mentions=mentions,
            everywhere=reading.areas,
            softly=tuple(y.year for y in reading.years if y.role == REFERENCE and self._place(y) != _DROPPED),
        )

    def _place(self, item: Spanned) -> int:
        if self.note is not None and _within(item.start, self.note):
            cited = _CITED.search(self.reading.text)
            return _DROPPED if cited is not None and item.start > cited.start() else _NOTE
        if item.start < self.head:
            return _HEAD
        return next(
            n for n, (start, end) in enumerate(self.spans) if item.start <= end or n + 1 == len(self.spans)
        )

    def _mentions(self, at: int, concept: str, found: Sequence[Mention]) -> list[Mention]:
        root = concept.split(".", 1)[0]
        if root == "src" and self._is_one_source and self._place(found[0]) == _DROPPED:
            return list(found)
        if root in _EVERYWHERE or concept in _EVERYWHERE:
            return [m for m in found if self._place(m) != _DROPPED]
        noted = root in _NOTED or concept in _NOTED
        if not {root, _family(concept)}.isdisjoint(_NOT_CARRIED):
            return [m for m in found if self._place(m) in (at, _HEAD) or (noted and self._place(m) == _NOTE)]
        following = not self._has_subject(at)
        kept = self._nearest(at, self._rivals[_family(concept)], following=following, noted=noted)
        place = self._place(kept[0]) if kept else _DROPPED
        if root == "pol" and place != at:
            kept = self._shared_side(kept)
        elif root in _WHO and place != at:
            kept = self._shared_group(at, concept, kept)
        return [m for m in kept if m.concept == concept]

    def _shared_group(self, at: int, concept: str, kept: Sequence[Mention]) -> list[Mention]:
        """Of a group named elsewhere the contingency counts, once; a mere "persons" only where nothing else does."""
        if concept.startswith("soc."):
            return list({m.concept: m for m in reversed(kept)}.values())
        every = [m for name in self._rivals if name in _WHO for m in self._rivals[name]]
        near = self._nearest(at, every, following=False, noted=False)
        told = any(m.concept.startswith("soc.") for m in near)
        return [m for m in kept if m in near and not (told and concept.startswith("base."))]

    @cached_property
    def _is_one_source(self) -> bool:
        cited = _CITED.search(self.reading.text)
        return cited is None or ";" not in self.reading.text[cited.end() :]

    @cached_property
    def _rivals(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for concept, mentions in self.reading.mentions.items():
            found.setdefault(_family(concept), []).extend(mentions)
        found.setdefault("soc", []).extend(self.reading.of("ind.health"))
        return found

    def _shared_side(self, kept: Sequence[Mention]) -> list[Mention]:
        """A side told elsewhere holds if it is the only one there, and not of a clause without numbers."""
        told = [m for m in sides(self.reading) if m in kept]
        place = self._place(kept[0]) if kept else _DROPPED
        counts = place == _HEAD or self._counts(place)
        return told if counts and len({m.concept for m in told}) == 1 else []

    def _has_subject(self, at: int) -> bool:
        return any(self._place(m) == at for m in self.reading.of(*_SUBJECTS))

    def _nearest(
        self, at: int, items: Iterable[S], *, following: bool, noted: bool, added: bool = False
    ) -> list[S]:
        """Return the phrases of the first part that has any: the clause itself, the head, the clauses before …"""
        by_place: dict[int, list[S]] = {}
        for item in items:
            by_place.setdefault(self._place(item), []).append(item)
        order = [at, _HEAD, *(self._added(at) if added else []), *range(at - 1, -1, -1)]
        order += [*range(at + 1, len(self.spans))] if following else []
        order += [_NOTE] if noted else []
        return next((by_place[place] for place in order if place in by_place), [])

    def _years(self, at: int) -> list[YearMention]:
        """The years of the clause, else those over all; of a clause before, one that leads it ("In 2023, …")."""
        years = self.reading.years
        own = [y for y in years if self._place(y) == at]
        if any(y.role in (REFERENCE, SINCE) for y in own):
            return own
        over = [y for y in years if self._place(y) == _HEAD and y.role in (REFERENCE, SINCE)]
        added = [y for y in years if self._place(y) in self._added(at) and y.role == REFERENCE]
        return sorted([*(over or added or self._led(at)), *own], key=lambda year: year.start)

    def _led(self, at: int) -> list[YearMention]:
        for place in range(at - 1, -1, -1):
            first = next((q.start for q in self.reading.quantities if self._place(q) == place), 0)
            led = [y for y in self.reading.years if self._place(y) == place and y.role == REFERENCE]
            if led:
                return led if len(led) == 1 and led[0].start < first else []
        return []


def _family(concept: str) -> str:
    """Return a name for phrases that stand in for each other."""
    root = concept.split(".", 1)[0]
    return _RIVALS.get(concept, concept if root in ("fin", "plat") else root)


def _within(at: int, span: Span) -> bool:
    return span[0] <= at < span[1]


def _outside(text: str, mark: str) -> list[int]:
    """Return where a mark stands outside brackets; brackets that do not close are none."""
    depth, found = 0, []
    ignored = text.count("(") != text.count(")")
    for at, sign in enumerate(text):
        depth += 0 if ignored else (sign == "(") - (sign == ")")
        if sign == mark and depth <= 0:
            found.append(at)
    return found


def _bracket(text: str, at: int) -> Span:
    """Return the bracket around a place; without one, the rest of the text."""
    depth, start = 0, at
    for place in range(at - 1, -1, -1):
        depth += (text[place] == ")") - (text[place] == "(")
        if depth < 0:
            start = place
            break
    if start == at:
        return at, len(text)
    depth = 0
    for place in range(start, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth == 0:
            return start, place + 1
    return start, len(text)
