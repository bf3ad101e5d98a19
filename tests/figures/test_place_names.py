"""Every area's name in a sentence, in three languages.

``place_forms.csv`` holds the forms that were read one by one: change a row only after reading the new form
in a sentence.
"""

from __future__ import annotations

import csv
import doctest
import re
from pathlib import Path

import pytest

from spanalysis import codelists, text
from spanalysis.errors import UnknownCodeError, UnknownNameError
from spanalysis.figures import places
from spanalysis.figures.places import place
from spanalysis.figures.speaker import Speaker

LANGS = ("en", "fr", "es")
NUMBERS = ("singular", "plural")

with (Path(__file__).parent / "place_forms.csv").open(encoding="utf-8", newline="") as file:
    FORMS = list(csv.DictReader(file))

FRENCH_UN_ARTICLE_DIFFERS = {
    *("BOL", "CIV", "FSM", "IRN", "TUR", "VEN"),  # the UN's long form has none, or its list leaves it out
}
ENGLISH_UN_ARTICLE_DIFFERS = {
    *("COD", "MDA", "PRK", "SYR", "TZA"),  # the article belongs to the long form
    *("NER", "SDN"),  # everyday English says Niger, Sudan
    *("MDV", "SLB", "SYC"),  # and the Maldives, the Solomon Islands, the Seychelles
}
SPANISH_OPTIONAL_AND_LEFT_OUT = {
    *("AFG", "ARG", "BRA", "CAN", "CMR", "ECU", "GAB", "IRQ", "JPN", "LBN", "NER"),
    *("PAK", "PER", "PRY", "SAU", "SDN", "SEN", "TCD", "TGO", "URY", "USA", "YEM"),
}
SPANISH_LONG_FORM_ONLY = {"MDA", "SYR", "TZA"}

SAID_IN_OTHER_WORDS = {
    "en": {"HKG", "MAC", "M49_736"},
    "fr": {"HKG", "MAC", "M49_736", "HMD", "REU"},
    "es": {"HKG", "MAC", "M49_736"},
}


def forms(lang: str, *columns: str) -> list[str]:
    return [row[column] for row in FORMS if row["lang"] == lang for column in columns]


def article(code: str, lang: str) -> str:
    found = re.match(r"(the|les?|la|l’|el|los|las)(?: |(?<=’))", place(code, lang).parts[0])
    return found[1].replace("’", "'") if found else ""


def plain(name: str) -> str:
    """The words of a name without articles and capitals."""
    return re.sub(r"\b(?:the|les?|la|el|los|las) |\bl’", "", name.replace("RD del", "RD de")).casefold()


def test_the_forms_are_those_that_were_read():
    for row in FORMS:
        named = place(row["ref_area"], row["lang"])
        said = [text.the_place(named), text.in_place(named), text.of_place(named), NUMBERS[named.plural]]
        assert said == [row["the"], row["in"], row["of"], row["number"]], row["ref_area"]


def test_every_area_was_read_in_three_languages(tables):
    areas = sorted(tables["ref_areas"]["ref_area"])
    for lang in LANGS:
        assert sorted(row["ref_area"] for row in FORMS if row["lang"] == lang) == areas


@pytest.mark.parametrize(
    ("lang", "wrong"),
    [
        ("fr", r"\b(?:de|à) les? "),
        ("fr", r"\b(?:de|le|la) (?i:[aàâeéèêiîïoôuù]|haïti)"),
        ("fr", r"\b[dl]’(?i:[^aàâåeéèêiîïoôuùh]|h(?!aïti))"),
        ("fr", r"\ben (?:les?|la|l’)"),
        ("es", r"\b(?:de|a) el "),
        ("es", r"\bdel (?:El|la|los|las)\b"),
        ("en", r"\bthe the\b|\b(?:in|of) The\b"),
        *((lang, r"'|\||  |^ | $") for lang in LANGS),
    ],
)
def test_no_form_breaks_a_rule_of_its_language(lang, wrong):
    assert [form for form in forms(lang, "the", "in", "of") if re.search(wrong, form)] == []


@pytest.mark.parametrize("lang", LANGS)
def test_in_and_of_say_the_same_name(lang):
    led = re.compile(r"\b(?:in|on|of|the|en|au|aux|à|dans|sur|du|des|de|del|les?|la|el|los|las) |\b[dl]’")
    for row in FORMS:
        if row["lang"] == lang:
            assert len({led.sub("", row[form]) for form in ("the", "in", "of")}) == 1, row


@pytest.mark.parametrize("lang", LANGS)
def test_a_sentence_uses_the_words_of_the_label(tables, lang):
    short = codelists.load("short_names").set_index("ref_area")[f"name_{lang}"]
    labels = tables["ref_areas"].set_index("ref_area")[f"short_name_{lang}"]
    labels.update(short)
    labels = labels[~labels.index.str.startswith("WB_")]
    differing = {
        code for code, label in labels.items() if plain(text.the_place(place(code, lang))) != plain(label)
    }
    assert differing == SAID_IN_OTHER_WORDS[lang]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ENGLISH_UN_ARTICLE_DIFFERS),
        ("fr", FRENCH_UN_ARTICLE_DIFFERS),
        ("es", SPANISH_OPTIONAL_AND_LEFT_OUT | SPANISH_LONG_FORM_ONLY),
    ],
)
def test_countries_have_the_uns_article_but_for_those_listed(tables, lang, expected):
    countries = tables["ref_areas"].query("area_type == 'country'")
    given = zip(countries["ref_area"], countries[f"article_{lang}"], strict=True)
    assert {code for code, un in given if article(code, lang) != un} == expected


def test_a_speaker_says_where_and_whose(tables):
    english, french, spanish = (Speaker(lang, tables) for lang in LANGS)
    assert english.in_area("X02") == "in low-income countries"
    assert french.in_area("MLI", start=True) == "Au Mali"
    assert french.the_area("IND", start=True) == "L’Inde"
    assert french.of_area("M49_419") == "de l’Amérique latine et des Caraïbes"
    assert spanish.of_area("GBR") == "del Reino Unido"
    assert english.the_area("M49_202") == "sub-Saharan Africa"
    assert english.the_area("M49_202", start=True) == "Sub-Saharan Africa"
    assert spanish.listing([spanish.the_area("BOL"), spanish.the_area("IRN")]) == "Bolivia e Irán"


@pytest.mark.parametrize(
    ("code", "plural"),
    [("PHL", [False, True, False]), ("X02", [True, True, True]), ("USA", [False, True, False])],
)
def test_a_verb_agrees_with_the_area_in_each_language(tables, code, plural):
    assert [Speaker(lang, tables).is_plural(code) for lang in LANGS] == plural
    english = Speaker("en", tables)
    assert english.agreeing("{area} has", "{area} have", code, area="x") == (
        "x have" if plural[0] else "x has"
    )


def test_gender_is_known_where_a_language_has_it(tables):
    french = Speaker("fr", tables)
    assert [french.is_feminine(code) for code in ("MLI", "BOL", "IND", "UGA", "X40")] == [0, 1, 1, 0, 0]
    assert Speaker("es", tables).is_feminine("IND")
    assert not Speaker("en", tables).is_feminine("IND")


def test_unknown_codes_and_languages_are_refused():
    with pytest.raises(UnknownCodeError, match=r"place_grammar\.csv; got 'XXX'"):
        place("XXX", "en")
    with pytest.raises(UnknownNameError, match="'de'"):
        place("MLI", "de")


def test_examples():
    assert doctest.testmod(places).failed == 0
