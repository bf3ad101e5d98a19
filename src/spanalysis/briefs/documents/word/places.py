"""Why this exists: a brief goes where a writer's template wants it, and what stands around it stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.audit.readers.docx import paragraphs_of
from spanalysis.briefs.documents.word.xml import element, named
from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

PLACE = "{{brief}}"
"""The whole text of the paragraph that a brief takes the place of; its capitals and blanks do not matter."""

_A4_TEXT, _CELL_MARGINS = 9638, 216
_SECTION, _LOOK, _RUN = named("w:sectPr"), named("w:pPr"), named("w:r")
_CONTROL, _ABOUT = named("w:sdt"), named("w:sdtPr")
_TEXT = {named(f"w:{name}") for name in ("rPr", "t", "tab", "br", "lastRenderedPageBreak", "proofErr")}
_NO_CONTENT = {named(f"w:{name}") for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr")}
_NARROW = ("text", "date", "comboBox", "dropDownList", "dataBinding", "placeholder", "showingPlcHdr")
"""What makes a content control one that can't hold paragraphs, or not for long."""


def place_in(document: _Element, where: str = "") -> _Element:
    """Return the paragraph that a brief takes the place of.

    Parameters
    ----------
    document : lxml.etree._Element
        Root of the body's part.
    where : str
        The file's name, for errors.

    Returns
    -------
    lxml.etree._Element
        The one that says ``{{brief}}``, or an empty one at the end of the body, made if there is none.

    Raises
    ------
    FileFormatError
        If two paragraphs say ``{{brief}}``, or one says it among other words or in a text box, or there is no
        body.
    """
    body = document.find(named("w:body"))
    if body is None:
        raise FileFormatError(
            "a Word document with a body", "one without", where=where, mend="Save it again in Word."
        )
    said = [one for one in paragraphs_of(body) if PLACE in _plain(one.text)]
    found = [one.element for one in said if _plain(one.text) == PLACE and not _is_boxed(one.element)]
    if len(found) > 1:
        mend = "Keep the one where the brief shall stand."
        raise FileFormatError(f"one paragraph {PLACE}", str(len(found)), where=where, mend=mend)
    if said and not found:
        arrived = "it in a text box" if _is_boxed(said[0].element) else repr(said[0].text[:80])
        mend = f"Put {PLACE} into a paragraph of its own in the text."
        raise FileFormatError(f"{PLACE} alone in a paragraph", arrived, where=where, mend=mend)
    return found[0] if found else _last(body)


def _plain(text: str) -> str:
    """Return a text as `PLACE` is compared with it: Word makes a capital of a paragraph's first letter."""
    return "".join(text.split()).casefold()


def _is_boxed(paragraph: Any) -> bool:
    return next(paragraph.iterancestors(named("w:txbxContent")), None) is not None


def fill(place: Any, blocks: Iterable[_Element]) -> None:
    """Put blocks before a paragraph and take its words away, or all of it if it holds nothing else."""
    for block in blocks:
        place.addprevious(block)
    _widen(place)
    for child in list(place.iter(_RUN, named("w:proofErr"))):
        if next(child.iterancestors(place.tag)) is place and all(inside.tag in _TEXT for inside in child):
            _take_out(child, place)
    in_cell = place.getparent().tag == named("w:tc") and place.getnext() is None
    needed = in_cell and place.getprevious().tag != named("w:p")
    if not _holds_something(place) and not needed:
        place.getparent().remove(place)


def _take_out(child: Any, place: Any) -> None:
    """Take an element out of a paragraph, and what held nothing else: an insertion, a control, a link."""
    holder = child.getparent()
    holder.remove(child)
    if holder is not place and all(other.tag in _NO_CONTENT for other in holder):
        _take_out(holder, place)


def _widen(place: Any) -> None:
    """Let the content controls around a paragraph hold any text, and keep it."""
    for around in place.iterancestors(_CONTROL):
        for about in around.iterchildren(_ABOUT):
            for narrow in list(about.iterchildren(*(named(f"w:{name}") for name in _NARROW))):
                about.remove(narrow)


def width_at(place: Any) -> int:
    """Return the width of the text at a paragraph, in twentieths of a point."""
    cell = next(place.iterancestors(named("w:tc")), None)
    size = None if cell is None else cell.find(f"{named('w:tcPr')}/{named('w:tcW')}")
    if size is not None and size.get(named("w:type")) == "dxa":
        return _number(size, "w") - _CELL_MARGINS
    section = _section(place)
    return _A4_TEXT if section is None else _column(section)


def _last(body: Any) -> Any:
    """Return the empty paragraph at the end of a body, or a new one there."""
    blocks = [child for child in body if child.tag != _SECTION]
    if blocks and blocks[-1].tag == named("w:p") and not _holds_something(blocks[-1]):
        return blocks[-1]
    fresh = element("w:p")
    body.insert(len(blocks), fresh)
    return fresh


def _holds_something(paragraph: Any) -> bool:
    look = paragraph.find(_LOOK)
    ends_section = look is not None and look.find(_SECTION) is not None
    return ends_section or any(child.tag != _LOOK for child in paragraph)


def _section(place: Any) -> Any:
    """Return the section that a paragraph stands in: the first that ends at or after it."""
    top = next(
        (one for one in (place, *place.iterancestors()) if one.getparent().tag == named("w:body")), place
    )
    for block in (top, *top.itersiblings()):
        for section in block.iter(_SECTION):
            return section
    return None


def _column(section: Any) -> int:
    page, margins, columns = (section.find(named(f"w:{name}")) for name in ("pgSz", "pgMar", "cols"))
    if page is None or margins is None:
        return _A4_TEXT
    whole = _number(page, "w") - sum(_number(margins, side) for side in ("left", "right", "gutter"))
    count = 1 if columns is None else _number(columns, "num", 1)
    between = 0 if columns is None else _number(columns, "space", 720)
    return (whole - between * (count - 1)) // max(count, 1)


def _number(found: Any, name: str, usual: int = 0) -> int:
    text = found.get(named(f"w:{name}"), "").removeprefix("-")
    return int(text) if text.isdecimal() else usual
