"""What the audit says of the sentences that made this project necessary, and of each rule's clearest case."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from spanalysis.audit.auditing import Auditor
from spanalysis.audit.model import CELL, HEADING, TEXT, Claim, Draft, Paragraph
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

TODAY = "2026-11-25"


@cache
def auditor(day: str) -> Auditor:
    return Auditor(Tables(find_home()), dt.date.fromisoformat(day))


def claims(*texts: str, day: str = TODAY, heading: str = "", kind: str = TEXT) -> tuple[Claim, ...]:
    parts = [(heading, HEADING)] if heading else []
    parts += [(words, kind) for words in texts]
    paragraphs = tuple(Paragraph(n, words, k, int(k == HEADING)) for n, (words, k) in enumerate(parts, 1))
    return auditor(day).audit(Draft("draft", "txt", paragraphs)).claims


def verdicts(*texts: str, day: str = TODAY, heading: str = "") -> list[str]:
    return [str(claim.verdict) for claim in claims(*texts, day=day, heading=heading)]


LAUNCH = "as 71% of the world's population has no or inadequate access to social protection"


def test_the_launch_report_of_2022_was_superseded_by_the_report_of_september_2021() -> None:
    (claim,) = claims(LAUNCH, day="2022-02-03")
    assert claim.verdict == "superseded"
    assert "1 September 2021" in claim.reason
    assert claim.matches[0].vintage == "wspr-2017"
    assert "53.1%" in claim.suggestion


def test_the_day_before_that_report_it_was_still_the_newest_but_no_word_on_adequacy() -> None:
    assert verdicts(LAUNCH.replace("no or inadequate", "no or only partial"), day="2021-08-31") == ["current"]


def test_a_release_of_tomorrow_is_not_known_today() -> None:
    newest = "In 2023, 52.4% of the world's population had at least one social protection benefit."
    assert verdicts(newest) == ["current"]
    assert verdicts(newest, day="2022-02-03") != ["current"]


def test_the_platform_numbers_of_the_launch_report() -> None:
    found = claims(
        "the EU, which has as many as 500 digital labour platforms and 28 million self-employed workers, "
        "of which 5.5 million are 'misclassified'"
    )
    assert [(claim.text, str(claim.verdict)) for claim in found][1:] == [
        ("28 million", "misdescribed"),
        ("5.5 million", "misdescribed"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Uganda covers 3.1% of its population by at least one social protection benefit and Kenya 10.1%.", False),
        ("Two in three people in the world have social protection.", False),
        ("More than half of the world's population has at least one social protection benefit.", True),
        ("3.8 million people in the world have no social protection.", False),
        ("3.8 billion people in the world have no social protection.", True),
        ("4 billion people in the world have no social protection.", False),
        ("Dans le monde, 3,8 billions de personnes n’ont aucune protection sociale.", False),
        ("Dans le monde, 3,8 milliards de personnes n’ont aucune protection sociale.", True),
        ("En el mundo, 3.800 millones de personas carecen de protección social.", True),
        ("Up to 5.5 million platform workers in the EU may be at risk of misclassification.", True),
        ("At least 5.5 million platform workers in the EU are misclassified.", False),
        ("43 million people in the EU worked through platforms in 2025.", False),
        ("43 million people in the EU were projected to work through platforms in 2025.", True),
        ("Between 154 and 435 million people are online gig workers in the world (World Bank).", True),
        ("435 million people are online gig workers in the world, says the World Bank.", False),
        ("World coverage by social protection rose by 9.6 percentage points between 2015 and 2023.", True),
        ("World coverage by social protection rose by 9.6 per cent between 2015 and 2023.", False),
        ("Guinea-Bissau has the lowest social protection coverage in the WAEMU.", True),
        ("Mali has the lowest social protection coverage in the WAEMU.", False),
        ("52.4% of the world's population enjoys adequate social protection.", False),
        ("The World Bank says that 3.8 billion people have no social protection.", False),
    ],
)  # fmt: skip
def test_rules_in_their_clearest_case(words: str, expected: bool) -> None:
    found = verdicts(words)
    assert found
    assert (set(found) == {"current"}) is expected, found


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("In 2020, 46.9% of the world's population was covered by social protection.", "superseded"),
        ("Today 48.1% of the world's population is covered by social protection.", "superseded"),
        ("In 2023, 52.4% of the world's population had no social protection.", "misdescribed"),
        ("In 2023, 59.9% of the world's population was covered by social protection.", "contradicted"),
        ("Social protection coverage stands at 41%.", "unresolved"),
        ("In Mali, 60% of farmers have social protection.", "unresolved"),
        ("In Haiti, 12.3% of persons with severe disabilities receive a benefit.", "no-data"),
    ],
)
def test_each_verdict(words: str, verdict: str) -> None:
    assert verdicts(words) == [verdict]


@pytest.mark.parametrize(
    "words",
    [
        "The congress of 3 February 2022 brought together 350 delegates from 25 countries (p. 12).",
        "Poverty affects 44.6% of the population.",
        "La grève a duré 12 jours ; l’article 9 de la convention n° 102 date de 1952.",
        "El presupuesto de la red es de 2 millones de euros para 2024.",
    ],
)
def test_other_numbers_are_no_claims(words: str) -> None:
    assert verdicts(words) == []


def test_a_heading_and_the_sentence_before_give_the_area() -> None:
    assert verdicts("Coverage by at least one benefit was 12.6% in 2022.", heading="Mali") == ["current"]
    assert verdicts("Mali has a new law. Social protection covered 12.6% of the population in 2022.") == [
        "current"
    ]
    assert verdicts("Coverage by at least one benefit was 12.6% in 2022.", heading="Peru") != ["current"]


def test_cells_follow_each_other() -> None:
    found = claims("Mali", "Social protection coverage 2022", "12.6%", kind=CELL)
    assert all(str(claim.verdict) in ("current", "unresolved") for claim in found)


def test_a_claim_says_where_it_stands_and_what_it_is_about() -> None:
    words = (
        "We know this. In 2023, 52.4% of the world's population had at least one social protection benefit."
    )
    (claim,) = claims(words)
    assert claim.sentence[claim.start : claim.end] == "52.4%" == claim.text
    assert words[claim.sentence_start :].startswith(claim.sentence)
    about = claim.about
    assert (about.ref_area, about.indicator, about.soc) == ("X01", "SDG_0131_SEX_SOC_RT", "SOC_CONTIG_TOTAL")
    assert (about.time_period, about.polarity, about.unit_measure) == (2023, "covered", "PT")
    assert claim.matches[0].obs_value == pytest.approx(52.4, abs=0.05)


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("En 2020, 46,9 % de la population mondiale était couverte par la protection sociale.", "fr"),
        ("En 2020, el 46,9 % de la población mundial estaba cubierta por la protección social.", "es"),
    ],
)
def test_reasons_and_suggestions_speak_the_drafts_language(words: str, lang: str) -> None:
    (claim,) = claims(words)
    assert claim.lang == lang
    assert "48,1\u00a0%" in claim.suggestion
    assert claim.citation
    assert not {"since", "older", "the"} & set(claim.reason.lower().split())
