"""Raw files are found, checked against their digests, and nothing is ever half written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spanalysis import provenance
from spanalysis.errors import HashMismatchError, ProjectError
from spanalysis.provenance import (
    Home,
    atomic_write,
    checked_path,
    find_home,
    find_project,
    resources,
    sha256_bytes,
    sha256_file,
)

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A project with one raw file of three bytes."""
    new = Home(tmp_path, is_project=True)
    atomic_write(new.raw / "p/d/v/abc.csv", b"abc")
    record(new, "p/d/v/abc.csv")
    return new


def record(home: Home, path: str, digest: str = ABC) -> None:
    entry = {"path": path, "hash": f"sha256:{digest}", "vintage": "v", "reader": "l", "table": "t"}
    atomic_write(home.raw / "datapackage.json", json.dumps({"resources": [entry]}).encode())


def test_a_project_is_found_from_any_folder_inside_it(home):
    inside = home.raw / "p/d/v"
    assert find_project(inside) == find_home(inside) == home
    assert find_project(inside).raw == home.root / "data/raw"
    assert home.processed == home.root / "data/processed"
    assert home.reports == home.root / "reports"


def test_outside_a_project_a_build_says_what_it_misses(tmp_path):
    with pytest.raises(ProjectError, match=r"data/raw/datapackage\.json .* Clone the project"):
        find_project(tmp_path)


def test_outside_a_project_the_packaged_tables_serve(tmp_path, monkeypatch):
    monkeypatch.setattr(provenance, "PACKAGE", tmp_path / "site/lib/spanalysis")
    with pytest.raises(ProjectError, match="install the package from its wheel"):
        find_home(tmp_path)
    (tmp_path / "site/lib/spanalysis/_data/processed").mkdir(parents=True)
    found = find_home(tmp_path)
    assert not found.is_project
    assert found.processed == tmp_path / "site/lib/spanalysis/_data/processed"


def test_the_record_is_read_in_its_order(home):
    (item,) = resources(home)
    assert (item.path, item.sha256, item.vintage, item.layout, item.table) == (
        "p/d/v/abc.csv",
        ABC,
        "v",
        "l",
        "t",
    )
    assert item.record["hash"] == f"sha256:{ABC}"


@pytest.mark.parametrize("path", ["../abc.csv", "p/../../abc.csv", "/abc.csv", ".."])
def test_a_path_outside_the_raw_folder_is_refused(home, path):
    record(home, path)
    with pytest.raises(ProjectError, match="Give a relative path without") as caught:
        resources(home)
    assert caught.value.arrived == repr(path)
    assert caught.value.where == str(home.raw / "datapackage.json")


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe"])
def test_a_record_that_is_no_json_is_refused(home, content):
    (home.raw / "datapackage.json").write_bytes(content)
    with pytest.raises(ProjectError, match="a readable Frictionless data package"):
        resources(home)


def test_a_missing_record_is_refused(tmp_path):
    with pytest.raises(ProjectError, match="Restore it from git"):
        resources(Home(tmp_path, is_project=True))


def test_a_file_with_its_own_digest_is_given(home):
    assert checked_path(home, resources(home)[0]).read_bytes() == b"abc"


def test_one_changed_byte_is_refused(home):
    file = home.raw / "p/d/v/abc.csv"
    file.write_bytes(b"abx")
    with pytest.raises(HashMismatchError) as caught:
        checked_path(home, resources(home)[0])
    assert caught.value.expected == f"sha256 {ABC}"
    assert caught.value.arrived == sha256_bytes(b"abx")
    assert caught.value.where == str(file)
    assert "corrections.toml" in caught.value.mend


def test_a_missing_file_is_refused(home):
    (home.raw / "p/d/v/abc.csv").unlink()
    with pytest.raises(HashMismatchError, match="expected the raw file on record; got no file"):
        checked_path(home, resources(home)[0])


def test_digests_are_sha256(home):
    assert sha256_bytes(b"abc") == sha256_file(home.raw / "p/d/v/abc.csv") == ABC


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(content=st.binary(max_size=64))
def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path, content):
    file = tmp_path / "new/folder/out.bin"
    atomic_write(file, content)
    assert file.read_bytes() == content
    assert [path.name for path in file.parent.iterdir()] == ["out.bin"]
    assert file.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("fault", [OSError("no space left"), KeyboardInterrupt()])
def test_a_stopped_write_leaves_the_old_file(tmp_path, monkeypatch, fault):
    file = tmp_path / "out.csv"
    atomic_write(file, b"old")

    def stop(_descriptor: int) -> None:
        raise fault

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(type(fault)):
        atomic_write(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize("path", ["..\\x.csv", "C:\\x.csv", "C:x.csv"])
def test_a_path_of_another_system_stays_below_raw_too(tmp_path, path):
    raw = tmp_path / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "datapackage.json").write_text(json.dumps({"resources": [{"path": path, "hash": "sha256:0"}]}))
    with pytest.raises(ProjectError, match="relative path"):
        resources(Home(tmp_path, is_project=True))


@pytest.mark.parametrize(
    "record", ["[]", "{}", '{"resources": [{"path": "x.csv"}]}', '{"resources": [1]}', "no"]
)
def test_a_record_of_another_shape_is_refused_by_name(tmp_path, record):
    raw = tmp_path / "data" / "raw"
    raw.mkdir(parents=True)
    (raw / "datapackage.json").write_text(record)
    with pytest.raises(ProjectError, match="resources have a path and a hash"):
        resources(Home(tmp_path, is_project=True))
