"""Errors planted over the tables are caught, and the sentences they were planted into are left in peace."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

import pytest

from audit.planter import KINDS, LANGUAGES, TRUE, Sentence
from audit.planting import made
from audit.scoring import TODAY
from audit.verdicts import Said, said_of
from spanalysis.audit.auditing import Auditor
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

CAUGHT, CURRENT, ACCUSED = 0.95, 0.90, 0.03
FEWEST, SHAPES = 40, 12


@pytest.fixture(scope="module")
def tables() -> Tables:
    return Tables(find_home())


@pytest.fixture(scope="module")
def sentences(tables: Tables) -> list[Sentence]:
    return made(tables)


@pytest.fixture(scope="module")
def said(tables: Tables, sentences: list[Sentence]) -> dict[tuple[str, str], list[Said]]:
    auditor = Auditor(tables, dt.date.fromisoformat(TODAY))
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for sentence in sentences:
        found[sentence.kind, sentence.lang].append(said_of(sentence, auditor))
    return found


def examples(items: list[Said]) -> str:
    return "\n".join(item.line() for item in items[:8])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_errors_are_caught(said: dict[tuple[str, str], list[Said]], kind: str, lang: str) -> None:
    found = said[kind, lang]
    missed = [item for item in found if not item.is_caught]
    assert len(found) >= FEWEST
    assert len(missed) <= (1 - CAUGHT) * len(found), examples(missed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_true_sentences_are_current(said: dict[tuple[str, str], list[Said]], lang: str) -> None:
    verdicts = [(item, verdict) for item in said[TRUE, lang] for verdict in item.verdicts.values()]
    others = [item for item, verdict in verdicts if verdict != "current"]
    assert len(others) <= (1 - CURRENT) * len(verdicts), examples(others)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_true_sentences_are_not_accused(said: dict[tuple[str, str], list[Said]], lang: str) -> None:
    numbers = sum(len(item.verdicts) for item in said[TRUE, lang])
    accused = [item for item in said[TRUE, lang] for _ in item.accused]
    assert len(accused) <= ACCUSED * numbers, examples(accused)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_grammar_is_varied(sentences: list[Sentence], lang: str) -> None:
    assert len({item.shape for item in sentences if item.lang == lang}) >= SHAPES


def test_sentences_are_the_same_each_time(tables: Tables, sentences: list[Sentence]) -> None:
    assert made(tables) == sentences


def test_numbers_stand_where_they_are_said_to_stand(sentences: list[Sentence]) -> None:
    for item in sentences:
        words = [item.text[start:end] for start, end in item.numbers.values()]
        assert words and all(words), item.text
        assert set(item.wrong) <= set(item.numbers), item
        assert bool(item.wrong) == (item.kind != TRUE)
        assert not set("\x02\x03\x04{}") & set(item.text), item.text


def test_a_planted_sentence_differs_from_every_true_one(sentences: list[Sentence]) -> None:
    true = {item.text for item in sentences if item.kind == TRUE}
    assert [item.text for item in sentences if item.kind != TRUE and item.text in true] == []
