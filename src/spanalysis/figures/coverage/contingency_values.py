"""Why this exists: which release, region and sex an area's rates by contingency come from is decided once.

A country page and a profile must not differ in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.coverage.contingencies import NO_SCHEME
from spanalysis.figures.select import effective, latest, newest

if TYPE_CHECKING:
    from spanalysis.figures.tables import Tables


def own_values(tables: Tables, rows: pd.DataFrame, release: pd.DataFrame, code: str) -> pd.DataFrame:
    """Return the latest value of each series' newest release; groups take the release that region and world come from."""
    mine = rows[rows["ref_area"] == code]
    inside = release[release["ref_area"] == code]
    rest = mine[~mine["soc"].isin(inside["soc"])]
    whole = pd.concat([inside, newest(tables, rest)])
    picked = [latest(part) for _, part in whole.groupby("soc", sort=False)]
    return pd.concat(picked, ignore_index=True) if picked else mine


def no_scheme(rows: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Return the newest statement that the law has no scheme, for each contingency whose latest value is zero."""
    zeros = own.loc[own["obs_value"] == 0, ["ref_area", "soc"]]
    stated = rows[rows["footnote"] == NO_SCHEME].merge(
        zeros, on=["ref_area", "soc"], how="inner", validate="m:1"
    )
    return stated.sort_values("time_period").drop_duplicates("soc", keep="last")[list(rows.columns)]


def region_of(tables: Tables, release: pd.DataFrame, code: str) -> str:
    """Return the one region with rates by contingency that an area, or every member of a group, lies in.

    Parameters
    ----------
    tables : Tables
    release : pandas.DataFrame
        Rates of the regions.
    code : str
        Country, territory or group.

    Returns
    -------
    str
        The ILO's region; empty for the world, for a region itself and for a group that lies in several.
    """
    areas, groups = tables["ref_areas"].set_index("ref_area"), tables["area_groups"]
    members = [code, *groups.loc[groups["group"] == code, "ref_area"]]
    regions = set(areas.loc[members, "ilo_region"]) - {""}
    found = regions.pop() if len(regions) == 1 else ""
    return found if found != code and found in set(release["ref_area"]) else ""


def by_sex(tables: Tables, region: pd.DataFrame) -> pd.DataFrame:
    """Return women's and men's rates of a region where its release has none for both together."""
    sexes = pd.concat([effective(tables, None, "SEX_F"), effective(tables, None, "SEX_M")])
    same = sexes[sexes["ref_area"].isin(region["ref_area"]) & sexes["vintage"].isin(region["vintage"])]
    same = same[same["time_period"].isin(region["time_period"]) & ~same["soc"].isin(region["soc"])]
    return same.sort_values(["soc", "sex"])
