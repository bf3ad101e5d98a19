"""Why this exists: ``reports/manifest.json`` is both the build's memory and the reviewer's index.

It names every output with its sha256, the task that made it and the fingerprint of that task's inputs, and
for every figure its headline values, vintages and inputs. It holds no time and nothing of the machine: the
same inputs give the same manifest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from spanalysis.provenance import Home, atomic_write, sha256_file

PATH = "reports/manifest.json"
OUTPUT_FOLDERS = ("reports", "data/processed")
"""The only folders a build writes to or removes from."""

_LEFTOVER = re.compile(r"\..+\.[A-Za-z0-9_]+\.part")


@dataclass(frozen=True)
class Output:
    """One file of the build.

    Parameters
    ----------
    sha256 : str
        Digest of its bytes when it was written.
    task : str
        What made it, such as ``tables`` or ``country-coverage-BOL.fr``.
    fingerprint : str
        Digest of everything that went into that task.
    """

    sha256: str
    task: str
    fingerprint: str


@dataclass(frozen=True)
class Manifest:
    """What the last build wrote.

    Parameters
    ----------
    outputs : mapping of str to Output
        By path below the project, with forward slashes.
    figures : mapping of str to dict
        Headline values, vintages and inputs by figure slug.
    catalogue : mapping
        ``exhibits``, what was built by default, and ``code``, a digest of the code that says so: the
        catalogue is imported again only after a change.
    """

    outputs: Mapping[str, Output] = field(default_factory=dict)
    figures: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    catalogue: Mapping[str, Any] = field(default_factory=dict)

    def of_task(self, task: str) -> dict[str, Output]:
        """Return the outputs that one task made."""
        return {path: item for path, item in self.outputs.items() if item.task == task}

    def with_task(self, task: str, fingerprint: str, digests: Mapping[str, str]) -> Manifest:
        """Return a manifest in which the task's outputs are these, and no others."""
        others = {path: item for path, item in self.outputs.items() if item.task != task}
        mine = {path: Output(sha256, task, fingerprint) for path, sha256 in digests.items()}
        return replace(self, outputs=others | mine)

    def with_figure(self, slug: str, record: dict[str, Any]) -> Manifest:
        """Return a manifest with this record of a figure."""
        return replace(self, figures={**self.figures, slug: record})

    def only(self, paths: Iterable[str], slugs: Iterable[str]) -> Manifest:
        """Return a manifest without the outputs and figures that are not wanted any more."""
        wanted, known = set(paths), set(slugs)
        return replace(
            self,
            outputs={path: item for path, item in self.outputs.items() if path in wanted},
            figures={slug: record for slug, record in self.figures.items() if slug in known},
        )

    def to_json(self) -> str:
        """Return the manifest as JSON text, sorted."""
        content = {
            "outputs": {path: vars(item) for path, item in self.outputs.items()},
            "figures": dict(self.figures),
            "catalogue": dict(self.catalogue),
        }
        return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def read_manifest(home: Home) -> Manifest:
    """Read the manifest of the last build.

    Returns
    -------
    Manifest
        Empty if there is none or it can't be understood (a merge conflict, say): everything is built again.
    """
    try:
        content = json.loads((home.root / PATH).read_bytes())
        outputs = {path: Output(**item) for path, item in content["outputs"].items()}
        return Manifest(outputs, dict(content["figures"]), dict(content["catalogue"]))
    except (FileNotFoundError, ValueError, TypeError, KeyError, AttributeError):
        return Manifest()


def write_manifest(home: Home, manifest: Manifest) -> None:
    """Write the manifest, unless the file says the same already."""
    path, content = home.root / PATH, manifest.to_json().encode()
    if not (path.is_file() and path.read_bytes() == content):
        atomic_write(path, content)


def is_fresh(home: Home, manifest: Manifest, task: str, fingerprint: str, paths: Iterable[str] = ()) -> bool:
    """Tell whether a task's outputs are on disk as it wrote them, from the same inputs.

    Parameters
    ----------
    home : Home
        A project.
    manifest : Manifest
        What the last build wrote.
    task, fingerprint : str
        The task, and the digest of its inputs now.
    paths : iterable of str
        Outputs that it must have, where they are known beforehand.

    Returns
    -------
    bool
        False if an input changed, or an output is missing or was edited.
    """
    made = manifest.of_task(task)
    if not made or not made.keys() >= set(paths):
        return False
    return all(
        item.fingerprint == fingerprint and _digest_of(home.root / path) == item.sha256
        for path, item in made.items()
    )


def _digest_of(path: Path) -> str:
    return sha256_file(path) if path.is_file() else ""


def remove_outputs(home: Home, paths: Iterable[str]) -> list[Path]:
    """Remove files that an earlier build wrote, and folders that this leaves empty.

    Parameters
    ----------
    home : Home
        A project.
    paths : iterable of str
        Paths as the manifest has them. One that leads outside ``reports`` and ``data/processed``, also by a
        symbolic link, is left alone.

    Returns
    -------
    list of pathlib.Path
        What was removed.
    """
    removed = [path for path in map(home.root.joinpath, paths) if _is_output(home, path) and path.is_file()]
    for path in removed:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
    return removed


def _is_output(home: Home, path: Path) -> bool:
    real = path.resolve()
    return any(real.is_relative_to((home.root / folder).resolve()) for folder in OUTPUT_FOLDERS)


def remove_leftovers(home: Home) -> list[Path]:
    """Remove the temporary files that a killed build left in the output folders."""
    folders = [home.root / folder for folder in OUTPUT_FOLDERS]
    found = [path for folder in folders for path in folder.rglob(".*.part") if _LEFTOVER.fullmatch(path.name)]
    for path in found:
        path.unlink()
    return found


def posix_path(home: Home, path: Path) -> str:
    """Return a path below the project with forward slashes, as the manifest writes it."""
    return str(PurePosixPath(path.relative_to(home.root)))
