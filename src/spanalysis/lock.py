"""Why this exists: two builds of one project at the same time would mix their outputs.

The operating system holds the lock and lets go of it when the process ends, however it ends: a killed build
leaves no lock that somebody would have to remove.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from spanalysis.errors import ProjectError

PAUSE = 0.05
"""Seconds between two attempts."""


@contextmanager
def build_lock(path: Path, wait: float = 10.0) -> Iterator[None]:
    """Hold a project's build lock inside a ``with`` block.

    Parameters
    ----------
    path : pathlib.Path
        The lock file; it exists only while somebody builds.
    wait : float
        Seconds to wait for another build to end.

    Raises
    ------
    ProjectError
        If the other build is still at work after that; the message names the file and the process.

    Examples
    --------
    >>> with build_lock(Path("out/.build.lock")):  # doctest: +SKIP
    ...     print("alone")
    alone
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = _wait_for(path, time.monotonic() + wait)
    try:
        yield
    finally:
        _release(path, handle)


def _wait_for(path: Path, deadline: float) -> int:
    while (handle := _attempt(path)) is None:
        if time.monotonic() >= deadline:
            raise ProjectError(
                "no other build of this project",
                f"one at work in process {_holder(path)}",
                where=str(path),
                mend="Wait until it has ended, or stop that process, and build again.",
            )
        time.sleep(PAUSE)
    return handle


def _attempt(path: Path) -> int | None:
    """Return an open handle that holds the lock, or None if somebody else does."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    if not (_locked(handle) and _is_at(path, handle)):
        os.close(handle)
        return None
    os.ftruncate(handle, 0)
    os.write(handle, str(os.getpid()).encode())
    return handle


def _is_at(path: Path, handle: int) -> bool:
    """Tell whether the file locked is still the one at ``path``: its last holder may have removed it."""
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


def _holder(path: Path) -> str:
    with suppress(OSError):
        return path.read_text(encoding="ascii", errors="replace") or "unknown"
    return "unknown"


def _release(path: Path, handle: int) -> None:
    """Remove the file while the lock still holds, then let go (Windows: the other way round)."""
    if sys.platform == "win32":
        os.close(handle)
    with suppress(OSError):
        path.unlink()
    if sys.platform != "win32":
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        # The byte locked lies far behind the text, so that others can still read who holds it.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
