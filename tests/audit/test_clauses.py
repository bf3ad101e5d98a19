"""Lists: what stands over all items, what belongs to one of them, and what a bracket of sources may add."""

from __future__ import annotations

import datetime as dt

import pytest

from audit.own_words import claims_of
from audit.scoring import TODAY
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.clauses import clauses
from spanalysis.audit.reading import Reading, read
from spanalysis.figures.tables import Tables


@pytest.fixture(scope="module")
def auditor(tables: Tables) -> Auditor:
    return Auditor(tables, dt.date.fromisoformat(TODAY))


def verdicts(auditor: Auditor, text: str) -> list[str]:
    return [str(claim.verdict) for claim in claims_of(auditor, text)]


def areas(parts: list[Reading]) -> list[list[str]]:
    return [[area.codes[0] for area in part.areas] for part in parts]


def years(parts: list[Reading]) -> list[list[int]]:
    return [[year.year for year in part.years] for part in parts]


def test_a_sentence_without_a_semicolon_is_one_clause() -> None:
    reading = read("In 2023, 52.4% of the world's population was covered, and 15.4% in Africa.", "en")
    assert clauses(reading) == [reading]


def test_each_item_has_its_area_and_all_have_the_year_over_them() -> None:
    parts = clauses(read("Coverage, 2015 and 2023: Mali 9.3% and 12.6%; Togo 20.0% and 38.7%.", "en"))
    assert areas(parts) == [["MLI"], ["TGO"]]
    assert years(parts) == [[2015, 2023], [2015, 2023]]
    assert [[q.low for q in part.quantities] for part in parts] == [[9.3, 12.6], [20.0, 38.7]]


def test_a_year_of_its_own_wins_over_the_year_over_all() -> None:
    parts = clauses(read("Couverture, 2020 : Mali 9,3 % ; Togo 38,7 % en 2022.", "fr"))
    assert years(parts) == [[2020], [2022]]


def test_an_item_without_an_area_goes_on_with_the_one_before() -> None:
    parts = clauses(
        read("Bolivia covers 38.4% of its population; among children it is 62.8%; Peru, 25.1%.", "en")
    )
    assert areas(parts) == [["BOL"], ["BOL"], ["PER"]]


def test_a_year_that_leads_a_clause_holds_for_the_next_and_one_behind_a_number_only_may() -> None:
    led = clauses(read("In 2021, Bolivia covered 38.4%; Peru covered 58.5%.", "en"))
    assert years(led) == [[2021], [2021]]
    behind = clauses(read("Bolivia covered 38.4% in 2021; Peru covers 58.5%.", "en"))
    assert years(behind) == [[2021], []]
    assert behind[1].softly == (2021,)


def test_a_negation_without_a_number_stays_in_its_clause() -> None:
    parts = clauses(
        read("Nobody in Mali has no right to it; in Togo, 38.7% are covered by social protection.", "en")
    )
    assert len(parts) == 1
    assert not parts[0].has("pol.neg")


def test_semicolons_in_brackets_part_nothing() -> None:
    (part,) = clauses(read("In Mali (where there is no scheme; see above), 12.6% are covered.", "en"))
    assert part.quantities[0].low == 12.6


def test_sources_in_a_bracket_are_no_areas_sides_or_years_of_a_number() -> None:
    text = "In 2022, 12.6% of the population of Mali was covered (not counting health; source: World Bank, 2025; ILO, 2026)."
    (part,) = clauses(read(text, "en"))
    assert not part.has("pol.neg", "src.wb", "src.ilo")
    assert years([part]) == [[2022]]


def test_a_single_source_stays_known() -> None:
    (part,) = clauses(read("4.7 billion people are covered (source: World Bank, 2025).", "en"))
    assert part.has("src.wb")


TRUE = [
    "In 2021, 38.4% of the population of Bolivia was covered by at least one social protection benefit; in Peru, 25.1%.",
    "Share covered by at least one social protection benefit, 2023: world 52.4%; Rwanda 7.7%; Sub-Saharan Africa 15.4%.",
    "Effective coverage, Bolivia, 2021: children 62.8%; mothers with newborns 38.7%; persons with severe disabilities 7.0%.",
    "Mali: 12,6 % de la population couverte par au moins une prestation de protection sociale en 2022 ; Togo, 38,7 %.",
    "Aucun taux n’a été publié pour l’Érythrée en 2024 ; au Mali, 12,6 % de la population est couverte par la protection "
    "sociale.",
    "No se ha publicado ninguna tasa; en el mundo, el 52,4 % de la población tiene protección social.",
    "Social protection coverage in Bolivia is not on track: −0.4 percentage points a year from 2015 to 2021.",
    "Social protection covers 52.4% of the world's population (3.8 billion not covered).",
]


@pytest.mark.parametrize("text", TRUE)
def test_true_lists_are_current(auditor: Auditor, text: str) -> None:
    found = verdicts(auditor, text)
    assert found
    assert set(found) == {"current"}, found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (TRUE[0].replace("38.4", "~").replace("25.1", "38.4").replace("~", "25.1"), 2),
        (TRUE[1].replace("52.4", "~").replace("7.7", "52.4").replace("~", "7.7"), 2),
        (TRUE[2].replace("62.8", "~").replace("7.0", "62.8").replace("~", "7.0"), 2),
        (TRUE[2].replace("2021", "2019"), 3),
        (TRUE[3].replace("12,6", "~").replace("38,7", "12,6").replace("~", "38,7"), 2),
        (TRUE[5].replace("52,4", "47,6"), 1),
        (TRUE[6].replace("−0.4", "+0.4"), 1),
        (TRUE[6].replace("a year ", ""), 1),
        (TRUE[7].replace("52.4%", "47.6%"), 1),
    ],
)
def test_planted_errors_in_lists_are_caught(auditor: Auditor, text: str, wrong: int) -> None:
    found = verdicts(auditor, text)
    accused = [
        verdict for verdict in found if verdict in ("misdescribed", "contradicted", "no-data", "superseded")
    ]
    assert len(accused) == wrong, found
