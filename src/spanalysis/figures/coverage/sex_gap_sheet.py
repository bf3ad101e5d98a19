"""Why this exists: all countries are counted, and only the widest gaps are named; the world stands apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis import text as house
from spanalysis.figures.select import each
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

WIDEST = {"page": 6, "column": 4, "a4": 10, "social": 0, "square": 3, "slide": 4}
"""Rows named on each side, by size."""

NARROW_STEP, WIDE_STEP, SPAN = 5.0, 10.0, 60.0
"""Percentage points of a counting column, and the span of gaps above which it is the wider one."""

_FIELDS = ["label", "value", "value_text", "first_text", "second_text", "note", "section", "style", "apart"]

BEHIND = NN_("women less often covered: {n}", "women less often covered: {n}")
LEVEL = NN_("equal: {n}", "equal: {n}")
AHEAD = NN_("women more often covered: {n}", "women more often covered: {n}")
WORLD = N_("World, modelled estimate")
FEW = N_("Women less often covered, widest gaps ({shown} of {n})")
ALL = N_("Women less often covered ({n})")
FEW_AHEAD = N_("Women more often covered, widest gaps ({shown} of {n})")
ALL_AHEAD = N_("Women more often covered ({n})")
WOMEN, MEN, YEAR = N_("women"), N_("men"), N_("year")
COLUMNS = N_("Columns: number of countries and territories, by steps of {step}")


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw the counts of all countries, then the world and the widest gaps of either side."""
    from spanalysis.charts.gaps import gaps

    every = facts.details["gaps"]
    world = [_row(row, speaker, speaker.say(WORLD), "modelled") for row in each(facts.details["world"])]
    rows = [*world, *_sides(facts, WIDEST[text.size.name], speaker)]
    return gaps(pd.DataFrame(rows, columns=_FIELDS), list(every["obs_value"]), text, _options(facts, speaker))


def _sides(facts: Facts, most: int, speaker: Speaker) -> list[dict[str, object]]:
    """The widest gaps of either side, the widest first."""
    every = facts.details["gaps"]
    ahead = every.sort_values(["obs_value", "ref_area"], ascending=[False, True])
    parts = ((every, "behind", FEW, ALL), (ahead, "ahead", FEW_AHEAD, ALL_AHEAD))
    found = []
    for part, side, few, whole in parts:
        n = int(facts[side])
        section = speaker.say(few, shown=most, n=n) if n > most else speaker.say(whole, n=n)
        found += [_row(row, speaker, section, "reported") for row in each(part.head(min(n, most)))]
    return found


def _row(row: Any, speaker: Speaker, section: str, style: str) -> dict[str, object]:
    return {
        "label": speaker.area(row.ref_area),
        "value": float(row.obs_value),
        "value_text": str(house.number(row.obs_value, speaker.lang, 1, signed=True)),
        "first_text": speaker.percent(row.women),
        "second_text": speaker.percent(row.men),
        "note": str(int(row.time_period)),
        "section": section,
        "style": style,
        "apart": style == "modelled",
    }


def _options(facts: Facts, speaker: Speaker) -> Any:
    from spanalysis.charts.gaps_rows import GapOptions

    step = WIDE_STEP if facts["highest"] - facts["lowest"] > SPAN else NARROW_STEP
    pairs = ((BEHIND, "behind"), (LEVEL, "level"), (AHEAD, "ahead"))
    behind, level, ahead = (speaker.count(*forms, int(facts[name])) for forms, name in pairs)
    return GapOptions(
        heads=(behind, level, ahead),
        tick_format=lambda value: str(house.number(value, speaker.lang, 0, signed=bool(value))),
        count_format=lambda n: str(house.number(n, speaker.lang)),
        step=step,
        columns=(speaker.say(WOMEN), speaker.say(MEN), speaker.say(YEAR)),
        bars_name=speaker.say(COLUMNS, step=str(house.points(step, speaker.lang, 0))),
        join=speaker.series,
    )
