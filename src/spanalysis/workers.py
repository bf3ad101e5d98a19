"""Why this exists: drawing takes time, so it is spread over the cores, and faults come back as one sentence.

Workers are forked where that is safe: they then share what the parent has imported and read. A worker that
loses its parent ends by itself. Nothing here knows what the work is about.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TypeVar

from spanalysis.errors import SpanalysisError, ValueRangeError

Job = TypeVar("Job")
Result = TypeVar("Result")

GC_THRESHOLD = 50_000
"""Objects made between two garbage collections in a worker: drawing makes many, and few are cycles."""


@dataclass(frozen=True)
class _Fault:
    """An error of the house on its way from a worker to the reader."""

    kind: type[SpanalysisError]
    expected: str
    arrived: str
    where: str
    mend: str

    def error(self, label: str) -> SpanalysisError:
        where = label if label.startswith(self.where) else f"{label}: {self.where}"
        return self.kind(self.expected, self.arrived, where=where, mend=self.mend)


def worker_count(jobs: int | None) -> int:
    """Return how many workers to use: ``jobs``, or one for each core that this process may use.

    Raises
    ------
    ValueRangeError
        If ``jobs`` is below 1.

    Examples
    --------
    >>> worker_count(3)
    3
    """
    if jobs is None:
        return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    if jobs < 1:
        raise ValueRangeError("1 or more workers", str(jobs), where="jobs")
    return jobs


def run(work: Callable[[Job], Result], jobs: Sequence[Job], count: int) -> Iterator[Result]:
    """Do every job, in the order of ``jobs``, and yield results as they come.

    Parameters
    ----------
    work : callable
        Takes a job and returns its result; both can be pickled. A function of a module, not a closure.
    jobs : sequence
        What to do, the longest first; ``str(job)`` names one in an error.
    count : int
        Worker processes; 1 does everything in this process.

    Yields
    ------
    object
        Results, in the order in which they are done.

    Raises
    ------
    SpanalysisError
        At the first fault, naming its job. Jobs that have not begun are dropped then.
    """
    if not jobs:
        return
    with _executor(min(count, len(jobs))) as executor:
        futures = _submitted(executor, work, jobs)
        for future in as_completed(futures):
            yield _result(future, str(futures[future]))


def run_beside(
    work: Callable[[Job], Result], job: Job, meanwhile: Callable[[], object], count: int, label: str
) -> Result:
    """Do one job in another process while this one does something useful; with one worker, skip the latter.

    Parameters
    ----------
    work, job
        As in :func:`run`.
    meanwhile : callable
        Called without arguments.
    count : int
        Workers allowed; 1 does the job in this process.
    label : str
        Names the job in an error.

    Raises
    ------
    SpanalysisError
        If the job fails.
    """
    with _executor(1, aside=count > 1) as executor:
        (future,) = _submitted(executor, work, [job])
        if count > 1:
            meanwhile()
        return _result(future, label)


@contextmanager
def _executor(count: int, aside: bool = False) -> Iterator[Executor]:
    """Open a pool; on the way out wait for what is running and drop what is not."""
    executor: Executor = ThreadPoolExecutor(1)
    if count > 1 or aside:
        context = multiprocessing.get_context("fork" if _can_fork() else "spawn")
        executor = ProcessPoolExecutor(count, mp_context=context, initializer=_begin)
    try:
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _can_fork() -> bool:
    """Tell whether forking is safe here: macOS's own libraries do not survive it."""
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()


def _submitted(
    executor: Executor, work: Callable[[Job], Result], jobs: Sequence[Job]
) -> dict[Future[Result | _Fault], Job]:
    """Hand the jobs over, with what exists frozen, so that a worker collecting copies no shared pages."""
    gc.freeze()
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", ".*fork.*", DeprecationWarning)
            return {executor.submit(_shielded, work, job): job for job in jobs}
    finally:
        gc.unfreeze()


def _shielded(work: Callable[[Job], Result], job: Job) -> Result | _Fault:
    """Do a job; return an error of the house as data, because it would not survive pickling."""
    try:
        return work(job)
    except SpanalysisError as error:
        return _Fault(type(error), error.expected, error.arrived, error.where, error.mend)


def _result(future: Future[Result | _Fault], label: str) -> Result:
    error = future.exception()
    if isinstance(error, BrokenProcessPool):
        raise SpanalysisError(
            "every worker process to finish",
            "one that was ended from outside, as happens when memory runs out",
            mend="Build again with --jobs 1; what was finished is kept.",
        ) from error
    if error is not None:
        raise SpanalysisError(
            "no fault in the code",
            f"{type(error).__name__}: {error}",
            where=label,
            mend="Please report this.",
        ) from error
    result = future.result()
    if isinstance(result, _Fault):
        raise result.error(label)
    return result


def _begin() -> None:
    """Prepare a worker: leave Ctrl-C to the parent, and end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(GC_THRESHOLD)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
