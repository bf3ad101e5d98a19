"""Why this exists: the UN Statistics Division's SDG database is exported in ever wider tables.

One tolerant reader serves the narrow export of 2024, the wide one with a column per dimension (their names
sometimes in brackets), and files reduced to some of the columns.
"""

from __future__ import annotations

import pandas as pd

from .cells import numbers, whole_numbers
from .footnotes import footnote_codes
from .frames import observations
from .layouts import Layout
from .table import Table


def parse_sdg(table: Table) -> pd.DataFrame:
    """Read an export of the SDG Global Database as observations; ``soc`` is the series code.

    Raises
    ------
    ValueRangeError
        When a value is not a number, as ``<2.5`` of some series is: select by ``series`` before reading.
    """
    series = table.text("SeriesCode")
    has_codes = bool(table.first("FootNoteCode"))
    return observations(
        table,
        {
            "ref_area": table.text("GeoAreaCode"),
            "ref_area_label": table.text("GeoAreaName"),
            "indicator": series,
            "soc": series,
            "sex": table.text("Sex|[Sex]"),
            "time_period": whole_numbers(table, "TimePeriod"),
            "obs_value": numbers(table, "Value"),
            "obs_status": table.text("Observation Status|[Observation Status]"),
            "nature": table.text("Nature|[Nature]"),
            "unit_measure": table.text("Units|[Units]"),
            "footnote": table.text("FootNoteCode") if has_codes else footnote_codes(table.text("FootNote")),
        },
    )


LAYOUTS = (
    Layout(
        "unsd-sdg",
        "United Nations Statistics Division",
        "observations",
        required=("SeriesCode", "GeoAreaCode", "TimePeriod", "Value", "Sex|[Sex]"),
        optional=(
            "Goal",
            "Target",
            "Indicator",
            "SeriesDescription",
            "GeoAreaName",
            "Time_Detail",
            "TimeCoverage",
            "UpperBound",
            "LowerBound",
            "BasePeriod",
            "Source",
            "GeoInfoUrl",
            "FootNote",
            "FootNoteCode",
            "Nature|[Nature]",
            "Units|[Units]",
            "Reporting Type|[Reporting Type]",
            "Observation Status|[Observation Status]",
        ),
        parse=parse_sdg,
        series="SeriesCode",
    ),
)
