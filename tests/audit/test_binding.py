"""Which phrase of a sentence goes with which number."""

from __future__ import annotations

import pytest

from spanalysis.audit.cues import cues
from spanalysis.audit.reading import read
from spanalysis.audit.who import groups, has_unknown_base, is_composition


def told(words: str, lang: str = "en") -> list[tuple[str, str | None, int | None, bool | None]]:
    """Return of each number its text, area, year and side."""
    reading = read(words, lang)
    return [
        (words[q.start : q.end], cue.area.codes[0] if cue.area else None, cue.year, cue.negative)
        for q, cue in zip(reading.quantities, cues(reading, reading.areas), strict=True)
    ]


def areas(words: str, lang: str = "en") -> list[str | None]:
    return [item[1] for item in told(words, lang)]


@pytest.mark.parametrize(
    ("words", "lang", "expected"),
    [
        ("Uganda 10.1% and Kenya 2.8%", "en", ["UGA", "KEN"]),
        ("10.1% in Uganda, 2.8% in Kenya", "en", ["UGA", "KEN"]),
        ("In Uganda and Kenya coverage was 10.1% and 2.8% respectively", "en", ["UGA", "KEN"]),
        ("Uganda’s coverage of 10.1% exceeds Kenya’s 2.8%", "en", ["UGA", "KEN"]),
        ("L’Ouganda couvre 10,1 % de sa population, le Kenya 2,8 %", "fr", ["UGA", "KEN"]),
        ("En Bolivia es del 38,4 %; en el Perú, del 25,1 %", "es", ["BOL", "PER"]),
        ("In Bolivia 38.4% are covered and 61.6% are not", "en", ["BOL", "BOL"]),
        ("38.4% were covered, against 52.4% in the world", "en", [None, "X01"]),
    ],
)
def test_areas_go_with_their_numbers(words: str, lang: str, expected: list[str | None]) -> None:
    assert areas(words, lang) == expected


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("It rose from 42.8% in 2015 to 52.4% in 2023", [2015, 2023]),
        ("In 2023 it was 10.1% in Uganda and 2.8% in Kenya", [2023, 2023]),
        ("10.1% in Uganda and 2.8% in Kenya in 2023", [2023, 2023]),
        ("52.4% are covered, against 42.8% in 2015", [None, 2015]),
        ("85.2% are covered (82.1% in 2015)", [None, 2015]),
        ("Between 2005 and 2009 it fell from 67.0% to 66.0%", [2005, 2009]),
    ],
)
def test_years_go_with_their_numbers(words: str, years: list[int | None]) -> None:
    assert [item[2] for item in told(words)] == years


@pytest.mark.parametrize(
    ("words", "lang", "sides"),
    [
        ("52.4% are covered, leaving 47.6% unprotected", "en", [False, True]),
        ("47.6% – 3.8 billion people – have no protection", "en", [True, True]),
        ("17% of the unemployed and 28% of children receive a benefit", "en", [False, False]),
        ("those who were not covered made 46.9%", "en", [True]),
        ("52,4 % sont couverts, 47,6 % ne le sont pas", "fr", [False, True]),
        ("sin embargo, el 52,4 % recibe una prestación", "es", [False]),
    ],
)
def test_sides_go_with_their_numbers(words: str, lang: str, sides: list[bool | None]) -> None:
    assert [item[3] for item in told(words, lang)] == sides


def test_groups_are_joined_and_told_apart() -> None:
    found = groups(read("50.1% of women, 79% of older women and 28% of children in Mali", "en"))
    assert [(who.soc, who.sex) for who in found] == [
        ("SOC_CONTIG_TOTAL", "SEX_F"),
        ("SOC_CONTIG_PENSION", "SEX_F"),
        ("SOC_CONTIG_CHILD", "SEX_T"),
    ]


def test_people_of_an_area_are_its_population() -> None:
    assert [who.soc for who in groups(read("61.3% of Togolese had no benefit", "en"))] == ["SOC_CONTIG_TOTAL"]


def test_a_share_of_something_unknown_is_seen() -> None:
    reading = read("52% of pharmacies are covered by social protection", "en")
    assert has_unknown_base(reading, reading.quantities[0])
    known = read("52% of them are covered by social protection", "en")
    assert not has_unknown_base(known, known.quantities[0])


def test_a_share_of_those_left_out_is_no_share_of_a_group() -> None:
    reading = read("Children make up 71.8% of all people who lack social protection", "en")
    assert is_composition(reading, reading.quantities[0])
    plain = read("71.8% of children lack social protection", "en")
    assert not is_composition(plain, plain.quantities[0])
