"""Why this exists: a text file doesn't say how its letters are written, and control characters can drive a terminal."""

from __future__ import annotations

import codecs
import re

from spanalysis.errors import FileFormatError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_AFTER = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 133), *range(134, 160)], " ")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_SAVE = "Save it as UTF-8."


def decoded(data: bytes, where: str = "", charset: str = "") -> str:
    """Return the text of a file in UTF-8, UTF-16 or UTF-32 with a byte order mark, or Windows-1252.

    Parameters
    ----------
    data : bytes
        The whole file.
    where : str
        Its name, for errors.
    charset : str
        What the file itself says of its letters; a byte order mark is believed before it.

    Raises
    ------
    FileFormatError
        If it is no text in any of them, or holds a NUL character.

    Examples
    --------
    >>> decoded("années".encode("cp1252"))
    'années'
    """
    text = _decoded(data, where, charset)
    if "\0" in text:
        raise FileFormatError("text", "a NUL character", where=where, mend=_SAVE)
    return text


def spelled(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark of a text file, ``b""`` without one, and the codec of what follows it.

    Examples
    --------
    >>> spelled(codecs.BOM_UTF16_LE + b"5\\0"), spelled("années".encode("cp1252"))
    ((b'\\xff\\xfe', 'utf-16-le'), (b'', 'cp1252'))
    """
    mark = next((mark for mark, _ in _BOMS if data.startswith(mark)), b"")
    if mark:
        return mark, _AFTER[mark]
    try:
        data.decode()
    except UnicodeDecodeError:
        return b"", "cp1252"
    return b"", "utf-8"


def declared(data: bytes) -> str:
    """Return the charset that an HTML page's ``meta`` names, if Python knows it as text; else ``""``.

    Examples
    --------
    >>> declared(b'<meta charset="iso-8859-1">')
    'cp1252'
    """
    found = _CHARSET.search(data[:_HEAD])
    try:
        codec = codecs.lookup(found[1].decode("ascii")) if found else None
    except (LookupError, UnicodeDecodeError):
        return ""
    if codec is None or not codec._is_text_encoding or codec.name.startswith(("utf-16", "utf-32", "utf-7")):
        return ""
    return "cp1252" if codec.name == "iso8859-1" else codec.name


def without_controls(text: str) -> str:
    """Put a space for each control character but tab and line break; the length stays.

    Examples
    --------
    >>> without_controls("52\\x1b[31m")
    '52 [31m'
    """
    return text.translate(_CONTROLS)


def _decoded(data: bytes, where: str, charset: str) -> str:
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), "")
    tried = [marked] if marked else [*filter(None, [charset]), "utf-8", "cp1252"]
    for name in tried:
        try:
            return data.decode(name)
        except (UnicodeError, LookupError):
            continue
    raise FileFormatError("text in UTF-8", f"bytes that are no {tried[-1]}", where=where, mend=_SAVE)
