"""Why this exists: one figure for two hundred countries in three languages is drawn on all cores.


Each exhibit is one job; a worker holds one drawing at a time, so the memory does not grow with the pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from spanalysis.errors import NoDataError
from spanalysis.provenance import Home, find_home
from spanalysis.workers import run, worker_count


@dataclass(frozen=True)
class ExportJob:
    """One exhibit to be written.

    Parameters
    ----------
    home : Home
    figure_id : str
    params : tuple of (str, str)
    langs, formats, sizes : tuple of str
    folder : pathlib.Path
    """

    home: Home
    figure_id: str
    params: tuple[tuple[str, str], ...]
    langs: tuple[str, ...]
    formats: tuple[str, ...]
    sizes: tuple[str, ...]
    folder: Path
    every: bool = False
    """Whether it is one of all areas, of which some may have nothing to draw."""

    def __str__(self) -> str:
        return "-".join((self.figure_id, *(value for _, value in self.params)))


def export_all(
    figure_id: str,
    params: Mapping[str, str],
    langs: Iterable[str],
    formats: Iterable[str],
    folder: Path,
    sizes: Iterable[str] = (),
    jobs: int | None = None,
    *,
    tell: Callable[[str], object] = str,
) -> Iterator[Path]:
    """Write a figure for one or many values of its parameters, on several cores.

    Parameters
    ----------
    figure_id : str
        Name in the catalogue.
    params : mapping of str to str
        Values with commas between; ``area`` may be ``all``.
    langs, formats, sizes : iterable of str
        As in :func:`spanalysis.figures.export.export`.
    folder : pathlib.Path
        Made if it does not exist.
    jobs : int, optional
        Worker processes; one for each core if left out. One exhibit is drawn in this process.
    tell : callable
        Takes a sentence on each area that is left out of ``all`` because there is nothing to draw.

    Yields
    ------
    pathlib.Path
        The files, as they are written.

    Raises
    ------
    UnknownNameError
        If a name does not exist; for a list nothing is written then.
    NoDataError
        If there is nothing to draw for one of a list (nothing is written then), or for any of ``all``.
    """
    from spanalysis.figures.export import ALL, choices
    from spanalysis.figures.render import checked_formats, checked_languages
    from spanalysis.figures.tables import whole_tables
    from spanalysis.tasks import warm

    home = find_home()
    asked = checked_languages(langs), checked_formats(formats), tuple(sizes)
    several = any(value == ALL or "," in value for value in params.values())
    chosen = choices(whole_tables(home), figure_id, params) if several else [dict(params)]
    every = ALL in params.values()
    work = [ExportJob(home, figure_id, tuple(one.items()), *asked, folder, every) for one in chosen]
    count = worker_count(jobs) if len(work) > 1 else 1
    if len(work) > 1:
        warm()
        list(run(_check, [] if every else work, count))
    yield from _written(run(_export, work, count), tell)


def _written(done: Iterable[list[Path] | str], tell: Callable[[str], object]) -> Iterator[Path]:
    lacking, found = "", False
    for result in done:
        if isinstance(result, str):
            lacking = result
            tell(f"Left out: {result}.")
        else:
            found = True
            yield from result
    if lacking and not found:
        raise NoDataError("something to draw for at least one area", "none", mend="Nothing was written.")


def _check(job: ExportJob) -> None:
    """Find a fault before anything is written."""
    from spanalysis.figures.catalogue import make
    from spanalysis.figures.render import checked_sizes
    from spanalysis.figures.tables import whole_tables

    checked_sizes(make(whole_tables(job.home), job.figure_id, **dict(job.params)), job.sizes)


def _export(job: ExportJob) -> list[Path] | str:
    """Write an exhibit; say what is missing if it is one of all and has nothing to draw."""
    from spanalysis.figures.export import export
    from spanalysis.figures.tables import whole_tables

    params = dict(job.params)
    try:
        return export(
            job.figure_id,
            params,
            job.langs,
            job.formats,
            job.folder,
            job.sizes,
            source=whole_tables(job.home),
        )
    except NoDataError as error:
        if not job.every:
            raise
        return error.arrived
