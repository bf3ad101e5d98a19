"""Why this exists: a brief quotes a figure in parts, and each part must be found again by its name later.

:class:`Quoted` hands out a figure's statements, caption, picture and table as passages that know their
origin, and answers for any of these names what belongs there now.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from spanalysis.briefs.brief import Exhibit, Grid, Origin, Passage
from spanalysis.figures.country.country_page_words import ADEQUACY, unknown
from spanalysis.figures.speaker import Speaker
from spanalysis.text import N_, sentence

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.spec import Maker

NOTE = N_("{definition}. Source: {sources}.")

_SHARES = {"social": 0.8, "square": 0.75}
"""Width of the sizes for screens, in parts of a brief's text: their type is large."""

Renewed: TypeAlias = "str | Figure | Grid"
"""What a part is now: a text, a picture's figure in its size, or a table."""


@dataclass(frozen=True)
class Quoted:
    """A figure in one language, taken apart.

    Parameters
    ----------
    maker : Maker
        The figure with its tables and parameters.
    lang : str
        ``en``, ``fr`` or ``es``.
    """

    maker: Maker
    lang: str

    @cached_property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.maker.figure(self.lang)

    @property
    def speaker(self) -> Speaker:
        """The language with the tables' names."""
        return Speaker(self.lang, self.maker.tables)

    def origin(self, part: str) -> Origin:
        """Return the origin of one of its parts."""
        return Origin(self.maker.spec.id, tuple(self.maker.params.values()), self.lang, part)

    def passage(self, part: str, note: Passage | None = None) -> Passage:
        """Return one of its parts that are texts."""
        return Passage(str(self.now(part)), self.origin(part), note)

    def statement(self, at: int) -> Passage:
        """Return a statement, counted from 0, with definition and source in its note."""
        return self.passage(f"statement-{at}", self.passage(f"note-{at}"))

    def statements(self, picks: tuple[int, ...] | None = None) -> tuple[Passage, ...]:
        """Return some of its statements, all by default; a figure may have fewer than are asked for."""
        count = len(self.figure.statements)
        wanted = range(count) if picks is None else picks
        return tuple(self.statement(at) for at in wanted if at < count)

    def exhibit(self, size: str = "") -> Exhibit:
        """Return its picture with its caption, as wide as suits its type.

        Parameters
        ----------
        size : str
            A size, or several with a bar between, of which the first that the figure has is taken.
        """
        from spanalysis.briefs.documents.pictures import drawn_once

        chosen = next(name for name in (*size.split("|"), self.figure.sizes[0]) if name in self.figure.sizes)
        figure = drawn_once(self.figure, chosen)
        return Exhibit(
            figure, self.passage("caption"), self.origin(f"picture-{chosen}"), _SHARES.get(chosen, 1.0)
        )

    def grid(self) -> Grid:
        """Return its table.

        Raises
        ------
        UnknownNameError
            If it has none.
        """
        from spanalysis.briefs.contents.grids import columns_and_rows

        columns, rows, caption = columns_and_rows(self.maker, self.speaker)
        return Grid(Passage(caption, self.origin("heading")), columns, rows, self.origin("table"))

    def unknown(self) -> tuple[Passage, ...]:
        """Return what is not known of a country, one passage a gap, and what coverage never says."""
        gaps = tuple(self.passage(f"unknown-{code}") for code in self._gaps)
        return (*gaps, Passage(self.speaker.say(ADEQUACY)))

    @cached_property
    def _gaps(self) -> dict[str, str]:
        """The words of each gap by its code; a figure without a list of gaps has none."""
        gaps = self.maker.facts.details.get("unknown", ())
        return {gap.code: unknown((gap,), self.speaker)[0] for gap in gaps}

    def now(self, part: str) -> Renewed | None:
        """Return what belongs in a part now; None if the figure has no such part any more.

        Parameters
        ----------
        part : str
            ``statement-0``, ``note-0``, ``caption``, ``picture-half``, ``table``, ``heading``, or ``unknown-`` with
            the code of a gap.
        """
        name, _, rest = part.partition("-")
        if name in {"statement", "note"}:
            return _at(self._said(name), rest)
        if name == "unknown":
            return self._gaps.get(rest)
        if name == "picture":
            return self.exhibit(rest).figure if rest in self.figure.sizes else None
        if rest:
            return None
        return self._whole(name)

    def _whole(self, name: str) -> Renewed | None:
        """Return a part that a figure has once."""
        if name == "caption":
            return self.figure.words.caption
        if name in {"table", "heading"}:
            grid = self.grid()
            return grid if name == "table" else grid.caption.text
        return None

    def _said(self, name: str) -> list[str]:
        if name == "statement":
            return [sentence(item.text) for item in self.figure.statements]
        return [
            sentence(self.speaker.say(NOTE, definition=item.definition, sources=item.sources))
            for item in self.figure.statements
        ]


def _at(texts: list[str], place: str) -> str | None:
    return texts[int(place)] if place.isdecimal() and int(place) < len(texts) else None
