"""Why this exists: a brief asks for a dozen figures, some of which have nothing to say of its subject."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.briefs.contents.quoted import Quoted
from spanalysis.errors import NoDataError
from spanalysis.figures.speaker import Speaker
from spanalysis.figures.spec import Maker

if TYPE_CHECKING:
    from spanalysis.briefs.brief import Passage
    from spanalysis.figures.tables import Tables


@dataclass(frozen=True)
class Gathering:
    """The figures that a brief quotes, each made once.

    Parameters
    ----------
    tables : Tables
    lang : str
        ``en``, ``fr`` or ``es``.
    """

    tables: Tables
    lang: str
    _held: dict[tuple[str, ...], Quoted] = field(default_factory=dict, repr=False, compare=False)

    @property
    def speaker(self) -> Speaker:
        """The language with the tables' names."""
        return Speaker(self.lang, self.tables)

    def quoted(self, figure_id: str, *values: str) -> Quoted:
        """Return a figure by its name and the values of its parameters in the catalogue's order.

        Raises
        ------
        UnknownNameError
            If there is no such figure or area.
        NoDataError
            If it has nothing to show.
        """
        from spanalysis.figures.catalogue import check_names
        from spanalysis.figures.registry import SPECS

        key = (figure_id, *values)
        if key not in self._held:
            params = dict(zip(SPECS[figure_id].params, values, strict=False)) if figure_id in SPECS else {}
            check_names(figure_id, params)
            self._held[key] = Quoted(Maker(SPECS[figure_id], self.tables, params), self.lang)
            _ = self._held[key].figure
        return self._held[key]

    def maybe(self, figure_id: str, *values: str) -> Quoted | None:
        """Return a figure, or None if it has nothing to show for these values."""
        try:
            return self.quoted(figure_id, *values)
        except NoDataError:
            self._held.pop((figure_id, *values), None)
            return None

    def said(self, figure_id: str, *values: str, picks: tuple[int, ...] | None = None) -> tuple[Passage, ...]:
        """Return statements of a figure; none if it has nothing to show."""
        found = self.maybe(figure_id, *values)
        return found.statements(picks) if found else ()

    @property
    def rows(self) -> pd.DataFrame:
        """The plotted rows of all figures that were quoted."""
        return pd.concat([quoted.figure.rows[["vintage"]] for quoted in self._held.values()])
