"""What a brief says stands in its Word file, with real styles, fields, notes and words for pictures."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import docx as python_docx
import pytest

from briefs.documents.printing import LANGUAGES, missing, notes
from briefs.documents.printing import body as said
from briefs.word.word_files import body, found, parts, roots, style_names, styled, text, value
from spanalysis.briefs.brief import Brief, Origin, Paragraph, Passage, Points
from spanalysis.briefs.documents.margins import inset
from spanalysis.briefs.documents.word.writing import docx
from spanalysis.charts.palette import ACCENT

TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}
NAMES = {"en": ("Figure", "Table"), "fr": ("Graphique", "Tableau"), "es": ("Gráfico", "Cuadro")}


@pytest.mark.parametrize("name", [*LANGUAGES, "hostile"])
def test_everything_stands_in_it_in_order(
    name: str, samples: dict[str, Brief], files: dict[str, bytes]
) -> None:
    root = body(files[name])
    assert missing(text(root), (one for one in said(samples[name]))) == []
    assert missing(text(roots(files[name])["word/footnotes.xml"]), iter(notes(samples[name]))) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_styles_are_real(lang: str, samples: dict[str, Brief], files: dict[str, bytes]) -> None:
    chart, table = NAMES[lang]
    standing = styled(files[lang])
    assert [style for style, _ in standing if style != "Table Text"] == [
        "Title", "Subtitle", "Date", "heading 1", "List Bullet", "List Bullet", "Normal", "caption",
        "heading 1", "caption", "heading 2", "Normal",
    ]  # fmt: skip
    assert [words.partition(".")[0] for style, words in standing if style == "caption"] == [
        f"{chart} 1",
        f"{table} 1",
    ]
    assert standing[0] == ("Title", samples[lang].title)


def test_a_reader_of_word_files_opens_it(files: dict[str, bytes]) -> None:
    opened = python_docx.Document(io.BytesIO(files["fr"]))
    properties = opened.core_properties
    assert (properties.title, properties.language) == ("fr: Bolivia", "fr-FR")
    assert (properties.author, properties.comments) == ("Les auteurs de spanalysis", "A sample brief.")
    assert properties.keywords.startswith("protection sociale")
    section = opened.sections[0]
    assert (section.page_width.mm, section.page_height.mm) == (
        pytest.approx(210, 0.01),
        pytest.approx(297, 0.01),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_its_language_is_declared(lang: str, files: dict[str, bytes]) -> None:
    inside = roots(files[lang])
    (spoken,) = found(inside["word/styles.xml"], "w:docDefaults//w:lang")
    assert value(spoken) == TAGS[lang]
    settings = inside["word/settings.xml"]
    assert value(found(settings, "w:themeFontLang")[0]) == TAGS[lang]
    assert value(found(settings, "w:autoHyphenation")[0]) == "0"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_caption_numbers_are_counted_by_word(lang: str, files: dict[str, bytes]) -> None:
    captions = [one for one in found(body(files[lang]), "//w:p") if found(one, ".//w:instrText")]
    codes = ["".join(one.itertext("{*}instrText")).split() for one in captions]
    assert codes == [["SEQ", name, "\\*", "ARABIC"] for name in NAMES[lang]]
    kinds = [value(one, "w:fldCharType") for one in found(captions[0], ".//w:fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_captions_stay_with_what_they_name(files: dict[str, bytes]) -> None:
    root = body(files["en"])
    (pictured,) = found(root, "//w:p[.//w:drawing]")
    (caption,) = found(root, "//w:body/w:p[starts-with(normalize-space(.), 'Table')]")
    for kept in (pictured, caption):
        assert found(kept, "w:pPr/w:keepNext")
    assert caption.getnext().tag.endswith("}sdt") and found(caption.getnext(), "w:sdtContent/w:tbl")
    assert text(pictured.getnext()).startswith("Figure 1. ")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pictures_speak(lang: str, samples: dict[str, Brief], files: dict[str, bytes]) -> None:
    figure = samples[lang].exhibits[0].figure
    (words,) = found(body(files[lang]), "//wp:docPr")
    assert words.get("descr") == figure.words.alt and words.get("title") == figure.words.title
    assert parts(files[lang])["word/media/image1.png"] == inset(figure).png
    (extent,) = found(body(files[lang]), "//wp:extent")
    wide, high = int(extent.get("cx")), int(extent.get("cy"))
    assert wide == round(9638 * 635 * 0.9)
    assert wide / high == pytest.approx(1276 / 1010, rel=0.001)


def test_a_table_is_one(samples: dict[str, Brief], files: dict[str, bytes]) -> None:
    (table,) = found(body(files["en"]), "//w:tbl")
    rows = found(table, "w:tr")
    assert [bool(found(row, "w:trPr/w:tblHeader")) for row in rows] == [True, False, False]
    assert all(found(row, "w:trPr/w:cantSplit") for row in rows)
    aligned = [[value(one) for one in found(row, ".//w:jc")] for row in rows]
    assert aligned == [["right", "right"]] * 3
    grid = samples["en"].grids[0]
    assert value(found(table, "w:tblPr/w:tblDescription")[0]) == grid.caption.text
    assert value(found(table, "w:tblPr/w:tblCaption")[0]) == "Table 1"
    widths = [int(value(one, "w:w")) for one in found(table, "w:tblGrid/w:gridCol")]
    assert sum(widths) == 9638 and widths[0] == pytest.approx(2 * widths[1], abs=2)


def test_sources_are_footnotes(samples: dict[str, Brief], files: dict[str, bytes]) -> None:
    inside = roots(files["es"])
    kept = found(inside["word/footnotes.xml"], "w:footnote[not(@w:type)]")
    marks = found(inside["word/document.xml"], "//w:footnoteReference")
    assert [value(one, "w:id") for one in kept] == [value(one, "w:id") for one in marks] == ["1", "2"]
    assert [text(one).strip() for one in kept] == notes(samples["es"])
    names = style_names(files["es"])
    for one in kept:
        assert names[value(found(one, ".//w:pStyle")[0])] == "footnote text"
        assert found(one, ".//w:footnoteRef")
    special = found(inside["word/settings.xml"], "w:footnotePr/w:footnote")
    assert [value(one, "w:id") for one in special] == ["-1", "0"]


def test_links_lead_where_they_say(files: dict[str, bytes]) -> None:
    (link,) = found(body(files["en"]), "//w:hyperlink")
    assert text(link) == "Plain <text> & more"
    relations = {one.get("Id"): one for one in roots(files["en"])["word/_rels/document.xml.rels"]}
    target = relations[value(link, "r:id")]
    assert (target.get("Target"), target.get("TargetMode")) == ("https://example.org/?a=1&b=2", "External")


def test_hostile_links_lead_nowhere(files: dict[str, bytes]) -> None:
    for name, root in roots(files["hostile"]).items():
        if name.endswith(".rels"):
            outside = [one.get("Target") for one in root if one.get("TargetMode") == "External"]
            assert outside == [], name


def test_an_address_in_a_text_is_the_link(samples: dict[str, Brief]) -> None:
    url = "https://ilo.org/2021/data"
    passage = Passage(f"ILO (2021). Data. {url}", Origin("brief", ("BOL",), "en", "reference-0"), link=url)
    made = docx(replace(samples["en"], blocks=(Points((passage,)), Paragraph(passage))))
    links = found(body(made), "//w:hyperlink")
    assert [text(one) for one in links] == [url, url]
    assert not any(found(one, ".//w:sdt") for one in links), "digits of an address are no numbers"
    assert ("Bibliography", passage.text) in styled(made)


def test_each_page_says_its_number(files: dict[str, bytes]) -> None:
    footer = roots(files["fr"])["word/footer1.xml"]
    assert text(footer) == "fr: Bolivia1 / 1"
    assert "".join(footer.itertext("{*}instrText")).split() == ["PAGE", "NUMPAGES"]


def test_nothing_is_spaced_with_empty_paragraphs(files: dict[str, bytes]) -> None:
    empty = [
        one
        for one in found(body(files["en"]), "//w:body/w:p")
        if not text(one).strip() and not found(one, ".//w:drawing")
    ]
    assert empty == []


def test_a_text_after_a_table_has_room_above(samples: dict[str, Brief]) -> None:
    grid = samples["en"].grids[0]
    made = docx(
        replace(samples["en"], blocks=(grid, Paragraph(Passage("After")), Paragraph(Passage("Then"))))
    )
    after, then = found(body(made), "//w:body/w:p[.='After' or .='Then']")
    assert found(after, "w:pPr/w:spacing/@w:before") == ["120"]
    assert not found(then, "w:pPr")


def test_the_accent_is_the_palettes(files: dict[str, bytes]) -> None:
    inside = parts(files["en"])
    assert ACCENT.lstrip("#").encode() in inside["word/styles.xml"]
    assert all(b"$" not in content for name, content in inside.items() if name.endswith(".xml"))


def test_same_brief_same_bytes(samples: dict[str, Brief], files: dict[str, bytes]) -> None:
    assert docx(samples["fr"]) == files["fr"]


def test_deep_headings_are_the_deepest_that_there_are(samples: dict[str, Brief]) -> None:
    blocks: Any = tuple(
        replace(samples["en"].blocks[0], text=str(level), level=level) for level in range(1, 6)
    )
    made = styled(docx(replace(samples["en"], blocks=blocks)))
    assert [style for style, _ in made[3:]] == ["heading 1", "heading 2", *["heading 3"] * 3]
