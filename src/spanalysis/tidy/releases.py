"""Why this exists: a number without its release means nothing, so releases are a table too."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from spanalysis.errors import ProjectError
from spanalysis.provenance import Resource
from spanalysis.tidy.tables import SPECS

REQUIRED = ("publisher", "title", "source_code", "published", "published_precision", "sources", "licenses")
"""Fields of a file's entry in the data package, beside path and hash."""

PRECISIONS = ("day", "month", "year", "read")


def require_record(item: Resource, tables: tuple[str, ...]) -> None:
    """Refuse an entry of the raw data package that does not say what the tables need to know of a file.

    Parameters
    ----------
    item : Resource
        The entry.
    tables : tuple of str
        Names of tables that a file may feed.

    Raises
    ------
    ProjectError
        Naming the file, the field and what belongs there.
    """
    record = item.record
    missing = [name for name in REQUIRED if not record.get(name)]
    if missing:
        raise _faulty(item, f"the fields {', '.join(REQUIRED)}", f"nothing in {', '.join(missing)}")
    if item.table not in tables:
        raise _faulty(item, f"a table ({', '.join(tables)})", repr(item.table))
    if record["published_precision"] not in PRECISIONS:
        raise _faulty(
            item, f"published_precision {', '.join(PRECISIONS)}", repr(record["published_precision"])
        )
    try:
        dt.date.fromisoformat(record["published"])
    except ValueError:
        raise _faulty(item, "published as YYYY-MM-DD", repr(record["published"])) from None


def _faulty(item: Resource, expected: str, arrived: str) -> ProjectError:
    return ProjectError(
        expected,
        arrived,
        where=f"data/raw/datapackage.json, {item.path}",
        mend="Complete the file's entry.",
    )


def vintages(resources: tuple[Resource, ...]) -> pd.DataFrame:
    """Build the ``vintages`` table from the raw data package.

    Parameters
    ----------
    resources : tuple of Resource
        Files on record; several files may belong to one release.

    Returns
    -------
    pandas.DataFrame
        One row a release. ``published`` is the day, or the last day of the month or year when no more is
        known (``published_precision``), so that nothing counts as published before it certainly was. An
        undated source carries the date on which it was read (``read``).

    Raises
    ------
    ProjectError
        If two files of one release disagree about it.
    """
    dated = [item for item in resources if item.vintage]
    _refuse_disagreement(dated)
    columns = SPECS["vintages"].columns
    frame = pd.DataFrame([_row(item) for item in dated], columns=list(columns)).drop_duplicates()
    frame["published"] = pd.to_datetime(frame["published"], format="%Y-%m-%d")
    return frame.astype(columns).sort_values("vintage", ignore_index=True)


def _refuse_disagreement(resources: list[Resource]) -> None:
    first: dict[str, Resource] = {}
    for item in resources:
        other = first.setdefault(item.vintage, item)
        mine, theirs = _row(item), _row(other)
        wrong = [field for field in mine if mine[field] != theirs[field]]
        if wrong:
            raise ProjectError(
                f"one description of the vintage {item.vintage}, {wrong[0]} {theirs[wrong[0]]!r}",
                repr(mine[wrong[0]]),
                where=f"data/raw/datapackage.json, {other.path} and {item.path}",
                mend="Make the entries of its files agree.",
            )


def _row(item: Resource) -> dict[str, str]:
    record = item.record
    return {
        "vintage": item.vintage,
        "publisher": record["publisher"],
        "title_en": record["title"],
        "title_fr": record.get("title_fr", record["title"]),
        "title_es": record.get("title_es", record["title"]),
        "published": record["published"],
        "published_precision": record["published_precision"],
        "url": record["sources"][0]["path"],
        "licence": record["licenses"][0]["name"],
    }
