"""Why this exists: a number that cannot be read must stop the build with its row, and a gap must stay a gap.

Columns of text become numbers, years and truth values here, at once for the whole column.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources

import numpy as np
import numpy.typing as npt
import pandas as pd

from spanalysis.errors import UnknownCodeError, ValueRangeError, listed

from .table import Table


@cache
def own_list(name: str) -> tuple[dict[str, str], ...]:
    """Read one of the small CSV lists that stand beside this module, row by row."""
    text = (resources.files(__package__) / name).read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def missing_markers() -> frozenset[str]:
    """Give the texts that publishers write where they have no value; matched exactly.

    Examples
    --------
    >>> "n.a." in missing_markers(), "" in missing_markers(), "0" in missing_markers()
    (True, True, False)
    """
    return frozenset({"", *(row["marker"] for row in own_list("missing_markers.csv"))})


def numbers(table: Table, wanted: str) -> pd.Series:
    """Read a column as float64, with NaN for the publishers' markers of a missing value.

    Raises
    ------
    ValueRangeError
        At the first cell that is neither a number nor such a marker, with file, row and text.
    """
    return numbers_of(table.text(wanted), table, table.first(wanted))


def numbers_of(text: pd.Series, table: Table, name: str) -> pd.Series:
    """Read ``text``, one cell per record of ``table``, as float64; see :func:`numbers`."""
    missing = text.isin(missing_markers())
    values = pd.to_numeric(text.mask(missing), errors="coerce").astype("float64")
    _refuse(
        ~missing & ~np.isfinite(values),
        (text, table, name),
        "a number with a decimal point, or a marker of a missing value",
        'Read only the series you need (series=...), or write a number or a marker such as "n.a." there.',
    )
    return values


def whole_numbers(table: Table, wanted: str) -> pd.Series:
    """Read a column as int64; ``2019`` and ``2019.0`` are whole, a gap is not allowed.

    Raises
    ------
    ValueRangeError
        At the first cell that is not a whole number, with file, row and text.
    """
    text, name = table.text(wanted), table.first(wanted)
    values = pd.to_numeric(text.mask(text == ""), errors="coerce").astype("float64")
    whole = np.isfinite(values) & (values == values.round()) & (values.abs() < 2**53)
    _refuse(
        ~whole, (text, table, name), "a whole number", "Only yearly figures and whole counts can be read."
    )
    return values.astype("int64")


def truths(table: Table, wanted: str) -> pd.Series:
    """Read a column of ``True`` and ``False`` as bool."""
    text = table.text(wanted)
    _refuse(~text.isin(["True", "False"]), (text, table, table.first(wanted)), "True or False", "")
    return text == "True"


def _refuse(
    wrong: pd.Series | npt.NDArray[np.bool_], column: tuple[pd.Series, Table, str], expected: str, mend: str
) -> None:
    text, table, name = column
    places = np.flatnonzero(wrong)
    if not len(places):
        return
    others = f" (and {len(places) - 1} more such cells in this column)" if len(places) > 1 else ""
    arrived = f'"{text.iloc[places[0]]}"{others}'
    raise ValueRangeError(
        f'{expected} in column "{name}"', arrived, where=table.where(int(places[0])), mend=mend
    )


def coded(table: Table, wanted: str, codes: dict[str, str]) -> pd.Series:
    """Turn a column of labels into codes.

    Raises
    ------
    UnknownCodeError
        When a label is not in ``codes``, with file, row and label.
    """
    text = table.text(wanted)
    places = np.flatnonzero(~text.isin(codes))
    if len(places):
        raise UnknownCodeError(
            f'a label that is known for column "{table.first(wanted)}" ({listed(codes, 3)})',
            f'"{text.iloc[places[0]]}"',
            where=table.where(int(places[0])),
            mend="Download the file with codes, or add the label to sources/ilostat_labels.csv.",
        )
    return text.map(codes).astype("str")
