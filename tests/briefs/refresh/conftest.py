"""A small brief in a Word file, and what is published of it now and later."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefs.refresh.newer import Published, published
from briefs.sample_brief import sample
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.word.writing import docx
from spanalysis.figures.tables import Tables

ROOT = Path(__file__).resolve().parents[3]
LANGUAGES = ("en", "fr", "es")


@pytest.fixture(scope="session")
def briefs(tables: Tables) -> dict[str, Brief]:
    """The sample by language."""
    return {lang: sample(tables, lang) for lang in LANGUAGES}


@pytest.fixture(scope="session")
def drafts(briefs: dict[str, Brief]) -> dict[str, bytes]:
    """The sample as Word files, by language."""
    return {lang: docx(brief) for lang, brief in briefs.items()}


@pytest.fixture(scope="session")
def draft(drafts: dict[str, bytes]) -> bytes:
    """The English one."""
    return drafts["en"]


@pytest.fixture(scope="session")
def now(briefs: dict[str, Brief]) -> Published:
    """What the English sample was made from."""
    return published(briefs["en"])
