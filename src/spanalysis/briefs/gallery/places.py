"""Why this exists: a country is found by its name, whatever the language, and by where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.addresses import area_path
from spanalysis.briefs.gallery.cards import words_of
from spanalysis.codelists.tiles import tiles
from spanalysis.figures.choices import choices
from spanalysis.figures.coverage import world_map
from spanalysis.figures.coverage.cell_words import cell_tip, class_names, state_names, whole
from spanalysis.figures.registry import SPECS
from spanalysis.figures.select import TOTAL, each
from spanalysis.figures.speaker import Speaker
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from spanalysis.briefs.gallery.library import Library
    from spanalysis.figures.spec import Facts

STATES = {"missing": "m", "zero": "z", "structural_zero": "n"}
"""Marks in the style sheet of what is no class; classes are ``s0`` to ``s4``."""


@dataclass(frozen=True)
class Place:
    """A country in the list of names.

    Parameters
    ----------
    code, name, path : str
    searched : str
        Words that find it: its names in all languages and its code.
    initial : str
        The letter under which it stands, if it is the first of it; else empty.
    """

    code: str
    name: str
    path: str
    searched: str
    initial: str


@dataclass(frozen=True)
class Tile:
    """A country's square.

    Parameters
    ----------
    column, row : int
        From 0.
    mark : str
        Class in the style sheet.
    code, number, tip : str
        Code of two letters, rate in whole per cent (empty for none), and both in words.
    path : str
        Of the country's page.
    """

    column: int
    row: int
    mark: str
    code: str
    number: str
    tip: str
    path: str


def names(library: Library, lang: str) -> tuple[Place, ...]:
    """Return every country and territory in alphabetical order, accents set aside."""
    others = [library.speaker(other) for other in LANGUAGES]
    found = []
    before = ""
    for name, code in choices(SPECS["country-coverage"], "area", library.tables, lang):
        searched = words_of([name, *(speaker.area(code) for speaker in others), code])
        initial = searched[:1].upper()
        found.append(Place(code, name, area_path(code, lang), searched, initial if initial != before else ""))
        before = initial
    return tuple(found)


def squares(facts: Facts, speaker: Speaker) -> tuple[Tile, ...]:
    """Return every square of the map from the north-west to the south-east, with the values of the world map.

    Parameters
    ----------
    facts : Facts
        Of the figure ``world-map``.
    speaker : Speaker
    """
    cells = {row.ref_area: row for row in each(facts.details["cells"])}
    codes = facts.details["codes"]
    found = []
    for code, (column, row) in sorted(tiles().items(), key=lambda item: item[1][::-1]):
        cell = cells.get(code)
        state = "missing" if cell is None else cell.state
        mark = STATES.get(state) or f"s{0 if cell is None else int(cell.step)}"
        number = "" if cell is None else whole(cell.obs_value, speaker)
        tip = cell_tip(speaker.area(code), cell, speaker)
        found.append(Tile(column, row, mark, codes[code], number, tip, area_path(code, speaker.lang)))
    return tuple(found)


def map_facts(library: Library) -> Facts:
    """Return the facts of the world map: each country's latest value of coverage by at least one benefit."""
    return world_map.facts(library.tables, {"soc": TOTAL})


def legend(speaker: Speaker) -> list[tuple[str, str]]:
    """Return the marks of the map with what they mean."""
    classes = [(f"s{step}", name) for step, name in enumerate(class_names(speaker))]
    return classes + [(STATES[state], name) for state, name in state_names(speaker).items()]
