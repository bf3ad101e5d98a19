"""Why this exists: patterns are written once, for text in lower case, without accents, with plain spaces and signs."""

from __future__ import annotations

import re

from spanalysis.audit.years import folded_text

_SPACES = re.compile("[\u00a0\u202f\u2009\u2007\t\n]")
_SUPERSCRIPTS = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]")


def plain_text(text: str) -> str:
    """Fold a sentence, each character in its place.

    Examples
    --------
    >>> plain_text("À 52,4\\u00a0%¹")
    'a 52,4 % '
    """
    spaced = _SPACES.sub(" ", text).replace("‑", "-").replace("−", "-").replace("'", "’")
    return folded_text(_SUPERSCRIPTS.sub(" ", spaced))
