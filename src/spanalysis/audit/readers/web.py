"""Why this exists: a page's markup says what is a heading, a paragraph or a cell, and much of it is never seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from spanalysis.audit.model import CELL, FOOTNOTE, HEADING, TEXT
from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN_WORDS = """
head script style nav noscript template svg math iframe object select datalist textarea audio video
canvas map title rt rp
"""
_UNSEEN = frozenset(_UNSEEN_WORDS.split())
_INLINE_WORDS = """
a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark
meter o output picture q ruby rb s samp small span strike strong sub sup time tt u var wbr progress
"""
_INLINE = frozenset(_INLINE_WORDS.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLANK = re.compile(r"[ \t\r\n\f]+")
_MARK = re.compile(r"[\s\d*†‡,;–()\[\]-]*")
_MOST_TAGS = 1_000_000
_NO_DISPLAY = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_NOTES = re.compile(r"(?:^|\s)(?:doc-)?(?:foot|end)notes?(?:\s|$)", re.IGNORECASE)


def blocks(text: str, where: str = "") -> Iterator[tuple[str, str, int]]:
    """Yield text, kind and level of each paragraph of an HTML page.

    Scripts, styles, navigation, hidden elements and raised footnote marks are left out; nothing is loaded.

    Parameters
    ----------
    text : str
        The page or a piece of one.
    where : str
        Its name, for errors.

    Raises
    ------
    FileFormatError
        If it is nested more than 256 deep, or has more than a million tags or ten million letters in one place.

    Examples
    --------
    >>> list(blocks("<h2>Mali</h2><p>12.6&nbsp;% in<br>2023"))
    [('Mali', 'heading', 2), ('12.6\\xa0% in\\n2023', 'text', 0)]
    """
    root = _parsed(text, where)
    if root is not None:
        page = _Page()
        for step, element in _steps(root):
            yield from page.take(step, element)
        yield from page.close()


def _parsed(text: str, where: str) -> _Element | None:
    from lxml import etree

    if text.count("<") > _MOST_TAGS:
        raise _refused(where, f"one with more than {_MOST_TAGS:,} tags")
    parser: Any = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Any = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as fault:
        if not text.strip() or "empty" in str(fault).lower():
            return None
        raise _refused(where, f"a fault in it ({fault.msg})") from fault
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise _refused(where, "one nested more than 256 deep or with too long a text")
    return root


def _steps(root: _Element) -> Iterator[tuple[str, Any]]:
    """Go through what is seen: an element's beginning with its text, what is in it, its end, the text after it."""
    from lxml import etree

    walker: Any = etree.iterwalk(root, events=("start", "end"))
    skipped = False
    for event, element in walker:
        if event == "start":
            skipped = element.tag in _UNSEEN or _is_hidden(element)
            if skipped:
                walker.skip_subtree()
            else:
                yield "open", element
            continue
        if not skipped:
            yield "close", element
        skipped = False
        yield "after", element


def _is_hidden(element: Any) -> bool:
    if element.get("hidden") is not None or _NO_DISPLAY.search(element.get("style", "")):
        return True
    return element.tag == "sup" and _MARK.fullmatch("".join(element.itertext())) is not None


def _is_block(tag: str) -> bool:
    """Say whether an element stands on lines of its own; br and elements of a page's own making don't."""
    return tag not in _INLINE and tag != "br" and "-" not in tag


@dataclass
class _Page:
    """The paragraph being read, and the elements that it stands in."""

    parts: list[str] = field(default_factory=list)
    kinds: list[tuple[str, int]] = field(default_factory=lambda: [(TEXT, 0)])

    def take(self, step: str, element: Any) -> Iterator[tuple[str, str, int]]:
        """Take in a step; a block's beginning and end close the paragraph before them."""
        if _is_block(element.tag) and step != "after":
            yield from self.close()
            self._enter(element) if step == "open" else self.kinds.pop()
        if step == "open" and element.tag == "br":
            self.parts.append("\n")
        said = element.text if step == "open" else element.tail if step == "after" else None
        self.parts.append(_BLANK.sub(" ", said or ""))

    def close(self) -> Iterator[tuple[str, str, int]]:
        """Yield the paragraph read so far, if it has text."""
        text = "\n".join(
            line.strip(" ") for line in re.sub(" +", " ", "".join(self.parts)).split("\n")
        ).strip()
        self.parts.clear()
        if text:
            yield text, *self.kinds[-1]

    def _enter(self, element: Any) -> None:
        kind, level = self.kinds[-1]
        if kind == FOOTNOTE or _NOTES.search(f"{element.get('class', '')} {element.get('role', '')}"):
            kind, level = FOOTNOTE, 0
        elif element.tag in ("td", "th"):
            kind, level = CELL, 0
        elif element.tag in _HEADINGS and kind == TEXT:
            kind, level = HEADING, _HEADINGS[element.tag]
        self.kinds.append((kind, level))


def _refused(where: str, arrived: str) -> FileFormatError:
    return FileFormatError("an HTML page", arrived, where=where, mend="Save its text as .docx, .md or .txt.")
