"""Why this exists: coverage is nine rates, not one; a place is shown in all of them beside its region and the world.

What has no value says which kind of nothing it is: a published zero, a law without a scheme, or no data.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage.contingencies import by_contingency, estimates, socs
from spanalysis.figures.coverage.contingency_profile_sheet import sheet
from spanalysis.figures.coverage.contingency_profile_words import words
from spanalysis.figures.coverage.contingency_values import by_sex, no_scheme, own_values, region_of
from spanalysis.figures.figure import Headline
from spanalysis.figures.origin import vintages_of
from spanalysis.figures.select import TOTAL, WORLD, area_row, each
from spanalysis.figures.spec import HALF_TOO, Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

KINDS = ("country", "territory", "world", "un_region", "ilo_region", "income_group", "group", "wb_group")
"""Every kind of area but former and subnational ones."""

STORIES = ("BOL", "BFA", "MLI", "RWA")
"""Countries that a build draws: those the launch report tells of."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the area's latest value in each contingency, and its region's and the world's from one release.

    Returns
    -------
    Facts
        ``details["table"]``: one row a contingency in the order of the codelist: ``value`` (NaN where there is none), ``year``,
        ``style``, ``note_year`` (of the statement that the law has no scheme; 0 for none), ``first`` and ``second``.

    Raises
    ------
    UnknownNameError
        If ``params["area"]`` is no country, territory or group.
    """
    code = str(area_row(tables, params["area"], KINDS)["ref_area"])
    rows = by_contingency(tables)
    release = estimates(tables, rows)
    own = own_values(tables, rows, release, code)
    notes = no_scheme(rows, own)
    year = int(release["time_period"].max())
    region, others = _others(tables, release[release["time_period"] == year], code)
    partial = by_sex(tables, others["first"])
    newest = next(iter(vintages_of(own, tables)), "")
    table = _table(own, notes, others, newest)
    details = {"area": code, "region": region, "table": table, "partial": partial, "own": own}
    plotted = pd.concat([own, notes, *others.values(), partial], ignore_index=True)
    return Facts(plotted, _headline(table, year), details)


def _others(tables: Tables, current: pd.DataFrame, code: str) -> tuple[str, dict[str, pd.DataFrame]]:
    """The region, and its rates and the world's; a world without a world."""
    region = region_of(tables, current, code)
    world = "" if code == WORLD else WORLD
    return region, {
        "first": current[current["ref_area"] == region],
        "second": current[current["ref_area"] == world],
    }


def _table(
    own: pd.DataFrame, notes: pd.DataFrame, others: dict[str, pd.DataFrame], newest: str
) -> pd.DataFrame:
    mine = {row.soc: row for row in each(own)}
    stated = {row.soc: int(row.time_period) for row in each(notes)}
    return pd.DataFrame(
        {
            "soc": soc,
            "value": math.nan if soc not in mine else float(mine[soc].obs_value),
            "year": 0 if soc not in mine else int(mine[soc].time_period),
            "style": _style(mine.get(soc), soc in stated, newest),
            "note_year": stated.get(soc, 0),
            **{name: _value(rows, soc) for name, rows in others.items()},
        }
        for soc in socs()
    )


def _style(row: Any, stated: bool, release: str) -> str:
    if row is not None and stated:
        return "structural_zero"
    if row is not None and row.vintage != release:
        return "earlier"
    return "modelled" if row is not None and row.obs_status == "E" else "reported"


def _value(rows: pd.DataFrame, soc: str) -> float:
    found = list(rows.loc[rows["soc"] == soc, "obs_value"])
    return float(found[0]) if found else math.nan


def _headline(table: pd.DataFrame, year: int) -> dict[str, Headline]:
    known = table[table["value"].notna()]
    headline = {
        "n_values": Headline(len(known), "NR"),
        "n_missing": Headline(len(table) - len(known), "NR"),
        "n_no_scheme": Headline(int((table["note_year"] > 0).sum()), "NR"),
        "aggregate_year": Headline(year, "YEAR"),
    } | {row.soc: Headline(row.value, "PT") for row in each(known)}
    total = table[table["soc"] == TOTAL].iloc[0]
    if not math.isnan(total["value"]):
        headline["year"] = Headline(int(total["year"]), "YEAR")
    shares = {"region_share": total["first"], "world_share": total["second"]}
    return headline | {name: Headline(float(x), "PT") for name, x in shares.items() if not math.isnan(x)}


SPEC = Spec(
    id="contingency-profile",
    theme="coverage",
    about=N_("One area’s rate in each of the nine contingencies, with its region and the world"),
    tables=("coverage", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=words,
    sheet=sheet,
    params=("area",),
    defaults=tuple({"area": code} for code in STORIES),
    sizes=HALF_TOO,
)
