"""Why this exists: a file that leaves its folder still says what it is, in which language and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.briefs.documents.manuscript import author, keywords
from spanalysis.briefs.documents.word.skeleton import language_tag, part_root
from spanalysis.briefs.documents.word.xml import clean

if TYPE_CHECKING:
    from spanalysis.briefs.brief import Brief
    from spanalysis.briefs.documents.word.bundle import Bundle

_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_PREFIXES = {_DC: "dc", _CP: "cp"}
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_NAME = "docProps/core.xml"


def describe(bundle: Bundle, brief: Brief) -> None:
    """Give a Word file the title, author, description and language of a brief; there is no date in it."""
    name = bundle.related_to("", "core-properties")
    if not name:
        name = _NAME
        bundle.attach("", name, part_root("core"), _RELATION, _TYPE)
    root = bundle.edit(name)
    said = {
        "title": brief.title,
        "subject": brief.subtitle,
        "creator": author(brief),
        "description": brief.description,
        "language": language_tag(brief.lang),
    }
    for key, text in said.items():
        _child(root, _DC, key).text = clean(text)
    _child(root, _CP, "keywords").text = clean("; ".join(keywords(brief)))


def _child(root: Any, space: str, name: str) -> Any:
    found = root.find(space + name)
    if found is None:
        found = root.makeelement(space + name, nsmap={_PREFIXES[space]: space[1:-1]})
        root.append(found)
    return found
