"""Why this exists: sources stand in real footnotes, in the part that a template may have for its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.audit.readers.docx_parts import W
from spanalysis.briefs.documents.word.skeleton import part_root
from spanalysis.briefs.documents.word.xml import element, holding, named, run, valued, with_namespace

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from spanalysis.briefs.documents.word.bundle import Bundle
    from spanalysis.briefs.documents.word.setting import Setting

_ID = named("w:id")
_AFTER = (
    "endnotePr", "compat", "docVars", "rsids", "attachedSchema", "themeFontLang",
    "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
    "captions", "readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags",
    "decimalSymbol", "listSeparator",
)  # fmt: skip
"""What stands behind ``w:footnotePr`` in the settings (ECMA-376, 17.15.1.78)."""


def add_note(content: Callable[[str], list[_Element]], setting: Setting) -> int:
    """Add a footnote to the file and return its id.

    Parameters
    ----------
    content : callable
        Takes the name of the part with the footnotes and returns what the note says.
    setting : Setting
    """
    part = _part(setting.bundle)
    said = content(part)
    root: Any = setting.bundle.edit(part)
    number = max((int(one.get(_ID, "0")) for one in root), default=0) + 1
    mark = holding(element("w:footnoteRef"), setting.look("footnote reference"))
    look = element("w:pPr", children=[valued("w:pStyle", setting.style("footnote text"))])
    paragraph = element("w:p", children=[look, mark, run(" ", setting.look()), *said])
    root.append(element("w:footnote", {"w:id": number}, [paragraph]))
    return number


def _part(bundle: Bundle) -> str:
    name = bundle.related("footnotes")
    if name:
        root = bundle.edit(name)
        if (fit := with_namespace(root, "w15")) is not root:
            bundle.put(name, fit)
        return name
    name = bundle.create("footnotes", part_root("footnotes"))
    _name_separators(bundle)
    return name


def _name_separators(bundle: Bundle) -> None:
    """Tell the settings, if there are any, which notes are the lines above the notes."""
    settings = bundle.related("settings")
    if not settings:
        return
    root: Any = bundle.edit(settings)
    after = {named(f"w:{name}") for name in _AFTER}
    behind = (at for at, child in enumerate(root) if child.tag in after or not child.tag.startswith(W))
    place = next(behind, len(root))
    separators = [element("w:footnote", {"w:id": number}) for number in (-1, 0)]
    known = root.find(named("w:footnotePr"))
    if known is None:
        root.insert(place, element("w:footnotePr", children=separators))
    elif known.find(named("w:footnote")) is None:
        known.extend(separators)
