"""Why this exists: a style is found by its own name in any language's template, and added if missing."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from spanalysis.briefs.documents.word.lists import add_bullets
from spanalysis.briefs.documents.word.skeleton import part_root
from spanalysis.briefs.documents.word.xml import element, named

if TYPE_CHECKING:
    from lxml.etree import _Element

    from spanalysis.briefs.documents.word.bundle import Bundle

_ID, _VAL, _TYPE, _DEFAULT = named("w:styleId"), named("w:val"), named("w:type"), named("w:default")


def style_id(bundle: Bundle, name: str) -> str:
    """Return the id of a style of a Word file; one that the file lacks is added and changes no other.

    Parameters
    ----------
    bundle : Bundle
        The file.
    name : str
        The style's own name, the same in every language of Word: ``heading 1``, ``caption``; it is one of the
        house's styles.

    Returns
    -------
    str
        Such as ``Heading1``, or ``Titre1`` in a French template.
    """
    root = bundle.read(_part(bundle))
    house = _named(part_root("styles"), name)
    known = _named(root, name)
    if known is None and house.get(_DEFAULT):
        known = _default(root, house.get(_TYPE, ""))
    return str(known.get(_ID)) if known is not None else _added(bundle, house)


def bullets(bundle: Bundle, style: str) -> str:
    """Return the list that a list style's paragraphs have to name; ``""`` if the style brings one."""
    root = bundle.read(_part(bundle))
    return "" if _inherits_list(root, style) else add_bullets(bundle)


def _inherits_list(root: _Element, style: str) -> bool:
    passed: set[str] = set()
    while style and style not in passed:
        passed.add(style)
        found = _by_id(root, style)
        if found is None:
            return False
        if found.find(f"{named('w:pPr')}/{named('w:numPr')}") is not None:
            return True
        above = found.find(named("w:basedOn"))
        style = "" if above is None else above.get(_VAL, "")
    return False


def _part(bundle: Bundle) -> str:
    name = bundle.related("styles")
    if not name:
        return bundle.create("styles", element("w:styles"))
    return name


def _added(bundle: Bundle, house: _Element) -> str:
    """Add a copy of one of the house's styles with those that it rests on."""
    made: Any = deepcopy(house)
    root = bundle.edit(_part(bundle))
    taken = {style.get(_ID) for style in root}
    fresh = next(
        one for number in range(len(taken) + 1) if (one := f"{house.get(_ID)}{number or ''}") not in taken
    )
    made.set(_ID, fresh)
    root.append(made)
    for reference in (made.find(named(f"w:{kind}")) for kind in ("basedOn", "next", "link")):
        if reference is not None:
            other = _by_id(house.getparent(), reference.get(_VAL, ""))
            reference.set(_VAL, style_id(bundle, _name(other)))
    for number in made.iter(named("w:numId")):
        number.set(_VAL, add_bullets(bundle))
    return fresh


def _named(root: Any, name: str) -> Any:
    return next((style for style in _styles(root) if _name(style) == name.casefold()), None)


def _by_id(root: Any, style: str) -> Any:
    return next((found for found in _styles(root) if found.get(_ID) == style), None)


def _default(root: Any, kind: str) -> Any:
    marked = (style for style in _styles(root) if style.get(_TYPE) == kind)
    return next((style for style in marked if style.get(_DEFAULT) in ("1", "true", "on")), None)


def _styles(root: Any) -> Any:
    return root.iterchildren(named("w:style"))


def _name(style: Any) -> str:
    found = style.find(named("w:name"))
    return "" if found is None else str(found.get(_VAL, "")).casefold()
