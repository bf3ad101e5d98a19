"""Why this exists: what financing-gap says; whether the gap is widest where incomes are lowest is decided by the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.select import each
from spanalysis.figures.spec import Phrases, Said
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

WIDEST = N_(
    "The financing gap of social protection is widest where incomes are lowest: {low} of GDP a year {in_low}, {share} {in_all}"
)
PLAIN = N_("A universal social protection floor lacks {low} of GDP a year {in_low}, and {share} {in_all}")
SUBTITLE = N_(
    "Financing gap for a universal social protection floor, essential health care included, per cent of GDP and US dollars a year, {year}"
)
OF_GDP = N_("Per cent of GDP")
DOLLARS = N_("US dollars")
NO_AMOUNT = N_("amount not given")
REGIONS = N_("Low- and middle-income countries by region")
COUNTRY = N_("One country, not ranked with the groups")
NOTE = N_(
    "Estimates of the ILO, essential health care included. A country belongs to a region and to an income group: the rows do not add "
    "up. Amounts in US dollars stand where this collection has them."
)
REPLACED = N_(
    "Replaced: the ILO’s estimate of {date}, {share} of GDP or {money} {in_area}. It rests on other countries and other data, and is not to be "
    "compared."
)
BRIEF = N_("Essential health care is included. Rows do not add up.")
BRIEF_FEW = N_("Essential health care is included. Regions are left out here.")
CAPTION = N_(
    "Financing gap for a universal social protection floor, essential health care included, per cent of GDP a year, {year}: {values}."
)
VALUE = N_("{area} {share}")
VALUE_MONEY = N_("{area} {share} ({money})")
ALT = N_(
    "Bars of the financing gap in {year}: {low} of GDP {in_low}, {share} {in_all}, and from {smallest} to {largest} by region. One country "
    "stands apart: {country}, {country_share}."
)
ALT_GROUPS = N_(
    "Bars of the financing gap in {year}: {low} of GDP {in_low}, {share} {in_all}, and from {smallest} to {largest} by region."
)
GAP = N_(
    "the financing gap for a universal social protection floor was {share} of GDP in {year}, or {money}, {in_area}"
)
GAP_SHARE = N_(
    "the financing gap for a universal social protection floor was {share} of GDP in {year} {in_area}"
)
DEFINITION = N_("ILO estimate for a year, essential health care included")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Set low-income countries against all low- and middle-income countries."""
    rows = facts.details["rows"]
    values = _values(facts, speaker)
    groups = rows[rows["block"] != "countries"]
    title = WIDEST if groups["obs_value"].idxmax() == groups.index[groups["ref_area"] == "X02"][0] else PLAIN
    alt = ALT if "country" in values else ALT_GROUPS
    listed = speaker.series([_value(row, speaker) for row in each(rows)])
    return Phrases(
        title=speaker.say(title, **{key: values[key] for key in ("low", "in_low", "share", "in_all")}),
        subtitle=speaker.say(SUBTITLE, year=facts["year"]),
        caption=speaker.say(CAPTION, year=facts["year"], values=listed),
        alt=speaker.say(alt, **values),
        notes=(_note(facts, speaker),),
        brief_note=speaker.say(BRIEF),
        statements=tuple(_statement(code, facts, speaker) for code in _told(rows)),
        definition=speaker.say(DEFINITION),
    )


def _values(facts: Facts, speaker: Speaker) -> dict[str, object]:
    rows = facts.details["rows"]
    regions, countries = (rows[rows["block"] == block] for block in ("regions", "countries"))
    values: dict[str, object] = {
        "year": facts["year"],
        "low": speaker.percent(facts["X02"]),
        "in_low": speaker.in_area("X02"),
        "share": speaker.percent(facts["ILO_LMIC133"]),
        "in_all": speaker.in_area("ILO_LMIC133"),
        "smallest": speaker.percent(regions["obs_value"].min()),
        "largest": speaker.percent(regions["obs_value"].max()),
    }
    if len(countries):
        values["country"] = speaker.area(countries["ref_area"].iloc[0])
        values["country_share"] = speaker.percent(countries["obs_value"].iloc[0])
    return values


def _value(row: object, speaker: Speaker) -> str:
    area, share, usd = (getattr(row, name) for name in ("ref_area", "obs_value", "usd"))
    values = {"area": speaker.area(area), "share": speaker.percent(share)}
    if pd.isna(usd):
        return speaker.say(VALUE, **values)
    return speaker.say(VALUE_MONEY, **values, money=speaker.money(usd))


def _note(facts: Facts, speaker: Speaker) -> str:
    replaced = facts.details["replaced"]
    if replaced is None:
        return speaker.say(NOTE)
    older = speaker.say(
        REPLACED,
        date=speaker.published(replaced["vintage"]),
        share=speaker.percent(replaced["SPF_GAP_GDP"]),
        money=speaker.money(replaced["SPF_GAP_USD"]),
        in_area=speaker.in_area(replaced["area"]),
    )
    return f"{speaker.say(NOTE)} {older}"


def _told(rows: pd.DataFrame) -> list[str]:
    """Areas that the ready sentences speak of: groups with an amount, then single countries."""
    money = rows.loc[rows["usd"].notna(), "ref_area"]
    countries = rows.loc[rows["block"] == "countries", "ref_area"]
    return list(dict.fromkeys([*money, *countries]))[:3]


def _statement(code: str, facts: Facts, speaker: Speaker) -> Said:
    values = {
        "share": speaker.percent(facts[code]),
        "year": facts["year"],
        "in_area": speaker.in_area(code),
    }
    rows = facts.rows[facts.rows["ref_area"] == code]
    if f"{code}_usd" not in facts.headline:
        return Said(speaker.say(GAP_SHARE, **values), rows)
    return Said(speaker.say(GAP, **values, money=speaker.money(facts[f"{code}_usd"])), rows)
