"""What a year does in a sentence."""

from __future__ import annotations

import pytest

from spanalysis.audit.years import GOAL, PUBLISHED, REFERENCE, SINCE, find_years, folded_text


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("In 2015 it was 42.8%", [(2015, REFERENCE)]),
        ("since 2015 it has risen", [(2015, SINCE)]),
        ("depuis 2015", [(2015, SINCE)]),
        ("desde 2015", [(2015, SINCE)]),
        ("by 2030", [(2030, GOAL)]),
        ("d’ici à 2030", [(2030, GOAL)]),
        ("para 2030", [(2030, GOAL)]),
        ("the 2030 Agenda", [(2030, GOAL)]),
        ("between 2015 and 2023", [(2015, SINCE), (2023, REFERENCE)]),
        ("entre 2015 et le début de 2023", [(2015, SINCE), (2023, REFERENCE)]),
        ("2015–2023", [(2015, SINCE), (2023, REFERENCE)]),
        ("World Social Protection Report 2020-22", [(2020, PUBLISHED)]),
        ("informe mundial sobre la protección social 2017-2019", [(2017, PUBLISHED)]),
        ("(ILO, 2024)", [(2024, PUBLISHED)]),
        ("directive adoptée en 2024", [(2024, PUBLISHED)]),
        ("projected in 2021 for 2025", [(2021, PUBLISHED), (2025, PUBLISHED)]),
        ("64.3% in 2025; three years earlier 48.8%", [(2025, REFERENCE), (2022, REFERENCE)]),
        ("12,345 and 20.15", []),
        ("regulation 2024/2831", []),
    ],
)
def test_years_have_roles(words: str, found: list[tuple[int, str]]) -> None:
    assert [(mention.year, mention.role) for mention in find_years(words)] == found


def test_characters_taken_by_numbers_are_no_years() -> None:
    assert find_years("2015 people", ((0, 4),)) == []


def test_folding_keeps_each_character_in_its_place() -> None:
    words = "Été ŒUVRE ﬁn Straße"
    assert len(folded_text(words)) == len(words)
    assert folded_text("Été") == "ete"
