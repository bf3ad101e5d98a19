"""Why this exists: everything that reads a sentence agrees on where its words are."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")


class Token(NamedTuple):
    """A word: ``text[start:end]``, and how it is compared (lower case, without accents)."""

    start: int
    end: int
    folded: str


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word in lower case and without accents.

    Examples
    --------
    >>> folded("Pérou"), folded("AÑO")
    ('perou', 'ano')
    """
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text; apostrophes and hyphens stand between words.

    Examples
    --------
    >>> [token.folded for token in tokens("L’Équateur, 52,4 %")]
    ['l', 'equateur', '52', '4']
    """
    return tuple(Token(found.start(), found.end(), folded(found[0])) for found in _WORD.finditer(text))
