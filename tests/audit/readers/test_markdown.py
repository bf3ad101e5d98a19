"""A Markdown draft is read as it would be shown, and each paragraph knows its lines."""

from __future__ import annotations

import pytest

from spanalysis.audit.readers.markdown import located
from spanalysis.errors import FileFormatError


def told(text: str) -> list[tuple[str, str, int]]:
    return [(one.text, one.kind, one.level) for one in located(text)]


def texts(text: str) -> list[str]:
    return [one.text for one in located(text)]


def test_headings_paragraphs_and_lists_are_read_in_order_with_kinds_and_levels() -> None:
    text = "# Coverage\n\nTwo\n-----\n\nIn 2023,\n12.6 %.\n\n- one\n  more\n    - two\n\n> three\n"
    assert told(text) == [
        ("Coverage", "heading", 1),
        ("Two", "heading", 2),
        ("In 2023, 12.6 %.", "text", 0),
        ("one more", "text", 0),
        ("two", "text", 0),
        ("three", "text", 0),
    ]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("It *was* **12.6 %** ~~then~~ in __2023__.", "It was 12.6 % ~~then~~ in 2023."),
        ("See [the 2023 data](https://x.org/99 'now 5 %').", "See the 2023 data."),
        ("See [the data][1].\n\n[1]: https://x.org/99 '5 %'", "See the data."),
        ("A picture ![of 44 %](a.png '55 %') here.", "A picture here."),
        ("At <https://x.org/77>, so.", "At , so."),
        ("Code `99 %` out.", "Code out."),
        ("It <b>was</b> 5 %<!-- 6 % -->.", "It was 5 %."),
        ("Was 52.4<sup>1</sup> or 10<sup>e</sup>.", "Was 52.4 or 10e."),
        ("Was 52.4 %.[^1] So.", "Was 52.4 %. So."),
        ("5\\,2 \\% &eacute;&nbsp;&amp;", "5\\,2 % é\u00a0&".replace("\\,", ",")),
        ("one  \ntwo\\\nthree<br>four", "one\ntwo\nthree\nfour"),
    ],
)
def test_a_paragraph_is_its_text_without_markup(source: str, shown: str) -> None:
    assert texts(source) == [shown]


@pytest.mark.parametrize(
    "source",
    [
        "```\n99 %\n```\n",
        "~~~ {.r}\n99 %\n~~~",
        "    indented 99 %\n",
        "<!-- 99 %\n\nand 98 % -->",
        "---\ntitle: 99 %\n---\n",
        "[1]: https://x.org 'at 99 %'",
        "![at 99 %](x.png)",
        "<script>\n99 %\n</script>",
    ],
)
def test_what_no_reader_sees_is_left_out(source: str) -> None:
    assert texts(f"{source}\n\nShown.\n") == ["Shown."]


def test_two_rules_around_a_paragraph_are_no_front_matter() -> None:
    assert texts("---\nIt was 52.4 %.\n\n---\n") == ["It was 52.4 %."]


def test_cells_of_a_table_come_row_by_row() -> None:
    found = list(located("| Area | Share |\n|--|--:|\n| *Mali* | 12.6 % |\n\nAfter."))
    assert [(one.text, one.kind, one.first, one.last) for one in found] == [
        ("Area", "cell", 0, 1),
        ("Share", "cell", 0, 1),
        ("Mali", "cell", 2, 3),
        ("12.6 %", "cell", 2, 3),
        ("After.", "text", 4, 5),
    ]


def test_footnotes_are_read_even_of_one_word_and_with_several_paragraphs() -> None:
    source = "Text.[^a]\n[^a]: Source\n[^b]: First\n    line.\n\n    Second.\n\nAfter."
    assert told(source) == [
        ("Text.", "text", 0),
        ("Source", "footnote", 0),
        ("First line.", "footnote", 0),
        ("Second.", "footnote", 0),
        ("After.", "text", 0),
    ]


def test_html_in_it_is_read_as_html() -> None:
    source = "<div><h3>Mali</h3><p>12.6 %</p></div>\n\n<table><tr><td>5 %</td></tr></table>\n"
    assert told(source) == [("Mali", "heading", 3), ("12.6 %", "text", 0), ("5 %", "cell", 0)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_the_source(newline: str) -> None:
    lines = ["---", "title: x", "---", "", "# Mali", "", "It was", "5 %.", "", "- one", "", "[^1]: note"]
    found = {one.text: (one.first, one.last) for one in located(newline.join(lines))}
    assert found == {"Mali": (4, 5), "It was 5 %.": (6, 8), "one": (9, 10), "note": (11, 12)}


def test_quotes_may_be_deep_but_not_without_end() -> None:
    assert texts("> " * 30 + "deep") == ["deep"]
    with pytest.raises(FileFormatError, match="deeper"):
        texts("> " * 5000 + "deeper")
