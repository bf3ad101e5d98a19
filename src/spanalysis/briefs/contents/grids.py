"""Why this exists: a figure's facts are a table too; which columns a reader needs depends on the figure."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from spanalysis.briefs.brief import Column
from spanalysis.errors import UnknownNameError
from spanalysis.figures.money.financing_gap_words import DOLLARS, NO_AMOUNT, OF_GDP
from spanalysis.figures.platform_work.platform_definitions_words import said
from spanalysis.figures.select import each
from spanalysis.text import N_

if TYPE_CHECKING:
    from typing import Any

    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts, Maker

Rows: TypeAlias = tuple[tuple[str, ...], ...]
Table: TypeAlias = tuple[tuple[Column, ...], Rows, str]
"""Columns, cells as written, and the caption."""

CONTINGENCY = N_("Contingency")
SHARE = N_("Share covered")
YEAR = N_("Year")
AREA = N_("Country or area")
DEFINITION = N_("Who is counted")
AGES = N_("Ages")
WHERE = N_("Where")
CHANGE = N_("Change (percentage points)")
IN_YEAR = N_("{area} ({year})")
NOT_PUBLISHED = N_("not published")
NO_SCHEME = N_("{share} (no scheme in law)")
BY_CONTINGENCY = N_(
    "Effective coverage by contingency, {area}: latest published value and its year; each rate has its own denominator"
)
BY_MEMBER = N_("At least one benefit, {area}: latest published value of each member and its year")
BY_GROUP = N_("{contingency}, effective coverage by region and income group, in per cent of {denominator}")
BY_DEFINITION = N_("Shares of platform workers by definition; not to be added, ranked or compared")
BY_GAP = N_("Financing gap for a universal social protection floor, a year, {year}")


def columns_and_rows(maker: Maker, speaker: Speaker) -> Table:
    """Return the table of a figure, cells as written in the language.

    Raises
    ------
    UnknownNameError
        If briefs show no table of this figure.
    """
    known = _GRIDS.get(maker.spec.id)
    if known is None:
        raise UnknownNameError(f"a figure with a table ({', '.join(_GRIDS)})", repr(maker.spec.id))
    return known(maker.facts, speaker)


def _by_contingency(facts: Facts, speaker: Speaker) -> Table:
    """One row a contingency, with region and world for the newest year that both are estimated for."""
    year, region, area = int(facts["aggregate_year"]), facts.details["region"], facts.details["area"]
    columns = [Column(speaker.say(CONTINGENCY), width=2.2)]
    columns += [
        Column(speaker.say(SHARE), numeric=True, width=1.3),
        Column(speaker.say(YEAR), numeric=True, width=0.7),
    ]
    beside = {"first": region, "second": "X01" if area != "X01" else ""}
    columns += [
        Column(speaker.say(IN_YEAR, area=speaker.area(code), year=year), numeric=True)
        for code in beside.values()
        if code
    ]
    shown = [name for name, code in beside.items() if code]
    rows = tuple(
        (
            speaker.label("contingencies", "soc", row.soc),
            _own(row, speaker),
            str(row.year) if row.year else "–",
            *(_share(getattr(row, name), speaker) for name in shown),
        )
        for row in each(facts.details["table"])
    )
    return tuple(columns), rows, speaker.say(BY_CONTINGENCY, area=speaker.area(area))


def _own(row: Any, speaker: Speaker) -> str:
    """An area's own value; a zero without a scheme in law is told from a measured one."""
    written = _share(row.value, speaker)
    return speaker.say(NO_SCHEME, share=written) if row.style == "structural_zero" else written


def _share(value: float, speaker: Speaker) -> str:
    return speaker.say(NOT_PUBLISHED) if math.isnan(value) else speaker.percent(value)


def _by_member(facts: Facts, speaker: Speaker) -> Table:
    """One row a member with a value, the highest first, then the members without one."""
    columns = (
        Column(speaker.say(AREA), width=2.5),
        Column(speaker.say(SHARE), numeric=True),
        Column(speaker.say(YEAR), numeric=True, width=0.7),
    )
    valued = tuple(
        (speaker.area(row.ref_area), speaker.percent(row.obs_value), str(row.time_period))
        for row in each(facts.details["valued"])
    )
    silent = tuple((speaker.area(code), speaker.say(NOT_PUBLISHED), "–") for code in facts.details["missing"])
    return columns, valued + silent, speaker.say(BY_MEMBER, area=speaker.area(facts.details["group"]))


def _by_group(facts: Facts, speaker: Speaker) -> Table:
    """The world, the regions and the income groups in two years of one release."""

    pairs = facts.details["pairs"]
    soc = facts.details["soc"]
    columns = (
        Column(speaker.say(AREA), width=2.5),
        Column(str(int(facts["start_year"])), numeric=True),
        Column(str(int(facts["year"])), numeric=True),
        Column(speaker.say(CHANGE), numeric=True, width=1.6),
    )
    order = [code for section in facts.details["sections"].values() for code in section]
    known = pairs.loc[[code for code in order if code in pairs.index]].reset_index()
    rows = tuple(
        (
            speaker.area(row.ref_area),
            _share(row.start_value, speaker),
            _share(row.end_value, speaker),
            "–" if math.isnan(row.obs_value) else speaker.number(row.obs_value, signed=True),
        )
        for row in each(known)
    )
    contingency = speaker.label("contingencies", "soc", soc)
    return (
        columns,
        rows,
        speaker.say(BY_GROUP, contingency=contingency, denominator=_denominator(soc, speaker)),
    )


def _denominator(soc: str, speaker: Speaker) -> str:
    from spanalysis import codelists

    frame = codelists.load("contingencies").set_index("soc")
    return str(frame[f"denominator_{speaker.lang}"][soc])


def _by_definition(facts: Facts, speaker: Speaker) -> Table:
    """One row a definition, in the order of the cards: by survey and year."""
    columns = (
        Column(speaker.say(DEFINITION), width=3.2),
        Column(speaker.say(WHERE), width=1.8),
        Column(speaker.say(AGES), numeric=True, width=0.8),
        Column(speaker.say(YEAR), numeric=True, width=0.7),
        Column(speaker.say(N_("Share")), numeric=True, width=0.7),
    )
    cells = [said(row, speaker) for row in each(facts.rows)]
    rows = tuple(
        tuple(str(cell[name]) for name in ("definition", "area", "ages", "year", "share")) for cell in cells
    )
    return columns, rows, speaker.say(BY_DEFINITION)


def _by_gap(facts: Facts, speaker: Speaker) -> Table:
    """One row an area: all countries and income groups, regions, single countries."""
    columns = (
        Column(speaker.say(AREA), width=2.5),
        Column(speaker.say(OF_GDP), numeric=True),
        Column(speaker.say(DOLLARS), numeric=True, width=1.4),
    )
    rows = tuple(
        (
            speaker.area(row.ref_area),
            speaker.percent(row.obs_value),
            speaker.say(NO_AMOUNT) if math.isnan(row.usd) else speaker.money(row.usd),
        )
        for row in each(facts.details["rows"])
    )
    return columns, rows, speaker.say(BY_GAP, year=int(facts["year"]))


_GRIDS: dict[str, Callable[[Facts, Speaker], Table]] = {
    "contingency-profile": _by_contingency,
    "country-ranking": _by_member,
    "older-persons": _by_group,
    "mothers": _by_group,
    "platform-definitions": _by_definition,
    "financing-gap": _by_gap,
}
