"""A fingerprint changes with every input, and the modules behind a task are found without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

import fakes
from spanalysis.fingerprint import code_digests, digest, library_versions, raw_digests, word_digests
from spanalysis.provenance import PACKAGE, Home, sha256_bytes


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return fakes.make_project(tmp_path)


@pytest.fixture
def package(home: Home) -> Path:
    return home.root / "package"


def test_a_digest_depends_on_names_and_values_not_on_order() -> None:
    assert digest({"a": 1, "b": {"c": [2]}}) == digest({"b": {"c": [2]}, "a": 1})
    assert len({digest({"a": 1}), digest({"a": 2}), digest({"b": 1})}) == 3


def test_raw_digests_are_of_the_files_as_they_are(home: Home) -> None:
    (home.raw / "corrections.toml").write_text("")
    (home.raw / "population.txt").unlink()
    digests = raw_digests(home)
    assert set(digests) == {"datapackage.json", "corrections.toml", "coverage.txt", "population.txt"}
    assert digests["coverage.txt"] == sha256_bytes(fakes.RAW["coverage"].encode())
    assert digests["population.txt"] == "missing"


def test_imports_are_followed_through_every_spelling(package: Path) -> None:
    assert set(code_digests(package, ["tidy.build"])) == {
        "tidy/__init__.py",
        "tidy/build.py",
        "sources/__init__.py",
        "sources/reader.py",
        "codelists/__init__.py",
        "codelists/codes.csv",
        "errors.py",
    }


def test_a_folder_means_its_modules_and_the_data_beside_what_they_use(package: Path) -> None:
    assert set(code_digests(package, ["figures"])) == {
        "figures/__init__.py",
        "figures/catalogue.py",
        "figures/reconciliation.py",
        "tidy/__init__.py",
        "tidy/store.py",
        "charts/marks.py",
        "charts/lines.mplstyle",
        "errors.py",
    }


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("import spanalysis.sources.reader as r", True),
        ("from spanalysis.sources import reader as r  # why", True),
        ("def f():\n    from spanalysis.sources.reader import x", True),
        ("from .sources import reader", False),
        ("from ..sources.reader import x", True),
        ("from .. import sources", False),
        ("from ..sources import reader", True),
        ("import spanalysisx.sources.reader", False),
        ('"""Text.\n\n>>> from spanalysis.sources import reader\n"""', False),
    ],
)
def test_each_kind_of_import_line(package: Path, line: str, found: bool) -> None:
    (package / "charts/marks.py").write_text(line + "\n")
    assert ("sources/reader.py" in code_digests(package, ["charts.marks"])) is found


def test_words_are_those_of_the_language(package: Path) -> None:
    assert list(word_digests(package, ["fr"])) == ["text/locale/fr/LC_MESSAGES/words.po"]
    assert len(word_digests(package, ["en", "fr", "es"])) == 2
    assert word_digests(package, ["en"]) == {}


def test_library_versions_are_those_installed() -> None:
    found = library_versions(["pandas", "no-such-library-anywhere"])
    assert found == {"pandas": version("pandas"), "no-such-library-anywhere": "absent"}


def imported(path: Path) -> Iterator[str]:
    """Yield the package's modules that Python itself sees imported in a file."""
    here = ["spanalysis", *path.relative_to(PACKAGE).parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from (base, *(f"{base}.{alias.name}" for alias in node.names))


@pytest.mark.parametrize("root", ["tidy.build", "figures", "charts", "indicators", "text"])
def test_nothing_that_the_real_package_imports_is_missed(root: str) -> None:
    reached = set(code_digests(PACKAGE, [root]))
    for path in [PACKAGE / name for name in reached if name.endswith(".py")]:
        for name in imported(path):
            file = PACKAGE.joinpath(*name.split(".")[1:]).with_suffix(".py")
            if name.startswith("spanalysis.") and file.is_file():
                assert file.relative_to(PACKAGE).as_posix() in reached, f"{path} imports {name}"


def test_tables_do_not_depend_on_drawing_nor_pictures_on_reading() -> None:
    tables, figures = code_digests(PACKAGE, ["tidy.build"]), code_digests(PACKAGE, ["figures"])
    assert not [name for name in tables if name.startswith(("charts/", "figures/", "text/"))]
    assert not [name for name in figures if name.startswith("sources/")]
