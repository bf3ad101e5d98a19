"""Why this exists: one country's few published values, each with its year, beside its region and the world."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.country import country_coverage_words as say
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, WORLD, area_row, each, effective, longest_series, newest
from spanalysis.figures.spec import HALF_TOO, Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import Body, SheetText
    from spanalysis.charts.sizes import Room
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

FIRST_YEAR = 2015

LOW, LOWEST = 150.0, 125.0
"""Points of height below which a chart has room for the newest point's label only, and for none."""

STORIES = ("BOL", "RWA", "BEN", "BFA", "CIV", "GNB", "MLI", "NER", "SEN", "TGO", "IND")
"""Countries that a build draws: those advocacy papers tell of, the members of WAEMU, and India."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the country's newest release and the newest series of its region and the world.

    The region is that of the UN's SDG reports, or the ILO's for areas that the UN puts in none; an area in
    neither stands beside the world alone.

    Raises
    ------
    UnknownNameError
        If ``params["area"]`` is no country or territory.
    """
    area = area_row(tables, params["area"], COUNTRIES)
    region = str(area["sdg_region"] or area["ilo_region"]) or WORLD
    rows = effective(tables)
    rows = rows[rows["time_period"] >= FIRST_YEAR]
    country = newest(tables, rows[rows["ref_area"] == params["area"]]).sort_values("time_period")
    codes = dict.fromkeys([region, WORLD])
    lines = {code: longest_series(tables, rows[rows["ref_area"] == code]) for code in codes}
    details = {"country": country, "lines": lines, "area": params["area"], "region": region}
    plotted = pd.concat([country, *lines.values()], ignore_index=True)
    return Facts(plotted, _headline(country, lines[region], lines[WORLD]), details)


def _headline(country: pd.DataFrame, region: pd.DataFrame, world: pd.DataFrame) -> dict[str, Headline]:
    """Region and world in one year, and the country's first and newest value if it has any."""
    compared = _compared_year(country, set(region["time_period"]) & set(world["time_period"]))
    found = {
        "aggregate_year": Headline(compared, "YEAR"),
        "region_share": Headline(_value(region, compared), "PT"),
        "world_share": Headline(_value(world, compared), "PT"),
    }
    if country.empty:
        return found
    first, last = country.iloc[0], country.iloc[-1]
    return found | {
        "share": Headline(float(last["obs_value"]), "PT"),
        "year": Headline(int(last["time_period"]), "YEAR"),
        "first_share": Headline(float(first["obs_value"]), "PT"),
        "first_year": Headline(int(first["time_period"]), "YEAR"),
    }


def _compared_year(country: pd.DataFrame, shared: set[int]) -> int:
    """The country's newest year where region and world have one too, else their newest shared year."""
    year = max(shared) if country.empty else int(country["time_period"].iloc[-1])
    return year if year in shared else int(max(shared))


def _value(line: pd.DataFrame, year: int) -> float:
    return float(line.loc[line["time_period"] == year, "obs_value"].iloc[0])


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw the country's points, each with its year, and the two lines; or say that there are no points."""
    from spanalysis.charts.page import compose

    return compose(text, lambda room: panel(facts, speaker, room))


def panel(facts: Facts, speaker: Speaker, room: Room) -> Body:
    """Lay the chart out in a room, for a sheet of its own or a page of several charts."""
    from spanalysis.charts.lines import LineOptions, lines_body

    country, drawn = facts.details["country"], facts.details["lines"]
    name = speaker.area(facts.details["area"])
    labelled = _labels(say.points(country, speaker), room)
    rows = [_point(row, name, "reported", label) for row, label in zip(each(country), labelled, strict=True)]
    rows += [
        _point(row, speaker.area(code), "modelled", "") for code, line in drawn.items() for row in each(line)
    ]
    options = LineOptions(
        tick_format=lambda value: speaker.percent(value, 0),
        roles={name: "focus", speaker.area(facts.details["region"]): "contrast"},
        style_names={"reported": speaker.say(say.REPORTED), "modelled": speaker.say(say.MODELLED)},
        empty_message=speaker.say(say.EMPTY),
    )
    return lines_body(pd.DataFrame(rows), options, room)


def _labels(words: list[str], room: Room) -> list[str]:
    """The label of each point; in a low room, where they would stand on the lines, the newest or none."""
    high = LOW if room.height is None else room.height
    kept = len(words) if high >= LOW else int(high >= LOWEST)
    return ["" if at < len(words) - kept else label for at, label in enumerate(words)]


def _point(row: Any, series: str, style: str, label: str) -> dict[str, object]:
    return {"series": series, "year": row.time_period, "y": row.obs_value, "style": style, "label": label}


SPEC = Spec(
    id="country-coverage",
    theme="country",
    about=N_("One country’s published values with its region and the world (--area, ISO 3166 code)"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=say.words,
    sheet=sheet,
    params=("area",),
    defaults=tuple({"area": code} for code in STORIES),
    sizes=HALF_TOO,
)
