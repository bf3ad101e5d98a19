"""One figure goes out as files in the languages and formats asked for, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

import fakes
from spanalysis.errors import UnknownNameError
from spanalysis.figures.export import export


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> fakes.Catalogue:
    home = fakes.make_project(tmp_path)
    for name, text in fakes.RAW.items():
        fakes.write(home.processed / f"{name}.csv", text)
    monkeypatch.chdir(tmp_path)
    return fakes.install(tmp_path, monkeypatch.setitem, monkeypatch.setattr)


def test_pictures_of_each_language_then_the_data_once(catalogue: fakes.Catalogue) -> None:
    paths = export("bars", {"area": "BOL"}, ["fr", "en"], ["png"], Path("here"))
    assert [path.name for path in paths] == [
        "bars-BOL.en.png",
        "bars-BOL.fr.png",
        "bars-BOL.csv",
        "bars-BOL.json",
    ]
    assert all(path.is_file() and path.parent == Path("here") for path in paths)


@pytest.mark.parametrize(("langs", "formats"), [(["de"], ["png"]), (["en"], ["gif"]), (["en"], [])])
def test_wrong_names_write_nothing(catalogue: fakes.Catalogue, langs: list[str], formats: list[str]) -> None:
    with pytest.raises(UnknownNameError):
        export("bars", {"area": "BOL"}, langs, formats, Path("here"))
    assert not Path("here").exists()
