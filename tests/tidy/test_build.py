"""Tables are written once and come back as they were, in a package that says what they are."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from frictionless import Package, system
from frictionless.exception import FrictionlessException

from spanalysis.errors import ProjectError, UnknownNameError
from spanalysis.provenance import Home, sha256_file
from spanalysis.tidy.build import build_tables, write_tables
from spanalysis.tidy.store import TABLES, read_table
from spanalysis.tidy.tables import SPECS


@pytest.fixture(scope="module")
def written(tables, tmp_path_factory) -> Home:
    home = Home(tmp_path_factory.mktemp("packaged"), is_project=False)
    write_tables(tables, home.processed)
    return home


@pytest.mark.parametrize("name", TABLES)
def test_a_table_comes_back_as_it_was_written(tables, written, name):
    pd.testing.assert_frame_equal(read_table(written, name), tables[name], check_exact=True)


def test_the_same_tables_give_the_same_bytes(tables, written, tmp_path):
    paths = write_tables(tables, tmp_path)
    assert [path.name for path in paths] == [*(f"{name}.csv" for name in TABLES), "datapackage.json"]
    assert [sha256_file(path) for path in paths] == [
        sha256_file(written.processed / path.name) for path in paths
    ]


def test_a_second_build_gives_the_same_tables(project):
    project.add("ilo/c.csv", "ref_area,sex,classif1,time,obs_value\nNAM,SEX_T,SOC_CONTIG_TOTAL,2020,18.8\n",
                "ilostat-bulk", "coverage")  # fmt: skip
    first, second = project.build(), project.build()
    assert list(first) == list(TABLES)
    for name in TABLES:
        pd.testing.assert_frame_equal(first[name], second[name])


def test_a_project_without_figures_builds_empty_tables_of_the_right_types(project):
    built = build_tables(project.record())
    assert len(built["coverage"]) == len(built["vintages"]) - 1 == 0
    assert {column: str(kind) for column, kind in built["finance"].dtypes.items()} == SPECS["finance"].columns


def test_namibia_survives_from_raw_to_csv_and_back(tables, written):
    text = (written.processed / "ref_areas.csv").read_text(encoding="utf-8")
    assert "\nNAM,country,NA,516,Namibia,Namibie,Namibia," in text
    areas = read_table(written, "ref_areas").set_index("ref_area")
    assert areas.loc["NAM", "iso2"] == "NA"
    assert (areas["iso2"] == "NA").sum() == 1
    coverage = read_table(written, "coverage")
    newest = coverage[(coverage["ref_area"] == "NAM") & (coverage["vintage"] == "ilo-2026-05")]
    assert (
        len(newest) == (tables["coverage"].query("ref_area == 'NAM' and vintage == 'ilo-2026-05'").shape[0])
    )
    assert not areas.isna().any(axis=None)


def test_a_missing_value_stays_missing_and_empty_text_stays_text(written):
    coverage = read_table(written, "coverage")
    gap = coverage[coverage["obs_value"].isna()]
    assert gap[["ref_area", "time_period", "obs_status", "footnote"]].to_numpy().tolist() == [
        ["URY", 2019, "O", ""]
    ]


def test_the_package_states_bytes_and_hashes(written):
    package = json.loads((written.processed / "datapackage.json").read_bytes())
    assert [entry["path"] for entry in package["resources"]] == [f"{name}.csv" for name in TABLES]
    for entry in package["resources"]:
        file = written.processed / entry["path"]
        assert entry["bytes"] == file.stat().st_size
        assert entry["hash"] == f"sha256:{sha256_file(file)}"


@pytest.mark.parametrize("name", ["vintages", "ref-areas", "area-groups", "platform-work", "finance"])
def test_frictionless_finds_the_tables_valid(written, name):
    package = Package(str(written.processed / "datapackage.json"))
    report = package.get_resource(name).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])[:5]
    assert report.tasks[0].stats["rows"] > 100 or name == "vintages"


def test_frictionless_notices_a_changed_table(tables, tmp_path):
    write_tables({"vintages": tables["vintages"]}, tmp_path)
    with (tmp_path / "vintages.csv").open("a", encoding="utf-8") as file:
        file.write("x,x,x,x,x,yesterday,day,x,x\n")
    report = Package(str(tmp_path / "datapackage.json")).validate()
    kinds = {kind for (kind,) in report.flatten(["type"])}
    assert {"hash-count", "byte-count", "type-error"} & kinds


def test_the_metadata_of_every_table_is_valid(written):
    with system.use_context(trusted=True):
        package = Package(str(written.processed / "datapackage.json"))
    try:
        descriptor = package.to_descriptor(validate=True)
    except FrictionlessException as error:
        pytest.fail(str(error))
    keys = {entry["name"]: entry["schema"]["primaryKey"] for entry in descriptor["resources"]}
    assert keys["coverage"] == list(SPECS["coverage"].key)


def test_a_table_of_another_name_does_not_exist(written):
    with pytest.raises(UnknownNameError, match=r"a table \(coverage, .*got 'coverages'"):
        read_table(written, "coverages")


def test_a_table_that_is_not_built_says_how_to_build_it(tmp_path):
    with pytest.raises(ProjectError, match="Run `spanalysis build` first"):
        read_table(Home(tmp_path, is_project=True), "coverage")
