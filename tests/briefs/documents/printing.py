"""What a brief says, to be looked for in whatever prints it; and texts that would like to be markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import cycle

from pypdf import PdfReader

from spanalysis.audit.outputs.printable import printable
from spanalysis.briefs.brief import (
    Block,
    Brief,
    Column,
    Exhibit,
    Grid,
    Heading,
    Paragraph,
    Passage,
    Points,
)
from spanalysis.briefs.documents.counted import counted, label

LANGUAGES = ("en", "fr", "es")
HOSTILE = (
    "<script>alert(1)</script>",
    '#panic("x") *a* _b_ __c__ $x$ @note <lab> #import "y"',
    "a | b ` c ](x) ![y](z) [^1] [1]: z ``d``",
    "\u202emoor gnirts\u202c \u0639\u0631\u0628\u064a \U0001f600",
    "N" * 300,
    "&amp; &copy; &#60; \\ ~~x~~ <!-- y --> \\* \\",
    "# no heading #",
    "- no list",
    "1. no list",
    "1) no list",
    "> no quote",
    "=== no line",
    "\"onload='x' style=",
    "{{ 7*7 }} {% raise %} {# x #}",
    "</style></title></main>",
    "a\n\nb\n\tc\x00\x1b[31m \ud800",
    "http://example.org/ www.example.org",
    "``` no code",
    "+1 = 1+1",
)
FALSE_LINKS = ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[", "//x.org")


def bare(text: str) -> str:
    """Return a text without the spaces and hyphens that lines end with."""
    return re.sub(r"[\s\u00ad\u200b\ufe0e]+", "", text)


def body(brief: Brief) -> Iterator[str]:
    """Yield every text that stands in a brief, in order, but for notes."""
    yield from (brief.title, brief.subtitle, brief.dated.text)
    for block, number in counted(brief.blocks):
        if isinstance(block, Exhibit | Grid):
            yield f"{label(block, number, brief.lang)}. {block.caption.text}"
        yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph | Points):
        yield from (passage.text for passage in _passages(block))
    elif isinstance(block, Grid):
        yield from (column.title for column in block.columns)
        yield from (cell for row in block.rows for cell in row)


def notes(brief: Brief) -> list[str]:
    """Return the texts of a brief's notes."""
    every = (brief.dated, *(passage for block in brief.blocks for passage in _passages(block)))
    return [passage.note.text for passage in every if passage.note]


def _passages(block: Block) -> tuple[Passage, ...]:
    if isinstance(block, Paragraph):
        return (block.passage,)
    if isinstance(block, Points):
        return block.passages
    return (block.caption,) if isinstance(block, Exhibit | Grid) else ()


def missing(printed: str, texts: Iterator[str]) -> list[str]:
    """Return the texts that do not stand in what is printed after the one before."""
    lost, place, where = [], 0, bare(printed)
    for text in texts:
        wanted = bare(printable(text))
        found = where.find(wanted, place)
        if found < 0:
            lost.append(text)
        else:
            place = found + len(wanted)
    return lost


def paper_text(content: bytes) -> str:
    """Return the text of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def hostile(brief: Brief) -> Brief:
    """Return a brief of the same build in which each text is a hostile one."""
    texts, links = cycle(HOSTILE), cycle(FALSE_LINKS)

    def said() -> Passage:
        return Passage(next(texts), note=Passage(next(texts), link=next(links)), link=next(links))

    def turned(block: Block) -> Block:
        if isinstance(block, Heading):
            return replace(block, text=next(texts))
        if isinstance(block, Exhibit):
            words = replace(block.figure.words, title=next(texts), alt=" ".join(HOSTILE))
            return replace(block, caption=said(), figure=replace(block.figure, words=words))
        if isinstance(block, Grid):
            rows = tuple((text, text, text) for text in HOSTILE)
            return replace(block, caption=said(), columns=tuple(map(_column, HOSTILE[:3])), rows=rows)
        return Points(tuple(said() for _ in HOSTILE)) if isinstance(block, Points) else Paragraph(said())

    return replace(
        brief,
        title=" ".join(HOSTILE),
        subtitle=next(texts),
        dated=said(),
        description=" ".join(HOSTILE),
        blocks=tuple(map(turned, brief.blocks)),
    )


def _column(title: str) -> Column:
    return Column(title, numeric=title.startswith("#"))
