"""Why this exists: what a reader of a Word file sees, paragraph by paragraph, with the way back to its XML.

The reader and the annotator both go through `paragraphs_of`, so that an offset means the same to both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.audit.model import CELL, FOOTNOTE, HEADING, TEXT, Paragraph
from spanalysis.audit.readers.docx_parts import DocxParts, parts_in
from spanalysis.audit.readers.docx_styles import CONTENTS, W, level_of
from spanalysis.audit.readers.docx_text import ENDNOTE_MARK, FOOTNOTE_MARK, NOTES, Seen, shown
from spanalysis.audit.readers.package import open_package
from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from lxml.etree import _Element

_P, _TC = W + "p", W + "tc"


@dataclass(frozen=True)
class Located:
    """A paragraph of a part of a Word file.

    Parameters
    ----------
    text : str
        Its text; never only spaces.
    element : lxml.etree._Element
        Its ``w:p``.
    pieces : tuple of (int, int, lxml.etree._Element)
        ``text[start:end]`` comes from this ``w:t``, ``m:t``, ``w:tab``, ``w:br``, …; in order, without gaps.
    kind : str
        ``heading``, ``text``, ``cell`` or ``footnote``.
    level : int
        Of a heading, from 1; 0 otherwise.
    note_id : str
        ``w:id`` of the footnote or endnote that it stands in; ``""`` elsewhere.
    marks : tuple of (str, str)
        Tag and ``w:id`` of each reference to a footnote or endnote in it.
    """

    text: str
    element: _Element
    pieces: tuple[tuple[int, int, _Element], ...]
    kind: str = TEXT
    level: int = 0
    note_id: str = ""
    marks: tuple[tuple[str, str], ...] = ()


def read_docx(data: bytes, where: str = "") -> list[Paragraph]:
    """Read a Word draft's paragraphs, each note after the paragraph that it is a note on.

    Parameters
    ----------
    data : bytes
        The .docx file.
    where : str
        Its name, for errors.

    Returns
    -------
    list of Paragraph
        Those with text, numbered from 1.

    Raises
    ------
    FileFormatError
        If it is not a whole and harmless .docx document.

    Examples
    --------
    >>> read_docx(b"PK, but no more than that")
    Traceback (most recent call last):
    spanalysis.errors.FileFormatError: expected a whole Word document (.docx); got a truncated or damaged one (File is not a zip file). Open it in Word and save it again as Word Document (.docx).
    """
    found = numbered(parts_in(open_package(data, where)))
    return [Paragraph(number, one.text, one.kind, one.level) for number, one in found.items()]


def parts_of(source: Path | str | bytes) -> DocxParts:
    """Open a Word file, or its bytes, and parse the parts that hold a draft's text.

    Parameters
    ----------
    source : path or bytes
        The .docx file.

    Returns
    -------
    DocxParts
        Its document, notes and heading styles.

    Raises
    ------
    FileFormatError
        If it is not there, or not a whole and harmless .docx document.

    Examples
    --------
    >>> parts_of("draft-that-is-not-there.docx")
    Traceback (most recent call last):
    spanalysis.errors.FileFormatError: draft-that-is-not-there.docx: expected a file; got no such file. Check the name and the folder.
    """
    if isinstance(source, bytes):
        return parts_in(open_package(source))
    path = Path(source)
    if not path.is_file():
        arrived = "a folder" if path.is_dir() else "no such file"
        raise FileFormatError("a file", arrived, where=str(path), mend="Check the name and the folder.")
    return parts_in(open_package(path.read_bytes(), path.name))


def paragraphs_of(root: _Element, levels: Mapping[str, int] | None = None) -> Iterator[Located]:
    """Yield the paragraphs that have text, in reading order.

    Inserted text counts, deleted and moved-away text does not; of a field only its result does; a text box
    follows the paragraph it hangs on and is read once; tables of contents are left out, for their entries
    stand in the headings.

    Parameters
    ----------
    root : lxml.etree._Element
        Root of ``document.xml``, ``footnotes.xml`` or ``endnotes.xml``.
    levels : mapping of str to int, optional
        Outline level of each style id, from `docx_styles.heading_levels`; without it the ids' own words tell.

    Yields
    ------
    Located
        Offsets in ``pieces`` agree with ``text``.

    Examples
    --------
    >>> from lxml import etree
    >>> xml = f'<w:body xmlns:w="{W[1:-1]}"><w:p><w:r><w:t>52.4 %</w:t></w:r></w:p></w:body>'
    >>> [found.text for found in paragraphs_of(etree.fromstring(xml))]
    ['52.4 %']
    """
    stack: list[tuple[_Element, str, str]] = [(root, TEXT, "")]
    while stack:
        element, kind, note = stack.pop()
        if element.tag == _P:
            found = Seen()
            found.walk(element)
            level = level_of(element, levels)
            if "".join(found.parts).strip() and level != CONTENTS:
                yield _located(element, found, kind, level, note)
            stack += [(box, kind, note) for box in reversed(found.boxes)]
            continue
        kind, note = _place(element, kind, note)
        stack += [(child, kind, note) for child in reversed(shown(element))]


def numbered(parts: DocxParts) -> dict[int, Located]:
    """Return all paragraphs of a Word file by their number in the draft: a note follows what it is a note on.

    Parameters
    ----------
    parts : DocxParts
        Body, notes and styles.

    Returns
    -------
    dict of int to Located
        From 1, in reading order, so that a note is read under its own heading; notes on the cells of a table
        follow the table, and notes that the body does not refer to are left out.

    Examples
    --------
    >>> {number: located.text for number, located in numbered(parts).items()}  # doctest: +SKIP
    {1: 'Coverage', 2: 'It was 52.4 %.'}
    """
    return dict(enumerate(_in_reading_order(parts), start=1))


def _in_reading_order(parts: DocxParts) -> Iterator[Located]:
    notes = _notes_of(parts)
    waiting: list[Located] = []
    for located in paragraphs_of(parts.document, parts.levels):
        if located.kind != CELL:
            yield from waiting
            waiting = []
        yield located
        waiting += [note for mark in located.marks for note in notes.pop(mark, ())]
    yield from waiting


def _notes_of(parts: DocxParts) -> dict[tuple[str, str], list[Located]]:
    """Return the paragraphs of each note by the tag and id of its mark."""
    found: dict[tuple[str, str], list[Located]] = {}
    for root, mark in ((parts.footnotes, FOOTNOTE_MARK), (parts.endnotes, ENDNOTE_MARK)):
        for located in () if root is None else paragraphs_of(root, parts.levels):
            found.setdefault((mark, located.note_id), []).append(located)
    return found


def seen(element: _Element) -> bool:
    """Say whether a reader sees what stands in an element: not deleted, moved away or a second form of a box.

    Examples
    --------
    >>> from lxml import etree
    >>> xml = f'<w:p xmlns:w="{W[1:-1]}"><w:r/><w:del><w:r/></w:del></w:p>'
    >>> [seen(run) for run in etree.fromstring(xml).iter(W + "r")]
    [True, False]
    """
    above = [element, *element.iterancestors()]
    return all(child in shown(parent) for child, parent in pairwise(above))


def _place(element: _Element, kind: str, note: str) -> tuple[str, str]:
    """Return kind and note of what stands in an element."""
    if element.tag in NOTES:
        return FOOTNOTE, element.get(W + "id", "")
    return (CELL if element.tag == _TC and kind != FOOTNOTE else kind), note


def _located(element: _Element, found: Seen, kind: str, level: int, note: str) -> Located:
    heading = kind == TEXT and level > 0
    return Located(
        "".join(found.parts),
        element,
        tuple(found.pieces),
        HEADING if heading else kind,
        level if heading else 0,
        note,
        tuple(found.marks),
    )
