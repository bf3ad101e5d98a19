"""Why this exists: a chart states its frame once, as the dataclass of a row, and checks it before drawing.

The dataclass is the documentation (column names, types, which are optional), the check and the typed access.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from spanalysis.errors import SchemaError, listed

if TYPE_CHECKING:
    import pandas as pd

Row = TypeVar("Row")

STYLES = ("reported", "modelled", "earlier")
"""How sure a value is: reported by a country, modelled or estimated, or published in an earlier vintage."""


def read_rows(frame: pd.DataFrame, kind: type[Row], *, allow_empty: bool = False) -> tuple[Row, ...]:
    """Turn a frame into rows of a dataclass, in the frame's order.

    Parameters
    ----------
    frame : pandas.DataFrame
        One column for each field of ``kind``; other columns are ignored.
    kind : type
        A dataclass whose fields are ``str``, ``int``, ``float`` or ``bool``. A ``float`` may be missing
        (NaN), the others may not. Fields with a default are optional columns.
    allow_empty : bool
        Whether a frame without rows is all right.

    Raises
    ------
    SchemaError
        If a column is missing, a value has another type, or there are no rows.
    """
    wanted = {item.name: item.default is not MISSING for item in fields(kind)}  # type: ignore[arg-type]
    lacking = [name for name, optional in wanted.items() if name not in frame.columns and not optional]
    if lacking:
        raise SchemaError(
            f"a frame for {kind.__name__} with columns {', '.join(wanted)}",
            f"none named {listed(lacking)}",
            where=f"charts, {kind.__name__}",
            mend="Add the columns.",
        )
    if not allow_empty and not len(frame):
        raise SchemaError(
            "at least one row", "none", where=f"charts, {kind.__name__}", mend="Plot nothing, then."
        )
    types = get_type_hints(kind)
    present = [name for name in wanted if name in frame.columns]
    columns = {name: _column(frame[name].tolist(), name, types[name], kind.__name__) for name in present}
    return tuple(
        kind(**dict(zip(present, values, strict=True))) for values in zip(*columns.values(), strict=True)
    )


def _column(values: list[Any], name: str, kind: type, row: str) -> list[Any]:
    return [
        _cell(value, kind, f"charts, {row}, column {name}, row {index}") for index, value in enumerate(values)
    ]


def _cell(value: Any, kind: type, where: str) -> Any:
    if kind is float:
        if value is None:
            return math.nan
        if isinstance(value, int | float) and not isinstance(value, bool) and not math.isinf(value):
            return float(value)
    elif isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise SchemaError(
        f"a {kind.__name__}", repr(value), where=where, mend="Convert the column before drawing."
    )


def check_choice(values: Iterable[str], allowed: Iterable[str], where: str) -> None:
    """Raise ``SchemaError`` for the first value that is none of the allowed ones."""
    known = tuple(allowed)
    for value in values:
        if value not in known:
            raise SchemaError(f"one of {', '.join(known)}", repr(value), where=where, mend="Mend the column.")


def check_names(needed: Iterable[str], names: Mapping[str, str], where: str) -> None:
    """Raise ``SchemaError`` if a style that has to be explained has no words."""
    missing = [style for style in needed if not names.get(style)]
    if missing:
        raise SchemaError(
            "words for each style that occurs",
            f"none for {listed(missing)}",
            where=where,
            mend="Give them in the option style_names.",
        )
