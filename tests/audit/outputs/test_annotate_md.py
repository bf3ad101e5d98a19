"""A Markdown draft comes back with footnotes at its numbers, and is itself again without them."""

from __future__ import annotations

import codecs
import doctest
import io
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from spanalysis.audit.model import About, Claim, Draft, Findings, Paragraph, Quantity, Verdict
from spanalysis.audit.outputs import annotate_md as annotating
from spanalysis.audit.outputs import markdown_marks
from spanalysis.audit.outputs.annotate_md import annotate_md
from spanalysis.audit.readers import read_draft
from spanalysis.audit.readers.markdown import located
from spanalysis.errors import FileFormatError, SpanalysisError

OURS = r"\[\^sp\d+\]"


def claim(
    found: Paragraph, number: str, nth: int = 0, verdict: Verdict = Verdict.SUPERSEDED, **more: str
) -> Claim:
    """A claim on a number's nth place in a paragraph, in a sentence that begins at its fourth letter."""
    at = -1
    for _ in range(nth + 1):
        at = found.text.index(number, at + 1)
    begins = min(3, at)
    start, end = at - begins, at - begins + len(number)
    told = {"reason": "Why.", "suggestion": "Say this.", "citation": "ILO, 2024."} | more
    lang = told.pop("lang", "en")
    quantity = Quantity(start, end, 1, 1, "PT")
    return Claim(
        found.number, found.text[begins:], start, end, begins, lang, quantity, About(), verdict, **told
    )


def read(data: bytes) -> Draft:
    return read_draft(io.BytesIO(data), "md")


def findings(data: bytes, *numbers: tuple[int, str] | tuple[int, str, int], **more: str) -> Findings:
    draft = read(data)
    claims = [claim(draft.paragraphs[paragraph - 1], *rest, **more) for paragraph, *rest in numbers]
    return Findings(draft, "2026-03-01", tuple(claims))


def written(data: bytes, found: Findings) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        original, out = Path(folder) / "draft.md", Path(folder) / "checked.md"
        original.write_bytes(data)
        assert annotate_md(found, original, out) == out
        assert original.read_bytes() == data
        assert sorted(path.name for path in Path(folder).iterdir()) == ["checked.md", "draft.md"]
        return out.read_bytes()


def annotated(text: str, *numbers: tuple[int, str] | tuple[int, str, int], **more: str) -> str:
    """The draft with its marks, after checking that it is the draft without them and shows the same text."""
    data = text.encode()
    whole = written(data, findings(data, *numbers, **more)).decode()
    assert bare(whole) == text
    shown = [(one.text, one.kind, one.level) for one in located(text)]
    again = [(one.text, one.kind, one.level) for one in located(whole)]
    assert again[: len(shown)] == shown
    assert {kind for _, kind, _ in again[len(shown) :]} == {"footnote"}
    body = before_notes(whole)
    assert re.findall(OURS, body) == [f"[^sp{number}]" for number in range(1, len(numbers) + 1)]
    return body.rstrip("\r\n")


def before_notes(whole: str) -> str:
    found = re.search(r"(?<=[\r\n])\[\^sp1\]: ", whole)
    assert found is not None
    return whole[: found.start()]


def bare(whole: str) -> str:
    """Take marks and definitions out again."""
    ends = whole.endswith(("\n", "\r"))
    body = before_notes(whole)
    newline = re.search(r"\r\n|\n|\r", body[::-1])
    width = 2 if body.endswith("\r\n") else 1
    assert newline is not None
    return re.sub(OURS, "", body[: -width if ends else -2 * width])


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Cover is 52.4 % now.", "52.4 %", "Cover is 52.4 %[^sp1] now."),
        ("Cover is **52.4 %** now.", "52.4 %", "Cover is **52.4 %[^sp1]** now."),
        ("Cover is **52.4** % now.", "52.4 %", "Cover is **52.4** %[^sp1] now."),
        ("Cover is 52,4&nbsp;% now.", "52,4\xa0%", "Cover is 52,4&nbsp;%[^sp1] now."),
        (r"Cover is 52\.4 % now.", "52.4 %", r"Cover is 52\.4 %[^sp1] now."),
        ("Cover is [52.4 %](https://x.org/52.4) now.", "52.4 %", "Cover is [52.4 %](https://x.org/52.4)[^sp1] now."),
        ("See [52.4 % of it](x) now.", "52.4 %", "See [52.4 %[^sp1] of it](x) now."),
        ("![52.4 %](52.4.png) 52.4 % now.", "52.4 %", "![52.4 %](52.4.png) 52.4 %[^sp1] now."),
        ("<!-- 52.4 % --> so 52.4 % now.", "52.4 %", "<!-- 52.4 % --> so 52.4 %[^sp1] now."),
        ("`52.4 %` and 52.4 % now.", "52.4 %", "`52.4 %` and 52.4 %[^sp1] now."),
        ("[so](http://x.org/52.4%) 52.4% now.", "52.4%", "[so](http://x.org/52.4%) 52.4%[^sp1] now."),
        ("About two in\nthree are.", "two in three", "About two in\nthree[^sp1] are."),
        ("> About two in\n> three are.", "two in three", "> About two in\n> three[^sp1] are."),
        ("- 52.4 %\n- other", "52.4 %", "- 52.4 %[^sp1]\n- other"),
        ("# Cover 52.4 % #", "52.4 %", "# Cover 52.4 %[^sp1] #"),
        ("Cover 52.4 %\n===", "52.4 %", "Cover 52.4 %[^sp1]\n==="),
        ("It is 52.4 %[^1].\n\n[^1]: ILO.", "52.4 %", "It is 52.4 %[^sp1][^1].\n\n[^1]: ILO."),
        ("52.4 %: so it is.", "52.4 %", "52.4 %[^sp1]: so it is."),
        ("It is *52.4 %*now.", "52.4 %", "It is *52.4 %[^sp1]*now."),
        ("<p>It is <b>52.4</b> %</p>", "52.4 %", "<p>It is <b>52.4</b> %[^sp1]</p>"),
        ("---\nrate: 52.4 %\n---\n\nIt is 52.4 %.", "52.4 %", "---\nrate: 52.4 %\n---\n\nIt is 52.4 %[^sp1]."),
    ],
)  # fmt: skip
def test_the_mark_shows_right_after_its_number(text: str, number: str, expected: str) -> None:
    assert annotated(text, (1, number)) == expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("It is 52.4%(a) now.", "52.4%", "It is 52.4%(a) now.[^sp1]"),
        ("It is 5&#50;.4 % now.  \nMore.", "52.4 %", "It is 5&#50;.4 % now.  \nMore.[^sp1]"),
        ("<p>It is 5&#50;.4 % now.</p>", "52.4 %", "<p>It is 5&#50;.4 % now.[^sp1]</p>"),
        ("| a | b |\n|---|---|\n| 5&#50;.4 | c |", "52.4", "| a | b |\n|---|---|\n| 5&#50;.4[^sp1] | c |"),
        ("Cover 5&#50;.4 %\n===\n", "52.4 %", "Cover 5&#50;.4 %[^sp1]\n==="),
    ],
)
def test_a_number_that_can_take_no_mark_has_it_at_its_blocks_end_and_is_named_in_the_note(
    text: str, number: str, expected: str
) -> None:
    place = 3 if text.startswith("| a") else 1
    assert annotated(text, (place, number)) == expected
    data = text.encode()
    assert f"[^sp1]: {number} – **superseded**" in written(data, findings(data, (place, number))).decode()


def test_each_of_several_equal_numbers_has_its_own_mark() -> None:
    text = "| a | b | c |\n|---|---|---|\n| 5 | 5 | 5 |\n| | 5 | 5 |\n\n5, [5](5), 5 and 5 then 5.\n\n5 5"
    body = annotated(text, (5, "5"), (6, "5"), (8, "5"), (9, "5", 1), (9, "5", 4), (10, "5", 1))
    assert body == (
        "| a | b | c |\n|---|---|---|\n| 5 | 5[^sp1] | 5[^sp2] |\n| | 5 | 5[^sp3] |\n\n"
        "5, [5](5)[^sp4], 5 and 5 then 5[^sp5].\n\n5 5[^sp6]"
    )


def test_marks_in_one_row_of_many_equal_cells_find_the_right_cell() -> None:
    row = "| " + " | ".join(["100"] * 60) + " |"
    text = "| " + " | ".join(["a"] * 60) + " |\n|" + "---|" * 60 + "\n" + row
    body = annotated(text, (60 + 50, "100"), (60 + 55, "100"))
    cells = body.splitlines()[2].split("|")[1:-1]
    assert [index for index, cell in enumerate(cells, 1) if "[^sp" in cell] == [50, 55]


def test_two_claims_on_one_number_are_both_marked_in_their_order() -> None:
    assert annotated("From 4 to 5 here.", (1, "4 to 5"), (1, "5")) == "From 4 to 5[^sp1][^sp2] here."


def test_a_current_number_has_no_mark_and_without_another_the_copy_is_the_draft() -> None:
    data = b"5 and 6 of\r7\n"
    paragraph = read(data).paragraphs[0]
    current = claim(paragraph, "5", verdict=Verdict.CURRENT)
    assert written(data, Findings(read(data), "2026-03-01", (current,))) == data
    both = Findings(read(data), "2026-03-01", (current, claim(paragraph, "6")))
    assert written(data, both).startswith(b"5 and 6[^sp1] of\r7\n")


def test_a_note_says_verdict_reason_sentence_and_source_in_the_drafts_language() -> None:
    data = b"Le taux est de 52 %.\r\n"
    told = {
        "reason": "Dépassé *depuis* 2024_x.\n# <b>",
        "suggestion": "Dire 52,4 %.",
        "citation": "OIT, https://x.org/a_b.",
    }
    whole = written(data, findings(data, (1, "52 %"), lang="fr", **told)).decode()
    assert whole == (
        "Le taux est de 52 %[^sp1].\r\n\r\n[^sp1]: **dépassé** – Dépassé \\*depuis\\* 2024\\_x. \\# \\<b\\>\r\n\r\n"
        "    À écrire plutôt\xa0: Dire 52,4 %.\r\n\r\n    Source\xa0: OIT, <https://x.org/a_b>.\r\n"
    ).replace("plutôt\xa0:", whole[whole.index("plutôt") : whole.index(" Dire")]).replace(
        "Source\xa0:", whole[whole.index("Source") : whole.index(" OIT")]
    )  # fmt: skip
    notes = [one.text for one in located(whole) if one.kind == "footnote"]
    assert notes[0] == "dépassé – Dépassé *depuis* 2024_x. # <b>"


def test_a_note_shows_its_words_as_they_are_whatever_signs_they_hold() -> None:
    nasty = r"\ `code` *a* _b_ [c](d) <e> &amp; ~f~ | $g$ # h 1. ! ![i](j) [^sp1] [^1]: k"
    data = b"It is 5 here."
    whole = written(data, findings(data, (1, "5"), reason=nasty, suggestion=nasty, citation=nasty))
    html = MarkdownIt("commonmark").render(whole.decode().split("]: ", 1)[1].split("\n")[0])
    assert "<code>" not in html
    assert "<a" not in html
    assert "<img" not in html
    assert html.count("<em>") == 0
    shown = re.sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert shown.strip() == f"superseded – {nasty}"


def test_numbering_goes_on_after_our_own_notes_and_leaves_others_alone() -> None:
    data = b"A 5[^sp2] and 6[^a] here.\n\n[^sp2]: old\n\n[^a]: b\n"
    whole = written(data, findings(data, (1, "6")))
    assert whole.startswith(b"A 5[^sp2] and 6[^sp3][^a] here.\n\n[^sp2]: old\n\n[^a]: b\n\n[^sp3]: ")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("end", ["", "1", "11"])
def test_line_breaks_and_the_files_end_stay(newline: str, end: str) -> None:
    text = f"# Title{newline}{newline}It is 52.4 % here.{end.replace('1', newline)}"
    data = text.encode()
    whole = written(data, findings(data, (2, "52.4 %"))).decode()
    assert bare(whole) == text
    assert whole.endswith(newline) == bool(end)
    assert set(re.findall(r"\r\n|\n|\r", whole)) == {newline}


@pytest.mark.parametrize(
    ("mark", "codec"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
     (b"", "utf-8"), (codecs.BOM_UTF32_BE, "utf-32-be")],
)  # fmt: skip
def test_letters_stay_written_as_they_are(mark: bytes, codec: str) -> None:
    data = mark + "Années : 52 %.\n".encode(codec)
    whole = written(data, findings(data, (1, "52 %")))
    assert whole.startswith(mark + "Années : 52 %[^sp1].\n\n[^sp1]: ".encode(codec))


def test_letters_that_windows_1252_has_not_are_written_as_references() -> None:
    data = "Années : 52 %.".encode("cp1252")
    whole = written(data, findings(data, (1, "52 %"), reason="52\u202f% ≥ 5"))
    assert b"**superseded** \x96 52&#8239;% &#8805; 5" in whole


@pytest.mark.parametrize("end", ["```\ncode", "<!-- open", "<script>\nopen"])
def test_a_draft_that_ends_in_code_or_a_comment_is_refused(end: str) -> None:
    data = f"It is 5 here.\n\n{end}".encode()
    with pytest.raises(FileFormatError, match="Close the last"):
        written(data, findings(data, (1, "5")))


def test_original_folder_and_missing_file_are_refused(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_bytes(b"It is 5 here.")
    link = tmp_path / "link.md"
    link.symlink_to(draft)
    found = findings(draft.read_bytes(), (1, "5"))
    for out in (draft, link, tmp_path / "." / "draft.md", tmp_path):
        with pytest.raises(FileFormatError):
            annotate_md(found, draft, out)
    for missing in (tmp_path / "none.md", tmp_path):
        with pytest.raises(FileFormatError):
            annotate_md(found, missing, tmp_path / "out.md")
    assert draft.read_bytes() == b"It is 5 here."


def test_a_draft_that_has_changed_is_refused(tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_bytes(b"It is 6 here.")
    with pytest.raises(FileFormatError, match="has changed"):
        annotate_md(findings(b"It is 5 here.", (1, "5")), draft, tmp_path / "out.md")
    assert not (tmp_path / "out.md").exists()


PIECES = ["52.4 %", "52.4", "**52.4 %**", "two in\nthree", "\n\n", "\n", "- ", "> ", "# ", "| ", "|", "---|", "`", "*",
          "_", "[", "](x)", "[^1]", "[^1]: ", "\n```\n", "<b>", "</b>", "<!--", "-->", "&nbsp;", "\\", " ", "a", ". ",
          "\r\n", "    ", "\t", "===\n", "<p>", "</p>", "\x1b", "\xa0", "![", "é", "(", ")"]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.booleans())
def test_whatever_the_markup_the_draft_stays_itself_or_is_refused(text: str, every: bool) -> None:
    data = text.encode()
    try:
        draft = read(data)
        claims = [
            claim(paragraph, number, nth)
            for paragraph in draft.paragraphs
            for number in ("52.4 %", "two in three")
            for nth in range(paragraph.text.count(number) if every else min(1, paragraph.text.count(number)))
        ]
        found = Findings(draft, "2026-03-01", tuple(claims))
        whole = written(data, found).decode()
    except SpanalysisError:
        return
    if not claims:
        assert whole == text
        return
    body = before_notes(whole)
    assert re.sub(OURS, "", body).startswith(text)
    shown = [one.text for one in located(text)]
    assert [one.text for one in located(whole)][: len(shown)] == shown


def test_examples() -> None:
    for module in (annotating, markdown_marks):
        assert doctest.testmod(module).failed == 0
