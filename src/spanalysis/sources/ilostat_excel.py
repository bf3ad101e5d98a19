"""Why this exists: ILOSTAT's Excel export puts contingencies side by side under a header of two rows.

The contingency's name may stand in the row of ``Reference area`` or in the one above it, once over its value
and its status and notes columns; both are read, and the groups are melted to observations.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from spanalysis.errors import FileFormatError, UnknownCodeError, listed

from .cells import coded, numbers_of, whole_numbers
from .footnotes import note_codes
from .frames import flag_missing, observations
from .ilostat import label_codes
from .layouts import Layout
from .table import Table, column_text

_LEADING = ("Reference area", "Source", "Sex", "Time")
_VALUE = {"Value", "Observation value", "Obs. value"}
_STATUS = {"Status", "Value status", "Observation status", "Obs. status"}
_NOTES = {"Note", "Notes", "Footnote", "Footnotes", "Notes classif", "Notes source", "Notes indicator"}


@dataclass(frozen=True)
class _Group:
    """The columns of one contingency; -1 where there is no such column."""

    soc: str
    value: int
    status: int = -1
    notes: int = -1

    def beside(self, role: str, place: int) -> _Group:
        return replace(self, status=place) if role == "status" else replace(self, notes=place)


def parse_excel(table: Table) -> pd.DataFrame:
    """Read the export as observations, one row per record and contingency, in the file's order."""
    groups = _groups(table)
    body = _body(table)
    if not len(body):
        raise FileFormatError("rows under the header", "a header only", where=table.where())
    frame = pd.concat([_melted(body, group) for group in groups], ignore_index=True)
    return frame.sort_values("raw_row", kind="stable", ignore_index=True)


def _body(table: Table) -> Table:
    """Leave out the header's second row and lines of text, which fill no other cell than the first."""
    filled = sum((column_text(cells) != "").astype(int) for cells in table.cells)
    second = (table.text("Reference area") == "") & (table.text("Time") == "")
    line = (filled == 1) & (table.text("Reference area") != "")
    return table.keep(~(second & (np.arange(len(table)) == 0)) & ~line)


def _groups(table: Table) -> list[_Group]:
    groups: list[_Group] = []
    for place, labels in enumerate(_labels(table)):
        if table.header[place] in _LEADING or not (labels or column_text(table.cells[place]).any()):
            continue
        role = _role(table, labels)
        if role == "value" or not groups:
            groups.append(_Group(_soc(table, labels, groups), place))
        else:
            groups[-1] = groups[-1].beside(role, place)
    if not groups:
        raise FileFormatError("columns of contingencies after Time", "none", where=table.where())
    return groups


def _labels(table: Table) -> list[set[str]]:
    """Give each column's labels: the cells above, in and (for a header's second row) below the header."""
    above = table.above[-1] if table.above else ()
    below = table.keep(np.arange(len(table)) == 0)
    second = below.text("Reference area").eq("").all() and below.text("Time").eq("").all()
    rows = [above, table.header, [column_text(cells).iloc[0] for cells in below.cells] if second else ()]
    return [
        {row[place] for row in rows if place < len(row) and row[place]} for place in range(len(table.header))
    ]


def _role(table: Table, labels: set[str]) -> str:
    if labels & _STATUS:
        return "status"
    if labels & _NOTES:
        return "notes"
    unknown = labels - _VALUE - set(label_codes("soc"))
    if unknown:
        raise UnknownCodeError(
            "a contingency's label, or one of Value, Status and Notes",
            f"the column {listed(sorted(unknown))}",
            where=table.where(),
            mend="Download the file as CSV with codes, or add the label to sources/ilostat_labels.csv.",
        )
    return "value"


def _soc(table: Table, labels: set[str], groups: list[_Group]) -> str:
    named = sorted(labels & set(label_codes("soc")))
    if not named:
        raise FileFormatError(
            "a contingency's name over every value column",
            f"a column {listed(sorted(labels))} without one after {groups[-1].soc if groups else 'Time'}",
            where=table.where(),
        )
    return label_codes("soc")[named[0]]


def _melted(body: Table, group: _Group) -> pd.DataFrame:
    blank = column_text([""] * len(body))
    status = column_text(body.cells[group.status]) if group.status >= 0 else blank
    notes = column_text(body.cells[group.notes]) if group.notes >= 0 else blank
    area = body.text("Reference area")
    frame = observations(
        body,
        {
            "ref_area": area,
            "ref_area_label": area,
            "indicator": column_text([_indicator(body)] * len(body)),
            "soc": column_text([group.soc] * len(body)),
            "sex": coded(body, "Sex", label_codes("sex")),
            "time_period": whole_numbers(body, "Time"),
            "obs_value": numbers_of(column_text(body.cells[group.value]), body, group.soc),
            "obs_status": status,
            "footnote": note_codes(notes),
        },
    )
    return flag_missing(frame)


def _indicator(table: Table) -> str:
    known = label_codes("indicator")
    return next((known[cell] for row in table.above for cell in row if cell in known), "")


LAYOUTS = (
    Layout(
        "ilostat-excel",
        "International Labour Organization, ILOSTAT",
        "observations",
        required=("Reference area", "Sex", "Time"),
        optional=("Source",),
        parse=parse_excel,
        grouped=True,
    ),
)
