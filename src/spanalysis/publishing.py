"""Why this exists: briefs for two hundred countries in three languages are written on all cores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Final

from spanalysis.errors import UnknownNameError
from spanalysis.figures.tables import whole_tables
from spanalysis.provenance import Home, find_home
from spanalysis.workers import run, worker_count

if TYPE_CHECKING:
    from spanalysis.figures.tables import Tables

ALL: Final = "all"


@dataclass(frozen=True)
class BriefJob:
    """One brief to be written.

    Parameters
    ----------
    home : Home
    subject, lang : str
    formats : tuple of str
    folder : pathlib.Path
    template : pathlib.Path or None
    """

    home: Home
    subject: str
    lang: str
    formats: tuple[str, ...]
    folder: Path
    template: Path | None = None

    def __str__(self) -> str:
        return f"{self.subject}.{self.lang}"


def publish_briefs(
    subjects: Iterable[str],
    langs: Iterable[str],
    formats: Iterable[str],
    folder: Path,
    template: Path | None = None,
    jobs: int | None = None,
) -> Iterator[Path]:
    """Write briefs on several subjects in several languages, on several cores.

    Parameters
    ----------
    subjects : iterable of str
        Codes of areas and names of themes, also several with commas between; ``all`` stands for every country
        and territory.
    langs : iterable of str
        Any of ``en``, ``fr``, ``es``, or ``all``.
    formats : iterable of str
        Any of ``docx``, ``pdf``, ``html``, ``md``.
    folder : pathlib.Path
        Made if it does not exist.
    template : pathlib.Path, optional
        A Word file whose letterhead and styles the Word files take.
    jobs : int, optional
        Worker processes; one for each core if left out. One brief is written in this process.

    Yields
    ------
    pathlib.Path
        The files, as they are written.

    Raises
    ------
    UnknownNameError
        If a subject, a language or a format does not exist, or there is a template and no Word file is asked
        for; nothing is written then.
    FileFormatError
        If the template cannot be used; nothing is written then.
    """
    from spanalysis.briefs.documents.files import checked_brief_formats
    from spanalysis.figures.render import checked_languages
    from spanalysis.tasks import warm

    home = find_home()
    spoken, wanted = checked_languages(langs), checked_brief_formats(formats)
    chosen = _subjects(whole_tables(home), tuple(subjects))
    if template is not None and "docx" not in wanted:
        raise UnknownNameError(
            "docx among the formats, since a template is given",
            ", ".join(wanted),
            where="--format",
            mend="Add docx, or leave the template out.",
        )
    work = [
        BriefJob(home, subject, lang, wanted, folder, template) for subject, lang in product(chosen, spoken)
    ]
    count = worker_count(jobs) if len(work) > 1 else 1
    if len(work) > 1:
        warm()
    for paths in run(_publish, work, count):
        yield from paths


def _subjects(tables: Tables, asked: Sequence[str]) -> tuple[str, ...]:
    """Return what briefs are asked for, each once."""
    from spanalysis.briefs.contents.making import checked_subject
    from spanalysis.figures.select import COUNTRIES

    areas = tables["ref_areas"]
    every = tuple(areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"])
    single = [part.strip() for item in asked for part in item.split(",")]
    named = [name for item in single for name in (every if item == ALL else (checked_subject(tables, item),))]
    return tuple(dict.fromkeys(named))


def _publish(job: BriefJob) -> list[Path]:
    from spanalysis.briefs.contents.making import make_brief
    from spanalysis.briefs.documents.files import save_brief

    brief = make_brief(whole_tables(job.home), job.subject, job.lang)
    return save_brief(brief, job.folder, job.formats, job.template)
