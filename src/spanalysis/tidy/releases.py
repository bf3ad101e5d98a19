"""Why this exists: a number without its release means nothing, so releases are a table too."""

from __future__ import annotations

import pandas as pd

from spanalysis.errors import ProjectError
from spanalysis.provenance import Resource
from spanalysis.tidy.tables import DATE, SPECS


def vintages(resources: tuple[Resource, ...]) -> pd.DataFrame:
    """Build the ``vintages`` table from the raw data package.

    Parameters
    ----------
    resources : tuple of Resource
        Files on record; several files may belong to one release.

    Returns
    -------
    pandas.DataFrame
        One row a release. ``published`` is the day, or the last day of the month or year when no more is known
        (``published_precision``), so that nothing counts as published before it certainly was. An undated
        source carries the date on which it was read (``read``).

    Raises
    ------
    ProjectError
        If two files of one release disagree about it.
    """
    rows = [_row(item) for item in resources if item.vintage]
    frame = pd.DataFrame(rows).drop_duplicates(ignore_index=True)
    twice = frame.loc[frame["vintage"].duplicated(), "vintage"]
    if len(twice):
        raise ProjectError(
            "one title, date, address and licence for each vintage",
            f"several for {twice.iloc[0]}",
            where="data/raw/datapackage.json",
            mend="Make the entries of its files agree.",
        )
    frame["published"] = pd.to_datetime(frame["published"], format="%Y-%m-%d").astype(DATE)
    text = [key for key in frame if key != "published"]
    frame = frame.astype({key: "str" for key in text}).sort_values("vintage", ignore_index=True)
    return frame[list(SPECS["vintages"].columns)]


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
