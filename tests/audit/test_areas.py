"""Every area is found under every name, and nothing else is; ``area_sentences.csv`` was read line by line."""

from __future__ import annotations

import csv
import doctest
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import spanalysis as sp
from spanalysis.audit import areas
from spanalysis.audit.areas import AreaMention, find_areas
from spanalysis.audit.lexicon import rows
from spanalysis.errors import UnknownNameError
from spanalysis.figures.places import place
from spanalysis.text import in_place, of_place, the_place

LANGS = ("en", "fr", "es")
CODES = sp.table("ref_areas")["ref_area"].tolist()

with (Path(__file__).parent / "area_sentences.csv").open(encoding="utf-8", newline="") as file:
    GOLDEN = list(csv.DictReader(file))


def codes(text: str, lang: str) -> list[str]:
    return [code for mention in find_areas(text, lang) for code in mention.codes]


def kinds(text: str, lang: str) -> list[str]:
    return [mention.kind for mention in find_areas(text, lang)]


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: f"{row['lang']}-{row['sentence'][:40]}")
def test_sentences_that_were_read(row: dict[str, str]) -> None:
    found = find_areas(row["sentence"], row["lang"])
    assert "; ".join(f"{mention.text}={mention.codes[0]}" for mention in found) == row["areas"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", CODES)
def test_every_area_is_found_where_our_own_sentences_name_it(code: str, lang: str) -> None:
    where = place(code, lang)
    subject = the_place(where)
    sentences = [
        f"52.4 % {in_place(where)}, 2023.",
        f"– {of_place(where)}: 3",
        subject[0].upper() + subject[1:],
        subject.replace("’", "'").replace(" ", "\u00a0"),
    ]
    for sentence in sentences:
        assert code in codes(sentence, lang), sentence


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", CODES)
def test_headings_of_capitals_are_read_too(code: str, lang: str) -> None:
    assert code in codes(the_place(place(code, lang)).upper(), lang)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("West Africa", "en", "ILO_WESTERN_AFRICA M49_011"),
        ("Afrique", "fr", "X06 M49_002 OLI_AFR"),
        ("América Latina", "es", "M49_419 ILO_LAC WB_LCN WB_LAC"),
        ("the EU", "en", "EU27 EU28 WB_EUU"),
        ("the EU-27", "en", "EU27 WB_EUU"),
        ("Europe", "en", "M49_150 OLI_EUR"),
        ("sub-Saharan Africa", "en", "M49_202 ILO_SUB_SAHARAN_AFRICA WB_SSF WB_SSA"),
        ("sub-Saharan Africa (World Bank)", "en", "WB_SSF"),
        ("los países de ingreso bajo y mediano", "es", "ILO_LMIC133 WB_LMY"),
        ("133 pays à revenu faible ou intermédiaire", "fr", "ILO_LMIC133"),
        ("developing countries", "en", "M49_515 ILO_DEVELOPING"),
        ("les Congolais", "fr", "COD COG"),
        ("Micronesia", "es", "FSM M49_057"),
    ],
)
def test_the_likeliest_code_comes_first(text: str, lang: str, expected: str) -> None:
    assert [mention.codes for mention in find_areas(text, lang)] == [tuple(expected.split())]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("turkey, china, jersey, chad and a polish", "en"),
        ("la grenade, la réunion, le malaise", "fr"),
        ("el jersey, la granada, con fines de lucro", "es"),
        ("Let us in", "en"),
        ("the Guineas of old", "en"),
        ("Malians2 and Malianesque", "en"),
        ("", "en"),
        (" \n\n ’ - ", "fr"),
    ],
)
def test_what_only_looks_like_an_area(text: str, lang: str) -> None:
    assert find_areas(text, lang) == []


def test_a_name_may_be_spelt_without_accents_apart_or_decomposed() -> None:
    texts = [
        "Cote d'Ivoire",
        "CÔTE D’IVOIRE",
        "Co\u0302te d’Ivoire",
        "Côte\u00a0d’Ivoire",
        "Cô\u00adte d’Ivoire",
    ]
    assert [codes(text, "fr") for text in texts] == [["CIV"]] * len(texts)
    assert codes("Guinea Bissau and Guinea\u2011Bissau", "en") == ["GNB", "GNB"]


def test_a_name_does_not_run_over_punctuation_or_an_empty_line() -> None:
    assert codes("in Guinea; Bissau is its neighbour's capital", "en") == ["GIN"]
    assert codes("Guinea\n\nBissau", "en") == ["GIN"]
    assert codes("Guinea\nBissau", "en") == ["GNB"]


def test_articles_and_possessives_are_not_part_of_a_mention() -> None:
    assert find_areas("l’Afrique", "fr")[0] == AreaMention(
        2, 9, ("X06", "M49_002", "OLI_AFR"), "name", "Afrique"
    )
    assert [mention.text for mention in find_areas("the world’s and the EU's", "en")] == ["world", "EU"]


def test_names_and_adjectives_are_told_apart() -> None:
    assert [mention.kind for mention in find_areas("La economía china y China", "es")] == [
        "adjective",
        "name",
    ]
    assert [mention.kind for mention in find_areas("worldwide, the global rate", "en")] == [
        "name",
        "adjective",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_every_term_is_found_as_it_stands_in_the_list(lang: str) -> None:
    terms = [row for row in rows("areas") if row["lang"] == lang]
    lost = [row["term"] for row in terms if not _covers(row, find_areas(f"({row['term']})", lang))]
    assert lost == []


def _covers(row: dict[str, str], found: list[AreaMention]) -> bool:
    return len(found) == 1 and set(row["codes"].split()) <= set(found[0].codes)


def test_the_lists_hold_known_codes_and_no_row_twice() -> None:
    terms = [(row["lang"], row["term"]) for row in rows("areas")]
    assert len(set(terms)) == len(terms)
    assert {code for row in rows("areas") for code in row["codes"].split()} == set(CODES)
    assert {row["kind"] for row in rows("areas")} == {"name", "adjective"}
    blocked = [(row["lang"], row["term"]) for row in rows("blocked")]
    assert len(set(blocked)) == len(blocked)
    assert {row["lang"] for row in rows("blocked")} == set(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_a_blocked_phrase_names_no_area_from_its_first_word_to_its_last(lang: str) -> None:
    phrases = [row["term"] for row in rows("blocked") if row["lang"] == lang]
    whole = [phrase for phrase in phrases if "…" not in phrase and "Xxx" not in phrase]
    assert [phrase for phrase in whole if find_areas(f"{phrase} .", lang)] == []


PIECES = st.sampled_from(
    [row["term"] for row in rows("areas")][::7]
    + [row["term"].replace("…", "Mali").replace("Xxx", "Dupont") for row in rows("blocked")][::7]
    + [
        ",",
        ".",
        "(",
        ")",
        "and",
        "et",
        "y",
        "the",
        "de",
        "l’",
        "’s",
        "&",
        "–",
        "\n\n",
        "52,4 %",
        "e\u0301",
        "🙂",
    ]
)


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30),
    st.sampled_from(LANGS),
    st.sampled_from(" -"),
)
def test_mentions_stand_in_order_and_never_overlap(pieces: list[str], lang: str, space: str) -> None:
    text = space.join(pieces)
    found = find_areas(text, lang)
    ends = [0, *(mention.end for mention in found)]
    for before, mention in zip(ends, found, strict=False):
        assert before <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert set(mention.codes) <= set(CODES)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="a language"):
        find_areas("Mali", "pt")


def test_the_examples_in_the_code_are_true() -> None:
    assert doctest.testmod(areas).failed == 0
