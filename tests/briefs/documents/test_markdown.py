"""Markdown is what its readers take it for, and nothing in its texts becomes a mark."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from PIL import Image

from briefs.documents.printing import HOSTILE, LANGUAGES, bare
from spanalysis.audit.outputs.printable import printable
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.documents.markdown import escaped, markdown, pictures_beside

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def tokens(text: str) -> Iterator[Token]:
    for token in READER.parse(text):
        yield token
        yield from token.children or ()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_marks_are_those_of_the_blocks(lang: str, samples: dict[str, Brief], drafts: dict[str, str]) -> None:
    found = list(tokens(drafts[lang]))
    assert [token.tag for token in found if token.type == "heading_open"] == ["h1", "h2", "h2", "h3"]
    assert sum(token.type == "list_item_open" for token in found) == 2
    (picture,) = (token for token in found if token.type == "image")
    assert picture.attrs["src"] == f"{lang}%20pictures/figure-1.png"
    assert picture.content.replace("\\", "") == samples[lang].exhibits[0].figure.words.alt
    (link,) = (token for token in found if token.type == "link_open")
    assert link.attrs["href"] == "https://example.org/?a=1&b=2"
    styles = [token.attrs.get("style") for token in found if token.type == "th_open"]
    assert styles == [None, "text-align:right", "text-align:right"]


def test_two_notes_that_say_the_same_are_one(drafts: dict[str, str]) -> None:
    assert drafts["en"].count("[^1]") == 3
    assert drafts["en"].count("\n[^1]: ") == 1
    assert "[^2]" not in drafts["en"]


@given(st.one_of(st.sampled_from(HOSTILE), st.text("#-+=1.)>*_`[]()!<&;|~\\:a b\n", max_size=12)))
def test_escaped_text_is_one_paragraph_of_text(text: str) -> None:
    found = list(tokens(escaped(text)))
    kinds = {token.type for token in found}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special"}
    shown = "".join(token.content for token in found if token.type in ("text", "text_special"))
    assert bare(shown) == bare(printable(text))


@given(st.text("|\\`a b", max_size=12))
def test_escaped_text_is_one_cell(text: str) -> None:
    found = list(READER.parse(f"| {escaped(text)} | b |\n| --- | --- |\n| {escaped(text)} | d |\n"))
    cells = [
        "".join(part.content for part in token.children or ()) for token in found if token.type == "inline"
    ]
    assert [bare(cell) for cell in cells] == [bare(text), "b", bare(text), "d"]


def test_pictures_lie_beside_it_in_the_order_of_the_charts(samples: dict[str, Brief]) -> None:
    found = pictures_beside(samples["en"])
    assert list(found) == ["figure-1.png"]
    assert Image.open(BytesIO(found["figure-1.png"])).width == pytest.approx(170 / 25.4 * 200, abs=1)
    assert pictures_beside(samples["en"]) == found


def test_same_brief_gives_the_same_text(samples: dict[str, Brief], drafts: dict[str, str]) -> None:
    assert markdown(samples["fr"], "fr pictures") == drafts["fr"]
