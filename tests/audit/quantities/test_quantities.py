"""The numbers of a sentence, as a table of what is found and what is left out."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spanalysis import text
from spanalysis.audit.holding import holds, is_exact, rounds_to, significant_digits
from spanalysis.audit.model import Quantity
from spanalysis.audit.quantities import find_quantities
from spanalysis.audit.quantities.numerals import value_of_digits, value_of_words, worth_of_last

LANGUAGES = ("en", "fr", "es")
QUICK = settings(max_examples=200, deadline=None, database=None, derandomize=True)


def golden() -> list[tuple[str, str, str]]:
    with Path(__file__).with_name("golden.csv").open(encoding="utf-8", newline="") as file:
        return [(row["lang"], row["text"], row["expected"] or "") for row in csv.DictReader(file)]


def shown(words: str, quantity: Quantity) -> str:
    """Write what was found as the table has it: the text, the unit and, for counts and ranges, the value."""
    told = f"{words[quantity.start : quantity.end]} {quantity.unit}".strip()
    if quantity.is_range:
        return (
            f"{told} {quantity.low:g}-{quantity.high:g}"
            if quantity.low < 1e6
            else f"{told} {quantity.low:.0f}-{quantity.high:.0f}"
        )
    return f"{told} {quantity.low:.0f}" if quantity.low >= 1e6 else told


@pytest.mark.parametrize(("lang", "words", "expected"), golden())
def test_numbers_are_found_and_others_left_out(lang: str, words: str, expected: str) -> None:
    assert " | ".join(shown(words, q) for q in find_quantities(words, lang)) == expected


@QUICK
@given(st.decimals(0, 100, places=1), st.sampled_from(LANGUAGES))
def test_a_share_is_read_back(value: object, lang: str) -> None:
    share = float(str(value))
    found = find_quantities(f"… {text.percent(share, lang)} …", lang)
    assert [(q.low, q.unit, q.step) for q in found] == [(share, "PT", 0.1)]


@QUICK
@given(st.integers(10, 9999), st.sampled_from((10**5, 10**8)), st.sampled_from(LANGUAGES))
def test_a_count_of_people_is_read_back(tenths: int, scale: int, lang: str) -> None:
    words = text.people_phrase(tenths * scale, lang)
    found = find_quantities(words, lang)
    assert len(found) == 1
    assert found[0].unit == "PS"
    assert rounds_to(found[0], tenths * scale)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_money_and_points_are_read_back(lang: str) -> None:
    assert find_quantities(text.money(1.4e12, lang), lang)[0].low == 1.4e12
    points = find_quantities(text.points(9.6, lang), lang)
    assert [(q.low, q.unit) for q in points] == [(9.6, "PP")]


@QUICK
@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_gives_numbers_in_order_and_apart(words: str, lang: str) -> None:
    found = find_quantities(words, lang)
    assert all(0 <= q.start < q.end <= len(words) for q in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("numeral", "lang", "share", "value"),
    [
        ("1,234", "en", False, 1234), ("1,234", "fr", False, 1.234), ("1.234", "es", False, 1234),
        ("52,4", "en", True, 52.4), ("1.234.567", "es", False, 1234567), ("1,234.5", "en", False, 1234.5),
        ("1.234,5", "es", False, 1234.5), ("12 345", "fr", False, 12345), ("0.375", "es", True, 0.375),
    ],
)  # fmt: skip
def test_separators_belong_to_the_language(numeral: str, lang: str, share: bool, value: float) -> None:
    assert value_of_digits(numeral, lang, share=share)[0] == value


def test_words_are_numbers_only_where_they_are() -> None:
    assert value_of_words("quatre-vingt-dix", "fr") == 90
    assert value_of_words("treinta y uno", "es") == 31
    assert value_of_words("two", "en") == 2


def test_the_last_digit_that_counts_gives_the_step() -> None:
    assert worth_of_last("1 400", 1.0, 1e9) == 1e11
    assert worth_of_last("28", 1.0, 1e6) == 1e6
    assert significant_digits(Quantity(0, 0, 4e9, 4e9, "PS", 1e9)) == 1


@pytest.mark.parametrize(
    ("low", "step", "bound", "value", "held"),
    [
        (52.0, 1.0, "", 52.4, True), (52.0, 1.0, "", 52.6, False), (52.4, 0.1, "", 52.44, True),
        (50.0, 0.0, "more_than", 52.4, True), (50.0, 0.0, "more_than", 48.1, False), (50.0, 0.0, "almost", 47.6, True),
        (50.0, 0.0, "almost", 52.4, False), (66.67, 0.0, "", 54.0, False), (20.0, 0.0, "", 19.1, True),
        (85.0, 1.0, "at_least", 85.0, True), (90.0, 1.0, "up_to", 60.0, False), (20.0, 1.0, "less_than", 19.1, True),
        (10.0, 1.0, "less_than", 10.4, False), (52.0, 1.0, "about", 52.9, True), (52.0, 1.0, "about", 55.0, False),
    ],
)  # fmt: skip
def test_a_bound_leaves_room_on_its_side_only(
    low: float, step: float, bound: str, value: float, held: bool
) -> None:
    assert holds(Quantity(0, 0, low, low, "PT", step, bound), value) is held


def test_a_range_holds_what_lies_in_it_unless_it_says_nothing() -> None:
    assert holds(Quantity(0, 0, 9.0, 10.0, "PT", 1.0), 9.5)
    assert not holds(Quantity(0, 0, 1.0, 90.0, "PT", 1.0), 9.5)
    assert is_exact(Quantity(0, 0, 4e9, 4e9, "PS", 1e9), 4.0e9)
