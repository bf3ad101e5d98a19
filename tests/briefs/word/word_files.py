"""Looking into Word files, and making templates, for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import docx
from docx.shared import Mm
from lxml import etree

from spanalysis.briefs.documents.word.xml import NAMESPACES, named

FRENCH = {
    "Heading1": "Titre1",
    "Heading2": "Titre2",
    "Title": "Titre",
    "ListBullet": "Listepuces",
    "Normal": "Standard",
}
MISSING = ("Subtitle", "Caption")


def parts(data: bytes) -> dict[str, bytes]:
    """The members of a zip file by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip file of members."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6)), content)
    return whole.getvalue()


def roots(data: bytes) -> dict[str, Any]:
    """The parsed XML members of a zip file."""
    return {
        name: etree.fromstring(content)
        for name, content in parts(data).items()
        if name.endswith((".xml", ".rels"))
    }


def body(data: bytes) -> Any:
    """The root of the body's part."""
    return etree.fromstring(parts(data)["word/document.xml"])


def found(root: Any, path: str) -> list[Any]:
    """What an XPath with the usual prefixes finds."""
    spaces = {key: value for key, value in NAMESPACES.items() if key != "xml"}
    result: list[Any] = root.xpath(path, namespaces=spaces)
    return result


def value(element: Any, name: str = "w:val") -> str:
    """An attribute by its short name."""
    return str(element.get(named(name)))


def text(element: Any) -> str:
    """All text of an element."""
    return "".join(element.itertext(named("w:t")))


def styled(data: bytes) -> list[tuple[str, str]]:
    """Style name and text of each paragraph of the body, those of tables too."""
    root, names = body(data), style_names(data)
    usual = next(key for key, kind in names.items() if kind == "Normal")
    made = []
    for paragraph in found(root, "//w:body//w:p[not(ancestor::w:txbxContent)]"):
        style = found(paragraph, "w:pPr/w:pStyle")
        made.append((names[value(style[0]) if style else usual], text(paragraph)))
    return made


def style_names(data: bytes) -> dict[str, str]:
    """Name of each style by its id."""
    styles = roots(data)["word/styles.xml"]
    return {value(one, "w:styleId"): value(found(one, "w:name")[0]) for one in found(styles, "w:style")}


def letterhead(place: str = "{{brief}}") -> bytes:
    """A French template: localised style ids, some styles missing, exact line spacing, a narrow page."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(180), Mm(30), Mm(30)
    section.header.paragraphs[0].text = "Ligue pour la protection sociale"
    made.add_paragraph("Bruxelles, le 1er mars")
    if place:
        paragraph = made.add_paragraph()
        for piece in (place[:3], place[3:]):
            paragraph.add_run(piece)
    made.add_paragraph("Avec nos salutations")
    _frenchify(made)
    whole = io.BytesIO()
    made.save(whole)
    return zipped(parts(whole.getvalue()))


def _frenchify(made: Any) -> None:
    styles = made.styles.element
    for style in list(styles.findall(named("w:style"))):
        if value(style, "w:styleId") in MISSING:
            styles.remove(style)
    for root in (styles, made.element, made.sections[0].header._element):
        for element in root.iter(*(named(f"w:{name}") for name in ("pStyle", "basedOn", "next", "link"))):
            element.set(named("w:val"), FRENCH.get(value(element), value(element)))
    for style in styles.findall(named("w:style")):
        style.set(named("w:styleId"), FRENCH.get(value(style, "w:styleId"), value(style, "w:styleId")))


def with_body(data: bytes, change: Any) -> bytes:
    """The file with its body's part changed by a function of its root."""
    members, root = parts(data), body(data)
    change(root)
    return zipped(
        {**members, "word/document.xml": etree.tostring(root, xml_declaration=True, encoding="UTF-8")}
    )


def elements(data: bytes) -> Iterator[Any]:
    """Every element of every XML member."""
    for root in roots(data).values():
        yield from root.iter("*")


def copied(element: Any) -> Any:
    """A copy of an element."""
    return deepcopy(element)
