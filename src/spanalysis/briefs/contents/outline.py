"""Why this exists: every brief has the same build; its subject only fills it.

The first page has the key messages, one chart and what we don't know; the second has charts, tables and how to
cite. That holds for a country, a group and a theme.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.briefs.brief import (
    BRIEF,
    Block,
    Brief,
    Exhibit,
    Grid,
    Heading,
    Origin,
    Paragraph,
    Passage,
    Points,
)
from spanalysis.briefs.contents import citing
from spanalysis.text import N_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker

KEY = N_("Key messages")
CHARTS = N_("In charts and figures")
UNKNOWN = N_("What we don’t know")
CITE = N_("How to cite, and sources")


@dataclass(frozen=True)
class Outline:
    """What a subject brings.

    Parameters
    ----------
    title, kind : str
        Title, and the line below it that says what kind of text it is.
    messages : tuple of Passage
    exhibits : tuple of Exhibit
    grids : tuple of Grid
    unknown : tuple of Passage
    rows : pandas.DataFrame
        The plotted rows behind all of it, with ``vintage``: their releases are cited.
    """

    title: str
    kind: str
    messages: tuple[Passage, ...]
    exhibits: tuple[Exhibit, ...]
    grids: tuple[Grid, ...]
    unknown: tuple[Passage, ...]
    rows: pd.DataFrame

    def brief(self, subject: str, speaker: Speaker) -> Brief:
        """Return the brief that it makes."""
        dated = citing.dated(self.rows, speaker)
        return Brief(
            subject=subject,
            lang=speaker.lang,
            title=self.title,
            subtitle=self.kind,
            dated=_own(subject, speaker, "dated", dated),
            blocks=tuple(self._blocks(subject, speaker, dated)),
            description=f"{self.kind}. {dated}",
        )

    def _blocks(self, subject: str, speaker: Speaker, dated: str) -> Iterator[Block]:
        yield Heading(speaker.say(KEY))
        yield Points(self.messages)
        yield from self.exhibits[:1]
        yield Heading(speaker.say(UNKNOWN))
        yield Points(self.unknown)
        yield Heading(speaker.say(CHARTS))
        yield from self.exhibits[1:]
        yield from self.grids
        yield Heading(speaker.say(CITE))
        cited = citing.cited(self.title, self.kind, dated, speaker)
        yield Paragraph(_own(subject, speaker, "cited", cited))
        references = citing.references(self.rows, speaker)
        yield Points(
            tuple(
                Passage(text, _origin(subject, speaker, f"reference-{name}"), link=url)
                for name, text, url in references
            )
        )
        yield Paragraph(_own(subject, speaker, "licence", citing.licence(self.rows, speaker)))


def _own(subject: str, speaker: Speaker, part: str, text: str) -> Passage:
    return Passage(text, _origin(subject, speaker, part))


def _origin(subject: str, speaker: Speaker, part: str) -> Origin:
    return Origin(BRIEF, (subject,), speaker.lang, part)
