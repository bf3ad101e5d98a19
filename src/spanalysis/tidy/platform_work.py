"""Why this exists: platform work is counted under many definitions; each row keeps its own."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spanalysis.errors import UnknownCodeError, ValueRangeError, listed
from spanalysis.tidy.areas import AreaCodes
from spanalysis.tidy.observations import Source, assemble, scheme_of, with_areas, with_origin

SCHEMES = {"platform-figures": "sp", "oli-region": "oli", "oli-africa-occupation": "oli"}
"""Layouts that this table is made of, with their scheme of area codes."""

OCCUPATIONS = {
    "Software development and technology": "OLI_OCCUPATION_SOFTWARE",
    "Creative and multimedia": "OLI_OCCUPATION_CREATIVE",
    "Writing and translation": "OLI_OCCUPATION_WRITING",
    "Sales and marketing support": "OLI_OCCUPATION_SALES",
    "Clerical and data entry": "OLI_OCCUPATION_CLERICAL",
    "Professional services": "OLI_OCCUPATION_PROFESSIONAL",
}
"""The Online Labour Index's occupations, with the definition of each: parts of one whole, 100 per cent."""


def platform_work(sources: Iterable[Source], codes: AreaCodes) -> pd.DataFrame:
    """Build the ``platform_work`` table.

    Parameters
    ----------
    sources : iterable of Source
        Files whose layout is in :data:`SCHEMES`.
    codes : AreaCodes
        Translation of area codes.

    Returns
    -------
    pandas.DataFrame
        See ``tidy.tables.SPECS["platform_work"]``. Rows of different ``definition`` are never summed
        or ranked.
    """
    return assemble("platform_work", [_part(source, codes) for source in sources])


def _part(source: Source, codes: AreaCodes) -> pd.DataFrame:
    scheme = scheme_of(source, SCHEMES)
    if source.layout == "platform-figures":
        return with_origin(with_areas(source.frame, source, codes, scheme), source)
    own = _by_region(source.frame) if source.layout == "oli-region" else _by_occupation(source)
    frame = own.assign(
        time_period=_years(source),
        measure="SHARE",
        age_group="",
        sex="SEX_T",
        obs_qualifier="",
        unit_measure="PT",
        obs_status="E",
        raw_row=source.frame["raw_row"],
    )
    return with_origin(with_areas(frame, source, codes, scheme), source)


def _by_region(frame: pd.DataFrame) -> pd.DataFrame:
    """Shares of the world's online workers."""
    return pd.DataFrame(
        {
            "ref_area": "",
            "ref_area_label": frame["region"],
            "definition": "OLI_WORKERS_2020",
            "obs_value": frame["share_of_world_pct"],
        }
    )


def _by_occupation(source: Source) -> pd.DataFrame:
    """Shares of each area's own online workers."""
    frame = source.frame
    definitions = frame["occupation"].map(OCCUPATIONS)
    unknown = definitions.isna()
    if unknown.any():
        raise UnknownCodeError(
            f"an occupation of the Online Labour Index ({listed(OCCUPATIONS, 6)})",
            listed(map(repr, frame.loc[unknown, "occupation"].unique())),
            where=_place(source, unknown),
            mend="Add it to OCCUPATIONS in tidy/platform_work.py and to codelists/platform_definitions.csv.",
        )
    return pd.DataFrame(
        {
            "ref_area": frame["iso3"],
            "ref_area_label": frame["geography"],
            "definition": definitions,
            "obs_value": frame["share_pct"],
        }
    )


def _years(source: Source) -> pd.Series[int]:
    """Give the last year of each period: 2024 for ``Jan-Aug 2024`` and for ``Jan-Aug 2023-24``."""
    periods = source.frame["period"]
    last = periods.str.extract(r"^Jan-Aug 20(?:\d\d-)?(\d\d)$", expand=False)
    odd = last.isna()
    if odd.any():
        raise ValueRangeError(
            "a period such as Jan-Aug 2024 or Jan-Aug 2023-24",
            listed(map(repr, periods[odd].unique())),
            where=_place(source, odd),
            mend="Look at the publisher's file: a table's year is one year.",
        )
    return last.astype("int64") + 2000


def _place(source: Source, rows: pd.Series[bool]) -> str:
    return f"data/raw/{source.resource.path} row {listed(source.frame.loc[rows, 'raw_row'], 3)}"
