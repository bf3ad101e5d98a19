"""A sample in three languages and one whose every text is hostile, each printed once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefs.documents.printing import LANGUAGES, hostile
from briefs.sample_brief import sample
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.markdown import markdown
from spanalysis.briefs.documents.pdf import pdf
from spanalysis.briefs.documents.web import html
from spanalysis.figures.tables import Tables

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def samples(tables: Tables) -> dict[str, Brief]:
    """The sample by language, and ``hostile``."""
    made = {lang: sample(tables, lang) for lang in LANGUAGES}
    return {**made, "hostile": hostile(made["en"])}


@pytest.fixture(scope="session")
def papers(samples: dict[str, Brief]) -> dict[str, bytes]:
    """PDFs by the sample's name."""
    return {name: pdf(brief) for name, brief in samples.items()}


@pytest.fixture(scope="session")
def pages(samples: dict[str, Brief]) -> dict[str, str]:
    """HTML pages by the sample's name."""
    return {name: html(brief) for name, brief in samples.items()}


@pytest.fixture(scope="session")
def drafts(samples: dict[str, Brief]) -> dict[str, str]:
    """Markdown by the sample's name."""
    return {name: markdown(brief, f"{name} pictures") for name, brief in samples.items()}
