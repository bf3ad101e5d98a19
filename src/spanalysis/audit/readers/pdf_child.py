"""Why this exists: the process that takes the lines out of a PDF; it limits itself, and nothing else of it matters.

An error that it does not foresee ends it, which the process that started it tells as a damaged file.
"""

from __future__ import annotations

import io
import json
import math
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

_RAISED = re.compile(r"\s*[\d*†‡][\d,*†‡ ]{0,6}\s*")
_SMALL = 0.8
_LETTERS_PER_BYTE, _LETTERS = 200, 5_000_000


def main() -> None:
    """Read a PDF from standard input and write its pages' lines to standard output as JSON.

    The program's second argument is how many bytes of memory it may use.

    Examples
    --------
    >>> main()  # doctest: +SKIP
    {"pages": [[["52.4 %", 70.9, 745.6, 11.0]]]}
    """
    limit_memory(int(sys.argv[2]))
    try:
        told = told_of(sys.stdin.buffer.read())
    except MemoryError:
        told = {"fault": "memory"}
    sys.stdout.write(json.dumps(told))


def limit_memory(most: int) -> None:
    """Let this process use at most so many bytes, where the system can limit it.

    Examples
    --------
    >>> limit_memory(10**9)  # doctest: +SKIP
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > most:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def told_of(data: bytes) -> dict[str, Any]:
    """Return the lines of a PDF's pages (text, place from left, place from bottom, size), or what is wrong.

    Examples
    --------
    >>> told_of(pdf)  # doctest: +SKIP
    {'pages': [[('52.4 %', 70.9, 745.6, 11.0)]]}
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(io.BytesIO(data))
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            return {"fault": "encrypted"}
    except DependencyError:
        return {"fault": "encrypted"}
    left = _LETTERS + _LETTERS_PER_BYTE * len(data)
    pages: list[list[tuple[str, float, float, float]]] = []
    for page in reader.pages:
        found = PageLines()
        page.extract_text(visitor_text=found.visit)
        pages.append(found.finished())
        left -= sum(len(line[0]) + 1 for line in pages[-1]) + 1
        if left < 0:
            return {"fault": "long"}
    return {"pages": pages}


@dataclass
class PageLines:
    """The lines of a page, put together from the pieces that pypdf shows."""

    lines: list[tuple[str, float, float, float]] = field(default_factory=list)
    pieces: list[tuple[str, float, float, float]] = field(default_factory=list)

    def visit(self, text: str, cm: Sequence[float], tm: Sequence[float], font: object, size: float) -> None:
        """Take in a piece of text with the two matrices that place it; a line break ends a line.

        Examples
        --------
        >>> page = PageLines()
        >>> page.visit("52.4 %", [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 70, 700], None, 11)
        >>> page.finished()
        [('52.4 %', 70, 700, 11.0)]
        """
        across = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        up = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        tall = size * math.hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
        for number, part in enumerate(text.split("\n")):
            if number:
                self._end()
            if part and not self._is_note_mark(part, tall):
                self.pieces.append((part, across, up, tall))

    def finished(self) -> list[tuple[str, float, float, float]]:
        """Return the page's lines.

        Examples
        --------
        >>> PageLines().finished()
        []
        """
        self._end()
        return self.lines

    def _is_note_mark(self, part: str, tall: float) -> bool:
        """Say whether a piece is a raised number after words, which would read as a digit of theirs."""
        before = [piece for piece in self.pieces if piece[0].strip()]
        return bool(before) and tall < _SMALL * before[-1][3] and _RAISED.fullmatch(part) is not None

    def _end(self) -> None:
        filled = [piece for piece in self.pieces if piece[0].strip()]
        if filled:
            most = max(filled, key=lambda piece: len(piece[0]))
            text = "".join(piece[0] for piece in self.pieces).encode("utf-8", "replace").decode("utf-8")
            self.lines.append((text, filled[0][1], filled[0][2], round(most[3], 2)))
        self.pieces = []
