"""Why this exists: "3.8 billion" is a number without faces; where those people live is a picture that adds up.

Each region's published share and its population give an area; a second count, country by country, says how
much the countries without a value leave open. The two are different things and are never mixed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage import uncovered_people_words as say
from spanalysis.figures.coverage.countries import country_release, members, plotted, population_of
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import WORLD, each, effective, newest
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import uncovered_people, uncovered_range
from spanalysis.text import N_
from spanalysis.tidy.areas import SDG_REGIONS

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

COUNT = "SDG_0131_UNCOVERED_NB"


def facts(tables: Tables, params: Params) -> Facts:
    """Count the people not covered in each SDG region, from its published share and from country values.

    Returns
    -------
    Facts
        ``details["regions"]``: one row a region, largest first, with ``people`` (persons), ``share`` (per cent
        not covered), ``lower`` and ``upper`` (persons, country by country); ``details["most"]``: the fewest
        regions that hold more than half.
    """
    rows = effective(tables)
    rows = newest(tables, rows[rows["ref_area"].isin(SDG_REGIONS)])
    year = int(rows.groupby("ref_area")["time_period"].max().min())
    shares = rows[rows["time_period"] == year]
    groups = members(tables, SDG_REGIONS)
    persons = population_of(tables, groups, [year])
    countries = country_release(tables)
    used = countries[(countries["time_period"] <= year) & countries["ref_area"].isin(groups["ref_area"])]
    spans = uncovered_range(
        used, persons, groups, year, ref_areas=tables["ref_areas"], on_missing="skip"
    ).set_index("group")
    regions = _counted(shares, persons, groups).join(spans, on="ref_area", validate="1:1")
    published = _published(tables, year)
    most = _majority(regions)
    details = {"regions": regions, "most": most, "published": len(published) > 0}
    return Facts(
        plotted(shares, persons, used, published),
        _headline(regions, year, most, published),
        details,
    )


def _counted(shares: pd.DataFrame, persons: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """Multiply each region's share with the sum of its members' population; the largest count first."""
    about = persons[["time_period", "sex", "vintage"]].drop_duplicates()
    sums = groups.merge(persons[["ref_area", "obs_value"]], on="ref_area", how="inner", validate="m:1")
    totals = sums.groupby("group")["obs_value"].sum().rename_axis("ref_area").reset_index()
    found = uncovered_people(shares, totals.merge(about, how="cross"))
    counted = found.rename(columns={"obs_value": "people", "uncovered_share": "share"})
    return counted[["ref_area", "people", "share"]].sort_values("people", ascending=False, ignore_index=True)


def _majority(regions: pd.DataFrame) -> list[str]:
    """Return the fewest regions that together hold more than half of the people not covered."""
    reached = (regions["people"].cumsum() <= regions["people"].sum() / 2).sum() + 1
    return list(regions["ref_area"].iloc[:reached])


def _published(tables: Tables, year: int) -> pd.DataFrame:
    """Return the ILO's own count of the same year, newest report; no row if it gives none."""
    frame = tables["coverage"]
    rows = frame[(frame["indicator"] == COUNT) & (frame["ref_area"] == WORLD) & frame["obs_value"].notna()]
    return newest(tables, rows[rows["time_period"] == year])


def _headline(
    regions: pd.DataFrame, year: int, most: list[str], published: pd.DataFrame
) -> dict[str, Headline]:
    held = float(regions.loc[regions["ref_area"].isin(most), "people"].sum())
    silent = regions["n_members"] - regions["n_unweighted"] - regions["n_countries"]
    headline = {
        "year": Headline(year, "YEAR"),
        "people": Headline(float(regions["people"].sum()), "PS"),
        "most_people": Headline(held, "PS"),
        "lower": Headline(float(regions["lower"].sum()), "PS"),
        "upper": Headline(float(regions["upper"].sum()), "PS"),
        "silent_people": Headline(float(regions["no_data"].sum()), "PS"),
        "silent_countries": Headline(int(silent.sum()), "NR"),
    }
    if len(published):
        headline["published"] = Headline(float(published["obs_value"].iloc[0]), "PS")
    for row in each(regions):
        values = (("people", row.people), ("lower", row.lower), ("upper", row.upper))
        headline |= {f"{row.ref_area}_{name}": Headline(float(value), "PS") for name, value in values}
        headline[f"{row.ref_area}_share"] = Headline(float(row.share), "PT")
    return headline


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a tile for each region; those that hold more than half are in the strong colour."""
    from spanalysis.charts.mosaic import MosaicOptions, mosaic

    tiles: list[dict[str, Any]] = [
        {
            "label": speaker.area(row.ref_area),
            "value": row.people,
            "number_text": say.persons(row.people, speaker),
            "sublabel": say.sublabel(row, speaker, brief=text.size.brief),
            "style": "modelled",
            "emphasis": row.ref_area in facts.details["most"],
        }
        for row in each(facts.details["regions"])
    ]
    return mosaic(pd.DataFrame(tiles), text, MosaicOptions(keep_small=not text.size.brief))


SPEC = Spec(
    id="uncovered-people",
    theme="coverage",
    about=N_("Where the people not covered by any benefit live: by region, as areas that add up"),
    tables=("coverage", "population", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=say.words,
    sheet=sheet,
)
