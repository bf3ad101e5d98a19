"""Why this exists: one place says which columns a table has, of what type, and what its key is.

The schemas, the CSV reader, the writer and the data package are all derived from these specifications.
"""

from __future__ import annotations

from dataclasses import dataclass

TEXT, WHOLE, REAL, DATE = "str", "int64", "float64", "datetime64[s]"

_OBSERVED = {"obs_value": REAL, "obs_qualifier": TEXT, "unit_measure": TEXT, "obs_status": TEXT}
_ORIGIN = {"source": TEXT, "vintage": TEXT, "evidence": TEXT, "raw_file": TEXT, "raw_row": WHOLE}
_NAMES = {f"{kind}_{lang}": TEXT for kind in ("name", "article", "short_name") for lang in ("en", "fr", "es")}


@dataclass(frozen=True)
class TableSpec:
    """A table's columns with their types, in order, and the columns that make a row unique.

    Parameters
    ----------
    name : str
        Table and file name.
    columns : dict of str to str
        Column name to pandas dtype.
    key : tuple of str
        No two rows agree in all of these.
    required : tuple of str
        Text columns that may not be empty.
    """

    name: str
    columns: dict[str, str]
    key: tuple[str, ...]
    required: tuple[str, ...] = ()


def _statistics(name: str, dimensions: dict[str, str], extra: dict[str, str] | None = None) -> TableSpec:
    columns = {"ref_area": TEXT, "time_period": WHOLE, **dimensions, **_OBSERVED, **(extra or {}), **_ORIGIN}
    key = ("ref_area", "time_period", *dimensions, "obs_qualifier", "source", "vintage")
    required = ("ref_area", *dimensions, "unit_measure", "obs_status", "source", "vintage", "raw_file")
    ageless = {"age_group"} if name == "platform_work" else set()
    return TableSpec(name, columns, key, tuple(item for item in required if item not in ageless))


SPECS: dict[str, TableSpec] = {
    spec.name: spec
    for spec in (
        _statistics("coverage", {"indicator": TEXT, "soc": TEXT, "sex": TEXT}, {"footnote": TEXT}),
        _statistics("platform_work", {"measure": TEXT, "definition": TEXT, "age_group": TEXT, "sex": TEXT}),
        _statistics("finance", {"indicator": TEXT}),
        _statistics("population", {"sex": TEXT, "age_group": TEXT}),
        TableSpec(
            "ref_areas",
            {
                "ref_area": TEXT,
                "area_type": TEXT,
                "iso2": TEXT,
                "m49": TEXT,
                **_NAMES,
                "sdg_region": TEXT,
                "ilo_region": TEXT,
                "income_group": TEXT,
            },
            ("ref_area",),
            ("ref_area", "area_type", "name_en", "name_fr", "name_es"),
        ),
        TableSpec(
            "area_groups",
            {"group": TEXT, "ref_area": TEXT, "source": TEXT},
            ("group", "ref_area"),
            ("group", "ref_area", "source"),
        ),
        TableSpec(
            "vintages",
            {
                "vintage": TEXT,
                "publisher": TEXT,
                "title_en": TEXT,
                "title_fr": TEXT,
                "title_es": TEXT,
                "published": DATE,
                "published_precision": TEXT,
                "url": TEXT,
                "licence": TEXT,
            },
            ("vintage",),
            ("vintage", "publisher", "title_en", "licence"),
        ),
    )
}
"""Every tidy table by name."""

TABLES = tuple(SPECS)
