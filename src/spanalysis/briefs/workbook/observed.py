"""Why this exists: sheets of figures and of tables begin alike: title, what it is, where the rest stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.briefs.workbook.columns import columns
from spanalysis.briefs.workbook.naming import figure_sheet, place, sheet_name, table_name
from spanalysis.briefs.workbook.pages import Column, Line, Look, Page
from spanalysis.text import N_, NN_, typography

if TYPE_CHECKING:
    from collections.abc import Collection

    from spanalysis.figures.figure import Figure
    from spanalysis.figures.speaker import Speaker

COVER, CONTENTS, NOTES, TEXTS = N_("Cover"), N_("Contents"), N_("Notes"), N_("Texts")
"""Sheets that every workbook has; the last one only with figures."""

ONE_TABLE = NN_(
    "This sheet has one table with {n} row. Columns and shorthand are explained on the sheet “{notes}”.",
    "This sheet has one table with {n} rows. Columns and shorthand are explained on the sheet “{notes}”.",
)
WORDS_AT = N_("Caption, description of the chart, source, citation and terms of use: sheet “{texts}”")
BACK = N_("Back to the contents")

TABLES = {
    "coverage": (N_("Coverage"), N_("Social protection coverage: every value of every release")),
    "platform_work": (
        N_("Platform work"),
        N_("Work through digital platforms: every value of every release"),
    ),
    "finance": (N_("Finance"), N_("Expenditure and financing gap: every value of every release")),
    "population": (N_("Population"), N_("Population by area, year, sex and age")),
    "ref_areas": (N_("Areas"), N_("Countries, territories and groups of them, with their codes")),
    "area_groups": (N_("Groups"), N_("Members of each group of countries")),
    "vintages": (N_("Releases"), N_("Publications that the values were read from")),
}
"""What the tidy tables are called: sheet and title."""


@dataclass(frozen=True)
class Names:
    """What the sheets are called in a language.

    Parameters
    ----------
    figures, tables : tuple of str
        One a figure and one a table.
    cover, contents, notes, texts : str
        The other sheets.
    """

    cover: str
    contents: str
    notes: str
    texts: str
    figures: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()


def sheet_names(figures: Collection[Figure], tables: Collection[str], speaker: Speaker) -> Names:
    """Return what every sheet of a workbook is called, no two alike."""
    taken = [sheet_name(speaker.say(name)) for name in (COVER, CONTENTS, NOTES, TEXTS)]
    front = len(taken)
    wanted = [figure_sheet(figure, number, speaker) for number, figure in enumerate(figures, 1)]
    for name in (*wanted, *(speaker.say(TABLES[name][0]) for name in tables)):
        taken.append(sheet_name(name, taken))
    last = front + len(figures)
    cover, contents, notes, texts = taken[:front]
    return Names(cover, contents, notes, texts, tuple(taken[front:last]), tuple(taken[last:]))


def figure_page(figure: Figure, name: str, names: Names, row: int, speaker: Speaker) -> Page:
    """Return the sheet of a figure.

    Parameters
    ----------
    figure : Figure
        In the speaker's language.
    name : str
        Of the sheet.
    names : Names
        Of the sheets that it leads to.
    row : int
        Row of the sheet of texts on which the figure's begin.
    speaker : Speaker
        Language and tables.
    """
    words = figure.words
    texts = speaker.say(WORDS_AT, texts=names.texts)
    lines = (
        Line(words.subtitle),
        Line(words.brief_source),
        Line(texts, link=place(names.texts, row)),
    )
    return _page(name, words.title, lines, columns(figure.rows, speaker), figure.slug, names, speaker)


def table_page(table: str, name: str, names: Names, speaker: Speaker) -> Page:
    """Return the sheet of a whole tidy table."""
    title = speaker.say(TABLES[table][1])
    cells = columns(speaker.tables[table], speaker, whole=True)
    return _page(name, title, (), cells, table, names, speaker)


def _page(
    name: str,
    title: str,
    lines: tuple[Line, ...],
    cells: tuple[Column, ...],
    table: str,
    names: Names,
    speaker: Speaker,
) -> Page:
    counted = speaker.count(*ONE_TABLE, len(cells[0].values), notes=names.notes)
    ends = (
        Line(typography(counted, speaker.lang), link=place(names.notes)),
        Line(speaker.say(BACK), link=place(names.contents)),
    )
    return Page(name, (Line(title, Look.HEADING), *lines, *ends), cells, table_name(table))
