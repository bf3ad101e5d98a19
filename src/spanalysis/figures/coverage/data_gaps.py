"""Why this exists: "latest value" hides that some are old and some countries have none; here each region says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage import data_gaps_words as say
from spanalysis.figures.coverage.countries import members, plotted, reference_year
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, WORLD, each, effective, latest, newest, total_population
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import data_age
from spanalysis.text import N_
from spanalysis.tidy.areas import SDG_REGIONS

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

MAX_AGE = 5
SHARES = {"full": "recent_share", "half": "old_share", "empty": "no_value_share"}


def facts(tables: Tables, params: Params) -> Facts:
    """Say for each SDG region, and for all together, how old the latest country values are.

    Returns
    -------
    Facts
        ``details["regions"]``: what `data_age` gives, the lowest share of recent values first, the world last;
        with ``n_old`` and ``n_none`` (countries).
    """
    areas, year = tables["ref_areas"], reference_year(tables)
    groups = members(tables, SDG_REGIONS)
    rows = effective(tables)
    countries = areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"]
    rows = rows[rows["ref_area"].isin(countries) & rows["ref_area"].isin(groups["ref_area"])]
    values = latest(newest(tables, rows[rows["obs_status"] != "F"]))
    persons = total_population(tables)
    persons = persons[persons["ref_area"].isin(groups["ref_area"])]
    persons = persons[persons["time_period"] == persons["time_period"].max()]
    every = pd.concat([groups, groups.assign(group=WORLD)], ignore_index=True)
    found = data_age(values, persons, every, year, MAX_AGE, ref_areas=areas, on_missing="skip")
    regions = _ordered(found)
    return Facts(
        plotted(values, persons),
        _headline(regions, year, int(persons["time_period"].iloc[0])),
        {"regions": regions},
    )


def _ordered(found: pd.DataFrame) -> pd.DataFrame:
    """Count old and missing values, and put the world behind the regions."""
    counted = found.assign(
        n_old=found["n_countries"] - found["n_recent"],
        n_none=found["n_members"] - found["n_unweighted"] - found["n_countries"],
        is_world=found["group"] == WORLD,
    )
    return counted.sort_values(["is_world", "recent_share"], ignore_index=True)


def _headline(regions: pd.DataFrame, year: int, population_year: int) -> dict[str, Headline]:
    world, lowest = regions.iloc[-1], regions.iloc[0]
    headline = {
        "reference_year": Headline(year, "YEAR"),
        "recent_from": Headline(year - MAX_AGE, "YEAR"),
        "max_age": Headline(MAX_AGE, "NR"),
        "population_year": Headline(population_year, "YEAR"),
        "recent_share": Headline(float(world["recent_share"]), "PT"),
        "old_share": Headline(float(world["old_share"]), "PT"),
        "no_value_share": Headline(float(world["no_value_share"]), "PT"),
        "lowest_share": Headline(float(lowest["recent_share"]), "PT"),
        "countries_recent": Headline(int(world["n_recent"]), "NR"),
        "countries_old": Headline(int(world["n_old"]), "NR"),
        "countries_none": Headline(int(world["n_none"]), "NR"),
        "countries_unweighted": Headline(int(world["n_unweighted"]), "NR"),
    }
    for row in each(regions.iloc[:-1]):
        headline[f"{row.group}_recent_share"] = Headline(float(row.recent_share), "PT")
    return headline


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a bar of 100 % for each region: recent, older, no value."""
    from spanalysis.charts.parts import PartOptions, parts

    bars: list[dict[str, Any]] = [
        {
            "label": speaker.area(row.group),
            "sublabel": say.counted(row, speaker),
            "part": part,
            "value": getattr(row, share),
            "value_text": speaker.percent(getattr(row, share)),
            "emphasis": row.group == WORLD,
        }
        for row in each(facts.details["regions"])
        for part, share in SHARES.items()
    ]
    recent, old, none = say.names(facts, speaker)
    return parts(pd.DataFrame(bars), text, PartOptions(recent, old, none))


SPEC = Spec(
    id="data-gaps",
    theme="coverage",
    about=N_("How old and how complete the coverage data are, by region"),
    tables=("coverage", "population", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=say.words,
    sheet=sheet,
)
