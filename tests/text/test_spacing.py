from __future__ import annotations

import pytest

from spanalysis.errors import UnknownNameError
from spanalysis.text import typography

CASES = [
    ("Source: OIT", "Source\u00a0: OIT"),
    ("Source : OIT", "Source\u00a0: OIT"),
    ("Vraiment?", "Vraiment\u202f?"),
    ("Vraiment ?!", "Vraiment\u202f?!"),
    ("un ; deux; trois", "un\u202f; deux\u202f; trois"),
    ("les «laissés» « pour compte »", "les «\u00a0laissés\u00a0» «\u00a0pour compte\u00a0»"),
    ("(quoi?) «qui?»", "(quoi\u202f?) «\u00a0qui\u202f?\u00a0»"),
    ("à 10:30, https://example.org/?a=1;b", "à 10:30, https://example.org/?a=1;b"),
    ("note :\nsuite", "note\u00a0:\nsuite"),
    ("rien à faire.", "rien à faire."),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_french_spaces(text: str, expected: str) -> None:
    assert typography(text, "fr") == expected


@pytest.mark.parametrize(("text", "_expected"), CASES)
def test_doing_it_twice_changes_nothing_more(text: str, _expected: str) -> None:
    once = typography(text, "fr")
    assert typography(once, "fr") == once


def test_other_languages_are_left_alone() -> None:
    assert typography("Source: ILO; really?", "en") == "Source: ILO; really?"
    assert typography("Fuente: «OIT»", "es") == "Fuente: «OIT»"
    with pytest.raises(UnknownNameError, match="'de'"):
        typography("x", "de")
