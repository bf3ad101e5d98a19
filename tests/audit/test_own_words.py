"""A writer who copies our own titles, captions and sentences is not accused, and is told when a number was changed in them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from io import BytesIO
from random import Random

import pytest

from audit.own_words import KINDS, Told, claims_of, own_words, shares, shifted, swapped
from audit.planter import LANGUAGES
from audit.scoring import TODAY
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.readers.drafts import read_draft
from spanalysis.briefs.contents.making import make_brief
from spanalysis.briefs.documents.markdown import markdown
from spanalysis.figures.tables import Tables

CEILINGS = {"alt": 1, "note": 2}
"""Accusations a language that are known and left, by kind of text; none in any other.

- The alternative text of eu-platform-work says by colour what its caption says in words ("22.5 million plain").
- A note of the unemployed ("Africa: only women (3.6%) and men (4.0%) are published") names no group without its figure.
"""
READ = {"title": 0.70, "caption": 0.85, "alt": 0.75, "statement": 0.80, "sentence": 0.80, "note": 0.50}
"""Least share of the numbers that is called current: what is not accused is read, not passed over."""
BRIEFS = ("BOL", "BFA", "WAEMU", "EU27", "world", "women", "older-persons", "affordability", "platform-work")
SWAPPED, SHIFTED = 0.99, 1.0


@pytest.fixture(scope="module")
def auditor(tables: Tables) -> Auditor:
    return Auditor(tables, dt.date.fromisoformat(TODAY))


@pytest.fixture(scope="module")
def told(tables: Tables, auditor: Auditor) -> dict[tuple[str, str], list[Told]]:
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for words in own_words(tables):
        found[words.kind, words.lang] += [Told(words, claim) for claim in claims_of(auditor, words.text)]
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_our_words_are_not_accused(told: dict[tuple[str, str], list[Told]], kind: str, lang: str) -> None:
    accused = [item for item in told[kind, lang] if item.is_accused]
    assert len(accused) <= CEILINGS.get(kind, 0), "\n".join(item.line() for item in accused)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_our_numbers_are_read(told: dict[tuple[str, str], list[Told]], kind: str, lang: str) -> None:
    counts = Counter(item.verdict for item in told[kind, lang])
    assert counts["current"] >= READ[kind] * counts.total(), counts


@pytest.mark.parametrize("kind", ["title", "caption", "statement"])
def test_two_swapped_values_are_noticed(
    told: dict[tuple[str, str], list[Told]], auditor: Auditor, kind: str
) -> None:
    random, passed, tried = Random(0), [], 0  # noqa: S311 - not for secrets
    for lang in LANGUAGES:
        by_words = defaultdict(list)
        for item in told[kind, lang]:
            by_words[item.words].append(item.claim)
        for words, claims in by_words.items():
            wrong = swapped(words, claims, random)
            if wrong is not None:
                tried += 1
                verdicts = [Told(words, claim) for claim in claims_of(auditor, wrong)]
                passed += (
                    []
                    if any(item.is_accused or item.verdict == "superseded" for item in verdicts)
                    else [wrong]
                )
    assert tried >= 30
    assert len(passed) <= (1 - SWAPPED) * tried, "\n".join(passed)


@pytest.mark.parametrize("kind", ["title", "caption", "alt", "statement"])
def test_a_changed_value_is_never_current(
    told: dict[tuple[str, str], list[Told]], auditor: Auditor, kind: str
) -> None:
    random = Random(0)  # noqa: S311 - not for secrets
    for lang in LANGUAGES:
        by_words = defaultdict(list)
        for item in shares(told[kind, lang]):
            by_words[item.words].append(item.claim)
        for words, claims in by_words.items():
            claim = random.choice(claims)
            wrong = shifted(words, claim)
            (said,) = (Told(words, c) for c in claims_of(auditor, wrong) if c.place[1] == claim.place[1])
            assert said.is_accused, said.line()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_briefs_are_not_accused(tables: Tables, auditor: Auditor, lang: str) -> None:
    accused, current = [], 0
    for subject in BRIEFS:
        text = markdown(make_brief(tables, subject, lang), "pictures")
        for claim in auditor.audit(read_draft(BytesIO(text.encode()), "md")).claims:
            current += claim.verdict == "current"
            if claim.verdict in ("misdescribed", "contradicted", "no-data"):
                accused.append(
                    f"[{subject}] {claim.verdict} «{claim.text}»: {claim.reason} | {claim.sentence}"
                )
    assert accused == [], "\n".join(accused)
    assert current >= 150
