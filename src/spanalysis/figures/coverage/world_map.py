"""Why this exists: where people are covered and where not, country by country, small states and gaps included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.codelists.tiles import tiles as grid
from spanalysis.errors import NoDataError
from spanalysis.figures.coverage.cell_values import checked_soc, latest_cells, plotted
from spanalysis.figures.coverage.cell_words import cell_tip, class_names, state_names, whole
from spanalysis.figures.coverage.world_map_words import HEADING, INTRO, words
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import TOTAL, each
from spanalysis.figures.spec import Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

THRESHOLDS = (0, 20, 50)
"""Per cent: the title speaks of the lowest one that at least a quarter of the areas do not exceed or reach."""

_OWN = "KOS"
"""The one place without an ISO code of two letters: its square has the code of the tables."""

OLD = 10
"""Years before the newest value after which a value is named as old."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take each country's and territory's latest value of one contingency; aggregates have no square.

    Raises
    ------
    UnknownNameError
        If ``params["soc"]`` is no contingency; close ones are suggested.
    NoDataError
        If no value is published for any country.
    """
    soc = checked_soc(params["soc"])
    places = grid()
    cells = latest_cells(tables, places, [soc])
    if cells.empty:
        raise NoDataError("a value of at least one country", "none", where=soc)
    iso2 = tables["ref_areas"].set_index("ref_area")["iso2"]
    details = {
        "soc": soc,
        "cells": cells,
        "missing": sorted(set(places) - set(cells["ref_area"])),
        "codes": {code: str(iso2[code]) or code for code in places},
        "old_years": OLD,
        "old": cells[cells["time_period"] < cells["time_period"].max() - OLD],
    }
    return Facts(plotted(tables, cells), _headline(cells, len(places)), details)


def _headline(cells: pd.DataFrame, n_places: int) -> dict[str, Headline]:
    limit = _threshold(cells)
    counts = {
        "n_values": len(cells),
        "n_missing": n_places - len(cells),
        "n_zero": int((cells["obs_value"] == 0).sum()),
        "n_no_scheme": int((cells["stated"] > 0).sum()),
        "n_below": _below(cells, limit),
    }
    years = {"first_year": cells["time_period"].min(), "last_year": cells["time_period"].max()}
    return (
        {name: Headline(n, "NR") for name, n in counts.items()}
        | {name: Headline(int(year), "YEAR") for name, year in years.items()}
        | {"limit": Headline(limit, "PT")}
    )


def _below(cells: pd.DataFrame, limit: int) -> int:
    """Number of areas below a limit; at zero, of those where it is reached."""
    values = cells["obs_value"].round(1)
    return int((values < limit).sum() if limit else (cells["obs_value"] == 0).sum())


def _threshold(cells: pd.DataFrame) -> int:
    many = (limit for limit in THRESHOLDS if 4 * _below(cells, limit) >= len(cells))
    return next(many, THRESHOLDS[-1])


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a square for each country and territory, values, zeros and gaps apart."""
    from spanalysis.charts.tiles import TileOptions, tiles

    cells = {row.ref_area: row for row in each(facts.details["cells"])}
    rows = [
        {"column": column, "row": row, **_tile(code, cells.get(code), facts, speaker)}
        for code, (column, row) in grid().items()
    ]
    options = TileOptions(
        steps=class_names(speaker),
        names=state_names(speaker),
        heading=speaker.say(HEADING),
        intro=speaker.say(INTRO, kosovo=_OWN, kosovo_name=speaker.area(_OWN)),
        index=_years(facts),
    )
    return tiles(pd.DataFrame(rows), text, options)


def _years(facts: Facts) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each year with the codes of the places whose latest value is of that year, the newest first."""
    cells, codes = facts.details["cells"], facts.details["codes"]
    years = sorted(set(cells["time_period"]), reverse=True)
    found = {year: cells.loc[cells["time_period"] == year, "ref_area"] for year in years}
    return tuple((str(year), tuple(sorted(codes[code] for code in areas))) for year, areas in found.items())


def _tile(code: str, cell: Any, facts: Facts, speaker: Speaker) -> dict[str, object]:
    return {
        "code": facts.details["codes"][code],
        "tip": cell_tip(speaker.area(code), cell, speaker),
        "state": "missing" if cell is None else cell.state,
        "step": 0 if cell is None else int(cell.step),
        "number": "" if cell is None else whole(cell.obs_value, speaker),
    }


SPEC = Spec(
    id="world-map",
    theme="coverage",
    about=N_("A square for each country: coverage by at least one benefit, or of one contingency"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
    params=("soc",),
    defaults=({"soc": TOTAL},),
)
