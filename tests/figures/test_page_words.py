"""Words of a page: what no line may part."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from spanalysis.figures.page import sheet_text


@pytest.mark.parametrize(
    ("subtitle", "held"),
    [
        ("Coverage (SDG indicator 1.3.1), per cent, 2023", "indicator\u00a01.3.1"),
        ("Coverage (SDG indicator 1.3.1), per cent, 2023", "per\u00a0cent"),
        ("Couverture (indicateur ODD 1.3.1), en pourcentage", "en\u00a0pourcentage"),
        (
            "Cobertura (indicador 1.3.1 de los ODS), en porcentaje",
            "1.3.1 de los\u00a0ODS), en\u00a0porcentaje",
        ),
    ],
)
def test_an_indicator_and_a_unit_stay_on_one_line(subtitle: str, held: str) -> None:
    words: Any = SimpleNamespace(
        title="", subtitle=subtitle, source="", notes=(), brief_source="", brief_note=""
    )
    text = sheet_text(words, "page")
    assert held in text.subtitle
    assert text.subtitle.replace("\u00a0", " ") == subtitle
