"""Why this exists: a paragraph of a Word file holds what is deleted, hidden or said twice beside what its reader sees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spanalysis.audit.readers.decoding import without_controls
from spanalysis.audit.readers.docx_styles import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_P, _FIELD, _RUN, _PROPERTIES = W + "p", W + "fldChar", W + "r", W + "rPr"
_WORDS = {W + "t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
FOOTNOTE_MARK, ENDNOTE_MARK = W + "footnoteReference", W + "endnoteReference"
_MARKS = {FOOTNOTE_MARK, ENDNOTE_MARK}
_NESTED = {_P, W + "txbxContent"}
NOTES = {W + "footnote", W + "endnote"}
_ALTERNATE, _CHOICE = _MC + "AlternateContent", _MC + "Choice"
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
}
_UNSEEN = {
    W + name
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "rt", "instrText")
}
_MARK = re.compile(r"[\s\d*†‡,;–()\[\]-]+")


def shown(element: _Element) -> list[_Element]:
    """Return the children that a reader sees: of alternatives the first, of notes not the separators.

    Examples
    --------
    >>> from lxml import etree
    >>> xml = f'<w:p xmlns:w="{W[1:-1]}"><w:r/><w:del/></w:p>'
    >>> [child.tag == W + "r" for child in shown(etree.fromstring(xml))]
    [True]
    """
    if element.tag == _ALTERNATE:
        choices = [child for child in element if child.tag == _CHOICE]
        return choices[:1] or list(element)
    return [child for child in element if child.tag not in _UNSEEN and not _is_separator(child)]


def _is_separator(element: _Element) -> bool:
    return element.tag in NOTES and element.get(W + "type", "normal") != "normal"


@dataclass
class Seen:
    """What a reader sees of one paragraph.

    Parameters
    ----------
    parts : list of str
        Its text, piece by piece.
    pieces : list of (int, int, lxml.etree._Element)
        Where each piece stands in the text, and the element that it comes from.
    boxes : list of lxml.etree._Element
        The text boxes that hang on it.
    marks : list of (str, str)
        Tag and ``w:id`` of each reference to a note.
    length : int
        Of the text.
    fields : list of bool
        For each field that it is in at the moment, whether its result has begun.
    """

    parts: list[str] = field(default_factory=list)
    pieces: list[tuple[int, int, _Element]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    marks: list[tuple[str, str]] = field(default_factory=list)
    length: int = 0
    fields: list[bool] = field(default_factory=list)

    def walk(self, paragraph: _Element) -> None:
        """Go through a paragraph without entering the paragraphs of its text boxes."""
        stack = list(reversed(shown(paragraph)))
        while stack:
            element = stack.pop()
            tag = element.tag
            if tag in _WORDS:
                self._add(element.text or "", element)
            elif tag in _SIGNS:
                self._add(_SIGNS[tag], element)
            elif tag == _FIELD:
                self._field(element.get(W + "fldCharType", ""))
            elif tag in _MARKS:
                self.marks.append((tag, element.get(W + "id", "")))
            elif tag in _NESTED:
                self.boxes.append(element)
            elif tag != _RUN or not _is_unseen(element):
                stack += reversed(shown(element))

    def _add(self, text: str, element: _Element) -> None:
        if text and all(self.fields):
            self.parts.append(without_controls(text))
            self.pieces.append((self.length, self.length + len(text), element))
            self.length += len(text)

    def _field(self, kind: str) -> None:
        """Note that a field's instruction begins (False), its result begins (True) or it ends."""
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()


def _is_unseen(run: _Element) -> bool:
    properties = run.find(_PROPERTIES)
    return properties is not None and (_is_hidden(properties) or _is_note_mark(run, properties))


def _is_hidden(properties: _Element) -> bool:
    hidden = properties.find(W + "vanish")
    return hidden is not None and hidden.get(W + "val", "1") not in ("0", "false", "off")


def _is_note_mark(run: _Element, properties: _Element) -> bool:
    """Say whether a run is a raised number or sign, which would read as the last digit of the number before it."""
    raised = properties.find(W + "vertAlign")
    if raised is None or raised.get(W + "val") != "superscript":
        return False
    return _MARK.fullmatch("".join(run.itertext(W + "t"))) is not None
