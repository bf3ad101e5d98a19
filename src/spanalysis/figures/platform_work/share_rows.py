"""Why this exists: "one definition" still leaves years, ages and releases; only rows that agree in them are ranked."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from spanalysis import codelists
from spanalysis.errors import UnknownNameError
from spanalysis.figures.select import COUNTRIES
from spanalysis.indicators.comparable import require_same

if TYPE_CHECKING:
    from spanalysis.figures.tables import Tables

WAVE = ["time_period", "age_group"]
"""What rows of one definition must share to stand in one order."""

FEWEST = 2
"""Countries that a comparison needs."""


@dataclass(frozen=True)
class Picked:
    """Rows of one definition, by what may be done with them; each with ``old``, a newer release is known.

    Parameters
    ----------
    ranked : pandas.DataFrame
        One row a country, of one year and span of ages, highest first; may be empty.
    before : pandas.DataFrame
        What earlier releases gave for the same country, year and ages, where it differs.
    total : pandas.DataFrame
        The survey's own total for all its countries, same year and ages; at most one row.
    apart : pandas.DataFrame
        The newest row of countries for another year or other ages, by country.
    """

    ranked: pd.DataFrame
    before: pd.DataFrame
    total: pd.DataFrame
    apart: pd.DataFrame


def definitions(tables: Tables) -> dict[str, int]:
    """Return the definitions with shares of people in at least two countries, and how many countries each has."""
    rows = _shares(tables)
    rows = rows[_kinds(tables, rows).isin(COUNTRIES)]
    counts = rows.groupby("definition")["ref_area"].nunique()
    return {str(code): int(count) for code, count in counts.items() if count >= FEWEST}


def _shares(tables: Tables) -> pd.DataFrame:
    """Shares of people: they state ages, which shares of platforms or of online work do not."""
    frame = tables["platform_work"]
    return frame[
        (frame["measure"] == "SHARE")
        & (frame["sex"] == "SEX_T")
        & (frame["age_group"] != "")
        & frame["obs_value"].notna()
        & ~frame["obs_qualifier"].isin(["lower", "upper"])
    ]


def _kinds(tables: Tables, rows: pd.DataFrame) -> pd.Series[str]:
    return rows["ref_area"].map(tables["ref_areas"].set_index("ref_area")["area_type"])


def picked(tables: Tables, definition: str) -> Picked:
    """Sort the rows of a definition.

    Raises
    ------
    UnknownNameError
        If the definition has no shares of at least two countries.
    """
    _check(definition, definitions(tables))
    rows = _shares(tables)
    rows = rows[rows["definition"] == definition]
    require_same(rows, ["definition", "measure", "sex", "unit_measure"])
    rows = rows.assign(published=rows["vintage"].map(tables["vintages"].set_index("vintage")["published"]))
    rows = rows.sort_values(["published", "vintage"], kind="stable")
    newest = rows.groupby([*WAVE, "source"])["published"].transform("max")
    rows = rows.assign(old=rows["published"] < newest)
    kinds = _kinds(tables, rows)
    return _sorted(rows[kinds.isin(COUNTRIES)], rows[kinds == "group"])


def _sorted(countries: pd.DataFrame, groups: pd.DataFrame) -> Picked:
    wave = _widest(countries)
    inside = _in_wave(countries, wave)
    ranked = inside.drop_duplicates("ref_area", keep="last").sort_values(
        ["obs_value", "ref_area"], ascending=[False, True]
    )
    now = inside["ref_area"].map(ranked.set_index("ref_area")["obs_value"])
    before = inside[~inside.index.isin(ranked.index) & (inside["obs_value"] != now)]
    outside = countries[~countries.index.isin(inside.index)].sort_values("time_period", kind="stable")
    apart = outside.drop_duplicates("ref_area", keep="last").sort_values("ref_area")
    total = _in_wave(groups, wave).tail(1)
    drop = ["published"]
    return Picked(*(part.drop(columns=drop) for part in (ranked, before, total, apart)))


def _in_wave(rows: pd.DataFrame, wave: tuple[int, str] | None) -> pd.DataFrame:
    if wave is None:
        return rows[:0]
    return rows[(rows["time_period"] == wave[0]) & (rows["age_group"] == wave[1])]


def _widest(countries: pd.DataFrame) -> tuple[int, str] | None:
    """Year and ages with most countries, the newer year of two; none if no two countries agree in them."""
    counts = countries.groupby(WAVE)["ref_area"].nunique().reset_index(name="n")
    best = counts.sort_values(["n", "time_period"]).iloc[-1]
    return (int(best["time_period"]), str(best["age_group"])) if best["n"] >= FEWEST else None


def _check(definition: str, known: dict[str, int]) -> None:
    if definition in known:
        return
    labels = codelists.labels("platform_definitions", "code", "en")
    close = difflib.get_close_matches(definition.upper(), known, n=3, cutoff=0.5) or list(known)
    named = "; ".join(f"{code} ({labels[code]}: {known[code]} countries)" for code in close)
    raise UnknownNameError(
        "the code of a definition with shares of at least two countries",
        repr(definition),
        where="definition",
        mend=f"Definitions are never mixed; choose one: {named}.",
    )
