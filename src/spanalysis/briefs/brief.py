"""Why this exists: a brief is written once, and Word, PDF, HTML and Markdown are four ways to print it.

A :class:`Brief` is a list of blocks. Each passage knows where it came from (:class:`Origin`), so that a Word
file can be brought up to date long after it was made. Nothing here knows a file format.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from spanalysis.errors import UnknownNameError
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure

BRIEF = "brief"
"""Stands for a figure's name in the origin of what belongs to a brief as a whole."""

_MARK = "/"


@dataclass(frozen=True)
class Origin:
    """Where a passage, a picture or a table comes from, so that it can be made again.

    Parameters
    ----------
    figure : str
        Name in the catalogue, or ``brief``.
    values : tuple of str
        Values of the figure's parameters in the catalogue's order, or the brief's subject.
    lang : str
        ``en``, ``fr`` or ``es``.
    part : str
        ``statement-0``, ``note-0``, ``caption``, ``picture``, ``table``, ...
    """

    figure: str
    values: tuple[str, ...]
    lang: str
    part: str

    def __str__(self) -> str:
        return _MARK.join((self.figure, *self.values, self.lang, self.part))

    @staticmethod
    def parse(text: str) -> Origin:
        """Return what :func:`str` wrote.

        Raises
        ------
        UnknownNameError
            If the text is none of the kind.

        Examples
        --------
        >>> Origin.parse("country-coverage/BOL/es/statement-0").values
        ('BOL',)
        """
        parts = text.split(_MARK)
        if len(parts) < 3 or parts[-2] not in LANGUAGES or not all(parts):
            raise UnknownNameError("figure/values/language/part, such as world-map/en/caption", repr(text))
        return Origin(parts[0], tuple(parts[1:-2]), parts[-2], parts[-1])


@dataclass(frozen=True)
class Passage:
    """A run of plain text.

    Parameters
    ----------
    text : str
    origin : Origin, optional
        None if it stays as it is whatever is published.
    note : Passage, optional
        What stands in the footnote behind it.
    link : str
        Address that it leads to; empty for none.
    """

    text: str
    origin: Origin | None = None
    note: Passage | None = None
    link: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading inside the brief; ``level`` counts from 1, below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text."""

    passage: Passage


@dataclass(frozen=True)
class Points:
    """A list with a bullet before each passage."""

    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class Exhibit:
    """A chart with its caption; the alternative text is the figure's.

    Parameters
    ----------
    figure : Figure
        In the brief's language.
    caption : Passage
        Without the number, which the document counts.
    origin : Origin
        Of the picture.
    share : float
        Width of the picture in parts of the text's width, 0 to 1.
    """

    figure: Figure
    caption: Passage
    origin: Origin
    share: float = 1.0


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, whether it holds numbers, and its width against the others."""

    title: str
    numeric: bool = False
    width: float = 1.0


@dataclass(frozen=True)
class Grid:
    """A table with one header row; the first cell of each row names it.

    Parameters
    ----------
    caption : Passage
        Without the number, which the document counts.
    columns : tuple of Column
    rows : tuple of tuple of str
        Cells as written, one for each column.
    origin : Origin
    """

    caption: Passage
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    origin: Origin


Block: TypeAlias = Heading | Paragraph | Points | Exhibit | Grid


@dataclass(frozen=True)
class Brief:
    """Two pages on a country, a group or a theme, in one language.

    Parameters
    ----------
    subject : str
        Code of an area, or name of a theme.
    lang : str
        ``en``, ``fr`` or ``es``.
    title : str
    subtitle : str
        What kind of text it is.
    dated : Passage
        Up to which day the publications reach that it rests on; there is no other date in it.
    blocks : tuple of Block
    description : str
        One or two sentences for the file's properties.
    """

    subject: str
    lang: str
    title: str
    subtitle: str
    dated: Passage
    blocks: tuple[Block, ...]
    description: str

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """The charts, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Exhibit))

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The tables, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Grid))

    def stem(self) -> str:
        """Return the name of its files without the ending: ``BOL.es``."""
        return f"{self.subject}.{self.lang}"
