"""Why this exists: where online workers are and what they do, from a sample that knows shares and no levels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from spanalysis.errors import IncomparableError
from spanalysis.figures.figure import Headline
from spanalysis.figures.platform_work import online_labour_words as said
from spanalysis.figures.select import each, newest
from spanalysis.figures.spec import Facts, Spec

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Drawing

    from spanalysis.charts.page import SheetText
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.spec import Params
    from spanalysis.figures.tables import Tables

WORKERS = "OLI_WORKERS_2020"
OCCUPATION = "OLI_OCCUPATION_"
AFRICA = "OLI_AFR"
ROUNDING = 0.5
"""Percentage points by which published shares may miss 100."""


def facts(tables: Tables, params: Params) -> Facts:
    """Take the newest year of the regions' shares of the world, and of the occupations' shares in Africa.

    Raises
    ------
    IncomparableError
        If the shares of either part no longer add up to a whole.
    """
    frame = tables["platform_work"]
    kinds = frame["ref_area"].map(tables["ref_areas"].set_index("ref_area")["area_type"])
    shares = frame[(frame["measure"] == "SHARE") & frame["obs_value"].notna() & (kinds == "group")]
    regions = _current(tables, shares[shares["definition"] == WORKERS])
    occupations = shares[shares["definition"].str.startswith(OCCUPATION)]
    others = sorted(set(occupations["ref_area"]) - {AFRICA})
    africa = _current(tables, occupations[occupations["ref_area"] == AFRICA])
    for rows, name in ((regions, "regions of the world"), (africa, "occupations in Africa")):
        _check_whole(rows, name)
    details = {"regions": regions, "occupations": africa, "others": others}
    return Facts(pd.concat([regions, africa], ignore_index=True), _headline(regions, africa), details)


def _current(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """The newest year of the newest release, greatest share first."""
    rows = newest(tables, rows)
    rows = rows[rows["time_period"] == rows["time_period"].max()]
    return rows.sort_values("obs_value", ascending=False)


def _check_whole(rows: pd.DataFrame, name: str) -> None:
    total = float(rows["obs_value"].sum())
    if abs(total - 100) > ROUNDING:
        raise IncomparableError(
            f"shares of {name} that add up to 100 per cent",
            f"{total:.1f}",
            where="platform_work, Online Labour Index",
            mend="Parts are missing or of several wholes: check the release.",
        )


def _headline(regions: pd.DataFrame, africa: pd.DataFrame) -> dict[str, Headline]:
    """Every share by its code, and the years."""
    return {
        "year": Headline(int(regions["time_period"].iloc[0]), "YEAR"),
        "occupation_year": Headline(int(africa["time_period"].iloc[0]), "YEAR"),
        **{row.ref_area: Headline(float(row.obs_value), "PT") for row in each(regions)},
        **{row.definition: Headline(float(row.obs_value), "PT") for row in each(africa)},
    }


def sheet(facts: Facts, text: SheetText, speaker: Speaker) -> Drawing:
    """Draw two panels, one for each whole: the world's online workers, and Africa's own."""
    from spanalysis.charts.grouped_bars import GroupedOptions, grouped_bars

    regions, occupations = (said.panel(key, facts, speaker) for key in ("regions", "occupations"))
    rows = [
        _row(regions, said.region(row.ref_area, speaker), row, row.ref_area == AFRICA, speaker)
        for row in each(facts.details["regions"])
    ]
    rows += [
        _row(occupations, speaker.say(said.OCCUPATIONS[row.definition]), row, row.ref_area == AFRICA, speaker)
        for row in each(facts.details["occupations"])
    ]
    breaks = {occupations: speaker.say(said.BREAK)}
    return grouped_bars(pd.DataFrame(rows), text, GroupedOptions(breaks=breaks, beside=True, keyless=True))


def _row(group: str, label: str, row: Any, strong: bool, speaker: Speaker) -> dict[str, object]:
    """A bar; Africa's is strong in the first panel, because the second one is about it."""
    return {
        "group": group,
        "label": label,
        "value": row.obs_value,
        "value_text": speaker.percent(row.obs_value),
        "strong": strong,
    }


SPEC = Spec(
    id="online-labour",
    theme="platform-work",
    about=said.ABOUT,
    tables=("platform_work", "vintages", "ref_areas"),
    facts=facts,
    words=said.words,
    sheet=sheet,
)
