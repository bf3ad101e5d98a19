"""Why this exists: what a brief placed may stand anywhere by now: in a cell, a box, a note, twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spanalysis.audit.readers.docx_text import Seen
from spanalysis.briefs.documents.word.tags import Tag, is_ours, read_tag
from spanalysis.briefs.documents.word.xml import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from spanalysis.briefs.documents.word.bundle import Bundle

SDT = named("w:sdt")
_PROPERTIES, _CONTENT, _P = named("w:sdtPr"), named("w:sdtContent"), named("w:p")
_VAL, _TAG, _PLACEHOLDER = named("w:val"), named("w:tag"), named("w:showingPlcHdr")
_TAKEN_AWAY = {named("w:del"), named("w:moveFrom")}
_SECOND_FORM = named("mc:Fallback")
_MENTIONED = re.compile(rb"""["']sp\d+/""")


@dataclass(frozen=True)
class Control:
    """A content control of the house's.

    Parameters
    ----------
    element : lxml.etree._Element
        The ``w:sdt``.
    part : str
        The part of the file that it stands in.
    tag : Tag or None
        None if another version wrote it.
    """

    element: _Element
    part: str
    tag: Tag | None

    @property
    def content(self) -> _Element:
        """What the control holds."""
        found: Any = self.element.find(_CONTENT)
        return self.element.makeelement(_CONTENT) if found is None else found

    @property
    def is_second_form(self) -> bool:
        """Whether it belongs to the form of a text box that only an old Word shows."""
        return next(self.element.iterancestors(_SECOND_FORM), None) is not None

    def retag(self, tag: Tag) -> None:
        """Write another tag."""
        found: Any = self.element.find(f"{_PROPERTIES}/{_TAG}")
        found.set(_VAL, tag.checked())


def controls_in(bundle: Bundle) -> Iterator[Control]:
    """Yield the house's controls of a file, the body's first; an outer one comes before those inside it.

    Controls that were deleted or moved away with changes tracked, and emptied ones, are left out.
    """
    for part in _parts(bundle):
        for element in bundle.read(part).iter(SDT):
            text = _tag_of(element)
            if is_ours(text) and not _is_empty(element):
                yield Control(element, part, read_tag(text))


def words_of(element: _Element) -> tuple[str, list[_Element]]:
    """Return the text that a reader sees in a control's content, and the elements that hold it."""
    found = Seen()
    found.walk(element)
    parts, pieces = ["".join(found.parts)], [piece for _, _, piece in found.pieces]
    for inside in (box for box in found.boxes if box.tag == _P):
        text, more = words_of(inside)
        parts.append(text)
        pieces += more
    return "\n".join(part for part in parts if part), pieces


def _parts(bundle: Bundle) -> list[str]:
    """Return the XML parts that mention a tag of the house's, the body first."""
    names = [info.filename for info in bundle.package.members if info.filename.endswith(".xml")]
    contents = bundle.package.contents(*names)
    found = [name for name, content in contents if _MENTIONED.search(content) and name != bundle.main]
    return [bundle.main, *found]


def _tag_of(element: Any) -> str:
    found = element.find(f"{_PROPERTIES}/{_TAG}")
    return "" if found is None else str(found.get(_VAL, ""))


def _is_empty(element: Any) -> bool:
    if any(above.tag in _TAKEN_AWAY for above in element.iterancestors()):
        return True
    content = element.find(_CONTENT)
    if content is None or element.find(f"{_PROPERTIES}/{_PLACEHOLDER}") is not None:
        return True
    shown = content.iter(named("w:drawing"), named("w:pict"), named("w:tbl"))
    return next(shown, None) is None and not words_of(content)[0].strip()
