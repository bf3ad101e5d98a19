"""Why this exists: of a Word file only the parts that change are written anew; the rest keep their bytes."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

from spanalysis.audit.readers.docx_parts import CONTENT_TYPES, parts_in, related, rels_of
from spanalysis.audit.readers.package import open_package, parse_xml
from spanalysis.briefs.documents.word.xml import NAMESPACES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from spanalysis.audit.readers.package import Package

_NO_RELATIONS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT, _TEMPLATE = f"{_PLAIN}.document.main+xml", f"{_PLAIN}.template.main+xml"


@dataclass
class Bundle:
    """A Word file that is being changed.

    Parameters
    ----------
    package : Package
        The file as it was.
    main : str
        Name of the body's part.
    roots : dict of str to lxml.etree._Element
        Parts parsed so far.
    fresh : dict of str to bytes or None
        New members, and members with new bytes; None if only ``roots`` has them.
    gone : set of str
        Members that are left out.
    """

    package: Package
    main: str
    roots: dict[str, _Element] = field(default_factory=dict)
    fresh: dict[str, bytes | None] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)

    def __contains__(self, name: str) -> bool:
        """Whether there is a member of this name now."""
        return name in self.fresh or (name in self.package and name not in self.gone)

    def read(self, name: str) -> _Element:
        """Return the root of a part, to be looked at."""
        if name not in self.roots:
            self.roots[name] = self.package.xml(name)
        return self.roots[name]

    def edit(self, name: str) -> _Element:
        """Return the root of a part, to be changed."""
        self.fresh.setdefault(name, None)
        return self.read(name)

    def put(self, name: str, root: _Element) -> None:
        """Give a part another root."""
        self.roots[name] = root
        self.fresh[name] = None

    def create(self, kind: str, root: _Element) -> str:
        """Add a part that the body refers to as its ``kind`` (``footnotes``), and return its name."""
        name = self.beside(f"{kind}.xml")
        self.attach(self.main, name, root, f"{NAMESPACES['r']}/{kind}", f"{_PLAIN}.{kind}+xml")
        return name

    def attach(self, part: str, name: str, root: _Element, relation: str, content_type: str) -> None:
        """Add a part that another, or the file itself (``""``), refers to."""
        self.put(name, root)
        self.relate(part, relation, posixpath.relpath(name, posixpath.dirname(part) or "."))
        self._declare("Override", PartName=f"/{name}", ContentType=content_type)

    def related(self, kind: str) -> str:
        """Return the name of the part that the body refers to as its ``kind``, or ``""``."""
        return self.related_to(self.main, kind)

    def related_to(self, part: str, kind: str) -> str:
        """Return the name of the part that another, or the file itself (``""``), has as its ``kind``."""
        rels = rels_of(part)
        if self.fresh.get(rels, b"") is None:
            return _target(self.roots[rels], part, kind)
        return related(self.package, part, kind)

    def beside(self, name: str) -> str:
        """Return a free name of that kind in the body's folder: ``media/image1.png``, ``footnotes.xml``."""
        stem, dot, end = name.rpartition(".")
        bare, folder = stem.rstrip("1"), posixpath.dirname(self.main)
        numbers = count(1 if bare != stem else 0)
        tried = (posixpath.join(folder, f"{bare}{number or ''}{dot}{end}") for number in numbers)
        return next(one for one in tried if one not in self.package and one not in self.fresh)

    def relate(self, part: str, kind: str, target: str, *, outside: bool = False) -> str:
        """Let a part refer to another, or to an address outside, and return the id; a reference is made once.

        ``kind`` is the whole name of the relation: ``http://...``.
        """
        root = self._relations(part)
        for known in root:
            if (known.get("Type"), known.get("Target")) == (kind, target):
                return str(known.get("Id"))
        ids = {known.get("Id") for known in root}
        fresh = next(f"rId{number}" for number in range(1, len(ids) + 2) if f"rId{number}" not in ids)
        values = {
            "Id": fresh,
            "Type": kind,
            "Target": target,
            **({"TargetMode": "External"} if outside else {}),
        }
        _append(root, "Relationship", values)
        return fresh

    def target(self, part: str, reference: str) -> str:
        """Return the name of the part that a reference of a part leads to; ``""`` if there is none inside."""
        rels = rels_of(part)
        for one in self.read(rels) if rels in self else ():
            if one.get("Id") == reference and (name := _inside(one, part)) in self:
                return name
        return ""

    def content(self, name: str) -> bytes:
        """Return the bytes of a member that is no XML, such as a picture."""
        return self.fresh.get(name) or self.package.read(name)

    def drop(self, part: str, reference: str) -> None:
        """Take away a reference that a part no longer uses, and what it alone led to."""
        if any(reference in one.attrib.values() for one in self.read(part).iter("*")):
            return
        relations, name = self.edit(rels_of(part)), self.target(part, reference)
        for one in [one for one in relations if one.get("Id") == reference]:
            relations.remove(one)
        if name and not self._is_led_to(name):
            self.gone.add(name)
            types = self.edit(CONTENT_TYPES)
            for one in [one for one in types if one.get("PartName") == f"/{name}"]:
                types.remove(one)

    def add_png(self, part: str, data: bytes) -> str:
        """Add a picture that a part shows and return the reference's id; the same picture is added once."""
        known = (name for name, held in self.fresh.items() if held == data)
        name = next(known, "") or self.beside("media/image1.png")
        self.fresh[name] = data
        types = self.edit(CONTENT_TYPES)
        if not any(one.get("Extension", "").casefold() == "png" for one in types):
            self._declare("Default", Extension="png", ContentType="image/png")
        return self.relate(part, f"{NAMESPACES['r']}/image", posixpath.relpath(name, posixpath.dirname(part)))

    def as_document(self) -> None:
        """Turn a template (.dotx) into a document."""
        for one in self.read(CONTENT_TYPES):
            if one.get("ContentType") == _TEMPLATE:
                self.edit(CONTENT_TYPES)
                one.set("ContentType", _DOCUMENT)

    def packed(self) -> bytes:
        """Return the file: members in their order, new ones at the end."""
        whole = io.BytesIO()
        like = self.package.members[0]
        known = {info.filename: info for info in self.package.members}
        with zipfile.ZipFile(whole, "w") as archive:
            for name, content in self._members():
                archive.writestr(_copy(known.get(name, like), name), content)
        return whole.getvalue()

    def _members(self) -> Iterator[tuple[str, bytes]]:
        old = {info.filename for info in self.package.members}
        for name, content in self.package.contents():
            if name not in self.gone:
                yield name, self._bytes(name) if name in self.fresh else content
        yield from ((name, self._bytes(name)) for name in self.fresh if name not in old)

    def _bytes(self, name: str) -> bytes:
        held = self.fresh[name]
        return written(self.roots[name]) if held is None else held

    def _relations(self, part: str) -> _Element:
        name = rels_of(part)
        if name not in self:
            self.put(name, parse_xml(_NO_RELATIONS, name))
        return self.edit(name)

    def _is_led_to(self, name: str) -> bool:
        known = {info.filename for info in self.package.members} | self.fresh.keys()
        for rels in (one for one in known if one.endswith(".rels")):
            folder, _, stem = rels.rpartition("_rels/")
            if any(_inside(one, folder + stem.removesuffix(".rels")) == name for one in self.read(rels)):
                return True
        return False

    def _declare(self, name: str, **values: str) -> None:
        _append(self.edit(CONTENT_TYPES), name, values)


def opened(data: bytes, where: str = "") -> Bundle:
    """Open a Word file to change it.

    Raises
    ------
    FileFormatError
        If it is not a whole and harmless .docx or .dotx file.
    """
    package = open_package(data, where)
    parts = parts_in(package)
    return Bundle(package, parts.main, {parts.main: parts.document})


def written(root: _Element) -> bytes:
    """Return a part's XML as Word declares it."""
    from lxml import etree

    tree = root.getroottree()
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def _target(relations: _Element, part: str, kind: str) -> str:
    found = (_inside(one, part) for one in relations if one.get("Type", "").rpartition("/")[2] == kind)
    return next((name for name in found if name), "")


def _inside(relation: _Element, part: str) -> str:
    """Return the name of the part that a relation leads to; ``""`` if it leads outside."""
    if relation.get("TargetMode") == "External":
        return ""
    folder = posixpath.join("/", posixpath.dirname(part))
    return posixpath.normpath(posixpath.join(folder, relation.get("Target", ""))).lstrip("/")


def _append(root: Any, name: str, values: dict[str, str]) -> None:
    space = str(root.tag).partition("}")[0]
    root.append(root.makeelement(f"{space}}}{name}", values))


def _copy(info: zipfile.ZipInfo, name: str) -> zipfile.ZipInfo:
    fresh = zipfile.ZipInfo(name, info.date_time)
    fresh.compress_type, fresh.create_system = info.compress_type, info.create_system
    fresh.external_attr, fresh.comment = info.external_attr, info.comment
    return fresh
