"""Why this exists: what a country spends on each branch, and how the total has moved, where a figure is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.errors import NoDataError, listed
from spanalysis.figures.figure import Headline
from spanalysis.figures.money import country_spending_words as said
from spanalysis.figures.money.country_spending_sheet import sheet
from spanalysis.figures.select import COUNTRIES, area_row, newest
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import change
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

TOTAL = "SOCX_TOTAL"
STORIES = ("FRA", "ESP", "CHL")
"""Countries that a build draws."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take one release of a country: its branches in their newest year, and the total in every year.

    Returns
    -------
    Facts
        ``details["branches"]``: one row a branch with ``indicator, obs_value, obs_status`` and ``change`` since
        the first year (percentage points; missing if the first year has no value), largest first, the total
        last; ``details["totals"]``: the total's rows by year; ``details["lacking"]``: branches without a value.

    Raises
    ------
    UnknownNameError
        If ``params["area"]`` is no country or territory.
    NoDataError
        If none is published for it; the message names countries that have one, those of its region first.
    """
    area = area_row(tables, params["area"], COUNTRIES)
    frame = tables["finance"]
    published = frame[frame["indicator"].isin([TOTAL, *said.BRANCHES]) & frame["obs_value"].notna()]
    rows = newest(tables, published[published["ref_area"] == params["area"]])
    branches = rows[rows["indicator"] != TOTAL]
    totals = rows[rows["indicator"] == TOTAL].sort_values("time_period")
    if branches.empty or totals.empty:
        raise _none(tables, area, published)
    year = int(branches["time_period"].max())
    shown = _branches(rows, year, int(totals["time_period"].min()))
    lacking = [code for code in said.BRANCHES if code not in set(shown["indicator"])]
    details = {"area": params["area"], "branches": shown, "totals": totals, "lacking": lacking}
    plotted = rows[
        (rows["indicator"] == TOTAL) | rows["time_period"].isin([year, totals["time_period"].min()])
    ]
    return Facts(plotted.reset_index(drop=True), _headline(shown, totals, year), details)


def _branches(rows: pd.DataFrame, year: int, first: int) -> pd.DataFrame:
    """Values of a year with their change since the first year, in percentage points of GDP."""
    current = rows.loc[rows["time_period"] == year, ["indicator", "obs_value", "obs_status"]]
    if year == first:
        moved = current[["indicator"]].assign(change=float("nan"))
    else:
        shares = rows[rows["indicator"].isin(current["indicator"])].assign(unit_measure="PT")
        changed = change(shares, first, year)
        moved = changed[["indicator", "obs_value"]].rename(columns={"obs_value": "change"})
    both = current.merge(moved, on="indicator", how="left", validate="1:1")
    last = both["indicator"] == TOTAL
    return both.assign(last=last).sort_values(["last", "obs_value"], ascending=[True, False])


def _headline(shown: pd.DataFrame, totals: pd.DataFrame, year: int) -> dict[str, Headline]:
    largest, newest_total = shown.iloc[0], totals.iloc[-1]
    return {
        "year": Headline(year, "YEAR"),
        "largest": Headline(float(largest["obs_value"]), "PT_GDP"),
        "total_year": Headline(int(newest_total["time_period"]), "YEAR"),
        "total": Headline(float(newest_total["obs_value"]), "PT_GDP"),
        "first_year": Headline(int(totals["time_period"].iloc[0]), "YEAR"),
        "first_total": Headline(float(totals["obs_value"].iloc[0]), "PT_GDP"),
    }


def _none(tables: Tables, area: pd.Series, published: pd.DataFrame) -> NoDataError:
    """Say that there is no figure, and for which countries there is one."""
    areas = tables["ref_areas"]
    known = areas[areas["ref_area"].isin(published["ref_area"])].sort_values("ref_area")
    near = known["ilo_region"] == area["ilo_region"]
    names = known["ref_area"] + " (" + known["short_name_en"] + ")"
    close = f"In the same region there is one for {listed(names[near])}. " if near.any() else ""
    return NoDataError(
        "public social expenditure by branch",
        f"no figure for {area['ref_area']} ({area['short_name_en']})",
        where="finance, OECD countries only",
        mend=f"{close}Countries with one: {listed(known['ref_area'], len(known))}.",
    )


SPEC = Spec(
    id="country-spending",
    theme="money",
    about=N_(
        "One country’s public social expenditure by branch and over the years, where published (--area)"
    ),
    tables=("finance", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
    params=("area",),
    defaults=tuple({"area": code} for code in STORIES),
)
