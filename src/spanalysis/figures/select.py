"""Why this exists: every figure picks its rows in the same few ways, and each way says what it may not mix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from spanalysis.errors import NoDataError, UnknownNameError, listed
from spanalysis.tidy.coverage import SDG_131
from spanalysis.tidy.newest import newest_release

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.tables import Tables

WORLD = "X01"
TOTAL = "SOC_CONTIG_TOTAL"
COUNTRIES = ("country", "territory")
"""Kinds of area that are one country or territory, not an aggregate."""
_STORIES = ("BOL", "BFA", "RWA", "WAEMU", "EU27", "M49_002")
"""Examples of codes in an error: countries first, then groups."""


def effective(tables: Tables, soc: str | None = TOTAL, sex: str = "SEX_T") -> pd.DataFrame:
    """Return every vintage of effective coverage (SDG 1.3.1) of one contingency, or of all, for one sex."""
    frame = tables["coverage"]
    rows = frame[(frame["indicator"] == SDG_131) & (frame["sex"] == sex) & frame["obs_value"].notna()]
    return rows if soc is None else rows[rows["soc"] == soc]


def total_population(tables: Tables) -> pd.DataFrame:
    """Return the newest release of total population, all areas and years."""
    frame = tables["population"]
    totals = frame[(frame["age_group"] == "TOTAL") & (frame["sex"] == "SEX_T") & frame["obs_value"].notna()]
    return newest(tables, totals)


def newest(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of each series' newest release."""
    return newest_release(rows, tables["vintages"])


def latest(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the newest year of each area; rows of one release an area, as :func:`newest` gives them."""
    return rows.loc[rows.groupby("ref_area", sort=False)["time_period"].idxmax()]


def longest_series(tables: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Return one area's series from the newest release that gives more than one year of it.

    Reports quote single years after the data release they draw on; a line needs one release.

    Raises
    ------
    NoDataError
        If no release has two years.
    """
    sizes = rows.groupby("vintage")["time_period"].nunique()
    several = rows[rows["vintage"].isin(sizes[sizes > 1].index)]
    if several.empty:
        raise NoDataError(
            "a release with more than one year", "none", where=listed(sorted(set(rows["ref_area"])))
        )
    return newest(tables, several).sort_values("time_period")


def each(rows: pd.DataFrame) -> Iterator[Any]:
    """Go through the rows of a frame as named tuples."""
    return iter(rows.itertuples(index=False))


def one(rows: pd.DataFrame, **wanted: object) -> pd.Series:
    """Return the one row with the given values.

    Raises
    ------
    NoDataError
        If there is none, or more than one.
    """
    found = rows
    for column, value in wanted.items():
        found = found[found[column] == value]
    if len(found) != 1:
        named = ", ".join(f"{column}={value}" for column, value in wanted.items())
        raise NoDataError(
            f"one row with {named}", f"{len(found)} rows", mend="Check the table that the figure reads."
        )
    return found.iloc[0]


def area_row(tables: Tables, code: str, kinds: tuple[str, ...] = ()) -> pd.Series:
    """Return the ``ref_areas`` row of a code.

    Raises
    ------
    UnknownNameError
        If there is no such area, or it is of another kind; close codes and names are suggested.
    """
    frame = tables["ref_areas"]
    picked = frame[frame["area_type"].isin(kinds)] if kinds else frame
    found = picked[picked["ref_area"] == code]
    if found.empty:
        kind = "a country or territory" if kinds == COUNTRIES else "an area"
        raise UnknownNameError(f"the code of {kind}", repr(code), mend=_suggestion(picked, code, frame))
    return found.iloc[0]


def group_members(tables: Tables, code: str) -> list[str]:
    """Return the members of a group, by code.

    Raises
    ------
    UnknownNameError
        If there is no such group; close codes and names are suggested.
    """
    frame = tables["area_groups"]
    found = frame.loc[frame["group"] == code, "ref_area"]
    if found.empty:
        areas = tables["ref_areas"]
        groups = areas[areas["ref_area"].isin(frame["group"])]
        raise UnknownNameError(
            "the code of a group of countries", repr(code), mend=_suggestion(groups, code, areas)
        )
    return list(found)


def _suggestion(frame: pd.DataFrame, text: str, areas: pd.DataFrame) -> str:
    """Say what stands for what was typed: a code of another kind, close codes and names, or examples."""
    other = areas[areas["ref_area"] == text]
    if not other.empty:
        what = str(other["area_type"].iloc[0]).replace("_", " ")
        return f"{text} is the code of {other['short_name_en'].iloc[0]} ({what}). {_examples(frame)}"
    shown = _close(frame, text)
    return f"Did you mean {', '.join(shown[:4])}?" if shown else _examples(frame)


def _close(frame: pd.DataFrame, text: str) -> list[str]:
    """Areas whose code or name in any language is close to what was typed, the likest first."""
    import difflib

    columns = ["ref_area", *(f"short_name_{lang}" for lang in ("en", "fr", "es"))]
    spelled = {column: frame[column].str.casefold() for column in columns}
    known = {name for names in spelled.values() for name in names}
    close = difflib.get_close_matches(text.casefold(), sorted(known), n=3, cutoff=0.6)
    found = [frame[names == item] for item in close for names in spelled.values()]
    return list(dict.fromkeys(name for part in found for name in _named(part)))


def _examples(frame: pd.DataFrame) -> str:
    stories = frame[frame["ref_area"].isin(_STORIES)]
    some = ", ".join(_named(stories if len(stories) else frame.head(3)))
    return f"Codes are such as {some}; the table ref_areas has all of them."


def _named(frame: pd.DataFrame) -> list[str]:
    return [f"{row.ref_area} ({row.short_name_en})" for row in each(frame)]
