"""The project's tables, and the workbook of every figure, made and read back once for all tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from spanalysis.briefs.workbook.asked import Asked, asked
from spanalysis.briefs.workbook.drawing import Properties, drawn
from spanalysis.briefs.workbook.making import pages
from spanalysis.briefs.workbook.pages import Page
from spanalysis.figures.speaker import Speaker
from spanalysis.figures.tables import Tables

ROOT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Made:
    """Sheets as they were meant, and as openpyxl reads them back."""

    pages: tuple[Page, ...]
    content: bytes
    book: Any

    @property
    def tabled(self) -> list[tuple[Page, Any]]:
        """Sheets that have a table."""
        return [(page, self.book[page.name]) for page in self.pages if page.columns]

    def links(self, name: str) -> list[Any]:
        """Links of a sheet, top to bottom."""
        rows = self.book[name].iter_rows()
        return [cell.hyperlink for row in rows for cell in row if cell.hyperlink is not None]


def read(request: Asked, tables: Tables, lang: str) -> Made:
    """Make a workbook and read it back."""
    sheets = pages(request, Speaker(lang, tables))
    content = drawn(sheets, Properties(sheets[0].title, "About", lang, "Authors"))
    return Made(sheets, content, openpyxl.load_workbook(BytesIO(content)))


@pytest.fixture(scope="session")
def make(tables: Tables) -> Callable[..., Made]:
    """Make a workbook in which some tables may be replaced, and read it back."""

    def made(names: tuple[str, ...], lang: str = "en", params: Any = None, **frames: pd.DataFrame) -> Made:
        given = Tables(tables.home, {**{name: tables[name] for name in tables}, **frames})
        return read(asked(given, names, params or {}, lang), given, lang)

    return made


@pytest.fixture(scope="session")
def default(tables: Tables) -> Asked:
    """What a workbook holds when nothing is named, in English."""
    return asked(tables, (), {}, "en")


@pytest.fixture(scope="session")
def every(default: Asked, tables: Tables) -> Made:
    """The workbook that is made when nothing is named, in English."""
    return read(default, tables, "en")


@pytest.fixture(scope="session")
def whole(make: Callable[..., Made]) -> Made:
    """A workbook of small whole tables, in French."""
    return make(("platform_work", "ref_areas", "area_groups", "vintages"), "fr")


@pytest.fixture(scope="session")
def spoken(default: Asked, every: Made, tables: Tables) -> dict[str, tuple[Page, ...]]:
    """The sheets of the workbook of every figure, by language."""
    found = {"en": every.pages}
    for lang in ("fr", "es"):
        figures = tuple(figure.in_language(lang) for figure in default.figures)
        found[lang] = pages(Asked(figures, default.tables), Speaker(lang, tables))
    return found
