"""Every format prints the same words in the same order, whatever they are."""

from __future__ import annotations

import re

import pytest
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from briefs.documents.printing import LANGUAGES, bare, body, missing, notes, paper_text
from spanalysis.audit.outputs.printable import printable
from spanalysis.audit.readers.markdown import located
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.pdf import legible

NAMES = (*LANGUAGES, "hostile")


@pytest.mark.parametrize("name", NAMES)
def test_pdf_says_all_in_order(name: str, samples: dict[str, Brief], papers: dict[str, bytes]) -> None:
    text = paper_text(papers[name])
    assert missing(text, (legible(printable(said)) for said in body(samples[name]))) == []
    for note in notes(samples[name]):
        assert bare(legible(printable(note))) in bare(text)


@pytest.mark.parametrize("name", NAMES)
def test_page_says_all_in_order(name: str, samples: dict[str, Brief], pages: dict[str, str]) -> None:
    tree = lxml_html.document_fromstring(pages[name])
    text = tree.xpath("//main")[0].text_content()
    assert missing(text, body(samples[name])) == []
    below = bare(tree.xpath("//section[@role='doc-endnotes']")[0].text_content())
    assert all(bare(printable(note)) in below for note in notes(samples[name]))


@pytest.mark.parametrize("name", NAMES)
def test_markdown_shows_all_in_order(name: str, samples: dict[str, Brief], drafts: dict[str, str]) -> None:
    shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(drafts[name])
    assert missing(lxml_html.fromstring(shown).text_content(), body(samples[name])) == []
    below = bare("\n".join(line.text for line in located(drafts[name]) if line.kind == "footnote"))
    for note in notes(samples[name]):
        assert bare(re.sub(r"\[\^1\]", "", printable(note))) in below
