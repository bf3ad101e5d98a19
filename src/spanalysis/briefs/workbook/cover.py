"""Why this exists: whoever opens the file learns first what it is, how to read it and how to use it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from spanalysis.briefs.workbook.naming import place
from spanalysis.briefs.workbook.observed import Names
from spanalysis.briefs.workbook.pages import Line, Look, Page
from spanalysis.figures.origin import licence_line, licences
from spanalysis.figures.packs.texts import LICENCE, QUOTED
from spanalysis.figures.render import AUTHORS
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

HEADING = N_("Social protection and platform work: data tables")
ABOUT = N_("The rows behind charts, and whole tables, with the year, definition and release of every value.")
FIGURES = NN_("{n} figure, with its rows and words", "{n} figures, each with its rows and words")
TABLES = NN_("{n} whole table", "{n} whole tables")
HOLDS, READING, ORIGIN = N_("What it holds"), N_("How to read it"), N_("Where it comes from")
TO_CONTENTS = N_("Go to the contents, with a link to every sheet")
TO_NOTES = N_("Go to the notes, which explain columns and shorthand such as [x]")
LAYOUT = N_(
    "Each sheet begins with its title in cell A1. Each has at most one table, with one header row, no merged "
    "and no empty cells. No colour carries a meaning."
)
NUMBERS = N_(
    "Cells hold the numbers as they were published. Units stand in the headings; per cent is a number from 0 "
    "to 100."
)
MADE = N_("Made with spanalysis {version} by: {authors}.")


def cover_page(names: Names, vintages: Iterable[str], speaker: Speaker) -> Page:
    """Return the first sheet.

    Parameters
    ----------
    names : Names
        Of the sheets.
    vintages : iterable of str
        Releases that values of the workbook stand in.
    speaker : Speaker
        Language and tables.
    """
    sections = {
        HOLDS: _holds(names, speaker),
        READING: (Line(speaker.say(LAYOUT)), Line(speaker.say(NUMBERS)), _to(TO_NOTES, names.notes, speaker)),
        LICENCE: _terms(vintages, speaker),
        ORIGIN: (_made(speaker),),
    }
    lines = [Line(speaker.say(HEADING), Look.TITLE), Line(speaker.say(ABOUT))]
    for heading, said in sections.items():
        lines += [Line(speaker.say(heading), Look.SECTION), *said] if said else []
    return Page(names.cover, tuple(lines))


def _holds(names: Names, speaker: Speaker) -> tuple[Line, ...]:
    counts = {FIGURES: len(names.figures), TABLES: len(names.tables)}
    told = tuple(Line(speaker.count(*words, count)) for words, count in counts.items() if count)
    return (*told, _to(TO_CONTENTS, names.contents, speaker))


def _to(words: str, sheet: str, speaker: Speaker) -> Line:
    return Line(speaker.say(words), link=place(sheet))


def _terms(vintages: Iterable[str], speaker: Speaker) -> tuple[Line, ...]:
    """Say under which terms the releases may be used; a workbook of codes alone has none."""
    import pandas as pd

    rows = pd.DataFrame({"vintage": sorted(set(vintages))}, dtype="str")
    if rows.empty:
        return ()
    quoted = [Line(speaker.say(QUOTED))] if "other-at" in licences(rows, speaker.tables) else []
    return (Line(licence_line(rows, speaker)), *quoted)


def _made(speaker: Speaker) -> Line:
    from importlib.metadata import version

    return Line(speaker.say(MADE, version=version("spanalysis"), authors=speaker.say(AUTHORS)))
