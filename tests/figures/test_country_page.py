"""A country's page holds what the tables hold, and says what they lack."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis.charts.check import text_problems
from spanalysis.charts.sheet import written
from spanalysis.errors import UnknownNameError
from spanalysis.figures.catalogue import make
from spanalysis.figures.country.country_page import SPEC
from spanalysis.figures.country.neighbours import neighbours, subregion
from spanalysis.figures.country.unknown import gaps
from spanalysis.figures.coverage.countries import reference_year

LANGS = ("en", "fr", "es")
NAMED = ("BOL", "BFA", "MLI", "RWA", "SEN", "IND", "PLW", "NAM", "VAT", "KOS", "TWN", "HKG", "GAB", "CHA")


def facts(tables, area: str):
    return SPEC.facts(tables, {"area": area})


@pytest.mark.parametrize("area", NAMED)
def test_the_page_is_clean_in_three_languages(tables, area):
    figure = make(tables, "country-page", area=area)
    for lang in LANGS:
        drawing = figure.in_language(lang).draw()
        assert text_problems(drawing) == [], lang
        assert [round(side * 25.4) for side in drawing.get_size_inches()] == [210, 297]
        assert len(written(drawing, "heading")) == 6


def test_bolivia_has_its_values_and_the_withdrawn_one_is_named(tables):
    figure = make(tables, "country-page", area="BOL")
    assert figure.headline["share"].value == 38.4
    assert figure.headline["n_contingencies"].value == 9
    said = " ".join(written(figure.draw(), "paragraph"))
    assert "46.6% for 2020" in said
    assert "No scheme anchored in law, so nobody can be covered: unemployed persons." in said


def test_rwanda_is_not_told_by_its_health_cover(tables):
    figure = make(tables, "country-page", area="RWA")
    assert "7.7% covered by at least one benefit in 2023" in figure.words.title
    assert "Health care is not counted." in " ".join(figure.words.notes)


def test_a_country_without_any_value_says_so_and_is_not_zero(tables):
    figure = make(tables, "country-page", area="VAT")
    assert "no published value" in figure.words.title
    assert "share" not in figure.headline
    assert "VAT" not in set(figure.rows["ref_area"])
    drawing = figure.draw()
    assert "0%" not in written(drawing, "number")
    assert "That is not zero." in " ".join(written(drawing, "paragraph"))


def test_tiny_palau_has_an_old_value_and_says_so(tables):
    page = facts(tables, "PLW")
    old = [gap for gap in page.details["unknown"] if gap.code == "old_headline"]
    assert old[0].year == page["year"] == 2019
    assert reference_year(tables) - 2019 > 5


def test_namibia_is_not_lost_as_a_missing_value(tables):
    page = facts(tables, "NAM")
    assert page.details["subregion"] == "M49_018"
    assert "NAM" in set(page.details["neighbours"]["ref_area"])


def test_kosovo_stands_in_the_region_of_the_ilo(tables):
    assert subregion(tables, "KOS") == "ILO_SOUTHERN_EUROPE"
    assert subregion(tables, "BOL") == "M49_005"
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    assert set(neighbours(tables, "KOS")["ref_area"].map(kinds)) <= {"country", "territory"}


def test_a_value_of_today_is_not_called_old_and_a_withdrawn_one_is_found(tables, changed):
    frame = tables["coverage"]
    row = frame[(frame["ref_area"] == "PLW") & (frame["soc"] == "SOC_CONTIG_TOTAL")].iloc[[-1]]
    given = changed(coverage=pd.concat([frame, row.assign(time_period=2024, vintage="ilo-2026-05")]))
    codes = {gap.code for gap in gaps(given, "PLW", facts(given, "PLW").details["contingencies"], frame[:0])}
    assert "old_headline" not in codes


def test_women_and_men_are_of_one_year_and_release(tables):
    page = facts(tables, "MLI")
    pairs, rows = page.details["pairs"], page.rows
    assert pairs["soc"].iloc[0] == "SOC_CONTIG_TOTAL"
    for pair in pairs.itertuples():
        mine = rows[(rows["soc"] == pair.soc) & (rows["time_period"] == pair.time_period)]
        assert {"SEX_F", "SEX_M"} <= set(mine.loc[mine["vintage"] == pair.vintage, "sex"])


@pytest.mark.parametrize(("area", "hint"), [("BOLL", "BOL"), ("X01", "country"), ("Bolivie", "BOL")])
def test_what_is_no_country_is_refused(tables, area, hint):
    with pytest.raises(UnknownNameError, match=hint):
        make(tables, "country-page", area=area)
