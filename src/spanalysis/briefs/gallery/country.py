"""Why this exists: a country has a page though no chart was drawn, and its facts serve all languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.briefs.gallery.library import COVERAGE, Library
from spanalysis.briefs.gallery.shelf import Exhibit
from spanalysis.figures.country import unknown
from spanalysis.figures.country.country_page_words import unknown as unknown_words
from spanalysis.figures.country.sexes import by_sex, gaps
from spanalysis.figures.coverage.contingency_values import own_values

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.country.unknown import Gap
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.speaker import Speaker


@dataclass(frozen=True)
class Country:
    """What is known and not known of a country or territory, before any language.

    Parameters
    ----------
    library : Library
    code : str
        As in ``ref_areas``.
    """

    library: Library
    code: str

    @property
    def exhibit(self) -> Exhibit:
        """The exhibit whose words and rows the page has; it need not be on the shelf."""
        return Exhibit(COVERAGE, (("area", self.code),))

    def figure(self, lang: str) -> Figure:
        """Return the country's coverage as a figure in a language; nothing is drawn.

        Raises
        ------
        UnknownNameError
            If the code is no country's or territory's.
        """
        return self.library.figure(self.exhibit, lang)

    @cached_property
    def contingencies(self) -> pd.DataFrame:
        """The latest row of each contingency that has one, in the codelist's order."""
        library = self.library
        own = own_values(library.tables, library.contingencies, library.estimates, self.code)
        order = {soc: at for at, soc in enumerate(codelists.load("contingencies")["soc"])}
        return own.sort_values("soc", key=lambda codes: codes.map(order), kind="stable")

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What is not known."""
        tables = self.library.tables
        pairs = gaps(by_sex(tables, self.code))
        return unknown.gaps(tables, self.code, self.contingencies, pairs)

    def unknown(self, speaker: Speaker) -> list[str]:
        """Say what is not known."""
        return unknown_words(self.gaps, speaker)
