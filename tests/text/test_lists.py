from __future__ import annotations

import pytest

from spanalysis.errors import UnknownNameError
from spanalysis.text import join


@pytest.mark.parametrize(
    ("items", "expected"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_english_has_no_serial_comma(items: list[str], expected: str) -> None:
    assert join(items, "en") == expected


def test_other_languages_and_or() -> None:
    assert join(["A", "B", "C"], "fr") == "A, B et C"
    assert join(["A", "B", "C"], "es") == "A, B y C"
    assert [join(["A", "B"], lang, "or") for lang in ("en", "fr", "es")] == ["A or B", "A ou B", "A o B"]
    assert join(iter(["A", "Inde"]), "fr") == "A et Inde"


@pytest.mark.parametrize(
    ("word", "link"),
    [
        ("Italia", "e"),
        ("India", "e"),
        ("hijas", "e"),
        ("Ítaca", "e"),
        ("«Irán»", "e"),
        ("Islandia", "e"),
        ("Hierro", "y"),
        ("hiato", "y"),
        ("iones", "y"),
        ("Yemen", "y"),
        ("Honduras", "y"),
        ("Mali", "y"),
    ],
)
def test_spanish_y_before_the_sound_i(word: str, link: str) -> None:
    assert join(["Bolivia", word], "es") == f"Bolivia {link} {word}"


@pytest.mark.parametrize(
    ("word", "link"),
    [
        ("Omán", "u"),
        ("Honduras", "u"),
        ("hombres", "u"),
        ("óptimo", "u"),
        ("80\u00a0%", "u"),
        ("8 países", "u"),
        ("11 países", "u"),
        ("110 países", "o"),
        ("18 países", "o"),
        ("Mali", "o"),
        ("hijos", "o"),
    ],
)
def test_spanish_o_before_the_sound_o(word: str, link: str) -> None:
    assert join(["7", word], "es", "or") == f"7 {link} {word}"


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UnknownNameError, match="and, or; got 'nor'"):
        join(["A", "B"], "en", "nor")
    with pytest.raises(UnknownNameError, match="'de'"):
        join(["A", "B"], "de")
