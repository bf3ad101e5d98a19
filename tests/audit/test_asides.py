"""Numbers that no published share can settle are passed over or left open, and their neighbours are not."""

from __future__ import annotations

import datetime as dt

import pytest

from audit.own_words import claims_of
from audit.scoring import TODAY
from spanalysis.audit.asides import is_aside
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.reading import read
from spanalysis.figures.tables import Tables


@pytest.fixture(scope="module")
def auditor(tables: Tables) -> Auditor:
    return Auditor(tables, dt.date.fromisoformat(TODAY))


def said(auditor: Auditor, text: str) -> list[tuple[str, str]]:
    return [(claim.text, str(claim.verdict)) for claim in claims_of(auditor, text)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Coverage is below 20% in 8 of 13 countries", "en"),
        ("La couverture est inférieure à 20 % dans 8 des 13 pays", "fr"),
        ("La cobertura es inferior al 20 % en 8 de los 13 países", "es"),
        ("Coverage goes up to 100.0% (10 countries)", "en"),
        ("La protection sociale est sans donnée pour 3 éventualités sur 9", "fr"),
        ("They are on track if 100% is reached", "en"),
        ("The “71%” has no successor", "en"),
    ],
)
def test_thresholds_conditions_and_quoted_numbers_are_asides(text: str, lang: str) -> None:
    reading = read(text, lang)
    assert reading.quantities
    assert all(is_aside(reading, quantity) for quantity in reading.quantities)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Less than 20% of the population of Mali is covered", "en"),
        ("In 20 countries of Africa 15.4% of the people are covered", "en"),
        ("“In Mali 12.6% are covered”, she said", "en"),
    ],
)
def test_a_bound_a_count_of_countries_or_a_quotation_alone_is_none(text: str, lang: str) -> None:
    reading = read(text, lang)
    assert not any(is_aside(reading, quantity) for quantity in reading.quantities)


def test_a_computed_value_is_left_open_and_the_published_one_beside_it_is_judged(auditor: Auditor) -> None:
    text = "Social protection coverage in low-income countries, 2023: {} published, 8.7% computed here."
    assert said(auditor, text.format("9.7%")) == [("9.7%", "current"), ("8.7%", "unresolved")]
    assert said(auditor, text.format("19.7%")) == [("19.7%", "contradicted"), ("8.7%", "unresolved")]


def test_how_recent_values_are_is_no_coverage(auditor: Auditor) -> None:
    text = (
        "92.2% of the world's population lives in countries whose latest coverage value is for 2021 or later."
    )
    assert said(auditor, text) == [("92.2%", "unresolved")]


def test_a_needed_pace_is_left_open_and_an_observed_one_is_judged(auditor: Auditor) -> None:
    text = "Social protection coverage of the world's population rose by {} percentage points a year from 2015 to 2023; 6.8 percentage points a year are needed."
    assert [verdict for _, verdict in said(auditor, text.format("1.2"))] == ["current", "unresolved"]
    assert [verdict for _, verdict in said(auditor, text.format("2.4"))] == ["contradicted", "unresolved"]


def test_a_pace_that_would_have_to_be_reached_is_left_open(auditor: Auditor) -> None:
    text = "From 20.6% in 2015, social protection coverage in Niger would have to grow by 5.3 percentage points a year."
    assert [verdict for _, verdict in said(auditor, text)] == ["current", "unresolved"]


def test_a_region_without_a_name_is_not_the_area_before(auditor: Auditor) -> None:
    text = "Bolivia: 38.4% of the population covered by social protection in 2021; region 57.7%, world 50.2%."
    assert [verdict for _, verdict in said(auditor, text)] == ["current", "unresolved", "current"]


def test_a_range_over_areas_is_left_open(auditor: Auditor) -> None:
    text = "The financing gap for social protection is between 1.9% and 17.6% of GDP by region."
    assert said(auditor, text) == [("between 1.9% and 17.6% of GDP", "unresolved")]
