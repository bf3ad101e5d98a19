"""Why this exists: a sentence is its numbers and what stands between them; either can change alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["words", "number", "address"]

_GROUPED = "\\d{1,3}(?:[,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]\\d{3})+"
_NUMBER = rf"(?<![\w.,])(?<![^\W\d]-)(?:{_GROUPED}|\d+)(?:[.,]\d+)?(?!\w|[.,]\d)"
_ADDRESS = r"https?://\S*[^\s.,;:!?)\]»”]"
_SPECIAL = re.compile(rf"{_ADDRESS}|(?P<number>{_NUMBER})")
_GAP = "\N{WHITE SQUARE}"


def pieces(text: str) -> Iterator[tuple[str, Kind]]:
    """Yield the pieces of a text in order: words, numbers, and addresses, whose digits are no numbers.

    Examples
    --------
    >>> list(pieces("Goal 1.3.1: 38.4% in 2021"))[1:]
    [('38.4', 'number'), ('% in ', 'words'), ('2021', 'number')]
    >>> list(pieces("See https://ilo.org/77."))[1:]
    [('https://ilo.org/77', 'address'), ('.', 'words')]
    """
    at = 0
    for found in _SPECIAL.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], "words"
        yield found[0], "number" if found["number"] else "address"
        at = found.end()
    if at < len(text):
        yield text[at:], "words"


def numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of a text as they are written.

    Examples
    --------
    >>> numbers("1,400 of 3.8 billion")
    ('1,400', '3.8')
    """
    return tuple(piece for piece, kind in pieces(text) if kind == "number")


def skeleton(text: str) -> str:
    """Return a text with its numbers left out.

    Examples
    --------
    >>> skeleton("40.8% for 2015") == skeleton("38.4% for 2021")
    True
    """
    return "".join(_GAP if kind == "number" else piece for piece, kind in pieces(text))
