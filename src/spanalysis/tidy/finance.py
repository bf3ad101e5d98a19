"""Why this exists: expenditure, financing gaps and GDP stand in one table with their units told apart."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spanalysis.tidy.areas import AreaCodes
from spanalysis.tidy.observations import Source, assemble, scheme_of, with_areas, with_origin

SCHEMES = {"finance-figures": "sp", "oecd-social-expenditure": "sp", "world-bank-gdp": "worldbank"}
"""Layouts that this table is made of, with their scheme of area codes."""


def finance(sources: Iterable[Source], codes: AreaCodes) -> pd.DataFrame:
    """Build the ``finance`` table: per cent of GDP (``PT_GDP``) and US dollars (``USD``).

    Parameters
    ----------
    sources : iterable of Source
        Files whose layout is in :data:`SCHEMES`.
    codes : AreaCodes
        Translation of area codes.

    Returns
    -------
    pandas.DataFrame
        See ``tidy.tables.SPECS["finance"]``.
    """
    return assemble("finance", [_part(source, codes) for source in sources])


def _part(source: Source, codes: AreaCodes) -> pd.DataFrame:
    scheme = scheme_of(source, SCHEMES)
    if source.layout == "finance-figures":
        return with_origin(with_areas(source.frame, source, codes, scheme), source)
    frame = _socx(source.frame) if source.layout == "oecd-social-expenditure" else _gdp(source.frame)
    missing = frame["obs_value"].isna()
    frame = frame.assign(obs_qualifier="", obs_status=missing.map({True: "O", False: "A"}))
    return with_origin(with_areas(frame, source, codes, scheme), source)


def _socx(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "ref_area": frame["iso3"],
            "time_period": frame["year"],
            "indicator": "SOCX_" + frame["branch"].str.upper(),
            "obs_value": frame["value"],
            "unit_measure": "PT_GDP",
            "raw_row": frame["raw_row"],
        }
    )


def _gdp(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "ref_area": frame["iso3"],
            "time_period": frame["year"],
            "indicator": "GDP_USD",
            "obs_value": frame["gdp_current_usd"],
            "unit_measure": "USD",
            "raw_row": frame["raw_row"],
        }
    )
