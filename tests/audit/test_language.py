"""Each paragraph is told its language, the short ones by their neighbours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from spanalysis.audit.language import languages
from spanalysis.audit.model import Paragraph

EN = "In 2023, more than half of the population was covered by at least one benefit."
FR = "En 2023, plus de la moitié de la population était couverte par au moins une prestation."
ES = "En 2023, más de la mitad de la población estaba cubierta por al menos una prestación."


def told(*paragraphs: str | tuple[str, str]) -> list[str]:
    pairs = [(one, "text") if isinstance(one, str) else one for one in paragraphs]
    return languages([Paragraph(number, *pair) for number, pair in enumerate(pairs, start=1)])


def test_a_draft_may_mix_languages_by_paragraph() -> None:
    assert told(EN, FR, ES, FR, EN) == ["en", "fr", "es", "fr", "en"]
    assert told(EN.upper(), FR.upper(), ES.upper()) == ["en", "fr", "es"]


def test_a_heading_goes_with_what_follows_and_other_short_ones_with_what_precedes() -> None:
    assert told(EN, ("Mali", "heading"), FR, ("52,4 %", "cell"), "Bolivia", ES) == [
        "en",
        "fr",
        "fr",
        "fr",
        "fr",
        "es",
    ]
    assert told(("Mali", "heading"), ("52", "cell"), ES, ("Total", "heading")) == ["es"] * 4
    assert told(*[("Mali", "cell")] * 50, FR, *[("5", "cell")] * 50, EN) == ["fr"] * 101 + ["en"]


def test_a_draft_too_short_to_decide_gets_its_likeliest() -> None:
    assert told() == []
    assert told("52.4 %", "Mali") == ["en", "en"]
    assert told("La couverture est") == ["fr"]
    assert told("La cobertura es") == ["es"]


@pytest.mark.parametrize(
    "other",
    [
        "Die Abdeckung liegt bei 12 Prozent der Bevölkerung.",
        "A cobertura é de 12 % da população no Brasil.",
        "La copertura è del 12 % della popolazione.",
        "人口の五十二パーセント",
        "\u202e 52 % \U0001f600",
    ],
)
def test_another_language_gets_one_of_the_three(other: str) -> None:
    assert told(other)[0] in ("en", "fr", "es")
    assert told(EN, other, EN)[1] in ("en", "fr", "es")


def test_every_sentence_of_the_development_set_is_told_right_alone() -> None:
    rows = [
        json.loads(line)
        for line in Path(__file__).with_name("development.jsonl").read_text("utf-8").splitlines()
    ]
    assert len(rows) >= 150
    assert [(row["id"], told(row["text"])[0]) for row in rows] == [(row["id"], row["lang"]) for row in rows]


def test_the_library_is_left_as_it_was_for_others() -> None:
    import py3langid

    told(EN)
    assert py3langid.classify("Die Abdeckung liegt bei zwölf Prozent der Bevölkerung")[0] == "de"


def test_long_paragraphs_and_long_drafts_are_told_paragraph_by_paragraph() -> None:
    told(EN)
    assert told(f"{FR} " * 20_000) == ["fr"]
    assert told(*[EN, FR, ES] * 500) == ["en", "fr", "es"] * 500
