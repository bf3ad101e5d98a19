"""Why this exists: "the share of platform workers" depends on who is counted; each definition gets its own card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis import codelists
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import each, one
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.text import N_, NN_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
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

TITLE = NN_(
    "{n} definition: it counts one thing and says nothing of others",
    "{n} definitions, {n} shares: they count different things and cannot be added up or compared",
)
SUBTITLE = N_(
    "Shares found by surveys of internet and platform work, per cent; each card has its own definition, ages, countries and year"
)
DETAIL = N_("{base}, ages {ages}; {area}; {year}")
NOTE = N_(
    "Cards stand in the order of survey and year. Their values must not be added, ranked or joined by a line."
)
CAPTION = N_("Shares found by surveys of internet and platform work, each with its own definition: {values}.")
VALUE = N_("{share}: {definition}; {base}, ages {ages}; {area}; {year}")
BRIEF = N_("{share}: {definition}, {year}")
ALT = N_("Separate cards, one a definition: {values}.")
TAG = N_("{publisher}, {date}")


def facts(tables: Tables, params: Params) -> Facts:
    """Take one published share for each definition, for the widest area of its survey."""
    frame = tables["platform_work"]
    shares = frame[(frame["measure"] == "SHARE") & (frame["sex"] == "SEX_T") & (frame["obs_qualifier"] == "")]
    kinds = tables["ref_areas"].set_index("ref_area")["area_type"]
    groups = shares[shares["ref_area"].map(kinds) == "group"]
    found = [one(groups, vintage=vintage, definition=code, age_group=ages) for vintage, code, ages in CARDS]
    rows = groups.loc[[row.name for row in found]].reset_index(drop=True)
    headline = {f"{row.vintage}:{row.definition}": Headline(float(row.obs_value), "PT") for row in each(rows)}
    headline["lowest"] = Headline(float(rows["obs_value"].min()), "PT")
    headline["highest"] = Headline(float(rows["obs_value"].max()), "PT")
    return Facts(rows, headline)


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Say how many definitions there are, and spell each out; no value is singled out."""
    n = len(facts.rows)
    return Phrases(
        title=speaker.count(*TITLE, n),
        subtitle=speaker.say(SUBTITLE),
        caption=speaker.say(CAPTION, values=_listing(VALUE, facts, speaker)),
        alt=speaker.say(ALT, values=_listing(BRIEF, facts, speaker)),
        notes=(speaker.say(NOTE),),
    )


def _listing(msgid: str, facts: Facts, speaker: Speaker) -> str:
    return speaker.series([speaker.say(msgid, **_said(row, speaker)) for row in each(facts.rows)])


def _said(row: Any, speaker: Speaker) -> dict[str, object]:
    bases = dict(codelists.load("platform_definitions").set_index("code")[f"base_{speaker.lang}"])
    return {
        "share": speaker.percent(row.obs_value, trim=True),
        "definition": speaker.label("platform_definitions", "code", row.definition),
        "base": bases[row.definition],
        "ages": _ages(row.age_group, speaker),
        "area": speaker.area(row.ref_area),
        "year": row.time_period,
    }


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw one card a definition, each with its own frame."""
    import pandas as pd

    from spanalysis.charts.cards import CardOptions, cards
    from spanalysis.figures.page import sheet_text

    frame = pd.DataFrame(
        [
            {
                "number_text": said["share"],
                "value": row.obs_value,
                "title": said["definition"],
                "detail": speaker.say(DETAIL, **said),
                "tag": speaker.say(
                    TAG, publisher=speaker.publisher(row.vintage), date=speaker.published(row.vintage)
                ),
            }
            for row in each(facts.rows)
            for said in (_said(row, speaker),)
        ]
    )
    return cards(
        frame,
        sheet_text(words),
        CardOptions(axis_max=100, tick_format=lambda value: speaker.percent(value, 0)),
    )


def _ages(code: str, speaker: Speaker) -> str:
    """Write an SDMX age group such as ``Y15T64`` as ``15–64``."""
    start, end = code.removeprefix("Y").split("T")
    return speaker.years(int(start), int(end))


SPEC = Spec(
    id="platform-definitions",
    theme="platform-work",
    about=N_("The share of platform workers under each definition, drawn so that nobody adds or ranks them"),
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
)
