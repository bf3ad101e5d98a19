"""Why this exists: the one place where raw files become the seven tables, with every check on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis import provenance, sources
from spanalysis.errors import LayoutError
from spanalysis.tidy import areas, coverage, finance, groups, platform_work, population, releases
from spanalysis.tidy.corrections import apply_corrections, read_corrections
from spanalysis.tidy.observations import Source
from spanalysis.tidy.schemas import validate
from spanalysis.tidy.tables import DATE, REAL, SPECS, TEXT

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.provenance import Home

_TYPES = {TEXT: "string", REAL: "number", DATE: "date"}


def build_tables(home: Home, check: bool = True) -> dict[str, pd.DataFrame]:
    """Read the raw files on record and build every tidy table.

    Parameters
    ----------
    home : Home
        A project.
    check : bool
        Hold every table against its schema.

    Returns
    -------
    dict of str to pandas.DataFrame
        Tables by name, in the order of ``tidy.tables.TABLES``.

    Raises
    ------
    SpanalysisError
        One of its kinds for a changed raw file, an unknown layout, a stale correction, an unknown code,
        a value out of range or a duplicate key; each names file, row, value and mend.
    """
    tables = _tables(_read(home))
    if check:
        for name, frame in tables.items():
            validate(frame, name)
    return tables


def _read(home: Home) -> list[Source]:
    listed = provenance.resources(home)
    for item in listed:
        releases.require_record(item, tuple(SPECS))
    frames = {item.path: _frame(home, item) for item in listed}
    mended = apply_corrections(frames, read_corrections(home.raw / "corrections.toml"))
    return [Source(item, mended[item.path]) for item in listed]


def _frame(home: Home, item: provenance.Resource) -> pd.DataFrame:
    path = provenance.checked_path(home, item)
    series = coverage.series() if coverage.SCHEMES.get(item.layout) == "m49" else None
    return sources.read(path, layout=item.layout, series=series).frame


def _tables(read: list[Source]) -> dict[str, pd.DataFrame]:
    un, ilo, income = (_only(read, layout) for layout in ("un-countries", "ilo-regions", "world-bank-income"))
    members = groups.area_groups(un, ilo, income)
    ref_areas = areas.ref_areas(un, members)
    groups.require_known(members, frozenset(ref_areas["ref_area"]))
    codes = areas.area_codes(ref_areas, areas.english_names(un, ilo))
    kinds = dict(zip(ref_areas["ref_area"], ref_areas["area_type"], strict=True))
    of = {name: [item for item in read if item.resource.table == name] for name in SPECS}
    return {
        "coverage": coverage.coverage(of["coverage"], codes, kinds),
        "platform_work": platform_work.platform_work(of["platform_work"], codes),
        "finance": finance.finance(of["finance"], codes),
        "population": population.population(of["population"], codes),
        "ref_areas": ref_areas.sort_values("ref_area", ignore_index=True),
        "area_groups": members,
        "vintages": releases.vintages(tuple(item.resource for item in read)),
    }


def _only(read: list[Source], layout: str) -> pd.DataFrame:
    found = [item.frame for item in read if item.layout == layout]
    if len(found) != 1:
        raise LayoutError(
            f"one raw file of layout {layout}",
            f"{len(found)}",
            where="data/raw/datapackage.json",
            mend="List it there; the table of areas is made from it.",
        )
    return found[0]


def write_tables(tables: dict[str, pd.DataFrame], folder: Path) -> list[Path]:
    """Write tables as CSV with a Frictionless ``datapackage.json``.

    Parameters
    ----------
    tables : dict of str to pandas.DataFrame
        As :func:`build_tables` returns them.
    folder : pathlib.Path
        Made if it does not exist.

    Returns
    -------
    list of pathlib.Path
        Files written; the same tables give the same bytes.
    """
    written, entries = [], []
    for name, frame in tables.items():
        content = frame.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d").encode()
        provenance.atomic_write(folder / f"{name}.csv", content)
        entries.append(_entry(name, content))
        written.append(folder / f"{name}.csv")
    package = {"name": "spanalysis-tables", "profile": "data-package", "resources": entries}
    record = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    provenance.atomic_write(folder / "datapackage.json", record.encode())
    return [*written, folder / "datapackage.json"]


def _entry(name: str, content: bytes) -> dict[str, object]:
    spec = SPECS[name]
    fields = [{"name": column, "type": _TYPES.get(kind, "integer")} for column, kind in spec.columns.items()]
    return {
        "name": name.replace("_", "-"),
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{provenance.sha256_bytes(content)}",
        "schema": {"fields": fields, "primaryKey": list(spec.key), "missingValues": [""]},
    }
