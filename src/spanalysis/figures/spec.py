"""Why this exists: a figure is specified by three pure steps, apart from its drawing.

``facts`` picks rows and computes headline values, ``words`` says them in a language, ``sheet`` draws them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from spanalysis.figures import origin
from spanalysis.figures.figure import Figure, Headline, Statement, Words
from spanalysis.figures.page import checked_size, sheet_text
from spanalysis.figures.speaker import Speaker

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
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
class Said:
    """A statement with a definition and sources of its own, where those of its figure would be too wide.

    Parameters
    ----------
    statement : str
        Without a full stop.
    rows : pandas.DataFrame
        The plotted rows that it rests on; each of their releases is named.
    definition : str
        The figure's, if left out.
    """

    statement: str
    rows: pd.DataFrame
    definition: str = ""


@dataclass(frozen=True)
class Phrases:
    """The words that a figure chooses; source line, citation and terms of use are computed.

    Parameters
    ----------
    title, subtitle, caption, alt : str
    notes : tuple of str
        Notes on a printed page.
    brief_note : str
        The one caveat that a small picture must not do without.
    statements : tuple of str or Said
        Two or three statements of the finding, without a full stop; each names its year.
    definition : str
        What the numbers count, in a few words, for the bracket behind each statement.
    """

    title: str
    subtitle: str
    caption: str
    alt: str
    notes: tuple[str, ...] = ()
    brief_note: str = ""
    statements: tuple[str | Said, ...] = ()
    definition: str = ""


Params = Mapping[str, str]

EVERY_SIZE = ("page", "column", "a4", "social", "square", "slide")
"""Sizes in the order of the house; the first one is what a build draws."""

HALF_TOO = ("page", "column", "half", "a4", "social", "square", "slide")
"""Sizes of a figure that has room on half a page too, as a brief of two pages needs it."""


@dataclass(frozen=True)
class Spec:
    """An entry of the catalogue.

    Parameters
    ----------
    id : str
        Name, and folder of its outputs.
    theme : str
        ``coverage``, ``platform-work``, ``money`` or ``country``.
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
    sizes : tuple of str
        Sizes that it can be drawn in, the usual one first.
    """

    id: str
    theme: str
    about: str
    tables: tuple[str, ...]
    facts: Callable[[Tables, Params], Facts]
    words: Callable[[Facts, Speaker], Phrases]
    sheet: Callable[[Facts, SheetText, Speaker], Drawing]
    params: tuple[str, ...] = ()
    defaults: tuple[Params, ...] = field(default=({},))
    sizes: tuple[str, ...] = EVERY_SIZE


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
        chosen = self.spec.words(self.facts, speaker)
        statements = self._statements(chosen, speaker)
        words = self._words(chosen, statements, speaker)
        return Figure(
            id=self.spec.id,
            params=dict(self.params),
            lang=lang,
            rows=self.facts.rows,
            headline=self.facts.headline,
            words=words,
            raw_files=origin.raw_files(self.facts.rows, self.tables),
            draw=lambda size="": self._drawn(words, speaker, size),
            in_language=self.figure,
            sizes=self.spec.sizes,
            licences=origin.licences(self.facts.rows, self.tables),
            statements=statements,
        )

    def _drawn(self, words: Words, speaker: Speaker, size: str) -> Drawing:
        chosen = checked_size(size, self.spec.sizes, self.spec.id)
        return self.spec.sheet(self.facts, sheet_text(words, chosen), speaker)

    def _words(self, chosen: Phrases, statements: tuple[Statement, ...], speaker: Speaker) -> Words:
        return Words(
            title=chosen.title,
            subtitle=chosen.subtitle,
            caption=chosen.caption,
            alt=chosen.alt,
            source=origin.source_line(self.facts.rows, speaker),
            citation=origin.citation(self.facts.rows, speaker),
            notes=chosen.notes,
            brief_source=origin.brief_source_line(self.facts.rows, speaker),
            brief_note=chosen.brief_note,
            sentences=tuple(origin.sentence_of(item, speaker) for item in statements),
            licence=origin.licence_line(self.facts.rows, speaker),
        )

    def _statements(self, chosen: Phrases, speaker: Speaker) -> tuple[Statement, ...]:
        """Give each statement its definition and sources: its own, or those of the figure."""
        shared = origin.brief_sources(self.facts.rows, speaker)
        return tuple(
            Statement(item, chosen.definition, shared)
            if isinstance(item, str)
            else Statement(
                item.statement,
                item.definition or chosen.definition,
                origin.dated_sources(item.rows, speaker),
            )
            for item in chosen.statements
        )
