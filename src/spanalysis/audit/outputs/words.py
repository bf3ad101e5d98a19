"""Why this exists: a verdict is one of six words, and each reader sees it in the language of the draft."""

from __future__ import annotations

from spanalysis.audit.model import Verdict
from spanalysis.text import N_, NN_, translator

VERDICTS: dict[Verdict, str] = {
    Verdict.CURRENT: N_("current"),
    Verdict.SUPERSEDED: N_("superseded"),
    Verdict.MISDESCRIBED: N_("misdescribed"),
    Verdict.CONTRADICTED: N_("contradicted"),
    Verdict.NO_DATA: N_("no data"),
    Verdict.UNRESOLVED: N_("unresolved"),
}

MEANINGS: dict[Verdict, str] = {
    Verdict.CURRENT: N_("Matches the newest published figure."),
    Verdict.SUPERSEDED: N_("Was published once; a newer figure has replaced it."),
    Verdict.MISDESCRIBED: N_("A published figure, but of something else."),
    Verdict.CONTRADICTED: N_("No publication gives this figure."),
    Verdict.NO_DATA: N_("Nothing is published on this."),
    Verdict.UNRESOLVED: N_("What the number is about could not be settled."),
}

NONE_FOUND = N_("No number about social protection or platform work was found in this draft.")
_CHECKED = NN_("{n} number checked", "{n} numbers checked")
JUDGED = N_("Judged by what had been published by {date}.")
_INSTEAD, _READY = N_("Use instead:"), N_("A sentence to use:")
SOURCE = N_("Source:")

NUMBER, VERDICT, PUBLISHED = N_("Number"), N_("Verdict"), N_("What is published")
TITLE, NOTES, TEXT_OF = N_("Check of “{name}”"), N_("Notes on the numbers"), N_("The draft")
PARAGRAPH, BACK = N_("Paragraph {n}"), N_("Back to the text")
SEE_NOTE = N_("note {n}: {verdict}")

_SIGNS: dict[Verdict, str] = {
    Verdict.CURRENT: "✓",
    Verdict.SUPERSEDED: "↻",
    Verdict.MISDESCRIBED: "≠",
    Verdict.CONTRADICTED: "✗",
    Verdict.NO_DATA: "∅",
    Verdict.UNRESOLVED: "?",
}


def verdict_word(verdict: Verdict, lang: str) -> str:
    """Return a verdict in words of a language.

    Parameters
    ----------
    verdict : Verdict
        One of six.
    lang : str
        ``en``, ``fr`` or ``es``.

    Returns
    -------
    str
        The word, in lower case.

    Raises
    ------
    TranslationError
        If the word is not translated.

    Examples
    --------
    >>> verdict_word(Verdict.NO_DATA, "fr")
    'aucune donnée'
    """
    return translator(lang).gettext(VERDICTS[verdict])


def verdict_sign(verdict: Verdict) -> str:
    """Return a verdict's sign, which tells verdicts apart where colour cannot.

    Parameters
    ----------
    verdict : Verdict
        One of six.

    Returns
    -------
    str
        One character: ``✓ ↻ ≠ ✗ ∅ ?`` in the order of the verdicts.

    Examples
    --------
    >>> verdict_sign(Verdict.SUPERSEDED)
    '↻'
    """
    return _SIGNS[verdict]


def checked(count: int, lang: str) -> str:
    """Return how many numbers were checked, in words of a language.

    Parameters
    ----------
    count : int
        Claims of a draft.
    lang : str
        ``en``, ``fr`` or ``es``.

    Raises
    ------
    TranslationError
        If the words are not translated.

    Examples
    --------
    >>> checked(1, "en")
    '1 number checked'
    """
    return translator(lang).ngettext(*_CHECKED, count)


def offer(verdict: Verdict, lang: str) -> str:
    """Return the words that lead up to a suggested sentence; where the number is right it replaces nothing.

    Parameters
    ----------
    verdict : Verdict
        One of six.
    lang : str
        ``en``, ``fr`` or ``es``.

    Raises
    ------
    TranslationError
        If the words are not translated.

    Examples
    --------
    >>> offer(Verdict.CURRENT, "en"), offer(Verdict.SUPERSEDED, "en")
    ('A sentence to use:', 'Use instead:')
    """
    return translator(lang).gettext(_READY if verdict == Verdict.CURRENT else _INSTEAD)
