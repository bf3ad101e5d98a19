"""Why this exists: women's and men's rates are comparable only in one year of one release."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis import codelists
from spanalysis.figures.select import effective, newest
from spanalysis.indicators import sex_gap

if TYPE_CHECKING:
    from spanalysis.figures.tables import Tables


def by_sex(tables: Tables, area: str) -> pd.DataFrame:
    """Return an area's rows of women and of men, each series from its newest release."""
    rows = pd.concat([effective(tables, None, sex) for sex in ("SEX_F", "SEX_M")])
    return newest(tables, rows[rows["ref_area"] == area])


def gaps(rows: pd.DataFrame) -> pd.DataFrame:
    """Return, for each contingency, the newest year in which both sexes have a value in one release.

    Parameters
    ----------
    rows : pandas.DataFrame
        Rows of one area, from :func:`by_sex`.

    Returns
    -------
    pandas.DataFrame
        Columns of :func:`spanalysis.indicators.sex_gap`, in the order of the contingencies.
    """
    if rows.empty:
        return rows.assign(women=[], men=[])
    both = sex_gap(rows)
    newest_year = both.groupby("soc")["time_period"].transform("max")
    order = {code: at for at, code in enumerate(codelists.load("contingencies")["soc"])}
    latest = both[both["time_period"] == newest_year]
    return latest.sort_values("soc", key=lambda codes: codes.map(order), ignore_index=True)


def plotted(rows: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the rows behind the pairs."""
    key = ["soc", "time_period", "vintage"]
    return rows.merge(pairs[key].drop_duplicates(), on=key, how="inner", validate="m:1")
