"""A PDF can be read out, searched and copied, and looks as the other formats do."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from chart_samples import SAMPLES
from matplotlib.figure import Figure
from matplotlib.text import Text
from pypdf import PdfReader

from spanalysis.charts.check import _drawn
from spanalysis.charts.filewords import FileWords
from spanalysis.charts.save import render
from spanalysis.charts.theme import font

Sample = Callable[[str, str], Figure]
HOSTILE = '#panic("x") \\ "quoted" & <suite> $x$'
WORDS = FileWords("Titre & <suite>", "Deux barres.", "fr", source="Source : OIT.", creator="Nous")


def opened(figure: Figure, words: FileWords = WORDS) -> PdfReader:
    return PdfReader(BytesIO(render(figure, "pdf", words)))


def tags(reader: PdfReader) -> list[Any]:
    """Every structure element of the document, in reading order."""
    waiting, found = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]], []  # type: ignore[index]
    while waiting:
        item = waiting.pop(0)
        item = item.get_object() if hasattr(item, "get_object") else item
        if isinstance(item, list):
            waiting = [*item, *waiting]
        elif isinstance(item, dict) and "/S" in item:
            found.append(item)
            waiting.insert(0, item.get("/K", []))
    return found


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_it_says_that_it_is_tagged_and_what_it_is_about(sample: Sample) -> None:
    reader = opened(sample("bars", "fr"))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "fr"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert reader.metadata == {
        "/Title": WORDS.title,
        "/Subject": WORDS.description,
        "/Author": "Nous",
        "/Creator": reader.metadata["/Creator"],  # type: ignore[index]
    }
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "Date>" not in xmp


def test_the_one_figure_on_its_one_page_has_the_description_and_the_source(sample: Sample) -> None:
    reader = opened(sample("bars", "fr"))
    assert len(reader.pages) == 1
    figures = [item for item in tags(reader) if item["/S"] == "/Figure"]
    assert [item["/Alt"] for item in figures] == ["Deux barres. Source : OIT."]


def test_the_page_is_as_large_as_the_figure(sample: Sample) -> None:
    figure = sample("bars", "fr")
    box = opened(figure).pages[0].mediabox
    size = [72 * side for side in figure.get_size_inches()]
    assert [float(box.width), float(box.height)] == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_word_can_be_copied(name: str, sample: Sample) -> None:
    figure = sample(name, "fr")
    copied = squeezed(opened(figure).pages[0].extract_text())
    written = [item.get_text() for item in _drawn(figure, Text) if item.get_visible()]
    assert len(written) > 3
    assert [text for text in written if squeezed(text) not in copied] == []


def test_rotated_bold_and_special_characters_are_text_in_lato() -> None:
    figure = Figure(figsize=(3, 2))
    figure.text(0.5, 0.5, "prestation & fi <x>", rotation=90, fontproperties=font(9.0, "bold"))
    figure.text(0.1, 0.1, "« 52,4\u00a0% »\u202f; œuvre ≥ 1", fontproperties=font(9.0))
    page: Any = opened(figure).pages[0]
    assert squeezed("prestation & fi <x>") in squeezed(page.extract_text())
    assert squeezed("« 52,4 % » ; œuvre ≥ 1") in squeezed(page.extract_text())
    fonts = page["/Resources"]["/XObject"] if "/Font" not in page["/Resources"] else page["/Resources"]
    assert names_of_fonts(fonts) == {"Lato-Regular", "Lato-Bold"}


def names_of_fonts(item: Any) -> set[str]:
    """Names of all fonts at or below a resource dictionary."""
    found: set[str] = set()
    for key, value in item.items():
        inner = value.get_object()
        if key == "/Font":
            found |= {font.get_object()["/BaseFont"].partition("+")[2] for font in inner.values()}
        elif isinstance(inner, dict) and key != "/Parent":
            found |= names_of_fonts(inner)
    return found


def test_hostile_words_are_neither_run_nor_lost(sample: Sample) -> None:
    words = FileWords(HOSTILE, HOSTILE, "en", source=HOSTILE, creator=HOSTILE)
    reader = opened(sample("bars", "fr"), words)
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == (HOSTILE, HOSTILE)
    assert [item["/Alt"] for item in tags(reader) if "/Alt" in item] == [f"{HOSTILE} {HOSTILE}"]
