"""Why this exists: classes, zeros and gaps have the same words and numbers on a map and in a table of cells."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from spanalysis import codelists
from spanalysis.figures.coverage.cell_values import LIMITS
from spanalysis.text import N_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker

UNDER = N_("under {high}")
BETWEEN = N_("{low} to {high}")
OVER = N_("{low} or more")
ZERO = N_("zero")
NO_SCHEME_ZERO = N_("zero, no scheme in law")
MISSING = N_("no published value")
TIP = N_("{place}: {share} ({year})")
TIP_NO_SCHEME = N_("{place}: {share} ({year}), no scheme in law ({stated})")
TIP_MISSING = N_("{place}: no published value")
NO_SCHEME = N_(
    "Crossed: the latest value is zero, and the UN’s database says for {stated} that no programme is anchored in national legislation."
)
LESS = N_("<{number}")
MORE = N_(">{number}")
COLUMNS = {
    "SOC_CONTIG_TOTAL": N_("Any benefit"),
    "SOC_CONTIG_CHILD": N_("Children"),
    "SOC_CONTIG_MAT": N_("Mothers"),
    "SOC_CONTIG_UNE": N_("Unemployed"),
    "SOC_CONTIG_INJ": N_("Work injury"),
    "SOC_CONTIG_DISAB": N_("Severe disability"),
    "SOC_CONTIG_PENSION": N_("Older persons"),
    "SOC_CONTIG_POOR": N_("Poor persons"),
    "SOC_CONTIG_VULN": N_("Vulnerable persons"),
}
"""Short names of the contingencies, for the heads of columns."""


def class_names(speaker: Speaker) -> tuple[str, ...]:
    """Write the classes, the lowest first: ``under 20%``, ``20 to 40%``, ``80% or more``."""
    shown = [speaker.percent(limit, 0) for limit in LIMITS]
    between = [speaker.say(BETWEEN, low=low, high=high) for low, high in zip(LIMITS, shown[1:], strict=False)]
    return (speaker.say(UNDER, high=shown[0]), *between, speaker.say(OVER, low=shown[-1]))


def short_class_names(speaker: Speaker) -> tuple[str, ...]:
    """Write the classes as spans, the lowest first: ``0–20``; only the last one has its sign."""
    ends = [*(str(limit) for limit in LIMITS), speaker.percent(100, 0)]
    return tuple(f"{low}–{high}" for low, high in zip((0, *LIMITS), ends, strict=True))


def state_names(speaker: Speaker) -> dict[str, str]:
    """Write what is no class: the two zeros, and no value."""
    return {
        "zero": speaker.say(ZERO),
        "structural_zero": speaker.say(NO_SCHEME_ZERO),
        "missing": speaker.say(MISSING),
    }


def number(value: float, speaker: Speaker) -> str:
    """Write a rate without its sign, with one decimal; full coverage and none have no decimal."""
    return speaker.percent(value, trim=value in (0, 100)).removesuffix("%").strip()


def whole(value: float, speaker: Speaker) -> str:
    """Write a rate in whole per cent without its sign; neither zero nor full coverage comes from rounding."""
    shown = speaker.percent(value, 0).removesuffix("%").strip()
    if shown == "0" and value > 0:
        return speaker.say(LESS, number=1)
    return speaker.say(MORE, number=99) if shown == "100" and value < 100 else shown


def cell_tip(place: str, cell: Any, speaker: Speaker) -> str:
    """Write what a pointer is told of a cell: ``Bolivia: 38.4% (2021)``; None is no value."""
    if cell is None:
        return speaker.say(TIP_MISSING, place=place)
    values = {"share": speaker.percent(cell.obs_value), "year": cell.time_period}
    if cell.stated:
        return speaker.say(TIP_NO_SCHEME, place=place, stated=cell.stated, **values)
    return speaker.say(TIP, place=place, **values)


def denominators(speaker: Speaker) -> dict[str, str]:
    """Return whom each contingency's rate is a share of."""
    frame = codelists.load("contingencies")
    return dict(zip(frame["soc"], frame[f"denominator_{speaker.lang}"], strict=True))


def stated_years(cells: pd.DataFrame, speaker: Speaker) -> str:
    """Write the years for which a release says that the law has no scheme; empty if none does."""
    years = cells.loc[cells["stated"] > 0, "stated"]
    return speaker.years(int(years.min()), int(years.max())) if len(years) else ""


def in_order(name: str) -> str:
    """Return what names are sorted by: accents and capitals do not count.

    Examples
    --------
    >>> sorted(["Zambia", "Érythrée", "France"], key=in_order)
    ['Érythrée', 'France', 'Zambia']
    """
    plain = unicodedata.normalize("NFD", name)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
