"""Why this exists: an area's code becomes a place that a sentence can decline."""

from __future__ import annotations

from functools import cache

from spanalysis import codelists
from spanalysis.errors import UnknownCodeError
from spanalysis.text import Place

_PARTS = " | "


def place(code: str, lang: str) -> Place:
    """Return the grammar of an area's name, from ``codelists/place_grammar.csv``.

    Parameters
    ----------
    code : str
        Area, as in ``ref_areas``.
    lang : str
        ``en``, ``fr`` or ``es``.

    Raises
    ------
    UnknownCodeError
        If the code is not in the list; grammar is never guessed from a name's spelling.
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> place("BRB", "fr")
    Place(lang='fr', parts=('la Barbade',), plural=False, feminine=True, prepositions=('à',))
    """
    row = _rows().get(code)
    if row is None:
        raise UnknownCodeError(
            "a code of place_grammar.csv", repr(code), mend="Add it to codelists/place_grammar.csv."
        )
    given = row.get(f"in_{lang}", "")
    return Place(
        lang,
        tuple(row.get(f"phrase_{lang}", "").split(_PARTS)),
        plural="p" in row.get(f"form_{lang}", ""),
        feminine="f" in row.get(f"form_{lang}", ""),
        prepositions=tuple(given.split(_PARTS)) if given else (),
    )


@cache
def _rows() -> dict[str, dict[str, str]]:
    frame = codelists.load("place_grammar")
    rows = frame.to_numpy(dtype=str).tolist()
    return {row[0]: dict(zip(frame.columns, row, strict=True)) for row in rows}
