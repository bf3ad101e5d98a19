"""Why this exists: each thing a build makes is one task with known inputs and known outputs.

The tables, the reconciliation, an exhibit's data, and an exhibit's pictures in one language are tasks. This
module says which files each makes and makes them; :mod:`spanalysis.pipeline` decides which are needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from spanalysis.figures.figure import FORMATS
from spanalysis.manifest import posix_path
from spanalysis.provenance import Home, atomic_write, sha256_file
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.tables import Tables

TABLES_TASK = "tables"
RECONCILIATION_TASK = "reconciliation"
RECONCILIATION_PATH = "reports/reconciliation.csv"

SCREENS = ("social", "slide")
"""Sizes for screens that a build draws beside the usual one."""

_DRAWING = (
    "matplotlib.backends.backend_agg",
    "matplotlib.backends.backend_svg",
    "spanalysis.charts.save",
    "spanalysis.figures.catalogue",
)


@dataclass(frozen=True)
class Exhibit:
    """A figure of the catalogue with its parameters.

    Parameters
    ----------
    id : str
        Name in the catalogue.
    params : tuple of (str, str)
        Parameter names and values, in the catalogue's order.
    tables : tuple of str
        Tables that it reads.
    screens : tuple of str
        Sizes for a screen that it is drawn in too, as PNG.
    """

    id: str
    params: tuple[tuple[str, str], ...]
    tables: tuple[str, ...]
    screens: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        """File stem, the same as the Figure's; also the name of the task that writes its data."""
        return "-".join((self.id, *(value for _, value in self.params)))

    def picture_task(self, lang: str) -> str:
        """Return the name of the task that draws it in a language."""
        return f"{self.slug}.{lang}"

    def data_paths(self) -> tuple[str, ...]:
        """Return the outputs of its data task, below the project."""
        return tuple(f"reports/figures/{self.id}/{self.slug}.{kind}" for kind in ("csv", "json"))

    def picture_paths(self, lang: str) -> tuple[str, ...]:
        """Return the outputs of its picture task in a language, below the project."""
        stem = f"reports/figures/{self.id}/{self.slug}.{lang}"
        return (*(f"{stem}.{fmt}" for fmt in FORMATS), *(f"{stem}.{size}.png" for size in self.screens))

    def record(self) -> dict[str, Any]:
        """Return it as the manifest holds it."""
        params = [list(pair) for pair in self.params]
        return {
            "id": self.id,
            "params": params,
            "tables": list(self.tables),
            "screens": list(self.screens),
        }

    @staticmethod
    def from_record(record: Mapping[str, Any]) -> Exhibit:
        """Return what :meth:`record` was made from."""
        params = tuple((name, value) for name, value in record["params"])
        return Exhibit(record["id"], params, tuple(record["tables"]), tuple(record["screens"]))


@dataclass(frozen=True)
class Job:
    """What a worker does in one go: some of an exhibit's tasks, or the reconciliation.

    Parameters
    ----------
    home : Home
        The project.
    tables : tuple of (str, str)
        Names of the tables with the sha256 of their files, so that no worker reads old ones.
    exhibit : Exhibit or None
        None stands for the reconciliation.
    data : bool
        Whether to write the exhibit's CSV and JSON.
    langs : tuple of str
        Languages to draw it in.
    """

    home: Home
    tables: tuple[tuple[str, str], ...]
    exhibit: Exhibit | None = None
    data: bool = False
    langs: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.exhibit.slug if self.exhibit else RECONCILIATION_TASK

    def make(self) -> Done:
        """Write the files and return what they are."""
        tables = read_tables(self.home, self.tables)
        if self.exhibit is None:
            return _make_reconciliation(self.home, tables)
        return _make_exhibit(self, self.exhibit, tables)

    def split(self) -> Iterator[Job]:
        """Yield the same work as one job a language; the data go with the first."""
        for position, lang in enumerate(self.langs):
            yield replace(self, data=self.data and position == 0, langs=(lang,))
        if not self.langs:
            yield self


@dataclass(frozen=True)
class Done:
    """What a job wrote.

    Parameters
    ----------
    files : mapping
        By task: sha256 by path below the project.
    figures : mapping of str to dict
        By slug: headline values, vintages and inputs of a figure whose data it wrote.
    """

    files: Mapping[str, Mapping[str, str]]
    figures: Mapping[str, dict[str, Any]] = field(default_factory=dict)


def exhibits() -> tuple[Exhibit, ...]:
    """Return every exhibit that is built by default, in the catalogue's order."""
    from spanalysis.figures.catalogue import SPECS

    return tuple(
        Exhibit(spec.id, tuple(params.items()), tuple(spec.tables), _screens(spec.sizes))
        for spec in SPECS.values()
        for params in spec.defaults
    )


def _screens(sizes: Iterable[str]) -> tuple[str, ...]:
    return tuple(size for size in SCREENS if size in sizes)


def make_tables(home: Home) -> dict[str, str]:
    """Build, check and write the tidy tables; return the digests by path of what was written.

    Raises
    ------
    SpanalysisError
        If a raw file or a value in one is at fault; nothing is written then.
    """
    from spanalysis.tidy.build import build_tables, write_tables

    return digests(home, write_tables(build_tables(home), home.processed))


class Work(Protocol):
    """What a worker can do: it has a name, :func:`str`, and makes files."""

    def make(self) -> Done:
        """Write the files and return what they are."""
        ...


def make_outputs(work: Work) -> Done:
    """Do a job: write its files and return what they are.

    Raises
    ------
    SpanalysisError
        If something can't be made from the tables.
    """
    warm()
    return work.make()


@lru_cache(maxsize=1)
def read_tables(home: Home, digests: tuple[tuple[str, str], ...]) -> Tables:
    """Read the tables of a project, once for each state of their files: forked workers inherit them.

    Parameters
    ----------
    home : Home
        A project.
    digests : tuple of (str, str)
        Names of the tables and sha256 of their files.

    Returns
    -------
    Tables
    """
    from spanalysis.figures.tables import Tables

    tables = Tables(home)
    for name, _ in digests:
        tables[name]
    return tables


def warm() -> None:
    """Import what drawing needs, so that workers forked later have it, and read the fonts."""
    from spanalysis.charts.memory import hold_fonts
    from spanalysis.charts.typeset import prepare

    for name in _DRAWING:
        import_module(name)
    hold_fonts()
    prepare()


def _make_reconciliation(home: Home, tables: Tables) -> Done:
    from spanalysis.figures.reconciliation import reconciliation

    path = home.root / RECONCILIATION_PATH
    atomic_write(path, reconciliation(tables).to_csv(index=False, lineterminator="\n").encode())
    return Done({RECONCILIATION_TASK: digests(home, [path])})


def _make_exhibit(job: Job, exhibit: Exhibit, tables: Tables) -> Done:
    from spanalysis.figures.catalogue import make
    from spanalysis.figures.render import save_data, save_pictures

    folder = job.home.reports / "figures" / exhibit.id
    figure = make(tables, exhibit.id, lang=LANGUAGES[0], **dict(exhibit.params))
    figure = replace(figure, in_language=lru_cache(figure.in_language))
    files = {exhibit.slug: digests(job.home, save_data(figure, folder))} if job.data else {}
    for lang in job.langs:
        spoken = figure.in_language(lang)
        pictures = save_pictures(spoken, folder)
        for size in exhibit.screens:
            pictures += save_pictures(spoken, folder, ["png"], size)
        files[exhibit.picture_task(lang)] = digests(job.home, pictures)
    return Done(files, {exhibit.slug: _entry(figure, job)} if job.data else {})


def _entry(figure: Figure, job: Job) -> dict[str, Any]:
    """Return what the manifest says of a figure: its record without words, and the tables behind it."""
    record = figure.record(langs=())
    del record["words"]
    read = job.exhibit.tables if job.exhibit else ()
    return record | {"tables": {name: sha256 for name, sha256 in job.tables if name in read}}


def digests(home: Home, paths: Iterable[Path]) -> dict[str, str]:
    """Return the sha256 of files by path below the project."""
    return {posix_path(home, path): sha256_file(path) for path in paths}
