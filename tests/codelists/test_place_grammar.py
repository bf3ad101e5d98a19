"""The grammar of place names: whole, and of one mind with itself."""

from __future__ import annotations

import re

import pytest

from spanalysis.codelists import load

GRAMMAR = load("place_grammar")
FORMS = {"en": {"s", "p"}, "fr": {"ms", "fs", "mp", "fp"}, "es": {"ms", "fs", "mp", "fp"}}
WORDS = {"en": {"", "on"}, "fr": {"", "à", "en", "dans", "sur"}}
ARTICLES = {
    "fr": {"le ": "ms", "la ": "fs", "l’": ".s", "les ": ".p"},
    "es": {"el ": "ms", "la ": "fs", "los ": "mp", "las ": "fp"},
}


@pytest.mark.parametrize("lang", FORMS)
def test_every_phrase_is_there_and_its_form_is_known(lang):
    assert GRAMMAR[f"phrase_{lang}"].ne("").all()
    assert set(GRAMMAR[f"form_{lang}"]) == FORMS[lang]


@pytest.mark.parametrize("lang", FORMS)
def test_phrases_are_typeset(lang):
    assert [text for text in GRAMMAR[f"phrase_{lang}"] if re.search(r"['\"]|\|(?! )|(?<! )\|", text)] == []


@pytest.mark.parametrize("lang", WORDS)
def test_prepositions_are_known_and_one_for_each_part(lang):
    for phrase, words in zip(GRAMMAR[f"phrase_{lang}"], GRAMMAR[f"in_{lang}"], strict=True):
        assert set(words.split(" | ")) <= WORDS[lang]
        assert not words or len(words.split(" | ")) == len(phrase.split(" | ")), phrase


@pytest.mark.parametrize("lang", ARTICLES)
def test_an_article_agrees_with_the_form(lang):
    for phrase, form in zip(GRAMMAR[f"phrase_{lang}"], GRAMMAR[f"form_{lang}"], strict=True):
        starts = [shape for word, shape in ARTICLES[lang].items() if phrase.startswith(word)]
        if " | " not in phrase and starts:
            assert re.fullmatch(starts[0], form), phrase


def test_names_of_several_parts_are_plural_and_only_french_needs_them():
    several = GRAMMAR[GRAMMAR["phrase_fr"].str.contains("|", regex=False)]
    assert set(several["form_fr"]) == {"mp", "fp"}
    assert not any("|" in name for lang in ("en", "es") for name in GRAMMAR[f"phrase_{lang}"])


@pytest.mark.parametrize(
    ("lang", "nouns"),
    [
        ("en", "World(?! Bank)|Low|Lower|Upper|High|Middle-income|Least|Landlocked|Developing|Small|Other"),
        ("fr", "Monde|Pays(?!-Bas)|Petits|Autres|Régions|Situations|Zone"),
        ("es", "Mundo|Países(?! Bajos)|Pequeños|Otros|Regiones|Situaciones|Zona"),
    ],
)
def test_common_nouns_have_no_capital_inside_a_sentence(lang, nouns):
    wrong = re.compile(rf"\b(?:{nouns})\b")
    assert [text for text in GRAMMAR[f"phrase_{lang}"] if wrong.search(text)] == []
