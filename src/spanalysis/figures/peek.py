"""Why this exists: beside a figure of an area, the values of one contingency can be read off, each with its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from spanalysis.figures.select import each, effective, newest
from spanalysis.figures.speaker import Speaker
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.tables import Tables

HEADING = N_("{contingency}: {area}")
YEAR, SHARE, RELEASE = N_("Year"), N_("Covered"), N_("Release")
NONE = N_("No value of this contingency has been published here; that is not zero.")
WOMEN_ONLY = ("SOC_CONTIG_MAT",)


def values(tables: Tables, area: str, soc: str, lang: str) -> pd.DataFrame:
    """Return an area's values of one contingency, ready to be read: the newest release, newest year first.

    Parameters
    ----------
    tables : Tables
    area : str
        As in ``ref_areas``.
    soc : str
        A contingency, as in the codelist; maternity is counted among women, all others among both sexes.
    lang : str
        ``en``, ``fr`` or ``es``: language of the headings, and of how numbers are written.

    Returns
    -------
    pandas.DataFrame
        Year, share in per cent as text, and publisher with date of publication; no rows if nothing is
        published.
    """
    speaker = Speaker(lang, tables)
    rows = effective(tables, soc, "SEX_F" if soc in WOMEN_ONLY else "SEX_T")
    found = newest(tables, rows[rows["ref_area"] == area]).sort_values("time_period", ascending=False)
    told = [
        (
            str(row.time_period),
            speaker.percent(row.obs_value),
            f"{speaker.publisher(row.vintage)}, {speaker.published(row.vintage)}",
        )
        for row in each(found)
    ]
    return pd.DataFrame(told, columns=[speaker.say(name) for name in (YEAR, SHARE, RELEASE)])


def heading(tables: Tables, area: str, soc: str, lang: str) -> str:
    """Name a contingency and an area, as a heading."""
    speaker = Speaker(lang, tables)
    contingency = speaker.label("contingencies", "soc", soc)
    return speaker.say(HEADING, contingency=contingency, area=speaker.area(area))
