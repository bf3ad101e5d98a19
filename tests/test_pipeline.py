"""A build redoes what depends on a change, keeps the rest, and leaves whole files whatever happens to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

import fakes
from fakes import Catalogue
from spanalysis.errors import (
    HashMismatchError,
    NoDataError,
    SpanalysisError,
    UnknownNameError,
    ValueRangeError,
)
from spanalysis.lock import build_lock
from spanalysis.manifest import read_manifest
from spanalysis.pipeline import Summary, _with_stage, build
from spanalysis.provenance import Home, atomic_write, sha256_bytes
from spanalysis.stages import Stage
from spanalysis.tasks import Done, Work, digests

FORMATS = ("svg", "png", "pdf")
SLUGS = ("line", "bars-BOL", "bars-MLI")


def pictures(*slugs: str, langs: tuple[str, ...] = fakes.LANGS) -> set[str]:
    return {f"{slug}.{lang}.{fmt}" for slug in slugs for lang in langs for fmt in FORMATS}


def data(*slugs: str) -> set[str]:
    return {f"{slug}.csv" for slug in slugs}


EVERYTHING = {"tables", "reconciliation.csv", *data(*SLUGS), *pictures(*SLUGS)}
ALL_FIGURES = data(*SLUGS) | pictures(*SLUGS)
FILE_COUNT = 3 + 1 + 3 * 2 + 3 * 3 * 3
"""Tables with their record, the reconciliation, CSV and JSON, pictures."""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return fakes.make_project(tmp_path)


@pytest.fixture
def catalogue(home: Home, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    return fakes.install(home.root, monkeypatch.setitem, monkeypatch.setattr)


@pytest.fixture
def built(home: Home, catalogue: Catalogue) -> Home:
    build(home, jobs=1)
    fakes.logged(home.root)
    return home


def rebuilt(home: Home, **options: object) -> set[str]:
    build(home, jobs=1, **options)  # type: ignore[arg-type]
    return fakes.logged(home.root)


def snapshot(home: Home) -> dict[str, bytes]:
    folders = (home.reports, home.processed)
    return {
        path.relative_to(home.root).as_posix(): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_first_build_makes_everything_once(home: Home, catalogue: Catalogue, jobs: int) -> None:
    summary = build(home, jobs=jobs)
    assert fakes.logged(home.root) == EVERYTHING
    assert (summary.built, summary.unchanged) == (FILE_COUNT, 0)
    picture = home.reports / "figures/bars/bars-BOL.fr.svg"
    assert picture.read_text().startswith("svg bars-BOL in fr alt fr fr bars-BOL.fr BOL 55.8")
    assert not list(home.root.rglob("*.part"))
    assert not (home.reports / ".build.lock").exists()


def test_one_worker_and_two_write_the_same_bytes(home: Home, catalogue: Catalogue, tmp_path: Path) -> None:
    build(home, jobs=1)
    alone = snapshot(home)
    for path in alone:
        (home.root / path).unlink()
    build(home, jobs=2)
    assert snapshot(home) == alone


def test_a_second_build_changes_nothing(built: Home) -> None:
    before = {path: path.stat().st_mtime_ns for path in built.root.rglob("*") if path.is_file()}
    summary = build(built, jobs=1)
    assert (summary.built, summary.unchanged) == (0, FILE_COUNT)
    assert {path: path.stat().st_mtime_ns for path in built.root.rglob("*") if path.is_file()} == before


def test_a_raw_change_that_leaves_the_tables_alike_redraws_nothing(built: Home) -> None:
    fakes.set_raw(built.root, "coverage", fakes.RAW["coverage"] + "\n\n")
    made = rebuilt(built)
    assert made == {"tables", *data(*SLUGS)}, "the records quote the raw file's digest, the pictures do not"
    assert rebuilt(built) == set()


def test_a_changed_table_redraws_the_figures_that_read_it(built: Home) -> None:
    fakes.set_raw(built.root, "population", "BOL 13\n")
    bars = ("bars-BOL", "bars-MLI")
    assert rebuilt(built) == {"tables", "reconciliation.csv", *data(*bars), *pictures(*bars)}
    assert "BOL 13" in (built.reports / "figures/bars/bars-BOL.en.svg").read_text()


@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("sources/reader.py", {"tables"}),
        ("tidy/build.py", {"tables"}),
        ("codelists/codes.csv", {"tables"}),
        ("charts/marks.py", ALL_FIGURES),
        ("charts/lines.mplstyle", ALL_FIGURES),
        ("figures/catalogue.py", ALL_FIGURES),
        ("figures/reconciliation.py", {"reconciliation.csv", *ALL_FIGURES}),
        ("tidy/store.py", {"reconciliation.csv", *ALL_FIGURES}),
        ("text/locale/fr/LC_MESSAGES/words.po", data(*SLUGS) | pictures(*SLUGS, langs=("fr",))),
        ("__init__.py", set()),
    ],
)
def test_a_change_in_the_package_rebuilds_what_uses_it(built: Home, path: str, made: set[str]) -> None:
    file = built.root / "package" / path
    file.write_text(file.read_text() + "# changed\n")
    assert rebuilt(built) == made
    assert rebuilt(built) == set()


def test_another_library_version_rebuilds_what_it_shapes(
    built: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib.metadata

    real = importlib.metadata.version
    monkeypatch.setattr(
        "importlib.metadata.version", lambda name: "9" if name == "matplotlib" else real(name)
    )
    assert rebuilt(built) == {"reconciliation.csv", *ALL_FIGURES}


@pytest.mark.parametrize("harm", ["edit", "delete"])
@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("data/processed/coverage.csv", {"tables"}),
        ("reports/reconciliation.csv", {"reconciliation.csv"}),
        ("reports/figures/line/line.json", data("line")),
        ("reports/figures/bars/bars-MLI.es.png", pictures("bars-MLI", langs=("es",))),
    ],
)
def test_an_edited_or_deleted_output_is_made_again(built: Home, path: str, made: set[str], harm: str) -> None:
    file = built.root / path
    whole = file.read_bytes()
    file.unlink() if harm == "delete" else file.write_bytes(whole + b"x")
    assert rebuilt(built) == made
    assert file.read_bytes() == whole


def test_one_language_leaves_the_others_alone(home: Home, catalogue: Catalogue) -> None:
    assert rebuilt(home, langs=["fr"]) == {
        "tables",
        "reconciliation.csv",
        *data(*SLUGS),
        *pictures(*SLUGS, langs=("fr",)),
    }
    assert rebuilt(home) == pictures(*SLUGS, langs=("en", "es"))
    whole = snapshot(home)
    assert rebuilt(home, langs=["es"]) == set()
    assert snapshot(home) == whole
    words = home.root / "package/text/locale/es/LC_MESSAGES/words.po"
    words.write_text("changed")
    assert rebuilt(home, langs=["en"]) == data(*SLUGS)
    assert rebuilt(home) == pictures(*SLUGS, langs=("es",))


def test_an_exhibit_that_is_gone_takes_its_files_with_it(built: Home, catalogue: Catalogue) -> None:
    foreign = built.reports / "figures/line/notes.txt"
    foreign.write_text("mine")
    file = built.root / "package/figures/catalogue.py"
    file.write_text(file.read_text() + "# changed\n")
    del catalogue.specs["line"]
    catalogue.specs["bars"] = fakes.Spec("bars", ("coverage", "population"), ("area",), ({"area": "BOL"},))
    assert rebuilt(built) == data("bars-BOL") | pictures("bars-BOL")
    left = {path.name for path in (built.reports / "figures").rglob("*") if path.is_file()}
    assert left == {"notes.txt", "bars-BOL.csv", "bars-BOL.json", *pictures("bars-BOL")}
    assert set(json.loads((built.reports / "manifest.json").read_text())["figures"]) == {"bars-BOL"}


def test_the_manifest_says_what_every_output_is(built: Home) -> None:
    manifest = json.loads((built.reports / "manifest.json").read_text(encoding="utf-8"))
    assert len(manifest["outputs"]) == FILE_COUNT
    picture = manifest["outputs"]["reports/figures/bars/bars-BOL.es.pdf"]
    assert picture["task"] == "bars-BOL.es"
    figure = manifest["figures"]["bars-BOL"]
    assert figure["headline"] == {"share": {"unit": "PT", "value": 31.0}}
    assert figure["params"] == {"area": "BOL"}
    assert figure["vintages"] == ["v1"]
    assert [item["path"] for item in figure["raw_files"]] == ["coverage.txt", "population.txt"]
    coverage = manifest["outputs"]["data/processed/coverage.csv"]["sha256"]
    assert figure["tables"]["coverage"] == coverage
    assert str(built.root) not in json.dumps(manifest)


def test_an_unreadable_manifest_means_building_all_again(built: Home) -> None:
    (built.reports / "manifest.json").write_text("<<<<<<< HEAD\n")
    assert rebuilt(built) == EVERYTHING


def test_bad_raw_data_stop_before_any_figure(built: Home) -> None:
    before = snapshot(built)
    fakes.set_raw(built.root, "coverage", "BOL -1\n")
    with pytest.raises(ValueRangeError, match=r"tables: coverage.txt, row 1: expected a value from 0 to 100"):
        build(built, jobs=2)
    assert snapshot(built) == before
    assert fakes.logged(built.root) == set()


def test_a_raw_file_that_is_gone_reaches_the_reader_of_raw_files(
    built: Home, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(home: Home) -> dict[str, str]:
        raise HashMismatchError("the raw file on record", "no file", where="coverage.txt")

    monkeypatch.setattr(sys.modules["spanalysis.tidy.build"], "build_tables", read)
    (built.raw / "coverage.txt").unlink()
    with pytest.raises(HashMismatchError, match="no file"):
        build(built, jobs=1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_a_worker_names_the_figure(home: Home, catalogue: Catalogue, jobs: int) -> None:
    catalogue.moods["bars-MLI"] = "no data"
    with pytest.raises(NoDataError) as caught:
        build(home, jobs=jobs)
    assert str(caught.value) == (
        "bars-MLI: coverage.csv: expected a value of BOL; got none. Choose another country."
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_the_code_names_the_figure_too(home: Home, catalogue: Catalogue, jobs: int) -> None:
    catalogue.moods["bars-BOL"] = "bug"
    with pytest.raises(
        SpanalysisError, match=r"bars-BOL: expected no fault in the code; got KeyError: 'oops'"
    ):
        build(home, jobs=jobs)


def test_a_worker_that_dies_is_an_error_with_advice(home: Home, catalogue: Catalogue) -> None:
    catalogue.moods["bars-BOL"] = "death"
    with pytest.raises(SpanalysisError, match=r"ended from outside.*--jobs 1"):
        build(home, jobs=2)


def test_what_was_finished_before_a_fault_is_kept(home: Home, catalogue: Catalogue) -> None:
    catalogue.moods["bars-MLI"] = "bug"
    with pytest.raises(SpanalysisError):
        build(home, jobs=1)
    fakes.logged(home.root)
    catalogue.moods.clear()
    assert rebuilt(home) == data("bars-MLI") | pictures("bars-MLI")


def test_wrong_languages_and_worker_counts_are_refused(home: Home, catalogue: Catalogue) -> None:
    with pytest.raises(UnknownNameError, match="languages among en, fr, es; got 'de'"):
        build(home, langs=["en", "de"])
    with pytest.raises(ValueRangeError, match="1 or more workers; got 0"):
        build(home, jobs=0)
    assert not home.reports.exists()


def test_progress_counts_to_the_end(home: Home, catalogue: Catalogue) -> None:
    seen: list[tuple[int, int, str]] = []
    build(home, jobs=1, progress=lambda *state: seen.append(state))
    total = seen[-1][1]
    assert seen[0] == (0, 0, "tables")
    assert seen[1:] == [(done, total, "figures") for done in range(total + 1)]


def test_the_summary_is_one_line() -> None:
    assert str(Summary(3, 120, 4.25)) == "3 built, 120 unchanged, 4.2 s"


def test_a_second_build_waits_for_the_first(built: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spanalysis.pipeline.build_lock", lambda path: build_lock(path, wait=0.1))
    with (
        build_lock(built.reports / ".build.lock"),
        pytest.raises(SpanalysisError, match=rf"\.build\.lock: expected no other .* process {os.getpid()}"),
    ):
        build(built)


SCRIPT = """
import signal
import sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job inherits it as ignored
from pathlib import Path
import fakes
from spanalysis.cli import main
catalogue = fakes.install(Path.cwd())
catalogue.moods.update({"line": "slow", "bars-BOL": "slow", "bars-MLI": "slow"})
main(["build", "--jobs", "2"])
"""


def start_slow_build(home: Home) -> subprocess.Popen[str]:
    """Start a build in a process group of its own, and return once it has written a picture."""
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT],
        cwd=home.root,
        env=os.environ | {"PYTHONPATH": str(Path(fakes.__file__).parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    deadline = time.monotonic() + 30
    while not list((home.reports / "figures").rglob("*.svg")):
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return process


needs_groups = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are POSIX")


@needs_groups
def test_after_a_killed_build_the_next_one_ends_well(home: Home, catalogue: Catalogue) -> None:
    process = start_slow_build(home)
    process.kill()
    process.communicate()
    made = {path for path in snapshot(home) if path.endswith(".svg")}
    assert 0 < len(made) < 9
    assert "reports/manifest.json" not in snapshot(home)
    (home.reports / "figures/line/.line.en.svg.ab12_x.part").write_text("half")
    fakes.logged(home.root)
    assert rebuilt(home) == EVERYTHING
    after = snapshot(home)
    assert len(after) == FILE_COUNT + 1
    assert not [path for path in after if path.endswith((".part", ".lock"))]


@needs_groups
def test_workers_end_with_a_killed_parent(home: Home, catalogue: Catalogue) -> None:
    process = start_slow_build(home)
    process.kill()
    process.communicate(timeout=10)
    made = snapshot(home)
    time.sleep(0.5)
    assert snapshot(home) == made, "a worker went on without its parent"


@needs_groups
def test_ctrl_c_ends_cleanly_and_keeps_what_was_finished(home: Home, catalogue: Catalogue) -> None:
    process = start_slow_build(home)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert errors.splitlines()[-1] == "Stopped. What was written is whole; run the command again to go on."
    finished = fakes.logged(home.root) - {"tables"}
    assert 0 < len(finished) < len(EVERYTHING) - 1
    assert "tables" not in rebuilt(home)
    assert len(snapshot(home)) == FILE_COUNT + 1


@dataclass(frozen=True)
class Page:
    """Writes one page of a task, or fails."""

    home: Home
    task: str
    name: str

    def make(self) -> Done:
        if not self.name:
            raise NoDataError("a page", "none")
        path = self.home.reports / self.name
        atomic_write(path, b"new")
        return Done({self.task: digests(self.home, [path])})


class Pages(Stage):
    """A stage whose tasks decide themselves what they write: now ``a`` writes ``new``, and ``b`` fails."""

    name = "pages"
    fingerprints = {"a": "2", "b": "2"}  # noqa: RUF012
    paths = {"a": (), "b": ()}  # noqa: RUF012

    def tasks(self, langs: tuple[str, ...]) -> list[str]:
        return ["a", "b"]

    def jobs(self, langs: tuple[str, ...], count: int) -> list[Work]:
        return [Page(self.home, "a", "new.html"), Page(self.home, "b", "")]


def test_a_page_that_is_gone_goes_though_another_page_is_at_fault(built: Home) -> None:
    """The manifest written then knows it no more, so that no later build could take it away."""
    manifest = read_manifest(built)
    for task in ("a", "b"):
        atomic_write(built.reports / f"old-{task}.html", b"old")
        manifest = manifest.with_task(task, "1", {f"reports/old-{task}.html": sha256_bytes(b"old")})
    with pytest.raises(NoDataError):
        _with_stage(Pages(built, manifest), fakes.LANGS, 1, lambda *_: None)
    assert sorted(path.name for path in built.reports.glob("*.html")) == ["new.html", "old-b.html"]
    known = {path for path in read_manifest(built).outputs if path.endswith(".html")}
    assert known == {"reports/new.html", "reports/old-b.html"}
