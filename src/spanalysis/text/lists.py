"""Why this exists: "y" is "e" before "India", and no language of the house has a comma before its "and"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spanalysis.errors import UnknownNameError
from spanalysis.text.locales import checked_language

_WORDS = {"en": {"and": "and", "or": "or"}, "fr": {"and": "et", "or": "ou"}, "es": {"and": "y", "or": "o"}}

_OPENING = "[«“‘\"'(\\[\u00a0\u202f ]*"
_SOUNDS_I = re.compile(_OPENING + r"h?(?:í|i(?![aeou]))", re.IGNORECASE)
_SOUNDS_O = re.compile(_OPENING + r"(?:h?[oó]|8|11(?!\d))", re.IGNORECASE)


def join(items: Iterable[str], lang: str, kind: str = "and") -> str:
    """Join words into a list in running text.

    Parameters
    ----------
    items : iterable of str
        Words or phrases; none gives an empty text.
    lang : str
        ``en``, ``fr`` or ``es``.
    kind : str
        ``and`` or ``or``.

    Raises
    ------
    UnknownNameError
        If the language or the kind is not known.

    Examples
    --------
    >>> join(["Bolivia", "Mali", "Rwanda"], "en"), join(["Bolivia", "India"], "es")
    ('Bolivia, Mali and Rwanda', 'Bolivia e India')
    """
    words = list(items)
    linking = _WORDS[checked_language(lang)]
    if kind not in linking:
        raise UnknownNameError(f"a kind of list: {', '.join(linking)}", repr(kind))
    if len(words) < 2:
        return "".join(words)
    link = _before(linking[kind], words[-1])
    return f"{', '.join(words[:-1])} {link} {words[-1]}"


def _before(link: str, word: str) -> str:
    """Change Spanish ``y`` before the sound i (no diphthong, as in Hierro) and ``o`` before the sound o."""
    if link == "y" and _SOUNDS_I.match(word):
        return "e"
    return "u" if link == "o" and _SOUNDS_O.match(word) else link
