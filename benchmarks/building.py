"""Building: from nothing against the same pictures one by one, and again when nothing changed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from measuring import ROOT, Result, process, seconds, side_by_side

WORKERS = 2
BUILD = ("-m", "spanalysis", "build", "--jobs", str(WORKERS))
ONE_BY_ONE = str(Path(__file__).with_name("one_by_one.py"))


def build_from_nothing() -> Result:
    """Time the whole command without tables, figures and manifest, against drawing in one process."""
    with project() as folder:
        process(BUILD, folder)
        built, alone = side_by_side(
            lambda: process(BUILD, folder),
            lambda: process((ONE_BY_ONE, str(folder / "alone")), folder),
            runs=3,
            before=lambda: clear(folder),
        )
    return Result(
        "build from nothing",
        f"everything, {WORKERS} workers: {built:.1f} s; pictures only, one by one: {alone:.1f} s",
        f"{alone / built:.2f}x faster",
        "1.8x or more",
        alone / built >= 1.8,
    )


def build_of_nothing() -> Result:
    """Time the whole command when everything is up to date."""
    with project() as folder:
        process(BUILD, folder)
        time = median(seconds(lambda: process(BUILD, folder)) for _ in range(5))
    return Result(
        "build again",
        "a build that changes nothing, whole process",
        f"{time:.2f} s",
        "0.5 s or less",
        time <= 0.5,
    )


@contextmanager
def project() -> Iterator[Path]:
    """Make a copy of the project's raw files in a folder that goes away again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "project")
        shutil.copytree(ROOT / "data" / "raw", folder / "data" / "raw")
        yield folder


def clear(folder: Path) -> None:
    """Remove whatever a build writes."""
    shutil.rmtree(folder / "data" / "processed", ignore_errors=True)
    shutil.rmtree(folder / "reports", ignore_errors=True)
