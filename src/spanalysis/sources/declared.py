"""Why this exists: many files need no more than their own columns with the right types.

Each is declared here as text: its columns, and the type of those that are not plain text (``:int``,
``:float``, ``:bool``). The last three are this project's own, for figures typed from reports.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from .cells import numbers, truths, whole_numbers
from .frames import flag_missing
from .layouts import Layout
from .table import Table

_READERS: dict[str, Callable[[Table, str], pd.Series]] = {
    "int": whole_numbers,
    "float": numbers,
    "bool": truths,
    "str": Table.text,
}


def parse_declared(table: Table, types: dict[str, str]) -> pd.DataFrame:
    """Read all columns of ``table`` under their own names, with ``raw_row`` last.

    Parameters
    ----------
    table : Table
        The records.
    types : dict
        The type (``int``, ``float``, ``bool`` or ``str``) of each declared column; other columns are text.

    Returns
    -------
    DataFrame
        Empty cells are ``""`` in text, NaN in ``float`` columns, and an error in ``int`` and ``bool`` ones.
    """
    names = [name for name in table.header if name]
    frame = pd.DataFrame({name: _READERS[types.get(name, "str")](table, name) for name in names})
    if {"obs_value", "obs_status"} <= set(names):
        frame = flag_missing(frame)
    return frame.assign(raw_row=table.raw_row)


def declared(name: str, publisher: str, kind: str, columns: str, optional: str = "") -> Layout:
    """Declare a layout by its columns, ``"iso3 year:int gdp:float"``.

    Examples
    --------
    >>> declared("gdp", "World Bank", "gdp", "iso3 year:int gdp:float").required
    ('iso3', 'year', 'gdp')
    """
    pairs = [item.partition(":") for item in f"{columns} {optional}".split()]
    types = {column: type_name or "str" for column, _, type_name in pairs}
    required = tuple(types)[: len(columns.split())]
    return Layout(
        name,
        publisher,
        kind,
        required,
        tuple(types)[len(required) :],
        parse=lambda table: parse_declared(table, types),
        series="indicator" if "indicator" in required else "",
    )


_OLI, _WB, _OWN = "Online Labour Observatory", "World Bank", "figures typed from reports"
_FIGURE = "obs_value:float obs_qualifier unit_measure obs_status evidence"

LAYOUTS = (
    declared(
        "oecd-social-expenditure",
        "OECD",
        "expenditure",
        "iso3 year:int branch value:float unit",
        "iso2 country definition publisher",
    ),
    declared(
        "world-bank-gdp",
        _WB,
        "gdp",
        "iso3 year:int gdp_current_usd:float is_country:bool",
        "country iso2 indicator",
    ),
    declared(
        "un-countries",
        "United Nations",
        "areas",
        "iso3 iso2 m49 name_en name_fr name_es",
        "official_name_en official_name_fr official_name_es cldr_name_en region_code region sub_region_code "
        "sub_region intermediate_region_code intermediate_region ldc lldc sids independent",
    ),
    declared(
        "ilo-regions",
        "International Labour Organization",
        "areas",
        "iso3 ilo_region ilo_subregion_broad ilo_subregion_detailed",
        "country ilo_member in_ilo_estimates",
    ),
    declared("world-bank-income", _WB, "areas", "iso3 income_group", "country wb_region lending"),
    declared(
        "world-bank-income-history",
        _WB,
        "areas",
        "iso3 wb_fiscal_year:int data_year:int income_code income_group",
        "source_flag",
    ),
    declared(
        "ilo-c102-ratifications",
        "International Labour Organization",
        "ratifications",
        "iso3 country date year:int parts_accepted status",
        "iso2 evidence notes",
    ),
    declared("oli-africa-occupation", _OLI, "platform", "iso3 geography period occupation share_pct:float"),
    declared("oli-country-gender", _OLI, "platform", "country occupation gender count:int"),
    declared("oli-region", _OLI, "platform", "region share_of_world_pct:float period"),
    declared("oli-monthly", _OLI, "platform", "month oli_total_index_may2016_100:float"),
    declared("headline-figures", _OWN, "figures", f"id ref_area time_period:int indicator soc sex {_FIGURE}"),
    declared(
        "platform-figures",
        _OWN,
        "figures",
        f"id ref_area time_period:int measure definition age_group sex {_FIGURE}",
    ),
    declared("finance-figures", _OWN, "figures", f"id ref_area time_period:int indicator {_FIGURE}"),
)
