"""Why this exists: source line, citation, terms of use and raw files are computed from the rows that are plotted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.figures.figure import RawFile
from spanalysis.figures.select import each
from spanalysis.text import N_, sentence

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.figure import Statement
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.tables import Tables

ENTRY = N_("{publisher}, {title} ({date})")
LINE = N_("Source: {sources}.")
LINES = N_("Sources: {sources}.")
BRIEF = N_("{publisher}, {date}")
SENTENCE = N_("{statement} ({definition}; source: {sources})")
CITED = N_("{publisher} ({year}). {title}. {url}")
LICENSED = N_("{licence} ({publishers})")
LICENCE = N_(
    "Data: {licences}. Whoever uses the chart names the publishers as its source line does and says what was changed."
)


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


def brief_sources(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Name the publishers behind the rows, each with the dates of its releases, newest first."""
    dates: dict[str, list[str]] = {}
    for vintage in vintages_of(rows, speaker.tables):
        dates.setdefault(speaker.publisher(vintage), []).append(speaker.published(vintage))
    entries = [
        speaker.say(BRIEF, publisher=publisher, date=speaker.listing(list(dict.fromkeys(said))))
        for publisher, said in dates.items()
    ]
    return speaker.series(entries)


def brief_source_line(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Write the source line for a small picture: publishers and dates, without titles."""
    publishers = {speaker.publisher(vintage) for vintage in vintages_of(rows, speaker.tables)}
    return speaker.say(LINES if len(publishers) > 1 else LINE, sources=brief_sources(rows, speaker))


def dated_sources(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Name every release behind a few rows by publisher and date, newest first."""
    entries = [
        speaker.say(BRIEF, publisher=speaker.publisher(vintage), date=speaker.published(vintage))
        for vintage in vintages_of(rows, speaker.tables)
    ]
    return speaker.series(list(dict.fromkeys(entries)))


def sentence_of(said: Statement, speaker: Speaker) -> str:
    """Turn a statement into a sentence that names its definition and sources in brackets."""
    return sentence(
        speaker.say(SENTENCE, statement=said.text, definition=said.definition, sources=said.sources)
    )


def citation(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Write a reference for each release behind the rows, in one paragraph."""
    return speaker.series(citations(rows, speaker))


def citations(rows: pd.DataFrame, speaker: Speaker) -> list[str]:
    """Write a reference for each release behind the rows, newest first."""
    entries = []
    for vintage in vintages_of(rows, speaker.tables):
        release = speaker.release(vintage)
        entry = speaker.say(
            CITED,
            publisher=speaker.publisher(vintage),
            year=_year(vintage, speaker),
            title=release[f"title_{speaker.lang}"],
            url=release["url"],
        )
        entries.append(entry)
    return entries


def _year(vintage: str, speaker: Speaker) -> str:
    """Write the year of publication, or that none is known and when the source was read."""
    release = speaker.release(vintage)
    undated = release["published_precision"] == "read"
    return speaker.published(vintage) if undated else str(release["published"].year)


def licences(rows: pd.DataFrame, tables: Tables) -> tuple[str, ...]:
    """Return the codes of the licences of the releases behind the rows, in the codelist's order.

    Raises
    ------
    UnknownCodeError
        If a release has a licence that ``codelists/licences.csv`` does not list.
    """
    frame = tables["vintages"]
    used = set(frame.loc[frame["vintage"].isin(rows["vintage"]), "licence"])
    known = list(codelists.load("licences")["licence"])
    for code in sorted(used - set(known)):
        codelists.label("licences", "licence", code, "en")
    return tuple(code for code in known if code in used)


def licence_line(rows: pd.DataFrame, speaker: Speaker) -> str:
    """Name the licence of each publisher's data, and what they ask of whoever uses the chart."""
    vintages = vintages_of(rows, speaker.tables)
    entries = []
    for code in licences(rows, speaker.tables):
        mine = [vintage for vintage in vintages if speaker.release(vintage)["licence"] == code]
        publishers = dict.fromkeys(speaker.publisher(vintage) for vintage in mine)
        licence = speaker.label("licences", "licence", code)
        entries.append(speaker.say(LICENSED, licence=licence, publishers=speaker.series(list(publishers))))
    return speaker.say(LICENCE, licences=speaker.listing(entries))


def raw_files(rows: pd.DataFrame, tables: Tables) -> tuple[RawFile, ...]:
    """Return the raw files behind the rows, with the digest on record of each."""
    used = rows[["raw_file", "vintage"]].drop_duplicates().sort_values(["raw_file", "vintage"])
    return tuple(RawFile(row.raw_file, tables.digest(row.raw_file), row.vintage) for row in each(used))
