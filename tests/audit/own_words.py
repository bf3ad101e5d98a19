"""The project's own ready words: titles, captions, alternative texts and statements of every default exhibit, in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from audit.planter import LANGUAGES
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.model import TEXT, Claim, Draft, Paragraph
from spanalysis.figures.catalogue import SPECS
from spanalysis.figures.figure import Figure
from spanalysis.figures.spec import Maker
from spanalysis.figures.tables import Tables

ACCUSING = ("misdescribed", "contradicted", "no-data")
"""What must not be said of a true sentence; ``superseded`` may be, where it quotes an older release as such."""
KINDS = ("title", "caption", "alt", "statement", "sentence", "note")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class Words:
    """A paragraph of ours."""

    figure: str
    lang: str
    kind: str
    text: str


@dataclass(frozen=True)
class Told:
    """What the audit says of a number in our words."""

    words: Words
    claim: Claim

    @property
    def verdict(self) -> str:
        return str(self.claim.verdict)

    @property
    def is_accused(self) -> bool:
        return self.verdict in ACCUSING

    def line(self) -> str:
        where = f"{self.words.figure} {self.words.lang} {self.words.kind}"
        return f"[{where}] {self.verdict} «{self.claim.text}»: {self.claim.reason} | {self.claim.sentence}"


def own_words(tables: Tables) -> Iterator[Words]:
    for name, spec in SPECS.items():
        for params in spec.defaults:
            maker = Maker(spec, tables, {key: str(params[key]) for key in spec.params})
            for lang in LANGUAGES:
                yield from _of_figure(name, maker.figure(lang))


def _of_figure(name: str, figure: Figure) -> Iterator[Words]:
    words = figure.words
    parts = {
        "title": [words.title],
        "caption": [words.caption],
        "alt": [words.alt],
        "statement": [f"{item.text}." for item in figure.statements],
        "sentence": words.sentences,
        "note": words.notes,
    }
    for kind, texts in parts.items():
        yield from (Words(name, figure.lang, kind, text) for text in texts)


def claims_of(auditor: Auditor, text: str) -> tuple[Claim, ...]:
    return auditor.audit(Draft("draft", "txt", (Paragraph(1, text, TEXT),))).claims


def swapped(words: Words, claims: Sequence[Claim], random: Random) -> str | None:
    """Return the words with two of their true shares in each other's place; None if there are no two."""
    shares = [claim for claim in claims if _is_share(claim)]
    pairs = [(a, b) for a, b in combinations(shares, 2) if abs(a.quantity.low - b.quantity.low) > 0.11]
    if not pairs:
        return None
    one, two = random.choice(pairs)
    return _with(_with(words.text, two, _digits(words.text, one)), one, _digits(words.text, two))


def shifted(words: Words, claim: Claim) -> str:
    """Return the words with another value for a share, far from every one that rounding would excuse."""
    value = f"{(claim.quantity.low + 41.3) % 100:.1f}"
    return _with(words.text, claim, value if words.lang == "en" else value.replace(".", ","))


def _is_share(claim: Claim) -> bool:
    quantity = claim.quantity
    plain = bool(quantity.step) and not quantity.is_range and not quantity.bound and not quantity.direction
    return claim.verdict == "current" and quantity.unit == "PT" and plain


def shares(told: Sequence[Told]) -> list[Told]:
    return [item for item in told if _is_share(item.claim)]


def _digits(text: str, claim: Claim) -> str:
    found = _NUMBER.search(text, claim.place[1])
    return found[0] if found else ""


def _with(text: str, claim: Claim, digits: str) -> str:
    _, start, end = claim.place
    return text[:start] + _NUMBER.sub(digits, text[start:end], count=1) + text[end:]
