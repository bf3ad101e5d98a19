"""Why this exists: briefs and workbooks are made by a build too, once the figures are there.

A :class:`Papers` stage knows which documents there are, from what they are made, and which are stale.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from spanalysis import fingerprint as fp
from spanalysis.provenance import PACKAGE, Home, atomic_write
from spanalysis.stages import Stage
from spanalysis.tasks import Done, Work, digests, read_tables
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUBJECTS: Final = (
    "world",
    "platform-work",
    "older-persons",
    "women",
    "affordability",
    "BOL",
    "BFA",
    "MLI",
    "RWA",
    "WAEMU",
    "EU27",
)
"""What a build writes briefs about: every theme, the countries of the stories, and two groups."""

FORMATS: Final = ("docx", "pdf", "html")
"""Formats of those briefs; Markdown is written when it is asked for."""

BRIEF_CODE = ("briefs.contents.making", "briefs.documents.files")
WORKBOOK_CODE = ("briefs.workbook.making",)


@dataclass(frozen=True)
class BriefWork:
    """One brief in one language and every format."""

    home: Home
    tables: tuple[tuple[str, str], ...]
    subject: str
    lang: str

    def __str__(self) -> str:
        return brief_task(self.subject, self.lang)

    def make(self) -> Done:
        """Write the files and return what they are."""
        from spanalysis.briefs.contents.making import make_brief
        from spanalysis.briefs.documents.files import save_brief

        brief = make_brief(read_tables(self.home, self.tables), self.subject, self.lang)
        paths = save_brief(brief, self.home.reports / "briefs" / self.subject, FORMATS)
        return Done({str(self): digests(self.home, paths)})


@dataclass(frozen=True)
class WorkbookWork:
    """The workbook of all figures in one language."""

    home: Home
    tables: tuple[tuple[str, str], ...]
    lang: str

    def __str__(self) -> str:
        return workbook_task(self.lang)

    def make(self) -> Done:
        """Write the file and return what it is."""
        from spanalysis.briefs.workbook import workbook

        path = self.home.root / workbook_path(self.lang)
        atomic_write(path, workbook(read_tables(self.home, self.tables), lang=self.lang))
        return Done({str(self): digests(self.home, [path])})


def brief_task(subject: str, lang: str) -> str:
    """Return the name of the task that writes a brief.

    Examples
    --------
    >>> brief_task("BOL", "es")
    'brief-BOL.es'
    """
    return f"brief-{subject}.{lang}"


def brief_paths(subject: str, lang: str) -> tuple[str, ...]:
    """Return a brief's files below the project."""
    return tuple(f"reports/briefs/{subject}/{subject}.{lang}.{fmt}" for fmt in FORMATS)


def workbook_task(lang: str) -> str:
    """Return the name of the task that writes a workbook."""
    return f"workbook.{lang}"


def workbook_path(lang: str) -> str:
    """Return a workbook's file below the project."""
    return f"reports/workbook/spanalysis.{lang}.xlsx"


@dataclass(frozen=True)
class Papers(Stage):
    """What the documents need, given tables and figures that are up to date."""

    name = "briefs"

    @cached_property
    def work(self) -> dict[str, dict[str, Work]]:
        """Work by language and task; workbooks first, since they take longest."""
        return {lang: {str(item): item for item in self._work_in(lang)} for lang in LANGUAGES}

    def _work_in(self, lang: str) -> Iterator[Work]:
        yield WorkbookWork(self.home, self.tables, lang)
        for subject in SUBJECTS:
            yield BriefWork(self.home, self.tables, subject, lang)

    @cached_property
    def paths(self) -> dict[str, tuple[str, ...]]:
        """Outputs by task."""
        briefs = {
            brief_task(subject, lang): brief_paths(subject, lang)
            for subject in SUBJECTS
            for lang in LANGUAGES
        }
        return briefs | {workbook_task(lang): (workbook_path(lang),) for lang in LANGUAGES}

    @cached_property
    def fingerprints(self) -> Mapping[str, str]:
        """Fingerprints by task, from the inputs as they are now."""
        libraries = fp.library_versions((*fp.FIGURE_LIBRARIES, *fp.DOCUMENT_LIBRARIES))
        shared = {"rules": fp.RULES, "libraries": libraries, "tables": self.tables}
        found = {}
        for lang in LANGUAGES:
            words = fp.word_digests(PACKAGE, [lang])
            for task in self.work[lang]:
                code = self._code[task == workbook_task(lang)]
                found[task] = fp.digest(shared | {"task": task, "code": code, "words": words})
        return found

    @cached_property
    def _code(self) -> tuple[str, str]:
        briefs, workbooks = (
            fp.digest(fp.code_digests(PACKAGE, code)) for code in (BRIEF_CODE, WORKBOOK_CODE)
        )
        return briefs, workbooks

    def tasks(self, langs: tuple[str, ...]) -> list[str]:
        """Return the tasks of a build in some languages."""
        return [task for lang in langs for task in self.work[lang]]

    def jobs(self, langs: tuple[str, ...], count: int) -> list[Work]:
        """Return the stale tasks as work; ``count`` of workers does not matter."""
        return [item for lang in langs for task, item in self.work[lang].items() if not self.is_fresh(task)]
