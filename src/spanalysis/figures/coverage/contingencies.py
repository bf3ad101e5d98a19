"""Why this exists: several figures go through the nine contingencies, each with the sex it is published for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis import codelists
from spanalysis.figures.select import TOTAL, WORLD, effective, newest

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.tables import Tables

NO_SCHEME = "NO_SCHEME_IN_LAW"
"""Note of a zero that is structural: no programme is anchored in national legislation."""


def socs() -> list[str]:
    """Return the contingencies in the order of the codelist, the headline indicator first.

    Examples
    --------
    >>> len(socs()), socs()[0]
    (9, 'SOC_CONTIG_TOTAL')
    """
    return list(codelists.load("contingencies")["soc"])


def sex_of(soc: str) -> str:
    """Return the sex that a contingency is published for: both together, or women only.

    Examples
    --------
    >>> sex_of("SOC_CONTIG_MAT"), sex_of("SOC_CONTIG_CHILD")
    ('SEX_F', 'SEX_T')
    """
    return str(codelists.load("contingencies").set_index("soc")["sex_only"][soc]) or "SEX_T"


def by_contingency(tables: Tables) -> pd.DataFrame:
    """Return every vintage of effective coverage, each contingency for the sex it is published for."""
    rows = pd.concat([effective(tables, None), effective(tables, None, "SEX_F")])
    return rows[rows["sex"] == rows["soc"].map({soc: sex_of(soc) for soc in socs()})]


def estimates(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the newest release that gives the world's rate in most contingencies, all areas and years.

    Parameters
    ----------
    tables : Tables
    rows : pandas.DataFrame
        What :func:`by_contingency` returns.
    """
    world = rows[rows["ref_area"] == WORLD]
    counts = world.groupby("vintage")["soc"].nunique()
    complete = world[world["vintage"].isin(counts[counts == counts.max()].index)]
    chosen = newest(tables, complete[complete["soc"] == TOTAL])["vintage"].iloc[0]
    release: pd.DataFrame = rows[rows["vintage"] == chosen]
    return release


def denominator(soc: str, speaker: Speaker) -> str:
    """Write whom a rate is a share of; empty where the contingency's name already says it."""
    found = speaker.label("contingencies", "soc", soc)
    frame = codelists.load("contingencies").set_index("soc")
    written = str(frame[f"denominator_{speaker.lang}"][soc])
    return "" if written == lower(found) else written


def lower(label: str) -> str:
    """Write a label in the middle of a sentence.

    Examples
    --------
    >>> lower("Work injury")
    'work injury'
    """
    return label[:1].lower() + label[1:]
