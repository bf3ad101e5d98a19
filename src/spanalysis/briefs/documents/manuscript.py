"""Why this exists: PDF, HTML and Markdown differ in how they set a brief, not in what stands in it.

A :class:`Manuscript` holds plain texts that may be shown, links that may be followed, and notes with their
numbers. Two notes that say the same are one note with two marks.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from spanalysis.audit.outputs.printable import printable
from spanalysis.briefs.brief import Column, Grid, Heading, Paragraph, Points
from spanalysis.briefs.documents.counted import counted, label
from spanalysis.figures.listing import THEMES
from spanalysis.figures.render import AUTHORS
from spanalysis.text import N_, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spanalysis.briefs.brief import Block, Brief, Passage

SUBJECT = N_("social protection")
_FOLLOWED = frozenset({"http", "https", "mailto"})
_KEPT = ":/?#[]@!$&'()*+,;=%-._~"
"""Signs that stay as they are in an address."""


@dataclass(frozen=True)
class Run:
    """A piece of text; ``link`` is the address that it leads to, or empty."""

    text: str
    link: str = ""


@dataclass(frozen=True)
class Line:
    """A passage; ``note`` is its note's number (0 for none), ``use`` counts the marks of that note."""

    runs: tuple[Run, ...]
    note: int = 0
    use: int = 0


@dataclass(frozen=True)
class Note:
    """A note: its number, its text, and how many marks lead to it."""

    number: int
    runs: tuple[Run, ...]
    uses: int = 1


@dataclass(frozen=True)
class Part:
    """A block of the brief.

    Parameters
    ----------
    kind : str
        ``heading``, ``paragraph``, ``points``, ``references`` (points each of which leads to an address),
        ``exhibit`` or ``grid``.
    lines : tuple of Line
        The text; of a chart or table, its caption.
    level : int
        Of a heading, from 1.
    number : int
        Of a chart or table, each counted from 1.
    label : str
        What stands before the caption, such as ``Figure 1``.
    columns, rows : tuple
        Of a table.
    """

    kind: str
    lines: tuple[Line, ...]
    level: int = 0
    number: int = 0
    label: str = ""
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Manuscript:
    """A brief as printers set it: plain texts in order."""

    title: str
    subtitle: str
    dated: Line
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]


def manuscript(brief: Brief) -> Manuscript:
    """Return a brief as printers set it.

    Parameters
    ----------
    brief : Brief

    Returns
    -------
    Manuscript
        Without characters that a page or a terminal obeys instead of showing.

    Examples
    --------
    >>> from spanalysis.briefs.brief import Brief, Passage
    >>> brief = Brief("BOL", "en", "Bolivia", "A sample", Passage("2026", note=Passage("ILO")), (), "")
    >>> manuscript(brief).notes
    (Note(number=1, runs=(Run(text='ILO', link=''),), uses=1),)
    """
    marks = _Marks()
    dated = marks.line(brief.dated)
    parts = tuple(_part(block, number, marks, brief.lang) for block, number in counted(brief.blocks))
    return Manuscript(printable(brief.title), printable(brief.subtitle), dated, parts, tuple(marks.notes))


def author(brief: Brief) -> str:
    """Return who made a brief, in its language."""
    return translator(brief.lang).gettext(AUTHORS)


def keywords(brief: Brief) -> tuple[str, ...]:
    """Return the brief's subject in a few words, for the file's properties.

    Examples
    --------
    >>> from spanalysis.briefs.brief import Brief, Passage
    >>> keywords(Brief("BOL", "fr", "Bolivie", "", Passage("2026"), (), ""))
    ('protection sociale', 'BOL')
    """
    from spanalysis.figures.registry import SPECS

    ids = (block.figure.id for block in brief.exhibits)
    themes = (THEMES[SPECS[name].theme] for name in ids if name in SPECS)
    words = dict.fromkeys(map(translator(brief.lang).gettext, (SUBJECT, *themes)))
    return (*words, printable(brief.subject))


def runs(passage: Passage) -> tuple[Run, ...]:
    """Return a passage cut at its address, if that stands in it and may be followed; else in one piece.

    Examples
    --------
    >>> from spanalysis.briefs.brief import Passage
    >>> runs(Passage("See https://ilo.org/ there", link="https://ilo.org/"))[1]
    Run(text='https://ilo.org/', link='https://ilo.org/')
    >>> runs(Passage("Run me", link="javascript:alert(1)"))
    (Run(text='Run me', link=''),)
    """
    text, link = printable(passage.text), _followed(passage.link)
    before, found, after = text.partition(link) if link else ("", "", text)
    address = quote(link, safe=_KEPT)
    pieces = (Run(before), Run(found, address), Run(after)) if found else (Run(text, address),)
    return tuple(piece for piece in pieces if piece.text)


def _followed(link: str) -> str:
    """Return an address if it is one that a reader may be sent to; else nothing."""
    address = printable(link).strip()
    try:
        return address if urlsplit(address).scheme in _FOLLOWED else ""
    except ValueError:
        return ""


@dataclass
class _Marks:
    """Numbers notes as their marks are met."""

    notes: list[Note] = field(default_factory=list)

    def line(self, passage: Passage) -> Line:
        """Return a passage with the number of its note."""
        if passage.note is None:
            return Line(runs(passage))
        said = runs(passage.note)
        for at, note in enumerate(self.notes):
            if note.runs == said:
                self.notes[at] = replace(note, uses=note.uses + 1)
                return Line(runs(passage), note.number, note.uses + 1)
        self.notes.append(Note(len(self.notes) + 1, said))
        return Line(runs(passage), len(self.notes), 1)

    def lines(self, passages: Iterable[Passage]) -> tuple[Line, ...]:
        """Return passages with the numbers of their notes."""
        return tuple(map(self.line, passages))


def _part(block: Block, number: int, marks: _Marks, lang: str) -> Part:
    if isinstance(block, Heading):
        return Part("heading", (Line((Run(printable(block.text)),)),), level=block.level)
    if isinstance(block, Paragraph):
        return Part("paragraph", marks.lines((block.passage,)))
    if isinstance(block, Points):
        lines = marks.lines(block.passages)
        return Part("references" if all(map(_leads, lines)) else "points", lines)
    part = Part("exhibit", marks.lines((block.caption,)), number=number, label=label(block, number, lang))
    return _with_cells(part, block) if isinstance(block, Grid) else part


def _with_cells(part: Part, grid: Grid) -> Part:
    columns = tuple(replace(column, title=printable(column.title)) for column in grid.columns)
    rows = tuple(tuple(map(printable, row)) for row in grid.rows)
    return replace(part, kind="grid", columns=columns, rows=rows)


def _leads(line: Line) -> bool:
    return any(run.link for run in line.runs)
