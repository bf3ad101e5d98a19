"""Why this exists: most platform workers have no cover from anybody if they lose the work, fall ill or have an accident."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.figure import Headline
from spanalysis.figures.platform_work import platform_protection_gap_words as said
from spanalysis.figures.platform_work import protection_labels as labels
from spanalysis.figures.select import each, newest
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import sex_gap

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

AREA = "EU16_NOR"
PARTS: dict[str, tuple[str, ...]] = {
    "UNE": ("NOT_COVERED", "OTHER_JOB", "PLATFORM_OR_OTHER_SOURCE"),
    "SICK": ("NOT_COVERED", "OTHER_JOB", "PLATFORM_OR_OTHER_SOURCE"),
    "ACC": ("NOT_COVERED", "OTHER_JOB", "OTHER_SOURCE", "PLATFORM"),
}
"""The parts of each risk as the survey asked for them; only for accidents is the platform a part of its own."""
ALL = ("Y15T64", "SEX_T")
BY_SEX = (("Y15T64", "SEX_F"), ("Y15T64", "SEX_M"))
BY_AGE = (("Y15T29", "SEX_T"), ("Y30T64", "SEX_T"))
WHO = (ALL, *BY_SEX, *BY_AGE)
ROUNDING = 0.2001
"""Percentage points by which four shares of one decimal may miss 100."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the newest release of each part, and what other releases give for the same."""
    frame = tables["platform_work"]
    named = [f"LFS_PILOT_{risk}_{part}" for risk, parts in PARTS.items() for part in parts]
    rows = frame[frame["definition"].isin(named) & (frame["ref_area"] == AREA) & frame["obs_value"].notna()]
    wanted = pd.Series(list(zip(rows["age_group"], rows["sex"], strict=True)), index=rows.index).isin(WHO)
    rows = rows[wanted & (rows["time_period"] == rows["time_period"].max())].reset_index(drop=True)
    drawn = newest(tables, rows)
    bars = {(risk, who): _bar(drawn, risk, who) for risk in PARTS for who in WHO}
    gaps = sex_gap(drawn[drawn["definition"].str.endswith("_NOT_COVERED") & (drawn["age_group"] == ALL[0])])
    details = {
        "bars": bars,
        "incomplete": [key for key, bar in bars.items() if not _adds_up(bar)],
        "gaps": {risk: _gap(gaps, risk) for risk in PARTS},
        "agree": _agree(rows, drawn),
        "area": AREA,
    }
    return Facts(rows, _headline(drawn, bars), details)


def _bar(rows: pd.DataFrame, risk: str, who: tuple[str, str]) -> dict[str, float]:
    """Shares of one bar by part, in the order drawn."""
    mine = rows[(rows["age_group"] == who[0]) & (rows["sex"] == who[1])]
    values = {row.definition: float(row.obs_value) for row in each(mine)}
    named = {part: f"LFS_PILOT_{risk}_{part}" for part in PARTS[risk]}
    return {part: values[code] for part, code in named.items() if code in values}


def _adds_up(bar: dict[str, float]) -> bool:
    return abs(sum(bar.values()) - 100) <= ROUNDING


def _gap(gaps: pd.DataFrame, risk: str) -> float:
    """Women's share not covered less men's, in percentage points."""
    found = gaps[gaps["definition"] == f"LFS_PILOT_{risk}_NOT_COVERED"]
    return float(found["obs_value"].iloc[0])


def _agree(rows: pd.DataFrame, drawn: pd.DataFrame) -> bool:
    """Whether every other release gives the same share for the same part and persons."""
    key = ["definition", "age_group", "sex"]
    both = rows.merge(drawn[[*key, "obs_value"]], on=key, how="left", validate="m:1", suffixes=("", "_drawn"))
    return bool((both["obs_value"] == both["obs_value_drawn"]).all())


def _headline(drawn: pd.DataFrame, bars: dict[Any, dict[str, float]]) -> dict[str, Headline]:
    """Shares not covered, by risk, for all and by sex and age; the year."""
    headline = {"year": Headline(int(drawn["time_period"].iloc[0]), "YEAR")}
    for risk in PARTS:
        headline[risk] = Headline(bars[risk, ALL]["NOT_COVERED"], "PT")
        for ages, sex in (*BY_SEX, *BY_AGE):
            headline[f"{risk}_{ages}_{sex}"] = Headline(bars[risk, (ages, sex)]["NOT_COVERED"], "PT")
    return headline


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a bar of 100 per cent for each risk and group of persons; small sizes show fewer groups.

    Parts that do not add up to 100 are not drawn: only the share not covered is.
    """
    from spanalysis.charts.share_bars import ShareOptions, share_bars

    who = {"social": (ALL,), "square": (ALL, *BY_SEX), "slide": (ALL, *BY_SEX)}.get(text.size.name, WHO)
    rows = []
    for risk in PARTS:
        for group in who:
            shares = facts.details["bars"][risk, group]
            whole = (risk, group) not in facts.details["incomplete"]
            names = labels.names(risk, group, len(who) > 1, speaker)
            rows += _parts(names, shares if whole else {"NOT_COVERED": shares["NOT_COVERED"]}, speaker)
    return share_bars(pd.DataFrame(rows), text, ShareOptions(labels.part_names(speaker)))


def _parts(names: tuple[str, str], shares: dict[str, float], speaker: Speaker) -> list[dict[str, object]]:
    group, label = names
    return [
        {
            "group": group,
            "label": label,
            "look": labels.LOOKS[part],
            "value": value,
            "value_text": speaker.percent(value),
        }
        for part, value in shares.items()
    ]


SPEC = Spec(
    id="platform-protection-gap",
    theme="platform-work",
    about=said.ABOUT,
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
)
