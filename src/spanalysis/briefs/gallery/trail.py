"""Why this exists: a reviewer goes from a number to the row of the publisher's file, asking nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.briefs.gallery.rows import quantity
from spanalysis.figures.origin import vintages_of
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure, Headline
    from spanalysis.figures.speaker import Speaker

YEAR = N_("year")


@dataclass(frozen=True)
class Source:
    """A raw file: its number on the page, path below ``data/raw``, digest, and the rows that were read."""

    number: int
    path: str
    sha256: str
    rows: str


@dataclass(frozen=True)
class Release:
    """One release behind a figure, with its files."""

    publisher: str
    title: str
    published: str
    url: str
    licence: str
    licence_url: str
    files: tuple[Source, ...]


@dataclass(frozen=True)
class Value:
    """A headline value as the record has it."""

    name: str
    value: str
    unit: str


@dataclass(frozen=True)
class Trail:
    """The way from the words of a figure back to the publishers' files."""

    releases: tuple[Release, ...]
    quoted: tuple[Value, ...]


def trail(figure: Figure, speaker: Speaker) -> Trail:
    """Return the releases, files and rows behind a figure, and the values that its words quote.

    Parameters
    ----------
    figure : Figure
        In the speaker's language.
    speaker : Speaker
    """
    found = sources(figure)
    releases = [_release(vintage, found, speaker) for vintage in vintages_of(figure.rows, speaker.tables)]
    values = [_value(name, item, speaker) for name, item in figure.headline.items()]
    return Trail(tuple(releases), tuple(values))


def sources(figure: Figure) -> dict[tuple[str, str], Source]:
    """Return the raw files by path and vintage, numbered in the order of the figure's record."""
    numbers = file_numbers(figure)
    used = figure.rows.groupby(["raw_file", "vintage"], sort=False)["raw_row"].apply(list).to_dict()
    return {
        (item.path, item.vintage): Source(
            numbers[item.path], item.path, item.sha256, spans(used[item.path, item.vintage])
        )
        for item in figure.raw_files
    }


def file_numbers(figure: Figure) -> dict[str, int]:
    """Return the number of each raw file on the figure's page, from 1."""
    paths = dict.fromkeys(item.path for item in figure.raw_files)
    return {path: number for number, path in enumerate(paths, start=1)}


def spans(numbers: Iterable[int]) -> str:
    """Write row numbers in order, runs with a dash.

    Examples
    --------
    >>> spans([7, 3, 4, 5, 3, 12])
    '3–5, 7, 12'
    """
    ordered = sorted({int(number) for number in numbers})
    runs = [[number for _, number in run] for _, run in groupby(enumerate(ordered), lambda it: it[1] - it[0])]
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _release(vintage: str, found: dict[tuple[str, str], Source], speaker: Speaker) -> Release:
    row = speaker.release(vintage)
    code = str(row["licence"])
    urls = codelists.load("licences").set_index("licence")["url"]
    return Release(
        publisher=speaker.publisher(vintage),
        title=str(row[f"title_{speaker.lang}"]),
        published=speaker.published(vintage),
        url=web_address(str(row["url"])),
        licence=speaker.label("licences", "licence", code),
        licence_url=web_address(str(urls[code])),
        files=tuple(source for (_, name), source in found.items() if name == vintage),
    )


def web_address(url: str) -> str:
    """Return an address if it leads to the web, else nothing: a link must not run anything.

    Examples
    --------
    >>> web_address("https://ilo.org"), web_address("javascript:alert(1)")
    ('https://ilo.org', '')
    """
    return url if url.startswith(("https://", "http://")) else ""


def _value(name: str, item: Headline, speaker: Speaker) -> Value:
    if item.unit == "YEAR":
        return Value(name, f"{item.value:.0f}", speaker.say(YEAR))
    return Value(name, quantity(item.value, item.unit, speaker), speaker.label("codes", "code", item.unit))
