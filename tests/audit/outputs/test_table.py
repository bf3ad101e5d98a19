"""Why this exists: a terminal table tells every verdict in words and obeys nothing that a draft says."""

from __future__ import annotations

import io
import re

import pytest

from audit.sample_findings import HOSTILE, claim, findings, paragraph, usual
from spanalysis.audit.model import Findings, Verdict
from spanalysis.audit.outputs.as_table import show
from spanalysis.audit.outputs.words import verdict_sign, verdict_word
from spanalysis.errors import UnknownNameError


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def printed(found: Findings, lang: str = "en", width: int | None = 100) -> str:
    file = io.StringIO()
    show(found, lang, file, width)
    return file.getvalue()


def words_of(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("lang", ["en", "fr", "es"])
def test_each_verdict_has_its_sign_and_word(lang: str) -> None:
    text = printed(usual(), lang)
    for verdict in Verdict:
        assert f"{verdict_sign(verdict)} {verdict_word(verdict, lang)}" in text
    assert len({verdict_word(verdict, lang) for verdict in Verdict}) == 6


@pytest.mark.parametrize("width", [30, 60, 80, 200])
def test_nothing_is_cut_at_any_width(width: int) -> None:
    reason = " ".join(f"word{n}" for n in range(80)) + " " + "x" * 150
    one = claim(
        paragraph("17.4%"), "17.4%", reason=reason, suggestion="Say " + "so " * 50, citation="ILO " + "y" * 90
    )
    text = printed(findings(claims=(one,)), width=width)
    assert max(map(len, text.splitlines())) <= width
    for whole in (one.reason, one.suggestion, one.citation):
        assert words_of(whole) in words_of(text)
    assert "…" not in text


def test_long_number_is_folded_and_not_cut() -> None:
    number = "between " + "1 234 567 " * 8 + "people"
    text = printed(findings(claims=(claim(paragraph(number), number),)), width=80)
    assert "…" not in text
    assert text.count("567") == 8


def test_no_escape_code_outside_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in printed(usual())


def test_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    file = Terminal()
    show(usual(), "en", file, 100)
    assert "\x1b[" in file.getvalue()


@pytest.mark.parametrize("width", [50, 120])
def test_hostile_draft_is_shown_and_not_obeyed(width: int) -> None:
    one = claim(
        paragraph(f"17.4%{HOSTILE}"), f"17.4%{HOSTILE}", reason=HOSTILE, suggestion=HOSTILE, citation=HOSTILE
    )
    text = printed(findings(claims=(one,), name=HOSTILE), width=width)
    text.encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert words_of(text).count("[boldred]x[/]") == 5


def test_summary_counts_and_says_the_day() -> None:
    text = printed(usual())
    assert "6 numbers checked · ✓ current: 1 · ↻ superseded: 1" in text
    assert "by 1 March 2025." in text


def test_draft_without_claims_says_so() -> None:
    text = printed(findings(paragraph("Hello.")))
    assert text.splitlines() == [
        "draft.txt",
        "No number about social protection or platform work was found in this draft.",
    ]


def test_stream_of_a_poor_encoding_still_gets_the_words() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    show(usual(), "en", stream, 100)
    assert b"? superseded" in raw.getvalue()


def test_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownNameError):
        printed(usual(), "de")


def test_a_right_number_is_not_told_to_be_replaced() -> None:
    block = paragraph("17.4%")
    for verdict, said, unsaid in (
        (Verdict.CURRENT, "A sentence to use:", "Use instead:"),
        (Verdict.SUPERSEDED, "Use instead:", "A sentence to use:"),
    ):
        found = findings(block, claims=(claim(block, "17.4%", verdict),))
        text = printed(found)
        assert said in text
        assert unsaid not in text
