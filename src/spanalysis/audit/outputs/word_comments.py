"""Why this exists: what the audit says of a number becomes a comment such as Word itself would write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spanalysis.audit.model import Claim
from spanalysis.audit.outputs.words import verdict_word
from spanalysis.audit.readers.docx_parts import W

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Look", "comment", "look_of", "mark", "next_id", "no_comments"]

AUTHOR, INITIALS = "spanalysis", "sp"
_EMPTY = f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode()


@dataclass(frozen=True)
class Look:
    """Ids of the styles that a file has for comments, each ``""`` if it has none.

    Parameters
    ----------
    text : str
        For a comment's paragraphs.
    reference : str
        For the mark that refers to a comment.
    """

    text: str = ""
    reference: str = ""


def look_of(styles: _Element | None) -> Look:
    """Find the comment styles of a file, whatever the language of the Word that wrote it.

    Examples
    --------
    >>> look_of(None)
    Look(text='', reference='')
    """
    found: dict[str, str] = {}
    for name in () if styles is None else styles.iter(f"{W}name"):
        style: Any = name.getparent()
        found.setdefault(name.get(f"{W}val", "").casefold(), style.get(f"{W}styleId", ""))
    return Look(found.get("annotation text", ""), found.get("annotation reference", ""))


def no_comments() -> bytes:
    """Return the part of a file that has no comments yet.

    Examples
    --------
    >>> b"w:comments" in no_comments()
    True
    """
    return _EMPTY


def next_id(*roots: _Element) -> int:
    """Return the first number above the ids of all comments and of the marks that refer to one.

    Examples
    --------
    >>> from lxml import etree
    >>> next_id(etree.fromstring(no_comments()))
    0
    """
    names = ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")
    marks = (mark for root in roots for name in names for mark in root.iter(f"{W}{name}"))
    ids = (mark.get(f"{W}id", "") for mark in marks)
    return max((int(text) for text in ids if text.isdecimal()), default=-1) + 1


def comment(comments: _Element, claim: Claim, number: int, as_of: str, look: Look) -> None:
    """Add a comment: the verdict in bold, then reason, suggestion and reference, a paragraph each.

    Parameters
    ----------
    comments : lxml.etree._Element
        Root of ``comments.xml``.
    claim : Claim
        What is said of a number.
    number : int
        The comment's id.
    as_of : str
        Day by which was judged, as ``YYYY-MM-DD``.
    look : Look
        The comment styles that the file has.

    Examples
    --------
    >>> comment(comments, claim, 0, "2026-01-31", Look())  # doctest: +SKIP
    """
    made = _add(
        comments, "comment", id=str(number), author=AUTHOR, date=f"{as_of}T00:00:00Z", initials=INITIALS
    )
    for index, text in enumerate(_texts(claim)):
        paragraph = _add(made, "p")
        if look.text:
            _add(_add(paragraph, "pPr"), "pStyle", val=look.text)
        if index == 0:
            _add(_styled_run(paragraph, look), "annotationRef")
        _text(paragraph, text, bold=index == 0)


def mark(first: _Element, last: _Element, number: int, look: Look) -> None:
    """Set a comment's beginning before an element, and its end and reference after another.

    Examples
    --------
    >>> mark(run, run, 0, Look())  # doctest: +SKIP
    """
    first.addprevious(_make(first, "commentRangeStart", id=str(number)))
    reference = _styled_run(last.getparent(), look)
    _add(reference, "commentReference", id=str(number))
    last.addnext(reference)
    last.addnext(_make(last, "commentRangeEnd", id=str(number)))


def _texts(claim: Claim) -> Iterator[str]:
    yield verdict_word(claim.verdict, claim.lang)
    yield from (text for text in (claim.reason, claim.suggestion, claim.citation) if text)


def _styled_run(parent: Any, look: Look) -> Any:
    """Add a run that looks as the mark of a comment."""
    run = _add(parent, "r")
    if look.reference:
        _add(_add(run, "rPr"), "rStyle", val=look.reference)
    return run


def _text(paragraph: Any, text: str, *, bold: bool) -> None:
    run = _add(paragraph, "r")
    if bold:
        properties = _add(run, "rPr")
        _add(properties, "b")
        _add(properties, "bCs")
    shown = _add(run, "t")
    shown.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    shown.text = text


def _add(parent: Any, name: str, **values: str) -> Any:
    child = _make(parent, name, **values)
    parent.append(child)
    return child


def _make(near: Any, name: str, **values: str) -> Any:
    return near.makeelement(
        f"{W}{name}", {f"{W}{key}": value for key, value in values.items()}, nsmap={"w": W[1:-1]}
    )
