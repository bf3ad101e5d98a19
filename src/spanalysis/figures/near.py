"""Why this exists: a slip in a name is answered with the names that were probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from spanalysis.errors import UnknownNameError
from spanalysis.figures.listing import Listed, entries, folded

_LIKENESS = 0.6
_MOST = 3


def close_ids(words: Iterable[str], lang: str = "en") -> list[str]:
    """Return names of figures that are like a name, or whose description has words like those given.

    Parameters
    ----------
    words : iterable of str
        Misspelt names or words.
    lang : str
        Language of the descriptions.

    Returns
    -------
    list of str
        Three at most, the likest first.

    Examples
    --------
    >>> close_ids(["wrld-coverage-trend"])[0]
    'world-coverage-trend'
    """
    asked = [folded(word) for word in words]
    scored = [(_likeness(asked, line), line.id) for line in entries(lang)]
    best = sorted((item for item in scored if item[0] >= _LIKENESS), key=lambda item: -item[0])
    return [name for _, name in best[:_MOST]]


def _likeness(asked: Sequence[str], line: Listed) -> float:
    parts = {line.id, *re.findall(r"\w+", line.searched)}
    return sum(
        max(difflib.SequenceMatcher(None, word, part).ratio() for part in parts) for word in asked
    ) / max(len(asked), 1)


def checked_ids(ids: Sequence[str]) -> tuple[str, ...]:
    """Return names of figures, each once, if all of them exist.

    Raises
    ------
    UnknownNameError
        If some do not; the message names all of those, and figures that are like them.

    Examples
    --------
    >>> checked_ids(["world-coverage-trend", "world-coverage-trend"])
    ('world-coverage-trend',)
    """
    from spanalysis.figures.catalogue import SPECS

    wrong = [name for name in dict.fromkeys(ids) if name not in SPECS]
    if wrong or not ids:
        close = {name: close_ids([name]) for name in wrong}
        meant = [f"{' or '.join(names)} for {name!r}" for name, names in close.items() if names]
        raise UnknownNameError(
            "figures of the catalogue",
            ", ".join(map(repr, wrong)) or "none",
            mend=f"Did you mean {', '.join(meant)}?" if meant else "`spanalysis list` shows them all.",
        )
    return tuple(dict.fromkeys(ids))


def nothing(words: Sequence[str], lang: str = "en") -> str:
    """Say that no figure was found, and which are nearest to what was looked for."""
    close = close_ids(words, lang)
    advice = f"Closest: {', '.join(close)}." if close else "`spanalysis list` shows them all."
    return f"No figure has {' and '.join(map(repr, words))}. {advice}"
