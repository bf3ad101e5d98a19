"""Why this exists: most wrong statistics come from comparing two numbers that do not mean the same.

The checks that every indicator makes before it computes: one definition, one unit, one vintage, no bound
taken for a value, no area twice. Each names what it found, so that the writer can say which of the two they
meant.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from spanalysis.errors import DuplicateKeyError, IncomparableError, SchemaError, ValueRangeError, listed
from spanalysis.tidy.as_of import IDENTITY

COMPARED = (
    "indicator",
    "measure",
    "definition",
    "soc",
    "sex",
    "age_group",
    "unit_measure",
    "source",
    "vintage",
)
"""Columns in which two values must agree before they are compared, summed or averaged."""

SERIES = tuple(name for name in IDENTITY if name != "time_period")
"""Columns that say which series a row belongs to."""

BOUNDS = ("more_than", "almost", "lower", "upper")
"""Qualifiers of a number that bounds a value and is not one."""

PER_CENT, PERSONS, POINTS = "PT", "PS", "PP"
"""Units: per cent, persons, percentage points."""


def require_same(frame: pd.DataFrame, columns: Sequence[str], *, where: str = "", mend: str = "") -> None:
    """Refuse rows that differ in any of the columns.

    Parameters
    ----------
    frame : pandas.DataFrame
        Rows about to be compared, summed, ranked or joined by a line.
    columns : sequence of str
        Columns that must each hold one value; a missing entry counts as a value of its own.
    where : str, optional
        Which rows these are, for the message.
    mend : str, optional
        What to do, for the message.

    Raises
    ------
    IncomparableError
        Naming the column and the values found in it.
    SchemaError
        If a column is absent.

    Examples
    --------
    >>> rows = pd.DataFrame({"definition": ["any platform work", "main platform work"]})
    >>> require_same(rows, ["definition"])
    Traceback (most recent call last):
        ...
    spanalysis.errors.IncomparableError: expected one definition; got 'any platform work', 'main platform \
work'. Choose one definition.
    """
    require_columns(frame, columns)
    for name in columns:
        found = frame[name].drop_duplicates().tolist()
        if len(found) > 1:
            raise IncomparableError(
                f"one {name}", listed(map(repr, found)), where=where, mend=mend or f"Choose one {name}."
            )


def require_columns(frame: pd.DataFrame, columns: Sequence[str], *, where: str = "") -> None:
    """Refuse a frame that lacks a column.

    Raises
    ------
    SchemaError
        Naming the absent columns.

    Examples
    --------
    >>> require_columns(pd.DataFrame({"sex": ["SEX_T"]}), ["sex"])
    """
    absent = [name for name in columns if name not in frame.columns]
    if absent:
        raise SchemaError(
            f"columns {listed(columns, 20)}",
            f"no {listed(absent, 20)}",
            where=where,
            mend="Pass a tidy table.",
        )


def require_points(frame: pd.DataFrame) -> None:
    """Refuse bounds ("more than", "almost", a range's ends) where a value is needed.

    Raises
    ------
    IncomparableError
        Naming the qualifiers found. A frame without ``obs_qualifier`` holds plain values.

    Examples
    --------
    >>> require_points(pd.DataFrame({"obs_qualifier": ["", "approx"]}))
    """
    if "obs_qualifier" not in frame.columns:
        return
    found = frame.loc[frame["obs_qualifier"].isin(BOUNDS), "obs_qualifier"].drop_duplicates().tolist()
    if found:
        raise IncomparableError(
            "values, exact or approximate",
            f"bounds marked {listed(map(repr, found))}",
            mend="Leave bounds out: nothing can be computed from 'more than' or from one end of a range.",
        )


def require_per_cent(frame: pd.DataFrame) -> None:
    """Refuse rows that are not per cent, or lie outside 0 to 100; missing values pass.

    Raises
    ------
    IncomparableError
        If ``unit_measure`` holds anything but ``PT``.
    ValueRangeError
        Naming the area and year of the first value outside 0 to 100.

    Examples
    --------
    >>> require_per_cent(pd.DataFrame({"obs_value": [52.4], "unit_measure": ["PT"]}))
    """
    require_columns(frame, ["obs_value", "unit_measure"])
    units = frame.loc[frame["unit_measure"] != PER_CENT, "unit_measure"].drop_duplicates().tolist()
    if units:
        raise IncomparableError(
            f"unit {PER_CENT!r} (per cent)", listed(map(repr, units)), mend="Choose rows in per cent."
        )
    wrong = frame.loc[frame["obs_value"].notna() & ~frame["obs_value"].between(0, 100)]
    if len(wrong):
        raise ValueRangeError(
            "values from 0 to 100",
            listed(wrong["obs_value"]),
            where=_place(wrong),
            mend="Mend the rows named.",
        )


def require_unique(frame: pd.DataFrame, key: Sequence[str], *, where: str = "", mend: str = "") -> None:
    """Refuse two rows with one key.

    Raises
    ------
    DuplicateKeyError
        Naming the first key that is there twice.

    Examples
    --------
    >>> require_unique(pd.DataFrame({"ref_area": ["BOL", "MLI"]}), ["ref_area"])
    """
    require_columns(frame, key, where=where)
    twice = frame.loc[frame.duplicated(list(key)), list(key)]
    if len(twice):
        first = ", ".join(f"{name}={value}" for name, value in twice.iloc[0].items())
        raise DuplicateKeyError(
            f"one row for each {', '.join(key)}", f"two for {first}", where=where, mend=mend
        )


def present(frame: pd.DataFrame, columns: Sequence[str]) -> list[str]:
    """List those of the columns that the frame has, in the given order.

    Examples
    --------
    >>> present(pd.DataFrame({"sex": ["SEX_T"], "soc": ["SOC_CONTIG_TOTAL"]}), SERIES)
    ['soc', 'sex']
    """
    return [name for name in columns if name in frame.columns]


def _place(rows: pd.DataFrame) -> str:
    return " ".join(str(rows.iloc[0][name]) for name in present(rows, ["ref_area", "time_period"]))
