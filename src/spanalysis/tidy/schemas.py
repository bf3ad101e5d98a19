"""Why this exists: one pandera schema a table, and its findings told in words an analyst can act on.

pandera reports every fault of a table at once; this module turns the first kind of fault into the matching
error of :mod:`spanalysis.errors`, with the raw file, the row, the value and the mend.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis import codelists
from spanalysis.errors import (
    DuplicateKeyError,
    SchemaError,
    SpanalysisError,
    UnknownCodeError,
    ValueRangeError,
    listed,
)
from spanalysis.tidy.tables import SPECS, TEXT, TableSpec

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

MISSING = ("M", "O", "L", "Q", "H")
"""Statuses of SDMX CL_OBS_STATUS that stand in place of a value."""

OPTIONAL = ("obs_qualifier", "evidence", "footnote", "age_group")
"""Coded columns that may be empty, unless the table's specification requires them."""


NOTES = r"[A-Z]+\d+:\d+(_[A-Z]+\d+:\d+)*"
"""ILOSTAT's own codes of notes (``R1:3902``), kept as published; its list of them is open."""


def _allowed(column: str, spec: TableSpec) -> frozenset[str] | None:
    if column in ("sex", "unit_measure", "obs_status", "obs_qualifier", "evidence", "footnote", "area_type"):
        found = codelists.codes(column)
    elif column == "soc":
        found = frozenset(codelists.load("contingencies")["soc"])
    elif column == "indicator":
        frame = codelists.load("indicators")
        found = frozenset(frame.loc[frame["table"] == spec.name, "indicator"])
    elif column in ("definition", "measure"):
        found = frozenset(codelists.load(f"platform_{column}s")["code"])
    elif column == "age_group":
        found = frozenset(codelists.load("age_groups")["age_group"])
    else:
        return None
    return found | {""} if column in OPTIONAL and column not in spec.required else found


def _column(name: str, kind: str, spec: TableSpec) -> pa.Column:
    import pandera.pandas as pa

    checks = []
    allowed = _allowed(name, spec) if kind == TEXT else None
    if allowed is not None:
        own = NOTES if name == "footnote" else "(?!)"
        checks.append(
            pa.Check(lambda s: s.isin(list(allowed)) | s.str.fullmatch(own), name="code", error="code")
        )
    if name in spec.required:
        checks.append(pa.Check(lambda s: s.ne(""), name="filled", error="filled"))
    if name == "time_period":
        checks.append(pa.Check(lambda s: s.between(1900, 2100), name="year", error="year"))
    return pa.Column(None if kind == TEXT else kind, checks, nullable=name == "obs_value")


def _percent(frame: pd.DataFrame) -> pd.Series[bool]:
    share = frame["unit_measure"].isin(["PT"]) & frame["obs_value"].notna() & _bounded(frame)
    return ~share | frame["obs_value"].between(0, 100)


def _bounded(frame: pd.DataFrame) -> pd.Series[bool]:
    """Shares lie within 0 and 100; growth rates are percentages without bounds."""
    if "measure" not in frame:
        return frame["unit_measure"].notna()
    return frame["measure"].ne("GROWTH")


def _not_negative(frame: pd.DataFrame) -> pd.Series[bool]:
    counted = frame["unit_measure"].isin(["PS", "NR", "USD", "EUR", "PT_GDP", "IX"])
    return ~counted | frame["obs_value"].isna() | frame["obs_value"].ge(0)


def _status(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame["obs_value"].isna() == frame["obs_status"].isin(MISSING)


def schema(name: str) -> pa.DataFrameSchema:
    """Return the pandera schema of a table.

    Parameters
    ----------
    name : str
        One of :data:`spanalysis.tidy.tables.TABLES`.

    Returns
    -------
    pandera.pandas.DataFrameSchema
        Strict and ordered: no column more, none less, no duplicate key.
    """
    import pandera.pandas as pa

    spec = SPECS[name]
    checks = []
    if "obs_value" in spec.columns:
        checks = [
            pa.Check(_percent, name="range", error="range"),
            pa.Check(_not_negative, name="range", error="range"),
            pa.Check(_status, name="status", error="status"),
        ]
    columns = {column: _column(column, kind, spec) for column, kind in spec.columns.items()}
    return pa.DataFrameSchema(columns, checks=checks, strict=True, ordered=True, name=name)


def validate(frame: pd.DataFrame, name: str) -> pd.DataFrame:
    """Return the table if it keeps its schema.

    Parameters
    ----------
    frame : pandas.DataFrame
        With a RangeIndex; row *i* of the frame is named by its ``raw_file`` and ``raw_row``.
    name : str
        Table.

    Raises
    ------
    DuplicateKeyError, ValueRangeError, UnknownCodeError, SchemaError
        Each naming table, file, row, value and mend.
    """
    import pandera.errors

    key = list(SPECS[name].key)
    _refuse_duplicates(frame, name, key)
    try:
        return schema(name).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        raise _explain(frame, name, errors.failure_cases) from None


def _refuse_duplicates(frame: pd.DataFrame, name: str, key: list[str]) -> None:
    if not set(key) <= set(frame.columns):
        return
    twins = frame[frame.duplicated(key, keep=False)].sort_values(key, kind="stable")
    if not len(twins):
        return
    first = twins.iloc[0]
    same = twins[(twins[key] == first[key]).all(axis=1)]
    named = ", ".join(f"{column}={first[column]}" for column in key)
    raise DuplicateKeyError(
        f"one row for {named} in table {name}",
        f"{len(same)} rows with the values {listed(_values(same))} ({len(twins)} rows share a key in all)",
        where=" and ".join(_place(same.loc[index]) for index in same.index[:2]),
        mend="Keep one of them through an entry in data/raw/corrections.toml that says why.",
    )


def _values(frame: pd.DataFrame) -> list[Any]:
    return list(frame["obs_value"]) if "obs_value" in frame else list(frame.iloc[:, -1])


def _place(row: pd.Series[Any]) -> str:
    if "raw_file" not in row.index:
        return f"row {row.name}"
    return f"data/raw/{row['raw_file']} row {row['raw_row']}"


def _explain(frame: pd.DataFrame, name: str, cases: pd.DataFrame) -> SpanalysisError:
    import pandas as pd

    order = {"code": 0, "range": 1, "filled": 2, "year": 3, "status": 4}
    cases = cases.assign(rank=cases["check"].map(lambda check: order.get(str(check), -1)))
    case = cases.sort_values(["rank", "index"], kind="stable").iloc[0]
    check, column, index = str(case["check"]), str(case["column"]), case["index"]
    if check not in order or pd.isna(index):
        return SchemaError(
            f"table {name} to keep its columns and types",
            f"{case['column']}: {check} ({case['failure_case']})",
            where=f"table {name}",
            mend="Compare the table with tidy/tables.py.",
        )
    row = frame.loc[index]
    return _row_error(check, column, row, name)


def _row_error(check: str, column: str, row: pd.Series[Any], name: str) -> SpanalysisError:
    where = f"{_place(row)} (table {name})"
    if check == "code":
        return UnknownCodeError(
            f"a code of {column}",
            repr(row[column]),
            where=where,
            mend=f"Add it to the codelist of {column} or correct it.",
        )
    if check == "range":
        limits = "0 to 100 per cent" if row["unit_measure"] == "PT" else "0 or more"
        return ValueRangeError(
            f"a value of {limits}",
            f"{row['obs_value']} for {row['ref_area']} {row['time_period']}",
            where=where,
            mend="Check the publisher's page; for a wrong file, add an entry to corrections.toml.",
        )
    if check == "year":
        return ValueRangeError(
            "a year from 1900 to 2100", repr(row[column]), where=where, mend="Correct the raw file's entry."
        )
    if check == "status":
        return SchemaError(
            "a value, or a status that says it is missing (M, O, L, Q, H)",
            f"value {row['obs_value']} with status {row['obs_status']!r}",
            where=where,
            mend="Give the row a status through data/raw/corrections.toml.",
        )
    return SchemaError(
        f"text in {column}", "nothing", where=where, mend="Fill it in the codelist or the data package."
    )
