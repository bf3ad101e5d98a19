"""Why this exists: membership decides every ranking and mean, so it is a table with a source, not a habit."""

from __future__ import annotations

import pandas as pd

from spanalysis import codelists
from spanalysis.errors import UnknownCodeError, listed
from spanalysis.tidy.tables import SPECS

WORLD = "X01"


def area_groups(un: pd.DataFrame, ilo: pd.DataFrame, income: pd.DataFrame) -> pd.DataFrame:
    """Build the ``area_groups`` table: which country or area belongs to which group.

    Parameters
    ----------
    un, ilo, income : pandas.DataFrame
        The UN's list, the ILO's regions and the World Bank's income groups as ``sources`` reads them.

    Returns
    -------
    pandas.DataFrame
        Columns ``group``, ``ref_area``, ``source``, sorted; only countries and areas are members.
    """
    parts = [_world(un), _un_regions(un), _un_lists(un), _ilo_regions(ilo), _income(income), _named()]
    frame = pd.concat(parts, ignore_index=True).drop_duplicates(["group", "ref_area"])
    frame = frame.sort_values(["group", "ref_area"], ignore_index=True)
    return frame[list(SPECS["area_groups"].columns)].astype("str")


def require_known(members: pd.DataFrame, known: frozenset[str]) -> None:
    """Refuse groups and members that the ``ref_areas`` table does not have.

    Parameters
    ----------
    members : pandas.DataFrame
        The ``area_groups`` table.
    known : frozenset of str
        Codes of the ``ref_areas`` table.

    Raises
    ------
    UnknownCodeError
        Naming the groups, the codes and where they come from.
    """
    odd = members[~members["ref_area"].isin(known) | ~members["group"].isin(known)]
    if len(odd):
        first = odd.iloc[0]
        raise UnknownCodeError(
            "groups and members that are areas",
            listed(sorted((set(odd["ref_area"]) | set(odd["group"])) - known)),
            where=f"membership of {first['ref_area']} in {first['group']} (source {first['source']})",
            mend="Correct that list, or add the area to codelists/extra_areas.csv or aggregates.csv.",
        )


def _members(areas: pd.Series[str], groups: pd.Series[str] | str, source: str) -> pd.DataFrame:
    return pd.DataFrame({"ref_area": areas, "group": groups, "source": source}, index=areas.index)


def _world(un: pd.DataFrame) -> pd.DataFrame:
    extra = codelists.load("extra_areas")
    alive = extra.loc[extra["area_type"].ne("former"), "ref_area"]
    return _members(pd.concat([un["iso3"], alive], ignore_index=True), WORLD, "UNSD")


def _un_regions(un: pd.DataFrame) -> pd.DataFrame:
    parts = []
    for column in ("region_code", "sub_region_code", "intermediate_region_code"):
        filled = un[un[column].astype("str").ne("")]
        codes = "M49_" + filled[column].astype("str").str.zfill(3)
        parts.append(_members(filled["iso3"], codes, "UNSD"))
    base = pd.concat(parts, ignore_index=True)
    parents = codelists.load("region_parents")
    joined = parents.merge(base, left_on="child", right_on="group", how="left", validate="m:m")
    return pd.concat([base, _members(joined["ref_area"], joined["parent"], "UNSD")], ignore_index=True)


def _un_lists(un: pd.DataFrame) -> pd.DataFrame:
    lists = {"ldc": "M49_199", "lldc": "M49_432", "sids": "M49_722"}
    parts = [_members(un.loc[un[column].eq("x"), "iso3"], code, "UNSD") for column, code in lists.items()]
    return pd.concat(parts, ignore_index=True)


def _ilo_regions(ilo: pd.DataFrame) -> pd.DataFrame:
    names = codelists.load("ilo_region_names")
    current = ilo[~ilo["iso3"].isin(_former())]
    parts = []
    for column in ("ilo_region", "ilo_subregion_broad", "ilo_subregion_detailed"):
        table = names[names["column"] == column]
        codes = current[column].map(dict(zip(table["name"], table["ref_area"], strict=True)))
        unknown = current.loc[codes.isna(), column].unique()
        if len(unknown):
            raise UnknownCodeError(
                f"names of {column}",
                listed(map(repr, unknown)),
                where=f"the ILO's regions, row {listed(current.loc[codes.isna(), 'raw_row'], 3)}",
                mend="Add them to codelists/ilo_region_names.csv.",
            )
        parts.append(_members(current["iso3"], codes, "ILO"))
    return pd.concat(parts, ignore_index=True)


def _income(income: pd.DataFrame) -> pd.DataFrame:
    codes = {
        "Low income": "X02",
        "Lower middle income": "X03",
        "Upper middle income": "X04",
        "High income": "X05",
    }
    aliases = codelists.load("area_codes").query("scheme == 'worldbank'").set_index("code")["ref_area"]
    unknown = income[~income["income_group"].isin({*codes, "Not classified", ""})]
    if len(unknown):
        raise UnknownCodeError(
            f"an income group ({', '.join(codes)}) or 'Not classified'",
            listed(map(repr, unknown["income_group"].unique())),
            where=f"the World Bank's income groups, row {listed(unknown['raw_row'], 3)}",
            mend="Correct the file through data/raw/corrections.toml.",
        )
    graded = income[income["income_group"].isin(codes)]
    areas = graded["iso3"].map(aliases).fillna(graded["iso3"])
    return _members(areas, graded["income_group"].map(codes), "WB")


def _named() -> pd.DataFrame:
    return codelists.load("group_members").assign(source="statutes")


def _former() -> list[str]:
    extra = codelists.load("extra_areas")
    return list(extra.loc[extra["area_type"].eq("former"), "ref_area"])
