"""Why this exists: every value has to lead back to a file whose bytes have not changed.

This module knows where a project's folders are, what ``data/raw/datapackage.json`` says of each raw file, and
how to read a raw file only when its sha256 is the one on record. It also writes files so that a stopped
program leaves either the old file or the new one, never half of one.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from spanalysis.errors import HashMismatchError, ProjectError

PACKAGE = Path(__file__).resolve().parent
"""The folder of the installed package."""

RAW_RECORD = "data/raw/datapackage.json"


@dataclass(frozen=True)
class Home:
    """Where the data are: a project folder, or the tables that came with the installed package.

    Parameters
    ----------
    root : pathlib.Path
        Folder that holds ``data/`` (and ``reports/`` in a project).
    is_project : bool
        True in a project, where raw files, reports and a build exist.
    """

    root: Path
    is_project: bool

    @property
    def data(self) -> Path:
        """Folder with ``raw`` and ``processed``."""
        return self.root / "data" if self.is_project else self.root

    @property
    def raw(self) -> Path:
        """Folder of the publishers' files."""
        return self.data / "raw"

    @property
    def processed(self) -> Path:
        """Folder of the tidy tables."""
        return self.data / "processed"

    @property
    def reports(self) -> Path:
        """Folder of figures and the manifest."""
        return self.root / "reports"


@dataclass(frozen=True)
class Resource:
    """One raw file as ``data/raw/datapackage.json`` describes it.

    Parameters
    ----------
    path : str
        Path below ``data/raw``, with forward slashes.
    sha256 : str
        Digest on record.
    vintage : str
        Id of the release that the file belongs to; empty for code lists.
    layout : str
        Name of the layout that reads it.
    table : str
        Tidy table that it feeds.
    """

    path: str
    sha256: str
    vintage: str
    layout: str
    table: str
    record: dict[str, Any]


def find_home(start: Path | None = None) -> Home:
    """Find the nearest project at or above ``start``, else the data of the installed package.

    Parameters
    ----------
    start : pathlib.Path, optional
        Where to begin; the working folder if left out.

    Returns
    -------
    Home

    Raises
    ------
    ProjectError
        If neither a project nor packaged tables exist.

    Examples
    --------
    >>> find_home().processed.name
    'processed'
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, PACKAGE.parents[1]):
        if (folder / RAW_RECORD).is_file():
            return Home(folder, is_project=True)
    packaged = PACKAGE / "_data"
    if (packaged / "processed").is_dir():
        return Home(packaged, is_project=False)
    raise ProjectError(
        f"a project folder with {RAW_RECORD}, or a package installed with its tables",
        f"neither, from {here} upwards",
        mend="Change into a clone of the project, or install the package from its wheel.",
    )


def find_project(start: Path | None = None) -> Home:
    """Find the project at or above ``start``; packaged tables are not enough.

    Raises
    ------
    ProjectError
        If there is none: the message says what a build needs.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if (folder / RAW_RECORD).is_file():
            return Home(folder, is_project=True)
    raise ProjectError(
        f"a project folder: one with {RAW_RECORD} and the raw files it lists",
        f"none at {here} or above",
        mend="Clone the project and run this inside it; tables and figures alone need no project.",
    )


def sha256_bytes(content: bytes) -> str:
    """Return the hexadecimal sha256 of bytes."""
    return hashlib.sha256(content).hexdigest()


def sha256_file(path: Path) -> str:
    """Return the hexadecimal sha256 of a file."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def resources(home: Home) -> tuple[Resource, ...]:
    """List the raw files on record, in the record's order.

    Raises
    ------
    ProjectError
        If the record is missing, is not JSON, or names a path outside ``data/raw``.
    """
    record = home.raw / "datapackage.json"
    try:
        entries = json.loads(record.read_bytes())["resources"]
        return tuple(_resource(entry, record) for entry in entries)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ProjectError(
            "a readable Frictionless data package whose resources have a path and a hash",
            f"{type(error).__name__}: {error}",
            where=str(record),
            mend="Restore it from git.",
        ) from error


def _resource(entry: dict[str, Any], record: Path) -> Resource:
    path = PurePosixPath(entry["path"])
    if path.is_absolute() or ".." in path.parts or set(entry["path"]) & set(":\\"):
        raise ProjectError(
            "paths below data/raw",
            repr(entry["path"]),
            where=str(record),
            mend="Give a relative path without '..'.",
        )
    return Resource(
        path=entry["path"],
        sha256=entry["hash"].removeprefix("sha256:"),
        vintage=entry.get("vintage", ""),
        layout=entry.get("reader", ""),
        table=entry.get("table", ""),
        record=entry,
    )


def checked_path(home: Home, resource: Resource) -> Path:
    """Return the path of a raw file after comparing its bytes with the record.

    Raises
    ------
    HashMismatchError
        If the file is missing or its sha256 is not the one on record.
    """
    path = home.raw / resource.path
    if not path.is_file():
        raise HashMismatchError(
            "the raw file on record", "no file", where=str(path), mend="Restore it from git."
        )
    found = sha256_file(path)
    if found != resource.sha256:
        raise HashMismatchError(
            f"sha256 {resource.sha256}",
            found,
            where=str(path),
            mend="Raw files are never edited: restore it from git and use data/raw/corrections.toml.",
        )
    return path


def atomic_write(path: Path, content: bytes) -> None:
    """Write bytes so that the file is the old one or the new one, never half of either.

    The bytes go to a temporary file in the same folder, are flushed to disk and take the name in one step.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
