"""Why this exists: the paces stand above the values that the observed one was worked out from."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.select import each
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import Make, SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts


OBSERVED = N_("Observed, {years}")
OBSERVED_NOT = N_("Observed")
PLEDGED = N_("Pledged in {pledge_year}")
AT_LEAST = N_("at least {points}")
FOR_WHOM = N_("for developing countries")
NEEDED = N_("Needed, {years}")
NOT_NEEDED = N_("Needed")
CANNOT = N_("cannot be told")
REACHED = N_("reached: {last_share} in {last_year}")
SERIES = N_("The published values, one release, per cent")
EMPTY = N_("No value of this indicator has been published for this area")


def paces(facts: Facts, speaker: Speaker) -> list[dict[str, Any]]:
    """Return the three bars with their words: observed, pledged, needed."""
    observed, needed = _observed(facts, speaker), _needed(facts, speaker)
    pledged = speaker.say(AT_LEAST, points=speaker.number(facts["pledged"], signed=True))
    year = facts["pledge_year"]
    pledge = {
        "group": speaker.say(PLEDGED, pledge_year=year),
        "value": facts["pledged"],
        "value_text": pledged,
        "name": speaker.say(FOR_WHOM),
    }
    bars = [observed, pledge | {"style": "target"}, needed | {"style": "target"}]
    return [{"name": ""} | bar for bar in bars]


def _observed(facts: Facts, speaker: Speaker) -> dict[str, Any]:
    if "observed" not in facts.headline:
        words = {"group": speaker.say(OBSERVED_NOT), "value_text": speaker.say(CANNOT)}
        return words | {"value": math.nan, "style": "reported"}
    years = speaker.years(int(facts["first_year"]), int(facts["last_year"]))
    return {
        "group": speaker.say(OBSERVED, years=years),
        "value": facts["observed"],
        "value_text": speaker.number(facts["observed"], signed=True),
        "style": "modelled" if facts.details["modelled"] else "reported",
    }


def _needed(facts: Facts, speaker: Speaker) -> dict[str, Any]:
    pace = facts.details["pace"]
    if pace is None:
        words = {"group": speaker.say(NOT_NEEDED), "value_text": speaker.say(CANNOT)}
        return words | {"value": math.nan}
    group = speaker.say(NEEDED, years=speaker.years(pace.last_year, pace.target_year))
    words = {"group": group, "value": pace.needed_per_year}
    if pace.needed_per_year == 0:
        share = speaker.percent(pace.last_value, trim=pace.last_value == pace.target)
        return words | {"value_text": speaker.say(REACHED, last_share=share, last_year=pace.last_year)}
    return words | {"value_text": speaker.number(pace.needed_per_year, signed=True)}


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw the three paces, and on paper the values behind them."""
    from spanalysis.charts.lines import LineOptions, lines_body
    from spanalysis.charts.method_bars import MethodBarOptions, method_bars_body
    from spanalysis.charts.page import compose
    from spanalysis.charts.stacked import stacked_body

    bars = pd.DataFrame(paces(facts, speaker))
    if text.size.brief:
        return compose(text, lambda room: method_bars_body(bars, MethodBarOptions(), room))
    name = speaker.area(facts.details["area"])
    options = LineOptions(
        tick_format=lambda value: speaker.percent(value, 0),
        roles={name: "focus"},
        empty_message=speaker.say(EMPTY),
        maximum=facts.details["rule"]["target"],
        plot_height=120.0,
    )
    frame = pd.DataFrame(_points(facts, name, speaker), columns=["series", "year", "y", "style", "label"])
    heading = speaker.say(SERIES)
    makers: list[Make] = [
        lambda room: method_bars_body(bars, MethodBarOptions(), room),
        lambda room: lines_body(frame, options, room),
    ]
    return compose(text, lambda room: stacked_body(["", heading], makers, room))


def _points(facts: Facts, name: str, speaker: Speaker) -> list[dict[str, Any]]:
    """Return the published values; only the two that the pace is worked out from are labelled."""
    series, style = facts.details["series"], "modelled" if facts.details["modelled"] else "reported"
    ends = {facts[key] for key in ("first_year", "last_year") if key in facts.headline}
    return [
        {
            "series": name,
            "year": row.time_period,
            "y": row.obs_value,
            "style": style,
            "label": speaker.percent(row.obs_value) if row.time_period in ends else "",
        }
        for row in each(series)
    ]
