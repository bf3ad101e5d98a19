"""Why this exists: a page that knows how large its pictures are does not jump while they load."""

from __future__ import annotations

import re
from typing import Final

from spanalysis.errors import FileFormatError

_POINT: Final = 96 / 72
_LENGTHS = re.compile(rb'<svg[^>]*?\swidth="([0-9.]+)pt"\s+height="([0-9.]+)pt"')


def picture_size(content: bytes, path: str) -> tuple[int, int]:
    """Return a picture's width and height in pixels of a screen; zeros for a file of another kind.

    Parameters
    ----------
    content : bytes
    path : str
        Its name: the ending says what it is.

    Raises
    ------
    FileFormatError
        If it ends in ``.svg`` or ``.png`` and is none.

    Examples
    --------
    >>> picture_size(b'<svg x="1" width="72pt" height="36.0pt">', "a.svg"), picture_size(b"", "a.csv")
    ((96, 48), (0, 0))
    """
    if path.endswith(".svg"):
        return _svg_size(content, path)
    return _png_size(content, path) if path.endswith(".png") else (0, 0)


def _svg_size(content: bytes, path: str) -> tuple[int, int]:
    found = _LENGTHS.search(content[:4000])
    if not found:
        raise FileFormatError("an SVG with width and height in points", repr(content[:40]), where=path)
    return round(float(found[1]) * _POINT), round(float(found[2]) * _POINT)


def _png_size(content: bytes, path: str) -> tuple[int, int]:
    if content[:8] != b"\x89PNG\r\n\x1a\n" or len(content) < 24:
        raise FileFormatError("a PNG", repr(content[:8]), where=path)
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
