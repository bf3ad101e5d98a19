"""Why this exists: a low rate and a large number of people are two things; the chart shows both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import WORLD, each, effective, group_members, newest, total_population
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.indicators import uncovered_people
from spanalysis.text import N_
from spanalysis.tidy.areas import SDG_REGIONS

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

TITLE = N_(
    "{people} were not covered by any benefit in {year}; the largest number: {region}, {region_people}"
)
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, {year}, and number of people not covered"
)
SIDE = N_("People not covered")
NOTE = N_(
    "Coverage: modelled estimates of the ILO. People not covered: computed here, from the share and the World "
    "Bank’s population of {year}; the ILO itself publishes {published} for {published_year}."
)
NOTE_PLAIN = N_(
    "Coverage: modelled estimates of the ILO. People not covered: computed here, from the share and the World "
    "Bank’s population of {year}."
)
CAPTION = N_(
    "Population covered by at least one social protection benefit and people not covered, by region, {year}: "
    "{values}. Health care is not counted."
)
VALUE = N_("{region} {share} ({people} not covered)")
ALT = N_(
    "Bars of coverage by region in {year}, from {lowest} ({lowest_share}) to {highest} ({highest_share}); world {share}. "
    "People not covered: {people} in all, {region_people} of them in one region: {region}."
)


def facts(tables: Tables, params: Params) -> Facts:
    """Join each SDG region's newest rate with the population of its members in that year.

    Returns
    -------
    Facts
        ``details["regions"]``: one row a region and the world, with ``obs_value`` and ``people``, highest rate
        first.
    """
    rows = effective(tables)
    rows = newest(tables, rows[rows["ref_area"].isin([*SDG_REGIONS, WORLD])])
    year = int(rows.groupby("ref_area")["time_period"].max().min())
    current = rows[rows["time_period"] == year]
    persons = _population_rows(tables, year)
    uncovered = uncovered_people(current, _population(tables, persons))
    regions = current.assign(people=current["ref_area"].map(uncovered.set_index("ref_area")["obs_value"]))
    regions = regions.sort_values("obs_value", ascending=False)
    parts = regions[regions["ref_area"] != WORLD]
    world = regions[regions["ref_area"] == WORLD].iloc[0]
    most = parts.sort_values("people").iloc[-1]
    headline = {
        "year": Headline(year, "YEAR"),
        "share": Headline(float(world["obs_value"]), "PT"),
        "people": Headline(float(world["people"]), "PS"),
        "region_people": Headline(float(most["people"]), "PS"),
        **{row.ref_area: Headline(float(row.obs_value), "PT") for row in each(parts)},
        **{f"{row.ref_area}_people": Headline(float(row.people), "PS") for row in each(parts)},
    }
    details = {"regions": regions, "most": most["ref_area"], "published": _published(tables)}
    return Facts(_plotted(current, persons, details["published"]), headline, details)


def _plotted(current: pd.DataFrame, persons: pd.DataFrame, published: pd.Series[Any] | None) -> pd.DataFrame:
    """Every row that a bar, a count or the note rests on, in the columns of ``coverage``."""
    parts = [current, persons]
    if published is not None:
        parts.append(published.to_frame().T.astype(current.dtypes))
    rows = pd.concat(parts, ignore_index=True)[list(current.columns)]
    return rows.fillna({"indicator": "", "soc": "", "footnote": ""})


def _population_rows(tables: Tables, year: int) -> pd.DataFrame:
    """The population rows behind the counts: the world and every member of a region."""
    totals = total_population(tables)
    members = {area for region in SDG_REGIONS for area in group_members(tables, region)}
    return totals[(totals["time_period"] == year) & totals["ref_area"].isin(members | {WORLD})]


def _population(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Population of the world as published, and of each region as the sum of its members."""
    world = rows[rows["ref_area"] == WORLD]
    groups = tables["area_groups"]
    members = groups[groups["group"].isin(SDG_REGIONS)]
    joined = members.merge(rows.drop(columns="source"), on="ref_area", how="inner", validate="m:1")
    sums = joined.groupby("group")["obs_value"].sum()
    regions = pd.DataFrame({"ref_area": sums.index, "obs_value": sums.to_numpy()})
    shared = world[["time_period", "sex", "vintage"]]
    return pd.concat([world[[*regions, *shared]], regions.merge(shared, how="cross")], ignore_index=True)


def _published(tables: Tables) -> pd.Series[Any] | None:
    """The ILO's own count of people not covered, newest report."""
    frame = tables["coverage"]
    rows = frame[(frame["indicator"] == "SDG_0131_UNCOVERED_NB") & (frame["ref_area"] == WORLD)]
    found = newest(tables, rows)
    return None if found.empty else found.iloc[-1]


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Name the region with most people not covered."""
    regions = facts.details["regions"]
    parts = regions[regions["ref_area"] != WORLD]
    values = {
        "year": facts["year"],
        "share": speaker.percent(facts["share"]),
        "people": speaker.people(facts["people"], whole=False),
        "region": speaker.area(facts.details["most"]),
        "region_people": speaker.persons(facts["region_people"], whole=False),
        "lowest": speaker.area(parts["ref_area"].iloc[-1]),
        "lowest_share": speaker.percent(parts["obs_value"].iloc[-1]),
        "highest": speaker.area(parts["ref_area"].iloc[0]),
        "highest_share": speaker.percent(parts["obs_value"].iloc[0]),
    }
    listed = [
        speaker.say(
            VALUE,
            region=speaker.area(row.ref_area),
            share=speaker.percent(row.obs_value),
            people=speaker.persons(row.people, whole=False),
        )
        for row in each(regions)
    ]
    return Phrases(
        title=speaker.say(TITLE, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values, values=speaker.series(listed)),
        alt=speaker.say(ALT, **values),
        notes=(f"{_note(facts, speaker)} {speaker.say(HEALTH)}",),
    )


def _note(facts: Facts, speaker: Speaker) -> str:
    published = facts.details["published"]
    if published is None or published["time_period"] != facts["year"]:
        return speaker.say(NOTE_PLAIN, year=facts["year"])
    count, year = speaker.persons(float(published["obs_value"])), int(published["time_period"])
    return speaker.say(NOTE, year=facts["year"], published=count, published_year=year)


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw a bar for each region with the people not covered beside it; the world stands apart."""
    from spanalysis.charts.bars import BarOptions, bars
    from spanalysis.figures.page import sheet_text

    regions = facts.details["regions"]
    ordered = pd.concat([regions[regions["ref_area"] != WORLD], regions[regions["ref_area"] == WORLD]])
    frame = pd.DataFrame(
        [
            {
                "label": speaker.area(row.ref_area),
                "value": row.obs_value,
                "value_text": speaker.percent(row.obs_value),
                "side_text": speaker.persons(row.people, whole=False),
                "style": "modelled",
                "emphasis": row.ref_area == WORLD,
            }
            for row in each(ordered)
        ]
    )
    return bars(frame, sheet_text(words), BarOptions(side_heading=speaker.say(SIDE), maximum=100))


SPEC = Spec(
    id="coverage-by-region",
    theme="coverage",
    about=N_("Coverage by region, with the number of people not covered"),
    tables=("coverage", "population", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=words,
    sheet=sheet,
)
