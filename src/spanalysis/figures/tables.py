"""Why this exists: a figure asks for a table when it needs it, and the next figure finds it already read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from spanalysis import provenance
from spanalysis.tidy.store import TABLES, read_table

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.provenance import Home, Resource


@dataclass(frozen=True)
class Tables(Mapping[str, "pd.DataFrame"]):
    """The tidy tables of a home, each read once, when first asked for.

    Parameters
    ----------
    home : Home
        Where the tables are.
    """

    home: Home
    _read: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False, compare=False)

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._read:
            self._read[name] = read_table(self.home, name)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(TABLES)

    def __len__(self) -> int:
        return len(TABLES)

    @cached_property
    def _resources(self) -> tuple[Resource, ...]:
        return provenance.resources(self.home)

    @cached_property
    def _digests(self) -> dict[str, str]:
        return {item.path: item.sha256 for item in self._resources}

    @cached_property
    def layouts(self) -> dict[str, str]:
        """Name of the layout of each release's raw files, by vintage."""
        return {item.vintage: item.layout for item in self._resources}

    def digest(self, path: str) -> str:
        """Return the sha256 on record of a raw file."""
        return self._digests[path]


@lru_cache(maxsize=1)
def whole_tables(home: Home) -> Tables:
    """Return the tables of a home with all of them read, once: processes forked later have them."""
    tables = Tables(home)
    for name in tables:
        tables[name]
    return tables
