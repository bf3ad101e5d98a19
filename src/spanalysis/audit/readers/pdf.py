"""Why this exists: a PDF is a program for a page, so it's read in a process of its own, with little time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from spanalysis.audit.readers.pdf_layout import blocks_of
from spanalysis.audit.readers.pdf_lines import Line
from spanalysis.errors import FileFormatError

_BOOT = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from spanalysis.audit.readers.pdf_child import main; main()"
_SECONDS, _SECONDS_PER_MB = 60.0, 20.0
_MEMORY, _MEMORY_PER_BYTE = 1_000_000_000, 30
_MEGABYTE = 1_000_000
_TEXT = "Save its text as .docx, .md or .txt."
_FAULTS = {
    "encrypted": ("one protected by a password", "Save it without a password."),
    "memory": ("one that takes too much memory to read", _TEXT),
    "long": ("one with far more text than its size allows", _TEXT),
}


def blocks(data: bytes, where: str = "", seconds: float | None = None) -> list[tuple[str, str, int]]:
    """Return text, kind and level of each paragraph of a PDF.

    Its text is taken out by another process of the same Python, which may use 60 seconds and 1 GB, and more
    for more than a few megabytes; a file that would use more is refused.

    Parameters
    ----------
    data : bytes
        The whole file.
    where : str
        Its name, for errors.
    seconds : float, optional
        Another limit of time.

    Raises
    ------
    FileFormatError
        If it is damaged, protected by a password, without text (scanned), or takes too much time or memory.

    Examples
    --------
    >>> blocks(b"%PDF-1.7, but no more than that")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    spanalysis.errors.FileFormatError: expected a PDF with text; got a damaged one. ...
    """
    found = _extracted(data, where, seconds or _SECONDS + _SECONDS_PER_MB * len(data) / _MEGABYTE)
    pages = [[Line(*line) for line in page] for page in found]
    if not any(line.text.strip() for page in pages for line in page):
        arrived = f"{len(pages)} pages without any (scanned pictures, perhaps)"
        raise _refused(where, arrived, "Recognise its text (OCR) first, or save its text as .docx.")
    return blocks_of(pages)


def _extracted(data: bytes, where: str, seconds: float) -> list[list[tuple[str, float, float, float]]]:
    """Let the other process take out the lines of each page: text, place from left and bottom, size of letters."""
    memory = _MEMORY + _MEMORY_PER_BYTE * len(data)
    path = json.dumps([folder for folder in sys.path if folder])
    command = [sys.executable, "-I", "-c", _BOOT, path, str(memory)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as fault:
        raise _refused(where, f"one that takes more than {seconds:.0f} seconds to read", _TEXT) from fault
    told: Any = json.loads(done.stdout) if done.returncode == 0 else {"fault": "damaged"}
    if "pages" not in told:
        arrived, mend = _FAULTS.get(
            told["fault"], ("a damaged one", "Print it to PDF again, or save its text.")
        )
        raise _refused(where, arrived, mend)
    return told["pages"]  # type: ignore[no-any-return]


def _refused(where: str, arrived: str, mend: str) -> FileFormatError:
    return FileFormatError("a PDF with text", arrived, where=where, mend=mend)
