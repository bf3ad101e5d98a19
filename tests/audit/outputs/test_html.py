"""Why this exists: the page marks numbers where they stand and runs nothing that a draft contains."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html

from audit.sample_findings import HOSTILE, claim, findings, paragraph, usual
from spanalysis.audit.model import Findings, Verdict
from spanalysis.audit.outputs.as_html import notebook_html, to_html
from spanalysis.audit.outputs.words import verdict_sign, verdict_word


def page(found: Findings, lang: str = "en") -> html.HtmlElement:
    return html.document_fromstring(to_html(found, lang))


def marks(tree: html.HtmlElement) -> list[str]:
    return [mark.text for mark in tree.xpath("//a[contains(@class, 'mark')]")]


def draft_text(tree: html.HtmlElement) -> str:
    """Return the draft's text on the page, without signs and notes."""
    for added in tree.xpath("//article//i | //article//span[@class='unseen']"):
        added.drop_tree()
    return " ".join(block.text_content() for block in tree.xpath("//article/*"))


def test_numbers_are_marked_where_they_stand_and_linked_both_ways() -> None:
    tree = page(usual())
    assert marks(tree) == ["17.4%", "20.5%", "12.2%", "One in six", "63%", "777"]
    for at, mark in enumerate(tree.xpath("//a[contains(@class, 'mark')]"), start=1):
        card = tree.get_element_by_id(mark.get("href").removeprefix("#"))
        assert card.xpath(".//a/@href") == [f"#m{at}"] == [f"#{mark.get('id')}"]
    assert draft_text(tree) == " ".join(part.text for part in usual().draft.paragraphs)


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_each_verdict_is_told_by_sign_and_word_on_mark_card_and_summary(lang: str) -> None:
    tree = page(usual(), lang)
    assert tree.get("lang") == lang
    for verdict, card, mark in zip(
        Verdict, tree.xpath("//section"), tree.xpath("//a[contains(@class, 'mark')]"), strict=True
    ):
        said = f"{verdict_sign(verdict)} {verdict_word(verdict, lang)}"
        assert card.xpath("string(.//span[@class='tag'])") == said
        assert verdict_word(verdict, lang) in mark.get("title")
        assert verdict_sign(verdict) in mark.text_content()
    assert len(tree.xpath("//ul[@class='sum']/li")) == 6


def test_card_tells_reason_suggestion_citation_and_sentence() -> None:
    found = usual()
    text = " ".join(page(found).xpath("//section")[0].text_content().split())
    one = found.claims[0]
    for part in (one.reason, one.suggestion, one.citation, one.sentence, "Paragraph 1"):
        assert part in text


def test_card_without_suggestion_has_no_empty_box() -> None:
    one = claim(paragraph("17.4%"), "17.4%", Verdict.CURRENT, suggestion="", citation="")
    assert not page(findings(paragraph("17.4%"), claims=(one,))).xpath("//*[@class='use' or @class='cite']")


def test_overlapping_and_equal_numbers_keep_the_text_whole() -> None:
    text = "Between 28 and 43 million people work on platforms."
    block = paragraph(text)
    numbers = ("28 and 43 million", "28", "43 million", "28 and 43 million")
    tree = page(findings(block, claims=tuple(claim(block, number) for number in numbers)))
    assert len(marks(tree)) == 4
    assert draft_text(tree) == text


def test_claim_beyond_its_paragraph_does_not_break_the_page() -> None:
    one = replace(claim(paragraph("In all, 17.4%"), "17.4%"), sentence_start=500)
    assert draft_text(page(findings(paragraph("In all, 17.4%"), claims=(one,)))) == "In all, 17.4%"


def test_kinds_of_paragraphs_keep_their_place() -> None:
    blocks = (
        paragraph("Title", 1, "heading", 1),
        paragraph("Deep", 2, "heading", 9),
        paragraph("A", 3, "cell"),
        paragraph("B", 4, "cell"),
        paragraph("Note.", 5, "footnote"),
    )
    article = page(findings(*blocks)).xpath("//article")[0]
    assert [(child.tag, child.get("class")) for child in article] == [
        ("h2", None), ("h4", None), ("ul", "cells"), ("p", "foot"),
    ]  # fmt: skip
    assert [cell.text for cell in article.xpath("./ul/li")] == ["A", "B"]


def test_each_paragraph_says_its_language() -> None:
    english = paragraph("In 2023 more than half of all people had at least one benefit.")
    french = paragraph("En 2023, plus de la moitié de la population bénéficiait d’une prestation sociale.", 2)
    assert page(findings(english, french)).xpath("//article/p/@lang") == ["en", "fr"]


@pytest.mark.parametrize("make", [to_html, notebook_html])
def test_nothing_in_a_hostile_draft_becomes_markup(make: object) -> None:
    block = paragraph(f"{HOSTILE} 17.4%{HOSTILE} {HOSTILE}")
    one = claim(block, f"17.4%{HOSTILE}", reason=HOSTILE, suggestion=HOSTILE, citation=HOSTILE)
    text = make(findings(block, claims=(one,), name=HOSTILE), "en")  # type: ignore[operator]
    text.encode()
    tree = html.fromstring(text)
    assert not tree.xpath("//script | //img | //iframe | //@onclick | //@onerror")
    assert "<script" not in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert tree.text_content().count("<script>alert(1)</script>[bold red]x[/]") >= 4


def test_claim_language_cannot_break_out_of_its_attribute() -> None:
    one = replace(claim(paragraph("17.4%"), "17.4%"), lang='"><script>')
    for text in (to_html(findings(claims=(one,)), "en"), notebook_html(findings(claims=(one,)), "en")):
        assert "<script" not in text


def test_page_asks_for_nothing_outside() -> None:
    text = to_html(usual(), "en")
    tree = html.document_fromstring(text)
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert not tree.xpath("//script | //link | //img | //@src")
    assert all(href.startswith("#") for href in tree.xpath("//@href"))
    assert not re.search(r"url\(|@import|https?:", text)


def test_page_serves_phones_dark_rooms_and_paper() -> None:
    text = to_html(usual(), "en")
    assert 'name="viewport"' in text
    for wanted in ("prefers-color-scheme: dark", "@media print", "min-width: 62rem"):
        assert wanted in text


def _light(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_words_in_colour_stand_out_from_their_ground() -> None:
    css = to_html(usual(), "en")
    light, dark = re.findall(r":root \{(.*?)--(?:serif|x)|:root \{([^}]*)\}\n\}", css, re.S)[:2]
    for scheme in (light[0] or light[1], dark[0] or dark[1]):
        colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", scheme))
        pairs = [(str(verdict), f"{verdict}-bg") for verdict in Verdict]
        pairs += [("ink", "paper"), ("soft", "panel"), ("soft", "card"), ("link", "card")]
        for front, ground in pairs:
            low, high = sorted((_light(colours[front]), _light(colours[ground])))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (front, ground)


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_draft_without_claims_says_so(lang: str) -> None:
    tree = page(findings(paragraph("Hello.")), lang)
    assert tree.xpath("//p[@class='none']")
    assert not tree.xpath("//aside | //ul[@class='sum']")
    assert tree.xpath("string(//p[@class='none'])") in notebook_html(findings(), lang)


def test_notebook_shows_one_row_a_number_with_its_words() -> None:
    tree = html.fromstring(notebook_html(usual(), "en"))
    rows = tree.xpath("//tbody/tr")
    assert [row.xpath("string(./td[2])") for row in rows][:2] == ["17.4%", "20.5%"]
    assert [row.xpath("string(./td[3])") for row in rows][1] == "↻ superseded"
    assert "19.1% of Africa" in rows[0].text_content()


def test_a_right_number_is_not_told_to_be_replaced() -> None:
    block = paragraph("17.4%")
    for verdict, said, unsaid in (
        (Verdict.CURRENT, "A sentence to use:", "Use instead:"),
        (Verdict.SUPERSEDED, "Use instead:", "A sentence to use:"),
    ):
        found = findings(block, claims=(claim(block, "17.4%", verdict),))
        text = to_html(found, "en")
        assert said in text
        assert unsaid not in text
