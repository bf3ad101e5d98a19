"""Why this exists: a page's lines hold what the page needs (numbers, running titles, cut words) and no reader wants."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|página|pág\.|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|de|sur|\|)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_CUT = re.compile(r"(?P<before>\w+)[-\u2010]$")
_SOFT, _BLANKS = "\N{SOFT HYPHEN}", re.compile(r"[ \t]+")
_PREFIXES_WORDS = """
self non co low high well ex post pre vice middle long short full part half semi socio
"""
_PREFIXES = frozenset(_PREFIXES_WORDS.split())
_EDGE, _LINE, _SHARE = 2, 3.0, 0.3


@dataclass(frozen=True)
class Line:
    """A line of a page.

    Parameters
    ----------
    text : str
        Its text.
    x, y : float
        Where it begins, in points from the page's left and bottom.
    size : float
        Of its letters, in points.
    """

    text: str
    x: float
    y: float
    size: float


def own_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and lines that stand at the same height near the edge of several pages.

    Parameters
    ----------
    pages : sequence of sequence of Line
        All pages of a file.

    Examples
    --------
    >>> own_lines([[Line("A claim", 70, 700, 11), Line("12", 300, 40, 11)]])
    [[Line(text='A claim', x=70, y=700, size=11)]]
    """
    edges = [_edges(page) for page in pages]
    counts = Counter(
        key for page, edge in zip(pages, edges, strict=True) for key in {_key(page[at]) for at in edge}
    )
    least = max(2.0, _SHARE * len(pages))
    return [
        [line for at, line in enumerate(page) if at not in edge or not _is_furniture(line, counts, least)]
        for page, edge in zip(pages, edges, strict=True)
    ]


@dataclass(frozen=True)
class Mended:
    """Joins lines; it knows which words of the file are written with a hyphen.

    Parameters
    ----------
    hyphenated : frozenset of str
        Those words, in small letters.
    """

    hyphenated: frozenset[str]

    def joined(self, lines: Sequence[str]) -> str:
        """Return lines as one text, with words that were cut at a line's end mended.

        Examples
        --------
        >>> mended(["self-employed"]).joined(["the self-", "employed pro-", "tect", "2014-", "2019"])
        'the self-employed protect 2014-2019'
        """
        text = ""
        for line in (_BLANKS.sub(" ", line).strip() for line in lines):
            text = self._cut(text, line) if text else line
        return text.replace(_SOFT, "")

    def _cut(self, text: str, line: str) -> str:
        if text.endswith(_SOFT):
            return text[:-1] + line
        found = _CUT.search(text, max(0, len(text) - 60))
        if found is None:
            return f"{text} {line}"
        if not line[:1].islower() or found["before"].isdigit():
            return text + line
        before = found["before"].lower()
        after = re.match(r"\w*", line)
        whole = f"{before}-{after[0].lower() if after else ''}"
        return text + line if before in _PREFIXES or whole in self.hyphenated else text[:-1] + line


def mended(lines: Iterable[str]) -> Mended:
    """Learn from all lines of a file which words it writes with a hyphen.

    Examples
    --------
    >>> mended(["A self-employed worker"]).hyphenated
    frozenset({'self-employed'})
    """
    return Mended(frozenset(word.lower() for line in lines for word in _HYPHENATED.findall(line)))


def _edges(page: Sequence[Line]) -> set[int]:
    """Return the indices of the lines drawn first and last, and of those that stand highest and lowest."""
    order = sorted(range(len(page)), key=lambda at: page[at].y)
    drawn = [*range(min(_EDGE, len(page))), *range(max(0, len(page) - _EDGE), len(page))]
    return {*drawn, *order[:_EDGE], *order[-_EDGE:]}


def _key(line: Line) -> tuple[str, int]:
    return _NUMBER.sub("#", line.text.casefold().strip()), round(line.y / _LINE)


def _is_furniture(line: Line, counts: Counter[tuple[str, int]], least: float) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None or counts[_key(line)] >= least
