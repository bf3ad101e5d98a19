"""Why this exists: a figure is specified by three pure steps, apart from its drawing.

``facts`` picks rows and computes headline values, ``words`` says them in a language, ``sheet`` draws them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from spanalysis.figures import origin
from spanalysis.figures.figure import Figure, Headline, Words
from spanalysis.figures.speaker import Speaker

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.tables import Tables


@dataclass(frozen=True)
class Facts:
    """What a figure shows, before any language.

    Parameters
    ----------
    rows : pandas.DataFrame
        Tidy rows that are plotted, unchanged.
    headline : mapping of str to Headline
        Values that words may quote.
    details : mapping of str to Any
        Whatever else ``words`` and ``sheet`` need: areas, frames, choices.
    """

    rows: pd.DataFrame
    headline: Mapping[str, Headline]
    details: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, key: str) -> float:
        """Return a headline's value."""
        return self.headline[key].value


@dataclass(frozen=True)
class Phrases:
    """The words that a figure chooses; source line and citation are computed."""

    title: str
    subtitle: str
    caption: str
    alt: str
    notes: tuple[str, ...] = ()


Params = Mapping[str, str]


@dataclass(frozen=True)
class Spec:
    """An entry of the catalogue.

    Parameters
    ----------
    id : str
        Name, and folder of its outputs.
    theme : str
        ``coverage`` or ``platform-work``.
    about : str
        One line on what it shows (a marked sentence).
    tables : tuple of str
        Tables it reads; their change redraws it.
    facts, words, sheet : callable
        The three steps.
    params : tuple of str
        Parameters it takes: ``area``, ``group``.
    defaults : tuple of mapping
        Parameters of the exhibits that a build makes.
    """

    id: str
    theme: str
    about: str
    tables: tuple[str, ...]
    facts: Callable[[Tables, Params], Facts]
    words: Callable[[Facts, Speaker], Phrases]
    sheet: Callable[[Facts, Words, Speaker], Drawing]
    params: tuple[str, ...] = ()
    defaults: tuple[Params, ...] = field(default=({},))


@dataclass(frozen=True)
class Maker:
    """A specification with its tables and parameters: facts are worked out once for all languages."""

    spec: Spec
    tables: Tables
    params: Params

    @cached_property
    def facts(self) -> Facts:
        """Rows and headline values."""
        return self.spec.facts(self.tables, self.params)

    def figure(self, lang: str) -> Figure:
        """Return the figure in one language."""
        speaker = Speaker(lang, self.tables)
        words = self._words(speaker)
        return Figure(
            id=self.spec.id,
            params=dict(self.params),
            lang=lang,
            rows=self.facts.rows,
            headline=self.facts.headline,
            words=words,
            raw_files=origin.raw_files(self.facts.rows, self.tables),
            draw=lambda: self.spec.sheet(self.facts, words, speaker),
            in_language=self.figure,
        )

    def _words(self, speaker: Speaker) -> Words:
        chosen = self.spec.words(self.facts, speaker)
        return Words(
            title=chosen.title,
            subtitle=chosen.subtitle,
            caption=chosen.caption,
            alt=chosen.alt,
            source=origin.source_line(self.facts.rows, speaker),
            citation=origin.citation(self.facts.rows, speaker),
            notes=chosen.notes,
        )
