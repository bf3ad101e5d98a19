"""Every definition of platform work can be printed in three languages, and none is another one's double."""

from __future__ import annotations

import re

import pytest

from spanalysis.codelists import label, load

LANGUAGES = ("en", "fr", "es")
WORDS = tuple(f"{kind}_{lang}" for kind in ("label", "base") for lang in LANGUAGES)
ROWS = load("platform_definitions").to_dict("records")
LONGEST_LABEL = 90
BEFORE_HIGH_SIGN = re.compile(r"(.)[:;?!%]")


def identify(row: dict[str, str]) -> str:
    return row["code"]


def before_high_signs(text: str) -> list[str]:
    """Return the character before each high sign (``:``, ``;``, ``?``, ``!``, ``%``)."""
    return BEFORE_HIGH_SIGN.findall(text)


def test_columns_are_code_labels_and_bases():
    assert list(load("platform_definitions").columns) == ["code", *WORDS]


def test_codes_are_unique():
    codes = [row["code"] for row in ROWS]
    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_definitions_share_a_label(lang):
    texts = [row[f"label_{lang}"].casefold() for row in ROWS]
    assert sorted(set(texts)) == sorted(texts)


@pytest.mark.parametrize("row", ROWS, ids=identify)
def test_code_is_upper_snake_case(row):
    assert re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", row["code"])


@pytest.mark.parametrize("row", ROWS, ids=identify)
def test_words_are_present_and_clean(row):
    for column in WORDS:
        text = row[column]
        assert text, column
        assert text != row["code"], column
        assert text == text.strip(), column
        assert not re.search(r"\s{2}", text), column
        assert text[-1] not in ".,;:", column


@pytest.mark.parametrize("row", ROWS, ids=identify)
def test_label_is_short_enough_for_a_legend(row):
    assert max(len(row[f"label_{lang}"]) for lang in LANGUAGES) <= LONGEST_LABEL


@pytest.mark.parametrize("row", ROWS, ids=identify)
def test_label_begins_with_a_capital_and_base_does_not(row):
    for lang in LANGUAGES:
        assert row[f"label_{lang}"][0].isupper()
        assert row[f"base_{lang}"][0].islower()


@pytest.mark.parametrize("row", ROWS, ids=identify)
def test_french_high_signs_follow_a_no_break_space(row):
    for column in ("label_fr", "base_fr"):
        assert set(before_high_signs(row[column])) <= {"\u00a0"}, column


@pytest.mark.parametrize("row", ROWS, ids=identify)
def test_spanish_per_cent_follows_a_no_break_space(row):
    for column in ("label_es", "base_es"):
        assert set(re.findall(r"(.)%", row[column])) <= {"\u00a0"}, column


@pytest.mark.parametrize("row", ROWS, ids=identify)
def test_words_are_translated(row):
    for kind in ("label", "base"):
        texts = {row[f"{kind}_{lang}"] for lang in LANGUAGES}
        assert len(texts) == len(LANGUAGES), kind


@pytest.mark.parametrize(
    "code",
    [
        "EC_ALL_STATUSES",
        "EC_CORRECTLY_CLASSIFIED",
        "EC_AT_RISK_MISCLASSIFICATION",
        "EC_EARLIER_COUNT_2018",
        "JRC_EVER",
        "JRC_MAIN",
        "ETUI_INTERNET_WORK",
        "ETUI_PLATFORM_WORK",
        "ETUI_MAIN_PLATFORM_WORK",
        "LFS_PILOT_12M",
        "EU_ACTIVE_PLATFORMS",
        "WORLD_ACTIVE_PLATFORMS",
        "WB_ONLINE_GIG",
    ],
)
def test_headline_definitions_exist(code):
    assert code in {row["code"] for row in ROWS}


def test_at_risk_is_a_possibility_in_every_language():
    texts = [
        label("platform_definitions", "code", "EC_AT_RISK_MISCLASSIFICATION", lang) for lang in LANGUAGES
    ]
    assert ["may be" in texts[0], "pouvant" in texts[1], "posible" in texts[2]] == [True, True, True]
