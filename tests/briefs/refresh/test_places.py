"""What a brief placed is found wherever it was moved, and what is no business of ours is left."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx as python_docx
import pytest
from lxml import etree

from briefs.refresh.newer import Published, control, said, twin, wrapped
from briefs.word.word_files import body, found, parts, text, value, with_body, zipped
from spanalysis.briefs.brief import Origin
from spanalysis.briefs.documents.word.xml import named, run
from spanalysis.briefs.refresh.model import NOTHING_NOW, OTHER_VERSION
from spanalysis.briefs.refresh.refreshing import refresh
from spanalysis.errors import FileFormatError, NoDataError, UnknownCodeError, UnknownNameError

W = named("w:p").removesuffix("p")[1:-1]


@pytest.fixture
def newer(now: Published) -> Published:
    """The first statement has another number."""
    return now.swapped("statement-0", "38.4", "41.0")


def in_a_cell(sentence: Any) -> None:
    wrapped(wrapped(wrapped(sentence.getparent(), "w:tc"), "w:tr"), "w:tbl")


def in_a_text_box(sentence: Any) -> None:
    """Word writes a box twice: for itself, and for its ancestors."""
    paragraph = sentence.getparent()
    holder = paragraph.makeelement(named("w:p"))
    paragraph.addprevious(holder)
    alternative = etree.SubElement(etree.SubElement(holder, named("w:r")), named("mc:AlternateContent"))
    for name, content in (("Choice", paragraph), ("Fallback", twin(paragraph))):
        box = etree.SubElement(etree.SubElement(alternative, named(f"mc:{name}")), named("w:txbxContent"))
        box.append(content)


def around_the_paragraph(sentence: Any) -> None:
    """Word moves a control out of the paragraph that it fills."""
    paragraph = sentence.getparent()
    content = found(sentence, "w:sdtContent")[0]
    for mark in found(paragraph, "w:r"):
        paragraph.remove(mark)
    paragraph.addprevious(sentence)
    for child in list(content):
        paragraph.append(child)
    content.append(paragraph)


def at_the_end(sentence: Any) -> None:
    found(sentence.getroottree().getroot(), "//w:body/w:sectPr")[0].addprevious(sentence.getparent())


def in_a_link(sentence: Any) -> None:
    wrapped(sentence, "w:hyperlink", anchor="here")


@pytest.mark.parametrize("move", [in_a_cell, in_a_text_box, around_the_paragraph, at_the_end, in_a_link])
def test_it_is_found_anywhere_in_the_body(
    move: Callable[[Any], None], draft: bytes, newer: Published
) -> None:
    mine = with_body(draft, lambda root: move(control(root, "statement-0")))
    made = refresh(mine, newer)
    assert [(change.kind, change.now) for change in made.changes] == [("renewed", newer["statement-0"])]
    assert "38.4" not in "".join(
        text(one) for one in found(body(made.content), "//w:sdt[w:sdtPr/w:tag[contains(@w:val, '~s-0#')]]")
    )
    assert refresh(made.content, newer).changes == ()


@pytest.mark.parametrize("kind", ["header", "footer", "endnotes"])
def test_it_is_found_in_other_parts(kind: str, draft: bytes, newer: Published) -> None:
    members = parts(draft)
    root = body(draft)
    paragraph = control(root, "statement-0").getparent()
    for mark in found(paragraph, "w:r"):
        paragraph.remove(mark)
    paragraph.getparent().remove(paragraph)
    other = etree.fromstring(f'<w:{kind[:3]} xmlns:w="{W}"/>'.encode())
    other.append(paragraph)
    members["word/document.xml"] = etree.tostring(root)
    members[f"word/{kind}7.xml"] = etree.tostring(other)
    made = refresh(zipped(members), newer)
    assert [change.kind for change in made.changes] == ["renewed"]
    after = parts(made.content)
    assert b"41.0" in after[f"word/{kind}7.xml"]
    assert after["word/document.xml"] == members["word/document.xml"]


def test_a_copy_in_another_document(draft: bytes, newer: Published) -> None:
    """Made by another program, without the house's styles or namespaces."""
    other = python_docx.Document()
    other.add_paragraph("A report with 38.4 in it.")
    paragraph = twin(control(body(draft), "statement-0").getparent())
    for mark in found(paragraph, "w:r"):
        paragraph.remove(mark)
    other.element.body.insert(1, paragraph)
    whole = io.BytesIO()
    other.save(whole)
    made = refresh(whole.getvalue(), newer.swapped("statement-0", "was covered", "is covered"))
    assert [change.kind for change in made.changes] == ["reworded"]
    assert text(found(body(made.content), "//w:body/w:p")[0]) == "A report with 38.4 in it."
    ignorable = value(body(made.content), "mc:Ignorable").split()
    assert "w15" in ignorable
    before, after = parts(whole.getvalue()), parts(made.content)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}


def test_both_copies_are_renewed(draft: bytes, newer: Published) -> None:
    def copy(root: Any) -> None:
        sentence = control(root, "statement-0")
        sentence.addnext(twin(sentence))

    made = refresh(with_body(draft, copy), newer)
    assert [change.now for change in made.changes] == [newer["statement-0"]] * 2


def test_each_origin_is_asked_for_once(draft: bytes, now: Published) -> None:
    asked: list[Origin] = []

    def renew(origin: Origin) -> Any:
        asked.append(origin)
        return now(origin)

    refresh(draft, renew)
    assert len(asked) == len(set(asked)) == 9


@pytest.mark.parametrize("error", [UnknownNameError, UnknownCodeError, NoDataError, None])
def test_what_is_gone_is_reported(error: Any, draft: bytes, now: Published) -> None:
    gone = now.origin("statement-0")

    def renew(origin: Origin) -> Any:
        if origin == gone and error is not None:
            raise error("a figure", "none")
        return None if origin == gone else now(origin)

    made = refresh(draft, renew)
    assert [(one.origin, one.kind, one.was, one.why) for one in made.changes] == [
        (gone, "gone", now["statement-0"], NOTHING_NOW)
    ]
    assert made.content is draft


def test_an_answer_of_another_kind_is_none(draft: bytes, now: Published) -> None:
    made = refresh(draft, now.but(statement_0=now["table"], table="38.4"))
    assert [change.kind for change in made.changes] == ["gone", "gone"]


def test_a_tag_of_another_version_is_reported(draft: bytes, now: Published) -> None:
    def age(root: Any) -> None:
        tag = found(control(root, "dated"), "w:sdtPr/w:tag")[0]
        tag.set(named("w:val"), value(tag).replace("sp1/", "sp7/"))

    made = refresh(with_body(draft, age), now)
    assert [(one.origin, one.kind, one.was, one.why) for one in made.changes] == [
        (None, "gone", "2026", OTHER_VERSION)
    ]


@pytest.mark.parametrize(
    "tag", ["", "spending", "sp1/~y-~o/BOL/en/~s-0#" + "a" * 8 + ".99", "sp1/../en/x#abcd"]
)
def test_strange_tags_do_no_harm(tag: str, draft: bytes, newer: Published) -> None:
    def change(root: Any) -> None:
        found(control(root, "statement-0", 0), "w:sdtPr/w:tag")[0].set(named("w:val"), tag)

    made = refresh(with_body(draft, change), newer)
    assert all(one.kind in {"renewed", "kept", "gone"} for one in made.changes)


def test_controls_of_others_are_left(draft: bytes, now: Published) -> None:
    def add(root: Any) -> None:
        foreign = root.makeelement(named("w:sdt"))
        content = etree.SubElement(foreign, named("w:sdtContent"))
        content.append(run("38.4"))
        found(root, "//w:body/w:p")[0].append(foreign)

    mine = with_body(draft, add)
    made = refresh(mine, now)
    assert made.content is mine and made.found == 9


def test_a_document_without_a_brief(now: Published) -> None:
    whole = io.BytesIO()
    python_docx.Document().save(whole)
    made = refresh(whole.getvalue(), now)
    assert (made.content, made.changes, made.found) == (whole.getvalue(), (), 0)


@pytest.mark.parametrize("content", [b"", b"Dear all", b"\xd0\xcf\x11\xe0" + b"\0" * 600, b"PK\x03\x04 half"])
def test_what_is_no_word_file(content: bytes, now: Published) -> None:
    with pytest.raises(FileFormatError):
        refresh(content, now)


def test_other_members_keep_bytes_order_and_dates(draft: bytes, newer: Published) -> None:
    import zipfile

    members = {"docProps/mine.bin": b"\x00\x01", **parts(draft), "word/media/last.jpg": b"\xff\xd8"}
    mine = zipped(members)
    made = refresh(mine, newer).content
    infos = [zipfile.ZipFile(io.BytesIO(data)).infolist() for data in (mine, made)]
    before, after = ([(one.filename, one.date_time) for one in info] for info in infos)
    assert before == after
    assert {name for name, content in parts(made).items() if content != members[name]} == {
        "word/document.xml"
    }
    assert said(made, "statement-0") == newer["statement-0"]
