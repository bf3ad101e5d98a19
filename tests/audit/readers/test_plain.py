"""A plain text shows its paragraphs by blank lines; its letters may be written in several ways."""

from __future__ import annotations

import codecs

import pytest

from spanalysis.audit.readers.decoding import declared, decoded, without_controls
from spanalysis.audit.readers.plain import blocks
from spanalysis.errors import FileFormatError


def texts(text: str) -> list[str]:
    return [found for found, _, _ in blocks(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_broken_at_a_margin_are_joined(newline: str) -> None:
    lines = [
        "Coverage in the world reached 52.4 %",
        "of the population in 2023. In Africa",
        "it was 19.1 %.",
        "  ",
        "End.",
    ]
    assert texts(newline.join(lines)) == [" ".join(lines[:3]), "End."]


def test_items_of_a_list_and_lines_longer_than_a_margin_stay_apart() -> None:
    assert texts("Three:\n- one\n  more\n• two\n3. three\nb) four") == [
        "Three:",
        "- one more",
        "• two",
        "3. three",
        "b) four",
    ]
    long = "Coverage in the world reached 52.4 % of the population in 2023, and in Africa it stood at 19.1 % then."
    assert texts(f"{long} {long}\nAnother.\nAnd one.") == [f"{long} {long}", "Another.", "And one."]


def test_a_short_line_after_a_full_stop_ends_a_paragraph() -> None:
    text = "Coverage in the world reached 52.4 %\nof the people.\nIn Africa it was 19.1 per cent then,\nit seems."
    assert texts(text) == [
        "Coverage in the world reached 52.4 % of the people.",
        "In Africa it was 19.1 per cent then, it seems.",
    ]


def test_headings_are_short_lines_alone_or_underlined() -> None:
    found = list(
        blocks("Coverage\n========\nIn Mali.\n\nBurkina Faso\n\nIt was 5 %.\n\nA sentence.\n\nLast line")
    )
    assert found == [
        ("Coverage", "heading", 1),
        ("In Mali.", "text", 0),
        ("Burkina Faso", "heading", 1),
        ("It was 5 %.", "text", 0),
        ("A sentence.", "text", 0),
        ("Last line", "text", 0),
    ]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("années".encode(), "années"),
        (codecs.BOM_UTF8 + "années".encode(), "années"),
        ("années".encode("cp1252"), "années"),
        ("années €".encode("utf-16"), "années €"),
        (codecs.BOM_UTF16_BE + "años".encode("utf-16-be"), "años"),
        ("años".encode("utf-32"), "años"),
        ("¿52,4 % – “sí”?".encode("cp1252"), "¿52,4 % – “sí”?"),
    ],
)
def test_letters_are_read_in_utf8_utf16_and_windows_1252(data: bytes, text: str) -> None:
    assert decoded(data) == text


@pytest.mark.parametrize("data", [b"a\0b", b"\xff\xfea", "a\0".encode("utf-16"), b"a\x81\x8d"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(FileFormatError) as caught:
        decoded(data, "draft.txt")
    assert (caught.value.where, bool(caught.value.mend)) == ("draft.txt", True)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ("<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>", "cp1252"),
        ("<meta charset=iso-8859-15>", "iso8859-15"),
        ("<meta charset=no-such>", ""),
        ("<meta charset=rot13>", ""),
        ("<meta charset=zlib>", ""),
        ("<meta charset=utf-7>", ""),
        ("<meta charset=utf-16>", ""),
        ("<p>", ""),
    ],
)
def test_a_page_may_name_its_charset_but_only_a_charset(head: str, name: str) -> None:
    assert declared(head.encode()) == name


def test_control_characters_become_spaces_of_the_same_length() -> None:
    text = "52\x1b[31m\x9b4 %\t\n\x00\x7f" + "é€😀"
    assert without_controls(text) == "52 [31m 4 %\t\n  é€😀"
