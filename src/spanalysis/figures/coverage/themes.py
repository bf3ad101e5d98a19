"""Why this exists: a paper on older persons, children or mothers needs the same picture of its own contingency.

One maker of facts for six figures; each has its id, its contingency and its words (:mod:`.theme_words`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.coverage import sex_gap
from spanalysis.figures.coverage.contingencies import NO_SCHEME, by_contingency, estimates, sex_of
from spanalysis.figures.coverage.contingency_values import by_sex
from spanalysis.figures.coverage.theme_list import THEMES
from spanalysis.figures.coverage.theme_sheet import sheet
from spanalysis.figures.coverage.theme_words import words
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, WORLD, each, latest, one
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import change

if TYPE_CHECKING:
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

START = 2015
"""First year of the SDGs, and the first that regions and income groups have."""

LOW, HIGH = "X02", "X05"
"""Low-income and high-income countries."""


def facts(tables: Tables, params: Params, soc: str) -> Facts:
    """Take one contingency in the world, the ILO's regions and the income groups from one release, and every country.

    Returns
    -------
    Facts
        ``details["pairs"]``: one row an area with ``start_value`` and ``end_value`` (NaN where the release has none);
        ``details["sections"]``: the areas of each section in their order; ``details["places"]``: the countries' latest values.
    """
    rows = by_contingency(tables)
    release = estimates(tables, rows)
    mine = release[(release["soc"] == soc) & (release["time_period"] >= START)]
    start, end = int(mine["time_period"].min()), int(mine["time_period"].max())
    sections = _sections(tables, release)
    codes = [code for section in sections.values() for code in section]
    ends = mine[mine["time_period"].isin([start, end]) & mine["ref_area"].isin(codes)]
    pairs = change(ends, start, end).set_index("ref_area")
    sections["regions"].sort(key=lambda code: -float(pairs["end_value"].get(code, -1)))
    partly = by_sex_of(tables, release, soc, end, sections["regions"])
    places = _places(tables, rows[rows["soc"] == soc])
    stated = _stated(rows[rows["soc"] == soc], places)
    details = {"soc": soc, "pairs": pairs, "sections": sections, "places": places, "partial": partly}
    gap, used = _gap(tables, soc)
    plotted = [ends.sort_values(["ref_area", "time_period"]), partly, places, stated, used]
    headline = _headline(pairs, start, end) | _counted(places, stated) | gap
    return Facts(pd.concat(plotted, ignore_index=True), headline, details)


def _sections(tables: Tables, release: pd.DataFrame) -> dict[str, list[str]]:
    """The world, the ILO's regions and the income groups that the release has."""
    areas, known = tables["ref_areas"], set(release["ref_area"])
    parts = {"regions": set(areas["ilo_region"]), "incomes": set(areas["income_group"])}
    return {"world": [WORLD]} | {name: sorted(codes & known) for name, codes in parts.items()}


def by_sex_of(tables: Tables, release: pd.DataFrame, soc: str, year: int, codes: list[str]) -> pd.DataFrame:
    """Return women's and men's rates of the regions that have none for both together."""
    current = release[(release["time_period"] == year) & release["ref_area"].isin(codes)]
    found = [by_sex(tables, part) for _, part in current.groupby("ref_area")]
    joined = pd.concat(found, ignore_index=True)
    return joined[joined["soc"] == soc]


def _places(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Each country's latest value in the newest release that has countries."""
    kinds = rows["ref_area"].map(tables["ref_areas"].set_index("ref_area")["area_type"])
    countries = rows[kinds.isin(COUNTRIES)]
    published = tables["vintages"].set_index("vintage")["published"]
    newest = max(set(countries["vintage"]), key=lambda name: (published[name], name))
    return latest(countries[countries["vintage"] == newest])


def _stated(rows: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """The newest statement that the law has no scheme, for each country whose latest value is zero."""
    zero = places.loc[places["obs_value"] == 0, "ref_area"]
    stated = rows[(rows["footnote"] == NO_SCHEME) & rows["ref_area"].isin(zero)]
    return stated.sort_values("time_period").drop_duplicates("ref_area", keep="last")


def _gap(tables: Tables, soc: str) -> tuple[dict[str, Headline], pd.DataFrame]:
    """How many countries have women behind and ahead, with the rows that say so; nothing for women only."""
    if sex_of(soc) != "SEX_T":
        return {}, by_contingency(tables).iloc[:0]
    found = sex_gap.facts(tables, {"soc": soc})
    countries = found.rows[~found.rows["ref_area"].isin([WORLD])]
    names = {"n": "sex_n", "behind": "sex_behind", "ahead": "sex_ahead", "level": "sex_level"}
    return {name: found.headline[key] for key, name in names.items()}, countries


def _headline(pairs: pd.DataFrame, start: int, end: int) -> dict[str, Headline]:
    known = pairs.reset_index().dropna(subset=["start_value", "end_value"])
    shares = {str(row.ref_area): float(row.end_value) for row in each(known)}
    world = one(known, ref_area=WORLD)
    return {
        "start_year": Headline(start, "YEAR"),
        "year": Headline(end, "YEAR"),
        "start_share": Headline(float(world["start_value"]), "PT"),
        "share": Headline(float(world["end_value"]), "PT"),
        "change": Headline(float(world["obs_value"]), "PP"),
        "low": Headline(shares[LOW], "PT"),
        "high": Headline(shares[HIGH], "PT"),
    } | {code: Headline(share, "PT") for code, share in shares.items()}


def _counted(places: pd.DataFrame, stated: pd.DataFrame) -> dict[str, Headline]:
    return {
        "n_places": Headline(len(places), "NR"),
        "n_zero": Headline(int((places["obs_value"] == 0).sum()), "NR"),
        "n_no_scheme": Headline(len(stated), "NR"),
        "first_year": Headline(int(places["time_period"].min()), "YEAR"),
        "last_year": Headline(int(places["time_period"].max()), "YEAR"),
    }


def _facts_of(soc: str) -> Callable[[Tables, Params], Facts]:
    return partial(facts, soc=soc)


SPECS = tuple(
    Spec(
        id=theme.id,
        theme="coverage",
        about=theme.about,
        tables=("coverage", "vintages", "ref_areas"),
        facts=_facts_of(theme.soc),
        words=words,
        sheet=sheet,
    )
    for theme in THEMES.values()
)
"""One figure a contingency that papers are written about."""
