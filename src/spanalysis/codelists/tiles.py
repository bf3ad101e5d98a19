"""Why this exists: a map on which every country is as large as its neighbour, and no border is disputed.

``tile_grid.csv`` gives each country, and each territory for which a value of SDG indicator 1.3.1 was ever
published, one square of a grid. Columns count from 0 at the left, rows from 0 at the top (the north). The
layout is this project's own, set by hand. What it trades away is size and distance: Africa's shape, the sea
between continents and who is whose neighbour are kept (``tests/codelists/test_tile_grid.py`` measures it).

An area stands on the grid as the sources count it, with a square of its own; that is no view on its status.
"""

from __future__ import annotations

from spanalysis.codelists import load


def tiles() -> dict[str, tuple[int, int]]:
    """Return the square of every area on the tile-grid map.

    Returns
    -------
    dict of str to tuple of int
        Column and row by ``ref_area``, both from 0; row 0 is the northernmost. A copy that may be changed.

    Examples
    --------
    >>> grid = tiles()
    >>> (bolivia, _), (peru, _) = grid["BOL"], grid["PER"]
    >>> bolivia - peru
    1
    """
    frame = load("tile_grid")
    rows = zip(frame["ref_area"], frame["column"], frame["row"], strict=True)
    return {area: (int(column), int(row)) for area, column, row in rows}
