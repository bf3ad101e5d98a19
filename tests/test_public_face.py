"""Four names and a version, and importing them costs next to nothing."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pandas as pd
import pytest

import spanalysis as sp
from spanalysis.errors import UnknownNameError
from spanalysis.provenance import Home

ROWS = pd.DataFrame(
    {
        "ref_area": ["X01", "X01", "NAM"],
        "time_period": [2020, 2020, 2020],
        "obs_value": [46.9, 48.1, 24.2],
        "vintage": ["wspr-2021", "ilo-2025-10", "ilo-2025-10"],
    }
)
VINTAGES = pd.DataFrame(
    {
        "vintage": ["wspr-2021", "ilo-2025-10"],
        "published": pd.to_datetime(["2021-09-01", "2025-10-29"]),
    }
)
TABLES = {"coverage": ROWS, "vintages": VINTAGES}


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Home:
    """Put small tables in the place of the built ones."""
    home = Home(tmp_path, is_project=False)

    def read(where: Home, name: str) -> pd.DataFrame:
        assert where is home
        if name not in TABLES:
            raise UnknownNameError("a table", repr(name))
        return TABLES[name].copy()

    monkeypatch.setattr("spanalysis.provenance.find_home", lambda: home)
    monkeypatch.setattr("spanalysis.tidy.store.read_table", read)
    return home


def test_table_reads_from_wherever_the_data_are(tables: Home) -> None:
    pd.testing.assert_frame_equal(sp.table("coverage"), ROWS)
    with pytest.raises(UnknownNameError, match="'coverages'"):
        sp.table("coverages")


def test_as_of_takes_a_name_or_rows(tables: Home) -> None:
    assert sp.as_of("coverage", "2022-02-03")["obs_value"].tolist() == [46.9]
    assert sorted(sp.as_of("coverage")["obs_value"]) == [24.2, 48.1]
    only_namibia = ROWS[ROWS["ref_area"] == "NAM"]
    assert sp.as_of(only_namibia, "2026-01-01")["obs_value"].tolist() == [24.2]
    assert sp.as_of(only_namibia, "2022-02-03").empty


def test_figure_passes_language_and_parameters_on(tables: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    from types import SimpleNamespace

    def make(home: Home, name: str, lang: str, **params: str) -> tuple[object, ...]:
        return home, name, lang, params

    monkeypatch.setitem(sys.modules, "spanalysis.figures.catalogue", SimpleNamespace(make=make))
    assert sp.figure("line") == (tables, "line", "en", {})
    assert sp.figure("bars", lang="es", area="BOL") == (tables, "bars", "es", {"area": "BOL"})


def test_version_is_the_installed_one() -> None:
    assert sp.__version__ == version("spanalysis")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'spanalysis' has no attribute 'tables'"):
        _ = sp.tables


def test_every_public_name_exists() -> None:
    assert all(hasattr(sp, name) for name in sp.__all__)
    assert sp.__all__ == sorted(sp.__all__)


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(sp.__file__).parent / "py.typed").is_file()


def test_importing_loads_nothing_heavy() -> None:
    code = (
        "import sys, spanalysis\n"
        "print(sorted(set(sys.modules) & {'pandas', 'numpy', 'matplotlib', 'click', 'babel', 'pandera'}))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
