"""Why this exists: a published number of the past moves, and the step is then taken for progress or decline.

One year's value of one area as each release gave it: revisions of the same thing, in order of publication.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.errors import NoDataError, UnknownNameError
from spanalysis.figures.coverage import how_the_past_moved_words as say
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import area_row, each, effective
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import revisions
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

MODELLED = "E"


def facts(tables: Tables, params: Params) -> Facts:
    """Lay an area's values of one year side by side as each release gave them.

    Returns
    -------
    Facts
        ``details["steps"]``: what `revisions` gives, oldest release first.

    Raises
    ------
    UnknownNameError
        If ``params["area"]`` is no area, or ``params["year"]`` no year with a value of any area.
    NoDataError
        If other areas have a value for that year, and this one has none.
    """
    area_row(tables, params["area"])
    every = effective(tables)
    every = every[every["obs_status"] != "F"]
    rows = every[every["ref_area"] == params["area"]]
    year = _year(rows, params, set(every["time_period"]))
    steps = revisions(rows, tables["vintages"], year)
    last, first = steps.iloc[-1], steps.iloc[0]
    headline = {
        "year": Headline(year, "YEAR"),
        "first": Headline(float(first["obs_value"]), "PT"),
        "last": Headline(float(last["obs_value"]), "PT"),
        "revision": Headline(float(first["to_newest"]), "PP"),
        "releases": Headline(len(steps), "NR"),
        "revisions": Headline(int(steps["revised"].sum()), "NR"),
    }
    plotted = rows[rows["time_period"] == year].reset_index(drop=True)
    return Facts(plotted, headline, {"steps": steps, "area": params["area"]})


def _year(rows: pd.DataFrame, params: Params, elsewhere: set[int]) -> int:
    """Return the year asked for, or refuse it and list those that have a value, the nearest first."""
    known = sorted({int(year) for year in rows["time_period"]})
    asked = params["year"]
    if asked.isdigit() and int(asked) in known:
        return int(asked)
    near = sorted(known, key=lambda year: abs(year - int(asked))) if asked.isdigit() else known[::-1]
    mend = f"There are {', '.join(map(str, near[:12]))}." if near else "No year has one."
    if asked.isdigit() and int(asked) in elsewhere:
        raise NoDataError("a year with a value", f"none for {params['area']} in {asked}", mend=mend)
    raise UnknownNameError(f"a year with a value for {params['area']}", repr(asked), mend=mend)


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a bar for each release, the oldest first; only the newest one is full or hatched."""
    from spanalysis.charts.method_bars import MethodBarOptions, method_bars

    steps = facts.details["steps"]
    newest = steps["vintage"].iloc[-1]
    bars: list[dict[str, Any]] = [
        {
            "group": say.release(row.vintage, speaker),
            "sublabel": "" if text.size.brief else say.title(row.vintage, speaker),
            "value": row.obs_value,
            "value_text": say.share(row.obs_value, speaker),
            "name": say.step(row, speaker),
            "strong": bool(row.revised),
            "style": _style(row, row.vintage == newest),
        }
        for row in each(steps)
    ]
    return method_bars(pd.DataFrame(bars), text, MethodBarOptions(reference=facts["last"]))


def _style(row: Any, newest: bool) -> str:
    if not newest:
        return "earlier"
    return "modelled" if row.obs_status == MODELLED else "reported"


SPEC = Spec(
    id="how-the-past-moved",
    theme="coverage",
    about=N_("One year’s value as each release gave it: revisions, not changes (--area, --year)"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=say.words,
    sheet=sheet,
    params=("area", "year"),
    defaults=(
        {"area": "X01", "year": "2020"},
        {"area": "X06", "year": "2015"},
        {"area": "PLW", "year": "2019"},
    ),
)
