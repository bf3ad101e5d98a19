"""Why this exists: a brief is made by the name of its subject, and each of its parts again by its origin."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spanalysis.briefs.brief import BRIEF, Brief, Exhibit, Grid, Origin, Paragraph, Passage, Points
from spanalysis.briefs.contents import areas, themes
from spanalysis.briefs.contents.gathering import Gathering
from spanalysis.errors import SpanalysisError
from spanalysis.figures.coverage.contingency_profile import KINDS
from spanalysis.figures.select import COUNTRIES, WORLD, area_row
from spanalysis.text.locales import checked_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spanalysis.briefs.contents.quoted import Renewed
    from spanalysis.figures.tables import Tables

WORLD_THEME = "world"


def checked_subject(tables: Tables, subject: str) -> str:
    """Return what a brief can be about: a theme's name, or the code of a country, territory or group.

    Raises
    ------
    UnknownNameError
        If it is neither; the message lists the themes, or codes that are close.
    """
    if subject in themes.THEMES:
        return subject
    if subject == WORLD:
        return WORLD_THEME
    try:
        return str(area_row(tables, subject, KINDS)["ref_area"])
    except SpanalysisError as error:
        named = ", ".join(themes.THEMES)
        raise type(error)(
            f"a theme ({named}), or the code of a country or group", repr(subject), mend=error.mend
        ) from error


def make_brief(tables: Tables, subject: str, lang: str = "en") -> Brief:
    """Make a brief on a country, a group of countries or a theme.

    Parameters
    ----------
    tables : Tables
    subject : str
        Code of an area (``BOL``, ``WAEMU``), or ``world``, ``platform-work``, ``older-persons``, ``women``,
        ``affordability``.
    lang : str
        ``en``, ``fr`` or ``es``.

    Raises
    ------
    UnknownNameError
        If there is no such subject or language.

    Examples
    --------
    >>> from spanalysis.figures.tables import Tables
    >>> from spanalysis.provenance import find_home
    >>> make_brief(Tables(find_home()), "BOL", "es").title
    'La protección social en Bolivia'
    """
    checked_language(lang)
    name = checked_subject(tables, subject)
    gathering = Gathering(tables, lang)
    if name in themes.THEMES:
        outline = themes.outline(gathering, name)
    elif area_row(tables, name)["area_type"] in COUNTRIES:
        outline = areas.country(gathering, name)
    else:
        outline = areas.group(gathering, name)
    return outline.brief(name, gathering.speaker)


def title_of(tables: Tables, subject: str, lang: str) -> str:
    """Return a brief's title without making the brief.

    Raises
    ------
    UnknownNameError
        If there is no such subject.
    """
    gathering, name = Gathering(tables, lang), checked_subject(tables, subject)
    if name in themes.THEMES:
        return gathering.speaker.say(themes.THEMES[name].title)
    return areas.title(gathering, name)


@dataclass(frozen=True)
class Renewer:
    """Answers what belongs to an origin now; whatever it made for one answer serves the next.

    Parameters
    ----------
    tables : Tables
    """

    tables: Tables
    _gatherings: dict[str, Gathering] = field(default_factory=dict, repr=False, compare=False)
    _briefs: dict[tuple[str, str], dict[Origin, str]] = field(default_factory=dict, repr=False, compare=False)

    def __call__(self, origin: Origin) -> Renewed | None:
        """Return what belongs to an origin now.

        Parameters
        ----------
        origin : Origin
            Of a passage, a picture or a table of a brief.

        Returns
        -------
        str, Figure, Grid or None
            A text, a figure whose usual size is the picture's, a table; None if the figure has no such part.

        Raises
        ------
        SpanalysisError
            If its figure, area or group does not exist, or has nothing to show any more.
        """
        if origin.figure == BRIEF:
            return self._of_brief("".join(origin.values[:1]), origin.lang).get(origin)
        gathering = self._gatherings.setdefault(origin.lang, Gathering(self.tables, origin.lang))
        return gathering.quoted(origin.figure, *origin.values).now(origin.part)

    def _of_brief(self, subject: str, lang: str) -> dict[Origin, str]:
        """Return the texts of a brief by origin."""
        if (subject, lang) not in self._briefs:
            made = make_brief(self.tables, subject, lang)
            self._briefs[subject, lang] = {item.origin: item.text for item in passages(made) if item.origin}
        return self._briefs[subject, lang]


def passages(brief: Brief) -> Iterator[Passage]:
    """Yield every passage of a brief in order, each before its note; captions come with their blocks."""
    yield brief.dated
    for block in brief.blocks:
        if isinstance(block, Paragraph):
            yield from _with_note(block.passage)
        elif isinstance(block, Points):
            for passage in block.passages:
                yield from _with_note(passage)
        elif isinstance(block, Exhibit | Grid):
            yield from _with_note(block.caption)


def _with_note(passage: Passage) -> Iterator[Passage]:
    yield passage
    if passage.note:
        yield passage.note
