"""Why this exists: one way in, from a publisher's real file to a typed frame, whoever the publisher is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from spanalysis.errors import LayoutError, NoDataError, UnknownNameError, listed

from . import declared, ilostat, ilostat_excel, owid, population, unsd
from .layouts import Layout, recognise
from .table import Table, build_table
from .tabular import open_sheets

#: Every layout that :func:`read` knows, by name.
LAYOUTS: dict[str, Layout] = {
    layout.name: layout
    for module in (unsd, ilostat, ilostat_excel, owid, population, declared)
    for layout in module.LAYOUTS
}


@dataclass(frozen=True, eq=False)
class Reading:
    """A file that has been read.

    Parameters
    ----------
    frame : DataFrame
        The typed frame, publisher's codes kept; ``raw_row`` is each record's row in the file as a spreadsheet
        shows it, from 1, the header and title rows being counted.
    layout : Layout
        The layout it was read by.
    path : Path
        The file.
    """

    frame: pd.DataFrame
    layout: Layout
    path: Path


def read(path: str | Path, layout: str | None = None, *, series: Sequence[str] | None = None) -> Reading:
    """Read a publisher's file into a typed frame.

    Parameters
    ----------
    path : str or Path
        A ``.csv``, ``.tsv`` or ``.xlsx`` file.
    layout : str, optional
        A name of :data:`LAYOUTS`; without it the layout is recognised from the header.
    series : sequence of str, optional
        Read these series only, such as ``("SI_COV_BENFTS",)``. Rows of other series are left out before their
        values are looked at, so that a ``<2.5`` of theirs is no fault. Codes are matched exactly.

    Returns
    -------
    Reading
        Without ``series``, every record of the file. A marker of a missing value (``n.a.``, ``..``, empty)
        becomes NaN; in observations it gets the status ``"O"`` unless one was published.

    Raises
    ------
    FileFormatError
        When the file is missing, empty, damaged, ragged or of another kind than its name says.
    LayoutError
        When no layout fits, or ``series`` is given for a layout without series.
    UnknownNameError
        When there is no layout of that name.
    ValueRangeError
        When a value or a year is not a number.
    UnknownCodeError
        When a label that must be turned into a code is not listed.
    NoDataError
        When the file has none of ``series``.

    Examples
    --------
    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "download.csv"
    >>> _ = file.write_text("ref_area,sex,classif1,time,obs_value\\nNAM,SEX_T,SOC_CONTIG_TOTAL,2023,n.a.\\n")
    >>> reading = read(file)
    >>> reading.layout.name, reading.frame.obs_status.tolist(), reading.frame.raw_row.tolist()
    ('ilostat-bulk', ['O'], [2])
    """
    path = Path(path)
    match = recognise(open_sheets(path), [_named(layout)] if layout else LAYOUTS.values())
    table = build_table(match.sheet, match.row, grouped=match.layout.grouped)
    if series is not None:
        table = _selected(table, match.layout, series)
    return Reading(match.layout.parse(table), match.layout, path)


def _named(name: str) -> Layout:
    if name not in LAYOUTS:
        raise UnknownNameError(f"a layout's name ({listed(LAYOUTS, 30)})", f'"{name}"')
    return LAYOUTS[name]


def _selected(table: Table, layout: Layout, series: Sequence[str]) -> Table:
    if isinstance(series, str):
        series = (series,)
    if not layout.series or not table.first(layout.series):
        raise LayoutError(
            "a file with a column of series codes, because series were asked for",
            f'one in the layout "{layout.name}" without it',
            where=table.where(),
            mend="Read it without series.",
        )
    codes = table.text(layout.series)
    mask = codes.isin(list(series))
    if not mask.any():
        raise NoDataError(
            f"rows of the series {listed(series, 10)}",
            f"only {listed(codes.unique(), 20)}",
            where=table.where(),
        )
    return table.keep(mask)
