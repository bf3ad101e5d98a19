"""The writer's own Word file comes back with comments at the numbers, and with nothing else changed."""

from __future__ import annotations

import doctest
import io
import re
import tempfile
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from audit.docx_files import document, members, notes, package, paragraph, run, zipped
from spanalysis.audit.model import About, Claim, Draft, Findings, Quantity, Verdict
from spanalysis.audit.outputs import annotate_docx as annotating
from spanalysis.audit.outputs import word_comments, word_runs
from spanalysis.audit.outputs.annotate_docx import annotate_docx
from spanalysis.audit.readers.docx import W, read_docx
from spanalysis.errors import FileFormatError

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
RED, BOLD = '<w:color w:val="FF0000"/>', "<w:b/>"
BODY, COMMENTS = "word/document.xml", "word/comments.xml"
RELATIONS, TYPES = "word/_rels/document.xml.rels", "[Content_Types].xml"


def claim(
    paragraph: int, text: str, number: str, verdict: Verdict = Verdict.SUPERSEDED, **more: str
) -> Claim:
    """A claim on a number's first place in a paragraph, in a sentence that begins at its fourth letter."""
    start = min(3, text.index(number))
    place = text.index(number) - start
    end = place + len(number)
    told = {"reason": "Why.", "suggestion": "Say this.", "citation": "ILO, 2024."} | more
    return Claim(
        paragraph,
        text[start:],
        place,
        end,
        start,
        "en",
        Quantity(place, end, 1, 1, "PT"),
        About(),
        verdict,
        **told,
    )


def findings(data: bytes, *numbers: tuple[int, str] | Claim) -> Findings:
    paragraphs = tuple(read_docx(data))
    claims = [
        one if isinstance(one, Claim) else claim(one[0], paragraphs[one[0] - 1].text, one[1])
        for one in numbers
    ]
    return Findings(Draft("draft.docx", "docx", paragraphs), "2026-03-01", tuple(claims))


def annotated(data: bytes, *numbers: tuple[int, str] | Claim) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        original, out = Path(folder) / "draft.docx", Path(folder) / "checked.docx"
        original.write_bytes(data)
        assert annotate_docx(findings(data, *numbers), original, out) == out
        assert original.read_bytes() == data
        assert sorted(path.name for path in Path(folder).iterdir()) == ["checked.docx", "draft.docx"]
        return out.read_bytes()


def body(data: bytes) -> etree._Element:
    return etree.fromstring(members(data)[BODY])


def ours(data: bytes) -> set[str]:
    found = etree.fromstring(members(data)[COMMENTS]).iter(f"{W}comment")
    return {one.get(f"{W}id") for one in found if one.get(f"{W}author") == "spanalysis"}


def commented(data: bytes) -> dict[str, str]:
    """The text between the marks of each comment, by id; marks are in order, each with its reference."""
    open_ones: dict[str, list[str]] = {}
    closed: dict[str, str] = {}
    referred: list[str] = []
    for element in body(data).iter():
        key = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            assert key not in open_ones and key not in closed
            open_ones[key] = []
        elif element.tag == f"{W}commentRangeEnd":
            closed[key] = "".join(open_ones.pop(key))
        elif element.tag == f"{W}commentReference":
            assert key in closed
            referred.append(key)
        elif element.tag in (f"{W}t", f"{W}footnoteReference", f"{W}endnoteReference"):
            for texts in open_ones.values():
                texts.append((element.text or "") if element.tag == f"{W}t" else f"[{key}]")
    assert not open_ones
    assert sorted(referred) == sorted(closed)
    return closed


def plain(data: bytes, keep: set[str] = frozenset()) -> bytes:
    """The body without the comments of the audit, with split runs joined, in canonical form."""
    root = body(data)
    gone = ours(data) - keep if COMMENTS in members(data) else set()
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for mark in list(root.iter(f"{W}{name}")):
            if mark.get(f"{W}id") in gone:
                victim = mark.getparent() if name == "commentReference" else mark
                victim.getparent().remove(victim)
    for one in list(root.iter(f"{W}r")):
        while one.getparent() is not None and (after := one.getnext()) is not None and alike(one, after):
            one.extend(child for child in list(after) if child.tag != f"{W}rPr")
            after.getparent().remove(after)
    for text in list(root.iter(f"{W}t")):
        text.attrib.pop(SPACE, None)
        while text.getparent() is not None and (after := text.getnext()) is not None and after.tag == f"{W}t":
            text.text = (text.text or "") + (after.text or "")
            after.getparent().remove(after)
    return etree.tostring(root, method="c14n")


def alike(one: etree._Element, after: etree._Element) -> bool:
    looks = [
        b"" if look is None else etree.tostring(look, method="c14n") for look in (find(one), find(after))
    ]
    return after.tag == f"{W}r" and looks[0] == looks[1] and dict(one.attrib) == dict(after.attrib)


def find(one: etree._Element) -> etree._Element | None:
    return one.find(f"{W}rPr")


def check_rest(before: bytes, after: bytes, *, added: bool = True) -> None:
    """Only what has to change has changed, the order and dates of members too."""
    old, new = members(before), members(after)
    may = {BODY, COMMENTS, RELATIONS, TYPES} if added else {BODY, COMMENTS}
    assert {name for name in new if old.get(name) != new[name]} == may
    assert list(new) == list(old) + ([COMMENTS] if added else [])
    with zipfile.ZipFile(io.BytesIO(before)) as one, zipfile.ZipFile(io.BytesIO(after)) as two:
        dates = [(info.date_time, info.compress_type) for info in one.infolist()]
        assert [(info.date_time, info.compress_type) for info in two.infolist()][: len(dates)] == dates
    assert [(one.text, one.kind, one.level) for one in read_docx(after)] == [
        (one.text, one.kind, one.level) for one in read_docx(before)
    ]
    assert plain(after) == plain(before)


@pytest.mark.parametrize("module", [annotating, word_comments, word_runs])
def test_examples_in_the_documentation_are_true(module) -> None:
    assert doctest.testmod(module).failed == 0


PIECES = {
    "one run": run("In Kenya it was 10.1 % in 2020."),
    "several runs": run("In Kenya it was 1", RED) + run("0.", BOLD) + run("1 % in 2020."),
    "whole run": run("In Kenya it was ") + run("10.1 %", BOLD) + run(" in 2020."),
    "first": run("10.1 % it was"),
    "last": run("It was 10.1 %"),
    "link": run("See 10") + f'<w:hyperlink r:id="rId7">{run(".1 % of all")}</w:hyperlink>',
    "inside a link": f'<w:hyperlink r:id="rId7">{run("see 10.1 % here")}</w:hyperlink>',
    "insertion": run("It was ")
    + f'<w:ins w:id="3" w:author="A">{run("now 10.")}</w:ins>'
    + run("1 % in all"),
    "around a deletion": run("It was 10")
    + f'<w:del w:id="3"><w:r><w:delText>.9</w:delText></w:r></w:del>{run(".1 % now")}',
    "control": f"<w:sdt><w:sdtPr/><w:sdtContent>{run('it was 10.1 % then')}</w:sdtContent></w:sdt>",
    "signs": "<w:r><w:rPr><w:i/></w:rPr><w:tab/><w:t>was 10</w:t><w:t>.1 % in</w:t><w:br/><w:t>a</w:t></w:r>",
    "field": '<w:fldSimple w:instr=" REF a ">' + run("so 10.1 % then") + "</w:fldSimple>",
    "without preserve": "<w:r><w:t>It was 10.1 % then</w:t></w:r>",
    "moved": f'<w:moveTo w:id="8">{run("It was 10.1 % then")}</w:moveTo>',
}


@pytest.mark.parametrize("name", PIECES)
def test_the_comment_stands_at_the_number_and_nowhere_else(name: str) -> None:
    before = package(paragraph(run("Before.")) + paragraph(PIECES[name]))
    after = annotated(before, (2, "10.1 %"))
    assert commented(after) == {"0": "10.1 %"}
    check_rest(before, after)


def test_blanks_at_the_cuts_are_kept_by_word_too() -> None:
    after = annotated(package(paragraph("<w:r><w:t>It was 10.1 % then</w:t></w:r>")), (1, "10.1 %"))
    cut = [(one.text, one.get(SPACE)) for one in body(after).iter(f"{W}t")]
    assert cut == [("It was ", "preserve"), ("10.1 %", "preserve"), (" then", "preserve")]


def test_a_plain_text_control_is_commented_as_a_whole() -> None:
    control = (
        f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run('it was 10.1 %')}</w:sdtContent></w:sdt>"
    )
    before = package(paragraph(run("Before: ") + control + run(" after")))
    after = annotated(before, (1, "10.1 %"))
    assert commented(after) == {"0": "it was 10.1 %"}
    assert next(body(after).iter(f"{W}commentRangeStart")).getparent().tag == f"{W}p"
    check_rest(before, after)


def test_a_formula_is_commented_as_a_whole() -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    before = package(
        paragraph(run("It was ") + f"<m:oMath {math}><m:r><m:t>10.1</m:t></m:r></m:oMath>" + run(" % then"))
    )
    after = annotated(before, (1, "10.1 %"))
    assert commented(after) == {"0": " %"}
    assert next(body(after).iter(f"{W}commentRangeStart")).getnext().tag.endswith("}oMath")
    check_rest(before, after)


def test_several_numbers_of_a_paragraph_each_get_their_own() -> None:
    before = package(paragraph(run("From 28 million to 43 million, and 52.4 % by 2030; 9 %10 %.")))
    text = read_docx(before)[0].text
    after = annotated(before, (1, "28 million"), (1, "43 million"), (1, "52.4 %"), (1, "9 %"), (1, "10 %"))
    assert list(commented(after).values()) == ["28 million", "43 million", "52.4 %", "9 %", "10 %"]
    assert list(commented(after)) == ["0", "1", "2", "3", "4"]
    overlapping = annotated(
        before, (1, "28 million to 43 million"), (1, "43 million"), claim(1, text, "million to")
    )
    assert commented(overlapping) == {"0": "28 million to 43 million", "1": "43 million", "2": "million to"}
    check_rest(before, after)
    check_rest(before, overlapping)


def test_a_text_box_with_an_old_form_is_commented_once_and_both_forms_stay() -> None:
    held = f"<w:txbxContent>{paragraph(run('Box 7 %.'))}</w:txbxContent>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{held}</wps:txbx></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:textbox>{held}</v:textbox></w:pict></mc:Fallback>"
    box = f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"
    before = package(paragraph(run("Anchor 5 %. ") + box))
    after = annotated(before, (1, "5 %"), (2, "7 %"))
    assert [one.get(f"{W}id") for one in body(after).iter(f"{W}commentReference")] == ["0", "1"]
    check_rest(before, after)


def test_table_cells_headings_and_text_boxes() -> None:
    held = f"<w:txbxContent>{paragraph(run('Box 7 %.'))}</w:txbxContent>"
    box = f"<w:r><w:pict><v:textbox>{held}</v:textbox></w:pict></w:r>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run('Cell 5 %'))}</w:tc></w:tr></w:tbl>"
    before = package(
        paragraph(run("Head 3 %"), "Heading1") + table + paragraph(run("Anchor. ") + box + run(" End."))
    )
    after = annotated(before, (1, "3 %"), (2, "5 %"), (4, "7 %"))
    assert commented(after) == {"0": "3 %", "1": "5 %", "2": "Box 7 %."}
    start = next(one for one in body(after).iter(f"{W}commentRangeStart") if one.get(f"{W}id") == "2")
    assert not list(start.iterancestors(f"{W}txbxContent"))
    check_rest(before, after)


def test_numbers_in_notes_are_commented_where_the_body_refers_to_them() -> None:
    marks = '<w:r><w:t>a</w:t><w:footnoteReference w:id="2"/><w:t>b</w:t></w:r>'
    marks += '<w:r><w:endnoteReference w:id="2"/></w:r>'
    feet, ends = notes("footnote", {"2": "Foot 8 % and 9 %."}), notes("endnote", {"2": "End 6 %."})
    before = package(paragraph(run("Body 5 %.") + marks), footnotes=feet, endnotes=ends)
    after = annotated(before, (1, "5 %"), (2, "8 %"), (2, "9 %"), (3, "6 %"))
    assert commented(after) == {"0": "5 %", "1": "[2]", "2": "[2]", "3": "[2]"}
    inside = members(after)
    assert inside["word/footnotes.xml"] == members(before)["word/footnotes.xml"]
    assert [one.get(f"{W}id") for one in body(after).iter(f"{W}commentReference")] == ["0", "1", "2", "3"]
    check_rest(before, after)


def test_the_comments_of_others_stay_and_ids_do_not_clash() -> None:
    said = "<w:p><w:r><w:t>Check.</w:t></w:r></w:p>"
    other = f'<w:comment w:id="4" w:author="Editor" w:initials="E">{said}</w:comment>'
    theirs = f'<w:comments xmlns:w="{W[1:-1]}">{other}</w:comments>'
    marked = (
        f'<w:commentRangeStart w:id="4"/>{run("It was 10")}<w:commentRangeEnd w:id="4"/>'
        f'<w:r><w:commentReference w:id="4"/></w:r>{run(".1 % in 2020")}'
    )
    before = package(paragraph(marked), comments=theirs)
    after = annotated(before, (1, "10.1 %"))
    assert commented(after) == {"4": "It was 10", "5": "10.1 %"}
    found = etree.fromstring(members(after)[COMMENTS])
    assert etree.tostring(found[0], method="c14n") == etree.tostring(
        etree.fromstring(theirs)[0], method="c14n"
    )
    assert [one.get(f"{W}author") for one in found] == ["Editor", "spanalysis"]
    check_rest(before, after, added=False)


def test_a_file_annotated_twice_keeps_both_rounds() -> None:
    before = package(paragraph(run("It was 10.1 % or 5 %.")))
    first = annotated(before, (1, "10.1 %"))
    second = annotated(first, (1, "5 %"), (1, "10.1 %"))
    assert commented(second) == {"0": "10.1 %", "1": "5 %", "2": "10.1 %"}
    assert plain(second) == plain(before)


def word_file() -> bytes:
    file, whole = docx.Document(), io.BytesIO()
    file.add_heading("Coverage", 1)
    shown = file.add_paragraph("In Kenya it was ")
    shown.add_run("10.1 %").bold = True
    shown.add_run(" in 2020.")
    picture = io.BytesIO(PIXEL)
    file.add_picture(picture)
    file.add_table(1, 1).cell(0, 0).text = "Uganda 2.8 %"
    file.add_comment(shown.runs[:1], text="Really?", author="Editor", initials="E")
    file.save(whole)
    return whole.getvalue()


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe"
    "0def46b80000000049454e44ae426082"
)


def test_python_docx_opens_it_and_lists_all_comments() -> None:
    before = word_file()
    after = annotated(before, (2, "10.1 %"), (3, "2.8 %"))
    listed = docx.Document(io.BytesIO(after)).comments
    assert [(one.author, one.initials, one.text) for one in listed] == [
        ("Editor", "E", "Really?"),
        ("spanalysis", "sp", "superseded\nWhy.\nSay this.\nILO, 2024."),
        ("spanalysis", "sp", "superseded\nWhy.\nSay this.\nILO, 2024."),
    ]
    assert {one.timestamp.isoformat() for one in list(listed)[1:]} == {"2026-03-01T00:00:00+00:00"}
    assert [one.text for one in list(listed)[1].paragraphs[0].runs if one.bold] == ["superseded"]
    assert members(after)["word/media/image1.png"] == PIXEL
    check_rest(before, after, added=False)


def test_python_docx_opens_a_file_that_had_no_comments() -> None:
    file, whole = docx.Document(), io.BytesIO()
    file.add_paragraph("It was 10.1 % then.")
    file.save(whole)
    after = annotated(whole.getvalue(), (1, "10.1 %"))
    assert [one.comment_id for one in docx.Document(io.BytesIO(after)).comments] == [0]
    check_rest(whole.getvalue(), after)


def test_the_comment_is_in_the_language_of_the_claim_and_leaves_out_what_there_is_not() -> None:
    before = package(paragraph(run("Le taux est de 10,1 %.")))
    text = read_docx(before)[0].text
    french = claim(
        1, text, "10,1 %", Verdict.NO_DATA, reason="Rien n’est publié & <fini>.", suggestion="", citation=""
    )
    spoken = Claim(**{name: getattr(french, name) for name in french.__dataclass_fields__} | {"lang": "fr"})
    (made,) = etree.fromstring(members(annotated(before, spoken))[COMMENTS])
    assert ["".join(one.itertext()) for one in made] == ["aucune donnée", "Rien n’est publié & <fini>."]


def test_the_comment_uses_the_styles_of_the_writers_word() -> None:
    names = {"Marquedecommentaire": "annotation reference", "Commentaire": "annotation text"}
    inside = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>' for key, name in names.items()
    )
    before = package(
        paragraph(run("It was 5 %")), styles=f'<w:styles xmlns:w="{W[1:-1]}">{inside}</w:styles>'
    )
    after = annotated(before, (1, "5 %"))
    assert b'w:pStyle w:val="Commentaire"' in members(after)[COMMENTS]
    assert b'w:rStyle w:val="Marquedecommentaire"' in members(after)[BODY]


def test_a_draft_that_is_all_current_comes_back_byte_for_byte() -> None:
    before = word_file()
    text = read_docx(before)[1].text
    assert annotated(before) == before
    assert annotated(before, claim(2, text, "10.1 %", Verdict.CURRENT)) == before


def test_the_same_findings_give_the_same_bytes() -> None:
    before = word_file()
    assert annotated(before, (2, "10.1 %")) == annotated(before, (2, "10.1 %"))


def test_namespaces_and_declaration_of_the_body_stay() -> None:
    after = members(annotated(package(paragraph(run("It was 5 %"))), (1, "5 %")))[BODY]
    assert re.match(rb"<\?xml version=.1.0. encoding=.UTF-8. standalone=.yes.\?>", after)
    root = etree.fromstring(after)
    assert root.nsmap == etree.fromstring(document("")).nsmap
    assert root.attrib == etree.fromstring(document("")).attrib


def test_a_body_without_relations_gets_them() -> None:
    whole = members(package(paragraph(run("It was 5 %"))))
    del whole[RELATIONS]
    after = annotated(zipped(whole), (1, "5 %"))
    assert commented(after) == {"0": "5 %"}
    assert b"comments.xml" in members(after)[RELATIONS]


def test_the_draft_itself_is_never_written_over(tmp_path: Path) -> None:
    original, link = tmp_path / "draft.docx", tmp_path / "link.docx"
    original.write_bytes(package(paragraph(run("It was 5 %"))))
    link.symlink_to(original)
    hard = tmp_path / "hard.docx"
    hard.hardlink_to(original)
    found = findings(original.read_bytes(), (1, "5 %"))
    for out in (original, link, hard, tmp_path / "x" / ".." / "draft.docx"):
        with pytest.raises(FileFormatError, match="the draft itself"):
            annotate_docx(found, original, out)
    for out in (tmp_path / "draft.doc", tmp_path / "draft", tmp_path / "draft.docx.pdf"):
        with pytest.raises(FileFormatError, match=r"ends in \.docx"):
            annotate_docx(found, original, out)
    with pytest.raises(FileFormatError, match="no such file"):
        annotate_docx(found, tmp_path / "none.docx", tmp_path / "out.docx")


@pytest.mark.parametrize(
    ("number", "text"), [(1, "It was 6 % then"), (2, "It was 5 %"), (1, "It was only 5 %")]
)
def test_findings_of_another_draft_are_refused_and_nothing_is_written(
    tmp_path: Path, number: int, text: str
) -> None:
    original, out = tmp_path / "draft.docx", tmp_path / "out.docx"
    original.write_bytes(package(paragraph(run("It was 5 %"))))
    wrong = Findings(
        Draft("draft.docx", "docx", ()), "2026-03-01", (claim(number, text, "6 %" if "6" in text else "5 %"),)
    )
    with pytest.raises(FileFormatError, match="the draft that was audited"):
        annotate_docx(wrong, original, out)
    assert not out.exists()


WRAPS = [
    "{}",
    '<w:hyperlink r:id="rId5">{}</w:hyperlink>',
    '<w:ins w:id="90">{}</w:ins>',
    "<w:smartTag>{}</w:smartTag>",
]
TEXTS = st.text("ab 5%.,é\u00a0\U0001f600<&", min_size=1, max_size=40).filter(str.strip)
WRAPPED = st.lists(
    st.tuples(st.sampled_from(WRAPS), st.sampled_from(["", RED, BOLD])), min_size=1, max_size=8
)


@settings(max_examples=150, deadline=None)
@given(data=st.data(), texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_any_runs_and_any_claims_keep_every_letter(data: st.DataObject, texts: list[str]) -> None:
    before = package("".join(paragraph(_runs(text, data)) for text in texts))
    read = [one.text for one in read_docx(before)]
    assert read == texts
    claims = [_claim(number, text, data) for number, text in enumerate(texts, start=1) for _ in range(2)]
    after = annotated(before, *claims)
    assert [one.text for one in read_docx(after)] == texts
    assert commented(after) == {str(number): one.text for number, one in enumerate(claims)}
    check_rest(before, after)


def _runs(text: str, data: st.DataObject) -> str:
    looks = data.draw(WRAPPED)
    cuts = sorted(
        data.draw(st.lists(st.integers(0, len(text)), min_size=len(looks) - 1, max_size=len(looks) - 1))
    )
    parts = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    safe = [part.replace("&", "&amp;").replace("<", "&lt;") for part in parts]
    return "".join(wrap.format(run(part, look)) for part, (wrap, look) in zip(safe, looks, strict=True))


def _claim(number: int, text: str, data: st.DataObject) -> Claim:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quantity = Quantity(start, end, 1, 1, "PT")
    return Claim(number, text, start, end, 0, "en", quantity, About(), Verdict.CONTRADICTED, "Why.")
