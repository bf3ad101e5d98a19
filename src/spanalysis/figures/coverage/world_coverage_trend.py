"""Why this exists: the world's coverage is one series of one release; what older releases said is kept beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage import world_coverage_trend_words as say
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import WORLD, each, effective, longest_series
from spanalysis.figures.spec import HALF_TOO, Facts, Spec
from spanalysis.indicators import change, uncovered_share
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

FIRST_YEAR = 2015
"""First year of the SDGs, and of the trend that the ILO publishes."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the newest release's series and the values of earlier releases that differ from it.

    Returns
    -------
    Facts
        ``details["line"]`` and ``details["earlier"]``: rows of the ``coverage`` table.
    """
    world = effective(tables)
    world = world[(world["ref_area"] == WORLD) & (world["time_period"] >= FIRST_YEAR)]
    line = longest_series(tables, world)
    earlier = _earlier(world, line, tables)
    start, end = line.iloc[0], line.iloc[-1]
    moved = change(line, int(start["time_period"]), int(end["time_period"]))
    headline = {
        "start": Headline(float(start["obs_value"]), "PT"),
        "start_year": Headline(int(start["time_period"]), "YEAR"),
        "share": Headline(float(end["obs_value"]), "PT"),
        "year": Headline(int(end["time_period"]), "YEAR"),
        "without": Headline(float(uncovered_share(end["obs_value"])), "PT"),
        "change": Headline(float(moved["obs_value"].iloc[0]), "PP"),
    }
    return Facts(pd.concat([line, earlier], ignore_index=True), headline, {"line": line, "earlier": earlier})


def _earlier(world: pd.DataFrame, line: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Values published before the line's release and different from it, each in the release that gave it first."""
    published = tables["vintages"].set_index("vintage")["published"]
    current = line.set_index("time_period")["obs_value"]
    rows = world[world["vintage"] != line["vintage"].iloc[0]]
    dated = rows.assign(published=rows["vintage"].map(published), current=rows["time_period"].map(current))
    revised = dated[(dated["obs_value"] - dated["current"]).abs() > say.ROUNDING].sort_values(
        ["published", "vintage"]
    )
    shown = revised.assign(shown=revised["obs_value"].round(1))
    first = shown.drop_duplicates(["time_period", "shown"])
    kept: pd.DataFrame = first[list(world.columns)]
    return kept.sort_values("time_period", kind="stable")


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw the line with its first and last value, and hollow marks for earlier releases."""
    from spanalysis.charts.lines import LineOptions, lines

    ends = {int(facts["start_year"]), int(facts["year"])}
    rows = [
        _point(row, "modelled", speaker.percent(row.obs_value) if row.time_period in ends else "", speaker)
        for row in each(facts.details["line"])
    ]
    rows += [
        _point(row, "earlier", say.earlier_label(row.obs_value, row.vintage, speaker), speaker)
        for row in each(facts.details["earlier"])
    ]
    options = LineOptions(
        tick_format=lambda value: speaker.percent(value, 0),
        roles={speaker.say(say.SERIES): "focus"},
        style_names={"modelled": speaker.say(say.MODELLED), "earlier": speaker.say(say.OLDER)},
    )
    return lines(pd.DataFrame(rows), text, options)


def _point(row: Any, style: str, label: str, speaker: Speaker) -> dict[str, object]:
    return {
        "series": speaker.say(say.SERIES),
        "year": row.time_period,
        "y": row.obs_value,
        "style": style,
        "label": label,
    }


SPEC = Spec(
    id="world-coverage-trend",
    theme="coverage",
    about=N_(
        "The world’s coverage by at least one benefit since the start of the SDGs, and how the past was revised"
    ),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=say.words,
    sheet=sheet,
    sizes=HALF_TOO,
)
