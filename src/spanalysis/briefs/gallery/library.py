"""Why this exists: a figure's facts are worked out once, however many pages and languages show its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.shelf import Exhibit, Shelf
from spanalysis.errors import UnknownNameError
from spanalysis.figures.coverage.contingencies import by_contingency, estimates
from spanalysis.figures.registry import SPECS
from spanalysis.figures.select import COUNTRIES, WORLD
from spanalysis.figures.speaker import Speaker
from spanalysis.figures.spec import Maker
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.figure import Figure
    from spanalysis.figures.spec import Spec
    from spanalysis.figures.tables import Tables

COVERAGE = "country-coverage"
"""The figure whose words and rows every country's page has."""

PLACES = ("area", "group")
"""Parameters that name an area."""


@dataclass(frozen=True)
class Library:
    """The figures of a shelf, made when first asked for and kept.

    Parameters
    ----------
    tables : Tables
    shelf : Shelf
    figures : dict, optional
        Figures made already, by slug and language: what is in it is not made again.
    """

    tables: Tables
    shelf: Shelf
    figures: dict[tuple[str, str], Figure] = field(default_factory=dict, repr=False, compare=False)
    _makers: dict[str, Maker] = field(default_factory=dict, repr=False, compare=False)
    _speakers: dict[str, Speaker] = field(default_factory=dict, repr=False, compare=False)

    def figure(self, exhibit: Exhibit, lang: str) -> Figure:
        """Return an exhibit's figure in a language.

        Raises
        ------
        SpanalysisError
            If it can't be made from the tables.
        """
        key = (exhibit.slug, lang)
        if key not in self.figures:
            self.figures[key] = self._maker(exhibit).figure(lang)
        return self.figures[key]

    def _maker(self, exhibit: Exhibit) -> Maker:
        if exhibit.slug not in self._makers:
            self._makers[exhibit.slug] = Maker(spec_of(exhibit), self.tables, dict(exhibit.params))
        return self._makers[exhibit.slug]

    def speaker(self, lang: str) -> Speaker:
        """Return what speaks a language, with its names read once."""
        return self._speakers.setdefault(lang, Speaker(lang, self.tables))

    @cached_property
    def contingencies(self) -> pd.DataFrame:
        """The rows of all contingencies, of which each country's page takes its own."""
        return by_contingency(self.tables)

    @cached_property
    def estimates(self) -> pd.DataFrame:
        """The newest release of modelled estimates among them."""
        return estimates(self.tables, self.contingencies)

    def of_area(self, code: str) -> tuple[Exhibit, ...]:
        """Return the exhibits of the shelf made for an area, or for a group that it is in but the world."""
        frame = self.tables["area_groups"]
        wanted = {code, *frame.loc[frame["ref_area"] == code, "group"]} - ({WORLD} - {code})
        return tuple(exhibit for exhibit in self.shelf.exhibits if wanted & set(places(exhibit)))

    def countries(self) -> tuple[str, ...]:
        """Return the code of every country and territory."""
        areas = self.tables["ref_areas"]
        return tuple(areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"])

    def groups(self) -> tuple[str, ...]:
        """Return the code of every other area that an exhibit of the shelf was made for."""
        named = dict.fromkeys(code for exhibit in self.shelf.exhibits for code in places(exhibit))
        return tuple(code for code in named if code not in set(self.countries()))


def places(exhibit: Exhibit) -> tuple[str, ...]:
    """Return the areas that an exhibit was made for.

    Examples
    --------
    >>> places(Exhibit("contingency-heatmap", (("group", "WAEMU"),)))
    ('WAEMU',)
    """
    return tuple(value for name, value in exhibit.params if name in PLACES)


def spec_of(exhibit: Exhibit) -> Spec:
    """Return the entry of the catalogue behind an exhibit.

    Raises
    ------
    UnknownNameError
        If there is none.
    """
    if exhibit.id not in SPECS:
        raise UnknownNameError("a figure of the catalogue", repr(exhibit.id), where="the shelf")
    return SPECS[exhibit.id]


def in_every_language(library: Library, exhibit: Exhibit) -> tuple[Figure, ...]:
    """Return an exhibit's figure in all languages, English first."""
    return tuple(library.figure(exhibit, lang) for lang in LANGUAGES)
