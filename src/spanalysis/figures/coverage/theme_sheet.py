"""Why this exists: the world, regions and income groups stand apart from each other, and countries from them all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pandas as pd

from spanalysis import text as house
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

WITHOUT = {"social": ("regions",), "square": (), "slide": ()}
"""Sections that a small picture leaves out."""

UNCOUNTED = ("social", "square")
"""Sizes without the countries."""

SECTIONS = {"world": "", "regions": N_("ILO regions"), "incomes": N_("World Bank income groups")}
YEAR = N_("modelled estimate, {year}")
NO_DATA = N_("no data")
COUNTED = N_("Number of countries and territories by latest published value, {years}")


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a pair of points for each area, in sections, and count the countries by their value."""
    from spanalysis.charts.pairs import pairs
    from spanalysis.charts.pairs_rows import PairOptions

    size = text.size.name
    rows = [
        _row(code, name, facts, speaker)
        for name, codes in facts.details["sections"].items()
        if name not in WITHOUT.get(size, ())
        for code in codes
    ]
    start, end = int(facts["start_year"]), int(facts["year"])
    years = speaker.years(int(facts["first_year"]), int(facts["last_year"]))
    options = PairOptions(
        start_name=str(start),
        end_name=str(end),
        names={"start": speaker.say(YEAR, year=start), "end": speaker.say(YEAR, year=end)},
        tick_format=lambda value: speaker.percent(value, 0),
        places=() if size in UNCOUNTED else tuple(facts.details["places"]["obs_value"]),
        counts_name=speaker.say(COUNTED, years=years),
        count_format=lambda n: str(house.number(n, speaker.lang)),
    )
    return pairs(pd.DataFrame(rows), text, options)


def _row(code: str, section: str, facts: Facts, speaker: Speaker) -> dict[str, object]:
    pairs = facts.details["pairs"]
    known = code in pairs.index
    start, end = (float(pairs[name][code]) if known else math.nan for name in ("start_value", "end_value"))
    heading = SECTIONS[section]
    return {
        "label": speaker.area(code),
        "start": start,
        "end": end,
        "start_text": "" if math.isnan(start) else speaker.percent(start),
        "end_text": speaker.say(NO_DATA) if math.isnan(end) else speaker.percent(end),
        "section": speaker.say(heading) if heading else "",
        "strong": section == "world",
    }
