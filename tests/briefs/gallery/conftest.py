"""The small gallery is made once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefs.gallery.small_site import Site, make_site
from spanalysis.figures.tables import Tables

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def site(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small gallery, in a folder whose name has a blank and an accent."""
    return make_site(tmp_path_factory.mktemp("été 2026") / "reports", tables)
