"""Why this exists: a raw value changes only by an entry that says what it expects to find and why it is wrong.

``data/raw/corrections.toml`` holds a list of ``[[correction]]`` tables:

``file``
    path below ``data/raw``
``match``
    column values that pick the rows
``action``
    ``set`` (column, expect, value), ``missing`` (column, expect: the value is blanked and its status becomes
    ``O``) or ``drop_twin`` (twin: a row elsewhere that says the same; the match is dropped only while it does)
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

from spanalysis.errors import CorrectionError

if TYPE_CHECKING:
    import pandas as pd

ACTIONS = ("set", "missing", "drop_twin")


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
        return f"corrections.toml, {self.file} [{picked}]"


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
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("correction", [])
        found = tuple(Correction(**entry) for entry in entries)
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise CorrectionError(
            "entries with file, match, action, reason", str(error), where=str(path)
        ) from error
    for entry in found:
        if entry.action not in ACTIONS or not entry.reason.strip():
            raise CorrectionError(
                f"an action ({', '.join(ACTIONS)}) and a reason", repr(entry.action), where=entry.where
            )
    return found


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
            raise CorrectionError(
                "a raw file on record", repr(entry.file), where=entry.where, mend="Remove the entry."
            )
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
        raise CorrectionError(f"columns of the file ({', '.join(frame)})", repr(wrong), where=entry.where)
    return frame[list(match)].eq(list(match.values())).all(axis=1)


def _replace(frame: pd.DataFrame, rows: pd.DataFrame, entry: Correction) -> pd.DataFrame:
    found = list(rows[entry.column])
    if any(value != entry.expect for value in found):
        raise CorrectionError(
            f"the value {entry.expect!r} in {entry.column}",
            repr(found[0]),
            where=entry.where,
            mend="The publisher has changed it: remove the entry, or write a new one.",
        )
    mended = frame.copy()
    mended.loc[rows.index, entry.column] = float("nan") if entry.action == "missing" else entry.value
    if entry.action == "missing":
        mended.loc[rows.index, "obs_status"] = "O"
    return mended


def _compare_twins(rows: pd.DataFrame, frames: Mapping[str, pd.DataFrame], entry: Correction) -> None:
    """Every dropped row must stand elsewhere with the same value."""
    match = {key: value for key, value in entry.twin.items() if key != "file"}
    other = frames[str(entry.twin.get("file", entry.file))]
    twins = other[_picked(other, match, entry)]
    shared = [key for key in ("time_period", "sex", "soc", "indicator") if key in rows]
    joined = rows.merge(twins, on=shared, how="left", suffixes=("", "_twin"), validate="1:1")
    odd = joined[joined["obs_value"] != joined["obs_value_twin"]]
    if len(odd):
        first = odd.iloc[0]
        raise CorrectionError(
            f"the same value in the twin row, {first['obs_value_twin']}",
            f"{first['obs_value']} in row {first['raw_row']}",
            where=entry.where,
            mend="The two rows no longer say the same: remove the entry and decide which one stays.",
        )
