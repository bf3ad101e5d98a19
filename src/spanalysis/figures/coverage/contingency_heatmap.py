"""Why this exists: a headline hides which risks nobody is covered for; every country of a group, every contingency."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.errors import NoDataError
from spanalysis.figures.coverage.cell_values import LIMITS, latest_cells, plotted
from spanalysis.figures.coverage.cell_words import (
    COLUMNS,
    cell_tip,
    in_order,
    number,
    short_class_names,
    state_names,
    whole,
)
from spanalysis.figures.coverage.contingencies import socs
from spanalysis.figures.coverage.contingency_heatmap_words import left_out, words
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, TOTAL, area_row, each, group_members
from spanalysis.figures.spec import Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables


def facts(tables: Tables, params: Params) -> Facts:
    """Take the latest value of each member and contingency; a group's own aggregate is not among them.

    Raises
    ------
    UnknownNameError
        If ``params["group"]`` is no group; close ones are suggested.
    NoDataError
        If no member has a value.
    """
    members = group_members(tables, params["group"])
    cells = latest_cells(tables, members)
    if cells.empty:
        raise NoDataError("a value of at least one member", "none", where=params["group"])
    valued = set(cells["ref_area"])
    kinds = {code: str(area_row(tables, code, COUNTRIES)["area_type"]) for code in members}
    listed = [code for code in members if code in valued or kinds[code] == "country"]
    details = {
        "group": params["group"],
        "cells": cells,
        "areas": listed,
        "omitted": len(members) - len(listed),
        "low": _low(cells),
        "valued": cells.groupby("soc")["ref_area"].nunique().to_dict(),
    }
    return Facts(plotted(tables, cells), _headline(details), details)


def _low(cells: pd.DataFrame) -> dict[str, int]:
    """Number of members below the lowest limit in each contingency, the headline indicator apart."""
    below = cells[cells["step"] == 0]["soc"].value_counts()
    return {soc: int(below.get(soc, 0)) for soc in socs() if soc != TOTAL and soc in set(cells["soc"])}


def _headline(details: dict[str, Any]) -> dict[str, Headline]:
    cells, most = details["cells"], max(details["low"].values(), default=0)
    worst = [soc for soc, n in details["low"].items() if n == most]
    details["worst"] = worst
    counts = {
        "n_areas": len(details["areas"]),
        "n_values": len(cells),
        "n_missing": len(details["areas"]) * len(socs()) - len(cells),
        "n_zero": int((cells["obs_value"] == 0).sum()),
        "n_no_scheme": int((cells["stated"] > 0).sum()),
        "n_below": most,
        "n_worst": len(worst),
        "n_contingencies": len(details["low"]),
    }
    years = {"first_year": cells["time_period"].min(), "last_year": cells["time_period"].max()}
    return (
        {name: Headline(n, "NR") for name, n in counts.items()}
        | {name: Headline(int(year), "YEAR") for name, year in years.items()}
        | {"limit": Headline(LIMITS[0], "PT")}
    )


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a row for each member in the order of the headline indicator, a column for each contingency."""
    from spanalysis.charts.heatmap import heatmap
    from spanalysis.charts.heatmap_rows import HeatmapOptions

    cells = {(row.ref_area, row.soc): row for row in each(facts.details["cells"])}
    rows = [
        _cell(code, soc, cells.get((code, soc)), speaker)
        for code in ordered(facts, speaker)
        for soc in socs()
    ]
    options = HeatmapOptions(
        steps=short_class_names(speaker),
        names=state_names(speaker),
        apart=1,
        between=lambda n: left_out(n, speaker),
    )
    return heatmap(pd.DataFrame(rows), text, options)


def ordered(facts: Facts, speaker: Speaker) -> list[str]:
    """Return the members, highest headline value first; those without one follow by name."""
    cells = facts.details["cells"]
    total = cells[cells["soc"] == TOTAL].set_index("ref_area")["obs_value"].to_dict()
    areas: list[str] = facts.details["areas"]
    return sorted(areas, key=lambda code: (-total.get(code, -math.inf), in_order(speaker.area(code))))


def _cell(code: str, soc: str, cell: Any, speaker: Speaker) -> dict[str, object]:
    column = speaker.say(COLUMNS[soc])
    place = f"{speaker.area(code)}, {column}"
    return {
        "label": speaker.area(code),
        "column": column,
        "text": "" if cell is None else number(cell.obs_value, speaker),
        "short": "" if cell is None else whole(cell.obs_value, speaker),
        "note": "" if cell is None else str(cell.time_period),
        "tip": cell_tip(place, cell, speaker),
        "state": "missing" if cell is None else cell.state,
        "step": 0 if cell is None else int(cell.step),
    }


SPEC = Spec(
    id="contingency-heatmap",
    theme="coverage",
    about=N_("The countries of a group by contingency, each cell the latest value with its year"),
    tables=("coverage", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=words,
    sheet=sheet,
    params=("group",),
    defaults=({"group": "WAEMU"}, {"group": "M49_005"}),
    sizes=("page", "column", "a4", "square", "slide"),
)
