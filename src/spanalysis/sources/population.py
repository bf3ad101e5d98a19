"""Why this exists: shares of people become numbers of people, so population must come in persons, once.

The World Bank gives totals in a long file and in a wide one with a column per year; the UN's World Population
Prospects give thousands by broad age and sex.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from spanalysis.errors import LayoutError

from .cells import numbers, whole_numbers
from .layouts import Layout
from .table import Table

_TOTAL = "SP.POP.TOTL"
_AGE = re.compile(r"(pop_\w+)_thousand")


def parse_long(table: Table) -> pd.DataFrame:
    """Read ``Country Name, Country Code, Year, Value`` as persons."""
    return pd.DataFrame(
        {
            "ref_area": table.text("Country Code"),
            "ref_area_label": table.text("Country Name"),
            "time_period": whole_numbers(table, "Year"),
            "obs_value": numbers(table, "Value"),
            "raw_row": table.raw_row,
        }
    )


def parse_wide(table: Table) -> pd.DataFrame:
    """Read the Bank's own download, a column per year, as persons; empty cells stay rows with NaN.

    Raises
    ------
    LayoutError
        When it is the download of another indicator, or has no column of a year.
    """
    others = set(table.text("Indicator Code")) - {_TOTAL}
    if others:
        raise LayoutError(f"the indicator {_TOTAL}", f"{sorted(others)}", where=table.where())
    years = [name for name in table.header if re.fullmatch(r"\d{4}", name)]
    if not years:
        raise LayoutError("a column per year", "none", where=table.where())
    names = {"ref_area": table.text("Country Code"), "ref_area_label": table.text("Country Name")}
    return _stacked(
        [
            pd.DataFrame(
                {
                    **names,
                    "time_period": np.full(len(table), int(year), dtype=np.int64),
                    "obs_value": numbers(table, year),
                    "raw_row": table.raw_row,
                }
            )
            for year in years
        ]
    )


def parse_wpp(table: Table) -> pd.DataFrame:
    """Read World Population Prospects by broad age and sex as persons, one row per record and age group.

    Returns
    -------
    DataFrame
        ``ref_area, sex`` (F, M), ``time_period, age_group`` (the column's stem, as ``pop_0_4``),
        ``obs_value`` (persons, rounded to whole ones) and ``raw_row``.
    """
    found = [match for match in map(_AGE.fullmatch, table.header) if match]
    keys = {
        "ref_area": table.text("iso3"),
        "sex": table.text("sex"),
        "time_period": whole_numbers(table, "year"),
    }
    return _stacked(
        [
            pd.DataFrame(
                {
                    **keys,
                    "age_group": match[1],
                    "obs_value": (numbers(table, match[0]) * 1000).round(),
                    "raw_row": table.raw_row,
                }
            ).astype({"age_group": "str"})
            for match in found
        ]
    )


def _stacked(frames: list[pd.DataFrame]) -> pd.DataFrame:
    return pd.concat(frames, ignore_index=True).sort_values("raw_row", kind="stable", ignore_index=True)


LAYOUTS = (
    Layout(
        "world-bank-population",
        "World Bank",
        "population",
        required=("Country Name", "Country Code", "Year", "Value"),
        parse=parse_long,
    ),
    Layout(
        "world-bank-population-wide",
        "World Bank",
        "population",
        required=("Country Name", "Country Code", "Indicator Name", "Indicator Code"),
        parse=parse_wide,
    ),
    Layout(
        "wpp-age-sex",
        "United Nations, World Population Prospects",
        "population",
        required=("iso3", "year", "sex", "pop_0_14_thousand", "pop_15_64_thousand", "pop_65plus_thousand"),
        optional=("m49", "name"),
        parse=parse_wpp,
    ),
)
