"""Why this exists: a bullet in Word is a list of its own part, which a template may already have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.briefs.documents.word.skeleton import part_root
from spanalysis.briefs.documents.word.xml import named

if TYPE_CHECKING:
    from spanalysis.briefs.documents.word.bundle import Bundle

_KIND, _KIND_ID = named("w:abstractNum"), named("w:abstractNumId")
_LIST, _LIST_ID, _VAL = named("w:num"), named("w:numId"), named("w:val")


def add_bullets(bundle: Bundle) -> str:
    """Add a bulleted list to a Word file and return its id."""
    house: Any = part_root("numbering")
    name = bundle.related("numbering")
    if not name:
        bundle.create("numbering", house)
        return str(house.find(_LIST).get(_LIST_ID))
    root: Any = bundle.edit(name)
    kinds, lists = root.findall(_KIND), root.findall(_LIST)
    kind, listed = house.find(_KIND), house.find(_LIST)
    kind.set(_KIND_ID, _next(one.get(_KIND_ID) for one in kinds))
    listed.set(_LIST_ID, _next(one.get(_LIST_ID) for one in lists))
    listed.find(_KIND_ID).set(_VAL, kind.get(_KIND_ID))
    _after(kinds, kind, root)
    _after(lists or [kind], listed, root)
    return str(listed.get(_LIST_ID))


def _after(known: list[Any], fresh: Any, root: Any) -> None:
    if known:
        known[-1].addnext(fresh)
    else:
        root.insert(len(root.findall(named("w:numPicBullet"))), fresh)


def _next(ids: Any) -> str:
    return str(max((int(one) for one in ids if one and one.isdecimal()), default=0) + 1)
