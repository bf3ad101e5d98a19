"""Why this exists: a passage is one thing in a brief and several in Word: runs, controls, a link, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.briefs.documents.manuscript import runs
from spanalysis.briefs.documents.word.controls import (
    SENTENCE,
    as_it_is,
    control,
    sentence_content,
    sentence_tag,
)
from spanalysis.briefs.documents.word.notes import add_note
from spanalysis.briefs.documents.word.wording import pieces
from spanalysis.briefs.documents.word.xml import NAMESPACES, element, holding, run, valued

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from spanalysis.briefs.brief import Passage
    from spanalysis.briefs.documents.word.setting import Setting


def passage_content(passage: Passage, setting: Setting) -> list[_Element]:
    """Return what stands in a paragraph for a passage: text, controls, link and the mark of its note.

    Parameters
    ----------
    passage : Passage
        A link that leads to no page or mailbox is left out.
    setting : Setting
        Takes the note and the link's address.
    """
    origin = passage.origin
    address = next((piece.link for piece in runs(passage) if piece.link), "")
    inside = any(piece == passage.link for piece, _ in pieces(passage.text))

    def wrap(piece: str, shown: _Element) -> _Element:
        return (
            _link(address, [run(piece, setting.look("Hyperlink"))], setting)
            if piece == passage.link
            else shown
        )

    look = setting.look("Hyperlink" if address and not inside else "")
    content = sentence_content(passage.text, origin, look, setting.controls, wrap if address else as_it_is)
    if address and not inside:
        content = [_link(address, content, setting)]
    if origin is not None:
        tag = sentence_tag(passage.text, origin)
        content = [control(tag, SENTENCE, content, next(setting.controls))]
    return content if passage.note is None else [*content, _noted(passage.note, setting)]


def paragraph(
    style: str, content: Sequence[_Element], setting: Setting, properties: Sequence[_Element] = ()
) -> _Element:
    """Return a paragraph of a style by its own name.

    Parameters
    ----------
    style : str
        Such as ``heading 1``; ``""`` for the file's usual paragraph.
    content : sequence of lxml.etree._Element
    setting : Setting
    properties : sequence of lxml.etree._Element
        Of the paragraph, besides its style, in the schema's order.
    """
    named = [valued("w:pStyle", setting.style(style))] if style else []
    look = [element("w:pPr", children=[*named, *properties])] if named or properties else []
    return element("w:p", children=[*look, *content])


def _link(address: str, content: Sequence[_Element], setting: Setting) -> _Element:
    target = setting.bundle.relate(setting.part, f"{NAMESPACES['r']}/hyperlink", address, outside=True)
    return element("w:hyperlink", {"r:id": target, "w:history": 1}, content)


def _noted(note: Passage, setting: Setting) -> _Element:
    def content(part: str) -> list[_Element]:
        return passage_content(note, setting.within(part))

    mark = element("w:footnoteReference", {"w:id": add_note(content, setting)})
    return holding(mark, setting.look("footnote reference"))
