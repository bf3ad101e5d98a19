"""Why this exists: one country's few published values, each with its year, beside its region and the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.caveats import HEALTH
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import COUNTRIES, WORLD, area_row, each, effective, longest_series, newest
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

FIRST_YEAR = 2015

STORIES = ("BOL", "RWA", "BEN", "BFA", "CIV", "GNB", "MLI", "NER", "SEN", "TGO", "IND")
"""Countries that a build draws: those advocacy papers tell of, the members of WAEMU, and India."""

SAME_YEAR = N_(
    "{country}: {share} covered by at least one benefit in {year}; region {region_share}, world {world_share}"
)
OTHER_YEAR = N_(
    "{country}: {share} covered by at least one benefit in {year}; region {region_share}, world {world_share} in {aggregate_year}"
)
NO_DATA = N_(
    "{country}: no value published for this indicator; region {region_share}, world {world_share} in {aggregate_year}"
)
SUBTITLE = N_(
    "Population covered by at least one social protection benefit (SDG indicator 1.3.1), per cent, {country}, {region} and world"
)
POINT = N_("{year}: {share}")
VALUE = N_("{share} in {year}")
EMPTY = N_("No value of this indicator has been published for this country or territory")
NOTE = N_("Points: values published for the country, one release. Lines: modelled estimates of the ILO.")
DASHES = N_("Dashes bridge years without a published value.")
LATER = N_(
    "The values of region and world are for {aggregate_year} and do not contain the country’s value for {year}."
)
NOTE_EMPTY = N_(
    "Lines: modelled estimates of the ILO. No value of this indicator has been published for the country or territory: that is not zero."
)
CAPTION = N_(
    "Population covered by at least one social protection benefit: {country}, {values}; {region}, {region_share} and "
    "world, {world_share} in {aggregate_year}. Health care is not counted."
)
CAPTION_EMPTY = N_(
    "Population covered by at least one social protection benefit: no value of this indicator has been published for {country}; {region}, "
    "{region_share} and world, {world_share} in {aggregate_year}. Health care is not counted."
)
ALT = N_(
    "Points for {country}: {values}. Lines for the region ({region}), {region_share}, and the world, {world_share}, in {aggregate_year}."
)
ALT_EMPTY = N_(
    "No points: no value of this indicator has been published for {country}. Lines for the region ({region}), {region_share}, and the world, "
    "{world_share}, in {aggregate_year}."
)
REPORTED = N_("published country value")
MODELLED = N_("modelled estimate")


def facts(tables: Tables, params: Params) -> Facts:
    """Take the country's newest release and the newest series of its region and the world.

    The region is that of the UN's SDG reports, or the ILO's for areas that the UN puts in none.

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
    lines = {
        code: longest_series(tables, rows[rows["ref_area"] == code])
        for code in dict.fromkeys([region, WORLD])
    }
    compared = _compared_year(country, set(lines[region]["time_period"]) & set(lines[WORLD]["time_period"]))
    headline = {
        "aggregate_year": Headline(compared, "YEAR"),
        "region_share": Headline(_value(lines[region], compared), "PT"),
        "world_share": Headline(_value(lines[WORLD], compared), "PT"),
    }
    if len(country):
        headline["share"] = Headline(float(country["obs_value"].iloc[-1]), "PT")
        headline["year"] = Headline(int(country["time_period"].iloc[-1]), "YEAR")
    details = {"country": country, "lines": lines, "area": params["area"], "region": region}
    return Facts(pd.concat([country, *lines.values()], ignore_index=True), headline, details)


def _compared_year(country: pd.DataFrame, shared: set[int]) -> int:
    """The country's newest year where region and world have one too, else their newest shared year."""
    year = max(shared) if country.empty else int(country["time_period"].iloc[-1])
    return year if year in shared else int(max(shared))


def _value(line: pd.DataFrame, year: int) -> float:
    return float(line.loc[line["time_period"] == year, "obs_value"].iloc[0])


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """State the country's newest value with its year, or say in words that there is none."""
    country = facts.details["country"]
    values = {
        "country": speaker.area(facts.details["area"]),
        "region": speaker.area(facts.details["region"]),
        "region_share": speaker.percent(facts["region_share"]),
        "world_share": speaker.percent(facts["world_share"]),
        "aggregate_year": facts["aggregate_year"],
    }
    if country.empty:
        return _phrases(speaker, NO_DATA, CAPTION_EMPTY, ALT_EMPTY, [NOTE_EMPTY, HEALTH], values)
    values |= {
        "share": speaker.percent(facts["share"]),
        "year": facts["year"],
        "values": speaker.listing(points(country, speaker, VALUE)),
    }
    title = SAME_YEAR if facts["year"] == facts["aggregate_year"] else OTHER_YEAR
    notes = [NOTE]
    if (country["time_period"].diff() > 1).any():
        notes.append(DASHES)
    if facts["year"] > facts["aggregate_year"]:
        notes.append(LATER)
    return _phrases(speaker, title, CAPTION, ALT, [*notes, HEALTH], values)


def _phrases(
    speaker: Speaker, title: str, caption: str, alt: str, notes: list[str], values: dict[str, object]
) -> Phrases:
    said = {
        msgid: speaker.say(msgid, **_used(msgid, values)) for msgid in (title, SUBTITLE, caption, alt, *notes)
    }
    return Phrases(
        title=said[title],
        subtitle=said[SUBTITLE],
        caption=said[caption],
        alt=said[alt],
        notes=(" ".join(said[note] for note in notes),),
    )


def _used(msgid: str, values: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if f"{{{key}}}" in msgid}


def points(country: pd.DataFrame, speaker: Speaker, sentence: str = POINT) -> list[str]:
    """Write each value with its year: ``2021: 38.4%``, or as another marked sentence does."""
    return [
        speaker.say(sentence, year=int(row.time_period), share=speaker.percent(row.obs_value))
        for row in each(country)
    ]


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw the country's points, each with its year, and the two lines; or say that there are no points."""
    from spanalysis.charts.lines import LineOptions, lines
    from spanalysis.figures.page import sheet_text

    country, drawn = facts.details["country"], facts.details["lines"]
    name = speaker.area(facts.details["area"])
    labelled = points(country, speaker)
    rows = [
        {"series": name, "year": row.time_period, "y": row.obs_value, "style": "reported", "label": label}
        for row, label in zip(each(country), labelled, strict=True)
    ]
    rows += [
        {
            "series": speaker.area(code),
            "year": row.time_period,
            "y": row.obs_value,
            "style": "modelled",
            "label": "",
        }
        for code, line in drawn.items()
        for row in each(line)
    ]
    options = LineOptions(
        tick_format=lambda value: speaker.percent(value, 0),
        roles={name: "focus", speaker.area(facts.details["region"]): "contrast"},
        style_names={"reported": speaker.say(REPORTED), "modelled": speaker.say(MODELLED)},
        empty_message=speaker.say(EMPTY),
    )
    return lines(pd.DataFrame(rows), sheet_text(words), options)


SPEC = Spec(
    id="country-coverage",
    theme="coverage",
    about=N_("One country’s published values with its region and the world (--area, ISO 3166 code)"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
    params=("area",),
    defaults=tuple({"area": code} for code in STORIES),
)
