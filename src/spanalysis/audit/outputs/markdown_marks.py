"""Why this exists: a number in Markdown may be cut by emphasis, entities and links; its mark must still show right after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from spanalysis.audit.model import CELL, Claim
from spanalysis.audit.readers.decoding import without_controls
from spanalysis.audit.readers.markdown import LocatedLines, located

PREFIX = "[^sp"
_NEWLINE = re.compile(r"\r\n?|\n")
_MARKUP = r"(?:[*_\\]|</?\w[^<>]{0,80}>){0,6}"
_SPACE = r"(?:[\s\x00-\x1f\x7f-\x9f>*_\\]|&#?\w{1,8};|</?\w[^<>]{0,80}>){1,40}"
_LINK_END = re.compile(r"[*_]{0,3}\](?:\([^()\s]*\)|\[[^\[\]\n]*\])[*_]{0,3}")
_EMPHASIS_END = re.compile(r"(?:[*_]|</\w{1,9}>){1,4}")
_PIPE = re.compile(r"(?<!\\)\|")
_ANY = re.compile("(" + re.escape(PREFIX) + r"\d{1,9}\])")
_LATER, _ENDS, _ROUNDS, _WINDOW = 8, 12, 12, 2000
_CELLS = 40


@dataclass(frozen=True)
class Mark:
    """A footnote's mark.

    Parameters
    ----------
    number : int
        Of the footnote.
    claim : Claim
        What it is on.
    places : tuple of int
        Where it may stand in the source, the best first.
    exact : int
        How many of these are right after the number; the others are ends of its block.
    """

    number: int
    claim: Claim
    places: tuple[int, ...]
    exact: int

    @property
    def text(self) -> str:
        """What is written."""
        return f"{PREFIX}{self.number}]"

    @property
    def is_exact(self) -> bool:
        """Whether it stands right after the number."""
        return self.exact > 0


def placed(
    text: str, shown: Sequence[LocatedLines], claims: Sequence[Claim], first: int, where: str = ""
) -> list[Mark]:
    """Return the marks of claims, each where the parser shows it after its number or else at its block's end.

    Parameters
    ----------
    text : str
        The source.
    shown : sequence of LocatedLines
        Its paragraphs.
    claims : sequence of Claim
        In reading order.
    first : int
        Number of the first footnote.
    where : str
        The source's name, for errors.

    Examples
    --------
    >>> placed("No number.", [], [], 1)
    []
    """
    marks: list[Mark] = []
    starts = line_starts(text)
    by_block = groupby(
        sorted(claims, key=lambda claim: claim.place), key=lambda claim: _lines(shown[claim.paragraph - 1])
    )
    blocks = _blocks(shown)
    for lines, group in by_block:
        block = _Block(text, starts, lines, {number: shown[number] for number in blocks[lines]})
        marks += block.candidates(list(group), first + len(marks))
    for _ in range(_ROUNDS):
        again = _tried(text, shown, marks, where)
        if again == marks:
            break
        marks = again
    return marks


def marked(text: str, marks: Sequence[Mark]) -> str:
    """Return a source with the marks in it.

    Examples
    --------
    >>> marked("No number.", [])
    'No number.'
    """
    set_ones = sorted((mark.places[0], mark.number, mark.text) for mark in marks if mark.places)
    parts, last = [], 0
    for place, _, mark in set_ones:
        parts += [text[last:place], mark]
        last = place
    return "".join([*parts, text[last:]])


def line_starts(text: str) -> list[int]:
    """Return where the lines of a source begin.

    Examples
    --------
    >>> line_starts("a\\r\\nb\\n")
    [0, 3, 5]
    """
    return [0, *(found.end() for found in _NEWLINE.finditer(text))]


def _lines(block: LocatedLines) -> tuple[int, int]:
    return block.first, block.last


def _blocks(shown: Sequence[LocatedLines]) -> dict[tuple[int, int], list[int]]:
    """Return the indices of the paragraphs that stand on the same lines: the cells of a row, an HTML block's."""
    found: dict[tuple[int, int], list[int]] = {}
    for index, block in enumerate(shown):
        found.setdefault(_lines(block), []).append(index)
    return found


class _Block:
    """The source of some paragraphs that stand on the same lines, and what it shows."""

    def __init__(
        self, text: str, starts: Sequence[int], lines: tuple[int, int], shown: dict[int, LocatedLines]
    ) -> None:
        first, last = lines
        self.begin = starts[first]
        self.source = text[self.begin : starts[last] if last < len(starts) else len(text)]
        self.bases: dict[int, int] = {}
        self.shown = ""
        for index, block in shown.items():
            self.bases[index + 1] = len(self.shown)
            self.shown += _plain(block.text) + "\n"
        is_cell = any(block.kind == CELL for block in shown.values())
        self.ends = tuple(self.begin + place for place in _ends(self.source, is_cell=is_cell))

    def candidates(self, claims: Sequence[Claim], first: int) -> Iterator[Mark]:
        """Look up each claim's number in the source, from the place of the claim before it."""
        seen = place = 0
        for number, claim in enumerate(claims, start=first):
            _, start, stop = claim.place
            start, stop = self.bases[claim.paragraph] + start, self.bases[claim.paragraph] + stop
            skipped = self.shown.count(claim.text, seen, start)
            until = place + _WINDOW + 4 * (stop - seen)
            found = islice(_pattern(claim.text).finditer(self.source, place, until), skipped + _LATER)
            matches = list(found)
            best = [*matches[skipped:], *matches[:skipped][-_LATER:]]
            after = tuple(self.begin + spot for one in best for spot in _spots(self.source, one.end()))
            yield Mark(number, claim, (*after, *self.ends), len(after))
            seen, place = (start, best[0].start()) if best else (seen, place)


def _plain(text: str) -> str:
    """Return a paragraph's text as the draft's reader numbers its characters."""
    return without_controls(text).strip()


def _pattern(number: str) -> re.Pattern[str]:
    """Return a pattern for a number with markup within it."""
    parts = re.split(r"(\s+)", number)
    return re.compile(_SPACE.join(_MARKUP.join(map(re.escape, part)) for part in parts[::2] if part))


def _spots(source: str, end: int) -> Iterator[int]:
    """Yield places after a number: after the link that it ends, right after it, after the emphasis that it ends."""
    for pattern in (_LINK_END, None, _EMPHASIS_END):
        found = pattern.match(source, end) if pattern else None
        if pattern is None or found:
            yield found.end() if found else end


def _ends(source: str, *, is_cell: bool) -> Iterator[int]:
    """Yield the ends of a table's cells, or of a block's lines from the last to the first, and of its HTML elements."""
    if is_cell:
        pipes = (found.start() for found in _PIPE.finditer(source))
        yield from islice((len(source[:pipe].rstrip()) for pipe in pipes), _CELLS)
    lines = [found.end() for found in re.finditer(r"[^\s#](?=[ \t#]*(?:[\r\n]|$))", source)]
    yield from islice(reversed(lines), _ENDS)
    yield from islice((found.start() for found in re.finditer(r"</", source)), _ENDS)


def _tried(text: str, shown: Sequence[LocatedLines], marks: Sequence[Mark], where: str) -> list[Mark]:
    """Set the marks, read the source again, and move the first mark of each paragraph that isn't where it should be."""
    drawn = [one for one in located(marked(text, marks), where, PREFIX) if _plain(one.text)]
    before, after = _blocks(shown), _blocks(drawn)
    tried: list[Mark] = []
    for number, group in groupby(marks, key=lambda mark: mark.claim.paragraph):
        block = shown[number - 1]
        was, now = before[_lines(block)], after.get(_lines(block), [])
        at = now[was.index(number - 1)] if len(was) == len(now) else None
        tried += _moved(list(group), _plain(block.text), "" if at is None else _plain(drawn[at].text))
    return tried


def _moved(marks: Sequence[Mark], before: str, drawn: str) -> list[Mark]:
    """Give the first mark of a paragraph that shows at the wrong place its next one."""
    own = [mark for mark in marks if mark.places]
    names = {mark.text for mark in own}
    parts = _ANY.split(_ANY.sub(lambda found: found[0] if found[0] in names else "", drawn))
    at = len(parts[0]) if before.startswith(parts[0]) else -1
    for index, mark in enumerate(own):
        name, after = parts[2 * index + 1 : 2 * index + 3] or ("", "")
        exact = mark.claim.place[2] if mark.is_exact else at
        last = index + 1 == len(own)
        kept = before[at:] == after if last else before.startswith(after, at)
        if name != mark.text or at < 0 or at != exact or not kept:
            later = replace(mark, places=mark.places[1:], exact=max(0, mark.exact - 1))
            return [later if other is mark else other for other in marks]
        at += len(after)
    return list(marks)
