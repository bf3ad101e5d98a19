"""Why this exists: nine contingencies from four publishers' layouts become one table of coverage."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from spanalysis import codelists
from spanalysis.errors import UnknownCodeError, listed
from spanalysis.tidy.areas import AreaCodes
from spanalysis.tidy.observations import Source, assemble, scheme_of, with_areas, with_origin

SDG_131 = "SDG_0131_SEX_SOC_RT"
"""Effective coverage, SDG indicator 1.3.1."""

SCHEMES = {
    "unsd-sdg": "m49",
    "ilostat-bulk": "ilostat",
    "ilostat-sdmx-csv": "ilostat",
    "ilostat-excel": "ilostat",
    "owid-grapher": "owid",
    "headline-figures": "sp",
}
"""Layouts that this table is made of, with their scheme of area codes."""

_SEXES = {"BOTHSEX": "SEX_T", "FEMALE": "SEX_F", "MALE": "SEX_M", "": "SEX_T"}
_UNITS = {"PERCENT": "PT", "": "PT"}


def coverage(sources: Iterable[Source], codes: AreaCodes, area_types: dict[str, str]) -> pd.DataFrame:
    """Build the ``coverage`` table.

    Parameters
    ----------
    sources : iterable of Source
        Files whose layout is in :data:`SCHEMES`.
    codes : AreaCodes
        Translation of area codes.
    area_types : dict of str to str
        Kind of each area; tells modelled aggregates from reported country values.

    Returns
    -------
    pandas.DataFrame
        See ``tidy.tables.SPECS["coverage"]``; one row a published value.
    """
    parts = []
    for source in sources:
        scheme = scheme_of(source, SCHEMES)
        frame = with_areas(source.frame, source, codes, scheme)
        frame = frame if scheme == "sp" else _published_series(frame, source, area_types)
        parts.append(with_origin(frame, source))
    return assemble("coverage", parts)


def _published_series(frame: pd.DataFrame, source: Source, area_types: dict[str, str]) -> pd.DataFrame:
    lists = codelists.load("contingencies")
    series = dict(zip(lists["series"], lists["soc"], strict=True)) | {code: code for code in lists["soc"]}
    effective = dict.fromkeys(("", SDG_131, *lists["series"]), SDG_131)
    return frame.assign(
        soc=_mapped(
            frame["soc"].where(frame["soc"].ne(""), frame["indicator"]), series, source, "contingency", frame
        ),
        sex=_mapped(
            frame["sex"], _SEXES | {code: code for code in codelists.codes("sex")}, source, "sex", frame
        ),
        unit_measure=_mapped(frame["unit_measure"], _UNITS | {"PT": "PT"}, source, "unit", frame),
        indicator=_mapped(frame["indicator"], effective, source, "indicator", frame),
        obs_qualifier="",
        obs_status=_status(frame, area_types),
    )


def _status(frame: pd.DataFrame, area_types: dict[str, str]) -> pd.Series[str]:
    """Keep a published status; without one, aggregates are estimates (E) and country values normal (A)."""
    counted = frame["ref_area"].map(area_types).isin(["country", "territory", "former"])
    default = counted.map({True: "A", False: "E"})
    return frame["obs_status"].where(frame["obs_status"].ne(""), default)


def _mapped(
    values: pd.Series[str], known: dict[str, str], source: Source, concept: str, frame: pd.DataFrame
) -> pd.Series[str]:
    found = values.map(known)
    if found.isna().any():
        bad = found.isna()
        raise UnknownCodeError(
            f"codes of {concept}",
            listed(sorted(set(values[bad]))),
            where=f"data/raw/{source.resource.path} row {listed(frame.loc[bad, 'raw_row'], 3)}",
            mend="Check the file; a new code goes into codelists/contingencies.csv or codes.csv.",
        )
    return found


def series() -> tuple[str, ...]:
    """Return the nine UNSD series of this table; other series of a file are not coverage by branch."""
    return tuple(codelists.load("contingencies")["series"])
