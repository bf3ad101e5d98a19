"""Why this exists: shares become people only with a population of the same area and year."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spanalysis import codelists
from spanalysis.tidy.areas import AreaCodes
from spanalysis.tidy.observations import Source, assemble, scheme_of, with_areas, with_origin

SCHEMES = {
    "world-bank-population": "worldbank",
    "world-bank-population-wide": "worldbank",
    "wpp-age-sex": "wpp",
}
"""Layouts that this table is made of, with their scheme of area codes."""

_SEXES = {"F": "SEX_F", "M": "SEX_M"}


def population(sources: Iterable[Source], codes: AreaCodes) -> pd.DataFrame:
    """Build the ``population`` table, in persons.

    Parameters
    ----------
    sources : iterable of Source
        Files whose layout is in :data:`SCHEMES`: totals, and broad ages by sex.
    codes : AreaCodes
        Translation of area codes.

    Returns
    -------
    pandas.DataFrame
        See ``tidy.tables.SPECS["population"]``.
    """
    return assemble("population", [_part(source, codes) for source in sources])


def _part(source: Source, codes: AreaCodes) -> pd.DataFrame:
    frame, scheme = source.frame, scheme_of(source, SCHEMES)
    if source.layout == "wpp-age-sex":
        ages = codelists.load("age_groups").query("column != ''")
        named = dict(zip(ages["column"], ages["age_group"], strict=True))
        frame = frame.assign(sex=frame["sex"].replace(_SEXES), age_group=frame["age_group"].replace(named))
    else:
        frame = frame.assign(sex="SEX_T", age_group="TOTAL")
    missing = frame["obs_value"].isna()
    frame = frame.assign(
        obs_qualifier="", unit_measure="PS", obs_status=missing.map({True: "O", False: "A"}).astype("str")
    )
    return with_origin(with_areas(frame, source, codes, scheme), source)
