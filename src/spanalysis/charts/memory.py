"""Why this exists: matplotlib reads a font's tables from disk again for each text it lays out.

A font file that is held in memory makes a build draw about a fifth faster, with the same bytes as a result.
matplotlib opens font files with :func:`io.open` and keeps what it opened; so it is given the file's content
once, while it opens the two weights. Should a later matplotlib open files in another way, nothing is gained
and nothing is lost.
"""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from matplotlib import font_manager

from spanalysis.charts.theme import font_file, style


class _FileInMemory(io.BytesIO):
    """The content of a file, with its name."""

    def __init__(self, path: str) -> None:
        super().__init__(Path(path).read_bytes())
        self.name = path


def hold_fonts() -> None:
    """Let matplotlib read the house's fonts from memory, in this thread of this process.

    Examples
    --------
    >>> hold_fonts()
    """
    _hold(os.getpid(), threading.get_ident())


@lru_cache(maxsize=8)
def _hold(_process: int, _thread: int) -> None:
    """Do it once: matplotlib keeps its open fonts apart by thread, and drops them in a forked process."""
    paths = [os.path.realpath(font_file(weight)) for weight in ("regular", "bold")]
    with style(), _opened({path: _FileInMemory(path) for path in paths}):
        for path in paths:
            font_manager.get_font(path)


@contextmanager
def _opened(held: dict[str, _FileInMemory]) -> Iterator[None]:
    real = io.open

    def open_held(file: Any, *args: Any, **options: Any) -> Any:
        return held[file] if isinstance(file, str) and file in held else real(file, *args, **options)

    io.open = open_held
    try:
        yield
    finally:
        io.open = real
