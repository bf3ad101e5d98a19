"""Why this exists: "the share of platform workers" depends on who is counted; each definition gets its own card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.figures.figure import Headline
from spanalysis.figures.platform_work import platform_definitions_words as say
from spanalysis.figures.select import each, one
from spanalysis.figures.spec import Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

CARDS: tuple[tuple[str, str, str], ...] = (
    ("colleem-1-page", "JRC_EVER", "Y16T74"),
    ("colleem-1-page", "JRC_MAIN", "Y16T74"),
    ("etui-2022", "ETUI_INTERNET_WORK", "Y18T65"),
    ("etui-2022", "ETUI_PLATFORM_WORK", "Y18T65"),
    ("etui-2022", "ETUI_MAIN_PLATFORM_WORK", "Y18T65"),
    ("eurostat-dpe-2023", "LFS_PILOT_12M", "Y15T64"),
)
"""Release, definition and ages of each card, by survey and year; never by value."""

TIGHT = ("square", "social")
"""Sizes that hold no more than a number, its definition and who was asked."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take one published share for each definition, for the widest area of its survey."""
    frame = tables["platform_work"]
    shares = frame[(frame["measure"] == "SHARE") & (frame["sex"] == "SEX_T") & (frame["obs_qualifier"] == "")]
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    groups = shares[shares["ref_area"].map(kinds) == "group"]
    found = [one(groups, vintage=vintage, definition=code, age_group=ages) for vintage, code, ages in CARDS]
    rows = groups.loc[[row.name for row in found]].reset_index(drop=True)
    headline = {f"{row.vintage}:{row.definition}": Headline(float(row.obs_value), "PT") for row in each(rows)}
    headline["first_year"] = Headline(int(rows["time_period"].min()), "YEAR")
    headline["last_year"] = Headline(int(rows["time_period"].max()), "YEAR")
    headline["lowest"] = Headline(float(rows["obs_value"].min()), "PT")
    headline["highest"] = Headline(float(rows["obs_value"].max()), "PT")
    return Facts(rows, headline)


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw one card a definition, each with its own frame."""
    import pandas as pd

    from spanalysis.charts.cards import CardOptions, cards

    make = _small_card if text.size.name in TIGHT else _card
    frame = pd.DataFrame([make(row, speaker) for row in each(facts.rows)])
    options = CardOptions(axis_max=100, tick_format=lambda value: speaker.percent(value, 0))
    return cards(frame, text, options)


def _small_card(row: Any, speaker: Speaker) -> dict[str, object]:
    """A card without its scale; its source is in the source line."""
    said = say.said(row, speaker)
    detail = speaker.say(say.SMALL_DETAIL, **said)
    return {"number_text": said["share"], "title": said["definition"], "detail": detail}


def _card(row: Any, speaker: Speaker) -> dict[str, object]:
    said = say.said(row, speaker)
    publisher, date = speaker.publisher(row.vintage), speaker.published(row.vintage)
    return {
        "number_text": said["share"],
        "value": row.obs_value,
        "title": said["definition"],
        "detail": speaker.say(say.DETAIL, **said),
        "tag": speaker.say(say.TAG, publisher=publisher, date=date),
    }


SPEC = Spec(
    id="platform-definitions",
    theme="platform-work",
    about=N_("The share of platform workers under each definition, drawn so that nobody adds or ranks them"),
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=say.words,
    sheet=sheet,
    sizes=("page", "column", "a4", "square", "slide"),
)
