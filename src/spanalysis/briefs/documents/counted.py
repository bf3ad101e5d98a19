"""Why this exists: charts and tables are numbered in one way in every document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.briefs.brief import Exhibit, Grid
from spanalysis.text import N_, translator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spanalysis.briefs.brief import Block

FIGURE = N_("Figure {number}")
TABLE = N_("Table {number}")
NOTES = N_("Notes and sources")


def counted(blocks: Iterable[Block]) -> Iterator[tuple[Block, int]]:
    """Yield each block with its number: charts and tables are counted apart, from 1; other blocks have 0."""
    seen = {Exhibit: 0, Grid: 0}
    for block in blocks:
        kind = type(block)
        if kind in seen:
            seen[kind] += 1
        yield block, seen.get(kind, 0)


def label(block: Exhibit | Grid, number: int | str, lang: str) -> str:
    """Return what stands before a caption.

    Examples
    --------
    >>> from spanalysis.briefs.brief import Column, Origin, Passage
    >>> grid = Grid(Passage("Rates"), (Column("Area"),), (), Origin("brief", ("BOL",), "es", "table"))
    >>> label(grid, 1, "es")
    'Cuadro 1'
    """
    words = FIGURE if isinstance(block, Exhibit) else TABLE
    return str(translator(lang).gettext(words, number=number))
