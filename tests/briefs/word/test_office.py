"""LibreOffice opens the files, and shows the texts and the pictures in their places."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from briefs.documents.printing import LANGUAGES, missing, notes, paper_text
from briefs.documents.printing import body as said
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.refresh.refreshing import refresh

CHART = (1276, 1010)
"""Pixels of the sample's chart without its margins."""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_with_all_of_it(lang: str, samples: dict[str, Brief], office: dict[str, Path]) -> None:
    content = office[lang].read_bytes()
    reader = PdfReader(office[lang])
    assert len(reader.pages) == 1
    assert missing(paper_text(content), said(samples[lang])) == []
    assert missing(paper_text(content), iter(notes(samples[lang]))) == []
    (image,) = reader.pages[0].images
    assert image.image is not None and image.image.size == CHART
    wide = float(reader.pages[0].mediabox.width)
    assert wide == pytest.approx(595.3, abs=0.5)


def test_numbers_of_captions_and_pages_are_worked_out(office: dict[str, Path]) -> None:
    text = paper_text(office["es"].read_bytes())
    assert "Gráfico 1. " in text and "Cuadro 1. " in text and "1 / 1" in text
    assert "Error" not in text


def test_hostile_texts_are_shown(samples: dict[str, Brief], office: dict[str, Path]) -> None:
    text = paper_text(office["hostile"].read_bytes())
    assert "<script>alert(1)</script>" in text and "{{ 7*7 }}" in text and "=== no line" in text


def test_the_letterhead_is_around_it(samples: dict[str, Brief], office: dict[str, Path]) -> None:
    reader = PdfReader(office["lettered"])
    text = paper_text(office["lettered"].read_bytes())
    assert text.index("Ligue pour la protection sociale") < text.index("fr: Bolivia") < text.index("Avec nos")
    sizes = [image.image.size for page in reader.pages for image in page.images if image.image]
    assert sizes and all(wide / high == pytest.approx(CHART[0] / CHART[1], rel=0.01) for wide, high in sizes)


def test_a_file_that_libreoffice_saved_is_no_trouble(office: dict[str, Path]) -> None:
    """Before version 7.5 it dropped tags, so that nothing is found; nothing fails and nothing changes."""
    data = office["fr.docx"].read_bytes()
    seen = []
    made = refresh(data, seen.append)
    assert made.content is data
    assert len(made.changes) == made.found
