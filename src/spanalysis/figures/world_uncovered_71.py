"""Why this exists: "71 %" is quoted as if it were today's; it answered another question, for 2015.

Two families of figures stand apart. *Comprehensive* social security counts people with access to every branch
and was published for the total population up to the report of 2017. *Effective coverage* (SDG 1.3.1) counts
people with at least one benefit. No figure of one family succeeds a figure of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.figure import Headline
from spanalysis.figures.select import TOTAL, WORLD, each
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.indicators import uncovered_share
from spanalysis.text import N_
from spanalysis.tidy.coverage import SDG_131

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

LEGAL = "LEGAL_COMPREHENSIVE_RT"
REPORTS = ("wssr-2010", "wspr-2014", "wspr-2017", "wspr-2021", "wspr-2024")
"""The ILO's world reports; a later one is added here and in ``data/raw``."""

ENDED = N_(
    "The “{old}” was the figure for {old_year} and has no successor; in {year}, {new} were not covered by any benefit"
)
CONTINUED = N_(
    "{old} without comprehensive protection in {old_year}; {new} not covered by any benefit in {year}"
)
SUBTITLE = N_(
    "Share of the world’s population, by report of the ILO; the year in brackets is the year described"
)
LEGAL_GROUP = N_("Comprehensive social security (legal coverage)")
EFFECTIVE_GROUP = N_("At least one benefit (effective coverage, SDG indicator 1.3.1)")
PARTLY = N_("not, or only partially, protected")
FULLY = N_("protected in all branches")
NOT_COVERED = N_("not covered by any benefit")
COVERED = N_("covered by at least one benefit")
NOT_COMPARABLE = N_("not comparable")
REPORT = N_("Report of {year}")
DESCRIBED = N_("({year})")
DESCRIBED_ABOUT = N_("(~{year})")
NOTE = N_(
    "Comprehensive: access to all branches, from child benefits to pensions. Covered by a benefit: receiving at "
    "least one cash benefit, or actively contributing to a scheme; health care is not counted. Columns of one family come "
    "from different reports, which revised the past: they are not a trend."
)
CAPTION = N_(
    "{old} of the world’s population was not, or only partially, protected in {old_year}, according to the ILO’s "
    "report of {old_report}. Later reports changed the denominator of that measure, so it cannot be continued. "
    "The share not covered by any benefit (SDG indicator 1.3.1) was {first} for {first_year} in the report of "
    "{first_report} and is {new} for {year} in the report of {report}; the past has been revised in between, so "
    "these are not a trend."
)
ALT = N_(
    "Two groups of columns with a break marked “not comparable”. Left, people without comprehensive social "
    "security: {legal}. Right, people not covered by any benefit: {effective}."
)
POINT = N_("{share} for {year}")


GROUPS = {
    "legal": (LEGAL_GROUP, PARTLY, FULLY),
    "effective": (EFFECTIVE_GROUP, NOT_COVERED, COVERED),
}
"""Title of each family, and what its two parts are."""


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
    old, new, first = legal.iloc[-1], effective.iloc[-1], effective.iloc[0]
    headline = {
        "old_without": Headline(float(old["without"]), "PT"),
        "old_year": Headline(int(old["time_period"]), "YEAR"),
        "old_report": Headline(int(old["report"]), "YEAR"),
        "first_without": Headline(float(first["without"]), "PT"),
        "first_year": Headline(int(first["time_period"]), "YEAR"),
        "first_report": Headline(int(first["report"]), "YEAR"),
        "new_without": Headline(float(new["without"]), "PT"),
        "new_year": Headline(int(new["time_period"]), "YEAR"),
        "new_report": Headline(int(new["report"]), "YEAR"),
    }
    rows = pd.concat([legal, effective], ignore_index=True)[list(frame.columns)]
    return Facts(rows, headline, {"legal": legal, "effective": effective})


def _family(rows: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    published = tables["vintages"].set_index("vintage")["published"]
    reports = rows["vintage"].map(published).dt.year
    return rows.assign(without=uncovered_share(rows["obs_value"]), report=reports).sort_values("report")


def _newest_year(rows: pd.DataFrame) -> pd.DataFrame:
    """A report that restates an earlier year beside its own is shown with its own year."""
    return rows.loc[rows.groupby("report")["time_period"].idxmax()].sort_values("report")


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say that the old figure ended, or, once a newer one of its kind is published, what it became."""
    ended = facts["old_report"] < facts["new_report"]
    values = {
        "old": share(facts["old_without"], speaker),
        "old_year": facts["old_year"],
        "new": share(facts["new_without"], speaker),
        "year": facts["new_year"],
    }
    caption = speaker.say(
        CAPTION,
        **values,
        old_report=facts["old_report"],
        first=share(facts["first_without"], speaker),
        first_year=facts["first_year"],
        first_report=facts["first_report"],
        report=facts["new_report"],
    )
    spoken = {key: _listing(facts.details[key], speaker) for key in ("legal", "effective")}
    return Phrases(
        title=speaker.say(ENDED if ended else CONTINUED, **values),
        subtitle=speaker.say(SUBTITLE),
        caption=caption,
        alt=speaker.say(ALT, **spoken),
        notes=(speaker.say(NOTE),),
    )


def share(value: float, speaker: Speaker) -> str:
    """Write a share as its report did: whole where it was whole, else with one decimal."""
    return speaker.percent(value, 0 if float(value).is_integer() else 1)


def _listing(frame: pd.DataFrame, speaker: Speaker) -> str:
    points = [
        speaker.say(POINT, share=share(row.without, speaker), year=row.time_period) for row in each(frame)
    ]
    return speaker.listing(points)


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw two groups of full columns with a break between them."""
    from spanalysis.charts.split_columns import ColumnOptions, split_columns
    from spanalysis.figures.page import sheet_text

    names = {
        speaker.say(title): (speaker.say(part), speaker.say(rest)) for title, part, rest in GROUPS.values()
    }
    options = ColumnOptions(part_names=names, break_label=speaker.say(NOT_COMPARABLE))
    frame = pd.DataFrame(
        [
            {
                "group": speaker.say(title),
                "label": speaker.say(REPORT, year=int(row.report)),
                "sublabel": speaker.say(_described(row.obs_qualifier), year=int(row.time_period)),
                "part": float(row.without),
                "part_text": share(row.without, speaker),
                "rest": float(row.obs_value),
                "rest_text": share(row.obs_value, speaker),
            }
            for key, (title, _part, _rest) in GROUPS.items()
            for row in each(facts.details[key])
        ]
    )
    return split_columns(frame, sheet_text(words), options)


def _described(qualifier: str) -> str:
    """Keep the source's "about"."""
    return DESCRIBED_ABOUT if qualifier == "approx" else DESCRIBED


SPEC = Spec(
    id="world-uncovered-71",
    theme="coverage",
    about=N_("What “71%” was, and what has been published since"),
    tables=("coverage", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
)
