"""A PDF is read by a process with limits; its lines become paragraphs, headings and footnotes again."""

from __future__ import annotations

import io
import subprocess
import sys
import zlib

import pypdf
import pytest
import typst

from spanalysis.audit.readers import pdf
from spanalysis.audit.readers.pdf import blocks
from spanalysis.audit.readers.pdf_child import PageLines, told_of
from spanalysis.audit.readers.pdf_layout import blocks_of
from spanalysis.audit.readers.pdf_lines import Line, mended, own_lines
from spanalysis.errors import FileFormatError

SOURCE = """
#set page(header: [Report of 2026], footer: context [#counter(page).display() / 3])
#set text(lang: "en", hyphenate: true); #set par(justify: true)
= Coverage
== Mali
In 2023, 12.6 % of the population of Mali was covered by at least one social protection benefit, which is less
than the average of the region and much less than the average of the world.#footnote[Source of 2025, 48 %.]
The others are not covered.

In 2020 it was less.
- First: 5 %
- Second: 6 %
#pagebreak()
A second page.
#pagebreak()
A third page ends it.
"""


@pytest.fixture(scope="module")
def report() -> bytes:
    return bytes(typst.compile(SOURCE.encode()))


def test_a_report_is_read_as_paragraphs_with_kinds_and_levels(report: bytes) -> None:
    found = blocks(report)
    assert [(kind, level) for _, kind, level in found[:2]] == [("heading", 1), ("heading", 2)]
    texts = [text for text, _, _ in found]
    assert texts[:2] == ["Coverage", "Mali"]
    assert texts[2].startswith(
        "In 2023, 12.6 % of the population of Mali was covered by at least one social protection benefit, "
    )
    assert texts[2].endswith("The others are not covered.") and "\n" not in texts[2]
    assert texts[3:6] == ["In 2020 it was less.", "• First: 5 %", "• Second: 6 %"]
    assert found[6] == ("Source of 2025, 48 %.", "footnote", 0)
    assert texts[7:] == ["A second page.", "A third page ends it."]


def test_an_empty_password_opens_and_another_is_told(report: bytes) -> None:
    def locked(user: str) -> bytes:
        writer, whole = pypdf.PdfWriter(clone_from=io.BytesIO(report)), io.BytesIO()
        writer.encrypt(user, "owner", algorithm="RC4-128")
        writer.write(whole)
        return whole.getvalue()

    assert blocks(locked("")) == blocks(report)
    with pytest.raises(FileFormatError, match="protected by a password"):
        blocks(locked("secret"))


def test_a_scan_is_told_as_one() -> None:
    with pytest.raises(FileFormatError, match="1 pages without any") as caught:
        blocks(bytes(typst.compile(b"#rect(fill: red)")), "scan.pdf")
    assert (caught.value.where, "OCR" in caught.value.mend) == ("scan.pdf", True)


def test_damaged_files_are_told_as_damaged(report: bytes) -> None:
    for data in (
        b"%PDF-1.7",
        report[: len(report) // 2],
        b"%PDF-1.4\n" + b"\xff" * 5000,
        report[:200] + bytes(3000),
    ):
        with pytest.raises(FileFormatError) as caught:
            blocks(data, "draft.pdf")
        assert (caught.value.where, bool(caught.value.mend)) == ("draft.pdf", True)


def made(stream: bytes, packed: bytes | None = None) -> bytes:
    """A PDF of one page whose content is this, packed this way."""
    content = zlib.compress(stream) if packed is None else packed
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    whole, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        whole
        + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(whole))
    )


def test_a_small_page_made_by_hand_is_read_with_raised_marks_left_out() -> None:
    stream = b"BT /F 11 Tf 70 700 Td (Was 52.4) Tj /F 6 Tf 60 4 Td (1) Tj /F 11 Tf 5 -4 Td ( per cent.) Tj ET"
    assert blocks(made(stream)) == [("Was 52.4 per cent.", "text", 0)]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited where the system can")
def test_a_bomb_costs_neither_time_nor_memory() -> None:
    whole = zlib.compressobj(9)
    packed = b"".join(whole.compress(b"(a) Tj " * 1_000_000) for _ in range(150)) + whole.flush()
    with pytest.raises(FileFormatError) as caught:
        blocks(made(b"", packed))
    assert caught.value.mend


def test_one_that_takes_too_long_is_stopped(report: bytes) -> None:
    with pytest.raises(FileFormatError, match="more than 0 seconds"):
        blocks(report, seconds=0.02)


def test_memory_is_limited_in_the_process_that_reads() -> None:
    if sys.platform != "linux":
        pytest.skip("memory is limited where the system can")
    code = "import spanalysis.audit.readers.pdf_child as c; c.limit_memory(400_000_000); bytearray(10**9)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"MemoryError" in done.stderr


@pytest.mark.parametrize("fault", ["encrypted", "memory", "long", "damaged"])
def test_every_fault_that_is_told_becomes_an_error(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = subprocess.CompletedProcess([], 0, f'{{"fault": "{fault}"}}'.encode(), b"")
    monkeypatch.setattr(pdf.subprocess, "run", lambda *_, **__: answer)
    with pytest.raises(FileFormatError) as caught:
        blocks(b"%PDF")
    assert caught.value.arrived and caught.value.mend


def test_a_page_that_says_far_more_than_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    from spanalysis.audit.readers import pdf_child

    monkeypatch.setattr(pdf_child, "_LETTERS", 5)
    monkeypatch.setattr(pdf_child, "_LETTERS_PER_BYTE", 0)
    assert told_of(made(b"BT /F 11 Tf 70 700 Td (It was 52.4) Tj ET")) == {"fault": "long"}


def lines(*texts: str, size: float = 11, top: float = 700, x: float = 70) -> list[Line]:
    return [Line(text, x, top - 14 * number, size) for number, text in enumerate(texts)]


def test_words_cut_at_a_line_end_are_mended_and_hyphens_of_words_kept() -> None:
    joined = mended(["the mutual-aid way"]).joined
    assert joined(["social protec-", "tion"]) == "social protection"
    assert joined(["social protec\u00ad", "tion"]) == "social protection"
    assert joined(["the self-", "employed and mutual-", "aid"]) == "the self-employed and mutual-aid"
    assert joined(["from 2014-", "2019, Guinea-", "Bissau"]) == "from 2014-2019, Guinea-Bissau"
    assert joined(["one  two", " three "]) == "one two three"


def test_running_titles_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Line("Report 2026", 70, 800, 9),
            *lines(f"Page text {'abc'[at]}.", "12"),
            Line(f"Page {at + 1} of 3", 300, 30, 9),
        ]
        for at in range(3)
    ]
    assert [[line.text for line in page] for page in own_lines(pages)] == [
        [f"Page text {letter}."] for letter in "abc"
    ]


def test_paragraphs_go_on_over_pages_and_end_at_gaps() -> None:
    wide = "Coverage in the whole world reached a new height and"
    first = [*lines("A paragraph that ends here.", wide), Line("1 A note of the page.", 70, 60, 8)]
    second = [*lines("goes on over the page.", top=700), *lines("After a gap.", top=660)]
    found = blocks_of([first, second])
    assert found == [
        ("A paragraph that ends here.", "text", 0),
        (f"{wide} goes on over the page.", "text", 0),
        ("A note of the page.", "footnote", 0),
        ("After a gap.", "text", 0),
    ]


def test_pieces_on_a_line_are_put_together() -> None:
    page, unit = PageLines(), [1, 0, 0, 1, 0, 0]
    for text, size in (
        ("Was ", 11.0),
        ("52.4", 11.0),
        ("12", 6.0),
        (" %", 11.0),
        ("\n", 11.0),
        ("3 lone \ud800", 6.0),
    ):
        page.visit(text, unit, [1, 0, 0, 1, 70, 700], None, size)
    assert page.finished() == [("Was 52.4 %", 70, 700, 11.0), ("3 lone ?", 70, 700, 6.0)]
