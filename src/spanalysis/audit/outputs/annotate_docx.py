"""Why this exists: writers work in Word, so each finding goes to its number as a comment and nothing else changes."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spanalysis.audit.model import Claim, Findings
from spanalysis.audit.outputs.copying import check_original, check_other, check_stands
from spanalysis.audit.outputs.word_comments import comment, look_of, mark, next_id, no_comments
from spanalysis.audit.outputs.word_runs import anchor, isolate, isolate_element, outermost
from spanalysis.audit.readers.docx import Located, numbered, paragraphs_of, seen
from spanalysis.audit.readers.docx_parts import CONTENT_TYPES, DocxParts, W, parts_in, related, rels_of
from spanalysis.audit.readers.package import Package, open_package, parse_xml
from spanalysis.errors import FileFormatError
from spanalysis.provenance import atomic_write

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'


def annotate_docx(findings: Findings, original: Path, out: Path) -> Path:
    """Write a copy of a writer's Word file with a comment on each number that is not ``current``.

    Parameters
    ----------
    findings : Findings
        What the audit of this file found.
    original : pathlib.Path
        The writer's file, which stays as it is.
    out : pathlib.Path
        The copy to write; its name ends in ``.docx``. The same findings give the same bytes.

    Returns
    -------
    pathlib.Path
        ``out``.

    Raises
    ------
    FileFormatError
        If ``out`` is the original or no ``.docx``, if the original is not a whole Word document, or if it is
        not the one that was audited.

    Examples
    --------
    >>> annotate_docx(findings, Path("draft.docx"), Path("draft-checked.docx"))  # doctest: +SKIP
    PosixPath('draft-checked.docx')
    """
    original, out = Path(original), Path(out)
    _check_paths(original, out)
    data = original.read_bytes()
    package = open_package(data, original.name)
    claims = findings.not_current
    atomic_write(out, _packed(package, _changes(package, claims, findings.as_of)) if claims else data)
    return out


def _check_paths(original: Path, out: Path) -> None:
    check_original(original)
    if out.suffix.casefold() != ".docx":
        mend = f"Write to {out.stem or 'draft'}.docx, say."
        raise FileFormatError("a name that ends in .docx", out.name, where=str(out), mend=mend)
    check_other(original, out, ".docx")


def _changes(package: Package, claims: Sequence[Claim], as_of: str) -> dict[str, bytes]:
    """Return name and new bytes of the parts that change."""
    parts = parts_in(package)
    name = related(package, parts.main, "comments")
    part = name or _free_name(package, parts.main)
    comments = package.xml(name) if name else parse_xml(no_comments(), part)
    first = next_id(parts.document, comments)
    look = look_of(parts.styles)
    for number, claim in enumerate(claims, start=first):
        comment(comments, claim, number, as_of, look)
    _mark_all(claims, first, parts, package.where)
    changed = {parts.main: _bytes(parts.document), part: _bytes(comments)}
    return changed if name else changed | _declared(package, parts.main, part)


def _mark_all(claims: Sequence[Claim], first: int, parts: DocxParts, where: str) -> None:
    """Mark the claims from the last to the first, which keeps several marks at one place in their order."""
    found, look = numbered(parts), look_of(parts.styles)
    order = sorted(enumerate(claims, start=first), key=lambda one: one[1].place, reverse=True)
    for number, claim in order:
        located = found.get(claim.paragraph)
        check_stands(claim, located.text if located else None, where)
        begin, stop = _runs(found[claim.paragraph], *claim.place[1:], parts)
        mark(outermost(begin), outermost(stop), number, look)


def _runs(located: Located, start: int, end: int, parts: DocxParts) -> tuple[_Element, _Element]:
    """Return the first and last run of the body that a claim's comment is set around."""
    if located.note_id:
        reference = _reference(located, parts.document)
        held = anchor(reference)
        return (held, held) if held is not None else isolate_element(reference, reference)
    box = anchor(located.element)
    if box is not None:
        return box, box
    now = next(paragraphs_of(located.element, parts.levels))  # marks of later claims may have split its runs
    return isolate(now, start, end)


def _reference(located: Located, document: _Element) -> _Element:
    kind = "endnote" if any(True for _ in located.element.iterancestors(f"{W}endnote")) else "footnote"
    marks = document.iter(f"{W}{kind}Reference")
    return next(one for one in marks if one.get(f"{W}id") == located.note_id and seen(one))


def _free_name(package: Package, main: str) -> str:
    folder, number = posixpath.dirname(main), 0
    while (name := posixpath.join(folder, f"comments{number or ''}.xml")) in package:
        number += 1
    return name


def _declared(package: Package, main: str, part: str) -> dict[str, bytes]:
    """Return the two lists of parts with the new part in them."""
    rels = rels_of(main)
    relations = package.xml(rels) if rels in package else parse_xml(_NO_RELATIONS, rels)
    ids = {rel.get("Id", "") for rel in relations}
    fresh = next(f"rId{number}" for number in range(1, len(ids) + 2) if f"rId{number}" not in ids)
    _append(relations, "Relationship", Id=fresh, Type=_RELATION, Target=posixpath.basename(part))
    types = package.xml(CONTENT_TYPES)
    _append(types, "Override", PartName=f"/{part}", ContentType=_TYPE)
    return {rels: _bytes(relations), CONTENT_TYPES: _bytes(types)}


def _append(root: Any, name: str, **values: str) -> None:
    space = str(root.tag).partition("}")[0]
    root.append(root.makeelement(f"{space}}}{name}", values))


def _bytes(root: _Element) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True))


def _packed(package: Package, changed: dict[str, bytes]) -> bytes:
    """Write all members in their order, the changed ones with their new bytes and new ones at the end."""
    whole = io.BytesIO()
    dates = {info.filename: info for info in package.members}
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in package.contents():
            archive.writestr(_copy(dates[name], name), changed.get(name, content))
        like = package.members[0]
        for name in changed.keys() - dates.keys():
            archive.writestr(_copy(like, name), changed[name])
    return whole.getvalue()


def _copy(info: zipfile.ZipInfo, name: str) -> zipfile.ZipInfo:
    fresh = zipfile.ZipInfo(name, info.date_time)
    fresh.compress_type, fresh.create_system = info.compress_type, info.create_system
    fresh.external_attr, fresh.comment = info.external_attr, info.comment
    return fresh
