"""Why this exists: a phrase put together from parts has to start and end as a sentence does."""

from __future__ import annotations

import re

from spanalysis.text.locales import checked_language

_OPENING = re.compile(r"[\W_]*")
_ENDS = (".", "!", "?", "…")
_CLOSING = "»”\"')]\u00a0\u202f "


def capitalise_first(text: str, lang: str) -> str:
    """Write the first letter as a capital and leave the rest alone; a text that opens with a digit stays.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> capitalise_first("« état des lieux »", "fr"), capitalise_first("52.4% of the world", "en")
    ('« État des lieux »', '52.4% of the world')
    """
    checked_language(lang)
    return _capitalised(text)


def _capitalised(text: str) -> str:
    opening = _OPENING.match(text)
    start = opening.end() if opening else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def sentence(*parts: str) -> str:
    """Join parts with spaces, leave empty ones out, start with a capital and end with a full stop.

    Examples
    --------
    >>> sentence("in 2023,", "", "52.4% of the world was covered")
    'In 2023, 52.4% of the world was covered.'
    """
    text = _capitalised(" ".join(part for part in parts if part))
    return text if not text or text.rstrip(_CLOSING).endswith(_ENDS) else f"{text}."
