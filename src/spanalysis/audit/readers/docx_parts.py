"""Why this exists: a Word file's parts are found as Word finds them, and other kinds of file are named as what they are."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.audit.readers.docx_styles import W, heading_levels
from spanalysis.audit.readers.package import Package
from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["CONTENT_TYPES", "DocxParts", "W", "parts_in", "related", "rels_of"]

CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "word/document.xml"
_OTHERS = {
    "content.xml": "an OpenDocument file (.odt)",
    "xl/workbook.xml": "an Excel workbook (.xlsx)",
    "ppt/presentation.xml": "a PowerPoint presentation (.pptx)",
}


@dataclass(frozen=True)
class DocxParts:
    """The parsed parts of a Word file that hold its text.

    Parameters
    ----------
    document : lxml.etree._Element
        Root of the body's part.
    footnotes, endnotes, styles : lxml.etree._Element or None
        Roots of the others, if the file has them.
    levels : dict of str to int, or None
        Heading level of each style id; None without styles.
    main : str
        Name of the body's part, ``word/document.xml`` as a rule.
    """

    document: _Element
    footnotes: _Element | None
    endnotes: _Element | None
    styles: _Element | None
    levels: dict[str, int] | None
    main: str = _MAIN


def parts_in(package: Package) -> DocxParts:
    """Parse the parts of an open Word file that hold its text.

    Parameters
    ----------
    package : Package
        The file.

    Returns
    -------
    DocxParts
        Body, notes and styles.

    Raises
    ------
    FileFormatError
        If it has macros, is no Word document, or a part is damaged.

    Examples
    --------
    >>> parts_in(open_package(Path("draft.docx").read_bytes())).main  # doctest: +SKIP
    'word/document.xml'
    """
    main = _main(package)
    document = package.xml(main)
    if document.tag != f"{W}document":
        arrived = "another kind of XML (perhaps Strict Open XML)"
        raise _not_word(package, arrived, "Open it in Word and save it as Word Document (.docx).")
    notes = {kind: related(package, main, kind) for kind in ("footnotes", "endnotes", "styles")}
    roots = {kind: package.xml(name) if name else None for kind, name in notes.items()}
    styles = roots["styles"]
    levels = None if styles is None else heading_levels(styles)
    return DocxParts(document, roots["footnotes"], roots["endnotes"], styles, levels, main)


def related(package: Package, part: str, kind: str) -> str:
    """Return the name of the part that another refers to as its ``kind``; ``""`` if there is none.

    Examples
    --------
    >>> related(package, "word/document.xml", "footnotes")  # doctest: +SKIP
    'word/footnotes.xml'
    """
    rels = rels_of(part)
    for rel in package.xml(rels).iter("{*}Relationship") if rels in package else ():
        inside = rel.get("TargetMode", "Internal") == "Internal"
        if inside and rel.get("Type", "").rpartition("/")[2] == kind:
            name = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), rel.get("Target", "")))
            if name.lstrip("/") in package:
                return name.lstrip("/")
    return ""


def rels_of(part: str) -> str:
    """Return the name of the part that lists what a part refers to.

    Examples
    --------
    >>> rels_of("word/document.xml")
    'word/_rels/document.xml.rels'
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _main(package: Package) -> str:
    for member, kind in _OTHERS.items():
        if member in package:
            raise _not_word(package, kind, "Save it as Word Document (.docx).")
    _check_no_macros(package)
    main = related(package, "", "officeDocument") or _MAIN
    if main not in package:
        raise _not_word(package, f"a zip file without {_MAIN}", "Open it in Word and save it again.")
    return main


def _check_no_macros(package: Package) -> None:
    """Refuse files with macros, whose text a macro may change before anyone reads it."""
    declared = package.read(CONTENT_TYPES) if CONTENT_TYPES in package else b""
    binary = any(info.filename.casefold().endswith("vbaproject.bin") for info in package.members)
    if binary or b"macroEnabled" in declared:
        mend = "Open it in Word and save it as Word Document (.docx), which leaves the macros out."
        raise _not_word(package, "a document with macros (.docm)", mend)


def _not_word(package: Package, arrived: str, mend: str) -> FileFormatError:
    return FileFormatError("a Word document (.docx)", arrived, where=package.where, mend=mend)
