"""Why this exists: the source line, the citation and the raw files are computed from the rows that are plotted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.figures.figure import RawFile
from spanalysis.figures.select import each
from spanalysis.text import N_

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.tables import Tables

ENTRY = N_("{publisher}, {title} ({date})")
LINE = N_("Source: {sources}.")
LINES = N_("Sources: {sources}.")
CITED = N_("{publisher} ({year}). {title}. {url}")


def vintages_of(rows: pd.DataFrame, tables: Tables) -> list[str]:
    """Return the vintages of rows, newest first, then by id.

    Parameters
    ----------
    rows : pandas.DataFrame
        Plotted rows, with ``vintage``.
    tables : Tables
        For the publication dates.
    """
    frame = tables["vintages"]
    used = frame[frame["vintage"].isin(rows["vintage"])].sort_values("vintage")
    return list(used.sort_values("published", ascending=False, kind="stable")["vintage"])


def source_line(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Name every release behind the rows: publisher, title and date of publication."""
    entries = []
    for vintage in vintages_of(rows, speaker.tables):
        title = str(speaker.release(vintage)[f"title_{speaker.lang}"])
        entry = speaker.say(
            ENTRY, publisher=speaker.publisher(vintage), title=title, date=speaker.published(vintage)
        )
        entries.append(entry)
    return speaker.say(LINES if len(entries) > 1 else LINE, sources=speaker.series(entries))


def citation(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Write a reference for each release behind the rows."""
    entries = []
    for vintage in vintages_of(rows, speaker.tables):
        release = speaker.release(vintage)
        entry = speaker.say(
            CITED,
            publisher=speaker.publisher(vintage),
            year=release["published"].year,
            title=release[f"title_{speaker.lang}"],
            url=release["url"],
        )
        entries.append(entry)
    return speaker.series(entries)


def raw_files(rows: pd.DataFrame, tables: Tables) -> tuple[RawFile, ...]:
    """Return the raw files behind the rows, with the digest on record of each."""
    used = rows[["raw_file", "vintage"]].drop_duplicates().sort_values(["raw_file", "vintage"])
    return tuple(RawFile(row.raw_file, tables.digest(row.raw_file), row.vintage) for row in each(used))
