"""Why this exists: what a floor of protection still lacks, as a share of GDP and in money, where both are known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.errors import NoDataError
from spanalysis.figures.figure import Headline
from spanalysis.figures.money import financing_gap_words as said
from spanalysis.figures.select import COUNTRIES, each
from spanalysis.figures.spec import HALF_TOO, Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

SHARE, MONEY = "SPF_GAP_GDP", "SPF_GAP_USD"
ALL, LOW = "ILO_LMIC133", "X02"
BLOCKS = {"group": "all", "income_group": "all", "ilo_region": "regions"}
"""Where an aggregate stands; countries have a block of their own."""


LOW_PAGE = 250.0
"""Points: a page that is lower has no room for the regions, and says so."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the newest release whole; an older one is quoted as replaced and not compared.

    Returns
    -------
    Facts
        ``details["rows"]``: one row an area with ``ref_area, block, obs_value`` (per cent of GDP) and ``usd``
        (missing where there is no amount); ``details["replaced"]``: year, share, amount and area of the older
        release, or None.

    Raises
    ------
    NoDataError
        If the newest release lacks low-income countries or the low- and middle-income countries together.
    """
    frame = tables["finance"]
    rows = frame[frame["indicator"].isin([SHARE, MONEY]) & frame["obs_value"].notna()]
    published = rows["vintage"].map(tables["vintages"].set_index("vintage")["published"])
    current = rows[published == published.max()]
    areas = _areas(tables, current)
    if not {ALL, LOW} <= set(areas["ref_area"]):
        raise NoDataError(f"the gap of {ALL} and {LOW} in one release", "none", where="finance")
    older = rows[(published < published.max()) & (rows["ref_area"].map(_types(tables)) == "group")]
    plotted = pd.concat([current, older], ignore_index=True)
    return Facts(plotted, _headline(areas, current), {"rows": areas, "replaced": _replaced(older, tables)})


def _types(tables: Tables) -> pd.Series[Any]:
    return tables["ref_areas"].set_index("ref_area")["area_type"]


def _areas(tables: Tables, current: pd.DataFrame) -> pd.DataFrame:
    """One row an area, each block by size: all countries and income groups, regions, single countries."""
    shares, money = (
        current.loc[current["indicator"] == code, ["ref_area", "obs_value"]] for code in (SHARE, MONEY)
    )
    both = shares.merge(money.rename(columns={"obs_value": "usd"}), on="ref_area", how="left", validate="1:1")
    kinds = both["ref_area"].map(_types(tables))
    block = kinds.map(BLOCKS).mask(kinds.isin(COUNTRIES), "countries")
    order = block.map({"all": 0, "regions": 1, "countries": 2})
    placed = both.assign(block=block, order=order).sort_values(
        ["order", "obs_value"], ascending=[True, False]
    )
    return placed.drop(columns="order").reset_index(drop=True)


def _headline(areas: pd.DataFrame, current: pd.DataFrame) -> dict[str, Headline]:
    shares = {row.ref_area: Headline(float(row.obs_value), "PT_GDP") for row in each(areas)}
    known = areas[areas["usd"].notna()]
    money = {f"{row.ref_area}_usd": Headline(float(row.usd), "USD") for row in each(known)}
    return {"year": Headline(int(current["time_period"].max()), "YEAR"), **shares, **money}


def _replaced(older: pd.DataFrame, tables: Tables) -> dict[str, Any] | None:
    """The newest of the older releases, by indicator."""
    published = older["vintage"].map(tables["vintages"].set_index("vintage")["published"])
    latest = older[published == published.max()]
    values = dict(zip(latest["indicator"], latest["obs_value"], strict=True))
    if set(values) != {SHARE, MONEY}:
        return None
    return {"vintage": latest["vintage"].iloc[0], "area": latest["ref_area"].iloc[0], **values}


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a bar for each area with its amount beside it; regions and countries have blocks of their own."""
    from spanalysis.charts.bar_table import TableOptions, bar_table

    rows = facts.details["rows"]
    if text.size.height is not None and text.size.height < LOW_PAGE:
        rows = rows[rows["block"] != "regions"]
        text = replace(text, brief_note=speaker.say(said.BRIEF_FEW))
    share, money = speaker.say(said.OF_GDP), speaker.say(said.DOLLARS)
    cells: list[dict[str, Any]] = []
    for row in each(rows):
        shared = {"label": speaker.area(row.ref_area), "block": row.block, "role": _role(row)}
        width = {"value": row.obs_value, "value_text": speaker.percent(row.obs_value), "style": "modelled"}
        cells.append({**shared, "column": share, **width})
        amount = speaker.say(said.NO_AMOUNT) if pd.isna(row.usd) else speaker.money(row.usd)
        cells.append({**shared, "column": money, "value": row.usd, "value_text": amount, "style": "modelled"})
    blocks = {"regions": speaker.say(said.REGIONS), "countries": speaker.say(said.COUNTRY)}
    return bar_table(pd.DataFrame(cells), text, TableOptions(block_names=blocks, text_columns=(money,)))


def _role(row: Any) -> str:
    if row.block == "countries":
        return "contrast"
    return "focus" if row.block == "all" else "context"


SPEC = Spec(
    id="financing-gap",
    theme="money",
    about=N_("What a universal social protection floor still lacks, per cent of GDP and US dollars a year"),
    tables=("finance", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
    sizes=HALF_TOO,
)
