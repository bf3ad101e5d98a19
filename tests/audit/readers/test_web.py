"""An HTML page is read as a browser shows it, without loading anything."""

from __future__ import annotations

import pytest

from spanalysis.audit.readers.web import blocks
from spanalysis.errors import FileFormatError


def texts(page: str) -> list[str]:
    return [text for text, _, _ in blocks(page)]


def test_a_page_is_read_in_order_with_kinds_and_levels() -> None:
    page = (
        "<!doctype html><html><head><title>99 %</title></head><body>Bare <b>te</b>xt<h2>Mali</h2><p>12.6&nbsp;%"
        "<ul><li>one<li>two</ul><table><tr><th>A</th><td><p>B</p><p>C</p></td></tr></table>"
        "<figure><img alt='98 %'><figcaption>Caption</figcaption></figure><blockquote>Said</blockquote>tail"
        "<section class='footnotes'><ol><li>Note</li></ol></section></body></html>"
    )
    assert list(blocks(page)) == [
        ("Bare text", "text", 0),
        ("Mali", "heading", 2),
        ("12.6\u00a0%", "text", 0),
        ("one", "text", 0),
        ("two", "text", 0),
        ("A", "cell", 0),
        ("B", "cell", 0),
        ("C", "cell", 0),
        ("Caption", "text", 0),
        ("Said", "text", 0),
        ("tail", "text", 0),
        ("Note", "footnote", 0),
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>99 %</script>",
        "<style>99 %</style>",
        "<nav><p>99 %</nav>",
        "<!-- 99 % -->",
        "<?php 99 % ?>",
        "<template>99 %</template>",
        "<noscript>99 %</noscript>",
        "<p hidden>99 %</p>",
        "<svg><text>99 %</text></svg>",
        "<div style='color:red; display : none'>99 %</div>",
        "<select><option>99 %</select>",
        "<img alt='99 %'>",
        "<textarea>99 %</textarea>",
    ],
)
def test_what_no_reader_sees_is_left_out(unseen: str) -> None:
    assert texts(f"<p>Before</p>{unseen}<p>After</p>") == ["Before", "After"]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>52.4&nbsp;% &lt; &eacute;&#233;&#xe9; &foo;</p>", "52.4\u00a0% < ééé &foo;"),
        ("<p>a\n   b\t c<br/>d</p>", "a b c\nd"),
        ("<p>52.4<sup>1</sup> %<sup>[2]</sup> <sup><a href='#n'>*</a></sup></p>", "52.4 %"),
        ("<p>1<sup>er</sup> m<sub>2</sub></p>", "1er m2"),
        ("<p>in <x-y>my own</x-y> tag</p>", "in my own tag"),
        ("no markup at all", "no markup at all"),
        ("<p>&#xD800;&#0;x</p>", None),
    ],
)
def test_text_is_what_a_browser_shows(page: str, shown: str | None) -> None:
    (found,) = texts(page)
    assert found == shown if shown else found.endswith("x")


def test_a_page_without_text_has_no_paragraphs() -> None:
    assert texts("") == texts("  ") == texts("<p></p>") == texts("<!-- x -->") == texts("</div>") == []


@pytest.mark.parametrize(
    "page", ["<div>" * 5000 + "52 %", "<b>" * 100_000, "<p>" + "a " * 8_000_000 + "</p>"]
)
def test_a_page_too_deep_or_too_long_to_read_whole_is_refused(page: str) -> None:
    with pytest.raises(FileFormatError, match="256 deep or with too long") as caught:
        texts(page)
    assert caught.value.mend


def test_entities_of_its_own_and_files_outside_are_not_put_in(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET")
    page = (
        f"<!DOCTYPE html [<!ENTITY a 'LAUGH'><!ENTITY b SYSTEM '{secret.as_uri()}'>]><html><p>&a;&b; x</p>"
        f"<iframe src='{secret.as_uri()}'></iframe></html>"
    )
    assert "SECRET" not in " ".join(texts(page))
    assert texts(page)[-1] == "&a;&b; x"
