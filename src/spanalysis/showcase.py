"""Why this exists: the gallery shows what the build has made, so it is made last, from the manifest.

Its pages depend on every file that they offer. They are made in lots that workers share: the index with the
charts' pages, and the countries.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from spanalysis import fingerprint as fp
from spanalysis.papers import SUBJECTS, Papers, brief_paths, workbook_path
from spanalysis.provenance import PACKAGE, Home, atomic_write
from spanalysis.stages import Stage
from spanalysis.tasks import Done, Exhibit, Work, digests, read_tables
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spanalysis.briefs.gallery.library import Library
    from spanalysis.briefs.gallery.shelf import Brief, Download, Shelf
    from spanalysis.figures.tables import Tables

CODE = ("briefs.gallery.site", "briefs.gallery.thumbnails")
LOTS: Final = 4
"""Lots of countries: enough for several workers, few enough that each is worth its start."""

CHARTS: Final = "gallery"
"""The task that makes the index and the charts' pages."""

_BELOW: Final = "reports/"


@dataclass(frozen=True)
class GalleryWork:
    """The index with the charts' pages, or one lot of countries.

    Parameters
    ----------
    home : Home
    tables : tuple of (str, str)
        Names of the tables with the sha256 of their files.
    exhibits : tuple of Exhibit
    made : tuple of str
        Every output so far, below the project.
    lot : int
        Number of the lot of countries, from 0; -1 for the index and the charts' pages.
    """

    home: Home
    tables: tuple[tuple[str, str], ...]
    exhibits: tuple[Exhibit, ...]
    made: tuple[str, ...]
    lot: int

    def __str__(self) -> str:
        return task_of(self.lot)

    def make(self) -> Done:
        """Write the pages and return what they are."""
        from spanalysis.briefs.gallery.library import Library

        tables = read_tables(self.home, self.tables)
        library = Library(tables, shelf_of(self.home, tables, self.exhibits, self.made))
        paths = []
        for name, content in self._files(library):
            paths.append(self.home.reports / name)
            atomic_write(paths[-1], content)
        return Done({str(self): digests(self.home, paths)})

    def _files(self, library: Library) -> Iterator[tuple[str, bytes]]:
        from spanalysis.briefs.gallery.site import country_pages, exhibit_pages, shared
        from spanalysis.briefs.gallery.thumbnails import thumbnails

        if self.lot < 0:
            yield from shared()
            yield from exhibit_pages(library)
            yield from thumbnails(self.home.reports, library.shelf)
        else:
            yield from country_pages(library, library.countries()[self.lot :: LOTS])


def task_of(lot: int) -> str:
    """Return the name of the task that makes a lot.

    Examples
    --------
    >>> task_of(-1), task_of(0)
    ('gallery', 'gallery.countries-0')
    """
    return CHARTS if lot < 0 else f"{CHARTS}.countries-{lot}"


def shelf_of(home: Home, tables: Tables, exhibits: Iterable[Exhibit], made: Iterable[str]) -> Shelf:
    """Return what the gallery can offer: the files of exhibits, briefs and workbooks that have been made."""
    from spanalysis.briefs.gallery import shelf as s

    there = set(made)
    shown = tuple(item for item in exhibits if there & set(item.data_paths()))
    return s.Shelf(
        exhibits=tuple(s.Exhibit(item.id, item.params) for item in shown),
        downloads={item.slug: tuple(_of_exhibit(home, item, there)) for item in shown},
        briefs=tuple(_briefs(home, tables, there)),
        workbooks=tuple(
            _download(home, workbook_path(lang), lang) for lang in LANGUAGES if workbook_path(lang) in there
        ),
    )


def _paths_of(exhibit: Exhibit) -> Iterator[str]:
    yield from exhibit.data_paths()
    for lang in LANGUAGES:
        yield from exhibit.picture_paths(lang)


def _of_exhibit(home: Home, exhibit: Exhibit, there: set[str]) -> Iterator[Download]:
    from spanalysis.figures.registry import SPECS

    usual = SPECS[exhibit.id].sizes[0]
    for lang in LANGUAGES:
        for path in exhibit.picture_paths(lang):
            size = PurePosixPath(path).name.removeprefix(f"{exhibit.slug}.{lang}.").rpartition(".")[0]
            if path in there:
                yield _download(home, path, lang, size or usual)
    for path in exhibit.data_paths():
        if path in there:
            yield _download(home, path)


def _briefs(home: Home, tables: Tables, there: set[str]) -> Iterator[Brief]:
    from spanalysis.briefs.contents.making import title_of
    from spanalysis.briefs.gallery.shelf import Brief

    for subject in SUBJECTS:
        files = [
            _download(home, path, lang)
            for lang in LANGUAGES
            for path in brief_paths(subject, lang)
            if path in there
        ]
        if files:
            yield Brief(subject, {lang: title_of(tables, subject, lang) for lang in LANGUAGES}, tuple(files))


def _download(home: Home, path: str, lang: str = "", size: str = "") -> Download:
    from spanalysis.briefs.gallery.shelf import download

    return download(home.reports, path.removeprefix(_BELOW), lang, size)


@dataclass(frozen=True)
class Showcase(Stage):
    """What the gallery needs, given everything else up to date."""

    name = "gallery"

    @cached_property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """What the build draws."""
        return tuple(Exhibit.from_record(record) for record in self.manifest.catalogue["exhibits"])

    @cached_property
    def offered(self) -> dict[str, str]:
        """Digests by path of what readers can take away.

        What an earlier build made and this one does not is still there, but on its way out.
        """
        wanted = Papers(self.home, self.manifest).outputs()
        wanted |= {path for exhibit in self.exhibits for path in _paths_of(exhibit)}
        return {path: item.sha256 for path, item in self.manifest.outputs.items() if path in wanted}

    @cached_property
    def fingerprint(self) -> str:
        """The same for every lot: each page offers what there is, and its words come from the tables."""
        return fp.digest(
            {
                "rules": fp.RULES,
                "code": fp.code_digests(PACKAGE, CODE),
                "words": fp.word_digests(PACKAGE, LANGUAGES),
                "libraries": fp.library_versions((*fp.FIGURE_LIBRARIES, *fp.DOCUMENT_LIBRARIES)),
                "tables": self.tables,
                "offered": self.offered,
            }
        )

    @property
    def fingerprints(self) -> dict[str, str]:
        """Fingerprints by task."""
        return dict.fromkeys(self._lots, self.fingerprint)

    @property
    def paths(self) -> dict[str, tuple[str, ...]]:
        """Outputs by task: the pages that it wrote, since only the tables say which there are."""
        return {task: tuple(self.manifest.of_task(task)) for task in self._lots}

    @cached_property
    def _lots(self) -> dict[str, int]:
        return {task_of(lot): lot for lot in range(-1, LOTS)}

    def tasks(self, langs: tuple[str, ...]) -> list[str]:
        """Return its tasks; every page links to the other languages, so all of them are made."""
        return list(self._lots)

    def jobs(self, langs: tuple[str, ...], count: int) -> list[Work]:
        """Return the stale tasks as work."""
        return [
            GalleryWork(self.home, self.tables, self.exhibits, tuple(self.offered), lot)
            for task, lot in self._lots.items()
            if not self.is_fresh(task)
        ]
