from __future__ import annotations

import pytest

from spanalysis.errors import UnknownNameError
from spanalysis.text import capitalise_first, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("états membres", "États membres"),
        ("«\u00a0œuvre\u00a0»", "«\u00a0Œuvre\u00a0»"),
        ("¿cuántas?", "¿Cuántas?"),
        ("52.4% of the world", "52.4% of the world"),
        ("iPhone", "IPhone"),
        ("", ""),
        ("…", "…"),
    ],
)
def test_capitalise_first(text: str, expected: str) -> None:
    assert capitalise_first(text, "fr") == expected


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="'de'"):
        capitalise_first("x", "de")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("in 2023,", "", "half was covered"), "In 2023, half was covered."),
        (("already ends.",), "Already ends."),
        (("« déjà fini. »",), "« Déjà fini. »"),
        (("really?",), "Really?"),
        ((), ""),
        (("", ""), ""),
    ],
)
def test_sentence(parts: tuple[str, ...], expected: str) -> None:
    assert sentence(*parts) == expected
