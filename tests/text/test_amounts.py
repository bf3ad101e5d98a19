from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spanalysis.errors import UnknownNameError
from spanalysis.text import money, people, people_phrase, with_noun

LANGS = ("en", "fr", "es")
NB, NARROW = "\u00a0", "\u202f"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3_837_000_000, ["3.8_billion", "3,8_milliards", "3800_millones"]),
        (4_200_000_000, ["4.2_billion", "4,2_milliards", "4200_millones"]),
        (12_300_000_000, ["12.3_billion", "12,3_milliards", "12_300_millones"]),
        (1_000_000_000, ["1_billion", "1_milliard", "1000_millones"]),
        (1_500_000_000, ["1.5_billion", "1,5_milliard", "1500_millones"]),
        (2_000_000_000, ["2_billion", "2_milliards", "2000_millones"]),
        (5_500_000, ["5.5_million", "5,5_millions", "5,5_millones"]),
        (28_000_000, ["28_million", "28_millions", "28_millones"]),
        (28_300_000, ["28.3_million", "28,3_millions", "28,3_millones"]),
        (1_000_000, ["1_million", "1_million", "1_millón"]),
        (1_900_000, ["1.9_million", "1,9_million", "1,9_millones"]),
        (1_400_000_000_000, ["1.4_trillion", f"1{NARROW}400_milliards", "1,4_billones"]),
        (1_000_000_000_000, ["1_trillion", f"1{NARROW}000_milliards", "1_billón"]),
        (12_000, ["12,000", f"12{NARROW}000", "12_000"]),
        (5_000, ["5,000", f"5{NARROW}000", "5000"]),
        (0, ["0", "0", "0"]),
        (-3_837_000_000, ["\u22123.8_billion", "\u22123,8_milliards", "\u22123800_millones"]),
    ],
)
def test_people(value: float, expected: list[str]) -> None:
    assert [people(value, lang) for lang in LANGS] == [text.replace("_", NB) for text in expected]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (999_960_000, ["1_billion", "1_milliard", "1000_millones"]),
        (999_940_000, ["999.9_million", "999,9_millions", "999,9_millones"]),
        (950_000_000, ["950_million", "950_millions", "950_millones"]),
        (999_999.5, ["1_million", "1_million", "1_millón"]),
        (999_999.4, ["999,999", f"999{NARROW}999", "999_999"]),
        (999_960_000_000, ["1_trillion", f"1{NARROW}000_milliards", "1_billón"]),
    ],
)
def test_rounding_up_moves_to_the_next_scale_word(value: float, expected: list[str]) -> None:
    assert [people(value, lang) for lang in LANGS] == [text.replace("_", NB) for text in expected]


def test_decimals_are_those_of_the_english_scale_in_every_language() -> None:
    assert [people(3_837_000_000, lang, 2) for lang in LANGS] == [
        f"3.84{NB}billion",
        f"3,84{NB}milliards",
        f"3840{NB}millones",
    ]
    assert people(3_837_461_000, "es", 4) == f"3837,5{NB}millones"
    assert people(4e9, "en", trim=False) == f"4.0{NB}billion"
    assert people(4e9, "es", trim=False) == f"4000{NB}millones"


@given(st.integers(10**9, 10**12 - 1), st.integers(0, 3))
def test_a_thousand_million_is_never_a_billion_in_french_or_spanish(value: int, decimals: int) -> None:
    for lang in ("fr", "es"):
        for text in (people(value, lang, decimals), money(value, lang, "USD", decimals)):
            # 999.99… billion rounds up to the 10^12 that Spanish does call a billón
            assert "billi" not in text
            assert "bill" not in text or round(value / 10**9, decimals) >= 1000


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3_837_000_000, ["3.8_billion people", "3,8_milliards de personnes", "3800_millones de personas"]),
        (1_000_000, ["1_million people", "1_million de personnes", "1_millón de personas"]),
        (12_000, ["12,000_people", f"12{NARROW}000_personnes", "12_000_personas"]),
        (1, ["1_person", "1_personne", "1_persona"]),
        (0, ["0_people", "0_personne", "0_personas"]),
    ],
)
def test_people_phrase(value: float, expected: list[str]) -> None:
    assert [people_phrase(value, lang) for lang in LANGS] == [text.replace("_", NB) for text in expected]


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("enfants", "d’enfants"),
        ("hommes", "d’hommes"),
        ("handicapés", "de handicapés"),
        ("femmes", "de femmes"),
    ],
)
def test_french_de_is_elided_before_a_vowel_sound(noun: str, expected: str) -> None:
    assert with_noun(2_000_000, "fr", noun, noun) == f"2{NB}millions {expected}"


@pytest.mark.parametrize(
    ("value", "currency", "expected"),
    [
        (1.4e12, "USD", ["US$1.4_trillion", f"1{NARROW}400_milliards de dollars", "1,4_billones de dólares"]),
        (308.5e9, "USD", ["US$308.5_billion", "308,5_milliards de dollars", "308_500_millones de dólares"]),
        (1.2e9, "EUR", ["€1.2_billion", "1,2_milliard d’euros", "1200_millones de euros"]),
        (1e12, "USD", ["US$1_trillion", f"1{NARROW}000_milliards de dollars", "1_billón de dólares"]),
        (850, "USD", ["US$850", "850_dollars", "850_dólares"]),
        (1, "USD", ["US$1", "1_dollar", "1_dólar"]),
        (-2e6, "USD", ["\u2212US$2_million", "\u22122_millions de dollars", "\u22122_millones de dólares"]),
    ],
)
def test_money(value: float, currency: str, expected: list[str]) -> None:
    assert [money(value, lang, currency) for lang in LANGS] == [text.replace("_", NB) for text in expected]


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UnknownNameError, match="USD, EUR; got 'GBP'"):
        money(1, "en", "GBP")
    for function in (people, people_phrase, money):
        with pytest.raises(UnknownNameError, match="'pt'"):
            function(1e9, "pt")
