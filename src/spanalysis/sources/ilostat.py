"""Why this exists: ILOSTAT gives the same figures as a bulk file (codes, labels or both) and as SDMX-CSV.

Where a file has labels only, sex and contingency are turned into codes by an exact list; an area's label
cannot be, so it stands in ``ref_area`` until the tidy layer resolves it.
"""

from __future__ import annotations

from functools import cache

import pandas as pd

from .cells import coded, numbers, own_list, whole_numbers
from .footnotes import note_codes
from .frames import observations
from .layouts import Layout
from .table import Table


@cache
def _listed(concept: str) -> tuple[tuple[str, str], ...]:
    rows = own_list("ilostat_labels.csv")
    return tuple((row["label"], row["code"]) for row in rows if row["concept"] == concept)


def label_codes(concept: str) -> dict[str, str]:
    """Give ILOSTAT's labels of a concept (``sex``, ``soc``, ``indicator``) with their codes.

    Examples
    --------
    >>> label_codes("sex")["Sex: Female"]
    'SEX_F'
    """
    return dict(_listed(concept))


def parse_bulk(table: Table) -> pd.DataFrame:
    """Read a bulk file, or one reduced to ``ref_area, sex, classif1, time, obs_value``, as observations."""
    return observations(
        table,
        {
            "ref_area": table.text("ref_area|ref_area.label|ref_area_label"),
            "ref_area_label": table.text("ref_area.label|ref_area_label"),
            "indicator": _indicator(table),
            "soc": _code(table, "classif1", "soc"),
            "sex": _code(table, "sex", "sex"),
            "time_period": whole_numbers(table, "time|time.label"),
            "obs_value": numbers(table, "obs_value"),
            "obs_status": table.text("obs_status|obs_status.label"),
            "footnote": _notes(table, ("note_classif", "note_indicator", "note_source")),
        },
    )


def _code(table: Table, column: str, concept: str) -> pd.Series:
    if table.first(column):
        return table.text(column)
    return coded(table, f"{column}.label", label_codes(concept))


def _indicator(table: Table) -> pd.Series:
    if table.first("indicator"):
        return table.text("indicator")
    return table.text("indicator.label").map(label_codes("indicator")).fillna("").astype("str")


def _notes(table: Table, columns: tuple[str, str, str]) -> pd.Series:
    notes = [note_codes(table.text(f"{column}|{column}.label")) for column in columns]
    return (notes[0] + "_" + notes[1] + "_" + notes[2]).str.replace("_+", "_", regex=True).str.strip("_")


def parse_sdmx(table: Table) -> pd.DataFrame:
    """Read SDMX-CSV 1.0 (``DATAFLOW`` first) or 2.0 (``STRUCTURE, STRUCTURE_ID, ACTION`` first)."""
    flow = table.text("DATAFLOW|STRUCTURE_ID").str.extract(r"\bDF_([A-Z0-9_]+)", expand=False)
    return observations(
        table,
        {
            "ref_area": table.text("REF_AREA"),
            "ref_area_label": table.text("REF_AREA_LABEL"),
            "indicator": flow.fillna(table.text("MEASURE")).astype("str"),
            "soc": table.text("SOC"),
            "sex": table.text("SEX"),
            "time_period": whole_numbers(table, "TIME_PERIOD"),
            "obs_value": numbers(table, "OBS_VALUE"),
            "obs_status": table.text("OBS_STATUS"),
            "unit_measure": table.text("UNIT_MEASURE"),
            "footnote": _notes(table, ("NOTE_CLASSIF", "NOTE_INDICATOR", "NOTE_SOURCE")),
        },
    )


_ILO = "International Labour Organization, ILOSTAT"

LAYOUTS = (
    Layout(
        "ilostat-bulk",
        _ILO,
        "observations",
        required=(
            "ref_area|ref_area.label|ref_area_label",
            "sex|sex.label",
            "classif1|classif1.label",
            "time|time.label",
            "obs_value",
        ),
        optional=(
            "source|source.label",
            "indicator|indicator.label",
            "obs_status|obs_status.label",
            "note_classif|note_classif.label",
            "note_indicator|note_indicator.label",
            "note_source|note_source.label",
        ),
        parse=parse_bulk,
        series="indicator",
    ),
    Layout(
        "ilostat-sdmx-csv",
        _ILO,
        "observations",
        required=("DATAFLOW|STRUCTURE_ID", "REF_AREA", "SEX", "SOC", "TIME_PERIOD", "OBS_VALUE"),
        optional=(
            "STRUCTURE",
            "ACTION",
            "FREQ",
            "MEASURE",
            "OBS_STATUS",
            "UNIT_MEASURE_TYPE",
            "UNIT_MEASURE",
            "UNIT_MULT",
            "SOURCE",
            "NOTE_SOURCE",
            "NOTE_INDICATOR",
            "NOTE_CLASSIF",
            "DECIMALS",
            "UPPER_BOUND",
            "LOWER_BOUND",
        ),
        parse=parse_sdmx,
    ),
)
