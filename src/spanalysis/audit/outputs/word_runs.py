"""Why this exists: a comment has to begin and end exactly at a number, without any other letter or format changing."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from spanalysis.audit.readers.docx_parts import W

if TYPE_CHECKING:
    from lxml.etree import _Element

    from spanalysis.audit.readers.docx import Located

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FIXED = ("dataBinding", "text", "comboBox", "dropDownList", "date", "citation", "bibliography")
_RUN, _WORDS, _PARAGRAPH = f"{W}r", f"{W}t", f"{W}p"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def isolate(located: Located, start: int, end: int) -> tuple[_Element, _Element]:
    """Split a paragraph's runs so that a stretch of its text begins and ends with a run.

    Parameters
    ----------
    located : Located
        The paragraph, as it stands now.
    start, end : int
        ``located.text[start:end]`` is the stretch; it has at least one letter.

    Returns
    -------
    tuple of lxml.etree._Element
        Its first and last run; each new run has the properties of the one that it was split from.

    Examples
    --------
    >>> isolate(located, 10, 16)  # doctest: +SKIP
    (<Element {…}r>, <Element {…}r>)
    """
    inside = [piece for piece in located.pieces if piece[0] < end and piece[1] > start]
    (first_start, _, first), (last_start, last_end, last) = inside[0], inside[-1]
    if end < last_end and last.tag == _WORDS:
        _split_text(last, end - last_start)
    if start > first_start and first.tag == _WORDS:
        rest = _split_text(first, start - first_start)
        first, last = rest, rest if last is first else last
    return isolate_element(first, last)


def isolate_element(first: _Element, last: _Element) -> tuple[_Element, _Element]:
    """Split runs so that one begins with an element and one ends with another, which may be the same.

    Examples
    --------
    >>> isolate_element(reference, reference)  # doctest: +SKIP
    (<Element {…}r>, <Element {…}r>)
    """
    following, before = last.getnext(), first.getprevious()
    if following is not None and _parent(last).tag == _RUN:
        _split_run(following)
    if before is not None and before.tag != f"{W}rPr" and _parent(first).tag == _RUN:
        _split_run(first)
    return _parent(first), _parent(last)


def outermost(run: _Element) -> _Element:
    """Return the element beside which a mark may stand: the run, or what holds it and allows no marks inside.

    No marks stand inside formulas, beside the choices of alternative content, nor inside content controls that hold plain values only.

    Examples
    --------
    >>> from lxml import etree
    >>> outermost(etree.fromstring("<r/>")).tag
    'r'
    """
    found = run
    for above in run.iterancestors():
        if above.tag == _PARAGRAPH:
            break
        if str(above.tag).startswith(_MATH) or _is_plain_control(above):
            found = above
        if above.tag == _ALTERNATIVES:
            holder = above.getparent()
            found = holder if holder is not None and holder.tag == _RUN else above
    return found


def anchor(paragraph: _Element) -> _Element | None:
    """Return the run of the body that holds the text box of a paragraph; None outside text boxes.

    Examples
    --------
    >>> from lxml import etree
    >>> anchor(etree.fromstring("<p/>")) is None
    True
    """
    boxes = list(paragraph.iterancestors(f"{W}txbxContent"))
    return next(boxes[-1].iterancestors(_RUN), None) if boxes else None


def _is_plain_control(element: _Element) -> bool:
    return element.tag == f"{W}sdt" and any(
        element.find(f"{W}sdtPr/{{*}}{name}") is not None for name in _FIXED
    )


def _split_text(element: _Element, at: int) -> _Element:
    """Split a ``w:t``, keep the blanks on both sides, and return the second."""
    text = element.text or ""
    rest: Any = element.makeelement(element.tag, dict(element.attrib))
    element.text, rest.text = text[:at], text[at:]
    for part in (element, rest):
        part.set(_SPACE, "preserve")
    element.addnext(rest)
    return rest


def _split_run(element: _Element) -> None:
    """Move an element and what follows it in its run to a new run of the same properties."""
    run = _parent(element)
    fresh: Any = run.makeelement(run.tag, dict(run.attrib))
    properties = run.find(f"{W}rPr")
    if properties is not None:
        fresh.append(deepcopy(properties))
    fresh.extend([element, *element.itersiblings()])
    run.addnext(fresh)


def _parent(element: _Element) -> _Element:
    above: Any = element.getparent()
    return above
