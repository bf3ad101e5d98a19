"""A Word draft is read as its reader sees it, and a hostile one is refused before it costs anything."""

from __future__ import annotations

import doctest
import io
import itertools
import struct
import tracemalloc
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from audit.docx_files import document, members, notes, package, paragraph, run, zipped
from spanalysis.audit.readers import docx as reading
from spanalysis.audit.readers import docx_parts, docx_styles
from spanalysis.audit.readers import package as packages
from spanalysis.audit.readers.docx import paragraphs_of, parts_of, read_docx
from spanalysis.audit.readers.package import open_package
from spanalysis.errors import FileFormatError

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    "<w:r><w:instrText> QUOTE 99 </w:instrText><w:t>hidden</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inside}'
    "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{inside}"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def texts(body: str, **more: str) -> list[str]:
    return [one.text for one in read_docx(package(body, **more))]


@pytest.mark.parametrize("module", [reading, docx_parts, docx_styles, packages])
def test_examples_in_the_documentation_are_true(module) -> None:
    assert doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE).failed == 0


def test_a_file_of_python_docx_is_read_in_order_with_kinds_and_levels() -> None:
    file, whole = docx.Document(), io.BytesIO()
    file.add_heading("Coverage", 0)
    file.add_heading("Kenya", 2)
    file.add_paragraph("It was ").add_run("10.1 %").bold = True
    file.add_paragraph("   ")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Uganda", "2.8 %"
    file.add_paragraph("The end.")
    file.save(whole)
    assert [(one.number, one.text, one.kind, one.level) for one in read_docx(whole.getvalue())] == [
        (1, "Coverage", "heading", 1),
        (2, "Kenya", "heading", 2),
        (3, "It was 10.1 %", "text", 0),
        (4, "Uganda", "cell", 0),
        (5, "2.8 %", "cell", 0),
        (6, "The end.", "text", 0),
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            run("in ") + f'<w:del w:id="1">{run("9 %")}</w:del><w:ins w:id="2">{run("10 %")}</w:ins>',
            "in 10 %",
        ),
        (f"<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('here')}</w:moveTo>", "here"),
        (f'see <w:hyperlink r:id="rId9">{run("the data")}</w:hyperlink>', "the data"),
        (f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run('52 %')}</w:sdtContent></w:sdt>", "52 %"),
        (
            f"<w:smartTag>{run('Kenya')}</w:smartTag><w:fldSimple w:instr='X'>{run(' 5')}</w:fldSimple>",
            "Kenya 5",
        ),
        (run("was ") + FIELD.format(result=run("7 %")) + run("."), "was 7 %."),
        (FIELD.format(result=FIELD.format(result=run("8"))) + run("!"), "8!"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>6</w:t><w:softHyphen/><w:t>7</w:t></w:r>", "5\u201167"),
        (run("seen") + run("unseen", "<w:vanish/>") + run("!", '<w:vanish w:val="0"/>'), "seen!"),
        ('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>' + run("x"), "x"),
    ],
)
def test_text_is_what_the_reader_sees(content: str, expected: str) -> None:
    assert texts(f"<w:p>{content}</w:p>") == [expected]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    body = paragraph(run("Before ") + BOX.format(inside=paragraph(run("In the box."))) + run("after."))
    assert texts(body + paragraph(run("Next."))) == ["Before after.", "In the box.", "Next."]


def test_an_old_text_box_without_alternatives_is_read_too() -> None:
    inside = f"<w:txbxContent>{paragraph(run('In the box.'))}</w:txbxContent>"
    assert texts(paragraph(f"<w:r><w:pict><v:textbox>{inside}</v:textbox></w:pict></w:r>")) == ["In the box."]


def test_nested_tables_and_content_controls_are_read() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph(run('inner'))}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{inner}{paragraph(run('outer'))}</w:tc></w:tr></w:tbl>"
    control = f"<w:sdt><w:sdtContent>{paragraph(run('held'))}</w:sdtContent></w:sdt>"
    found = read_docx(package(outer + control))
    assert [(one.text, one.kind) for one in found] == [("inner", "cell"), ("outer", "cell"), ("held", "text")]


def test_notes_come_after_their_paragraph_and_only_those_that_the_body_refers_to() -> None:
    marks = '<w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'
    body = paragraph(run("One.") + marks) + paragraph(run("Two."))
    feet, ends = notes("footnote", {"2": "Orphan.", "5": "Foot."}), notes("endnote", {"2": "End."})
    found = read_docx(package(body, footnotes=feet, endnotes=ends))
    assert [(one.text, one.kind) for one in found] == [
        ("One.", "text"), ("End.", "footnote"), ("Foot.", "footnote"), ("Two.", "text"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("style", "level"),
    [
        ("Odd1", 3),
        ("Odd2", 3),
        ("Titre2", 2),
        ("Ttulo1", 1),
        ("Titulo", 1),
        ("Sub", 0),
        ("Loop", 0),
        ("Gone", 0),
    ],
)
def test_headings_are_known_by_their_styles_in_any_language(style: str, level: int) -> None:
    def one(name: str, shown: str, more: str = "") -> str:
        return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>{more}</w:style>'

    styles = [
        one("Odd1", "House style", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        one("Odd2", "House style, blue", '<w:basedOn w:val="Odd1"/>'),
        one("Titre2", "heading 2"),
        one("Ttulo1", "Título 1"),
        one("Titulo", "Title"),
        one(
            "Sub", "Heading 1 but text", '<w:basedOn w:val="Titre2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
        ),
        one("Loop", "Round", '<w:basedOn w:val="Loop2"/>'),
        one("Loop2", "And round", '<w:basedOn w:val="Loop"/>'),
    ]
    more = f'<w:styles xmlns:w="{reading.W[1:-1]}">{"".join(styles)}</w:styles>'
    (found,) = read_docx(package(paragraph(run("Kenya"), style), styles=more))
    assert (found.level, found.kind) == (level, "heading" if level else "text")


def test_every_piece_leads_back_to_the_element_of_its_letters() -> None:
    body = paragraph(
        run("In ") + FIELD.format(result=run("2020")) + "<w:r><w:tab/><w:t>it was 5 %</w:t></w:r>"
    )
    (located,) = paragraphs_of(parts_of(package(body)).document)
    assert located.text == "In 2020\tit was 5 %"
    assert [(located.text[start:end], element.text) for start, end, element in located.pieces] == [
        ("In ", "In "), ("2020", "2020"), ("\t", None), ("it was 5 %", "it was 5 %"),
    ]  # fmt: skip
    assert [piece[0] for piece in located.pieces][1:] == [piece[1] for piece in located.pieces][:-1]


def test_a_path_is_opened_and_a_missing_one_refused(tmp_path: Path) -> None:
    file = tmp_path / "draft.docx"
    file.write_bytes(package(paragraph(run("Kenya"))))
    assert len(list(paragraphs_of(parts_of(file).document))) == 1
    with pytest.raises(FileFormatError, match="a folder"):
        parts_of(tmp_path)


def test_a_body_under_another_name_is_found() -> None:
    inside = members(package(paragraph(run("Kenya"))))
    inside["word/document2.xml"] = inside.pop("word/document.xml")
    inside["_rels/.rels"] = inside["_rels/.rels"].replace(b"document.xml", b"document2.xml")
    assert [one.text for one in read_docx(zipped(inside))] == ["Kenya"]


GOOD = package(paragraph(run("It was 52.4 %.")))


def changed(**more: str | bytes) -> bytes:
    names = {
        "body": "word/document.xml",
        "types": "[Content_Types].xml",
        "odt": "content.xml",
        "vba": "word/vbaProject.bin",
    }
    return zipped(members(GOOD) | {names.get(name, name): content for name, content in more.items()})


def without(name: str) -> bytes:
    return zipped({key: content for key, content in members(GOOD).items() if key != name})


def laughs() -> str:
    entities = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f"<!DOCTYPE w:document [{entities}]>" + document(paragraph(run("&a11;")))


def outside() -> str:
    return '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + document(paragraph(run("&e;")))


def doubled() -> bytes:
    whole = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(whole, "a") as archive:
        archive.writestr("word/document.xml", document(paragraph(run("Another text."))))
    return whole.getvalue()


def lying(size: int) -> bytes:
    """A file whose directory says another size of the body than is true."""
    data, true = bytearray(GOOD), len(members(GOOD)["word/document.xml"])
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    assert struct.unpack_from("<I", data, place + 24)[0] == true
    struct.pack_into("<I", data, place + 24, size)
    return bytes(data)


def locked_member() -> bytes:
    data = bytearray(GOOD)
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[place + 8] |= 1
    return bytes(data)


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
HOSTILE = {
    "empty": (b"", "an empty file"),
    "text": (b"Kenya 10.1 %", "a file of another kind"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "a password"),
    "old .doc": (OLE + "WordDocument".encode("utf-16-le"), r"\.doc\b"),
    "macros": (changed(vba=b"x"), r"macros \(\.docm\)"),
    "macros declared": (changed(types="application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
    "odt": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
        "OpenDocument",
    ),
    "xlsx": (zipped({"xl/workbook.xml": "<a/>"}), "Excel"),
    "truncated": (GOOD[: len(GOOD) // 2], "truncated or damaged"),
    "one byte missing": (GOOD[:-1], "truncated or damaged"),
    "no body": (without("word/document.xml"), r"without word/document\.xml"),
    "malformed": (changed(body=document(run("x"))[:-9]), "a fault in it"),
    "not a document": (changed(body="<html/>"), "another kind of XML"),
    "laughs": (changed(body=laughs()), "DOCTYPE"),
    "laughs in UTF-16": (changed(body=laughs().encode("utf-16")), "DOCTYPE"),
    "outside": (changed(body=outside()), "DOCTYPE"),
    "deep": (changed(body=document("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000)), "a fault in it"),
    "bomb": (changed(bomb=b" " * 30_000_000), "at most 200 times"),
    "larger in all": (zipped({f"{n}.bin": b" " * 9_900_000 for n in range(11)}), "at most 100 MB"),
    "many members": (zipped({f"{n}": b"" for n in range(10_001)}), "10,001"),
    "huge by its word": (lying(4_000_000_000), "at most 100 MB"),
    "smaller by its word": (lying(5), "truncated or damaged"),
    "another packing": (zipped(members(GOOD), level=zipfile.ZIP_BZIP2), "another packing"),
    "locked member": (locked_member(), "password"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_what_to_do(name: str) -> None:
    data, arrived = HOSTILE[name]
    with pytest.raises(FileFormatError, match=arrived) as caught:
        read_docx(data, "draft.docx")
    error = caught.value
    assert error.where.startswith("draft.docx")
    assert error.expected and error.arrived and error.mend.endswith(".")


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.raises(FileFormatError, match="twice"):
        read_docx(doubled())
    with pytest.raises(FileFormatError, match="twice"):
        read_docx(zipped(members(GOOD) | {"WORD/Document.xml": b""}))


def test_every_truncation_ends_in_a_clear_error() -> None:
    for length in range(len(GOOD)):
        with pytest.raises(FileFormatError):
            read_docx(GOOD[:length])


def test_every_flipped_byte_is_read_or_refused_never_a_crash() -> None:
    for place, mask in itertools.product(range(len(GOOD)), (0x01, 0x55, 0xFF)):
        data = bytearray(GOOD)
        data[place] ^= mask
        try:
            read_docx(bytes(data))
        except FileFormatError as error:
            assert error.mend


def test_a_bomb_is_refused_without_unpacking_it() -> None:
    tracemalloc.start()
    try:
        for name in ("bomb", "larger in all", "huge by its word"):
            with pytest.raises(FileFormatError):
                open_package(HOSTILE[name][0])
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_the_deepest_allowed_document_is_read_without_recursion() -> None:
    assert texts("<w:sdt>" * 240 + paragraph(run("deep")) + "</w:sdt>" * 240) == ["deep"]


def test_an_xml_part_larger_than_64_mb_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "_LONGEST", 100)
    with pytest.raises(FileFormatError, match="of text and markup"):
        read_docx(GOOD)


def test_markup_that_packs_too_well_is_refused_before_it_is_parsed() -> None:
    noise = "".join(f"<w:r w:rsidR='{number * 2654435761 % 2**32:X}'/>" for number in range(12_000))
    data = changed(body=document(paragraph("<w:r w:rsidR='1'/>" * 600_000 + noise)))
    with pytest.raises(FileFormatError, match="at most 10 MB of text and markup"):
        read_docx(data)


def test_relations_to_outside_are_not_followed() -> None:
    inside = members(package(paragraph(run("x")), footnotes=notes("footnote", {"1": "no"})))
    name = "word/_rels/document.xml.rels"
    inside[name] = inside[name].replace(
        b'Target="footnotes.xml"', b'Target="https://x.invalid/f" TargetMode="External"'
    )
    assert parts_of(zipped(inside)).footnotes is None
    inside[name] = inside[name].replace(
        b'"https://x.invalid/f" TargetMode="External"', b'"../../../../etc/hostname"'
    )
    assert parts_of(zipped(inside)).footnotes is None


def test_no_element_is_made_of_an_entity() -> None:
    with pytest.raises(FileFormatError):
        packages.parse_xml(b"<a>&e;</a>", "a.xml")
    assert isinstance(packages.parse_xml(b"<a>&amp;</a>", "a.xml"), etree._Element)
