"""Why this exists: "71 %" is quoted as if it were today's; it answered another question, for 2015.

Two families of figures stand apart. *Comprehensive* social security counts people with access to every branch
and was published for the total population up to the report of 2017. *Effective coverage* (SDG 1.3.1) counts
people with at least one benefit. No figure of one family succeeds a figure of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage import world_uncovered_71_words as say
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import TOTAL, WORLD, each
from spanalysis.figures.spec import Facts, Spec
from spanalysis.indicators import uncovered_share
from spanalysis.text import N_
from spanalysis.tidy.coverage import SDG_131

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

LEGAL = "LEGAL_COMPREHENSIVE_RT"
REPORTS = ("wssr-2010", "wspr-2014", "wspr-2017", "wspr-2021", "wspr-2024")
"""The ILO's world reports; a later one is added here and in ``data/raw``."""

TIGHT = ("square", "social")
"""Sizes that hold the newest column of each family only."""


def facts(tables: Tables, params: Params) -> Facts:
    """Pick the world figures of both families from the ILO's reports.

    Returns
    -------
    Facts
        ``details["legal"]`` and ``details["effective"]``: frames with the covered share, the share not covered
        (``100 - covered``) and the year of the report.
    """
    frame = tables["coverage"]
    world = frame[
        (frame["ref_area"] == WORLD)
        & (frame["soc"] == TOTAL)
        & (frame["sex"] == "SEX_T")
        & frame["vintage"].isin(REPORTS)
    ]
    legal = _family(world[world["indicator"] == LEGAL], tables)
    effective = _newest_year(_family(world[world["indicator"] == SDG_131], tables))
    quoted = {"old": legal.iloc[-1], "first": effective.iloc[0], "new": effective.iloc[-1]}
    headline = {key: item for name, row in quoted.items() for key, item in _headline(name, row).items()}
    rows = pd.concat([legal, effective], ignore_index=True)[list(frame.columns)]
    return Facts(rows, headline, {"legal": legal, "effective": effective})


def _family(rows: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    published = tables["vintages"].set_index("vintage")["published"]
    reports = rows["vintage"].map(published).dt.year
    return rows.assign(without=uncovered_share(rows["obs_value"]), report=reports).sort_values("report")


def _newest_year(rows: pd.DataFrame) -> pd.DataFrame:
    """A report that restates an earlier year beside its own is shown with its own year."""
    return rows.loc[rows.groupby("report")["time_period"].idxmax()].sort_values("report")


def _headline(name: str, row: pd.Series[Any]) -> dict[str, Headline]:
    """The share not covered, the year it describes and the year of its report."""
    return {
        f"{name}_without": Headline(float(row["without"]), "PT"),
        f"{name}_year": Headline(int(row["time_period"]), "YEAR"),
        f"{name}_report": Headline(int(row["report"]), "YEAR"),
    }


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw two groups of full columns with a break between them."""
    from spanalysis.charts.column_rows import ColumnOptions
    from spanalysis.charts.split_columns import split_columns

    names = {
        speaker.say(title): (speaker.say(part), speaker.say(rest))
        for title, part, rest in say.GROUPS.values()
    }
    options = ColumnOptions(part_names=names, break_label=speaker.say(say.NOT_COMPARABLE))
    shown = 1 if text.size.name in TIGHT else len(facts.rows)
    columns = [
        _column(row, speaker.say(title), speaker)
        for key, (title, _part, _rest) in say.GROUPS.items()
        for row in each(facts.details[key].tail(shown))
    ]
    return split_columns(pd.DataFrame(columns), text, options)


def _column(row: Any, group: str, speaker: Speaker) -> dict[str, object]:
    return {
        "group": group,
        "label": speaker.say(say.REPORT, year=int(row.report)),
        "sublabel": speaker.say(say.described(row.obs_qualifier), year=int(row.time_period)),
        "part": float(row.without),
        "part_text": say.share(row.without, speaker),
        "rest": float(row.obs_value),
        "rest_text": say.share(row.obs_value, speaker),
    }


SPEC = Spec(
    id="world-uncovered-71",
    theme="coverage",
    about=N_("What “71%” was, and what has been published since"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=say.words,
    sheet=sheet,
)
