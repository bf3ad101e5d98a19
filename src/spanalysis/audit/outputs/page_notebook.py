"""Why this exists: in a notebook an audit shows itself as a short table between two cells."""

from __future__ import annotations

from html import escape

from spanalysis.audit.model import Claim, Findings, Verdict
from spanalysis.audit.outputs.as_table import summary
from spanalysis.audit.outputs.page_draft import shown
from spanalysis.audit.outputs.words import (
    JUDGED,
    NONE_FOUND,
    NUMBER,
    PUBLISHED,
    SOURCE,
    VERDICT,
    offer,
    verdict_sign,
    verdict_word,
)
from spanalysis.text import date, translator

_CELL = "text-align:left;vertical-align:top;padding:.4em 1em .4em 0;white-space:normal;overflow-wrap:anywhere"
_TAG = "color:#fff;border-radius:.25em;padding:.1em .5em;font-weight:600;white-space:nowrap"
_TONES = {
    Verdict.CURRENT: "#0b6b4f",
    Verdict.SUPERSEDED: "#8a5300",
    Verdict.MISDESCRIBED: "#7a2e8e",
    Verdict.CONTRADICTED: "#b3261e",
    Verdict.NO_DATA: "#5b5f66",
    Verdict.UNRESOLVED: "#125a9c",
}


def notebook_html(findings: Findings, lang: str) -> str:
    """Return a compact piece of HTML for a notebook: a row a number, with its verdict and what to write.

    Its colours hold on a light and on a dark ground; nothing is fetched and everything is escaped.

    Parameters
    ----------
    findings : Findings
        What an audit found.
    lang : str
        Language of the table's own words.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.
    TranslationError
        If a word of the table is not translated.

    Examples
    --------
    >>> from spanalysis.audit.model import Draft
    >>> notebook_html(Findings(Draft("a.txt", "txt", ()), "2025-01-01"), "en")[:40]
    '<div lang="en"><p><strong>a.txt</strong>'
    """
    words = translator(lang)
    name = f"<strong>{shown(findings.draft.name)}</strong>"
    if not findings.claims:
        return f'<div lang="{lang}"><p>{name}<br>{escape(words.gettext(NONE_FOUND))}</p></div>'
    judged = escape(words.gettext(JUDGED, date=date(findings.as_of, lang)))
    rows = "".join(_row(claim, lang) for claim in findings.claims)
    return (
        f'<div lang="{lang}"><p>{name}<br>{escape(summary(findings, lang))}<br>{judged}</p>'
        f'<table style="max-width:60em;color:inherit"><thead>{_head(lang)}</thead><tbody>{rows}</tbody></table></div>'
    )


def _head(lang: str) -> str:
    words = translator(lang)
    titles = ("¶", words.gettext(NUMBER), words.gettext(VERDICT), words.gettext(PUBLISHED))
    return (
        "<tr>"
        + "".join(f'<th scope="col" style="{_CELL}">{escape(title)}</th>' for title in titles)
        + "</tr>"
    )


def _row(claim: Claim, lang: str) -> str:
    verdict = f"{verdict_sign(claim.verdict)} {escape(verdict_word(claim.verdict, lang))}"
    tag = f'<span style="{_TAG};background:{_TONES[claim.verdict]}">{verdict}</span>'
    own = f'lang="{escape(claim.lang)}" dir="auto"'
    cells = (
        f"<td style='{_CELL}'>{claim.paragraph}</td>",
        f"<td style='{_CELL}' {own}><strong>{shown(claim.text)}</strong></td>",
        f"<td style='{_CELL}'>{tag}</td>",
        f"<td style='{_CELL}' {own}>{_told(claim, lang)}</td>",
    )
    return f"<tr>{''.join(cells)}</tr>"


def _told(claim: Claim, lang: str) -> str:
    told = shown(claim.reason)
    labelled = (
        (offer(claim.verdict, lang), claim.suggestion),
        (translator(lang).gettext(SOURCE), claim.citation),
    )
    for label, text in labelled:
        if text:
            told += f'<br><strong lang="{lang}">{escape(label)}</strong> {shown(text)}'
    return told
