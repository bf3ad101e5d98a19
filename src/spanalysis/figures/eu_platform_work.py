"""Why this exists: 28 million is everybody who works through a platform, whatever their status; 5.5 million is a ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.errors import IncomparableError
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import one
from spanalysis.figures.spec import Facts, Phrases, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.figures.figure import Words
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

VINTAGE = "ec-swd-2021-397"
"""The Commission's staff working document: whole and parts stand in one publication, so they may be added."""

PARTS = {
    "correct": "EC_CORRECTLY_CLASSIFIED",
    "at_risk": "EC_AT_RISK_MISCLASSIFICATION",
}
WHOLE = "EC_ALL_STATUSES"
SQUARE = 500_000
"""Persons that one square stands for."""

TITLE = N_(
    "{whole} worked through platforms in the EU in {year}, whatever their status; {at_risk} may be at risk of misclassification"
)
SUBTITLE = N_(
    "Persons working through digital labour platforms, European Union (27 countries), estimate for {year}"
)
CORRECT = N_("believed correctly classified, as workers or as self-employed")
AT_RISK = N_("may be at risk of misclassification")
ALL = N_("people working through platforms, in any employment status")
ABOUT = N_("About {people}")
SQUARE_IS = N_("One square: {people}")
NOTE = N_(
    "“May be at risk” is the source’s wording: read it as a ceiling, not as a finding. The whole counts workers "
    "and self-employed persons, in main and side activities. No later count is in this collection."
)
NOTE_NEWER = N_(
    "“May be at risk” is the source’s wording: read it as a ceiling, not as a finding. The whole counts workers "
    "and self-employed persons, in main and side activities."
)
CAPTION = N_(
    "{whole} worked through digital labour platforms in the EU in {year}, in any employment status: {correct} are believed "
    "correctly classified, as workers or as self-employed, and {at_risk} may be at risk of misclassification."
)
ALT = N_(
    "{whole} working through platforms in the EU in {year}, as a block of squares: {correct} plain, {at_risk} hatched "
    "because they may be at risk of misclassification."
)


def facts(tables: Tables, params: Params) -> Facts:
    """Take the whole and its two parts from one publication.

    Raises
    ------
    IncomparableError
        If the parts do not add up to the whole: they are then no longer parts of it.
    """
    frame = tables["platform_work"]
    rows = frame[(frame["vintage"] == VINTAGE) & (frame["measure"] == "PERSONS")]
    found = {key: one(rows, definition=code) for key, code in {"whole": WHOLE, **PARTS}.items()}
    total = sum(float(found[key]["obs_value"]) for key in PARTS)
    if total != float(found["whole"]["obs_value"]):
        raise IncomparableError(
            f"parts that add up to {found['whole']['obs_value']:.0f} persons",
            f"{total:.0f}",
            where=f"platform_work, {VINTAGE}",
            mend="Show the figures apart: they no longer describe one whole.",
        )
    headline = {key: Headline(float(row["obs_value"]), "PS") for key, row in found.items()}
    headline["year"] = Headline(int(found["whole"]["time_period"]), "YEAR")
    newer = frame[
        (frame["definition"] == WHOLE)
        & (frame["time_period"] > headline["year"].value)
        & (frame["obs_status"] != "F")
    ]
    plotted = rows[rows["definition"].isin([WHOLE, *PARTS.values()])]
    return Facts(
        plotted.reset_index(drop=True),
        headline,
        {"newer": len(newer) > 0, "approximate": found["whole"]["obs_qualifier"] == "approx"},
    )


def words(facts: Facts, speaker: Speaker) -> Phrases:
    """Keep the source's "may be at risk"."""
    note = NOTE_NEWER if facts.details["newer"] else NOTE
    values = {
        "whole": _whole(facts, speaker),
        "correct": speaker.persons(facts["correct"]),
        "at_risk": speaker.persons(facts["at_risk"]),
        "year": facts["year"],
    }
    return Phrases(
        title=speaker.say(TITLE, **values),
        subtitle=speaker.say(SUBTITLE, **values),
        caption=speaker.say(CAPTION, **values),
        alt=speaker.say(ALT, **values),
        notes=(speaker.say(note),),
    )


def _whole(facts: Facts, speaker: Speaker) -> str:
    """Write the whole as carefully as its source does."""
    return _careful(speaker.people(facts["whole"]), facts, speaker)


def _careful(people: str, facts: Facts, speaker: Speaker) -> str:
    return speaker.say(ABOUT, people=people) if facts.details["approximate"] else people


def sheet(facts: Facts, words: Words, speaker: Speaker) -> Drawing:
    """Draw one square for each half million persons; those at risk are hatched."""
    from spanalysis.charts.waffle import WaffleOptions, waffle
    from spanalysis.figures.page import sheet_text

    labels = {"correct": (CORRECT, "solid"), "at_risk": (AT_RISK, "uncertain")}
    frame = pd.DataFrame(
        [
            {
                "label": speaker.say(label),
                "number_text": speaker.persons(facts[key]),
                "squares": round(facts[key] / SQUARE),
                "style": style,
            }
            for key, (label, style) in labels.items()
        ]
    )
    options = WaffleOptions(
        whole_number=_careful(speaker.persons(facts["whole"]), facts, speaker),
        whole_label=speaker.say(ALL),
        square_label=speaker.say(SQUARE_IS, people=speaker.people(SQUARE)),
    )
    return waffle(frame, sheet_text(words), options)


SPEC = Spec(
    id="eu-platform-work",
    theme="platform-work",
    about=N_(
        "28 million people work through platforms in the EU: who they are, and who may be misclassified"
    ),
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=words,
    sheet=sheet,
)
