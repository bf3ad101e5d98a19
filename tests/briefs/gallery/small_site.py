"""A small gallery: four exhibits drawn for good, a brief, a workbook, and the pages of a few countries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spanalysis.briefs.gallery.library import Library
from spanalysis.briefs.gallery.shelf import Brief, Download, Exhibit, Shelf, download
from spanalysis.briefs.gallery.site import country_pages, exhibit_pages, shared
from spanalysis.briefs.gallery.thumbnails import thumbnails
from spanalysis.figures.export import export
from spanalysis.figures.tables import Tables
from spanalysis.provenance import atomic_write
from spanalysis.text import LANGUAGES

EXHIBITS = (
    Exhibit("world-coverage-trend"),
    Exhibit("country-coverage", (("area", "BOL"),)),
    Exhibit("contingency-heatmap", (("group", "WAEMU"),)),
    Exhibit("eu-platform-work"),
)
SOCIAL = EXHIBITS[1]
"""The exhibit that is drawn for social media too."""

COUNTRIES = ("BOL", "MLI", "KEN", "PRK")
"""A chart and a brief of its own; a group's chart; none; not even a value."""


@dataclass(frozen=True)
class Site:
    """A folder as a build leaves it, and what is on its shelf."""

    reports: Path
    library: Library

    @property
    def shelf(self) -> Shelf:
        return self.library.shelf


def make_site(reports: Path, tables: Tables) -> Site:
    """Draw the exhibits, put the other files beside them, and write the pages."""
    library = Library(tables, _shelf(reports, tables))
    for files in (
        shared(),
        exhibit_pages(library),
        country_pages(library, COUNTRIES),
        thumbnails(reports, library.shelf),
    ):
        for path, content in files:
            atomic_write(reports / path, content)
    return Site(reports, library)


def _shelf(reports: Path, tables: Tables) -> Shelf:
    briefs = [_document(reports, f"briefs/BOL/BOL.{lang}.docx", lang) for lang in LANGUAGES]
    themes = [_document(reports, f"briefs/women/women.{lang}.docx", lang) for lang in LANGUAGES]
    books = [_text(reports, f"workbook/spanalysis.{lang}.xlsx", lang) for lang in LANGUAGES]
    briefs += [_text(reports, f"briefs/BOL/BOL.{lang}.md", lang) for lang in LANGUAGES]
    return Shelf(
        EXHIBITS,
        {exhibit.slug: _drawn(reports, exhibit, tables) for exhibit in EXHIBITS},
        (
            Brief("BOL", {"en": "Bolivia", "fr": "Bolivie", "es": "Bolivia"}, tuple(reversed(briefs))),
            Brief("women", {"en": "Women", "fr": "Femmes", "es": "Mujeres"}, tuple(themes)),
        ),
        tuple(books),
    )


def _drawn(reports: Path, exhibit: Exhibit, tables: Tables) -> tuple[Download, ...]:
    folder = reports / "figures" / exhibit.id
    params = dict(exhibit.params)
    paths = export(exhibit.id, params, LANGUAGES, ["svg", "png"], folder, ["page"], tables)
    if exhibit == SOCIAL:
        paths += export(exhibit.id, params, ["es"], ["png"], folder, ["social"], tables)
    return tuple(_described(reports, path) for path in dict.fromkeys(paths))


def _described(reports: Path, path: Path) -> Download:
    marks = path.name.split(".")[1:-1]
    size = "" if not marks else "social" if "social" in marks else "page"
    return download(reports, path.relative_to(reports).as_posix(), marks[0] if marks else "", size)


def _document(reports: Path, path: str, lang: str) -> Download:
    from docx import Document

    document = Document()
    document.add_paragraph(f"Brief in {lang}")
    (reports / path).parent.mkdir(parents=True, exist_ok=True)
    document.save(str(reports / path))
    return download(reports, path, lang)


def _text(reports: Path, path: str, lang: str) -> Download:
    atomic_write(reports / path, f"{path}\n".encode())
    return download(reports, path, lang)
