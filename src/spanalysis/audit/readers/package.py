"""Why this exists: a Word file from anyone is opened only as far as its size allows, and nothing it points to is followed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLE2 = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK"
_MANY = 10_000
_MEGABYTE = 1_000_000
_RATIO, _XML_RATIO = 200, 50
_LONGEST = 64 * _MEGABYTE
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, RuntimeError)  # of zipfile
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_AGAIN = "Open it in Word and save it again as Word Document (.docx)."


@dataclass(frozen=True)
class Package:
    """The members of a zip file whose declared sizes were found reasonable.

    Parameters
    ----------
    data : bytes
        The whole file.
    members : tuple of zipfile.ZipInfo
        In the file's order; no two have the same name.
    where : str
        The file's name, for errors.
    """

    data: bytes
    members: tuple[zipfile.ZipInfo, ...]
    where: str

    def __contains__(self, name: str) -> bool:
        """Whether there is a member of this name."""
        return any(info.filename == name for info in self.members)

    def read(self, name: str) -> bytes:
        """Return a member's bytes, which are never more than its declared size.

        Raises
        ------
        FileFormatError
            If there is no such member, or if it is damaged.
        """
        return dict(self.contents(name))[name]

    def xml(self, name: str) -> _Element:
        """Return the root of a member's XML.

        Raises
        ------
        FileFormatError
            If there is no such member, or if its XML is damaged, unsafe or too long: more than 64 MB,
            or more than 10 MB and 50 times its packed size.
        """
        for info in self.members:
            most = min(_LONGEST, max(10 * _MEGABYTE, _XML_RATIO * info.compress_size))
            if info.filename == name and info.file_size > most:
                arrived = f"{info.file_size / _MEGABYTE:,.0f} MB in {name}"
                expected = f"at most {most / _MEGABYTE:,.0f} MB of text and markup in a file of this size"
                raise _refused(self.where, expected, arrived)
        return parse_xml(self.read(name), f"{self.where}, {name}" if self.where else name)

    def contents(self, *names: str) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of some members, or of all, in the file's order."""
        missing = set(names) - {info.filename for info in self.members}
        if missing:
            raise _refused(self.where, "a whole Word document", f"one without {min(missing)}")
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                for info in self.members:
                    if not names or info.filename in names:
                        yield info.filename, archive.read(info)
        except _FAULTS as fault:
            raise _damaged(self.where, fault) from fault


def open_package(data: bytes, where: str = "") -> Package:
    """Look through a .docx file's directory without unpacking anything.

    Parameters
    ----------
    data : bytes
        The whole file.
    where : str
        Its name, for errors.

    Returns
    -------
    Package
        Its members.

    Raises
    ------
    FileFormatError
        If it is empty, truncated, protected by a password, of another kind, or declares more than 100 MB or
        100 times its own size (whichever is more), more than 10,000 members or two of one name.

    Examples
    --------
    >>> open_package(b"")
    Traceback (most recent call last):
    spanalysis.errors.FileFormatError: expected a Word document (.docx); got an empty file. Choose another file.
    """
    _check_kind(data, where)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = tuple(archive.infolist())
    except _FAULTS as fault:
        raise _damaged(where, fault) from fault
    _check_size(members, len(data), where)
    _check_members(members, where)
    return Package(data, members, where)


def parse_xml(data: bytes, where: str) -> _Element:
    """Parse a member's XML without entities, document types or anything from outside.

    Parameters
    ----------
    data : bytes
        The member.
    where : str
        File and member, for errors.

    Returns
    -------
    lxml.etree._Element
        Its root.

    Raises
    ------
    FileFormatError
        If it is not well formed, too deeply nested, or has a document type.

    Examples
    --------
    >>> parse_xml(b"<a><b/></a>", "a.xml").tag
    'a'
    """
    from lxml import etree

    if any("<!DOCTYPE".encode(code) in data for code in ("utf-8", "utf-16-le", "utf-16-be")):
        raise _doctype(where)
    try:
        root: Any = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as fault:
        raise _refused(where, "well-formed XML", f"a fault in it ({fault.msg})") from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(where)
    return root


def _parser() -> Any:
    """Make a parser that expands, loads and follows nothing, and that limits depth and length."""
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)


def _check_kind(data: bytes, where: str) -> None:
    word = "a Word document (.docx)"
    if not data:
        raise FileFormatError(word, "an empty file", where=where, mend="Choose another file.")
    if data.startswith(_OLE2):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        arrived = (
            "one protected by a password" if locked else "an old Word document (.doc) or another Office file"
        )
        mend = "Open it in Word and save it as .docx without a password."
        raise FileFormatError(word, arrived, where=where, mend=mend)
    if not data.startswith(_ZIP):
        raise _refused(where, word, "a file of another kind")


def _check_size(members: tuple[zipfile.ZipInfo, ...], size: int, where: str) -> None:
    if len(members) > _MANY:
        raise _refused(where, f"at most {_MANY:,} parts", f"{len(members):,}")
    total, most = sum(info.file_size for info in members), max(100 * _MEGABYTE, 100 * size)
    if total > most:
        raise _refused(
            where, f"at most {most // _MEGABYTE:,} MB when unpacked", f"{total / _MEGABYTE:,.0f} MB"
        )
    for info in members:
        if info.file_size > max(10 * _MEGABYTE, _RATIO * info.compress_size):
            arrived = (
                f"{info.file_size / _MEGABYTE:,.0f} MB from {info.compress_size:,} bytes in {info.filename}"
            )
            raise _refused(where, f"parts that unpack to at most {_RATIO} times their size", arrived)


def _check_members(members: tuple[zipfile.ZipInfo, ...], where: str) -> None:
    names: set[str] = set()
    for info in members:
        if info.filename.casefold() in names:
            raise _refused(where, "parts of different names", f"{info.filename} twice")
        if info.flag_bits & 1:
            raise _refused(where, "a document without a password", f"{info.filename} with one")
        if info.compress_type not in _METHODS:
            raise _refused(where, "parts packed as Word packs them", f"another packing of {info.filename}")
        names.add(info.filename.casefold())


def _doctype(where: str) -> FileFormatError:
    return _refused(where, "XML without a document type, as Word writes it", "a document type (DOCTYPE)")


def _damaged(where: str, fault: Exception) -> FileFormatError:
    return _refused(where, "a whole Word document (.docx)", f"a truncated or damaged one ({fault})")


def _refused(where: str, expected: str, arrived: str) -> FileFormatError:
    return FileFormatError(expected, arrived, where=where, mend=_AGAIN)
