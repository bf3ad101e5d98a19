"""Why this exists: a file's name says what it should be and its first bytes what it is; when they differ, neither is believed."""

from __future__ import annotations

import re

from spanalysis.errors import FileFormatError, UnknownNameError

FORMATS = ("docx", "md", "txt", "html", "pdf", "ipynb")
_EXTENSIONS = {
    "docx": "docx", "md": "md", "markdown": "md", "txt": "txt", "text": "txt",
    "html": "html", "htm": "html", "xhtml": "html", "pdf": "pdf", "ipynb": "ipynb",
}  # fmt: skip
_NAMES = {
    "docx": "a Word document or another zip file",
    "ole": "an old or protected Office file",
    "pdf": "a PDF",
    "rtf": "a Rich Text file (.rtf)",
    "html": "an HTML page",
    "ipynb": "a Jupyter notebook",
}
_HEAD = 4096
_PAGE = re.compile(r"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
_BOOK = re.compile(r"\{.*\"(?:cells|nbformat|worksheets)\"\s*:", re.DOTALL)
_MARKED = re.compile(
    r"^#{1,6} \S|^ {0,3}\[\^[^\]\s]+\]:|^ {0,3}\|? *:?-{3,}:? *\||\]\([^)\s]+\)|\*\*\S[^*\n]*\*\*|\A---\n[\w-]+:",
    re.MULTILINE,
)
_KNOWN = "a draft in .docx, .md, .txt, .html, .pdf or .ipynb"
_SAVE = "Save it as Word Document (.docx)."


def format_of(extension: str, where: str = "") -> str:
    """Return the format that a file's extension stands for.

    Raises
    ------
    FileFormatError
        If it stands for none that can be read.

    Examples
    --------
    >>> format_of(".htm")
    'html'
    """
    name = extension.lstrip(".").casefold()
    if name not in _EXTENSIONS:
        arrived = f"a file that ends in .{name}" if name else "a file without an extension"
        raise FileFormatError(_KNOWN, arrived, where=where, mend=_SAVE)
    return _EXTENSIONS[name]


def checked_format(name: str) -> str:
    """Return a format that somebody named.

    Raises
    ------
    UnknownNameError
        If it is none of `FORMATS`.

    Examples
    --------
    >>> checked_format("md")
    'md'
    """
    if name not in FORMATS:
        raise UnknownNameError(
            "one of docx, md, txt, html, pdf, ipynb", repr(name), where="format", mend="Name one."
        )
    return name


def check_content(data: bytes, expected: str, where: str = "") -> None:
    """Refuse a file whose first bytes contradict the format that its name says.

    Raises
    ------
    FileFormatError
        If they do.

    Examples
    --------
    >>> check_content(b"%PDF-1.7", "md", "draft.md")
    Traceback (most recent call last):
    spanalysis.errors.FileFormatError: draft.md: expected a file that is what its name says (md); got a PDF. Give it the right extension, or name the format.
    """
    found = _binary(data) or _text(data)
    fits = found in {"docx": ("docx", "ole"), "pdf": ("pdf",)}.get(expected, ("", expected))
    if not fits:
        arrived = _NAMES.get(found, "a file of another kind")
        mend = "Give it the right extension, or name the format." if found in FORMATS else _SAVE
        raise FileFormatError(
            f"a file that is what its name says ({expected})", arrived, where=where, mend=mend
        )


def guessed_format(data: bytes, where: str = "") -> str:
    """Return the format of a draft without a name by its content; plain text if nothing tells.

    Raises
    ------
    FileFormatError
        If it is of a kind that can't be read.

    Examples
    --------
    >>> guessed_format(b"# Coverage"), guessed_format(b"Coverage")
    ('md', 'txt')
    """
    found = _binary(data) or _text(data)
    if found == "rtf":
        raise FileFormatError(_KNOWN, _NAMES[found], where=where, mend=_SAVE)
    if found:
        return "docx" if found == "ole" else found
    return "md" if _MARKED.search(_head(data, 25 * _HEAD).replace("\r\n", "\n")) else "txt"


def _binary(data: bytes) -> str:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "ole"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return "pdf" if data[:1024].lstrip().startswith(b"%PDF-") else ""


def _text(data: bytes) -> str:
    head = _head(data, _HEAD).lstrip("\ufeff \t\r\n")
    if _PAGE.match(head):
        return "html"
    tail = data[-_HEAD:].decode("latin-1")
    return "ipynb" if _BOOK.match(head) or (head.startswith("{") and '"nbformat"' in tail) else ""


def _head(data: bytes, most: int) -> str:
    utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data[:most].decode("utf-16" if utf16 else "utf-8", "replace")
