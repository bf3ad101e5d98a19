"""Why this exists: whoever waits wants to see how far it is, in a terminal as in a log.

A terminal gets a bar; anything else a line now and then. The library that draws the bar loads only when there
is something to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

STEPS = 10
"""Lines that a log gets at most for one run of jobs, besides the first."""

Callback = Callable[[int, int, str], None]


@contextmanager
def shown(stream: TextIO) -> Iterator[Callback]:
    """Show progress on a stream inside a ``with`` block.

    Parameters
    ----------
    stream : text file
        Where to write; a bar if it is a terminal, lines if not.

    Yields
    ------
    callable
        Takes the number of jobs done, the number of jobs (0: not known) and what is going on.

    Examples
    --------
    >>> import sys
    >>> with shown(sys.stdout) as progress:
    ...     progress(0, 2, "figures")
    ...     progress(2, 2, "figures")
    figures: 0 of 2
    figures: 2 of 2
    """
    if not stream.isatty():
        yield _lines(stream)
        return
    bar = _Bar(stream)
    try:
        yield bar
    finally:
        bar.close()


def _lines(stream: TextIO) -> Callback:
    def write(done: int, total: int, what: str) -> None:
        if not total:
            print(what, file=stream, flush=True)
        elif done * STEPS // total > (done - 1) * STEPS // total:
            print(f"{what}: {done} of {total}", file=stream, flush=True)

    return write


class _Bar:
    """A bar that is drawn only when told to: a thread that redraws it would be in the way of forking."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bar: Progress | None = None

    def __call__(self, done: int, total: int, what: str) -> None:
        if self._bar is None:
            self._bar = _new_bar(self._stream)
            self._bar.add_task(what, total=None)
        task = self._bar.tasks[0].id
        self._bar.update(task, completed=done, total=total or None, description=what)
        self._bar.refresh()

    def close(self) -> None:
        """Leave the last state of the bar on the screen."""
        if self._bar is not None:
            self._bar.stop()


def _new_bar(stream: TextIO) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=Console(file=stream), auto_refresh=False)
    bar.start()
    return bar
