"""The manifest knows which outputs still hold, and removes only what a build wrote."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from spanalysis.manifest import (
    PATH,
    Manifest,
    Output,
    is_fresh,
    posix_path,
    read_manifest,
    remove_leftovers,
    remove_outputs,
    write_manifest,
)
from spanalysis.provenance import Home, sha256_bytes

PICTURE = "reports/figures/line/line.en.svg"
A = sha256_bytes(b"a")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / PICTURE).parent.mkdir(parents=True)
    (tmp_path / "data/processed").mkdir(parents=True)
    (tmp_path / PICTURE).write_bytes(b"a")
    return Home(tmp_path, is_project=True)


def one() -> Manifest:
    return Manifest().with_task("line.en", "f1", {PICTURE: A})


def test_what_is_written_is_read_back(home: Home) -> None:
    manifest = one().with_figure("line", {"headline": {"share": {"value": 52.4, "unit": "PT"}}})
    write_manifest(home, manifest)
    assert read_manifest(home) == manifest


def test_it_is_sorted_and_knows_nothing_of_the_order_of_work(home: Home) -> None:
    tasks = [("b", "2", {"reports/b": "y"}), ("a", "1", {"reports/a": "x"})]
    forward = Manifest().with_task(*tasks[0]).with_task(*tasks[1])
    backward = Manifest().with_task(*tasks[1]).with_task(*tasks[0])
    assert forward.to_json() == backward.to_json()
    content = json.loads(forward.to_json())
    assert list(content["outputs"]) == ["reports/a", "reports/b"]
    assert content["outputs"]["reports/a"] == {"sha256": "x", "task": "a", "fingerprint": "1"}


def test_an_equal_manifest_is_not_written_again(home: Home) -> None:
    write_manifest(home, one())
    before = (home.root / PATH).stat().st_mtime_ns
    write_manifest(home, one())
    assert (home.root / PATH).stat().st_mtime_ns == before
    write_manifest(home, Manifest())
    assert read_manifest(home) == Manifest()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<<<<<<< HEAD\n{}",
        "[]",
        "{}",
        '{"outputs": {"a": {}}, "figures": {}}',
        '{"outputs": 3, "figures": {}}',
    ],
)
def test_a_manifest_that_cannot_be_understood_is_an_empty_one(home: Home, content: str) -> None:
    (home.root / PATH).write_text(content)
    assert read_manifest(home) == Manifest()


def test_no_manifest_is_an_empty_one(home: Home) -> None:
    assert read_manifest(home) == Manifest()


def test_a_task_replaces_its_outputs_and_leaves_others(home: Home) -> None:
    manifest = (
        one().with_task("line.fr", "f2", {"reports/x": "d"}).with_task("line.en", "f3", {"reports/y": "e"})
    )
    assert manifest.outputs == {
        "reports/x": Output("d", "line.fr", "f2"),
        "reports/y": Output("e", "line.en", "f3"),
    }


def test_only_drops_outputs_and_figures(home: Home) -> None:
    manifest = (
        one().with_task("gone", "f", {"reports/gone": "x"}).with_figure("gone", {}).with_figure("line", {})
    )
    assert manifest.only([PICTURE], ["line"]) == one().with_figure("line", {})


def test_fresh_means_same_inputs_and_same_bytes(home: Home) -> None:
    assert is_fresh(home, one(), "line.en", "f1", [PICTURE])
    assert not is_fresh(home, one(), "line.en", "f2", [PICTURE]), "an input changed"
    assert not is_fresh(home, one(), "line.fr", "f1"), "a task that never ran"
    assert not is_fresh(home, one(), "line.en", "f1", [PICTURE, "reports/more"]), "an output it lacks"
    (home.root / PICTURE).write_bytes(b"b")
    assert not is_fresh(home, one(), "line.en", "f1", [PICTURE]), "an edited output"
    (home.root / PICTURE).unlink()
    assert not is_fresh(home, one(), "line.en", "f1", [PICTURE]), "a missing output"


def test_outputs_are_removed_with_the_folder_they_leave_empty(home: Home) -> None:
    assert remove_outputs(home, [PICTURE]) == [home.root / PICTURE]
    assert not (home.root / PICTURE).parent.exists()


def test_a_folder_with_something_else_stays(home: Home) -> None:
    other = (home.root / PICTURE).with_name("notes.txt")
    other.write_text("mine")
    remove_outputs(home, [PICTURE, "reports/figures/line/never-there.svg"])
    assert other.read_text() == "mine"


@pytest.mark.parametrize(
    "path", ["data/raw/file.csv", "reports/../data/raw/file.csv", "README.md", "../outside.txt"]
)
def test_nothing_outside_the_output_folders_is_removed(home: Home, path: str) -> None:
    file = home.root / path
    file.resolve().parent.mkdir(parents=True, exist_ok=True)
    file.resolve().write_text("keep")
    assert remove_outputs(home, [path]) == []
    assert remove_outputs(home, [str(file.resolve())]) == []
    assert file.resolve().read_text() == "keep"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_is_not_followed_out_of_the_output_folders(home: Home) -> None:
    (home.root / "data/raw").mkdir()
    (home.root / "data/raw/file.csv").write_text("keep")
    (home.root / "reports/raw").symlink_to(home.root / "data/raw")
    assert remove_outputs(home, ["reports/raw/file.csv"]) == []
    assert (home.root / "data/raw/file.csv").read_text() == "keep"


def test_leftovers_are_the_temporary_files_of_a_write(home: Home) -> None:
    folder = (home.root / PICTURE).parent
    left = [folder / ".line.en.svg.ab3_x9.part", home.processed / ".coverage.csv.tmp12345.part"]
    kept = [folder / "video.part", folder / ".part", home.root / ".line.en.svg.ab3_x9.part"]
    for path in left + kept:
        path.write_text("half")
    assert sorted(remove_leftovers(home)) == sorted(left)
    assert all(path.exists() for path in kept)


def test_paths_have_forward_slashes(home: Home) -> None:
    assert posix_path(home, home.reports / "figures" / "line" / "line.en.svg") == PICTURE
