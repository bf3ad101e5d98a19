"""Why this exists: a country's value says more beside those of the countries around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.select import COUNTRIES, effective, latest, newest

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.tables import Tables

KINDS = ("un_region", "ilo_region")
"""Regions in the order in which they are asked; the second for areas that the UN puts in none."""


def subregion(tables: Tables, area: str) -> str:
    """Return the smallest region of the UN, or else of the ILO, that an area is in; empty if there is none.

    Parameters
    ----------
    tables : Tables
    area : str
        Code of a country or territory.
    """
    groups, areas = tables["area_groups"], tables["ref_areas"].set_index("ref_area")["area_type"]
    sizes = groups.groupby("group")["ref_area"].count()
    mine = groups.loc[groups["ref_area"] == area, "group"]
    for kind in KINDS:
        regions = sorted(code for code in mine if areas[code] == kind)
        if regions:
            return str(min(regions, key=lambda code: (int(sizes[code]), code)))
    return ""


def neighbours(tables: Tables, area: str) -> pd.DataFrame:
    """Return the latest value of each country and territory of an area's subregion, its own included.

    Returns
    -------
    pandas.DataFrame
        Rows of ``coverage``, highest value first; each from the newest release of its area.
    """
    groups = tables["area_groups"]
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    members = groups.loc[groups["group"] == subregion(tables, area), "ref_area"]
    wanted = {area, *(code for code in members if kinds[code] in COUNTRIES)}
    rows = effective(tables)
    valued = latest(newest(tables, rows[rows["ref_area"].isin(wanted)]))
    return valued.sort_values(["obs_value", "ref_area"], ascending=[False, True], ignore_index=True)
