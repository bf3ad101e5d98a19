"""One figure for many areas: every file is written, on any number of cores, or nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from spanalysis.errors import NoDataError, SpanalysisError, UnknownNameError
from spanalysis.exporting import export_all
from spanalysis.figures.export import choices
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def inside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def written(tmp_path: Path, jobs: int) -> dict[str, bytes]:
    asked = {"area": "BOL,NAM"}
    paths = export_all("country-coverage", asked, ["fr"], ["svg"], tmp_path, ["page", "social"], jobs)
    return {path.name: path.read_bytes() for path in paths}


def test_a_list_of_areas_gives_the_same_files_on_one_core_and_on_two(tmp_path: Path) -> None:
    alone = written(tmp_path / "one", 1)
    assert sorted(alone) == sorted(
        f"country-coverage-{code}.{end}"
        for code in ("BOL", "NAM")
        for end in ("fr.svg", "fr.social.svg", "csv", "json")
    )
    assert written(tmp_path / "two", 2) == alone


def test_all_areas_are_the_countries_and_territories() -> None:
    tables = Tables(find_home(ROOT))
    asked = choices(tables, "country-coverage", {"area": "all"})
    codes = {params["area"] for params in asked}
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    assert {"BOL", "NAM", "KOS", "TWN", "PLW", "VAT"} <= codes
    assert codes == set(kinds[kinds.isin(["country", "territory"])].index)


@pytest.mark.parametrize(
    ("params", "langs", "formats", "hint"),
    [
        ({"area": "BOL,RWX"}, ["en"], ["svg"], "RWA"),
        ({"group": "BOL,RWA"}, ["en"], ["svg"], "the parameter area"),
        ({"area": "BOL,RWA"}, ["de"], ["svg"], "en, fr, es"),
        ({"area": "BOL,RWA"}, ["en"], ["gif"], "svg, png, pdf"),
        ({"area": "BOL"}, ["en"], ["svg"], "page, column"),
    ],
)
def test_wrong_names_write_nothing(
    tmp_path: Path, params: dict[str, str], langs: list[str], formats: list[str], hint: str
) -> None:
    with pytest.raises(UnknownNameError, match=hint):
        list(export_all("country-coverage", params, langs, formats, tmp_path / "x", ["poster"], 1))
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("figure_id", "params", "hint"),
    [
        ("platform-share-by-country", {"definition": "JRC_EVER,JRC_EVR"}, "JRC_EVER"),
        ("sex-gap", {"soc": "SOC_CONTIG_TOTAL,SOC_CONTIG_MAT"}, "SOC_CONTIG_TOTAL"),
        ("country-spending", {"area": "AUS,RWA"}, "no figure for RWA"),
        ("how-the-past-moved", {"area": "RWA,BOL", "year": "2023"}, "none for BOL in 2023"),
    ],
)
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_in_the_last_of_a_list_writes_nothing_of_the_first(
    tmp_path: Path, figure_id: str, params: dict[str, str], hint: str, jobs: int
) -> None:
    with pytest.raises(SpanalysisError, match=hint):
        list(export_all(figure_id, params, ["en"], ["svg"], tmp_path / "x", (), jobs))
    assert not (tmp_path / "x").exists()


@pytest.fixture
def two_areas(monkeypatch: pytest.MonkeyPatch) -> None:
    given = [{"area": "RWA"}, {"area": "CHL"}]
    monkeypatch.setattr("spanalysis.figures.export.choices", lambda *_: given)


@pytest.mark.usefixtures("two_areas")
def test_all_leaves_out_and_names_the_areas_without_anything_to_draw(tmp_path: Path) -> None:
    told: list[str] = []
    asked = "country-spending", {"area": "all"}, ["en"], ["svg"], tmp_path, (), 2
    paths = list(export_all(*asked, tell=told.append))
    assert {path.name.split(".")[0] for path in paths} == {"country-spending-CHL"}
    assert told == ["Left out: no figure for RWA (Rwanda)."]


def test_all_with_nothing_to_draw_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = [{"area": "RWA"}, {"area": "MLI"}]
    monkeypatch.setattr("spanalysis.figures.export.choices", lambda *_: given)
    with pytest.raises(NoDataError, match="at least one area"):
        list(export_all("country-spending", {"area": "all"}, ["en"], ["svg"], tmp_path / "x", (), 2))
    assert not (tmp_path / "x").exists()
