"""Why this exists: a map and a table of cells must agree on what is latest, on the classes and on three kinds of nothing."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import pandas as pd

from spanalysis import codelists
from spanalysis.errors import UnknownNameError
from spanalysis.figures.coverage import contingencies
from spanalysis.figures.coverage.contingencies import by_contingency, socs
from spanalysis.figures.select import latest, newest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spanalysis.figures.tables import Tables

LIMITS = (20, 40, 60, 80)
"""Per cent at which the classes after the first one begin."""


def latest_cells(tables: Tables, areas: Iterable[str], chosen: Iterable[str] | None = None) -> pd.DataFrame:
    """Return the latest value of each area and contingency, as its newest release gives it.

    Parameters
    ----------
    tables : Tables
    areas : iterable of str
        Countries and territories.
    chosen : iterable of str, optional
        Contingencies; all nine if left out.

    Returns
    -------
    pandas.DataFrame
        Rows of ``coverage``, with ``state`` (``value``, ``zero``, ``structural_zero``), ``step`` (class, 0 to 4)
        and ``stated`` (year of the statement that the law has no scheme; 0 for none).
    """
    rows = by_contingency(tables)
    rows = rows[rows["ref_area"].isin(list(areas)) & rows["soc"].isin(list(chosen or socs()))]
    series = newest(tables, rows)
    own = pd.concat([series.head(0), *(latest(part) for _, part in series.groupby("soc", sort=False))])
    stated = statements(rows, own).set_index(["ref_area", "soc"])["time_period"]
    key = pd.MultiIndex.from_frame(own[["ref_area", "soc"]])
    years = stated.reindex(key).fillna(0).astype(int).to_numpy()
    state = pd.Series("value", index=own.index).mask(own["obs_value"] == 0, "zero")
    return own.assign(
        state=state.mask(years > 0, "structural_zero"),
        step=[step(value) for value in own["obs_value"]],
        stated=years,
    ).reset_index(drop=True)


def statements(rows: pd.DataFrame, own: pd.DataFrame) -> pd.DataFrame:
    """Return the newest rows that say that the law has no scheme, for areas and contingencies whose latest value is zero.

    The newest release does not repeat the note. It is taken as standing while the value is zero, and shown with the
    year that it was made for.
    """
    zeros = own.loc[own["obs_value"] == 0, ["ref_area", "soc"]].drop_duplicates()
    said = rows[rows["footnote"] == contingencies.NO_SCHEME].merge(
        zeros, on=["ref_area", "soc"], how="inner", validate="m:1"
    )
    ordered = said.sort_values(["time_period", "vintage"])
    return ordered.drop_duplicates(["ref_area", "soc"], keep="last")[list(rows.columns)]


def plotted(tables: Tables, cells: pd.DataFrame) -> pd.DataFrame:
    """Return the tidy rows behind cells: every latest value, and the statements behind structural zeros."""
    rows = by_contingency(tables)
    values = cells[list(rows.columns)]
    return pd.concat([values, statements(rows, values)], ignore_index=True).drop_duplicates(ignore_index=True)


def step(value: float) -> int:
    """Return the class of a rate, rounded as it is printed.

    Examples
    --------
    >>> step(19.9), step(19.96), step(100.0)
    (0, 1, 4)
    """
    return sum(round(value, 1) >= limit for limit in LIMITS)


def checked_soc(soc: str) -> str:
    """Return the code of a contingency, or raise UnknownNameError with the ones that were probably meant."""
    if soc in socs():
        return soc
    known = {code.casefold(): code for code in socs()}
    known |= {code.removeprefix("SOC_CONTIG_").casefold(): code for code in socs()}
    for lang in ("en", "fr", "es"):
        labels = codelists.labels("contingencies", "soc", lang)
        known |= {name.casefold(): code for code, name in labels.items()}
    close = difflib.get_close_matches(soc.casefold(), known, n=3)
    meant = " or ".join(dict.fromkeys(known[name] for name in close))
    raise UnknownNameError(
        f"a contingency ({', '.join(socs())})", repr(soc), mend=f"Did you mean {meant}?" if meant else ""
    )
