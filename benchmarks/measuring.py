"""What every benchmark needs: a stopwatch for processes, the middle of some runs, and a result."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Result:
    """One line of the table."""

    name: str
    compared: str
    figure: str
    target: str
    met: bool


def seconds(action: Callable[[], object]) -> float:
    """Return how long a call takes."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def process(arguments: Sequence[str], folder: Path = ROOT) -> None:
    """Run this Python with arguments in a folder; a failure is an error with what the process said."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stderr}")


def side_by_side(
    first: Callable[[], object],
    second: Callable[[], object],
    runs: int,
    before: Callable[[], object] = lambda: None,
) -> tuple[float, float]:
    """Time two things in turn, so that a change of the machine's mood meets both; return the medians.

    ``before`` is called before each run of the first, outside the time.
    """
    times: list[tuple[float, float]] = []
    for _ in range(runs):
        before()
        times.append((seconds(first), seconds(second)))
    return median(one for one, _ in times), median(two for _, two in times)
