"""Why this exists: shares of platform workers may be put in one order only under one definition, year and span of ages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.figure import Headline
from spanalysis.figures.platform_work import platform_share_by_country_words as said
from spanalysis.figures.platform_work import share_labels as labels
from spanalysis.figures.platform_work.share_rows import Picked, picked
from spanalysis.figures.select import each
from spanalysis.figures.spec import Facts, Spec

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

DEFAULTS = ("LFS_PILOT_12M", "JRC_EVER", "JRC_MAIN")
"""Definitions that a build draws: those with most countries."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the countries' shares under one definition.

    Raises
    ------
    UnknownNameError
        If ``params["definition"]`` is no definition with shares of two countries; close ones are suggested.
    """
    found = picked(tables, params["definition"])
    parts = [found.ranked, found.before, found.total, found.apart]
    rows = pd.concat([part for part in parts if len(part)], ignore_index=True)
    details = {
        "picked": found,
        "definition": params["definition"],
        "no_national": _without_national(tables, params["definition"]),
    }
    return Facts(rows.drop(columns="old"), _headline(found), details)


def _without_national(tables: Tables, definition: str) -> bool:
    """Whether the survey's publisher says that it has published no results by country."""
    frame = tables["platform_work"]
    told = frame[frame["definition"] == f"{definition}_NATIONAL"]
    return bool((told["obs_status"] == "M").any())


def _headline(found: Picked) -> dict[str, Headline]:
    """How many countries, the two ends, and the share of each country in the order."""
    headline = {"countries": Headline(len(found.ranked) or len(found.apart), "NR")}
    if len(found.ranked):
        values = found.ranked["obs_value"]
        headline["year"] = Headline(int(found.ranked["time_period"].iloc[0]), "YEAR")
        headline["highest"] = Headline(float(values.max()), "PT")
        headline["lowest"] = Headline(float(values.min()), "PT")
    for row in each(pd.concat([found.total, found.ranked])):
        headline[row.ref_area] = Headline(float(row.obs_value), "PT")
    return headline


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a bar for each country, the survey's total apart, and values of other years or ages after a break.

    Brief sizes leave the last out; the note says so.
    """
    from spanalysis.charts.grouped_bars import GroupedOptions, grouped_bars

    found, brief = facts.details["picked"], text.size.brief
    heads = labels.headings(found, speaker, brief)
    drawn = [("ranked", found.ranked), ("total", found.total), ("apart", found.apart)]
    if brief and len(found.ranked):
        drawn.pop()
    rows = [_row(row, heads[kind], kind, found, speaker) for kind, part in drawn for row in each(part)]
    frame = pd.DataFrame(rows)
    options = GroupedOptions(
        style_names={style: speaker.say(words) for style, words in labels.STYLES.items()},
        breaks={heads["apart"]: speaker.say(labels.BREAK)} if len(found.ranked) else {},
        keyless=brief or set(frame["style"]) == {"reported"},
    )
    return grouped_bars(frame, text, options)


def _row(row: Any, group: str, kind: str, found: Picked, speaker: Speaker) -> dict[str, object]:
    before = found.before[found.before["ref_area"] == row.ref_area] if kind == "ranked" else found.before[:0]
    return {
        "group": group,
        "label": speaker.area(row.ref_area),
        "sublabel": labels.small(row, kind, before, speaker),
        "value": row.obs_value,
        "value_text": labels.share(row, speaker),
        "style": "earlier" if row.old else "reported",
        "strong": kind == "ranked",
        "before": float(before["obs_value"].iloc[-1]) if len(before) else float("nan"),
    }


SPEC = Spec(
    id="platform-share-by-country",
    theme="platform-work",
    about=said.ABOUT,
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
    params=("definition",),
    defaults=tuple({"definition": code} for code in DEFAULTS),
)
