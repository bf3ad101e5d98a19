"""Why this exists: what a figure says is too long to stand above its table, and has a sheet of its own.

One row a text, so that a caption of many lines has room and a filter shows one figure or one kind of text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spanalysis.briefs.workbook.naming import place, table_name
from spanalysis.briefs.workbook.observed import BACK, Names
from spanalysis.briefs.workbook.pages import TEXT, Column, Line, Look, Page
from spanalysis.figures.packs.texts import (
    CAPTION,
    CITATION,
    LICENCE,
    NOTES,
    SENTENCES,
    SOURCE,
    SUBTITLE,
    TITLE,
)
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.speaker import Speaker

HEADING = N_("What the figures say: captions, descriptions, sources and citations, to be copied")
ID = N_("Name in the catalogue")
DESCRIPTION = N_("Description of the chart")
SHEET, KIND, WORDS = N_("Sheet"), N_("Kind of text"), N_("Text")
_LINES = 2


def text_rows(figure: Figure, name: str, speaker: Speaker) -> tuple[tuple[str, str, str], ...]:
    """Return sheet, kind and text of everything that a figure says, in the order of the sheet."""
    words = figure.words
    said = {
        TITLE: words.title,
        SUBTITLE: words.subtitle,
        CAPTION: words.caption,
        DESCRIPTION: words.alt,
        NOTES: " ".join(words.notes),
        SENTENCES: " ".join(words.sentences),
        SOURCE: words.source,
        CITATION: words.citation,
        LICENCE: words.licence,
        ID: figure.slug,
    }
    return tuple((name, speaker.say(kind), text) for kind, text in said.items() if text)


def first_rows(rows: Sequence[tuple[str, str, str]]) -> dict[str, int]:
    """Return the row of the sheet of texts on which each figure's begin, by the name of the figure's sheet.

    Examples
    --------
    >>> first_rows([("Figure 1", "Title", "A"), ("Figure 1", "Caption", "B"), ("Figure 2", "Title", "C")])
    {'Figure 1': 4, 'Figure 2': 6}
    """
    found: dict[str, int] = {}
    for row, (sheet, _, _) in enumerate(rows, _LINES + 2):
        found.setdefault(sheet, row)
    return found


def texts_page(rows: Sequence[tuple[str, str, str]], names: Names, speaker: Speaker) -> Page:
    """Return the sheet with what all figures say.

    Parameters
    ----------
    rows : sequence of (str, str, str)
        From :func:`text_rows`, figure after figure.
    names : Names
        Of the sheets.
    speaker : Speaker
        Language and tables.
    """
    sheets, kinds, words = (tuple(cells) for cells in zip(*rows, strict=True))
    lines = (
        Line(speaker.say(HEADING), Look.HEADING),
        Line(speaker.say(BACK), link=place(names.contents)),
    )
    leading = {name: place(name) for name in names.figures}
    columns = (
        Column(speaker.say(SHEET), sheets, width=34, links=leading),
        Column(speaker.say(KIND), kinds, width=28),
        Column(speaker.say(WORDS), words, width=110, format=TEXT),
    )
    return Page(names.texts, lines, columns, table_name("texts"))
