"""Why this exists: a page shows the draft with its numbers marked and what is published, in any browser and on paper."""

from __future__ import annotations

from collections import Counter
from html import escape
from pathlib import Path

from spanalysis.audit.model import Claim, Findings, Verdict
from spanalysis.audit.outputs.page_draft import draft_body, shown
from spanalysis.audit.outputs.page_notebook import notebook_html
from spanalysis.audit.outputs.words import (
    BACK,
    JUDGED,
    MEANINGS,
    NONE_FOUND,
    NOTES,
    PARAGRAPH,
    SOURCE,
    TEXT_OF,
    TITLE,
    checked,
    offer,
    verdict_sign,
    verdict_word,
)
from spanalysis.text import date, number, translator

__all__ = ["notebook_html", "to_html"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def to_html(findings: Findings, lang: str) -> str:
    """Return one page with the draft, its numbers marked, and a note on each.

    The page is whole in itself: no script, nothing fetched, everything from the draft escaped.

    Parameters
    ----------
    findings : Findings
        What an audit found.
    lang : str
        Language of the page's own words; reasons and suggestions stay in the draft's.

    Returns
    -------
    str
        An HTML document.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.
    TranslationError
        If a word of the page is not translated.

    Examples
    --------
    >>> from spanalysis.audit.model import Draft
    >>> to_html(Findings(Draft("a.txt", "txt", ()), "2025-01-01"), "en")[:32]
    '<!DOCTYPE html>\\n<html lang="en">'
    """
    css = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
    title = shown(translator(lang).gettext(TITLE, name=findings.draft.name))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{title}</title>\n<style>\n{css}</style>\n</head>\n<body>\n"
        f"{_draft(findings, title, lang)}\n{_notes(findings, lang)}</body>\n</html>\n"
    )


def _draft(findings: Findings, title: str, lang: str) -> str:
    look = "draft" if findings.claims else "draft alone"
    label = escape(translator(lang).gettext(TEXT_OF))
    return (
        f'<main class="{look}" tabindex="0" aria-label="{label}">\n{_top(findings, title, lang)}\n'
        f'<article class="body">\n{draft_body(findings, lang)}\n</article>\n</main>'
    )


def _top(findings: Findings, title: str, lang: str) -> str:
    words = translator(lang)
    judged = escape(words.gettext(JUDGED, date=date(findings.as_of, lang)))
    if not findings.claims:
        told = f'<p class="none">{escape(words.gettext(NONE_FOUND))}</p>'
    else:
        told = _summary(findings, lang)
    count = escape(checked(len(findings.claims), lang)) + ". " if findings.claims else ""
    return f'<header class="top">\n<h1>{title}</h1>\n<p>{count}{judged}</p>\n{told}\n</header>'


def _summary(findings: Findings, lang: str) -> str:
    found = Counter(claim.verdict for claim in findings.claims)
    rows = "\n".join(_counted(verdict, found[verdict], lang) for verdict in Verdict)
    return f'<ul class="sum">\n{rows}\n</ul>'


def _counted(verdict: Verdict, count: int, lang: str) -> str:
    word, meaning = verdict_word(verdict, lang), translator(lang).gettext(MEANINGS[verdict])
    look = verdict.value if count else f"{verdict.value} nil"
    return (
        f'<li class="{look}"><span class="count">{verdict_sign(verdict)} {number(count, lang)}</span>'
        f"<span><b>{escape(word)}</b> {escape(meaning)}</span></li>"
    )


def _notes(findings: Findings, lang: str) -> str:
    if not findings.claims:
        return ""
    title = escape(translator(lang).gettext(NOTES))
    cards = "\n".join(_card(at, claim, lang) for at, claim in enumerate(findings.claims, start=1))
    return f'<aside class="notes" tabindex="0" aria-label="{title}">\n<h2>{title}</h2>\n{cards}\n</aside>\n'


def _card(at: int, claim: Claim, lang: str) -> str:
    return (
        f'<section class="card {claim.verdict.value}" id="n{at}" aria-labelledby="t{at}">\n'
        f"{_card_head(at, claim, lang)}\n{_card_told(claim, lang)}\n{_card_place(at, claim, lang)}\n</section>"
    )


def _card_head(at: int, claim: Claim, lang: str) -> str:
    return (
        f'<h3 id="t{at}"><span class="no">{number(at, lang)}</span> <span class="tag">{_verdict(claim.verdict, lang)}</span> '
        f"{_own('b', shown(claim.text), claim)}</h3>"
    )


def _verdict(verdict: Verdict, lang: str) -> str:
    return f"{verdict_sign(verdict)} {escape(verdict_word(verdict, lang))}"


def _card_told(claim: Claim, lang: str) -> str:
    told = _own("p", shown(claim.reason), claim)
    if claim.suggestion:
        use = _own("q", shown(claim.suggestion), claim)
        told += f'\n<p class="use"><span class="label">{escape(offer(claim.verdict, lang))}</span> {use}</p>'
    if claim.citation:
        cite = _own("span", shown(claim.citation), claim)
        told += f'\n<p class="cite">{_label(SOURCE, lang)} {cite}</p>'
    return told


def _card_place(at: int, claim: Claim, lang: str) -> str:
    before, after = claim.sentence[: claim.start], claim.sentence[claim.end :]
    sentence = f"{shown(before)}<b>{shown(claim.text)}</b>{shown(after)}"
    paragraph = escape(translator(lang).gettext(PARAGRAPH, n=number(claim.paragraph, lang)))
    back = f'<a href="#m{at}">{_label(BACK, lang)}</a>'
    return (
        f'<p class="where"><span class="label">{paragraph} {back}</span> {_own("span", sentence, claim)}</p>'
    )


def _own(name: str, inside: str, claim: Claim) -> str:
    """Wrap what is in the draft's language."""
    return f'<{name} lang="{escape(claim.lang)}" dir="auto">{inside}</{name}>'


def _label(msgid: str, lang: str) -> str:
    return escape(translator(lang).gettext(msgid))
