"""A renewed file is written whole, and over nothing that nobody offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefs.refresh.newer import Published, said
from spanalysis.briefs.refresh import refresh, refresh_file, refresh_here
from spanalysis.errors import FileFormatError, UnknownNameError


@pytest.fixture
def newer(now: Published) -> Published:
    return now.swapped("statement-0", "38.4", "41.0")


@pytest.fixture
def path(draft: bytes, tmp_path: Path) -> Path:
    """The draft as a file."""
    (tmp_path / "draft.docx").write_bytes(draft)
    return tmp_path / "draft.docx"


def test_a_new_file(path: Path, draft: bytes, newer: Published) -> None:
    out = path.with_name("new.docx")
    made = refresh_file(path, out, newer)
    assert out.read_bytes() == made.content and path.read_bytes() == draft
    assert said(out.read_bytes(), "statement-0") == newer["statement-0"]
    assert refresh(path, newer) == made


def test_its_own_place_if_offered(path: Path, newer: Published) -> None:
    made = refresh_file(path, path, newer, replace=True)
    assert path.read_bytes() == made.content and len(made.changes) == 1


def test_nothing_is_written_where_nothing_changes(path: Path, now: Published) -> None:
    stamp = path.stat().st_mtime_ns
    refresh_file(path, path, now, replace=True)
    assert path.stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("draft.docx", "--out"),
        ("other.docx", "--out"),
        ("folder.docx", "--out"),
        ("new.doc", "draft-refreshed.docx"),
        ("new.txt", "draft-refreshed.docx"),
    ],
)
def test_what_is_not_written_over(name: str, mend: str, path: Path, draft: bytes, newer: Published) -> None:
    path.with_name("other.docx").write_bytes(b"mine")
    path.with_name("folder.docx").mkdir()
    with pytest.raises(FileFormatError, match=mend):
        refresh_file(path, path.with_name(name), newer)
    assert path.with_name("other.docx").read_bytes() == b"mine" and path.read_bytes() == draft
    assert sorted(one.name for one in path.parent.iterdir()) == ["draft.docx", "folder.docx", "other.docx"]


def test_a_file_that_is_not_there(tmp_path: Path, newer: Published) -> None:
    for source in (tmp_path / "none.docx", tmp_path):
        with pytest.raises(FileFormatError):
            refresh_file(source, tmp_path / "out.docx", newer)
        with pytest.raises(FileFormatError):
            refresh(source, newer)


def test_a_failure_leaves_nothing(path: Path, newer: Published, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("full")

    monkeypatch.setattr("spanalysis.provenance.os.fsync", fail)
    with pytest.raises(OSError, match="full"):
        refresh_file(path, path.with_name("new.docx"), newer)
    assert [one.name for one in path.parent.iterdir()] == ["draft.docx"]


def test_here_is_the_nearest_projects_tables(path: Path, draft: bytes) -> None:
    """The sample's own wording is not what a brief says, so its notes are replaced; its numbers stand."""
    lines = refresh_here(path, lang="fr")
    out = path.with_name("draft-refreshed.docx")
    assert lines[-1] == f"Écrit dans {out}"
    assert out.is_file() and path.read_bytes() == draft
    assert not [line for line in lines if "statement" in line]
    with pytest.raises(FileFormatError, match="already"):
        refresh_here(path)
    assert refresh_here(path, out)[-1] == f"Written to {out}"
    with pytest.raises(FileFormatError, match="the draft itself"):
        refresh_here(path, path)


def test_here_says_when_there_is_nothing_of_a_brief(path: Path) -> None:
    import docx as python_docx

    python_docx.Document().save(str(path))
    assert (
        refresh_here(path, lang="es")[0]
        == "En este archivo no hay nada que provenga de una nota informativa."
    )
    with pytest.raises(UnknownNameError):
        refresh_here(path, path.with_name("x.docx"), lang="de")
