"""Why this exists: "by 2030" is a pace, and a pace can be held against what was observed and what was pledged.

Three paces are drawn, observed, pledged and needed, and the published values below them. Nothing is carried
on beyond the last value: a line into the future would be read as a forecast.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.coverage import pace_to_2030_sheet as drawn
from spanalysis.figures.coverage import pace_to_2030_words as say
from spanalysis.figures.coverage.countries import plotted, reference_year
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, area_row, effective, group_members, longest_series, newest
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import Pace, pace_to_target
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

FIRST_YEAR = 2015
"""The pace counts from the first year of the SDGs."""
TARGET, TARGET_YEAR = 100.0, 2030
MIN_SPAN, MAX_AGE = 3, 5
RULE = {"target": TARGET, "first": FIRST_YEAR, "min_span": MIN_SPAN, "max_age": MAX_AGE}
"""What the rule of the verdict needs; the note on the page writes it out."""
PLEDGE = "SDG_0131_TARGET_PACE"
HIGH_INCOME = "X05"
"""The pledge is one to developing countries: high-income countries are not held against it in words."""


def facts(tables: Tables, params: Params) -> Facts:
    """Work out the observed, the pledged and the needed pace of an area, and the verdict of the rule.

    Returns
    -------
    Facts
        ``details["pace"]``: what `pace_to_target` gives, or None where no value has been published;
        ``details["series"]``: the values of one release.

    Raises
    ------
    UnknownNameError
        If ``params["area"]`` is no area.
    """
    area = area_row(tables, params["area"])
    year = reference_year(tables)
    series = _series(tables, params["area"], country=area["area_type"] in COUNTRIES)
    pledge = _pledge(tables)
    rich = {HIGH_INCOME, *group_members(tables, HIGH_INCOME)}
    pledged = float(pledge["obs_value"].iloc[0])
    pace = None if series.empty else _pace(series, year, pledged)
    details = {
        "rule": RULE,
        "pace": pace,
        "series": series,
        "area": params["area"],
        "modelled": _modelled(series),
    }
    headline = {
        "reference_year": Headline(year, "YEAR"),
        "target_year": Headline(TARGET_YEAR, "YEAR"),
        "pledged": Headline(pledged, "PP"),
        "pledge_year": Headline(int(pledge["time_period"].iloc[0]), "YEAR"),
        **_headline(pace),
    }
    return Facts(plotted(series, pledge), headline, details | {"developing": params["area"] not in rich})


def _series(tables: Tables, area: str, *, country: bool) -> pd.DataFrame:
    """Return an area's values of one release: the newest, for a group the newest with more than one year."""
    rows = effective(tables)
    rows = rows[
        (rows["ref_area"] == area) & (rows["time_period"] >= FIRST_YEAR) & (rows["obs_status"] != "F")
    ]
    several = rows.duplicated(["vintage"]).any()
    chosen = longest_series(tables, rows) if several and not country else newest(tables, rows)
    return chosen.sort_values("time_period")


def _pledge(tables: Tables) -> pd.DataFrame:
    frame = tables["coverage"]
    return newest(tables, frame[frame["indicator"] == PLEDGE]).tail(1)


def _pace(series: pd.DataFrame, year: int, pledged: float) -> Pace:
    return pace_to_target(
        series,
        TARGET,
        TARGET_YEAR,
        reference_year=year,
        pledged_per_year=pledged,
        min_span=MIN_SPAN,
        max_age=MAX_AGE,
    )


def _modelled(series: pd.DataFrame) -> bool:
    return bool(len(series)) and bool((series["obs_status"] == "E").all())


def _headline(pace: Pace | None) -> dict[str, Headline]:
    if pace is None:
        return {}
    headline = {
        "first_year": Headline(pace.first_year, "YEAR"),
        "first_share": Headline(pace.first_value, "PT"),
        "last_year": Headline(pace.last_year, "YEAR"),
        "last_share": Headline(pace.last_value, "PT"),
        "needed": Headline(pace.needed_per_year, "PP"),
    }
    if not math.isnan(pace.observed_per_year):
        headline["observed"] = Headline(pace.observed_per_year, "PP")
    return headline


SPEC = Spec(
    id="pace-to-2030",
    theme="coverage",
    about=N_(
        "Observed, pledged and needed change a year, and whether full coverage by 2030 is on track (--area)"
    ),
    tables=("coverage", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=say.words,
    sheet=drawn.sheet,
    params=("area",),
    defaults=({"area": "X01"}, {"area": "BOL"}, {"area": "RWA"}),
)
