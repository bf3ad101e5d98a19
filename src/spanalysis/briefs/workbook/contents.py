"""Why this exists: from the contents a reader gets to every sheet, in the order of the tabs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spanalysis.briefs.workbook.naming import place, table_name
from spanalysis.briefs.workbook.observed import Names
from spanalysis.briefs.workbook.pages import CODE, COUNT, Column, Line, Look, Page
from spanalysis.briefs.workbook.texts import SHEET
from spanalysis.figures.packs.texts import TITLE
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

HEADING = N_("Contents")
ROWS, TABLE = N_("Rows of the table"), N_("Name of the table in formulas")
BACK = N_("Back to the cover")


def contents_page(pages: Sequence[Page], names: Names, speaker: Speaker) -> Page:
    """Return the sheet that lists the sheets behind it.

    Parameters
    ----------
    pages : sequence of Page
        In the order of their tabs.
    names : Names
        Of the sheets.
    speaker : Speaker
        Language and tables.
    """
    columns = (
        Column(speaker.say(SHEET), [page.name for page in pages], width=36, links=_links(pages)),
        Column(speaker.say(TITLE), [page.title for page in pages], width=100),
        Column(speaker.say(ROWS), [page.rows for page in pages], width=14, format=COUNT),
        Column(speaker.say(TABLE), [page.table for page in pages], width=44, format=CODE),
    )
    lines = (Line(speaker.say(HEADING), Look.HEADING), Line(speaker.say(BACK), link=place(names.cover)))
    return Page(names.contents, lines, columns, table_name("contents"))


def _links(pages: Sequence[Page]) -> dict[str, str]:
    return {page.name: place(page.name) for page in pages}
