"""Why this exists: platform work is counted under many definitions; each row keeps its own."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spanalysis.tidy.areas import AreaCodes
from spanalysis.tidy.observations import Source, assemble, scheme_of, with_areas, with_origin

SCHEMES = {"platform-figures": "sp", "oli-region": "oli"}
"""Layouts that this table is made of, with their scheme of area codes."""


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
    frame = pd.DataFrame(
        {
            "ref_area": "",
            "ref_area_label": source.frame["region"],
            "time_period": source.frame["period"].str[-2:].astype("int64") + 2000,
            "measure": "SHARE",
            "definition": "OLI_WORKERS_2020",
            "age_group": "",
            "sex": "SEX_T",
            "obs_value": source.frame["share_of_world_pct"],
            "obs_qualifier": "",
            "unit_measure": "PT",
            "obs_status": "E",
            "raw_row": source.frame["raw_row"],
        }
    )
    return with_origin(with_areas(frame, source, codes, scheme), source)
