"""Why this exists: 28 million is everybody who works through a platform, whatever their status; 5.5 million is a ceiling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.errors import IncomparableError
from spanalysis.figures.figure import Headline
from spanalysis.figures.platform_work import eu_platform_work_words as say
from spanalysis.figures.select import one
from spanalysis.figures.spec import Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
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
    _check_sum(found)
    year = int(found["whole"]["time_period"])
    headline = {key: Headline(float(row["obs_value"]), "PS") for key, row in found.items()}
    headline["year"] = Headline(year, "YEAR")
    counts = frame[(frame["definition"] == WHOLE) & (frame["obs_status"] != "F")]
    plotted = rows[rows["definition"].isin([WHOLE, *PARTS.values()])].reset_index(drop=True)
    newer = bool((counts["time_period"] > year).any())
    about = found["whole"]["obs_qualifier"] == "approx"
    return Facts(plotted, headline, {"area": found["whole"]["ref_area"], "newer": newer, "about": about})


def _check_sum(found: dict[str, pd.Series[Any]]) -> None:
    """Refuse parts that are no longer parts of the whole."""
    whole, total = float(found["whole"]["obs_value"]), sum(float(found[key]["obs_value"]) for key in PARTS)
    if total != whole:
        raise IncomparableError(
            f"parts that add up to {whole:.0f} persons",
            f"{total:.0f}",
            where=f"platform_work, {VINTAGE}",
            mend="Show the figures apart: they no longer describe one whole.",
        )


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw one square for each half million persons; those at risk are hatched."""
    from spanalysis.charts.waffle import WaffleOptions, waffle

    labels = {"correct": (say.CORRECT, "solid"), "at_risk": (say.AT_RISK, "uncertain")}
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
        whole_number=say.careful(speaker.persons(facts["whole"]), facts, speaker),
        whole_label=speaker.say(say.ALL),
        square_label=speaker.say(say.SQUARE_IS, people=speaker.people(SQUARE)),
    )
    return waffle(frame, text, options)


SPEC = Spec(
    id="eu-platform-work",
    theme="platform-work",
    about=N_(
        "People who work through platforms in the EU: how many there are, and how many may be misclassified"
    ),
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=say.words,
    sheet=sheet,
)
