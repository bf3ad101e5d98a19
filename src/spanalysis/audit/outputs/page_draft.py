"""Why this exists: on the page a writer sees their own paragraphs again, with each number marked where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from html import escape
from itertools import groupby

from spanalysis.audit.language import languages
from spanalysis.audit.model import CELL, FOOTNOTE, HEADING, Claim, Findings, Paragraph
from spanalysis.audit.outputs.printable import printable
from spanalysis.audit.outputs.words import SEE_NOTE, verdict_sign, verdict_word
from spanalysis.text import number, translator

Numbered = tuple[int, Claim]
_DEEPEST = 4


def shown(text: str) -> str:
    """Return text as a page may show it.

    Examples
    --------
    >>> shown("<b>52.4\\x1b %")
    '&lt;b&gt;52.4 %'
    """
    return escape(printable(text))


def draft_body(findings: Findings, lang: str) -> str:
    """Return the draft's paragraphs as HTML, each number that was checked linked to its note.

    Parameters
    ----------
    findings : Findings
        What an audit found; the first claim's note is ``#n1``.
    lang : str
        Language of the page.

    Raises
    ------
    TranslationError
        If the page's own words are not translated.

    Examples
    --------
    >>> from spanalysis.audit.model import Draft
    >>> draft_body(Findings(Draft("a.txt", "txt", (Paragraph(1, "A < B"),)), "2025-01-01"), "en")
    '<p lang="en" dir="auto">A &lt; B</p>'
    """
    claims: dict[int, list[Numbered]] = defaultdict(list)
    for at, claim in enumerate(findings.claims, start=1):
        claims[claim.paragraph].append((at, claim))
    langs = languages(findings.draft.paragraphs)
    pairs = zip(findings.draft.paragraphs, langs, strict=True)
    parts: list[str] = []
    for is_cell, group in groupby(pairs, lambda pair: pair[0].kind == CELL):
        blocks = [
            _block(paragraph, own, _inside(paragraph, claims[paragraph.number], lang))
            for paragraph, own in group
        ]
        parts.append(f'<ul class="cells">{"".join(blocks)}</ul>' if is_cell else "\n".join(blocks))
    return "\n".join(parts)


def _block(paragraph: Paragraph, lang: str, inside: str) -> str:
    tag, look = "p", ""
    if paragraph.kind == HEADING:
        tag = f"h{min(max(paragraph.level, 1) + 1, _DEEPEST)}"
    elif paragraph.kind == CELL:
        tag = "li"
    elif paragraph.kind == FOOTNOTE:
        look = ' class="foot"'
    return f'<{tag}{look} lang="{escape(lang)}" dir="auto">{inside}</{tag}>'


def _inside(paragraph: Paragraph, claims: list[Numbered], lang: str) -> str:
    return "".join(_pieces(paragraph.text, sorted(claims, key=_place), lang))


def _place(numbered: Numbered) -> tuple[int, int]:
    at, claim = numbered
    return claim.place[1], at


def _pieces(text: str, claims: list[Numbered], lang: str) -> Iterator[str]:
    """Cut a text at its claims; where two overlap the second begins where the first ends."""
    done = 0
    for at, claim in claims:
        start = max(done, claim.place[1])
        end = max(start, claim.place[2])
        yield shown(text[done:start])
        yield _mark(at, claim, text[start:end], lang)
        done = end
    yield shown(text[done:])


def _mark(at: int, claim: Claim, text: str, lang: str) -> str:
    verdict, sign = claim.verdict, verdict_sign(claim.verdict)
    no = number(at, lang)
    note = translator(lang).gettext(SEE_NOTE, n=no, verdict=verdict_word(verdict, lang))
    return (
        f'<a class="mark {verdict.value}" id="m{at}" href="#n{at}" title="{escape(note)}">{shown(text)}'
        f'<i aria-hidden="true">{sign}{no}</i><span class="unseen" lang="{lang}"> ({escape(note)})</span></a>'
    )
