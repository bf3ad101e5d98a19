"""Why this exists: what stands beside a bar of ``platform-share-by-country``: heading, share, year, ages and source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.platform_work.naming import ages_of, qualified, source_of
from spanalysis.figures.select import each
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.platform_work.share_rows import Picked
    from spanalysis.figures.speaker import Speaker

HEADING = N_("Countries with a published value, {year}, ages {ages}")
HEADING_TOTAL = N_("The survey’s own total, outside the order")
HEADING_APART = N_("Another year or other ages, outside the order")
BREAK = N_("not comparable with the values above")
STYLES = {
    "reported": N_("newest release of its source"),
    "earlier": N_("earlier release, of which no revision is in this collection"),
}
BEFORE = N_("{source}; hollow mark: {share} ({date})")
WHEN = N_("{year}, ages {ages}; {source}")


def wave(row: Any, speaker: Speaker) -> dict[str, Any]:
    """Return year and ages of a row, as written."""
    return {"year": int(row.time_period), "ages": ages_of(row.age_group, speaker)}


def headings(found: Picked, speaker: Speaker, brief: bool) -> dict[str, str]:
    """Write the heading of each part."""
    ranked = speaker.say(HEADING, **wave(next(each(found.ranked)), speaker)) if len(found.ranked) else ""
    return {
        "ranked": ranked,
        "total": "" if brief else speaker.say(HEADING_TOTAL),
        "apart": speaker.say(HEADING_APART),
    }


def share(row: Any, speaker: Speaker) -> str:
    """Write a share as carefully as its source does: ``almost 5%``."""
    return qualified(speaker.percent(row.obs_value, trim=True), row.obs_qualifier, speaker)


def small(row: Any, kind: str, before: pd.DataFrame, speaker: Speaker) -> str:
    """Write what stands below a country's name: its source; year and ages where they are its own."""
    source = source_of(row.vintage, speaker)
    if kind == "apart":
        return speaker.say(WHEN, source=source, **wave(row, speaker))
    if before.empty:
        return source
    last = before.iloc[-1]
    return speaker.say(
        BEFORE, source=source, share=share(last, speaker), date=speaker.published(last["vintage"])
    )
