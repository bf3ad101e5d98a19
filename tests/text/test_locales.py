from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from spanalysis.errors import UnknownNameError
from spanalysis.text.locales import checked_language, decimal_mark, grouped, is_singular, month_name


@pytest.mark.parametrize("lang", ["de", "EN", "", "fr_FR"])
def test_an_unknown_language_is_refused_by_name(lang: str) -> None:
    with pytest.raises(UnknownNameError, match=f"en, fr, es; got {lang!r}"):
        checked_language(lang)


@pytest.mark.parametrize(
    ("digits", "lang", "expected"),
    [
        ("999", "en", "999"),
        ("1234", "en", "1,234"),
        ("1234", "fr", "1\u202f234"),
        ("1234", "es", "1234"),
        ("12345", "es", "12\u00a0345"),
        ("1234567", "fr", "1\u202f234\u202f567"),
        ("1234567", "es", "1\u00a0234\u00a0567"),
    ],
)
def test_thousands_are_grouped(digits: str, lang: str, expected: str) -> None:
    assert grouped(digits, lang) == expected


@pytest.mark.parametrize(
    ("amount", "english", "french", "spanish"),
    [
        ("0", False, True, False),
        ("1", True, True, True),
        ("-1", True, True, True),
        ("1.0", False, True, True),
        ("1.9", False, True, False),
        ("2", False, False, False),
    ],
)
def test_singular_follows_each_language(amount: str, english: bool, french: bool, spanish: bool) -> None:
    assert [is_singular(Decimal(amount), lang) for lang in ("en", "fr", "es")] == [english, french, spanish]


def test_marks_and_months() -> None:
    assert [decimal_mark(lang) for lang in ("en", "fr", "es")] == [".", ",", ","]
    assert [month_name(8, lang) for lang in ("en", "fr", "es")] == ["August", "août", "agosto"]


def test_babel_is_not_loaded_before_it_is_needed() -> None:
    program = "import sys, spanalysis.text as t; t.N_('x'); t.LANGUAGES; print('babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
