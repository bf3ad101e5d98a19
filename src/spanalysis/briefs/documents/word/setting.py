"""Why this exists: what writes a piece of a brief needs the file, its styles and ids that are free."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, filterfalse
from typing import TYPE_CHECKING

from spanalysis.briefs.documents.word.skeleton import language_tag
from spanalysis.briefs.documents.word.styles import style_id
from spanalysis.briefs.documents.word.xml import element, valued

if TYPE_CHECKING:
    from lxml.etree import _Element

    from spanalysis.briefs.documents.word.bundle import Bundle

_CONTROLS = re.compile(rb'<\w+:id\s+\w+:val="(\d+)"')
_DRAWINGS = re.compile(rb'<\w+:docPr\b[^>]*?\bid="(\d+)"')


@dataclass(frozen=True)
class Setting:
    """Where and how a brief is set.

    Parameters
    ----------
    bundle : Bundle
        The Word file.
    part : str
        The part that is being written.
    lang : str
        ``en``, ``fr`` or ``es``.
    width : int
        Of the text, in twentieths of a point.
    says_language : bool
        Whether each run says its language, as in a template that may be in another.
    controls, drawings : iterator of int
        Ids that are free.
    """

    bundle: Bundle
    part: str
    lang: str
    width: int
    says_language: bool
    controls: Iterator[int]
    drawings: Iterator[int]

    def style(self, name: str) -> str:
        """Return the id of a style by its own name."""
        return style_id(self.bundle, name)

    def within(self, part: str) -> Setting:
        """Return the setting for another part of the file."""
        return replace(self, part=part)

    def look(self, style: str = "") -> _Element:
        """Return the properties of a run, with a character style or none."""
        named = [valued("w:rStyle", self.style(style))] if style else []
        spoken = [valued("w:lang", language_tag(self.lang))] if self.says_language else []
        return element("w:rPr", children=[*named, *spoken])


def free_controls(bundle: Bundle) -> Iterator[int]:
    """Return ids that no content control of a Word file has."""
    return _free(bundle, _CONTROLS)


def free_drawings(bundle: Bundle) -> Iterator[int]:
    """Return ids that no drawing of a Word file has."""
    return _free(bundle, _DRAWINGS)


def _free(bundle: Bundle, pattern: re.Pattern[bytes]) -> Iterator[int]:
    names = [info.filename for info in bundle.package.members if info.filename.endswith(".xml")]
    contents = bundle.package.contents(*names) if names else ()
    taken = {int(found) for _, content in contents for found in pattern.findall(content)}
    return filterfalse(taken.__contains__, count(1))
