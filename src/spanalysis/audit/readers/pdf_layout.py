"""Why this exists: a PDF has lines, not paragraphs; where they stand and how large they are tells what belongs together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from spanalysis.audit.model import FOOTNOTE, HEADING, TEXT
from spanalysis.audit.readers.pdf_lines import Line, Mended, mended, own_lines
from spanalysis.audit.readers.plain import is_bullet

_ENDED = re.compile(r"[.!?:;…][\"”’»)\]]*(?:\d{1,3})?\s*$")
_NOTE_MARK = re.compile(r"\s*\d{1,3}\s*(?=[A-ZÀ-Ý«“\"¿¡(])")
_LARGER, _SMALLER, _WIDER_GAP, _SHORT, _INDENT = 1.12, 0.92, 1.35, 0.6, 0.8
_LONGEST_HEADING = 200
_Placed = tuple[int, Line]


def blocks_of(pages: Sequence[Sequence[Line]]) -> list[tuple[str, str, int]]:
    """Return text, kind and level of each paragraph; a page's footnotes follow the paragraphs that begin on it.

    Page numbers and lines that stand at the same height of several pages are left out. Larger letters make a
    heading, smaller ones at the end of a page a footnote. A paragraph ends at a wider gap, at a bullet, and at
    an indent or a short line; else lines are joined, and words cut at a line's end mended.

    Parameters
    ----------
    pages : sequence of sequence of Line
        In the order in which the file draws them.

    Examples
    --------
    >>> blocks_of([[Line("Two in", 70, 700, 11), Line("three.", 70, 686, 11)]])
    [('Two in three.', 'text', 0)]
    """
    own = own_lines(pages)
    layout = _layout(own)
    texts: list[_Placed] = []
    notes: list[_Placed] = []
    for number, page in enumerate(own):
        cut = layout.notes_from(page)
        texts += [(number, line) for line in page[:cut]]
        notes += [(number, line) for line in page[cut:]]
    whole = mended(line.text for page in own for line in page)
    found = [(group[0][0], *layout.told(group, whole)) for group in layout.groups(texts)]
    found += [(group[0][0], *_note(group, whole)) for group in layout.groups(notes)]
    in_order = sorted(found, key=lambda one: (one[0], one[2] == FOOTNOTE))
    return [(text, kind, level) for _, text, kind, level in in_order if text]


@dataclass(frozen=True)
class _Layout:
    """The usual size of letters, distance of lines and length of a line, and the sizes of headings."""

    size: float
    leading: float
    length: float
    headings: tuple[float, ...]

    def notes_from(self, page: Sequence[Line]) -> int:
        """Return the index of the first of the small lines that end a page."""
        cut = len(page)
        while cut and page[cut - 1].size < _SMALLER * self.size:
            cut -= 1
        return cut

    def groups(self, lines: Iterable[_Placed]) -> list[list[_Placed]]:
        """Return the lines of each paragraph."""
        found: list[list[_Placed]] = []
        for placed in lines:
            if not found or self._begins(found[-1][-1], placed):
                found.append([])
            found[-1].append(placed)
        return found

    def told(self, group: Sequence[_Placed], whole: Mended) -> tuple[str, str, int]:
        """Return text, kind and level of a paragraph."""
        text, size = whole.joined([line.text for _, line in group]), group[0][1].size
        if self._is_large(size) and len(text) <= _LONGEST_HEADING:
            return text, HEADING, min(6, 1 + self.headings.index(_half(size)))
        return text, TEXT, 0

    def _begins(self, before: _Placed, placed: _Placed) -> bool:
        (last_page, last), (page, line) = before, placed
        if is_bullet(line.text) or self._differs(last, line):
            return True
        ended = _ENDED.search(last.text) is not None
        gap = last.y - line.y if page == last_page else 0
        if gap <= 0:
            beside = page == last_page and last.y == line.y
            return not beside and (ended or self._is_last(last, line, ended=ended))
        if gap > _WIDER_GAP * self.leading * max(1, line.size / self.size):
            return True
        return self._is_last(last, line, ended=ended)

    def _differs(self, last: Line, line: Line) -> bool:
        """Say whether one of two lines is of a heading and the other isn't, or a footnote begins."""
        if line.size < _SMALLER * self.size:
            return _NOTE_MARK.match(line.text) is not None
        large = self._is_large(last.size) or self._is_large(line.size)
        return large and _half(last.size) != _half(line.size)

    def _is_last(self, last: Line, line: Line, *, ended: bool) -> bool:
        """Say whether a line is its paragraph's last one, by its length and the next one's beginning."""
        indented = line.x > last.x + _INDENT * line.size
        short = len(last.text) < _SHORT * self.length
        return (ended and (indented or short)) or (short and not line.text.lstrip()[:1].islower())

    def _is_large(self, size: float) -> bool:
        return size > _LARGER * self.size


def _layout(pages: Sequence[Sequence[Line]]) -> _Layout:
    sizes: Counter[float] = Counter()
    for line in (line for page in pages for line in page):
        sizes[_half(line.size)] += len(line.text)
    size = sizes.most_common(1)[0][0] if sizes else 1.0
    usual = [line for page in pages for line in page if _half(line.size) == size]
    gaps = [one.y - other.y for page in pages for one, other in pairwise(page) if one.y > other.y]
    close = [gap for gap in gaps if gap < 3 * size]
    large = sorted(
        {_half(line.size) for page in pages for line in page if line.size > _LARGER * size}, reverse=True
    )
    lengths = sorted(len(line.text) for line in usual)
    length = lengths[-max(1, len(lengths) // 10)] if lengths else 0
    return _Layout(size or 1.0, median(close) if close else 1.2 * size, length, tuple(large))


def _note(group: Sequence[_Placed], whole: Mended) -> tuple[str, str, int]:
    return _NOTE_MARK.sub("", whole.joined([line.text for _, line in group]), count=1), FOOTNOTE, 0


def _half(size: float) -> float:
    return round(2 * size) / 2
