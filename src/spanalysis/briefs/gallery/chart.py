"""Why this exists: a chart's picture, rows and trail are the same on its own page and on a country's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.briefs.gallery.rows import Grid, grid
from spanalysis.briefs.gallery.trail import Trail, file_numbers, trail
from spanalysis.briefs.gallery.words import ROWS_OF

if TYPE_CHECKING:
    from spanalysis.briefs.gallery.shelf import Download, Shelf
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.speaker import Speaker


@dataclass(frozen=True)
class Chart:
    """What a page shows of a figure.

    Parameters
    ----------
    figure : Figure
        In the page's language.
    picture : Download or None
        None if none is on the shelf.
    table : Grid
        The plotted rows.
    table_title : str
    trail : Trail
    """

    figure: Figure
    picture: Download | None
    table: Grid
    table_title: str
    trail: Trail

    @property
    def tall(self) -> bool:
        """Say whether the picture is a sheet of paper, higher than wide."""
        return self.picture is not None and self.picture.height > 1.2 * self.picture.width


def chart(figure: Figure, shelf: Shelf, speaker: Speaker) -> Chart:
    """Return a figure as a page shows it."""
    return Chart(
        figure=figure,
        picture=shelf.chart(figure.slug, figure.lang),
        table=grid(figure.rows, file_numbers(figure), speaker),
        table_title=speaker.say(ROWS_OF, title=figure.words.title),
        trail=trail(figure, speaker),
    )
