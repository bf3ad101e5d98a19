"""Why this exists: the picture of country-spending: branches as bars, the total as a line below them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis import text as house
from spanalysis.figures.money import country_spending_words as said
from spanalysis.figures.select import each

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.bar_table import TableOptions
    from spanalysis.charts.line_layout import LineOptions
    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

SURE = "A"
"""SDMX status of a normal value; any other is drawn as an estimate."""

LINE = 96.0
"""Points of the total's plot."""

LOW_PAGE = 250.0
"""Points: a lower page has room for a :data:`FEW` branches only, and says so."""

FEW, MANY = 5, 99


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw the branches with their change and, where there is room, the total by year below them."""
    from spanalysis.charts.bar_table import bar_table, table_body
    from spanalysis.charts.lines import lines_body
    from spanalysis.charts.page import compose
    from spanalysis.charts.stacked import stacked_body

    low = text.size.height is not None and text.size.height < LOW_PAGE
    if low and len(facts.details["branches"]) > FEW + 1:
        text = replace(text, brief_note=speaker.say(said.BRIEF_FEW))
    cells, options = _cells(facts, speaker, FEW if low else MANY)
    if text.size.brief or len(facts.details["totals"]) == 1:
        return bar_table(cells, text, options)
    years = _years(facts, speaker)
    line = _line(facts, speaker)
    headings = ["", speaker.say(said.ALL_YEARS, years=speaker.years(*_span(facts)))]
    makers = (
        lambda room: table_body(cells, options, room),
        lambda room: lines_body(years, line, room),
    )
    return compose(text, lambda room: stacked_body(headings, makers, room))


def _span(facts: Facts) -> tuple[int, int]:
    return int(facts["first_year"]), int(facts["total_year"])


def _cells(facts: Facts, speaker: Speaker, most: int = MANY) -> tuple[pd.DataFrame, TableOptions]:
    """One bar for each of the largest branches, those without a value named in words, then the total apart."""
    from spanalysis.charts.bar_table import TableOptions

    share, moved = str(facts.headline["year"].value), speaker.say(said.CHANGE, year=facts["first_year"])
    rows = list(each(facts.details["branches"]))
    cells = [cell for row in rows[:-1][:most] for cell in _pair(row, share, moved, speaker)]
    if most >= len(rows) - 1:
        cells += [_hole(code, share, speaker) for code in facts.details["lacking"]]
    cells += _pair(rows[-1], share, moved, speaker)
    return pd.DataFrame(cells), TableOptions(text_columns=(moved,), style_names=_styles(speaker))


def _pair(row: Any, share: str, moved: str, speaker: Speaker) -> list[dict[str, Any]]:
    """The value of a branch, and its change since the first year."""
    shared = _row(row.indicator, row.obs_status, speaker)
    value, change = speaker.percent(row.obs_value), _signed(row.change, speaker)
    return [
        {**shared, "column": share, "value": row.obs_value, "value_text": value},
        {**shared, "column": moved, "value": row.change, "value_text": change},
    ]


def _hole(code: str, share: str, speaker: Speaker) -> dict[str, Any]:
    shared = _row(code, SURE, speaker)
    return {**shared, "column": share, "value": None, "value_text": speaker.say(said.NO_VALUE)}


def _row(code: str, status: str, speaker: Speaker) -> dict[str, Any]:
    total = code == "SOCX_TOTAL"
    return {
        "label": said.branch(code, speaker, start=True),
        "block": "total" if total else "branches",
        "role": "focus" if total else "context",
        "style": _style(status),
    }


def _style(status: str) -> str:
    return "reported" if status == SURE else "modelled"


def _styles(speaker: Speaker) -> dict[str, str]:
    return {"reported": speaker.say(said.REPORTED), "modelled": speaker.say(said.ESTIMATED)}


def _signed(value: float, speaker: Speaker) -> str:
    """Write a change with its sign, or that the first year has no value."""
    if pd.isna(value):
        return speaker.say(said.NO_CHANGE)
    return house.number(value, speaker.lang, 1, signed=True)


def _years(facts: Facts, speaker: Speaker) -> pd.DataFrame:
    """The total's points; the first, the highest and the last are written out."""
    totals = facts.details["totals"]
    told = {0, len(totals) - 1, int(totals["obs_value"].to_numpy().argmax())}
    return pd.DataFrame(
        [
            {
                "series": speaker.area(facts.details["area"]),
                "year": int(row.time_period),
                "y": row.obs_value,
                "style": _style(row.obs_status),
                "label": said.point(row, speaker) if at in told else "",
            }
            for at, row in enumerate(each(totals))
        ]
    )


def _line(facts: Facts, speaker: Speaker) -> LineOptions:
    from spanalysis.charts.lines import LineOptions

    return LineOptions(
        tick_format=lambda value: speaker.percent(value, 0),
        roles={speaker.area(facts.details["area"]): "focus"},
        style_names=_styles(speaker),
        plot_height=LINE,
    )
