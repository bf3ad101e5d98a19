"""Why this exists: "43 million by 2025" is a projection of 2021, and it is still quoted as if it had been counted.

An earlier count, an estimate and a projection are three things: they stand apart, and no line joins them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.figure import Headline
from spanalysis.figures.platform_work import eu_platform_growth_words as said
from spanalysis.figures.platform_work.naming import source_of
from spanalysis.figures.select import newest, one
from spanalysis.figures.spec import Facts, Spec

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

AREA, EARLIER_AREA = "EU27", "EU28"
WHOLE, EARLIER = "EC_ALL_STATUSES", "EC_EARLIER_COUNT_2018"
DETAILED = "ppmi-2021"
"""The study behind the Commission's rounded figures: estimate and projection in one publication."""
FORECAST = "F"


def facts(tables: Tables, params: Params) -> Facts:
    """Take the earlier count, the study's estimate and projection, the rounded versions, and any later count."""
    frame = tables["platform_work"]
    persons = frame[(frame["measure"] == "PERSONS") & frame["obs_value"].notna()]
    rows = persons[(persons["definition"] == WHOLE) & (persons["ref_area"] == AREA)]
    study, ahead = rows[rows["vintage"] == DETAILED], rows["obs_status"] == FORECAST
    base, projected = one(study[study["obs_status"] != FORECAST]), one(study, obs_status=FORECAST)
    earlier = one(persons, definition=EARLIER, ref_area=EARLIER_AREA)
    later = newest(tables, rows[~ahead & (rows["time_period"] > base["time_period"])])
    outturn = None if later.empty else later.sort_values("time_period").iloc[-1]
    details = {
        "base": base,
        "base_rounded": _rounded(rows[~ahead], base),
        "projected": projected,
        "projected_rounded": _rounded(rows[ahead], projected),
        "earlier": earlier,
        "outturn": outturn,
    }
    quoted = [row for row in details.values() if row is not None]
    plotted = pd.DataFrame(quoted).astype(frame.dtypes).reset_index(drop=True)
    return Facts(plotted, _headline(details), details)


def _rounded(rows: pd.DataFrame, exact: pd.Series[Any]) -> pd.Series[Any] | None:
    """The Commission's version of the study's number, if there is one."""
    found = rows[(rows["time_period"] == exact["time_period"]) & (rows["vintage"] != DETAILED)]
    return None if found.empty else found.iloc[0]


def _headline(details: dict[str, Any]) -> dict[str, Headline]:
    """Count and year of each."""
    headline: dict[str, Headline] = {}
    for key, row in details.items():
        if row is not None:
            headline[key] = Headline(float(row["obs_value"]), "PS")
            headline[f"{key}_year"] = Headline(int(row["time_period"]), "YEAR")
    return headline


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw the earlier count hollow, the estimate full and the projection hatched; a missing outturn in words."""
    from spanalysis.charts.grouped_bars import GroupedOptions, grouped_bars

    brief = text.size.brief
    earlier, later = (said.heading(key, facts, speaker, brief) for key in ("earlier", "base"))
    rows = [_row(earlier, "earlier", "earlier", facts, speaker)]
    rows.append(_row(later, "base", "reported", facts, speaker))
    rows.append(_row(later, "projected", "modelled", facts, speaker))
    rows.append(_outturn(later, facts, speaker))
    words = speaker.say(said.BREAK_BRIEF if brief else said.BREAK)
    options = GroupedOptions(breaks={later: words}, keyless=True)
    return grouped_bars(pd.DataFrame(rows), text, options)


def _row(group: str, key: str, style: str, facts: Facts, speaker: Speaker) -> dict[str, object]:
    rounded = facts.details.get(f"{key}_rounded")
    named = source_of(facts.details[key]["vintage"], speaker)
    return {
        "group": group,
        "label": said.label(key, facts, speaker),
        "sublabel": named if rounded is None else said.also(named, rounded, speaker),
        "value": facts[key],
        "value_text": speaker.persons(facts[key]),
        "style": style,
    }


def _outturn(group: str, facts: Facts, speaker: Speaker) -> dict[str, object]:
    """The row for what was counted in the end: a bar once there is one, words until then."""
    if facts.details["outturn"] is not None:
        return _row(group, "outturn", "reported", facts, speaker)
    year = facts["projected_year"]
    return {
        "group": group,
        "label": speaker.say(said.COUNTED, year=year),
        "sublabel": "",
        "value": float("nan"),
        "value_text": speaker.say(said.NONE),
        "style": "reported",
    }


SPEC = Spec(
    id="eu-platform-growth",
    theme="platform-work",
    about=said.ABOUT,
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
)
