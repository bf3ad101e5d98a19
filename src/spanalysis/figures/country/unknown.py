"""Why this exists: what is not known of a country belongs on its page as much as what is.

Each gap is found in the tables and named by a code; the words are chosen by the code.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.figures.coverage.countries import reference_year
from spanalysis.figures.select import effective, newest

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from spanalysis.figures.tables import Tables

OLD = 5
"""Years after which a value is called old."""

NO_SCHEME = "NO_SCHEME_IN_LAW"


@dataclass(frozen=True)
class Gap:
    """Something that is not known.

    Parameters
    ----------
    code : str
        ``no_headline``, ``old_headline``, ``no_value``, ``no_scheme``, ``bare_zero``, ``no_sex``, ``dropped``.
    contingencies : tuple of str
        Codes that it is about.
    year : int
        Year that it is about, 0 for none.
    share : float
        Value that it is about, per cent.
    vintage : str
        Release that it is about.
    """

    code: str
    contingencies: tuple[str, ...] = ()
    year: int = 0
    share: float = 0.0
    vintage: str = field(default="")


def gaps(tables: Tables, area: str, shown: pd.DataFrame, pairs: pd.DataFrame) -> tuple[Gap, ...]:
    """Find what is not known of an area.

    Parameters
    ----------
    tables : Tables
    area : str
    shown : pandas.DataFrame
        The latest row of each contingency that has one, with ``soc``.
    pairs : pandas.DataFrame
        Contingencies that have women and men, with ``soc``.
    """
    rows = effective(tables)
    headline = newest(tables, rows[rows["ref_area"] == area])
    known = [code for code in codelists.load("contingencies")["soc"] if code in set(shown["soc"])]
    found = [*_headline(headline, reference_year(tables)), *_contingencies(tables, area, shown)]
    only = codelists.load("contingencies").set_index("soc")["sex_only"]
    without_sex = [soc for soc in known if soc not in set(pairs["soc"]) and not only[soc]]
    if without_sex:
        found.append(Gap("no_sex", tuple(without_sex)))
    found += _dropped(rows[rows["ref_area"] == area], headline)
    return tuple(found)


def _headline(headline: pd.DataFrame, reference: int) -> Iterator[Gap]:
    if headline.empty:
        yield Gap("no_headline")
        return
    year = int(headline["time_period"].max())
    if reference - year > OLD:
        yield Gap("old_headline", year=year)


def _contingencies(tables: Tables, area: str, shown: pd.DataFrame) -> Iterator[Gap]:
    every = list(codelists.load("contingencies")["soc"])[1:]
    without = tuple(soc for soc in every if soc not in set(shown["soc"]))
    if without:
        yield Gap("no_value", without)
    zero = [soc for soc in every if soc in set(shown.loc[shown["obs_value"] == 0, "soc"])]
    unlawful = set(structural_zeros(tables, area)["soc"])
    if lawless := tuple(soc for soc in zero if soc in unlawful):
        yield Gap("no_scheme", lawless)
    if bare := tuple(soc for soc in zero if soc not in unlawful):
        yield Gap("bare_zero", bare)


def structural_zeros(tables: Tables, area: str) -> pd.DataFrame:
    """Return an area's rows whose zero means that no scheme is anchored in law: only some releases say so."""
    frame = tables["coverage"]
    return frame[(frame["ref_area"] == area) & (frame["footnote"] == NO_SCHEME) & (frame["obs_value"] == 0)]


def _dropped(rows: pd.DataFrame, headline: pd.DataFrame) -> Iterator[Gap]:
    """The newest year that an earlier release gave a value for and the newest release does not."""
    last = int(headline["time_period"].max()) if len(headline) else 0
    kept = set(headline["time_period"])
    gone = rows[~rows["time_period"].isin(kept) & (rows["time_period"] >= last - OLD) & (last > 0)]
    if len(gone):
        row = gone.sort_values(["time_period", "vintage"]).iloc[-1]
        year, share = int(row["time_period"]), float(row["obs_value"])
        yield Gap("dropped", year=year, share=share, vintage=str(row["vintage"]))
