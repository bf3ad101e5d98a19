"""The PDF is tagged, speaks its language, keeps its fonts, and stays on two pages where it can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from briefs.documents.printing import LANGUAGES, bare, paper_text
from spanalysis.briefs.brief import Brief, Grid, Paragraph, Passage
from spanalysis.briefs.documents.pdf import pdf
from spanalysis.briefs.documents.pictures import drawn_once, size_in_points


def reader(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def elements(content: bytes) -> Iterator[Any]:
    """Yield the elements of the structure tree, in reading order."""
    waiting = [reader(content).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop()
        if not hasattr(element, "get"):
            continue
        if "/S" in element:
            yield element
        below = element.get("/K", [])
        below = below if isinstance(below, list) else [below]
        waiting += [kid.get_object() for kid in reversed(below)]


def kinds(content: bytes) -> list[str]:
    return [str(element["/S"]) for element in elements(content)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_file_is_tagged_titled_and_in_its_language(
    lang: str, samples: dict[str, Brief], papers: dict[str, bytes]
) -> None:
    file = reader(papers[lang])
    root = file.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is not False
    assert root["/Lang"] == lang
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    said = file.metadata
    assert said is not None
    assert (said.title, said.subject) == (samples[lang].title, samples[lang].description)
    assert "BOL" in str(said.keywords)
    assert said.author
    assert said.creation_date is None


@pytest.mark.parametrize("lang", LANGUAGES)
def test_structure_has_headings_list_chart_table_and_notes(
    lang: str, samples: dict[str, Brief], papers: dict[str, bytes]
) -> None:
    found = kinds(papers[lang])
    assert [kind for kind in found if kind[1:2] == "H"] == ["/H1", "/H1", "/H2"]
    assert (found.count("/L"), found.count("/LI")) == (1, 2)
    assert (found.count("/Table"), found.count("/TR"), found.count("/TH"), found.count("/TD")) == (1, 3, 3, 6)
    assert found.count("/Note") == 1
    assert found.count("/Link") >= 1
    figure = samples[lang].exhibits[0].figure
    assert figure.words.alt in [e.get("/Alt") for e in elements(papers[lang]) if e["/S"] == "/Figure"]
    assert found.count("/Caption") == 2


def test_fonts_are_two_subsets_of_lato(papers: dict[str, bytes]) -> None:
    names = set()
    for number in range(reader(papers["fr"]).get_num_pages()):
        fonts = reader(papers["fr"]).pages[number]["/Resources"]["/Font"]
        for font in fonts.values():
            below = font["/DescendantFonts"][0].get_object()
            assert font["/Subtype"] == "/Type0"
            assert {"/FontFile2", "/FontFile3"} & set(below["/FontDescriptor"])
            names.add(str(font["/BaseFont"]))
    assert {name.split("+")[1].split("-Identity")[0] for name in names} == {"Lato-Regular", "Lato-Bold"}
    assert all(len(name.split("+")[0]) == 7 for name in names)


def test_links_lead_where_they_say_and_nowhere_else(
    samples: dict[str, Brief], papers: dict[str, bytes]
) -> None:
    assert addresses(papers["en"]) == ["https://example.org/?a=1&b=2"]
    assert addresses(papers["hostile"]) == []


def addresses(content: bytes) -> list[str]:
    every = [link.get_object() for page in reader(content).pages for link in page.get("/Annots", [])]
    return [link["/A"]["/URI"] for link in every if "/URI" in link.get("/A", {})]


def test_pages_are_a4_and_numbered(papers: dict[str, bytes]) -> None:
    every = reader(papers["es"]).pages
    assert len(every) <= 2
    for number, page in enumerate(every, start=1):
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
        assert f"{number}/{len(every)}" in bare(page.extract_text())


def test_same_brief_gives_the_same_bytes(samples: dict[str, Brief], papers: dict[str, bytes]) -> None:
    assert pdf(samples["fr"]) == papers["fr"]


def test_long_table_repeats_its_header(samples: dict[str, Brief]) -> None:
    brief = samples["en"]
    grid = replace(brief.grids[0], rows=tuple((f"Row {at}", "2021", "1.0") for at in range(90)))
    content = pdf(replace(brief, blocks=(grid,)))
    texts = [bare(page.extract_text()) for page in reader(content).pages]
    assert len(texts) == 2
    assert all("AreaYear%" in text for text in texts)
    assert kinds(content).count("/Table") == 1


@pytest.mark.parametrize(("more", "expected", "smaller"), [(0, 2, False), (25, 2, True), (60, 3, False)])
def test_pictures_give_way_if_that_saves_a_page(
    more: int, expected: int, smaller: bool, samples: dict[str, Brief]
) -> None:
    brief = samples["en"]
    text = Paragraph(Passage("A paragraph of a line."))
    chart = replace(brief.exhibits[0], share=1.0)
    content = pdf(replace(brief, blocks=(chart, chart, *(text for _ in range(more)))))
    assert (len(reader(content).pages), _width_of_last_chart(content) < 480) == (expected, smaller)


def test_picture_that_gives_way_can_still_be_read(samples: dict[str, Brief]) -> None:
    """A slide is wider than the page: on it, it has hardly more than six points of type as it is."""
    brief = samples["en"]
    figure = drawn_once(brief.exhibits[0].figure, "slide")
    chart = replace(brief.exhibits[0], figure=figure, share=1.0)
    text = Paragraph(Passage("A paragraph of a line."))
    least = size_in_points(figure)[0] * 6 / 7 - 24
    for more in range(60, 75, 5):
        content = pdf(replace(brief, blocks=(chart, chart, *(text for _ in range(more)))))
        assert _width_of_last_chart(content) >= least


def _width_of_last_chart(content: bytes) -> float:
    boxes = [e["/A"] for e in elements(content) if e["/S"] == "/Figure"]
    left, _, right, _ = (boxes[-1][0] if isinstance(boxes[-1], list) else boxes[-1])["/BBox"]
    return float(right - left)


def test_cells_of_numbers_end_in_one_line(samples: dict[str, Brief]) -> None:
    """The ends of numbers stand below each other, the beginnings of names too."""
    grid = Grid(
        Passage("Values"),
        samples["en"].grids[0].columns,
        (("Aaa", "1", "100.0"), ("Bbbbbb", "2021", "2.0")),
        samples["en"].grids[0].origin,
    )
    places: dict[str, float] = {}

    def note(text: str, canvas: list[float], place: list[float], _font: object, _size: float) -> None:
        if text.strip():
            places.setdefault(text.strip(), canvas[4] + canvas[0] * place[4])

    pdf_page = reader(pdf(replace(samples["en"], blocks=(grid,)))).pages[0]
    pdf_page.extract_text(visitor_text=note)
    assert places["Aaa"] == pytest.approx(places["Bbbbbb"])
    assert places["100.0"] < places["2.0"]


def test_long_words_are_broken_into_lines(samples: dict[str, Brief]) -> None:
    """The title is short here: at a page's foot a long one is cut off in one line."""
    content = pdf(replace(samples["hostile"], title="Short"))
    lines = re.findall("N{9,}", paper_text(content).replace("\u200b", ""))
    assert lines
    assert max(map(len, lines)) < 200


def test_text_is_selectable_with_its_ligatures_apart(papers: dict[str, bytes]) -> None:
    assert "benefit" in paper_text(papers["en"])
