"""Why this exists: a text file shows its paragraphs by blank lines and its headings by standing alone."""

from __future__ import annotations

import re
from itertools import groupby

from spanalysis.audit.model import HEADING, TEXT
from spanalysis.errors import FileFormatError

_NEWLINE = re.compile(r"\r\n?|[\n\f\v\x85\u2028\u2029]")
_BULLET = re.compile(r"\s*(?:[-*+•◦▪‣·–—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,})\s*")
_ENDED = re.compile(r"[.!?:;…][\"”’»)\]]*$")
_MOST_LINES = 500_000
_LONGEST_HEADING = 80
_WRAPPED = 110
_SHORT = 0.7


def blocks(text: str, where: str = "") -> list[tuple[str, str, int]]:
    """Return text, kind and level of each paragraph of a plain text.

    Lines that were broken at a margin are joined; items of a list stay apart, and so do lines longer than
    any margin. A short block of one line without a full stop, before another block, is a heading.

    Parameters
    ----------
    text : str
        The whole file.
    where : str
        Its name, for errors.

    Raises
    ------
    FileFormatError
        If it has more than half a million lines.

    Examples
    --------
    >>> blocks("Mali\\n\\nIn 2023, 12.6 % of the\\npopulation was covered.")
    [('Mali', 'heading', 1), ('In 2023, 12.6 % of the population was covered.', 'text', 0)]
    """
    lines = [line.rstrip() for line in _NEWLINE.split(text, _MOST_LINES)]
    if len(lines) > _MOST_LINES:
        raise FileFormatError(f"at most {_MOST_LINES:,} lines", "more", where=where, mend="Split it.")
    groups = [list(group) for filled, group in groupby(lines, key=lambda line: bool(line.strip())) if filled]
    found: list[tuple[str, str, int]] = []
    for number, group in enumerate(groups, start=1):
        heading, rest = _heading(group, last=number == len(groups))
        found += [(heading, HEADING, 1)] if heading else []
        found += [(paragraph, TEXT, 0) for paragraph in joined(rest)]
    return found


def joined(lines: list[str]) -> list[str]:
    """Join the lines of a block that were broken at its right margin.

    Examples
    --------
    >>> joined(["Two of", "three:", "- women", "- men"])
    ['Two of three:', '- women', '- men']
    """
    width = max(map(len, lines), default=0)
    found: list[list[str]] = []
    for line in lines:
        if not found or _begins(line, found[-1][-1], width):
            found.append([])
        found[-1].append(line.strip())
    return [" ".join(parts) for parts in found]


def is_bullet(line: str) -> bool:
    """Say whether a line begins an item of a list.

    Examples
    --------
    >>> is_bullet("• Mali"), is_bullet("- Mali"), is_bullet("52.4 %")
    (True, True, False)
    """
    return _BULLET.match(line) is not None


def _begins(line: str, before: str, width: int) -> bool:
    if is_bullet(line) or width > _WRAPPED:
        return True
    return len(before) < _SHORT * width and _ENDED.search(before) is not None


def _heading(group: list[str], *, last: bool) -> tuple[str, list[str]]:
    """Return a block's heading, ``""`` without one, and its other lines."""
    if len(group) > 1 and _UNDERLINE.fullmatch(group[1]):
        return group[0].strip(), group[2:]
    alone = group[0].strip()
    short = len(group) == 1 and len(alone) <= _LONGEST_HEADING and any(map(str.isalpha, alone))
    is_heading = short and not (last or is_bullet(alone) or _ENDED.search(alone) or alone[0].islower())
    return (alone, []) if is_heading else ("", [line for line in group if not _UNDERLINE.fullmatch(line)])
