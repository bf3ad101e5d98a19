"""Every sample drawn once for all tests of this folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest
from matplotlib.figure import Figure

sys.path.insert(0, str(Path(__file__).parent))


@lru_cache(maxsize=64)
def _drawn(name: str, lang: str) -> Figure:
    from chart_samples import SAMPLES

    return SAMPLES[name](lang)


@pytest.fixture
def sample() -> Callable[[str, str], Figure]:
    return _drawn
