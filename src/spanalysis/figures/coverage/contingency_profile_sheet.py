"""Why this exists: the nine rates are a picture of their own, and a panel of a country's page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage.contingencies import denominator
from spanalysis.figures.select import TOTAL, WORLD, each
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import Body, SheetText
    from spanalysis.charts.sizes import Room
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Facts

LATEST = N_("{area}, latest value")
ESTIMATED = N_("{area}, latest modelled estimate")
EARLIER = N_("{area}, value of an earlier release")
NO_SCHEME = N_("no scheme in law")
REFERENCE = N_("{area}, {year}")
EARLIER_ALONE = N_("earlier release")
NO_DATA = N_("no data")
_LOW = 150.0
"""Points of height below which the region gives way."""
REMARK = N_("no scheme in law ({year})")


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a row for each contingency: the area's mark, its region's and the world's."""
    from spanalysis.charts.page import compose

    return compose(text, lambda room: panel(facts, speaker, room))


def panel(facts: Facts, speaker: Speaker, room: Room) -> Body:
    """Lay the profile out in a room, as a whole picture or as a part of a page.

    Parameters
    ----------
    facts : Facts
        As ``contingency_profile.facts`` gives them.
    speaker : Speaker
    room : Room
        About 240 to 515 points wide; in a narrow one the references have no column of
        their own, in a low one the region is left out.
    """
    from spanalysis.charts.profile import profile_body
    from spanalysis.charts.profile_rows import ProfileOptions

    low = room.height is not None and room.height < _LOW
    frame = pd.DataFrame([_row(row, speaker) for row in each(facts.details["table"])])
    frame = frame.assign(first=math.nan, first_text="") if low else frame
    names = _names(facts, speaker) | (_short_names(facts, speaker) if low else {})
    return profile_body(frame, ProfileOptions(names, lambda x: speaker.percent(x, 0)), room)


def _row(row: Any, speaker: Speaker) -> dict[str, object]:
    known = row.year > 0
    return {
        "label": speaker.label("contingencies", "soc", row.soc),
        "sublabel": denominator(row.soc, speaker),
        "remark": speaker.say(REMARK, year=int(row.note_year)) if row.note_year else "",
        "value": row.value,
        "value_text": speaker.percent(row.value) if known else speaker.say(NO_DATA),
        "value_note": str(int(row.year)) if known else "",
        "style": row.style,
        "first": row.first,
        "first_text": "" if math.isnan(row.first) else speaker.percent(row.first),
        "second": row.second,
        "second_text": "" if math.isnan(row.second) else speaker.percent(row.second),
        "apart": row.soc == TOTAL,
    }


def _names(facts: Facts, speaker: Speaker) -> dict[str, str]:
    """Words of the key, by the mark they explain."""
    area, year = speaker.area(facts.details["area"]), int(facts["aggregate_year"])
    region = facts.details["region"]
    return {
        "reported": speaker.say(LATEST, area=area),
        "modelled": speaker.say(ESTIMATED, area=area),
        "earlier": speaker.say(EARLIER, area=area),
        "structural_zero": speaker.say(NO_SCHEME),
        "first": speaker.say(REFERENCE, area=speaker.area(region), year=year) if region else "",
        "second": speaker.say(REFERENCE, area=speaker.area(WORLD), year=year),
    }


def _short_names(facts: Facts, speaker: Speaker) -> dict[str, str]:
    """Words of the key where every line counts."""
    area = speaker.area(facts.details["area"])
    return {"reported": area, "modelled": area, "earlier": speaker.say(EARLIER_ALONE)}
