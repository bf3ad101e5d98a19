"""Word opens a file only if every part, id and order of elements is as the standard has it."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import Any

import pytest

from briefs.word.word_files import found, parts, roots, value
from spanalysis.audit.readers.docx_parts import rels_of

ORDERS = {
    "w:sdt": "sdtPr sdtEndPr sdtContent",
    "w:sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding appearance",
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr "
    "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
    "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
    "vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "w:tbl": "tblPr tblGrid tr",
    "w:tr": "tblPrEx trPr tc",
    "w:tc": "tcPr p",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "w:sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "w:settings": "zoom defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr "
    "endnotePr compat rsids mathPr themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator",
    "w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
    "qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "w:styles": "docDefaults latentStyles style",
    "w:numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "pic:pic": "nvPicPr blipFill spPr",
}
"""Children in their order, ECMA-376 part 1 and, for ``appearance``, [MS-DOCX] 2.5.1."""

UNIQUE = {
    "wp:docPr": "id",
    "w:footnotes/w:footnote": "w:id",
    "w:style": "w:styleId",
    "w:abstractNum": "w:abstractNumId",
}


@pytest.fixture(params=["en", "fr", "es", "hostile", "lettered"])
def made(request: pytest.FixtureRequest, files: dict[str, bytes], lettered: bytes) -> bytes:
    """Each of the files in turn."""
    return lettered if request.param == "lettered" else files[request.param]


@pytest.mark.parametrize("name", ORDERS)
def test_children_stand_in_the_standards_order(name: str, made: bytes) -> None:
    order = {child: place for place, child in enumerate(ORDERS[name].split())}
    for part, root in roots(made).items():
        if "theme" in part or "stylesWithEffects" in part:
            continue
        for element in found(root, f"//{name}"):
            children = [child.tag.rpartition("}")[2] for child in element]
            known = [order[child] for child in children if child in order]
            assert known == sorted(known), f"{part}: {name} has {children}"
            if name.startswith("w:sdt"):
                assert set(children) <= set(order), children


def test_controls_in_a_line_hold_what_a_line_may_hold(made: bytes) -> None:
    for root in roots(made).values():
        for content in found(root, "//w:p//w:sdt/w:sdtContent"):
            kinds = {child.tag.rpartition("}")[2] for child in content}
            assert kinds <= {"r", "sdt", "hyperlink"}, kinds
        for content in found(root, "//w:body/w:sdt/w:sdtContent"):
            assert [child.tag.rpartition("}")[2] for child in content] == ["tbl"]


@pytest.mark.parametrize("name", UNIQUE)
def test_ids_are_there_once(name: str, made: bytes) -> None:
    ids: list[str] = []
    for part, root in roots(made).items():
        if "stylesWithEffects" not in part:
            ids += [value(one, UNIQUE[name]) for one in found(root, f"//{name}")]
    assert len(ids) == len(set(ids)), ids


def test_controls_have_ids_of_their_own(made: bytes) -> None:
    ids = [value(one) for root in roots(made).values() for one in found(root, "//w:sdtPr/w:id")]
    assert len(ids) == len(set(ids)) and len(ids) > 1


def test_every_reference_leads_somewhere(made: bytes) -> None:
    inside = roots(made)
    for part, root in inside.items():
        if part.endswith(".rels") or rels_of(part) not in inside:
            continue
        ids = {one.get("Id") for one in inside[rels_of(part)]}
        used = set(found(root, "//@r:id | //@r:embed"))
        assert used <= ids, part
    for part, root in ((name, root) for name, root in inside.items() if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(part))
        for one in root:
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target"))).lstrip("/")
                assert target in parts(made), (part, target)


def test_every_part_has_a_type(made: bytes) -> None:
    types = roots(made)["[Content_Types].xml"]
    named = {one.get("PartName") for one in types}
    endings = {one.get("Extension") for one in types}
    for name in parts(made):
        if name != "[Content_Types].xml":
            assert f"/{name}" in named or name.rpartition(".")[2] in endings, name
    for name in named - {None}:
        assert name.lstrip("/") in parts(made), name


def test_every_style_and_list_that_is_used_is_there(made: bytes) -> None:
    inside = roots(made)
    styles = {value(one, "w:styleId") for one in found(inside["word/styles.xml"], "w:style")}
    lists = {value(one, "w:numId") for one in found(inside["word/numbering.xml"], "w:num")}
    for part in ("word/document.xml", "word/footnotes.xml", "word/styles.xml"):
        root = inside[part]
        names = "w:pStyle | .//w:rStyle | .//w:tblStyle | .//w:basedOn | .//w:next"
        assert {value(one) for one in found(root, f".//{names}")} <= styles
        assert {value(one) for one in found(root, ".//w:numPr/w:numId")} <= lists


def test_what_an_old_word_does_not_know_may_be_ignored(made: bytes) -> None:
    for name, root in roots(made).items():
        if found(root, "//w15:*"):
            ignorable = value(root, "mc:Ignorable").split()
            assert "http://schemas.microsoft.com/office/word/2012/wordml" in {
                root.nsmap[prefix] for prefix in ignorable
            }, name


def test_dates_in_the_zip_are_fixed(files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(files["en"])) as archive:
        infos: list[Any] = archive.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert infos[0].filename == "[Content_Types].xml"
