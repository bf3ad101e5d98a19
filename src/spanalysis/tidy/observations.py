"""Why this exists: what every table of statistics has in common is done once: origin, order, types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from spanalysis.errors import LayoutError
from spanalysis.provenance import Resource
from spanalysis.tidy.areas import AreaCodes
from spanalysis.tidy.tables import SPECS, TEXT


@dataclass(frozen=True)
class Source:
    """A raw file and its typed frame, after corrections."""

    resource: Resource
    frame: pd.DataFrame

    @property
    def layout(self) -> str:
        """Name of the layout that read it."""
        return self.resource.layout


def with_origin(frame: pd.DataFrame, source: Source, evidence: str = "datafile") -> pd.DataFrame:
    """Add where a row came from: producer, vintage, evidence, raw file.

    Parameters
    ----------
    frame : pandas.DataFrame
        With ``raw_row``; its own ``evidence`` column wins over the argument.
    """
    return frame.assign(
        source=source.resource.record["source_code"],
        vintage=source.resource.vintage,
        evidence=frame.get("evidence", evidence),
        raw_file=source.resource.path,
    )


def scheme_of(source: Source, schemes: Mapping[str, str]) -> str:
    """Return the scheme of area codes of a file, by the exact name of its layout.

    Raises
    ------
    LayoutError
        If the table that the file is listed for is not made of such files.
    """
    if source.layout not in schemes:
        raise LayoutError(
            f"a layout that the table {source.resource.table} is made of ({', '.join(schemes)})",
            repr(source.layout),
            where=f"data/raw/datapackage.json, {source.resource.path}",
            mend="Correct the layout or the table of the file's entry.",
        )
    return schemes[source.layout]


def with_areas(frame: pd.DataFrame, source: Source, codes: AreaCodes, scheme: str) -> pd.DataFrame:
    """Replace the publisher's area codes by this project's."""
    return frame.assign(ref_area=codes.translate(frame, scheme, source.resource.path))


def assemble(name: str, parts: Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Put the parts of a table together: its columns and types, sorted by its key.

    Parameters
    ----------
    name : str
        Table.
    parts : iterable of pandas.DataFrame
        Each with at least the columns that cannot be left empty.
    """
    spec = SPECS[name]
    known = list(parts) or [pd.DataFrame()]
    frame = pd.concat([part.reindex(columns=list(spec.columns)) for part in known], ignore_index=True)
    frame = frame.astype(spec.columns)
    texts = [column for column, kind in spec.columns.items() if kind == TEXT]
    frame[texts] = frame[texts].fillna("")
    return frame.sort_values(list(spec.key), ignore_index=True, kind="stable")
