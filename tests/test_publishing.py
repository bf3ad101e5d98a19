"""Briefs on several subjects are all found right before the first is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from spanalysis import publishing
from spanalysis.errors import FileFormatError, UnknownNameError
from spanalysis.figures.select import COUNTRIES
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[publishing.BriefJob]:
    """The jobs that would be done, in their order; none is."""
    done: list[publishing.BriefJob] = []

    def note(_work: object, jobs: list[publishing.BriefJob], _count: int) -> list[list[Path]]:
        done.extend(jobs)
        return [[job.folder / str(job)] for job in jobs]

    monkeypatch.setattr(publishing, "run", note)
    return done


def test_every_subject_is_written_in_every_language_once(
    written: list[publishing.BriefJob], tmp_path: Path
) -> None:
    paths = list(publishing.publish_briefs(["BOL,world", "BOL"], ["es", "en"], ["pdf", "docx"], tmp_path))
    assert [path.name for path in paths] == ["BOL.en", "BOL.es", "world.en", "world.es"]
    assert {job.formats for job in written} == {("docx", "pdf")}


def test_all_is_every_country_and_territory(written: list[publishing.BriefJob], tmp_path: Path) -> None:
    list(publishing.publish_briefs(["all"], ["en"], ["md"], tmp_path))
    areas = Tables(find_home())["ref_areas"]
    assert len(written) == areas["area_type"].isin(COUNTRIES).sum() > 200


@pytest.mark.parametrize(
    ("subjects", "langs", "formats"),
    [
        (["BOL", "QQQ"], ["en"], ["pdf"]),
        (["BOL"], ["en", "de"], ["pdf"]),
        (["BOL"], ["en"], ["pdf", "odt"]),
        (["BOL"], ["en"], []),
    ],
)
def test_a_wrong_name_stops_it_before_anything_is_written(
    written: list[publishing.BriefJob],
    tmp_path: Path,
    subjects: list[str],
    langs: list[str],
    formats: list[str],
) -> None:
    with pytest.raises(UnknownNameError):
        list(publishing.publish_briefs(subjects, langs, formats, tmp_path))
    assert not written


def test_a_template_that_is_none_leaves_nothing_behind(tmp_path: Path) -> None:
    template = tmp_path / "letter.docx"
    template.write_bytes(b"a letter")
    with pytest.raises(FileFormatError, match="letter"):
        list(publishing.publish_briefs(["BOL"], ["en"], ["docx", "pdf"], tmp_path / "out", template))
    assert not (tmp_path / "out").exists()


def test_a_template_without_a_word_file_is_a_slip(written: list[publishing.BriefJob], tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="template"):
        list(publishing.publish_briefs(["BOL"], ["en"], ["pdf"], tmp_path, tmp_path / "letter.docx"))
    assert not written


def test_files_stand_in_the_folder_and_say_what_they_are(tmp_path: Path) -> None:
    paths = list(publishing.publish_briefs(["BOL"], ["es"], ["docx", "pdf", "html", "md"], tmp_path, jobs=1))
    names = [path.relative_to(tmp_path).as_posix() for path in paths]
    assert names[:4] == ["BOL.es.docx", "BOL.es.pdf", "BOL.es.html", "BOL.es.md"]
    assert all(path.stat().st_size > 1000 for path in paths)
    text = (tmp_path / "BOL.es.md").read_text(encoding="utf-8")
    assert all(f"({name})" in text for name in names[4:]), "pictures beside it are linked"
    assert (tmp_path / "BOL.es.pdf").read_bytes()[:5] == b"%PDF-"


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileFormatError, match="a folder to write into; got Not a directory"):
        list(publishing.publish_briefs(["BOL"], ["en"], ["md"], tmp_path / "file" / "out"))
