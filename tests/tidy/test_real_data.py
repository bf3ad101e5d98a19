"""What is known of the real figures, checked against the tables made from them."""

from __future__ import annotations

import csv
import tomllib
from collections import Counter

import pandas as pd
import pytest

from spanalysis import codelists
from spanalysis.provenance import resources
from spanalysis.tidy import areas

TOTALS = {"soc": "SOC_CONTIG_TOTAL", "sex": "SEX_T", "indicator": "SDG_0131_SEX_SOC_RT"}
COUNTED = ["country", "territory", "former"]


def picked(frame, **match):
    return frame[frame[list(match)].eq(list(match.values())).all(axis=1)]


def test_totals_shared_by_two_releases_agree_to_one_decimal(tables):
    older = picked(tables["coverage"], vintage="ilo-2025-10", **TOTALS)
    newer = picked(tables["coverage"], vintage="ilo-2026-05", **TOTALS)
    both = older.merge(newer, on=["ref_area", "time_period"], validate="1:1")
    assert len(both) == 491
    assert (both["obs_value_x"] - both["obs_value_y"]).abs().max() <= 0.05 + 1e-9


def test_structural_zeros_are_zeros_and_not_missing(tables):
    zeros = picked(tables["coverage"], footnote="NO_SCHEME_IN_LAW")
    assert len(zeros) == 284
    assert set(zeros["obs_value"]) == {0.0}
    assert set(zeros["obs_status"]) == {"A"}
    assert set(zeros["soc"]) == {"SOC_CONTIG_UNE"}
    others = picked(tables["coverage"], obs_value=0.0)
    assert len(others) > len(zeros)


@pytest.mark.parametrize(
    ("match", "value"),
    [
        ({"ref_area": "X01", "time_period": 2015, "vintage": "wspr-2017"} | TOTALS, 45.0),
        ({"ref_area": "X01", "time_period": 2015, "vintage": "ilo-2025-10"} | TOTALS, 42.8),
        ({"ref_area": "X01", "time_period": 2020, "vintage": "wspr-2021"} | TOTALS, 46.9),
        ({"ref_area": "X01", "time_period": 2020, "vintage": "ilo-2025-10"} | TOTALS, 48.1),
        ({"ref_area": "X01", "time_period": 2023, "vintage": "wspr-2024"} | TOTALS, 52.4),
        ({"ref_area": "X01", "time_period": 2016, "vintage": "unsd-2020-10"} | TOTALS, 45.2),
        ({"ref_area": "RWA", "time_period": 2023, "vintage": "ilo-2026-05"} | TOTALS, 7.7),
        ({"ref_area": "IND", "time_period": 2025, "vintage": "ilo-2026-05"} | TOTALS, 64.3),
        ({"ref_area": "MOZ", "time_period": 2020, "vintage": "unsd-2024-02"} | TOTALS, 13.4),
    ],
)
def test_a_known_value_stands_under_its_vintage(values, match, value):
    assert [round(found, 1) for found in values(**match)] == [value]


def test_maternity_is_counted_among_women(tables):
    odd = tables["coverage"].query("soc == 'SOC_CONTIG_MAT' and sex != 'SEX_F'")
    assert odd[["ref_area", "time_period", "sex", "vintage"]].to_numpy().tolist() == [
        ["KOS", 2022, "SEX_T", "ilo-2026-05"],
        ["TWN", 2023, "SEX_T", "ilo-2026-05"],
    ]


def test_every_raw_row_is_in_a_table_or_in_the_corrections(real, tables):
    text = (real.raw / "corrections.toml").read_text(encoding="utf-8")
    corrections = tomllib.loads(text)["correction"]
    dropped: Counter[str] = Counter()
    for entry in corrections:
        if entry["action"] == "drop_twin":
            dropped[entry["file"]] += dropped_rows(real, entry)
    assert dropped == {
        "ilo/sdg-1-3-1/ilo-2025-10/at_least_one_benefit.csv": 9,
        "ilo/sdg-1-3-1/ilo-2024-09/aggregates_2015_2020_2023.csv": 30,
    }
    for item in resources(real):
        if item.table in ("coverage", "platform_work", "finance", "population"):
            with (real.raw / item.path).open(encoding="utf-8-sig", newline="") as file:
                raw = sum(1 for row in csv.reader(file) if row) - 1
            frame = picked(tables[item.table], raw_file=item.path)
            assert frame["raw_row"].nunique() == raw - dropped[item.path], item.path
            ages = 9 if item.layout == "wpp-age-sex" else 1
            assert len(frame) == ages * (raw - dropped[item.path]), item.path


def dropped_rows(home, entry):
    frame = pd.read_csv(home.raw / entry["file"], dtype=str, keep_default_na=False)
    column = "ref_area" if "ref_area" in frame else "Code"
    return int((frame[column] == entry["match"]["ref_area"]).sum())


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("NAM", "country"),
        ("KOS", "territory"),
        ("CHA", "territory"),
        ("TWN", "country"),
        ("M49_736", "former"),
        ("X01", "world"),
        ("WB_ARB", "wb_group"),
        ("WB_LAC", "wb_group"),
        ("WB_SSF", "wb_group"),
        ("X06", "ilo_region"),
        ("M49_002", "un_region"),
        ("WAEMU", "group"),
    ],
)
def test_an_area_is_of_the_kind_that_the_codelists_say(tables, code, kind):
    frame = tables["ref_areas"].set_index("ref_area")
    assert frame.loc[code, "area_type"] == kind


@pytest.mark.parametrize("code", ["ARB", "LAC", "SSF", "WLD", "SSA", "EUU", "XKX", "CHI", "HIC", "MEA"])
def test_codes_of_aggregates_that_look_like_iso_are_no_areas(tables, code):
    assert code not in set(tables["ref_areas"]["ref_area"])
    for name in ("coverage", "finance", "population"):
        assert code not in set(tables[name]["ref_area"])


def test_the_world_banks_aggregates_are_never_countries(tables, real):
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    flags = pd.read_csv(
        real.raw / "world-bank/gdp/wb-2026-02/world_bank_gdp_current_usd.csv", keep_default_na=False
    )
    is_country = dict(zip(flags.index + 2, flags["is_country"], strict=True))
    gdp = picked(tables["finance"], vintage="wb-2026-02")
    counted = gdp["ref_area"].map(kinds).isin(COUNTED)
    assert (counted == gdp["raw_row"].map(is_country)).all()
    persons = picked(tables["population"], vintage="wb-2025", time_period=2023)
    assert (~persons["ref_area"].map(kinds).isin(COUNTED)).sum() == 48


def test_country_values_are_normal_and_aggregates_estimates(tables):
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    frame = tables["coverage"].query("vintage in ['ilo-2024-09', 'ilo-2025-10', 'ilo-2026-05']")
    counted = frame["ref_area"].map(kinds).isin(COUNTED)
    assert set(frame.loc[counted, "obs_status"]) == {"A"}
    assert set(frame.loc[~counted, "obs_status"]) == {"E"}


def members(tables, group):
    return set(picked(tables["area_groups"], group=group)["ref_area"])


def test_waemu_has_eight_members_and_the_union_twenty_seven(tables):
    assert members(tables, "WAEMU") == {"BEN", "BFA", "CIV", "GNB", "MLI", "NER", "SEN", "TGO"}
    assert len(members(tables, "EU27")) == 27
    assert "GBR" not in members(tables, "EU27")


def test_the_eight_sdg_regions_partition_the_uns_list(tables):
    counts = Counter(area for group in areas.SDG_REGIONS for area in members(tables, group))
    frame = tables["ref_areas"]
    listed = frame[frame["area_type"].isin(["country", "territory"]) & frame["m49"].ne("")]
    assert set(counts.values()) == {1}
    assert set(listed["ref_area"]) - set(counts) == {"ATA"}
    assert set(counts) <= set(listed["ref_area"])
    assert (listed["sdg_region"].ne("") == listed["ref_area"].ne("ATA")).all()


@pytest.mark.parametrize("column", ["ilo_region", "ilo_subregion_broad", "ilo_subregion_detailed"])
def test_the_ilos_regions_of_one_level_are_disjoint(tables, column):
    names = codelists.load("ilo_region_names")
    groups = names.loc[names["column"] == column, "ref_area"]
    counts = Counter(area for group in groups for area in members(tables, group))
    assert set(counts.values()) == {1}
    assert len(counts) == 236


def test_income_groups_are_disjoint(tables):
    counts = Counter(area for group in areas.INCOME_GROUPS for area in members(tables, group))
    assert set(counts.values()) == {1}
    assert {"ETH", "VEN"}.isdisjoint(counts)


def test_only_countries_and_territories_are_members(tables):
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    assert set(tables["area_groups"]["ref_area"].map(kinds)) == {"country", "territory"}


def test_every_vintage_of_a_table_is_described(tables):
    known = set(tables["vintages"]["vintage"])
    used = {
        name: set(tables[name]["vintage"]) for name in ("coverage", "finance", "population", "platform_work")
    }
    assert all(found <= known for found in used.values())
    assert set().union(*used.values()) | {"wb-fy2026"} >= known - {""}


def test_units_are_those_of_the_indicator(tables):
    units = codelists.load("indicators").set_index("indicator")["unit_measure"]
    for name in ("coverage", "finance"):
        assert (tables[name]["indicator"].map(units) == tables[name]["unit_measure"]).all()


@pytest.mark.parametrize(
    ("table", "column", "name", "key"),
    [
        ("coverage", "soc", "contingencies", "soc"),
        ("coverage", "indicator", "indicators", "indicator"),
        ("finance", "indicator", "indicators", "indicator"),
        ("platform_work", "definition", "platform_definitions", "code"),
        ("platform_work", "measure", "platform_measures", "code"),
        ("platform_work", "age_group", "age_groups", "age_group"),
        ("population", "age_group", "age_groups", "age_group"),
        ("vintages", "publisher", "publishers", "publisher"),
    ],
)
def test_codes_in_use_have_labels_in_three_languages(tables, table, column, name, key):
    used = set(tables[table][column]) - {""}
    assert used
    for lang in ("en", "fr", "es"):
        found = codelists.labels(name, key, lang)
        assert {code for code in used if not found.get(code)} == set()


def test_population_adds_up_over_broad_ages_and_is_in_persons(tables):
    frame = picked(tables["population"], ref_area="NAM", time_period=2019, vintage="wpp-2019", sex="SEX_F")
    ages = frame.set_index("age_group")["obs_value"]
    assert 1e6 < ages["Y0T14"] + ages["Y15T64"] + ages["Y_GE65"] < 1.5e6
    assert ages["Y15T64"] + ages["Y_GE65"] == pytest.approx(ages["Y_GE15"], abs=2)


def test_the_occupations_of_online_workers_make_up_a_whole(tables):
    frame = tables["platform_work"]
    parts = frame[frame["definition"].str.startswith("OLI_OCCUPATION_")]
    sums = parts.groupby(["ref_area", "time_period"])["obs_value"].agg(["sum", "count"])
    assert set(sums["count"]) == {6}
    assert (sums["sum"] - 100).abs().max() < 0.05
    assert sums.loc["OLI_AFR"].index.tolist() == list(range(2017, 2025))
    countries = ["EGY", "ETH", "GHA", "KEN", "NGA", "RWA", "SEN", "TZA", "UGA", "ZAF"]
    assert sorted(set(parts["ref_area"]) - {"OLI_AFR"}) == countries
    kenya = picked(parts, ref_area="KEN", definition="OLI_OCCUPATION_WRITING")
    assert kenya[["time_period", "obs_value", "unit_measure"]].to_numpy().tolist() == [[2024, 50.03, "PT"]]


def test_the_regions_make_up_the_worlds_online_workers(tables):
    regions = picked(tables["platform_work"], vintage="oli-2024-09", definition="OLI_WORKERS_2020")
    assert len(regions) == 6
    assert set(regions["time_period"]) == {2024}
    assert abs(regions["obs_value"].sum() - 100) < 0.05


def test_the_pledge_of_2025_is_a_target_in_points_a_year(tables):
    pledge = picked(tables["coverage"], indicator="SDG_0131_TARGET_PACE")
    columns = [
        "ref_area",
        "time_period",
        "obs_value",
        "obs_qualifier",
        "unit_measure",
        "obs_status",
        "vintage",
    ]
    assert pledge[columns].to_numpy().tolist() == [["M49_515", 2025, 2.0, "lower", "PP", "F", "un-ffd4-2025"]]
    families = codelists.load("indicators").set_index("indicator")["family"]
    assert families["SDG_0131_TARGET_PACE"] == families["SDG_0131_TARGET_RT"] == "target"


def test_eu_platform_growth_has_its_counts_and_its_projection_under_their_statuses(tables):
    frame = tables["platform_work"]
    rows = frame[frame["definition"].isin(["EC_ALL_STATUSES", "EC_EARLIER_COUNT_2018"])]
    found = rows[["time_period", "obs_value", "obs_status", "vintage"]].to_numpy().tolist()
    assert sorted(found) == [
        [2018, 24e6, "E", "le-soir-2021-10"],
        [2021, 28e6, "E", "ec-swd-2021-397"],
        [2021, 28.3e6, "E", "ppmi-2021"],
        [2025, 42.6e6, "F", "ppmi-2021"],
        [2025, 43e6, "F", "ec-com-2021-762"],
    ]
