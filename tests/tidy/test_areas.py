"""Publishers' codes resolve to one area by exact match, or not at all."""

from __future__ import annotations

import pandas as pd
import pytest

from spanalysis import sources
from spanalysis.errors import UnknownCodeError
from spanalysis.tidy.areas import area_codes, english_names

UN = "un/country-codes/un-2026-11/countries_un.csv"
ILO = "ilo/country-groupings/ilo-2026-11/ilo_regions.csv"


@pytest.fixture(scope="module")
def lists(real):
    return sources.read(real.raw / UN).frame, sources.read(real.raw / ILO).frame


@pytest.fixture(scope="module")
def codes(tables, lists):
    return area_codes(tables["ref_areas"], english_names(*lists))


@pytest.mark.parametrize(
    ("scheme", "code", "label", "area"),
    [
        ("m49", "516", "Namibia", "NAM"),
        ("m49", "1", "World", "X01"),
        ("m49", "736", "Sudan [former]", "M49_736"),
        ("m49", "729", "Sudan", "SDN"),
        ("m49", "2", "Africa", "M49_002"),
        ("m49", "NAM", "", None),
        ("ilostat", "NAM", "", "NAM"),
        ("ilostat", "KOS", "", "KOS"),
        ("ilostat", "CHA", "", "CHA"),
        ("ilostat", "TWN", "", "TWN"),
        ("ilostat", "AFRICA", "Africa", "X06"),
        ("ilostat", "Africa", "Africa", "X06"),
        ("ilostat", "World", "World", "X01"),
        ("ilostat", "Taiwan, China", "Taiwan, China", "TWN"),
        ("ilostat", "Côte d'Ivoire", "Côte d'Ivoire", "CIV"),
        ("ilostat", "Côte d’Ivoire", "Côte d’Ivoire", "CIV"),
        ("ilostat", "Nam", "Nam", None),
        ("ilostat", "namibia", "namibia", None),
        ("ilostat", "WLD", "", None),
        ("owid", "OWID_KOS", "Kosovo", "KOS"),
        ("owid", "OWID_CIS", "Channel Islands", "CHA"),
        ("owid", "OWID_WRL", "World", "X01"),
        ("owid", "", "Small Island Developing States (SIDS)", "M49_722"),
        ("owid", "", "Developed regions", None),
        ("worldbank", "ARB", "Arab World", "WB_ARB"),
        ("worldbank", "LAC", "", "WB_LAC"),
        ("worldbank", "SSF", "", "WB_SSF"),
        ("worldbank", "WLD", "World", "X01"),
        ("worldbank", "XKX", "Kosovo", "KOS"),
        ("worldbank", "CHI", "Channel Islands", "CHA"),
        ("worldbank", "INX", "Not classified", None),
        ("wpp", "CHI", "", "CHA"),
        ("oli", "", "Africa", "OLI_AFR"),
        ("sp", "ARB", "", None),
        ("sp", "", "", None),
        ("sp", "WAEMU", "", "WAEMU"),
    ],
)
def test_a_code_of_a_scheme(codes, scheme, code, label, area):
    assert codes.resolve(scheme, code, label) == area


def test_unknown_codes_name_file_rows_and_codes(codes):
    frame = pd.DataFrame({"ref_area": ["NAM", "ARB", "ZZZ", "ARB"], "raw_row": [2, 3, 4, 5]})
    with pytest.raises(UnknownCodeError) as caught:
        codes.translate(frame, "sp", "x/f.csv")
    assert caught.value.where == "data/raw/x/f.csv row 3, 4, 5"
    assert caught.value.arrived == "'ARB', 'ZZZ'"


def test_every_country_that_the_ilo_names_resolves_by_its_name(codes, lists):
    damaged = lists[1]["country"].str.contains("?", regex=False)
    current = lists[1][~damaged]
    found = [codes.resolve("ilostat", name, name) for name in current["country"]]
    missed = {code for code, area in zip(current["iso3"], found, strict=True) if code != area}
    assert missed == set()


def test_a_name_of_two_areas_or_of_an_aggregate_resolves_to_neither(lists):
    un = lists[0].assign(cldr_name_en=lists[0]["cldr_name_en"].replace({"Mali": "Namibia"}))
    names = english_names(un, lists[1])
    assert "Namibia" not in names
    assert "Micronesia" not in names
    assert names["Mali"] == "MLI"


def test_names_come_without_article_in_three_languages(tables):
    frame = tables["ref_areas"].set_index("ref_area")
    kept = ["name_en", "name_fr", "article_fr", "short_name_fr", "name_es", "article_es"]
    assert frame.loc["MLI", kept].tolist() == ["Mali", "Mali", "le", "Mali", "Malí", ""]
    assert frame.loc["BOL", ["name_fr", "short_name_fr"]].tolist() == [
        "Bolivie (État plurinational de)",
        "Bolivie",
    ]
    assert frame.loc["CIV", ["name_en", "name_fr", "name_es"]].tolist() == ["Côte d’Ivoire"] * 3
    assert frame.loc["RWA", "name_fr"] == "Rwanda"
