"""Why this exists: whoever published the observations, the tidy layer meets the same twelve columns."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from .table import Table, column_text

#: The columns of every frame of kind ``observations``, in order.
OBSERVATION_COLUMNS = (
    "ref_area",
    "ref_area_label",
    "indicator",
    "soc",
    "sex",
    "time_period",
    "obs_value",
    "obs_status",
    "nature",
    "unit_measure",
    "footnote",
    "raw_row",
)


def observations(table: Table, columns: Mapping[str, pd.Series]) -> pd.DataFrame:
    """Put columns together as a frame of observations, one row per record of ``table``.

    Parameters
    ----------
    table : Table
        The records.
    columns : mapping of str to Series
        Columns of :data:`OBSERVATION_COLUMNS`; those left out become ``""``. ``time_period`` (int64) and
        ``obs_value`` (float64) must be there.

    Returns
    -------
    DataFrame
        ``obs_status`` is ``"O"`` where a value is missing and no status was published.
    """
    blank = column_text([""] * len(table))
    rows = pd.Series(table.raw_row, dtype="int64")
    frame = pd.DataFrame({name: columns.get(name, blank) for name in OBSERVATION_COLUMNS} | {"raw_row": rows})
    return flag_missing(frame)


def flag_missing(frame: pd.DataFrame) -> pd.DataFrame:
    """Give ``frame`` with ``obs_status`` ``"O"`` where ``obs_value`` is NaN and no status was published.

    Examples
    --------
    >>> frame = pd.DataFrame({"obs_value": [1.5, None, None], "obs_status": ["", "", "M"]})
    >>> flag_missing(frame).obs_status.tolist()
    ['', 'O', 'M']
    """
    gap = frame["obs_value"].isna() & (frame["obs_status"] == "")
    return frame.assign(obs_status=frame["obs_status"].mask(gap, "O"))
