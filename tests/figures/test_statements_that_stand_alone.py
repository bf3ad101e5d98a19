"""A statement is pasted where its figure is not: it names the contingency, the place and all that tie."""

from __future__ import annotations

import pytest

from spanalysis.figures.catalogue import make
from spanalysis.figures.tables import Tables


@pytest.mark.parametrize(
    ("lang", "soc", "named"),
    [
        ("en", "SOC_CONTIG_PENSION", "“older persons”"),
        ("fr", "SOC_CONTIG_TOTAL", "«\u00a0au moins une prestation\u00a0»"),
        ("es", "SOC_CONTIG_PENSION", "«personas de edad»"),
    ],
)
def test_a_count_of_gaps_names_its_contingency(tables: Tables, lang: str, soc: str, named: str) -> None:
    statements = [said.text for said in make(tables, "sex-gap", lang, soc=soc).statements]
    assert any(named in said for said in statements)


@pytest.mark.parametrize(
    ("lang", "where"), [("en", "in 16 EU countries"), ("fr", "dans 16 pays"), ("es", "en 16 países")]
)
def test_platform_workers_are_those_of_the_survey_not_of_the_world(
    tables: Tables, lang: str, where: str
) -> None:
    for said in make(tables, "platform-protection-gap", lang).statements:
        assert where in said.text


def test_contingencies_that_tie_are_all_named(tables: Tables) -> None:
    said = make(tables, "contingency-heatmap", "en", group="WAEMU").statements[0].text
    assert "in 8 countries and territories for each" in said
    assert "unemployed persons and work injury" in said


def test_one_worst_contingency_is_counted_among_those_with_a_value(tables: Tables) -> None:
    said = make(tables, "contingency-heatmap", "en", group="EU27").statements[0].text
    assert "in 3 of 27 countries and territories for this contingency: unemployed persons" in said
