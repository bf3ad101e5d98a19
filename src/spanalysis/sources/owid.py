"""Why this exists: Our World in Data's chart downloads name their value column after the chart.

Codes are Our World in Data's own; where it gives an aggregate none, ``ref_area`` is empty and the label
stands.
"""

from __future__ import annotations

import pandas as pd

from spanalysis.errors import LayoutError, listed

from .cells import numbers, whole_numbers
from .frames import observations
from .layouts import Layout
from .table import Table, column_text

_ENTITY, _CODE, _YEAR = "Entity|entity", "Code|code", "Year|year"
_REGION = "owid_region|World region according to OWID|World regions according to OWID"


def parse_grapher(table: Table) -> pd.DataFrame:
    """Read a chart's CSV as observations; ``indicator`` is the value column's name.

    Raises
    ------
    LayoutError
        When the file has no value column or more than one.
    """
    name = _value_column(table)
    return observations(
        table,
        {
            "ref_area": table.text(_CODE),
            "ref_area_label": table.text(_ENTITY),
            "indicator": column_text([name] * len(table)),
            "time_period": whole_numbers(table, _YEAR),
            "obs_value": numbers(table, name),
        },
    )


def _value_column(table: Table) -> str:
    fixed = {*"|".join((_ENTITY, _CODE, _YEAR, _REGION)).split("|"), ""}
    names = [name for name in table.header if name not in fixed]
    if len(names) != 1:
        raise LayoutError(
            "one value column beside Entity, Code and Year",
            f"{len(names)} ({listed(names)})" if names else "none",
            where=table.where(),
            mend="Download the chart of one indicator, or keep one value column.",
        )
    return names[0]


LAYOUTS = (
    Layout(
        "owid-grapher",
        "Our World in Data",
        "observations",
        required=(_ENTITY, _CODE, _YEAR),
        optional=(_REGION,),
        parse=parse_grapher,
    ),
)
