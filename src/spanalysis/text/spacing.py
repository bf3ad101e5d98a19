"""Why this exists: French sets spaces around its marks that no translator should have to type.

A no-break space stands inside « » and before a colon, a narrow one before ``; ! ?``.
"""

from __future__ import annotations

import re

from spanalysis.text.locales import NARROW_NBSP, NBSP, checked_language

_SPACES = f"[ {NBSP}{NARROW_NBSP}]*"
_ENDS = r"(?=[\s)\]»”\"]|$)"
_FRENCH = (
    (re.compile(f"«{_SPACES}"), f"«{NBSP}"),
    (re.compile(f"{_SPACES}»"), f"{NBSP}»"),
    (re.compile(rf"(?<=[^\s(]){_SPACES}:{_ENDS}"), f"{NBSP}:"),
    (re.compile(rf"(?<=[^\s(;!?]){_SPACES}([;!?]+){_ENDS}"), rf"{NARROW_NBSP}\1"),
)


def typography(text: str, lang: str) -> str:
    """Set the spaces that French wants around ``« » : ; ! ?``; other languages come back unchanged.

    A colon or mark inside a time or an address (``https://``, ``10:30``) is left alone. Doing it twice
    changes nothing more.

    Examples
    --------
    >>> typography("Source: OIT", "fr") == "Source\\u00a0: OIT"
    True
    """
    if checked_language(lang) == "fr":
        for pattern, replacement in _FRENCH:
            text = pattern.sub(replacement, text)
    return text
