"""Why this exists: a raw value changes only by an entry that says what it expects and why it is wrong.

``data/raw/corrections.toml`` holds a list of ``[[correction]]`` tables:

``file``
    path below ``data/raw``
``match``
    column values that pick the rows
``action``
    ``set`` (column, expect, value), ``missing`` (column, expect: the value is blanked and its status becomes
    ``O``) or ``drop_twin`` (twin: a row elsewhere that says the same; the match goes only while it does)
``reason``
    a sentence for the reviewer

An entry that no longer matches stops the build: the publisher has changed the file and the entry must go.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spanalysis.errors import CorrectionError, listed

if TYPE_CHECKING:
    import pandas as pd

NEEDS = {"set": ("column", "expect", "value"), "missing": ("column", "expect"), "drop_twin": ("twin",)}
"""Fields that an action cannot do without."""

_TOML = "Correct the line, or restore the file from git."
_WRITE = "Complete the entry, or remove what does not belong there."
_REMOVE = "Remove the entry, or correct the path."


@dataclass(frozen=True)
class Correction:
    """One entry of ``corrections.toml``."""

    file: str
    match: Mapping[str, Any]
    action: str
    reason: str
    column: str = "obs_value"
    expect: Any = None
    value: Any = None
    twin: Mapping[str, Any] = field(default_factory=dict)

    @property
    def where(self) -> str:
        """Where the entry points, for messages."""
        picked = ", ".join(f"{key}={value}" for key, value in self.match.items())
        return f"data/raw/corrections.toml, {self.file} [{picked}]"


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Read the entries; a missing file means none.

    Raises
    ------
    CorrectionError
        If the file is not TOML, or an entry lacks a field, has one too many or an unknown action.
    """
    if not path.is_file():
        return ()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CorrectionError(
            "a file in TOML", str(error), where=f"data/raw/{path.name}", mend=_TOML
        ) from error
    entries = content.get("correction", [])
    tables = isinstance(entries, list) and all(isinstance(entry, dict) for entry in entries)
    if set(content) - {"correction"} or not tables:
        raise CorrectionError(
            "[[correction]] entries only", listed(content), where=f"data/raw/{path.name}", mend=_TOML
        )
    return tuple(_entry(number, entry) for number, entry in enumerate(entries, start=1))


def _entry(number: int, entry: Mapping[str, Any]) -> Correction:
    where = f"data/raw/corrections.toml, entry {number}, {entry.get('file', 'without file')}"
    if not str(entry.get("reason", "")).strip():
        raise CorrectionError("a reason, as a sentence for the reviewer", "none", where=where, mend=_WRITE)
    action = entry.get("action")
    if action not in NEEDS:
        raise CorrectionError(
            f"an action ({', '.join(NEEDS)})", repr(action), where=where, mend="Correct the action."
        )
    wanted = {"file", "match", "action", "reason", *NEEDS[action]}
    odd = sorted(wanted.symmetric_difference(entry))
    if odd:
        missing = [name for name in odd if name in wanted]
        arrived = f"no {missing[0]}" if missing else f"also {listed(odd)}"
        raise CorrectionError(f"the fields {', '.join(sorted(wanted))}", arrived, where=where, mend=_WRITE)
    wrong = [name for name in ("match", "twin") if not isinstance(entry.get(name, {}), dict)]
    if wrong:
        raise CorrectionError(
            f"{wrong[0]} = {{ column = value }}", repr(entry[wrong[0]]), where=where, mend=_WRITE
        )
    return Correction(**entry)


def apply_corrections(
    frames: Mapping[str, pd.DataFrame], corrections: tuple[Correction, ...]
) -> dict[str, pd.DataFrame]:
    """Apply every entry to the typed frames, by path of their file.

    Parameters
    ----------
    frames : mapping of str to pandas.DataFrame
        Typed frames as the readers return them.
    corrections : tuple of Correction

    Returns
    -------
    dict of str to pandas.DataFrame
        New frames; those given are not changed.

    Raises
    ------
    CorrectionError
        If an entry's file is not read, its rows are gone, or the value is not the one it expects.
    """
    mended = dict(frames)
    for entry in corrections:
        if entry.file not in mended:
            raise CorrectionError("a raw file on record", repr(entry.file), where=entry.where, mend=_REMOVE)
        mended[entry.file] = _apply(mended, entry)
    return mended


def _apply(frames: Mapping[str, pd.DataFrame], entry: Correction) -> pd.DataFrame:
    frame = frames[entry.file]
    rows = frame[_picked(frame, entry.match, entry)]
    if rows.empty:
        raise CorrectionError(
            "rows that the entry matches", "none", where=entry.where, mend="Remove the entry."
        )
    if entry.action == "drop_twin":
        _compare_twins(rows, frames, entry)
        return frame.drop(index=rows.index)
    return _replace(frame, rows, entry)


def _picked(frame: pd.DataFrame, match: Mapping[str, Any], entry: Correction) -> pd.Series[bool]:
    wrong = [key for key in match if key not in frame]
    if wrong or not match:
        raise CorrectionError(
            f"a match by columns of the file ({listed(frame, 20)})",
            listed(wrong) or "a match without columns",
            where=entry.where,
            mend="Correct the names of the columns.",
        )
    return frame[list(match)].eq(list(match.values())).all(axis=1)


def _replace(frame: pd.DataFrame, rows: pd.DataFrame, entry: Correction) -> pd.DataFrame:
    if entry.column not in frame:
        raise CorrectionError(
            f"a column of the file ({listed(frame, 20)})",
            repr(entry.column),
            where=entry.where,
            mend="Correct the name of the column.",
        )
    odd = rows[rows[entry.column] != entry.expect]
    if len(odd):
        raise CorrectionError(
            f"the value {entry.expect!r} in {entry.column}",
            f"{odd[entry.column].iloc[0]!r} in row {odd['raw_row'].iloc[0]}",
            where=entry.where,
            mend="The publisher has changed it: remove the entry, or write a new one.",
        )
    mended = frame.copy()
    if entry.action == "missing" and "obs_status" in frame:
        mended.loc[rows.index, "obs_status"] = "O"
    value = float("nan") if entry.action == "missing" else entry.value
    try:
        mended.loc[rows.index, entry.column] = value
    except TypeError as error:
        raise CorrectionError(
            f"a value for {entry.column} of the type {frame[entry.column].dtype}",
            f"{value!r} (action {entry.action})",
            where=entry.where,
            mend="Correct the value, or the action.",
        ) from error
    return mended


def _compare_twins(rows: pd.DataFrame, frames: Mapping[str, pd.DataFrame], entry: Correction) -> None:
    """Every dropped row must stand elsewhere with the same value."""
    file = str(entry.twin.get("file", entry.file))
    if file not in frames:
        raise CorrectionError("a raw file on record as twin", repr(file), where=entry.where, mend=_REMOVE)
    other = frames[file].drop(index=rows.index) if file == entry.file else frames[file]
    match = {key: value for key, value in entry.twin.items() if key != "file"}
    twins = other[_picked(other, match, entry)]
    shared = [key for key in ("time_period", "sex", "soc", "indicator") if key in rows and key in twins]
    if not shared or "obs_value" not in rows or "obs_value" not in twins:
        raise CorrectionError(
            "files of observations, of which one row can be another's twin",
            f"{entry.file} and {file}",
            where=entry.where,
            mend="Use another action.",
        )
    values = twins.groupby(shared)["obs_value"].agg(list)
    for row in rows.to_dict("records"):
        found = values.get(tuple(row[key] for key in shared) if len(shared) > 1 else row[shared[0]], [])
        if len(found) != 1 or not _same(row["obs_value"], found[0]):
            raise CorrectionError(
                f"one twin row with the same value {row['obs_value']} as row {row['raw_row']}",
                f"twin rows with {listed(found)}" if len(found) else "no twin row",
                where=entry.where,
                mend="The rows no longer say the same: remove the entry and decide which one stays.",
            )


def _same(one: float, other: float) -> bool:
    return one == other or (one != one and other != other)  # noqa: PLR0124 (both missing)
