"""Why this exists: a notebook that no longer runs is worse than none.

Runs every notebook from its first cell to its last, each in a fresh kernel, and writes nothing back.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FOLDER = Path(__file__).resolve().parents[1] / "notebooks"
SECONDS_PER_CELL = 300
QUIET_KERNEL = ["--IPKernelApp.log_level=40"]
"""Errors only: its note on unencrypted sockets is beside the point for a kernel that lives for seconds."""


def run(path: Path) -> None:
    """Run one notebook in its own folder.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If a cell fails; the message shows the cell and its traceback.
    """
    notebook = nbformat.read(path, as_version=4)
    place = {"metadata": {"path": str(path.parent)}}
    NotebookClient(
        notebook,
        timeout=SECONDS_PER_CELL,
        kernel_name="python3",
        record_timing=False,
        resources=place,
        extra_arguments=QUIET_KERNEL,
    ).execute()


def main() -> int:
    """Run all of them and say how long each took; return 1 if any failed."""
    failed = 0
    for path in sorted(FOLDER.glob("*.ipynb")):
        started = time.perf_counter()
        try:
            run(path)
        except CellExecutionError as error:
            failed += 1
            print(f"{path.name} failed:\n{error}", file=sys.stderr)
        else:
            print(f"{path.name}: {time.perf_counter() - started:.1f} s")
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
