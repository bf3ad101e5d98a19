"""The audit against drafts labelled by hand: nothing wrong passes, little that is right is called wrong."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from audit.scoring import MISSED, NO_CLAIM, Outcome, Scorer, drafts
from spanalysis.audit.model import Verdict
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

PATH = Path(__file__).with_name("development.jsonl")
LANGUAGES = ("en", "fr", "es")
FALSE_ACCUSATIONS, MISSES = 0.03, 0.10


@pytest.fixture(scope="module")
def labelled() -> list[dict[str, Any]]:
    return drafts(PATH)


@pytest.fixture(scope="module")
def outcomes(labelled: list[dict[str, Any]]) -> list[Outcome]:
    scorer = Scorer(Tables(find_home()))
    return [outcome for row in labelled for outcome in scorer.outcomes(row)]


def listed(found: list[Outcome]) -> str:
    return "\n".join(
        f"[{o.draft}] «{o.number}» {o.expected} → {o.said}: {o.reason} | {o.text}" for o in found
    )


def test_nothing_wrong_passes_as_current(outcomes: list[Outcome]) -> None:
    false = [outcome for outcome in outcomes if outcome.is_false_current]
    assert false == [], listed(false)


def test_little_that_is_right_is_called_wrong(outcomes: list[Outcome]) -> None:
    right = [outcome for outcome in outcomes if outcome.expected in ("current", NO_CLAIM)]
    accused = [outcome for outcome in right if outcome.is_false_accusation]
    assert len(accused) <= FALSE_ACCUSATIONS * len(right), listed(accused)


def test_few_claims_are_missed(outcomes: list[Outcome]) -> None:
    claims = [outcome for outcome in outcomes if outcome.expected != NO_CLAIM]
    missed = [outcome for outcome in claims if outcome.said == MISSED]
    assert len(missed) <= MISSES * len(claims), listed(missed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_verdict_is_given_where_it_belongs(outcomes: list[Outcome], lang: str) -> None:
    right = Counter(o.expected for o in outcomes if o.lang == lang and o.said == o.expected)
    assert set(right) >= {str(verdict) for verdict in Verdict}


def test_the_set_is_large_and_varied(labelled: list[dict[str, Any]]) -> None:
    assert len(labelled) >= 150
    assert len({row["trap"] for row in labelled} - {""}) >= 10
    assert len({row["id"] for row in labelled}) == len(labelled)
    assert sum(not row["claims"] for row in labelled) >= 30


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_language_has_each_verdict(labelled: list[dict[str, Any]], lang: str) -> None:
    expected = {claim["verdict"] for row in labelled if row["lang"] == lang for claim in row["claims"]}
    assert expected == {str(verdict) for verdict in Verdict}


def test_each_label_stands_in_its_text(labelled: list[dict[str, Any]]) -> None:
    for row in labelled:
        at = -1
        for claim in row["claims"]:
            at = row["text"].find(claim["number"], at + 1)
            assert at >= 0, (row["id"], claim["number"])
