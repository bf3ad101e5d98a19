"""Why this exists: words are exchanged in a writer's paragraph, and their format, notes and marks stay."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from spanalysis.briefs.documents.word.xml import clean, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

_RUN, _LOOK, _T, _LINK = (named(f"w:{name}") for name in ("r", "rPr", "t", "hyperlink"))


def put_words(pieces: Sequence[_Element], text: str) -> None:
    """Put a text where others stood: into the first piece, in its format.

    Parameters
    ----------
    pieces : sequence of lxml.etree._Element
        What held the old text, as `finding.words_of` found it; at least one.
    text : str
    """
    first: Any = pieces[0]
    if first.tag != _T:
        fresh = first.makeelement(_T)
        first.addprevious(fresh)
        remove_words(pieces)
        first = fresh
    else:
        remove_words(pieces[1:])
    first.set(named("xml:space"), "preserve")
    first.text = clean(text)


def can_put_number(pieces: Sequence[_Element], old: str) -> bool:
    """Say whether a number stands alone, or whole in one piece beside words typed there."""
    return "".join(piece.text or "" for piece in pieces) == old or len(_holders(pieces, old)) == 1


def put_number(pieces: Sequence[_Element], old: str, new: str) -> None:
    """Put a number where another stood that `can_put_number` found."""
    if "".join(piece.text or "" for piece in pieces) == old:
        put_words(pieces, new)
    else:
        (holder,) = _holders(pieces, old)
        holder.text = holder.text.replace(old, new)


def _holders(pieces: Sequence[_Element], old: str) -> list[Any]:
    return [piece for piece in pieces if old in (piece.text or "")]


def put_runs(pieces: Sequence[_Element], runs: Iterable[_Element]) -> None:
    """Put runs where words stood."""
    place: Any = pieces[0].getparent()
    for run in runs:
        place.addprevious(run)
    remove_words(pieces)


def look_of(piece: Any) -> _Element | None:
    """Return the format of the run that a piece of text stands in."""
    found = piece.getparent().find(_LOOK)
    if found is None:
        return None
    look = deepcopy(found)
    for change in look.findall(named("w:rPrChange")):
        look.remove(change)
    return look


def remove_words(pieces: Iterable[Any]) -> None:
    """Take pieces of text away, and runs and links that hold nothing else."""
    for piece in pieces:
        run = piece.getparent()
        run.remove(piece)
        holder = run.getparent()
        if run.tag == _RUN and holder is not None and all(child.tag == _LOOK for child in run):
            holder.remove(run)
            if holder.tag == _LINK and len(holder) == 0:
                holder.getparent().remove(holder)


def unwrap(control: Any) -> None:
    """Put what a content control holds in its place."""
    content = control.find(named("w:sdtContent"))
    for child in () if content is None else list(content):
        control.addprevious(child)
    control.getparent().remove(control)
