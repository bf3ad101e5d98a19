"""A small project made of raw files, and the real tables built once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from spanalysis.provenance import Home, find_home
from spanalysis.tidy.build import build_tables

REAL = find_home(Path(__file__).parent)

_LISTS = ("un-countries", "ilo-regions", "world-bank-income")


@dataclass
class Project:
    """A project folder that grows file by file; ``build()`` writes its record and builds its tables."""

    home: Home
    entries: list[dict[str, Any]] = field(default_factory=list)

    def add(self, path: str, content: str | bytes, layout: str, table: str, **record: Any) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        file = self.home.raw / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        entry = {
            "name": path.replace("/", "-"),
            "path": path,
            "title": "A release",
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
            "sources": [{"title": "A publisher", "path": "https://example.org/"}],
            "licenses": [{"name": "CC-BY-4.0"}],
            "publisher": "International Labour Organization",
            "source_code": "ILO",
            "vintage": "v1",
            "published": "2026-05-04",
            "published_precision": "day",
            "reader": layout,
            "table": table,
        }
        self.entries.append(entry | record)

    def correct(self, text: str) -> None:
        (self.home.raw / "corrections.toml").write_text(text, encoding="utf-8")

    def record(self) -> Home:
        package = {"name": "raw", "resources": self.entries}
        (self.home.raw / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
        return self.home

    def build(self) -> dict[str, pd.DataFrame]:
        return build_tables(self.record())


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with the UN's list, the ILO's regions and the income groups, and no figures yet."""
    new = Project(Home(tmp_path, is_project=True))
    package = json.loads((REAL.raw / "datapackage.json").read_bytes())
    for entry in package["resources"]:
        if entry["reader"] in _LISTS:
            fields: Mapping[str, Any] = {key: entry[key] for key in entry if key not in ("path", "hash")}
            content = (REAL.raw / entry["path"]).read_bytes()
            new.add(entry["path"], content, entry["reader"], **fields)
    return new


@pytest.fixture(scope="session")
def tables() -> dict[str, pd.DataFrame]:
    """The real tables, built from the raw files and held against their schemas."""
    return build_tables(REAL)


@pytest.fixture(scope="session")
def real() -> Home:
    """The project that these tests stand in."""
    return REAL


@pytest.fixture
def values(tables: dict[str, pd.DataFrame]) -> Callable[..., list[float]]:
    """Values of the real coverage table that match, such as ``ref_area="X01"``."""

    def found(**match: Any) -> list[float]:
        frame = tables["coverage"]
        return frame.loc[frame[list(match)].eq(list(match.values())).all(axis=1), "obs_value"].tolist()

    return found
