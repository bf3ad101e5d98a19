"""Why this exists: Word says what is a heading through styles that rest on other styles, named in each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL, _ID, _STYLE = W + "val", W + "styleId", W + "style"
_BODY = 9
CONTENTS = -1
_NAMED = re.compile(r"(?:heading|titre|t[ií]?tulo|[uü]berschrift|titolo)\s?([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titre|t[ií]?tulo", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|tm|tdc|sumario)\s?[1-9]|table ?of ?figures", re.IGNORECASE)


def heading_levels(styles: _Element) -> dict[str, int]:
    """Return the outline level of each paragraph style.

    Parameters
    ----------
    styles : lxml.etree._Element
        Root of ``styles.xml``.

    Returns
    -------
    dict of str to int
        By style id: 1 to 9 of a heading, 0 of text, `CONTENTS` of an entry of a table of contents. A style
        without a level of its own takes that of the style it is based on; a circle of styles is text.

    Examples
    --------
    >>> from lxml import etree
    >>> style = '<w:style w:styleId="Titre2"><w:name w:val="heading 2"/></w:style>'
    >>> heading_levels(etree.fromstring(f'<w:styles xmlns:w="{W[1:-1]}">{style}</w:styles>'))
    {'Titre2': 2}
    """
    own: dict[str, int | None] = {}
    based: dict[str, str] = {}
    for style in styles.iterchildren(_STYLE):
        name = style.get(_ID, "")
        own[name] = _own(style, name)
        based[name] = _val(style, "basedOn")
    return {name: _inherited(name, own, based) for name in own}


def level_of(paragraph: _Element, levels: Mapping[str, int] | None) -> int:
    """Return a paragraph's outline level: its own, else its style's; 0 of text, `CONTENTS` of a contents entry.

    Examples
    --------
    >>> from lxml import etree
    >>> xml = '<w:p xmlns:w="%s"><w:pPr><w:pStyle w:val="Heading3"/></w:pPr></w:p>' % W[1:-1]
    >>> level_of(etree.fromstring(xml), None)
    3
    """
    properties = paragraph.find(W + "pPr")
    if properties is None:
        return 0
    name = _val(properties, "pStyle")
    styled = (levels or {}).get(name, _by_name(name) or 0)
    if styled == CONTENTS:
        return CONTENTS
    own = _outline(properties)
    return styled if own is None else own


def _own(style: _Element, name: str) -> int | None:
    properties = style.find(W + "pPr")
    outline = None if properties is None else _outline(properties)
    told = _val(style, "name") or name
    return outline if outline is not None else _by_name(told)


def _by_name(name: str) -> int | None:
    named = _NAMED.fullmatch(name)
    if named:
        return int(named[1])
    if _CONTENTS.fullmatch(name):
        return CONTENTS
    return 1 if _TITLE.fullmatch(name) else None


def _inherited(name: str, own: Mapping[str, int | None], based: Mapping[str, str]) -> int:
    passed: set[str] = set()
    while name in own and name not in passed:
        level = own[name]
        if level is not None:
            return level
        passed.add(name)
        name = based[name]
    return 0


def _outline(properties: _Element) -> int | None:
    value = _val(properties, "outlineLvl")
    if not value.isascii() or not value.isdigit() or len(value) > 1:
        return None
    return (int(value) + 1) % (_BODY + 1)


def _val(parent: _Element, name: str) -> str:
    found = parent.find(W + name)
    return "" if found is None else found.get(_VAL, "")
