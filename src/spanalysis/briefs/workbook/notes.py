"""Why this exists: shorthand and columns are explained in one place, and only those that occur."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spanalysis.briefs.workbook.naming import place, table_name
from spanalysis.briefs.workbook.observed import BACK, Names
from spanalysis.briefs.workbook.pages import Column, Line, Look, Page
from spanalysis.briefs.workbook.shorthand import MEANINGS, used
from spanalysis.text import N_, capitalise_first, sentence

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

HEADING = N_("Notes: shorthand, columns and rules for reading")
KIND, NAME, MEANING = N_("Kind"), N_("Sign, column or rule"), N_("Meaning")
SHORTHAND, COLUMN, RULE = N_("Shorthand"), N_("Column"), N_("Rule")
RULES = {
    N_("Zero and missing"): N_(
        "a measured zero is the number 0, a structural zero is 0 with [s] in its note, a missing value is a "
        "sign in square brackets; no cell of a table is empty"
    ),
    N_("Comparing"): N_(
        "a difference needs the same indicator, contingency, definition, unit and release; the past is "
        "revised, so that values of two releases must not be subtracted"
    ),
    N_("Adding up"): N_("shares are never added up, and a group of countries already holds its members"),
    N_("Coverage"): N_(
        "who is covered receives a benefit or contributes to a scheme; it says nothing of the amount"
    ),
}
"""What a reader has to keep in mind."""


def notes_page(pages: Sequence[Page], names: Names, speaker: Speaker) -> Page:
    """Return the sheet of notes.

    Parameters
    ----------
    pages : sequence of Page
        Sheets of figures and tables: their signs and columns are explained.
    names : Names
        Of the sheets.
    speaker : Speaker
        Language and tables.
    """
    columns = [column for page in pages for column in page.columns]
    rows = [
        *((SHORTHAND, sign, speaker.say(MEANINGS[sign])) for sign in used(columns)),
        *((COLUMN, name, meaning) for name, meaning in _explained(columns).items()),
        *((RULE, speaker.say(name), speaker.say(meaning)) for name, meaning in RULES.items()),
    ]
    lines = (Line(speaker.say(HEADING), Look.HEADING), Line(speaker.say(BACK), link=place(names.contents)))
    kinds, said, meanings = zip(*rows, strict=True)
    full = tuple(sentence(capitalise_first(meaning, speaker.lang)) for meaning in meanings)
    cells = (
        Column(speaker.say(KIND), tuple(map(speaker.say, kinds)), width=18),
        Column(speaker.say(NAME), said, width=34),
        Column(speaker.say(MEANING), full, width=100),
    )
    return Page(names.notes, lines, cells, table_name("notes"))


def _explained(columns: Sequence[Column]) -> dict[str, str]:
    return {column.heading: column.meaning for column in columns if column.meaning}
