"""The page is one file that fetches nothing, can be read aloud, and shows hostile texts as text."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections import Counter
from dataclasses import replace

import pytest
from lxml import html as lxml_html
from PIL import Image

from briefs.documents.printing import LANGUAGES
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.web import html

NAMES = (*LANGUAGES, "hostile")


def tree(page: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(page)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_head_says_language_title_and_description(
    lang: str, samples: dict[str, Brief], pages: dict[str, str]
) -> None:
    page = tree(pages[lang])
    assert page.get("lang") == lang
    assert page.findtext(".//title") == samples[lang].title
    (said,) = page.xpath("//meta[@name='description']/@content")
    assert said == samples[lang].description


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_fetched_and_only_its_own_style_applies(name: str, pages: dict[str, str]) -> None:
    page = tree(pages[name])
    assert not page.xpath("//script | //link | //iframe | //object | //base | //@style | //form")
    assert all(
        str(address).startswith("data:image/png;base64,") for address in page.xpath("//@src | //@srcset")
    )
    (style,) = re.findall(r"<style>(.*?)</style>", pages[name], re.DOTALL)[:1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "url(" not in style
    assert len(pages[name].encode()) < 600_000


@pytest.mark.parametrize("name", NAMES)
def test_marks_and_notes_lead_to_each_other(name: str, pages: dict[str, str]) -> None:
    page = tree(pages[name])
    ids = Counter(page.xpath("//@id"))
    assert max(ids.values()) == 1
    assert all(str(address)[1:] in ids for address in page.xpath("//@href[starts-with(., '#')]"))
    marks = page.xpath("//a[@role='doc-noteref']")
    for note in page.xpath("//section[@role='doc-endnotes']//li"):
        here = [mark for mark in marks if mark.get("href") == f"#{note.get('id')}"]
        assert note.xpath(".//a[@role='doc-backlink']/@href") == [f"#{mark.get('id')}" for mark in here]
        assert {mark.text for mark in here} == {note.get("id").removeprefix("note-")}


def test_two_notes_that_say_the_same_are_one(samples: dict[str, Brief], pages: dict[str, str]) -> None:
    page = tree(pages["en"])
    assert len(page.xpath("//a[@role='doc-noteref']")) == 2
    assert len(page.xpath("//section[@role='doc-endnotes']//li")) == 1


def test_headings_are_in_order_in_one_main_landmark(pages: dict[str, str]) -> None:
    page = tree(pages["fr"])
    assert len(page.xpath("//main")) == 1
    assert page.xpath("//h1 | //h2 | //h3")[0].tag == "h1"
    assert [heading.tag for heading in page.iter("h1", "h2", "h3", "h4")] == ["h1", "h2", "h2", "h3", "h2"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_charts_are_sized_and_described(lang: str, samples: dict[str, Brief], pages: dict[str, str]) -> None:
    page = tree(pages[lang])
    (image,) = page.xpath("//figure//img")
    (narrow,) = page.xpath("//figure//source")
    assert image.get("alt") == samples[lang].exhibits[0].figure.words.alt
    assert int(image.get("width")) == round(0.9 * 170 * 96 / 25.4)
    assert int(narrow.get("width")) < 330
    assert narrow.get("media") == "screen and (max-width: 30rem)"
    for drawn, address in ((image, image.get("src")), (narrow, narrow.get("srcset"))):
        with Image.open(io.BytesIO(base64.b64decode(address.split(",")[1]))) as png:
            wide, high = png.size
        assert int(drawn.get("width")) / int(drawn.get("height")) == pytest.approx(wide / high, rel=0.01)


def test_table_has_caption_and_heads_and_can_be_scrolled_by_key(pages: dict[str, str]) -> None:
    page = tree(pages["es"])
    (table,) = page.xpath("//table")
    assert table.getparent().get("tabindex") == "0"
    (caption,) = table.xpath("./caption")
    assert table.getparent().get("aria-labelledby") == caption.get("id")
    assert caption.text_content() == "Cuadro 1. Values"
    assert [head.text for head in table.xpath("./thead//th[@scope='col']")] == ["Area", "Year", "%"]
    assert [head.text for head in table.xpath("./tbody//th[@scope='row']")] == ["Bolivia", "<b>&"]
    assert table.xpath(".//td/@class") == ["number short"] * 4


def test_hostile_texts_add_no_element(samples: dict[str, Brief], pages: dict[str, str]) -> None:
    """All elements are those that the kind of text needs, however it is written."""
    tame = replace_letters(pages["hostile"])
    assert Counter(e.tag for e in tree(pages["hostile"]).iter()) == Counter(e.tag for e in tree(tame).iter())
    known = {e.tag for e in tree(pages["en"]).iter()}
    assert {e.tag for e in tree(pages["hostile"]).iter()} <= known
    assert not tree(pages["hostile"]).xpath("//a[not(starts-with(@href, '#'))]")
    assert not tree(pages["hostile"]).xpath("//@onload | //@onerror")


def replace_letters(page: str) -> str:
    """Return the page with every escaped sign as a letter: a parser could not take it for anything."""
    return re.sub(r"&(?:lt|gt|amp|#34|#39);", "x", page)


def test_only_addresses_of_the_web_are_links(samples: dict[str, Brief], pages: dict[str, str]) -> None:
    (link,) = tree(pages["en"]).xpath("//a[not(starts-with(@href, '#'))]")
    assert link.get("href") == "https://example.org/?a=1&b=2"
    assert link.get("class") == "named"


def test_same_brief_gives_the_same_page(samples: dict[str, Brief], pages: dict[str, str]) -> None:
    assert html(samples["es"]) == pages["es"]


def test_page_without_notes_has_no_list_of_them(samples: dict[str, Brief]) -> None:
    assert "doc-endnotes" not in html(replace(samples["en"], blocks=samples["en"].blocks[-1:]))
