"""Why this exists: counts of platforms differ with what is called a platform; one count is shown, the others stand apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.figure import Headline
from spanalysis.figures.platform_work import platforms_in_the_world_words as said
from spanalysis.figures.select import COUNTRIES, WORLD, each, newest
from spanalysis.figures.spec import Facts, Spec

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import Body, SheetText
    from spanalysis.charts.sizes import Room
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

ACTIVE, LOCATED = "WORLD_ACTIVE_PLATFORMS", "WORLD_PLATFORMS_LOCATED"
LOWER_BOUND = "more_than"
SMALL = ("social", "square")
"""Sizes without the cards of other counts; the brief note says that there are some."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the world's count in each year of its newest release, where platforms are, and every other count."""
    frame = tables["platform_work"]
    frame = frame[frame["obs_value"].notna()]
    active = frame[(frame["definition"] == ACTIVE) & (frame["ref_area"] == WORLD)]
    active = newest(tables, active).sort_values("time_period")
    located = newest(tables, frame[frame["definition"] == LOCATED])
    located = located[located["time_period"] == located["time_period"].max()]
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    located = located[located["ref_area"].map(kinds).isin(COUNTRIES)]
    located = located.sort_values("obs_value", ascending=False)
    others = frame[(frame["measure"] == "PLATFORMS") & (frame["definition"] != ACTIVE)]
    others = others.sort_values(["definition", "vintage", "ref_area"])
    details = {"active": active, "located": located, "others": others}
    return Facts(pd.concat(list(details.values()), ignore_index=True), _headline(details), details)


def _headline(details: dict[str, pd.DataFrame]) -> dict[str, Headline]:
    """Each count by release or year, each share by country."""
    active, located = details["active"], details["located"]
    return {
        **{f"active_{row.time_period}": Headline(float(row.obs_value), "NR") for row in each(active)},
        "year": Headline(int(active["time_period"].iloc[-1]), "YEAR"),
        **{row.ref_area: Headline(float(row.obs_value), "PT") for row in each(located)},
        **{
            f"{row.vintage}:{row.ref_area}": Headline(float(row.obs_value), "NR")
            for row in each(details["others"])
        },
    }


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw the world's count and where platforms are, each on its own scale; other counts as cards after a break."""
    from spanalysis.charts.page import compose
    from spanalysis.charts.pile import break_body, side_by_side, stacked

    def main(room: Room) -> Body:
        return side_by_side([_bars("active", facts, speaker), _bars("located", facts, speaker)], room)

    if text.size.name in SMALL or facts.details["others"].empty:
        return compose(text, main)
    words = speaker.say(said.BREAK)
    parts = [main, lambda room: break_body(words, room), _cards(facts, speaker)]
    return compose(text, lambda room: stacked(parts, room))


def _bars(key: str, facts: Facts, speaker: Speaker) -> Any:
    """Return how to lay out the bars of one part."""
    from spanalysis.charts.grouped_bars import GroupedOptions, grouped_body

    heading = said.heading(key, facts, speaker)
    rows = [
        {
            "group": heading,
            "label": said.label(key, row, speaker),
            "value": row.obs_value,
            "value_text": said.value(row, speaker),
            "open_end": row.obs_qualifier == LOWER_BOUND,
            "strong": key == "active",
        }
        for row in each(facts.details[key])
    ]
    return lambda room: grouped_body(pd.DataFrame(rows), GroupedOptions(), room)


def _cards(facts: Facts, speaker: Speaker) -> Any:
    """Return how to lay out a card for each count under another definition."""
    from spanalysis.charts.cards import CardOptions, cards_body

    frame = pd.DataFrame([said.card(row, speaker) for row in each(facts.details["others"])])
    return lambda room: cards_body(frame, CardOptions(), room)


SPEC = Spec(
    id="platforms-in-the-world",
    theme="platform-work",
    about=said.ABOUT,
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
)
