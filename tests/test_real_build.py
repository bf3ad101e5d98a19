"""The real thing once: raw files in, tables and English figures out, and nothing to do the second time."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd
import pytest

from spanalysis.figures.catalogue import SPECS, make
from spanalysis.figures.tables import Tables
from spanalysis.papers import brief_paths, workbook_path
from spanalysis.provenance import find_home, sha256_file
from spanalysis.showcase import CHARTS
from spanalysis.tasks import RECONCILIATION_PATH, Exhibit, exhibits
from spanalysis.text.locales import LANGUAGES
from spanalysis.tidy.store import TABLES

ROOT = Path(__file__).resolve().parents[1]

SUBJECTS = ("BOL", "world")
COUNTRIES = ("BOL", "KEN", "MLI", "RWA")

RUN = f"""
import sys
from spanalysis import papers
papers.SUBJECTS = {SUBJECTS!r}
if "--few" in sys.argv:
    from spanalysis.briefs.gallery.library import Library
    Library.countries = lambda _: {COUNTRIES!r}
from spanalysis.cli import main
main(["build", "--lang", "en", "--jobs", "2"], standalone_mode=False)
print(sorted({{"pandas", "matplotlib", "numpy", "rich"}} & set(sys.modules)))
"""


def run_build(folder: Path, *options: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", RUN, *options], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "data/raw", folder / "data/raw")
    return folder


def expected() -> set[str]:
    """Every file of an English build but those of the gallery: two briefs stand for all."""
    figures = (path for item in exhibits() for path in (*item.data_paths(), *item.picture_paths("en")))
    briefs = (path for subject in SUBJECTS for path in brief_paths(subject, "en"))
    tables = (f"data/processed/{name}.csv" for name in TABLES)
    others = {"data/processed/datapackage.json", RECONCILIATION_PATH, workbook_path("en")}
    return {*tables, *others, *figures, *briefs}


def test_from_raw_files_to_figures_and_then_nothing(project: Path) -> None:
    """One country a lot is made for the gallery: a build of all of them is proven elsewhere."""
    first, _ = run_build(project, "--few")
    outputs = json.loads((project / "reports/manifest.json").read_text(encoding="utf-8"))["outputs"]
    pages = {path for path, item in outputs.items() if item["task"].startswith(CHARTS)}
    assert set(outputs) - pages == expected()
    assert {f"reports/gallery/{lang}/area-{code}.html" for lang in LANGUAGES for code in COUNTRIES} < pages
    assert "reports/index.html" in pages
    count = len(outputs)
    assert first.startswith(f"{count} built, 0 unchanged, ")
    for path in outputs:
        assert (project / path).stat().st_size > 50, path
    manifest = json.loads((project / "reports/manifest.json").read_text(encoding="utf-8"))
    assert set(manifest["figures"]) == {exhibit.slug for exhibit in exhibits()}
    assert all(figure["headline"] and figure["raw_files"] for figure in manifest["figures"].values())
    assert all(sha256_file(project / path) == item["sha256"] for path, item in manifest["outputs"].items())
    second, loaded = run_build(project)
    assert second.startswith(f"0 built, {count} unchanged, ")
    assert loaded == "[]", "a build of nothing should not wait for the heavy libraries"


@dataclass(frozen=True)
class Watched(Tables):
    """Tables that remember which of them were read."""

    asked: set[str] = field(default_factory=set)

    def __getitem__(self, name: str) -> pd.DataFrame:
        self.asked.add(name)
        return super().__getitem__(name)


@pytest.mark.parametrize("name", SPECS)
def test_a_figure_reads_only_the_tables_whose_change_redraws_it(name: str) -> None:
    tables = Watched(find_home())
    figure = make(tables, name, **SPECS[name].defaults[0])
    figure.record()
    figure.draw()
    assert tables.asked <= set(SPECS[name].tables)


def test_exhibits_have_the_names_of_their_figures() -> None:
    slugs = [exhibit.slug for exhibit in exhibits()]
    assert len(slugs) == len(set(slugs))
    first = Exhibit.from_record(exhibits()[-1].record())
    assert first == exhibits()[-1]
    assert make(find_home(), first.id, **dict(first.params)).slug == first.slug
