"""Why this exists: what a brief places stands in content controls, to be found again after any edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from spanalysis.briefs.documents.word.tags import Tag, digest
from spanalysis.briefs.documents.word.wording import numbers, pieces, skeleton
from spanalysis.briefs.documents.word.xml import clean, element, run, valued
from spanalysis.text import N_, translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from spanalysis.briefs.brief import Origin

SENTENCE = N_("Sentence from published data")
NUMBER = N_("Number from published data")
CHART = N_("Chart from published data")
TABLE = N_("Table from published data")


Wrap = Callable[[str, "_Element"], "_Element"]


def as_it_is(_address: str, shown: _Element) -> _Element:
    """Return an address's run without a link."""
    return shown


def control(tag: Tag, alias: str, content: Iterable[_Element], number: int) -> _Element:
    """Put content into a content control that shows no frame.

    Parameters
    ----------
    tag : Tag
    alias : str
        A marked sentence: what a writer reads who asks Word for the control's properties.
    content : iterable of lxml.etree._Element
    number : int
        The control's id.

    Raises
    ------
    ValueRangeError
        If the tag is too long for Word.
    """
    properties = element(
        "w:sdtPr",
        children=[
            valued("w:alias", translator(tag.origin.lang).gettext(alias)),
            valued("w:tag", tag.checked()),
            valued("w:id", number),
            element("w15:appearance", {"w15:val": "hidden"}),
        ],
    )
    return element("w:sdt", children=[properties, element("w:sdtContent", children=content)])


def sentence_tag(text: str, origin: Origin) -> Tag:
    """Return the tag of a sentence."""
    text = clean(text)
    return Tag(origin, (digest(skeleton(text)), digest(text)))


def number_tags(text: str, origin: Origin) -> list[Tag]:
    """Return the tags of a sentence's numbers, in their order."""
    text = clean(text)
    frame = digest(skeleton(text))
    return [Tag(origin, (frame, digest(number)), place) for place, number in enumerate(numbers(text))]


def sentence_content(
    text: str, origin: Origin | None, look: _Element | None, free: Iterator[int], wrap: Wrap = as_it_is
) -> list[_Element]:
    """Return the runs of a sentence, each number in a content control of its own.

    Parameters
    ----------
    text : str
    origin : Origin or None
        None for a sentence without controls.
    look : lxml.etree._Element or None
        Properties of each run.
    free : iterator of int
        Ids for the controls.
    wrap : callable
        Takes an address and its run and returns what stands for it, such as a link.
    """
    tags = iter(number_tags(text, origin) if origin else ())

    def made(piece: str, kind: str) -> _Element:
        shown = run(piece, look)
        if kind == "address":
            return wrap(piece, shown)
        tag = next(tags, None) if kind == "number" else None
        return control(tag, NUMBER, [shown], next(free)) if tag else shown

    return [made(piece, kind) for piece, kind in pieces(clean(text))]
