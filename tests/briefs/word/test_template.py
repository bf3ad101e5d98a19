"""A writer's template keeps its letterhead, styles, pages and whatever else is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from briefs.documents.printing import body as said
from briefs.documents.printing import missing
from briefs.word.word_files import (
    FRENCH,
    body,
    found,
    letterhead,
    parts,
    roots,
    style_names,
    styled,
    text,
    value,
    with_body,
    zipped,
)
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.word.writing import docx
from spanalysis.errors import FileFormatError


def saved(folder: Path, content: bytes, name: str = "template.docx") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_the_brief_takes_the_place_of_its_mark(samples: dict[str, Brief], lettered: bytes) -> None:
    blocks = [text(block) for block in found(body(lettered), "//w:body/*[not(self::w:sectPr)]")]
    assert blocks[:2] == ["Bruxelles, le 1er mars", "fr: Bolivia"]
    assert blocks[-2:] == ["Plain <text> & more", "Avec nos salutations"]
    assert missing(text(body(lettered)), said(samples["fr"])) == []
    assert "{{brief}}" not in text(body(lettered))


def test_localised_styles_are_found_by_name(lettered: bytes) -> None:
    styles = [
        value(found(one, "w:pPr/w:pStyle")[0])
        for one in found(body(lettered), "//w:body/w:p[w:pPr/w:pStyle]")
    ]
    assert (
        styles[:2] == ["Titre", "Subtitle"]
        and styles.count("Titre1") == 2
        and styles.count("Listepuces") == 2
    )
    assert tuple(style for style, _ in styled(lettered) if style[-2:] in {"on", " 2"})[-2:] == (
        "caption",
        "heading 2",
    )


def test_existing_styles_stay_and_missing_ones_rest_on_them(template: Path, lettered: bytes) -> None:
    before = {
        value(one, "w:styleId"): one
        for one in found(roots(template.read_bytes())["word/styles.xml"], "w:style")
    }
    after = {value(one, "w:styleId"): one for one in found(roots(lettered)["word/styles.xml"], "w:style")}
    for name, style in before.items():
        assert etree.tostring(after[name], method="c14n") == etree.tostring(style, method="c14n")
    fresh = after.keys() - before.keys()
    assert fresh == {
        "Subtitle",
        "Caption",
        "FootnoteText",
        "FootnoteReference",
        "Hyperlink",
        "Date",
        "TableText",
        "BriefTable",
    }
    for name in fresh:
        based = value(found(after[name], "w:basedOn")[0])
        assert based in before, f"{name} rests on {based}"
    assert value(found(after["Caption"], "w:basedOn")[0]) == FRENCH["Normal"]


def test_every_other_part_keeps_its_bytes(template: Path, lettered: bytes) -> None:
    before, after = parts(template.read_bytes()), parts(lettered)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        "[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
        "word/settings.xml", "docProps/core.xml",
    }  # fmt: skip
    assert [name for name in after if name in before] == list(before)
    assert after.keys() - before.keys() == {"word/footnotes.xml", "word/media/image1.png"}


def test_the_page_stays_and_the_picture_fits_it(template: Path, lettered: bytes) -> None:
    (before,), (after,) = (found(body(data), "//w:sectPr") for data in (template.read_bytes(), lettered))
    before, after = (etree.tostring(one, method="c14n", exclusive=True) for one in (before, after))
    assert before == after
    (extent,) = found(body(lettered), "//wp:extent")
    assert int(extent.get("cx")) == pytest.approx(0.9 * 120 * 36000, rel=0.001)
    widths = [int(value(one, "w:w")) for one in found(body(lettered), "//w:gridCol")]
    assert sum(widths) == pytest.approx(120 / 25.4 * 1440, abs=2)


def test_the_words_say_their_language(lettered: bytes) -> None:
    runs = found(body(lettered), "//w:sdt//w:r[w:t]")
    assert len(runs) > 20
    for run in runs:
        assert [value(one) for one in found(run, "w:rPr/w:lang")] == ["fr-FR"]


def test_the_header_is_the_letterheads(lettered: bytes) -> None:
    (header,) = (root for name, root in roots(lettered).items() if name.startswith("word/header"))
    assert text(header) == "Ligue pour la protection sociale"
    assert not [name for name in parts(lettered) if name.startswith("word/footer")]


def test_without_a_mark_it_stands_at_the_end(samples: dict[str, Brief], tmp_path: Path) -> None:
    made = docx(samples["en"], saved(tmp_path, letterhead("")))
    blocks = [text(block) for block in found(body(made), "//w:body/*[not(self::w:sectPr)]")]
    assert blocks[:3] == ["Bruxelles, le 1er mars", "Avec nos salutations", "en: Bolivia"]
    assert blocks[-1] == "Plain <text> & more"


def test_a_second_brief_stands_beside_the_first(
    samples: dict[str, Brief], files: dict[str, bytes], tmp_path: Path
) -> None:
    """Notes, lists, pictures and ids of a file are extended, never replaced."""
    made = docx(samples["es"], saved(tmp_path, files["en"]))
    inside = roots(made)
    notes = found(inside["word/footnotes.xml"], "w:footnote[not(@w:type)]")
    assert [value(one, "w:id") for one in notes] == ["1", "2", "3", "4"]
    assert ["SDG" in text(one) for one in notes] == [True, True, False, False]
    assert len(found(inside["word/footnotes.xml"], "w:footnote[@w:type]")) == 2
    assert len(found(inside["word/settings.xml"], "w:footnotePr/w:footnote")) == 2
    for path, name in (("//wp:docPr", "id"), ("//w:sdtPr/w:id", "w:val")):
        ids = [
            value(one, name)
            for part in ("word/document.xml", "word/footnotes.xml")
            for one in found(inside[part], path)
        ]
        assert len(ids) == len(set(ids))
    assert {"word/media/image1.png", "word/media/image2.png"} <= parts(made).keys()
    assert len(set(style_names(made).values())) == len(style_names(made))
    assert missing(text(body(made)), (one for name in ("en", "es") for one in said(samples[name]))) == []


def test_notes_with_gaps_in_their_numbers_are_never_met(
    samples: dict[str, Brief], files: dict[str, bytes], tmp_path: Path
) -> None:
    """Word does not renumber the notes that stay when a writer deletes one."""
    inside = parts(files["en"])
    for name, tag in (("word/document.xml", "footnoteReference"), ("word/footnotes.xml", "footnote")):
        inside[name] = inside[name].replace(f'<w:{tag} w:id="1"'.encode(), f'<w:{tag} w:id="3"'.encode())
    made = roots(docx(samples["es"], saved(tmp_path, zipped(inside))))
    notes = [value(one, "w:id") for one in found(made["word/footnotes.xml"], "w:footnote[not(@w:type)]")]
    marks = [value(one, "w:id") for one in found(made["word/document.xml"], "//w:footnoteReference")]
    assert notes == ["3", "2", "4", "5"] and sorted(marks) == sorted(notes)


@pytest.mark.parametrize("name", ["footnotePr", "footnotePr-with-notes"])
def test_settings_for_notes_are_kept(name: str, samples: dict[str, Brief], tmp_path: Path) -> None:
    """A template may say how notes are numbered before it has any."""
    members = parts(letterhead())
    separators = '<w:footnote w:id="-1"/><w:footnote w:id="0"/>' if name.endswith("notes") else ""
    about = f'<w:footnotePr><w:numFmt w:val="lowerRoman"/>{separators}</w:footnotePr><w:compat>'
    settings = members["word/settings.xml"].replace(b"<w:compat>", about.encode(), 1)
    assert about.encode() in settings
    made = roots(docx(samples["fr"], saved(tmp_path, zipped({**members, "word/settings.xml": settings}))))
    (kept,) = found(made["word/settings.xml"], "w:footnotePr")
    assert [etree.QName(one).localname for one in kept] == ["numFmt", "footnote", "footnote"]


def test_a_list_style_without_a_list_gets_one(samples: dict[str, Brief], tmp_path: Path) -> None:
    members = parts(letterhead())
    styles = etree.fromstring(members["word/styles.xml"])
    for number in found(styles, "w:style[w:name/@w:val='List Bullet']//w:numPr"):
        number.getparent().remove(number)
    members["word/styles.xml"] = etree.tostring(styles)
    before = etree.fromstring(members["word/numbering.xml"])
    made = roots(docx(samples["fr"], saved(tmp_path, zipped(members))))
    (number,) = {value(one) for one in found(made["word/document.xml"], "//w:body/w:p/w:pPr/w:numPr/w:numId")}
    lists = {value(one, "w:numId"): one for one in found(made["word/numbering.xml"], "w:num")}
    assert len(lists) == len(found(before, "w:num")) + 1 and number not in {
        value(one, "w:numId") for one in found(before, "w:num")
    }
    kind = value(found(lists[number], "w:abstractNumId")[0])
    (shape,) = found(made["word/numbering.xml"], f"w:abstractNum[@w:abstractNumId='{kind}']")
    assert value(found(shape, "w:lvl/w:numFmt")[0]) == "bullet"


def test_a_dotx_becomes_a_document(samples: dict[str, Brief], tmp_path: Path) -> None:
    members = parts(letterhead())
    types = members["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    made = docx(
        samples["en"], saved(tmp_path, zipped({**members, "[Content_Types].xml": types}), "brief.dotx")
    )
    assert b"template.main+xml" not in parts(made)["[Content_Types].xml"]
    assert b"document.main+xml" in parts(made)["[Content_Types].xml"]


def test_what_hangs_on_the_mark_stays(samples: dict[str, Brief], tmp_path: Path) -> None:
    """A bookmark and the end of a section in the mark's own paragraph."""

    def change(root: Any) -> None:
        (mark,) = found(root, "//w:p[contains(., 'brief}}') or contains(., '{{b')]")
        mark.insert(
            0,
            etree.fromstring(
                f'<w:pPr xmlns:w="{root.nsmap["w"]}"><w:sectPr><w:pgSz w:w="8000" w:h="9000"/>'
                '<w:pgMar w:left="1000" w:right="1000" w:gutter="0"/></w:sectPr></w:pPr>'
            ),
        )
        mark.append(
            etree.fromstring(f'<w:bookmarkStart xmlns:w="{root.nsmap["w"]}" w:id="7" w:name="here"/>')
        )

    made = body(docx(samples["en"], saved(tmp_path, with_body(letterhead(), change))))
    assert len(found(made, "//w:sectPr")) == 2 and found(made, "//w:bookmarkStart[@w:name='here']")
    assert "{{" not in text(made)
    (extent,) = found(made, "//wp:extent")
    assert int(extent.get("cx")) == round(6000 * 635 * 0.9)


def test_the_mark_may_stand_in_a_cell(samples: dict[str, Brief], tmp_path: Path) -> None:
    def change(root: Any) -> None:
        (mark,) = found(root, "//w:p[contains(., '{{b')]")
        space = f'xmlns:w="{root.nsmap["w"]}"'
        table = etree.fromstring(
            f'<w:tbl {space}><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr>'
            '<w:tcW w:w="5000" w:type="dxa"/></w:tcPr></w:tc></w:tr></w:tbl>'
        )
        mark.addprevious(table)
        found(table, "w:tr/w:tc")[0].append(mark)

    grid_last = samples["en"].blocks[:5]
    made = body(
        docx(
            Brief(**{**vars(samples["en"]), "blocks": grid_last}),
            saved(tmp_path, with_body(letterhead(), change)),
        )
    )
    (cell,) = found(made, "//w:body/w:tbl/w:tr/w:tc")
    assert text(cell).startswith("en: Bolivia")
    assert cell[-1].tag.endswith("}p"), "a cell ends with a paragraph"
    assert int(found(cell, ".//wp:extent")[0].get("cx")) == round((5000 - 216) * 635 * 0.9)


@pytest.mark.parametrize(
    ("name", "content", "arrived"),
    [
        ("none.docx", None, "no such file"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "an old Word document (.doc)"),
        (
            "locked.docx",
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
        ("text.docx", b"Dear all", "a file of another kind"),
        ("empty.docx", b"", "an empty file"),
        ("half.docx", letterhead()[:9000], "truncated or damaged"),
        ("twice.docx", letterhead("{{brief}}"), "2"),
    ],
)
def test_a_template_that_is_none(
    name: str, content: bytes | None, arrived: str, samples: dict[str, Brief], tmp_path: Path
) -> None:
    def double(root: Any) -> None:
        (mark,) = found(root, "//w:p[contains(., '{{b')]")
        mark.addnext(etree.fromstring(etree.tostring(mark)))

    if content is not None:
        saved(tmp_path, with_body(content, double) if name == "twice.docx" else content, name)
    with pytest.raises(FileFormatError) as error:
        docx(samples["en"], tmp_path / name)
    assert arrived in error.value.arrived


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RUN = "<w:r><w:t>{{brief}}</w:t></w:r>"


def marked(xml: str) -> bytes:
    """A letterhead in which something else stands for the paragraph of the mark."""

    def change(root: Any) -> None:
        (mark,) = found(root, "//w:p[contains(., '{{b')]")
        mark.getparent().replace(mark, etree.fromstring(xml.replace(">", f" {W}>", 1)))

    return with_body(letterhead(), change)


@pytest.mark.parametrize(
    "xml",
    [
        f'<w:p><w:ins w:id="1" w:author="A">{RUN}</w:ins></w:p>',
        f'<w:p><w:sdt><w:sdtPr><w:id w:val="1"/></w:sdtPr><w:sdtContent>{RUN}</w:sdtContent></w:sdt></w:p>',
        f'<w:p><w:smartTag w:element="x"><w:smartTagPr/>{RUN}</w:smartTag></w:p>',
        "<w:p><w:r><w:t>{{Brief</w:t></w:r><w:proofErr w:type='spellEnd'/><w:r><w:t> }}</w:t></w:r></w:p>",
    ],
)
def test_the_mark_goes_however_it_was_typed(xml: str, samples: dict[str, Brief], tmp_path: Path) -> None:
    made = body(docx(samples["fr"], saved(tmp_path, marked(xml))))
    blocks = [text(block) for block in found(made, "//w:body/*[not(self::w:sectPr)]")]
    assert blocks[0] == "Bruxelles, le 1er mars" and blocks[1] == "fr: Bolivia"
    assert blocks[-1] == "Avec nos salutations"
    assert "{{" not in text(made) and not found(made, "//w:ins | //w:smartTag")


def test_a_control_around_the_mark_becomes_one_for_any_text(
    samples: dict[str, Brief], tmp_path: Path
) -> None:
    """Word refuses a file with tables in a control for plain text, and takes away what is a placeholder."""
    about = '<w:alias w:val="Here"/><w:id w:val="5"/><w:showingPlcHdr/><w:text/>'
    xml = f"<w:sdt><w:sdtPr>{about}</w:sdtPr><w:sdtContent><w:p>{RUN}</w:p></w:sdtContent></w:sdt>"
    made = body(docx(samples["fr"], saved(tmp_path, marked(xml))))
    (around,) = found(made, "//w:body/w:sdt[w:sdtPr/w:alias/@w:val='Here']")
    assert [etree.QName(one).localname for one in around[0]] == ["alias", "id"]
    assert found(around, ".//w:tbl") and "{{" not in text(made)


@pytest.mark.parametrize(
    ("xml", "arrived"),
    [
        ("<w:p><w:r><w:t>Here it is: {{brief}}.</w:t></w:r></w:p>", "Here it is"),
        (f"<w:p><w:r><w:txbxContent><w:p>{RUN}</w:p></w:txbxContent></w:r></w:p>", "text box"),
    ],
)
def test_a_mark_that_cannot_be_filled_is_said(
    xml: str, arrived: str, samples: dict[str, Brief], tmp_path: Path
) -> None:
    with pytest.raises(FileFormatError, match="alone in a paragraph") as error:
        docx(samples["fr"], saved(tmp_path, marked(xml)))
    assert arrived in error.value.arrived


def test_a_picture_is_as_wide_as_one_of_two_columns(samples: dict[str, Brief], tmp_path: Path) -> None:
    def split(root: Any) -> None:
        (section,) = found(root, "//w:body/w:sectPr")
        for columns in found(section, "w:cols"):
            section.remove(columns)
        section.append(etree.fromstring(f'<w:cols {W} w:num="2" w:space="600"/>'))

    made = body(docx(samples["en"], saved(tmp_path, with_body(letterhead(), split))))
    page = round(120 / 25.4 * 1440)
    (extent,) = found(made, "//wp:extent")
    assert int(extent.get("cx")) == pytest.approx((page - 600) // 2 * 635 * 0.9, rel=0.001)
