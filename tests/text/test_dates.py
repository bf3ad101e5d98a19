from __future__ import annotations

import datetime as dt

import pytest

from spanalysis.errors import UnknownNameError, ValueRangeError
from spanalysis.text import date, year_range

LANGS = ("en", "fr", "es")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2024-09-12", ["12 September 2024", "12 septembre 2024", "12 de septiembre de 2024"]),
        (dt.date(2021, 9, 1), ["1 September 2021", "1er septembre 2021", "1 de septiembre de 2021"]),
        ("2020-10", ["October 2020", "octobre 2020", "octubre de 2020"]),
        ("2019", ["2019", "2019", "2019"]),
    ],
)
def test_date_says_what_is_known(when: dt.date | str, expected: list[str]) -> None:
    assert [date(when, lang) for lang in LANGS] == expected


def test_precision_may_be_coarser_but_not_finer() -> None:
    assert date("2024-09-12", "fr", "month") == "septembre 2024"
    assert date(dt.date(2024, 9, 12), "es", "year") == "2024"
    with pytest.raises(ValueRangeError, match="a date known to the day; got '2024-09'"):
        date("2024-09", "en", "day")


@pytest.mark.parametrize("when", ["2024-13", "2024-02-30", "20240912", "2024-9-1", "today", ""])
def test_what_is_no_date_is_refused(when: str) -> None:
    with pytest.raises(ValueRangeError, match="expected a date such as 2024"):
        date(when, "en")


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UnknownNameError, match="year, month, day; got 'week'"):
        date("2024", "en", "week")
    with pytest.raises(UnknownNameError, match="'de'"):
        date("2024", "de")
    with pytest.raises(UnknownNameError, match="'de'"):
        year_range(2015, 2023, "de")


def test_year_range() -> None:
    assert [year_range(2015, 2023, lang) for lang in LANGS] == ["2015\u20132023"] * 3
    assert year_range(2023, 2023, "es") == "2023"
    with pytest.raises(ValueRangeError, match="2023 to 2015"):
        year_range(2023, 2015, "en")
