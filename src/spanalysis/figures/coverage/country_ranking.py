"""Why this exists: countries of one group side by side, each with its year; a zero is drawn, a gap is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.figures.coverage import country_ranking_words as say
from spanalysis.figures.coverage.country_ranking_notes import MISSING, missing_names
from spanalysis.figures.figure import Headline
from spanalysis.figures.select import (
    COUNTRIES,
    WORLD,
    area_row,
    each,
    effective,
    group_members,
    latest,
    longest_series,
    newest,
)
from spanalysis.figures.spec import HALF_TOO, Facts, Spec
from spanalysis.text import N_

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

NO_SCHEME = "NO_SCHEME_IN_LAW"


def facts(tables: Tables, params: Params) -> Facts:
    """Take each member's latest value and list the members without one.

    A territory without a value is counted, not listed; a territory with a value is ranked like a country.

    Raises
    ------
    UnknownNameError
        If ``params["group"]`` is no group.
    """
    group = params["group"]
    members = group_members(tables, group)
    rows = effective(tables)
    valued = latest(newest(tables, rows[rows["ref_area"].isin(members)])).sort_values(
        ["obs_value", "ref_area"], ascending=[False, True]
    )
    without = [code for code in members if code not in set(valued["ref_area"])]
    kinds = {code: str(area_row(tables, code, COUNTRIES)["area_type"]) for code in without}
    reference = _reference(tables, rows, group)
    details = {
        "group": group,
        "valued": valued,
        "missing": [code for code, kind in kinds.items() if kind == "country"],
        "omitted": sum(kind != "country" for kind in kinds.values()),
        "reference": reference,
    }
    plotted = pd.concat([valued, reference.to_frame().T.astype(valued.dtypes)], ignore_index=True)
    return Facts(plotted, _headline(valued, len(members), reference), details)


def _headline(valued: pd.DataFrame, members: int, reference: pd.Series[Any]) -> dict[str, Headline]:
    """Counts, the reference, and the span of values and years if there are values."""
    found = {
        "n_values": Headline(len(valued), "NR"),
        "n_members": Headline(members, "NR"),
        "reference_share": Headline(float(reference["obs_value"]), "PT"),
        "reference_year": Headline(int(reference["time_period"]), "YEAR"),
    }
    if valued.empty:
        return found
    return found | {
        "highest_share": Headline(float(valued["obs_value"].iloc[0]), "PT"),
        "lowest_share": Headline(float(valued["obs_value"].iloc[-1]), "PT"),
        "first_year": Headline(int(valued["time_period"].min()), "YEAR"),
        "last_year": Headline(int(valued["time_period"].max()), "YEAR"),
    }


def _reference(tables: Tables, rows: pd.DataFrame, group: str) -> pd.Series[Any]:
    """The published aggregate of the group for the world's newest year, or else the world's."""
    world = longest_series(tables, rows[rows["ref_area"] == WORLD]).iloc[-1]
    own = rows[(rows["ref_area"] == group) & (rows["time_period"] == world["time_period"])]
    return world if own.empty else newest(tables, own).iloc[0]


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw a row for each member with a value, and name the others below."""
    from spanalysis.charts.ranking import ranking
    from spanalysis.charts.ranking_rows import RankingOptions

    rows = [_row(row, speaker) for row in each(facts.details["valued"])]
    rows += [
        {"label": name, "value": float("nan"), "value_text": "", "note": "", "state": "missing"}
        for name in missing_names(facts, speaker)
    ]
    options = RankingOptions(
        missing_heading=speaker.say(MISSING),
        reference=(facts["reference_share"], say.reference(facts, speaker)),
        style_names={"structural_zero": speaker.label("codes", "code", NO_SCHEME)},
        between=lambda n: speaker.count(*say.BETWEEN, n),
    )
    return ranking(pd.DataFrame(rows), text, options)


def _row(row: Any, speaker: Speaker) -> dict[str, object]:
    return {
        "label": speaker.area(row.ref_area),
        "value": row.obs_value,
        "value_text": speaker.percent(row.obs_value),
        "note": str(row.time_period),
        "state": _state(row.obs_value, row.footnote),
    }


def _state(value: float, footnote: str) -> str:
    if value:
        return "value"
    return "structural_zero" if footnote == NO_SCHEME else "zero"


SPEC = Spec(
    id="country-ranking",
    theme="coverage",
    about=N_("The members of a group by their latest value (--group, such as WAEMU or M49_002 for Africa)"),
    tables=("coverage", "vintages", "ref_areas", "area_groups"),
    facts=facts,
    words=say.words,
    sheet=sheet,
    params=("group",),
    defaults=({"group": "WAEMU"}, {"group": "M49_002"}),
    sizes=HALF_TOO,
)
