"""The project's own tables, read once for all tests of figures; changed copies for what-if tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The built tables of this project."""
    return Tables(find_home(ROOT))


@pytest.fixture
def changed(tables: Tables) -> Callable[..., Tables]:
    """Make tables in which some are replaced; the originals stay as they are."""

    def make(**frames: pd.DataFrame) -> Tables:
        return Tables(tables.home, {**{name: tables[name] for name in tables}, **frames})

    return make
