from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spanalysis.errors import UnknownNameError, ValueRangeError
from spanalysis.text import number, percent, points
from spanalysis.text.numbers import rounded

LANGS = ("en", "fr", "es")


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0.25, 1, "0.3"),
        (0.35, 1, "0.4"),
        (2.675, 2, "2.68"),
        (1.005, 2, "1.01"),
        (-0.25, 1, "-0.3"),
        (52.45, 1, "52.5"),
        (2.5, 0, "3"),
        (12345, -2, "12300"),
        (Decimal("4.05"), 1, "4.1"),
        (np.float64(52.4), 1, "52.4"),
        (np.int64(7), 0, "7"),
        (1e-7, 1, "0.0"),
    ],
)
def test_rounding_is_half_up_on_the_decimal_text(value: float, decimals: int, expected: str) -> None:
    assert str(rounded(value, decimals)) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(28.0, "28"), (28.04, "28"), (20.0, "20"), (0.0, "0"), (2.5, "2.5")]
)
def test_trim_drops_zeros_of_the_decimals_only(value: float, expected: str) -> None:
    assert str(rounded(value, trim=True)) == expected


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_a_missing_value_is_not_written(value: float) -> None:
    with pytest.raises(ValueRangeError, match="expected a finite number to write"):
        number(value, "en")


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (1234, 0, ["1,234", "1\u202f234", "1234"]),
        (12345, 0, ["12,345", "12\u202f345", "12\u00a0345"]),
        (1234.5, 1, ["1,234.5", "1\u202f234,5", "1234,5"]),
        (-7.25, 1, ["\u22127.3", "\u22127,3", "\u22127,3"]),
        (-0.04, 1, ["0.0", "0,0", "0,0"]),
        (999.96, 1, ["1,000.0", "1\u202f000,0", "1000,0"]),
    ],
)
def test_number(value: float, decimals: int, expected: list[str]) -> None:
    assert [number(value, lang, decimals) for lang in LANGS] == expected


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (52.4, 1, ["52.4%", "52,4\u00a0%", "52,4\u00a0%"]),
        (71, 0, ["71%", "71\u00a0%", "71\u00a0%"]),
        (28.0, 1, ["28.0%", "28,0\u00a0%", "28,0\u00a0%"]),
        (0, 1, ["0.0%", "0,0\u00a0%", "0,0\u00a0%"]),
        (-3.35, 1, ["\u22123.4%", "\u22123,4\u00a0%", "\u22123,4\u00a0%"]),
    ],
)
def test_percent(value: float, decimals: int, expected: list[str]) -> None:
    assert [percent(value, lang, decimals) for lang in LANGS] == expected


def test_percent_trims_only_when_asked() -> None:
    assert (percent(28.0, "en"), percent(28.0, "en", trim=True)) == ("28.0%", "28%")
    assert percent(9.6, "en", signed=True) == "+9.6%"


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (9.6, 1, ["9.6 percentage points", "9,6 points de pourcentage", "9,6 puntos porcentuales"]),
        (1, 0, ["1 percentage point", "1 point de pourcentage", "1 punto porcentual"]),
        (1.9, 1, ["1.9 percentage points", "1,9 point de pourcentage", "1,9 puntos porcentuales"]),
        (1.96, 1, ["2.0 percentage points", "2,0 points de pourcentage", "2,0 puntos porcentuales"]),
        (0, 0, ["0 percentage points", "0 point de pourcentage", "0 puntos porcentuales"]),
        (-1, 0, ["\u22121 percentage point", "\u22121 point de pourcentage", "\u22121 punto porcentual"]),
    ],
)
def test_points(value: float, decimals: int, expected: list[str]) -> None:
    got = [points(value, lang, decimals) for lang in LANGS]
    assert got == [text.replace(" ", "\u00a0", 1) for text in expected]


def test_points_with_a_sign() -> None:
    assert points(9.6, "en", signed=True) == "+9.6\u00a0percentage points"
    assert points(-9.6, "fr", signed=True) == "\u22129,6\u00a0points de pourcentage"
    assert points(0.04, "en", signed=True) == "0.0\u00a0percentage points"
    assert points(1.04, "en", trim=True) == "1\u00a0percentage point"


@pytest.mark.parametrize("function", [number, percent, points])
def test_an_unknown_language_is_refused(function: object) -> None:
    assert callable(function)
    with pytest.raises(UnknownNameError, match="'de'"):
        function(1, "de")


@given(st.integers(-(10**15), 10**15), st.sampled_from(LANGS))
def test_the_digits_of_a_whole_number_survive_grouping(value: int, lang: str) -> None:
    text = number(value, lang)
    for mark in (",", "\u202f", "\u00a0"):
        text = text.replace(mark, "")
    assert int(text.replace("\u2212", "-")) == value
