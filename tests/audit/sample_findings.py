"""Why this exists: outputs are tested on claims that stand where a draft has them, without the tables."""

from __future__ import annotations

from spanalysis.audit.model import TEXT, About, Claim, Draft, Findings, Match, Paragraph, Quantity, Verdict

HOSTILE = "<script>alert(1)</script>[bold red]x[/] & \x1b[31m \u202eevil\u2066 \x00\x9b \ud800 \"'>"


def claim(paragraph: Paragraph, number: str, verdict: Verdict = Verdict.SUPERSEDED, **fields: str) -> Claim:
    """Return a claim on a number where it first stands; its sentence begins after the stop before."""
    at = paragraph.text.index(number)
    begins = paragraph.text.rfind(". ", 0, at) + 2 if ". " in paragraph.text[:at] else 0
    sentence = paragraph.text[begins:]
    start, end = at - begins, at - begins + len(number)
    match = Match("coverage", "X02", 2023, "SDG_0131", 19.1, "PT", "ilo-2024-09", "2024-09-12")
    return Claim(
        paragraph.number, sentence, start, end, begins, fields.get("lang", "en"),
        Quantity(start, end, 17.4, 17.4, "PT", 0.1), About(ref_area="X02", time_period=2023), verdict,
        fields.get("reason", "A newer figure is 19.1%."), (match,),
        fields.get("suggestion", "In 2023, 19.1% of Africa was covered."),
        fields.get("citation", "ILO (2024)"),
    )  # fmt: skip


def paragraph(text: str, number: int = 1, kind: str = TEXT, level: int = 0) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(number, text, kind, level)


def findings(*paragraphs: Paragraph, claims: tuple[Claim, ...] = (), name: str = "draft.txt") -> Findings:
    """Return findings of a text draft."""
    return Findings(Draft(name, "txt", paragraphs), "2025-03-01", claims)


def usual() -> Findings:
    """Return six claims, one of each verdict, in two paragraphs."""
    first = paragraph("Cover is rising. In Africa 17.4% had cover, 20.5% of women & 12.2% of men did.")
    second = paragraph("One in six, 63% or 777 platforms; <none> of it holds.", 2)
    numbers = ((first, "17.4%"), (first, "20.5%"), (first, "12.2%"))
    numbers += ((second, "One in six"), (second, "63%"), (second, "777"))
    made = tuple(claim(*place, verdict) for place, verdict in zip(numbers, Verdict, strict=True))
    return findings(first, second, claims=made)
