"""Why this exists: the parts of a build after the tables have one shape, so that one loop runs them all."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import ClassVar

from spanalysis.manifest import Manifest, is_fresh
from spanalysis.provenance import Home
from spanalysis.tasks import TABLES_TASK, Work


@dataclass(frozen=True)
class Stage(ABC):
    """A part of the build that needs what the parts before it have made.

    Parameters
    ----------
    home : Home
        A project.
    manifest : Manifest
        What the build has written so far.
    """

    home: Home
    manifest: Manifest

    name: ClassVar[str]
    """What is being made, for whoever waits."""

    @cached_property
    def tables(self) -> tuple[tuple[str, str], ...]:
        """Names of the tables with the sha256 of their files."""
        files = {
            PurePosixPath(path): item.sha256 for path, item in self.manifest.of_task(TABLES_TASK).items()
        }
        return tuple(sorted((path.stem, sha256) for path, sha256 in files.items() if path.suffix == ".csv"))

    @property
    @abstractmethod
    def fingerprints(self) -> Mapping[str, str]:
        """Fingerprints by task, from the inputs as they are now."""

    @property
    @abstractmethod
    def paths(self) -> Mapping[str, tuple[str, ...]]:
        """Outputs by task, in the order of the work, in every language."""

    @abstractmethod
    def tasks(self, langs: tuple[str, ...]) -> list[str]:
        """Return the tasks of a build in some languages."""

    @abstractmethod
    def jobs(self, langs: tuple[str, ...], count: int) -> Sequence[Work]:
        """Return what is stale as work for ``count`` workers, the longest first."""

    def is_fresh(self, task: str) -> bool:
        """Tell whether a task's outputs are there as it wrote them, from the same inputs."""
        return is_fresh(self.home, self.manifest, task, self.fingerprints[task], self.paths[task])

    def outputs(self) -> set[str]:
        """Return every path that may stay where it is."""
        return {path for paths in self.paths.values() for path in paths}
