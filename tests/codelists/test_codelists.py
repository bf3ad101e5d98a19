"""Every codelist, row by row."""

from __future__ import annotations

import csv
import doctest
import hashlib
import json
import re
import tomllib
from pathlib import Path

import pytest

import spanalysis.codelists as module
from spanalysis.codelists import codes, label, labels, load
from spanalysis.errors import UnknownCodeError, UnknownNameError
from spanalysis.provenance import find_home
from spanalysis.sources import read

RAW = find_home(Path(__file__).parent).raw
LANGS = ("en", "fr", "es")

KEYS = {
    "age_groups": ["age_group"],
    "aggregates": ["ref_area"],
    "area_codes": ["scheme", "code", "label"],
    "codes": ["list", "code"],
    "contingencies": ["soc"],
    "extra_areas": ["ref_area"],
    "footnotes": ["sha256"],
    "group_members": ["group", "ref_area"],
    "ilo_region_names": ["column", "name"],
    "indicators": ["indicator"],
    "place_grammar": ["ref_area"],
    "licences": ["licence"],
    "platform_definitions": ["code"],
    "platform_measures": ["code"],
    "publishers": ["publisher"],
    "reference_types": ["vintage"],
    "region_parents": ["parent", "child"],
    "short_names": ["ref_area"],
    "tile_grid": ["ref_area"],
}
LABELLED = sorted(name for name in KEYS if {"label_en", "name_en"} & set(load(name)))


def test_every_codelist_is_tested():
    assert {path.stem for path in module.FOLDER.glob("*.csv")} == set(KEYS)


@pytest.mark.parametrize("name", KEYS)
def test_rows_are_whole_and_codes_are_unique(name):
    with (module.FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert {len(row) for row in rows} == {len(rows[0])}
    frame = load(name)
    assert not frame.duplicated(KEYS[name]).any()
    assert len(frame) == len(rows) - 1


@pytest.mark.parametrize("name", KEYS)
def test_cells_have_no_outer_blanks_and_files_no_foreign_line_ends(name):
    content = (module.FOLDER / f"{name}.csv").read_bytes()
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.startswith(b"\xef\xbb\xbf")
    odd = [
        cell for column in load(name) for cell in load(name)[column] if cell != cell.strip() or "  " in cell
    ]
    assert odd == []


@pytest.mark.parametrize("name", LABELLED)
def test_labels_are_there_in_three_languages(name):
    frame = load(name)
    for kind in ("label", "name", "base", "denominator"):
        columns = [f"{kind}_{lang}" for lang in LANGS if f"{kind}_{lang}" in frame]
        assert len(columns) in (0, 3)
        for column in columns:
            assert frame.loc[frame[column] == "", KEYS[name]].to_numpy().tolist() == [], column


def words(name, lang):
    frame = load(name)
    return [text for column in frame if column.endswith(f"_{lang}") for text in frame[column]]


@pytest.mark.parametrize("name", LABELLED)
def test_apostrophes_are_typographic(name):
    for lang in LANGS:
        assert [text for text in words(name, lang) if "'" in text] == []


@pytest.mark.parametrize("name", LABELLED)
def test_french_puts_a_no_break_space_before_high_signs_and_per_cent(name):
    assert [text for text in words(name, "fr") if re.search(r"(?<![\u00a0\u202f])[:;!?%»]", text)] == []


@pytest.mark.parametrize("name", LABELLED)
def test_words_hold_no_control_characters_or_straight_quotes(name):
    for lang in LANGS:
        assert [text for text in words(name, lang) if re.search(r'[\x00-\x1f"\ufffd]', text)] == []


def un_areas():
    return set(read(RAW / "un/country-codes/un-2026-11/countries_un.csv").frame["iso3"])


def known_areas():
    return un_areas() | set(load("aggregates")["ref_area"]) | set(load("extra_areas")["ref_area"])


def test_an_area_stands_in_one_list_only():
    lists = [un_areas(), set(load("aggregates")["ref_area"]), set(load("extra_areas")["ref_area"])]
    assert sum(map(len, lists)) == len(known_areas())


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("area_codes", "ref_area"),
        ("group_members", "group"),
        ("group_members", "ref_area"),
        ("ilo_region_names", "ref_area"),
        ("place_grammar", "ref_area"),
        ("region_parents", "parent"),
        ("region_parents", "child"),
        ("short_names", "ref_area"),
        ("tile_grid", "ref_area"),
    ],
)
def test_every_area_that_a_list_points_to_exists(name, column):
    assert set(load(name)[column]) - known_areas() == set()


def test_every_area_has_its_grammar():
    assert known_areas() - set(load("place_grammar")["ref_area"]) == set()


def test_an_alias_has_a_code_or_a_label_and_a_known_scheme():
    frame = load("area_codes")
    assert (frame["code"].ne("") != frame["label"].ne("")).all()
    assert set(frame["scheme"]) == {"owid", "ilostat", "worldbank", "wpp", "oli"}


def test_ilostats_aggregates_are_known_by_code_and_by_label_alike():
    frame = load("area_codes").query("scheme == 'ilostat'")
    by_code = {row.code: row.ref_area for row in frame.itertuples() if row.code}
    by_label = {row.label: row.ref_area for row in frame.itertuples() if row.label}
    assert {text.upper().replace(" ", "_"): area for text, area in by_label.items()} == by_code


def test_aggregates_are_of_known_kinds_and_never_countries():
    kinds = set(load("aggregates")["area_type"])
    assert kinds <= codes("area_type")
    assert kinds.isdisjoint({"country", "territory"})
    assert set(load("extra_areas")["area_type"]) == {"territory", "former"}


def test_m49_codes_of_aggregates_are_those_of_their_names():
    frame = load("aggregates").query("m49 != ''")
    assert not frame["m49"].duplicated().any()
    coded = frame[frame["ref_area"].str.startswith("M49_")]
    assert (coded["ref_area"] == "M49_" + coded["m49"].str.zfill(3)).all()
    assert frame.loc[~frame["ref_area"].isin(coded["ref_area"]), "ref_area"].tolist() == ["X01"]


def test_contingencies_are_the_nine_of_the_sdg_database():
    frame = load("contingencies")
    assert dict(zip(frame["soc"], frame["series"], strict=True)) == {
        "SOC_CONTIG_TOTAL": "SI_COV_BENFTS",
        "SOC_CONTIG_CHILD": "SI_COV_CHLD",
        "SOC_CONTIG_MAT": "SI_COV_MATNL",
        "SOC_CONTIG_UNE": "SI_COV_UEMP",
        "SOC_CONTIG_INJ": "SI_COV_WKINJRY",
        "SOC_CONTIG_DISAB": "SI_COV_DISAB",
        "SOC_CONTIG_PENSION": "SI_COV_PENSN",
        "SOC_CONTIG_POOR": "SI_COV_POOR",
        "SOC_CONTIG_VULN": "SI_COV_VULN",
    }
    assert frame.query("sex_only != ''")[["soc", "sex_only"]].to_numpy().tolist() == [
        ["SOC_CONTIG_MAT", "SEX_F"]
    ]


def test_indicators_belong_to_a_table_and_have_a_known_unit():
    frame = load("indicators")
    assert set(frame["table"]) == {"coverage", "finance"}
    assert set(frame["unit_measure"]) <= codes("unit_measure")
    assert frame["family"].ne("").all()


def test_footnotes_are_kept_by_digest_and_their_codes_have_labels():
    frame = load("footnotes")
    assert frame["sha256"].str.fullmatch("[0-9a-f]{64}").all()
    assert hashlib.sha256(b"").hexdigest() not in set(frame["sha256"])
    assert set(frame["code"]) <= codes("footnote")


def test_age_groups_say_their_ages():
    for code, text in labels("age_groups", "age_group", "en").items():
        low, high = re.fullmatch(r"Y(?:_GE)?(\d+)(?:T(\d+))?", code).groups() if code != "TOTAL" else ("", "")
        assert text == {"TOTAL": "all ages"}.get(code, f"{low}–{high}" if high else f"{low}+")


def test_every_publisher_on_record_is_listed_and_none_else():
    package = json.loads((RAW / "datapackage.json").read_bytes())
    used = {entry["publisher"] for entry in package["resources"]}
    assert used == set(load("publishers")["publisher"])


def test_every_licence_on_record_is_listed_with_its_address_and_none_else():
    package = json.loads((RAW / "datapackage.json").read_bytes())
    used = {
        item["name"]: item.get("path", "") for entry in package["resources"] for item in entry["licenses"]
    }
    frame = load("licences")
    assert dict(zip(frame["licence"], frame["url"], strict=True)) == used


def test_short_names_are_shorter_and_corrections_are_toml():
    frame = load("short_names").set_index("ref_area")
    assert frame.loc["BOL"].tolist() == ["Bolivia", "Bolivie", "Bolivia"]
    assert "correction" in tomllib.loads((RAW / "corrections.toml").read_text(encoding="utf-8"))


def test_a_list_may_be_changed_by_its_reader_without_harm():
    frame = load("contingencies")
    frame["soc"] = ""
    found = labels("contingencies", "soc", "en")
    found.clear()
    assert load("contingencies")["soc"].iloc[0] == "SOC_CONTIG_TOTAL"
    assert label("contingencies", "soc", "SOC_CONTIG_TOTAL", "en") == "At least one benefit"


def test_unknown_lists_languages_and_codes_are_refused():
    with pytest.raises(UnknownNameError, match=r"a codelist \(age_groups, .*got 'areas'"):
        load("areas")
    with pytest.raises(UnknownNameError, match="got 'de'"):
        labels("contingencies", "soc", "de")
    with pytest.raises(UnknownCodeError, match=r"a code of contingencies\.csv; got 'SOC_CONTIG'"):
        label("contingencies", "soc", "SOC_CONTIG", "en")
    assert codes("colour") == frozenset()


def test_examples():
    assert doctest.testmod(module).failed == 0
