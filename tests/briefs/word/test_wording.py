"""Numbers are told from names and addresses in three languages' ways to write them."""

from __future__ import annotations

import pytest

from spanalysis.briefs.documents.word.wording import numbers, pieces, skeleton
from spanalysis.text import LANGUAGES, money, number, people_phrase, percent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SDG indicator 1.3.1: 38.4% (2021).", ("38.4", "2021")),
        ("1,400 of 2,015.5 in 2015–2022", ("1,400", "2,015.5", "2015", "2022")),
        ("38,4\xa0% de 1\u202f234\u202f567", ("38,4", "1\u202f234\u202f567")),
        ("del 52,4\xa0%, 12\xa0345 personas, 2021, y", ("52,4", "12\xa0345", "2021")),
        ("en 2021, 58,1", ("2021", "58,1")),
        ("from 2015-2022, not 47-B", ("2015", "2022", "47")),
        ("COVID-19, C193, 16th, v2", ()),
        ("US$1.4 trillion, −0.4 points", ("1.4", "0.4")),
        ("version 0.1.0, see https://ilo.org/2021/77.5", ()),
        ("", ()),
    ],
)
def test_numbers(text: str, expected: tuple[str, ...]) -> None:
    assert numbers(text) == expected
    assert "".join(piece for piece, _ in pieces(text)) == text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_house_writes_is_one_number(lang: str) -> None:
    shares, people = (percent(38.42, lang), number(-12345, lang, 0)), people_phrase(3.8e9, lang)
    for written in (*shares, number(1234567.8, lang), people, money(1.4e12, lang)):
        assert len(numbers(f"x {written}.")) == 1, written


def test_a_skeleton_forgets_numbers_and_nothing_else() -> None:
    assert skeleton("1,400 of 3.8%") == skeleton("7 of 12.25%")
    assert skeleton("−0.4 points") != skeleton("0.4 points")
    assert skeleton("more than 5") != skeleton("less than 5")
    assert skeleton("https://ilo.org/1") != skeleton("https://ilo.org/2")
