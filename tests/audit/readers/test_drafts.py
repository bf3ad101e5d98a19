"""Any draft comes out as paragraphs or as a clear error, whoever wrote it and whatever it claims to be."""

from __future__ import annotations

import doctest
import importlib
import io
import json
import os
import pkgutil
import tracemalloc
from pathlib import Path

import docx
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spanalysis.audit import abbreviations, language, readers, sentences
from spanalysis.audit.model import Draft
from spanalysis.audit.readers import drafts, read_draft
from spanalysis.audit.readers.kinds import FORMATS
from spanalysis.errors import FileFormatError, SpanalysisError, UnknownNameError

NAMES = [found.name for found in pkgutil.iter_modules(readers.__path__)]
TEXT = "It was 52.4 % in 2023."


def word() -> bytes:
    file, whole = docx.Document(), io.BytesIO()
    file.add_heading("Coverage", 1)
    file.add_paragraph(TEXT)
    file.save(whole)
    return whole.getvalue()


GOOD = {
    "docx": word(),
    "md": f"# Coverage\n\n{TEXT}\n".encode(),
    "txt": f"Coverage\n\n{TEXT}\n".encode(),
    "html": f"<!doctype html><h1>Coverage</h1><p>{TEXT}</p>".encode(),
    "pdf": bytes(typst.compile(f"= Coverage\n{TEXT}".encode())),
    "ipynb": json.dumps(
        {"cells": [{"cell_type": "markdown", "source": f"# Coverage\n\n{TEXT}"}], "nbformat": 4}
    ).encode(),
}


@pytest.mark.parametrize("name", NAMES)
def test_examples_in_the_documentation_are_true(name: str) -> None:
    module = importlib.import_module(f"spanalysis.audit.readers.{name}")
    assert doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0


@pytest.mark.parametrize("module", [abbreviations, language, sentences])
def test_examples_beside_the_readers_are_true(module) -> None:
    assert doctest.testmod(module).failed == 0


def shape(draft: Draft) -> list[tuple[int, str, str, int]]:
    return [(one.number, one.text, one.kind, one.level) for one in draft.paragraphs]


EXPECTED = [(1, "Coverage", "heading", 1), (2, TEXT, "text", 0)]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_paragraphs(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"draft.{name.upper()}"
    path.write_bytes(GOOD[name])
    for draft in (read_draft(path), read_draft(str(path)), read_draft(path, name)):
        assert (draft.name, draft.format, shape(draft)) == (path.name, name, EXPECTED)


@pytest.mark.parametrize("name", FORMATS)
def test_a_stream_is_told_by_its_content(name: str) -> None:
    draft = read_draft(io.BytesIO(GOOD[name]))
    assert (draft.name, draft.format, shape(draft)) == ("standard input", name, EXPECTED)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("﻿<HTML><p>x".encode(), "html"),
        (b"<?xml version='1.0'?>\n<!-- y -->\n<html><p>x", "html"),
        (b"Plain text with a - dash, 5 * 3 and <b>.", "txt"),
        (b"Text\n\n- a list\n- is no proof", "txt"),
        (b"---\ntitle: x\n---\nText", "md"),
        (b"See [the data](https://x.org).", "md"),
        (b"| a | b |\r\n|---|---|\r\n| c | d |", "md"),
        ("# Coverage".encode("utf-16"), "md"),
        (b"{curly} text", "txt"),
    ],
)
def test_what_a_text_looks_like_says_how_it_is_read(data: bytes, name: str) -> None:
    assert read_draft(io.BytesIO(data)).format == name


def test_a_named_format_goes_before_the_extension_and_the_guess(tmp_path: Path) -> None:
    path = tmp_path / "README"
    path.write_bytes(GOOD["md"])
    assert shape(read_draft(path, "md")) == EXPECTED
    assert read_draft(io.BytesIO(GOOD["md"]), "txt").paragraphs[0].text == "# Coverage"
    with pytest.raises(UnknownNameError, match="docx, md, txt"):
        read_draft(io.BytesIO(b"x"), "doc")


@pytest.mark.parametrize(
    ("name", "data", "arrived"),
    [
        ("draft.doc", b"x", r"ends in \.doc"),
        ("draft.docm", GOOD["docx"], r"ends in \.docm"),
        ("draft.odt", b"PK\x03\x04", r"ends in \.odt"),
        ("draft.rtf", b"{\\rtf1 x}", r"ends in \.rtf"),
        ("draft", b"x", "without an extension"),
        ("draft.docx", GOOD["pdf"], "a PDF"),
        ("draft.docx", b"{\\rtf1 x}", "Rich Text"),
        ("draft.docx", b"text", "a file of another kind"),
        ("draft.docx", GOOD["html"], "an HTML page"),
        ("draft.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), r"old Word document \(\.doc\)"),
        ("draft.pdf", GOOD["docx"], "a Word document or another zip"),
        ("draft.pdf", b"text", "another kind"),
        ("draft.md", GOOD["docx"], "zip"),
        ("draft.txt", GOOD["html"], "an HTML page"),
        ("draft.txt", GOOD["ipynb"], "a Jupyter notebook"),
        ("draft.html", GOOD["pdf"], "a PDF"),
        ("draft.ipynb", GOOD["docx"], "zip"),
        ("draft.txt", b"a\0b", "a NUL character"),
        ("draft.md", b"\xff\xfe\x00", "bytes that are no"),
        ("draft.ipynb", b"{", "faulty JSON"),
        ("draft.ipynb", b"[" * 100_000, "deeply nested|faulty JSON"),
        (
            "draft.ipynb",
            b'{"cells": [{"cell_type": "markdown", "source": "a \\ud800 b"}]}',
            "half a character",
        ),
        ("draft.html", b"<html>" + b"<div>" * 3000, "256 deep"),
        ("draft.md", b"> " * 20_000 + b"x", "deeper"),
        ("draft.md", b"- " * 20_000 + b"x", "deeper"),
        *[(f"draft.{name}", b"", "an empty file") for name in FORMATS],
        *[(f"draft.{name}", b" \n\t\n ", "one without any") for name in ("md", "txt", "html")],
        ("draft.md", b"```\n5 %\n```\n<!-- x -->", "one without any"),
        ("draft.ipynb", b'{"cells": []}', "one without any"),
    ],
)
def test_a_hostile_or_wrong_file_is_refused_with_what_to_do(
    name: str, data: bytes, arrived: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileFormatError, match=arrived) as caught:
        read_draft(path)
    error = caught.value
    assert error.where == name
    assert error.expected and error.arrived and error.mend.endswith(".")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    cases = {
        tmp_path / "folder.md": "a folder",
        tmp_path / "none.md": "no such file",
        tmp_path / ("x" * 5000): "name",
    }
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.md")
        cases[tmp_path / "pipe.md"] = "something else"
    for path, arrived in cases.items():
        with pytest.raises(FileFormatError, match=arrived):
            read_draft(path)
    with pytest.raises(FileFormatError, match="no such file"):
        read_draft("draft\0.md")
    with pytest.raises(FileFormatError, match="a stream of bytes"):
        read_draft(io.StringIO("x"))  # type: ignore[arg-type]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_bytes(b"x")
    path.chmod(0)
    with pytest.raises(FileFormatError, match="who may read"):
        read_draft(path)


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_larger_than_a_draft_can_be_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "_MEGABYTE", 2)
    path = tmp_path / f"draft.{name}"
    path.write_bytes(GOOD[name] + b" " * 400)
    with pytest.raises(FileFormatError, match=f"at most {drafts._MOST[name]} MB of {name}"):
        read_draft(path)


@pytest.mark.parametrize("name", ["txt", "md", "html"])
def test_a_line_longer_than_any_paragraph_is_refused(name: str) -> None:
    with pytest.raises(FileFormatError, match=r"2,000,000 letters|too long a text"):
        read_draft(io.BytesIO(b"a " * 6_000_000), name)
    with pytest.raises(FileFormatError, match=f"MB of {name}"):
        read_draft(io.BytesIO(b"a" * 51_000_000), name)


def test_control_characters_never_reach_a_terminal() -> None:
    for name, data in {
        "txt": b"52 \x1b[31m %\x07.",
        "md": b"52 \x1b[31m %\x07.",
        "html": b"<p>52 &#27;[31m %&#155;\x07.</p>",
    }.items():
        text = read_draft(io.BytesIO(data), name).paragraphs[0].text
        assert text.startswith("52") and all(letter.isprintable() for letter in text)


def read_or_refuse(data: bytes, name: str | None) -> None:
    try:
        draft = read_draft(io.BytesIO(data), name)
    except SpanalysisError as error:
        assert error.expected and error.arrived
    else:
        assert [one.number for one in draft.paragraphs] == list(range(1, len(draft.paragraphs) + 1))
        assert all(one.text.strip() for one in draft.paragraphs)
        "".join(one.text for one in draft.paragraphs).encode()


FAST = [name for name in FORMATS if name != "pdf"]
PIECES = [
    b"<", b"</", b">", b"<div>", b"<table>", b"<td>", b"<!--", b"-->", b"<![CDATA[", b"&#x", b"&", b";", b"\0", b"\x1b",
    b"# ", b"> ", b"- ", b"| a |", b"\n", b"\r", b"\t", b"    ", b"[^1]: ", b"[^1]", b"](", b"![", b"`", b"```", b"**", b"---\n",
    b"{", b"}", b"[", b"]", b'"cells":', b'"source":', b'"cell_type":"markdown"', b":", b",", b"\\ud800", b"\xed\xa0\x80",
    b"\xff\xfe", b"\xef\xbb\xbf", b"%PDF-1.7", b"PK\x03\x04", "é€😀\u2028\u202e".encode(), b"52.4 %", b"<sup>", b"</sup>",
]  # fmt: skip


@given(st.binary(max_size=300), st.sampled_from([*FAST, None]))
@settings(max_examples=300, deadline=None)
def test_random_bytes_are_read_or_refused(data: bytes, name: str | None) -> None:
    if name is not None or not data.lstrip().startswith(b"%PDF-"):
        read_or_refuse(data, name)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map(b"".join), st.sampled_from(FAST))
@settings(max_examples=400, deadline=None)
def test_random_markup_is_read_or_refused(data: bytes, name: str) -> None:
    read_or_refuse(data, name)


@given(st.data())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_good_files_with_a_fault_are_read_or_refused(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(FAST))
    whole = GOOD[name]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    read_or_refuse(whole[:start] + data.draw(st.binary(max_size=40)) + whole[end:], name)


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pdfs_with_a_fault_are_read_or_refused(data: st.DataObject) -> None:
    whole = GOOD["pdf"]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 400)))
    read_or_refuse(whole[:start] + data.draw(st.binary(max_size=40)) + whole[end:], "pdf")


HEAVY = {
    "markup": ("md", b"*a* " * 250_001, "signs of markup"),
    "lines": ("txt", b"a\n" * 1_000_000, "500,000 lines"),
    "tags": ("html", b"<p>" * 1_000_001, "tags"),
    "lists": ("ipynb", b'{"cells": [' + b"[]," * 1_000_001 + b"[]]}", "lists"),
}


@pytest.mark.parametrize("name", HEAVY)
def test_what_would_take_far_more_memory_than_its_size_is_refused(name: str) -> None:
    kind, data, arrived = HEAVY[name]
    tracemalloc.start()
    try:
        with pytest.raises(FileFormatError, match=arrived):
            read_draft(io.BytesIO(data), kind)
        assert tracemalloc.get_traced_memory()[1] < 300_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("name", "unit"), [("txt", b"a\n\n"), ("md", b"a\n\n"), ("html", b"<p>a")])
def test_more_paragraphs_than_a_draft_has_are_refused(
    name: str, unit: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "_MOST_PARAGRAPHS", 300)
    assert len(read_draft(io.BytesIO(unit * 300), name).paragraphs) == 300
    with pytest.raises(FileFormatError, match="at most 300 paragraphs"):
        read_draft(io.BytesIO(unit * 301), name)
