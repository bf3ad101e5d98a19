"""Why this exists: an audit reaches the file or stream somebody named and never replaces the draft."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from audit.sample_findings import HOSTILE, claim, findings, paragraph, usual
from spanalysis.audit.model import Draft, Findings
from spanalysis.audit.outputs import annotate
from spanalysis.audit.outputs.writing import write
from spanalysis.audit.result import Audit
from spanalysis.errors import FileFormatError, UnknownNameError


def test_json_goes_to_the_stream() -> None:
    stream = io.StringIO()
    write(Audit(usual()), "json", None, None, stream)
    assert len(json.loads(stream.getvalue())["claims"]) == 6


def test_page_reaches_a_stream_of_another_encoding_in_utf8() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    write(Audit(usual()), "html", "en", None, stream)
    assert "✓ current" in raw.getvalue().decode()


def test_text_goes_to_the_stream_in_the_language_asked_for() -> None:
    english, french = io.StringIO(), io.StringIO()
    write(Audit(usual()), "text", None, None, english)
    write(Audit(usual()), "text", "fr", None, french)
    assert "superseded" in english.getvalue()
    assert "dépassé" in french.getvalue()


@pytest.mark.parametrize(
    ("form", "sign"), [("text", "↻ superseded"), ("json", '"as_of"'), ("html", "<!DOCTYPE")]
)
def test_file_is_written_and_the_stream_left_empty(tmp_path: Path, form: str, sign: str) -> None:
    stream, out = io.StringIO(), tmp_path / "new" / "audit.out"
    write(Audit(usual()), form, None, out, stream)
    text = out.read_text(encoding="utf-8")
    assert sign in text
    assert "\x1b" not in text
    assert text.endswith("\n")
    assert stream.getvalue() == ""
    assert [path.name for path in out.parent.iterdir()] == ["audit.out"]


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_hostile_draft_can_be_written(tmp_path: Path, form: str) -> None:
    one = claim(paragraph(f"17.4%{HOSTILE}"), f"17.4%{HOSTILE}", reason=HOSTILE)
    write(Audit(findings(claims=(one,), name=HOSTILE)), form, None, tmp_path / "a", sys.stdout)
    assert "17.4%" in (tmp_path / "a").read_text(encoding="utf-8")


def test_the_draft_is_never_replaced(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("17.4%", encoding="utf-8")
    with pytest.raises(FileFormatError, match="the draft itself"):
        write(Audit(usual(), draft), "text", None, tmp_path / "." / "draft.txt", io.StringIO())
    assert draft.read_text(encoding="utf-8") == "17.4%"


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "a.html"
    out.write_text("old", encoding="utf-8")
    with pytest.raises(UnknownNameError):
        write(Audit(usual()), "html", "de", out, io.StringIO())
    assert out.read_text(encoding="utf-8") == "old"


def test_folder_and_unknown_form_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileFormatError, match="folder"):
        write(Audit(usual()), "text", None, tmp_path, io.StringIO())
    with pytest.raises(UnknownNameError, match="text, json, html"):
        write(Audit(usual()), "yaml", None, None, io.StringIO())


@pytest.mark.parametrize(
    ("form", "draft", "out"),
    [("pdf", "a.pdf", "b.pdf"), ("txt", "a.txt", "b.docx"), ("docx", "a.docx", "b.md"), ("md", "a.md", "b")],
)
def test_annotate_says_what_is_possible(form: str, draft: str, out: str) -> None:
    with pytest.raises(FileFormatError, match=r"--format html") as caught:
        annotate(Findings(Draft(draft, form, ()), "2025-03-01"), Path(draft), Path(out))
    assert ".docx" in str(caught.value) or ".md" in str(caught.value)
