"""Why this exists: one command rebuilds what changed and nothing else.

What depends on what: raw files -> tables -> figures' data and pictures -> briefs and workbooks -> gallery. A
task runs when its fingerprint (see :mod:`spanalysis.fingerprint`) is not the one in the manifest, or when an
output is missing or was edited. If the tables come out with the same bytes, no figure is touched. The
manifest is written after each part, so a build that is killed is simply continued by the next one.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spanalysis.figures.render import checked_languages
from spanalysis.lock import build_lock
from spanalysis.manifest import (
    Manifest,
    is_fresh,
    read_manifest,
    remove_leftovers,
    remove_outputs,
    write_manifest,
)
from spanalysis.papers import Papers
from spanalysis.plan import make_plan, tables_fingerprint
from spanalysis.provenance import Home
from spanalysis.showcase import Showcase
from spanalysis.stages import Stage
from spanalysis.tasks import TABLES_TASK, Done, Exhibit, Work, make_outputs, make_tables, read_tables, warm
from spanalysis.text.locales import LANGUAGES
from spanalysis.workers import run, run_beside, worker_count

Progress = Callable[[int, int, str], None]
"""Called with the number of jobs done, the number of jobs (0: not known yet) and what is going on."""

LOCK = ".build.lock"


STAGES: tuple[Callable[[Home, Manifest], Stage], ...] = (make_plan, Papers, Showcase)
"""The parts of a build after the tables, in their order."""


@dataclass(frozen=True)
class Summary:
    """What a build did, counted in files.

    Parameters
    ----------
    built : int
        Files written.
    unchanged : int
        Files that were up to date.
    seconds : float
        Time that the build took.
    """

    built: int
    unchanged: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.built} built, {self.unchanged} unchanged, {self.seconds:.1f} s"


def build(
    home: Home,
    langs: Iterable[str] = LANGUAGES,
    jobs: int | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Bring ``data/processed`` and ``reports`` up to date.

    Parameters
    ----------
    home : Home
        A project.
    langs : iterable of str
        Languages to draw; pictures in the others stay as they are.
    jobs : int, optional
        Worker processes; one for each core if left out.
    progress : callable, optional
        Told what is going on; see :data:`Progress`.

    Returns
    -------
    Summary
        Files built, files unchanged, seconds.

    Raises
    ------
    UnknownNameError
        If a language does not exist.
    ProjectError
        If another build of this project is at work.
    SpanalysisError
        If a raw file or a figure is at fault. A fault in the tables stops the build before any figure is
        touched; what was finished before a fault in a figure is kept.

    Examples
    --------
    >>> from spanalysis.provenance import find_project
    >>> build(find_project(), langs=["en"], jobs=2)  # doctest: +SKIP
    Summary(built=0, unchanged=158, seconds=0.1)
    """
    started = time.perf_counter()
    wanted, count = checked_languages(langs), worker_count(jobs)
    tell = progress or (lambda _done, _total, _what: None)
    with build_lock(home.reports / LOCK):
        remove_leftovers(home)
        built, unchanged = _build(home, wanted, count, tell)
    return Summary(built, unchanged, time.perf_counter() - started)


def _build(home: Home, langs: tuple[str, ...], count: int, tell: Progress) -> tuple[int, int]:
    """Do what is needed and return how many files were written, and how many were up to date."""
    old = read_manifest(home)
    manifest = _with_tables(home, old, count, tell)
    stages: list[Stage] = []
    for make_stage in STAGES:
        stage = make_stage(home, manifest)
        manifest = _with_stage(stage, langs, count, tell)
        stages.append(make_stage(home, manifest))
    manifest = _without_old(home, old, manifest, stages)
    tasks = {TABLES_TASK, *(task for stage in stages for task in stage.tasks(langs))}
    built = sum(item is not old.outputs.get(path) for path, item in manifest.outputs.items())
    return built, sum(item.task in tasks for item in manifest.outputs.values()) - built


def _with_stage(stage: Stage, langs: tuple[str, ...], count: int, tell: Progress) -> Manifest:
    """Make what is stale of a stage and note it; what was finished before a fault is noted too.

    What a task made before and does not make any more goes at once: no later manifest would know of it.
    """
    manifest = stage.manifest
    try:
        for done in _made(stage, stage.jobs(langs, count), count, tell):
            manifest = _with_outputs(manifest, stage, done)
    finally:
        remove_outputs(stage.home, sorted(stage.manifest.outputs.keys() - manifest.outputs.keys()))
        write_manifest(stage.home, manifest)
    return manifest


def _with_tables(home: Home, manifest: Manifest, count: int, tell: Progress) -> Manifest:
    print_now = tables_fingerprint(home)
    if is_fresh(home, manifest, TABLES_TASK, print_now):
        return manifest
    tell(0, 0, TABLES_TASK)
    files = run_beside(make_tables, home, warm, count, TABLES_TASK)
    return manifest.with_task(TABLES_TASK, print_now, files)


def _made(stage: Stage, jobs: Sequence[Work], count: int, tell: Progress) -> Iterator[Done]:
    if jobs:
        tell(0, len(jobs), stage.name)
        warm()
        read_tables(stage.home, stage.tables)
    for number, done in enumerate(run(make_outputs, jobs, count), start=1):
        yield done
        tell(number, len(jobs), stage.name)


def _with_outputs(manifest: Manifest, stage: Stage, done: Done) -> Manifest:
    for task, files in done.files.items():
        manifest = manifest.with_task(task, stage.fingerprints[task], files)
    for slug, record in done.figures.items():
        manifest = manifest.with_figure(slug, record)
    return manifest


def _without_old(home: Home, old: Manifest, manifest: Manifest, stages: Iterable[Stage]) -> Manifest:
    """Remove what an earlier build wrote and this one would not, and say so in the manifest."""
    wanted = {*manifest.of_task(TABLES_TASK), *(path for stage in stages for path in stage.outputs())}
    remove_outputs(home, sorted(old.outputs.keys() - wanted))
    slugs = (Exhibit.from_record(record).slug for record in manifest.catalogue["exhibits"])
    kept = manifest.only(wanted, slugs)
    write_manifest(home, kept)
    return kept
