"""Why this exists: what is spent on protection where incomes are low and high, as each report gave it, holes included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.errors import NoDataError
from spanalysis.figures.figure import Headline
from spanalysis.figures.money import spending_by_income_group_words as said
from spanalysis.figures.select import WORLD, each
from spanalysis.figures.spec import HALF_TOO, Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

LOW, HIGH = "X02", "X05"
GROUPS = (LOW, "X03", "X04", HIGH)
"""The World Bank's income groups, poorest first."""

WITHOUT_HEALTH = "SP_EXPENDITURE_EXCL_HEALTH"
HEALTH = "SP_EXPENDITURE_HEALTH"
WITH_HEALTH = "SP_EXPENDITURE_TOTAL"

LOW_PAGE = 250.0
"""Points: a page that is lower has no room for the small words of headings."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take every release that gives the world, low- and high-income countries; the newest makes the headline.

    Returns
    -------
    Facts
        ``details["releases"]``: one mapping a release, oldest first, with ``vintage``, ``year`` and ``values``
        by indicator and area.

    Raises
    ------
    NoDataError
        If no release gives all three.
    """
    frame = tables["finance"]
    wanted = frame["indicator"].isin([WITHOUT_HEALTH, HEALTH, WITH_HEALTH])
    rows = frame[wanted & frame["ref_area"].isin([*GROUPS, WORLD]) & frame["obs_value"].notna()]
    releases = [_release(part) for _, part in rows.groupby("vintage", sort=False)]
    complete = [item for item in releases if {LOW, HIGH, WORLD} <= set(item["values"][WITHOUT_HEALTH])]
    if not complete:
        raise NoDataError(
            "a release with expenditure of the world, low- and high-income countries", "none", where="finance"
        )
    complete.sort(key=lambda item: item["year"])
    used = rows[rows["vintage"].isin([item["vintage"] for item in complete])]
    return Facts(used.reset_index(drop=True), _headline(complete[-1]), {"releases": complete})


def _release(rows: pd.DataFrame) -> dict[str, Any]:
    """One release: its newest year, and the values of that year by indicator and area."""
    year = int(rows["time_period"].max())
    values: dict[str, dict[str, float]] = {WITHOUT_HEALTH: {}, HEALTH: {}, WITH_HEALTH: {}}
    for row in each(rows[rows["time_period"] == year]):
        values[row.indicator][row.ref_area] = float(row.obs_value)
    return {"vintage": rows["vintage"].iloc[0], "year": year, "values": values}


def _headline(release: dict[str, Any]) -> dict[str, Headline]:
    values = release["values"]
    named = {
        "low": values[WITHOUT_HEALTH][LOW],
        "high": values[WITHOUT_HEALTH][HIGH],
        "world": values[WITHOUT_HEALTH][WORLD],
        "world_health": values[HEALTH].get(WORLD),
        "world_with_health": values[WITH_HEALTH].get(WORLD),
    }
    shares = {key: Headline(value, "PT_GDP") for key, value in named.items() if value is not None}
    return {"year": Headline(release["year"], "YEAR"), **shares}


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a column of bars for each release; the world stands apart, and again with health."""
    from spanalysis.charts.bar_table import TableOptions, bar_table

    releases = facts.details["releases"]
    low = text.size.height is not None and text.size.height < LOW_PAGE
    missing = speaker.say(said.NO_VALUE if low else said.NOT_HERE)
    cells = [cell for release in releases for cell in _column(release, missing, speaker)]
    small = {str(item["year"]): said.release_name(item["vintage"], speaker) for item in releases}
    options = TableOptions(
        subheadings={} if low else small,
        block_names={"health": speaker.say(said.WITH_HEALTH)},
        apart=len(releases) > 1,
    )
    return bar_table(pd.DataFrame(cells), text, options)


def _column(release: dict[str, Any], missing: str, speaker: Speaker) -> list[dict[str, Any]]:
    """The cells of one release: income groups, the world, and the world with health."""
    without, total = (release["values"][code] for code in (WITHOUT_HEALTH, WITH_HEALTH))
    placed = [
        *((code, "groups", "context", without.get(code)) for code in GROUPS),
        (WORLD, "world", "focus", without.get(WORLD)),
        (WORLD, "health", "contrast", total.get(WORLD)),
    ]
    return [
        {
            "label": speaker.area(code),
            "block": block,
            "column": str(release["year"]),
            "value": value,
            "value_text": missing if value is None else speaker.percent(value),
            "style": "modelled",
            "role": role,
        }
        for code, block, role, value in placed
    ]


SPEC = Spec(
    id="spending-by-income-group",
    theme="money",
    about=N_(
        "Public social protection expenditure by income group, per cent of GDP, without and with health"
    ),
    tables=("finance", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
    sizes=HALF_TOO,
)
