"""Why this exists: shares become people only with a population of the same area and year."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spanalysis import codelists
from spanalysis.tidy.areas import AreaCodes
from spanalysis.tidy.observations import Source, assemble, with_areas, with_origin

_SEXES = {"F": "SEX_F", "M": "SEX_M"}


def population(sources: Iterable[Source], codes: AreaCodes) -> pd.DataFrame:
    """Build the ``population`` table, in persons.

    Parameters
    ----------
    sources : iterable of Source
        Layouts ``world-bank-population*`` (totals) and ``wpp-age-sex`` (broad ages by sex).
    codes : AreaCodes
        Translation of area codes.

    Returns
    -------
    pandas.DataFrame
        See ``tidy.tables.SPECS["population"]``.
    """
    return assemble("population", [_part(source, codes) for source in sources])


def _part(source: Source, codes: AreaCodes) -> pd.DataFrame:
    frame = source.frame
    if source.layout == "wpp-age-sex":
        ages = codelists.load("age_groups").query("column != ''")
        named = dict(zip(ages["column"], ages["age_group"], strict=True))
        frame = frame.assign(sex=frame["sex"].map(_SEXES), age_group=frame["age_group"].map(named))
        scheme = "wpp"
    else:
        frame, scheme = frame.assign(sex="SEX_T", age_group="TOTAL"), "worldbank"
    missing = frame["obs_value"].isna()
    frame = frame.assign(
        obs_qualifier="", unit_measure="PS", obs_status=missing.map({True: "O", False: "A"}).astype("str")
    )
    return with_origin(with_areas(frame, source, codes, scheme), source)
