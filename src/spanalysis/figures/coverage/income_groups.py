"""Why this exists: rich and poor are compared with published values; what country values give is shown beside.

The two are held against each other so that nobody takes one for the other: the computed one carries the range
that countries without a value leave open, and stands on another list of members.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage import income_groups_words as say
from spanalysis.figures.coverage.countries import country_release, members, plotted
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, each, effective, longest_series, total_population
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import reconcile
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

GROUPS = ("X02", "X03", "X04", "X05")
"""Low, lower-middle, upper-middle and high income."""


def facts(tables: Tables, params: Params) -> Facts:
    """Hold the published value of each income group against the mean of its members' values.

    Returns
    -------
    Facts
        ``details["groups"]``: what `reconcile` gives, lowest income first; ``details["outside"]``: countries
        with a population that are in no group, the largest first.
    """
    rows = effective(tables)
    series = [longest_series(tables, rows[rows["ref_area"] == group]) for group in GROUPS]
    year = min(int(part["time_period"].max()) for part in series)
    published = pd.concat(series, ignore_index=True)
    published = published[published["time_period"] == year]
    groups = members(tables, GROUPS)
    persons = _population(tables, year)
    countries = country_release(tables)
    used = countries[(countries["time_period"] <= year) & countries["ref_area"].isin(groups["ref_area"])]
    found = reconcile(used, persons, groups, published, [year], ref_areas=tables["ref_areas"])
    outside = persons[~persons["ref_area"].isin(groups["ref_area"])].sort_values("obs_value", ascending=False)
    return Facts(
        plotted(published, used, persons),
        _headline(found, outside, year),
        {"groups": found, "outside": list(outside["ref_area"])},
    )


def _population(tables: Tables, year: int) -> pd.DataFrame:
    """Return the population of every country and territory in a year."""
    areas = tables["ref_areas"]
    countries = areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"]
    totals = total_population(tables)
    picked: pd.DataFrame = totals[(totals["time_period"] == year) & totals["ref_area"].isin(countries)]
    return picked


def _headline(found: pd.DataFrame, outside: pd.DataFrame, year: int) -> dict[str, Headline]:
    headline = {
        "year": Headline(year, "YEAR"),
        "difference": Headline(float(found["difference"].abs().max()), "PP"),
        "outside_people": Headline(float(outside["obs_value"].sum()), "PS"),
    }
    for row in each(found):
        headline |= {
            f"{row.group}_{name}": Headline(float(value), "PT")
            for name, value in (
                ("published", row.published),
                ("computed", row.computed),
                ("lower", row.lower),
                ("upper", row.upper),
                ("population_share", row.population_share),
            )
            if not pd.isna(value)
        }
    return headline


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw two bars for each group, the published one hatched, the computed one dotted with its range."""
    from spanalysis.charts.method_bars import method_bars

    bars: list[dict[str, Any]] = []
    for row in each(facts.details["groups"]):
        about = {"group": speaker.area(row.group), "sublabel": say.stands_on(row, speaker)}
        bars.append(
            about
            | {
                "value": row.published,
                "value_text": speaker.percent(row.published),
                "name": speaker.say(say.PUBLISHED),
                "style": "modelled",
            }
        )
        bars.append(
            about
            | {
                "value": row.computed,
                "value_text": say.computed(row, speaker),
                "name": speaker.say(say.COMPUTED),
                "style": "computed",
                "low": row.lower,
                "high": row.upper,
            }
        )
    return method_bars(pd.DataFrame(bars), text)


SPEC = Spec(
    id="income-groups",
    theme="coverage",
    about=N_(
        "Coverage by income group: what the ILO publishes beside what country values give, and what is missing"
    ),
    tables=("coverage", "population", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=say.words,
    sheet=sheet,
)
