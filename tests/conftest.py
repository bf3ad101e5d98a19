"""Helpers beside the tests (``fakes.py``) can be imported; the project's own tables are read once for all."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The built tables of this project."""
    return Tables(find_home(ROOT))


@pytest.fixture
def changed(tables: Tables) -> Callable[..., Tables]:
    """Make tables in which some are replaced, for what-if tests; the originals stay as they are."""

    def make(**frames: pd.DataFrame) -> Tables:
        return Tables(tables.home, {**{name: tables[name] for name in tables}, **frames})

    return make
