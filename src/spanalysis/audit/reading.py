"""Why this exists: a sentence is searched once; whoever asks what a number is about asks this reading of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from spanalysis.audit.areas import AreaMention, find_areas
from spanalysis.audit.model import Quantity
from spanalysis.audit.quantities import find_quantities
from spanalysis.audit.wording.phrasebook import Mention, terms
from spanalysis.audit.wording.tokens import Token, tokens
from spanalysis.audit.years import YearMention, find_years

_STRONG = re.compile(
    r"[;:—]|\s–\s|\b(?:while|whereas|but|although|tandis que|alors que|mais|mientras que|pero|aunque|against|contre"
    r"|frente a|compared (?:with|to)|versus|puisque|because|porque|ya que|car)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(r",(?!\d)|\b(?:and|et|y|e|ou|or|o)\b", re.IGNORECASE)
_PLAIN = re.compile(r"\w+")
_RESTATED = re.compile(
    r"[^.;:,()%]{0,45}?(?:[,(–—-]\s*|\s)(?P<told>(?:soit|or|that is|i\.e\.|es decir|o sea|c’est-à-dire|namely|equal to|equivalent to|o|ou)"
    r"[\s,]+)?(?:el |la |le |les )?[\s,]*",
    re.IGNORECASE,
)
_PLAIN_WORDS = ("soc.", "cue.", "pol.", "hedge.", "block.", "fin.", "base.other")
_BESIDE = 20
RELATIVE = ("RANK", "RATIO", "PP")


@dataclass(frozen=True)
class Reading:
    """One sentence with all that was found in it.

    Parameters
    ----------
    text, lang : str
        The sentence and its language.
    words : tuple of Token
        Its words.
    quantities : tuple of Quantity
        Its numbers, in order.
    areas : tuple of AreaMention
        Countries and groups.
    years : tuple of YearMention
        Years that are no numbers.
    mentions : dict of str to tuple of Mention
        Phrases of the field by concept.
    everywhere : tuple of AreaMention
        Of a clause: the areas of the whole sentence.
    softly : tuple of int
        Of a clause: years of the whole sentence, any of which may date a number without a year of its own.
    """

    text: str
    lang: str
    words: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    areas: tuple[AreaMention, ...] = ()
    years: tuple[YearMention, ...] = ()
    mentions: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    everywhere: tuple[AreaMention, ...] = ()
    softly: tuple[int, ...] = ()

    def has(self, *concepts: str) -> bool:
        """Whether the sentence speaks of one of the concepts."""
        return any(concept in self.mentions for concept in concepts)

    def of(self, *concepts: str) -> list[Mention]:
        """Return the phrases of concepts, in order."""
        if len(concepts) == 1:
            return list(self.mentions.get(concepts[0], ()))
        return sorted((m for name in concepts for m in self.mentions.get(name, ())), key=lambda m: m.start)

    def of_family(self, family: str) -> list[Mention]:
        """Return the phrases of all concepts that begin so (``soc.``)."""
        return self.of(*(name for name in self.mentions if name.startswith(family)))

    def distance(self, quantity: Quantity, start: int, end: int, crossing: float = 14.0) -> float:
        """Return how far a phrase stands from a number, in words; commas, conjunctions and other numbers count more."""
        if start < quantity.end and quantity.start < end:
            return 0.0
        left, right = (end, quantity.start) if end <= quantity.start else (quantity.end, start)
        between = self.text[left:right]
        passed = [q for q in self.alike(quantity) if left <= q.start and q.end <= right]
        others = sum(0.3 if self.restates(quantity, other) else 1.0 for other in passed)
        strong, weak = len(_STRONG.findall(between)), len(_WEAK.findall(between))
        inside = 30 * self._in_other_brackets(between, start, end, following=left == quantity.end)
        return (
            len(_PLAIN.findall(between))
            + 10 * strong
            + 3 * weak
            + crossing * others
            + 3 * between.count(")")
            + inside
        )

    def restates(self, one: Quantity, other: Quantity) -> bool:
        """Say whether two numbers say the same in two ways: "nearly half, or 47.6 %"."""
        first, second = sorted((one, other), key=lambda q: q.start)
        between = self.text[first.end : second.start]
        found = _RESTATED.fullmatch(between)
        if found is None or found["told"] is not None:
            return found is not None
        return len(between) <= _BESIDE and (_kind(first) != _kind(second) or not first.step)

    def alike(self, quantity: Quantity) -> tuple[Quantity, ...]:
        """Return the numbers of the same sort: values, or else ranks, multiples and changes."""
        relative = quantity.unit in RELATIVE
        return tuple(q for q in self.quantities if (q.unit in RELATIVE) == relative)

    def _in_other_brackets(self, between: str, start: int, end: int, *, following: bool) -> bool:
        """Say whether a phrase after a number stands in brackets that hold a number of their own."""
        if not following or between.count("(") <= between.count(")"):
            return False
        return self.is_bracketed(start, end)

    def is_bracketed(self, start: int, end: int) -> bool:
        """Say whether a phrase stands in brackets together with a number."""
        opening, closing = self.text.rfind("(", 0, start), self.text.find(")", end)
        if opening < 0 or closing < 0 or ")" in self.text[opening:start]:
            return False
        return any(opening < q.start < closing for q in self.quantities)


def _outside_names(quantities: Sequence[Quantity], found: dict[str, list[Mention]]) -> tuple[Quantity, ...]:
    """Leave out numbers that belong to the name of a definition ("20 hours a week or half of income")."""
    names = [
        m for concept, mentions in found.items() if concept.startswith(("def.", "label.")) for m in mentions
    ]
    return tuple(q for q in quantities if not any(m.start <= q.start < m.end for m in names))


def _mask(found: dict[str, list[Mention]]) -> None:
    """Take out phrases inside set phrases that mean something else ("sin embargo", "excluding health")."""
    health = [*found.get("fin.nohealth", []), *found.get("fin.health", [])]
    for other in [*found.pop("mask", []), *health]:
        for concept in list(found):
            if concept.startswith("fin."):
                continue
            kept = [m for m in found[concept] if not (other.start <= m.start < other.end)]
            if kept:
                found[concept] = kept
            else:
                del found[concept]


def _is_in_name(mention: Mention, areas: Sequence[AreaMention]) -> bool:
    """Say whether a word is part of an area's name: the "bajos" of "Países Bajos" tells of no fall."""
    return any(area.start <= mention.start and mention.end <= area.end for area in areas)


def _kind(quantity: Quantity) -> str:
    return quantity.unit or "PS"


def read(text: str, lang: str, quantities: Sequence[Quantity] | None = None) -> Reading:
    """Search a sentence for numbers, areas, years and phrases of the field.

    Parameters
    ----------
    text : str
        One sentence.
    lang : str
        ``en``, ``fr`` or ``es``.
    quantities : sequence of Quantity, optional
        Its numbers, if they have been looked for already.

    Examples
    --------
    >>> reading = read("In 2023, 52.4% of the world’s population was covered.", "en")
    >>> reading.years[0].year, reading.quantities[0].low
    (2023, 52.4)
    """
    words = tokens(text)
    by_concept: dict[str, list[Mention]] = {}
    areas = find_areas(text, lang)
    for mention in terms(lang).find(words):
        if not (mention.concept.startswith(_PLAIN_WORDS) and _is_in_name(mention, areas)):
            by_concept.setdefault(mention.concept, []).append(mention)
    _mask(by_concept)
    numbers = _outside_names(find_quantities(text, lang) if quantities is None else quantities, by_concept)
    taken = tuple((q.start, q.end) for q in numbers)
    return Reading(
        text,
        lang,
        words,
        numbers,
        tuple(areas),
        tuple(find_years(text, taken)),
        {concept: tuple(found) for concept, found in by_concept.items()},
    )
