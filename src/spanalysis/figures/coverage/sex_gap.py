"""Why this exists: women and men are compared within one country, year and release, and only where both are published."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import pandas as pd

from spanalysis import codelists
from spanalysis.errors import NoDataError, UnknownNameError
from spanalysis.figures.coverage.sex_gap_sheet import sheet
from spanalysis.figures.coverage.sex_gap_words import words
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, TOTAL, WORLD, effective
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import latest_observation
from spanalysis.indicators import sex_gap as gap_by_sex
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

LEVEL = 0.05
"""Percentage points: a smaller gap is none at the one decimal that is published."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the gap of every country that publishes women and men, and the world's apart.

    Returns
    -------
    Facts
        ``details["gaps"]``: one row a country, lowest gap first, with ``women``, ``men`` (per cent), ``obs_value`` (percentage points) and its
        year; ``details["world"]``: the same for the world, or no row.

    Raises
    ------
    UnknownNameError
        If ``params["soc"]`` is no contingency that is published for women and men.
    """
    soc = _checked(params["soc"])
    rows = pd.concat([effective(tables, soc, sex) for sex in ("SEX_F", "SEX_M")])
    kinds = rows["ref_area"].map(tables["ref_areas"].set_index("ref_area")["area_type"])
    used, gaps = _newest(tables, rows[kinds.isin(COUNTRIES)], soc)
    if gaps.empty:
        raise NoDataError("countries with a value for women and for men", "none", where=soc)
    world_used, world = _newest(tables, rows[rows["ref_area"] == WORLD], soc)
    details = {"soc": soc, "gaps": gaps, "world": world}
    return Facts(pd.concat([used, world_used], ignore_index=True), _headline(gaps, world), details)


def _checked(soc: str) -> str:
    lists = codelists.load("contingencies")
    known = list(lists.loc[lists["sex_only"] == "", "soc"])
    if soc in known:
        return soc
    close = difflib.get_close_matches(soc.upper(), known, n=3, cutoff=0.5)
    mend = f"Did you mean {' or '.join(close)}?" if close else ""
    raise UnknownNameError(
        f"a contingency published for women and men ({', '.join(known)})", repr(soc), mend=mend
    )


def _newest(tables: Tables, rows: pd.DataFrame, soc: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The rows and gaps of the newest release that has women and men: the latest year of each area."""
    gaps = gap_by_sex(rows)
    if gaps.empty:
        return rows.iloc[:0], gaps
    published = tables["vintages"].set_index("vintage")["published"]
    sizes = gaps["vintage"].value_counts()
    vintage = max(sizes.index, key=lambda name: (published[name], sizes[name], name))
    last = latest_observation(gaps[gaps["vintage"] == vintage])
    key = ["ref_area", "time_period", "vintage"]
    used = rows.merge(last[key], on=key, how="inner", validate="m:1")
    return used.sort_values(["ref_area", "sex"]), last.sort_values(
        ["obs_value", "ref_area"], ignore_index=True
    )


def _headline(gaps: pd.DataFrame, world: pd.DataFrame) -> dict[str, Headline]:
    """Numbers of countries on each side, the widest gaps, and the world's."""
    value = gaps["obs_value"]
    behind, ahead = int((value <= -LEVEL).sum()), int((value >= LEVEL).sum())
    headline = {
        "n": Headline(len(gaps), "NR"),
        "behind": Headline(behind, "NR"),
        "level": Headline(len(gaps) - behind - ahead, "NR"),
        "ahead": Headline(ahead, "NR"),
        "lowest": Headline(float(value.min()), "PP"),
        "highest": Headline(float(value.max()), "PP"),
        "first_year": Headline(int(gaps["time_period"].min()), "YEAR"),
        "last_year": Headline(int(gaps["time_period"].max()), "YEAR"),
    }
    if len(world):
        row = world.iloc[0]
        headline |= {
            "world_gap": Headline(float(row["obs_value"]), "PP"),
            "world_women": Headline(float(row["women"]), "PT"),
            "world_men": Headline(float(row["men"]), "PT"),
            "world_year": Headline(int(row["time_period"]), "YEAR"),
        }
    return headline


SPEC = Spec(
    id="sex-gap",
    theme="coverage",
    about=N_("Women and men: the gap in coverage in every country that publishes both, and in the world"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
    params=("soc",),
    defaults=({"soc": TOTAL}, {"soc": "SOC_CONTIG_PENSION"}),
)
