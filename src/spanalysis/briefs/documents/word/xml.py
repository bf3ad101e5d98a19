"""Why this exists: Word's XML is written by its own short names, and any text may stand in it."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from spanalysis.audit.outputs.printable import printable
from spanalysis.audit.readers.docx_parts import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
NAMESPACES = {
    "w": W[1:-1],
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "a": f"{_DRAWING}/main",
    "pic": f"{_DRAWING}/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def named(name: str) -> str:
    """Return a short name as lxml spells it.

    Examples
    --------
    >>> named("xml:lang")
    '{http://www.w3.org/XML/1998/namespace}lang'
    """
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local


def element(
    name: str, values: Mapping[str, object] | None = None, children: Iterable[_Element] = ()
) -> _Element:
    """Make an element.

    Parameters
    ----------
    name : str
        Short, such as ``w:p``.
    values : mapping of str to object, optional
        Attributes by short name.
    children : iterable of lxml.etree._Element

    Examples
    --------
    >>> element("w:b", {"w:val": 0}).items()
    [('{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val', '0')]
    """
    from lxml import etree

    attributes = {named(key): clean(str(value)) for key, value in (values or {}).items()}
    prefix = name.partition(":")[0]
    made: Any = etree.Element(named(name), attributes, nsmap={prefix: NAMESPACES[prefix]})
    made.extend(children)
    return made


def valued(name: str, value: object) -> _Element:
    """Make an element that only has a value, such as ``<w:jc w:val="right"/>``."""
    return element(name, {"w:val": value})


def clean(text: str) -> str:
    """Return text in one line without what XML can't hold or a program would obey.

    Examples
    --------
    >>> clean("52\\x00.4\\uffff\\n%")
    '52.4 %'
    """
    return _NO_CHARACTERS.sub("", printable(text))


def run(text: str, properties: _Element | None = None) -> _Element:
    """Make a run of text with a copy of a run's properties."""
    return holding(words(text), properties)


def holding(content: _Element, properties: _Element | None = None) -> _Element:
    """Make a run that holds one element, with a copy of a run's properties."""
    has_look = properties is not None and len(properties) > 0
    return element("w:r", children=[*([deepcopy(properties)] if has_look else []), content])


def words(text: str) -> _Element:
    """Make a ``w:t`` that keeps its blanks."""
    made = element("w:t", {"xml:space": "preserve"})
    made.text = clean(text)
    return made


def field(instruction: str, shown: str, properties: _Element | None = None) -> list[_Element]:
    """Make the runs of a field with its result as it stands now.

    Examples
    --------
    >>> len(field("PAGE", "1"))
    5
    """
    code = element("w:instrText", {"xml:space": "preserve"})
    code.text = f" {instruction} "
    begin, separate, end = (
        element("w:fldChar", {"w:fldCharType": kind}) for kind in ("begin", "separate", "end")
    )
    return [holding(one, properties) for one in (begin, code, separate, words(shown), end)]


def with_namespace(root: _Element, prefix: str) -> _Element:
    """Return a root with a namespace that an old Word may pass over; the root itself if it has it.

    Parameters
    ----------
    root : lxml.etree._Element
        Root of a part; its children move to the root returned.
    prefix : str
        One of `NAMESPACES`.
    """
    from lxml import etree

    mark = named("mc:Ignorable")
    ignorable = root.get(mark, "").split()
    address = NAMESPACES[prefix]
    if any(root.nsmap.get(one) == address for one in ignorable):
        return root
    more = {prefix: address, "mc": NAMESPACES["mc"]}
    fresh: Any = etree.Element(root.tag, dict(root.attrib), nsmap={**root.nsmap, **more})
    fresh.set(mark, " ".join([*ignorable, prefix]))
    fresh.text = root.text
    fresh.extend(root)
    return fresh
