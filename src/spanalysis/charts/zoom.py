"""Why this exists: on a large page a chart with the type of a small one looks lost.

A body is laid out for a smaller room and drawn on an enlarged panel; what is measured in points whatever the
panel (type, lines, marks) is enlarged here afterwards.
"""

from __future__ import annotations

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import Collection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text


def drawn_so_far(figure: Figure) -> set[int]:
    """Return which artists a figure has, to leave them as they are."""
    return {id(artist) for artist in figure.findobj()}


def enlarge(figure: Figure, zoom: float, before: set[int]) -> None:
    """Enlarge type, lines and marks that were drawn since.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    zoom : float
        Factor.
    before : set of int
        From :func:`drawn_so_far`.

    Examples
    --------
    >>> figure = Figure()
    >>> title, before = figure.text(0, 0, "Title", fontsize=8), drawn_so_far(figure)
    >>> label = figure.text(0, 0, "Label", fontsize=8)
    >>> enlarge(figure, 1.25, before)
    >>> title.get_fontsize(), label.get_fontsize()
    (8.0, 10.0)
    """
    for artist in figure.findobj() if zoom != 1 else ():
        if id(artist) not in before:
            _enlarge(artist, zoom)


def _enlarge(artist: Artist, zoom: float) -> None:
    if isinstance(artist, Text):
        artist.set_fontsize(float(artist.get_fontsize()) * zoom)
    elif isinstance(artist, Line2D):
        artist.set_linewidth(artist.get_linewidth() * zoom)
        artist.set_markersize(artist.get_markersize() * zoom)
        artist.set_markeredgewidth(artist.get_markeredgewidth() * zoom)
    elif isinstance(artist, Patch):
        artist.set_linewidth(artist.get_linewidth() * zoom)
    elif isinstance(artist, Collection):
        artist.set_linewidth([float(wide) * zoom for wide in np.atleast_1d(artist.get_linewidth())])
