"""What a Word file shows beside plain runs: raised marks, equations, contents, marks of notes in tables."""

from __future__ import annotations

import io

from audit.docx_files import notes, package, paragraph, run
from spanalysis.audit.readers import read_draft
from spanalysis.audit.readers.docx import paragraphs_of, parts_of

MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RAISED = '<w:vertAlign w:val="superscript"/>'


def told(body: str, **more: str) -> list[tuple[str, str]]:
    return [(one.text, one.kind) for one in read_draft(io.BytesIO(package(body, **more))).paragraphs]


def test_a_raised_mark_does_not_read_as_the_last_digit_of_a_number() -> None:
    body = (
        run("Was 52.4")
        + run("1", RAISED)
        + run(" % for the 1")
        + run("er", RAISED)
        + run("[2, 3]", RAISED)
        + run(".")
    )
    assert told(paragraph(body)) == [("Was 52.4 % for the 1er.", "text")]
    (located,) = paragraphs_of(parts_of(package(paragraph(body))).document)
    assert all(located.text[start:end] == element.text for start, end, element in located.pieces)
    assert "".join(located.text[start:end] for start, end, _ in located.pieces) == located.text


def test_a_number_in_an_equation_is_read() -> None:
    equation = f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>52.4</m:t></m:r></m:oMath>'
    assert told(paragraph(run("It was ") + equation + run(" %."))) == [("It was 52.4 %.", "text")]


def test_entries_of_a_table_of_contents_are_left_out() -> None:
    name = '<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>'
    styles = (
        f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{name}</w:styles>'
    )
    entry = run("Coverage in Mali") + "<w:r><w:tab/></w:r>" + run("12")
    for style in ("TOC1", "TM2", "Verzeichnis1"):
        body = paragraph(entry, style) + paragraph(run("Coverage in Mali"))
        assert told(body, styles=styles) == [("Coverage in Mali", "text")]


def test_notes_on_cells_follow_the_table() -> None:
    def cell(text: str, note: str = "") -> str:
        mark = f'<w:r><w:footnoteReference w:id="{note}"/></w:r>' if note else ""
        return f"<w:tc>{paragraph(run(text) + mark)}</w:tc>"

    table = f"<w:tbl><w:tr>{cell('Mali', '1')}{cell('12.6 %')}</w:tr></w:tbl>"
    more = {"footnotes": notes("footnote", {"1": "A note."})}
    assert told(table + paragraph(run("After.")), **more) == [
        ("Mali", "cell"),
        ("12.6 %", "cell"),
        ("A note.", "footnote"),
        ("After.", "text"),
    ]


def test_control_characters_are_spaces_in_the_same_places() -> None:
    (located,) = paragraphs_of(parts_of(package(paragraph(run("52\x9b4 &#x85;%")))).document)
    assert located.text == "52 4 \x85%"
    assert located.pieces[0][:2] == (0, 7)
