"""Country pages: two hundred in three languages on two cores against one, and the memory of few and many."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from measuring import ROOT, Result

WORKERS = 2
PAGES = 200
FEW = 20
LANGS = "en,fr,es"


@dataclass(frozen=True)
class Run:
    """Seconds that a process took, and the most memory that it or one of its workers held, in MB."""

    seconds: float
    peak: float


def draw_pages() -> Result:
    """Time the whole command for the same pages with two workers and with one."""
    both, alone = _draw(PAGES, WORKERS), _draw(PAGES, 1)
    return Result(
        "country pages",
        f"{PAGES} x 3 languages, {WORKERS} workers: {both.seconds:.0f} s; one: {alone.seconds:.0f} s",
        f"{alone.seconds / both.seconds:.2f}x faster",
        "1.8x or more",
        alone.seconds / both.seconds >= 1.8,
    )


def hold_pages() -> Result:
    """Compare the largest process of a run of many pages with that of a run of a few."""
    few, many = _draw(FEW, WORKERS), _draw(PAGES, WORKERS)
    return Result(
        "memory of pages",
        f"largest process, {FEW} pages: {few.peak:.0f} MB; {PAGES} pages: {many.peak:.0f} MB",
        f"{many.peak / few.peak:.2f}x",
        "1.15x or less",
        many.peak / few.peak <= 1.15,
    )


def _draw(count: int, workers: int) -> Run:
    codes = ",".join(_codes()[:count])
    with tempfile.TemporaryDirectory() as out:
        asked = ("figure", "country-page", "--area", codes, "--lang", LANGS, "--format", "png", "--out", out)
        command = [sys.executable, "-m", "spanalysis", *asked, "--jobs", str(workers)]
        started = time.perf_counter()
        child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        written = len(list(Path(out).iterdir()))
    if status or written != count * (3 + 2):
        raise RuntimeError(f"{written} files and status {status} for {count} pages")
    return Run(seconds, usage.ru_maxrss / 1024)


def _codes() -> list[str]:
    """Return the countries and territories that have a tile on the map."""
    from spanalysis.codelists.tiles import tiles

    return sorted(tiles())
