"""Why this exists: a draft mixes languages by paragraph, and a heading of two words cannot say which it is in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from spanalysis.audit.model import HEADING, Paragraph

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LANGUAGES = ("en", "fr", "es")
_SURE = 0.99
_HINT = 0.5
_FEWEST = 10
_MOST_READ = 300
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = {
    "en": frozenset(
        ["the", "of", "in", "and", "at", "by", "was", "is", "are", "with", "it", "for", "per", "cent", "only"]
    ),
    "fr": frozenset(
        [
            "le",
            "les",
            "des",
            "du",
            "au",
            "aux",
            "dans",
            "et",
            "pour",
            "est",
            "sont",
            "il",
            "elle",
            "sur",
            "ce",
            "une",
            "en",
            "la",
            "de",
            "un",
            "ne",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "los",
            "las",
            "del",
            "al",
            "y",
            "para",
            "es",
            "son",
            "con",
            "una",
            "su",
            "por",
            "lo",
            "en",
            "la",
            "de",
            "un",
            "se",
            "no",
        ]
    ),
}
_ENOUGH = 5


def languages(paragraphs: Sequence[Paragraph]) -> list[str]:
    """Return the language of each paragraph: ``en``, ``fr`` or ``es``.

    A paragraph decides for itself if its language is 99 % sure, which five words as a rule are. Another takes
    that of its nearest neighbour which decided: the one after it for a heading, the one before it else. In a
    draft where none decided, each gets its likeliest. A paragraph in another language (German, Portuguese, …)
    still gets one of the three.

    Parameters
    ----------
    paragraphs : sequence of Paragraph
        In reading order.

    Returns
    -------
    list of str
        One for each paragraph.

    Examples
    --------
    >>> languages([Paragraph(1, "Mali", "heading", 1), Paragraph(2, "La couverture y est de 12,6 % de la population.")])
    ['fr', 'fr']
    """
    ranked = [_ranked(paragraph.text) for paragraph in paragraphs]
    own = [lang if sure >= _SURE else "" for lang, sure in ranked]
    before, after = _carried(own), _carried(reversed(own))[::-1]
    likeliest = Counter(lang for lang, sure in ranked if sure).most_common(1)
    main = likeliest[0][0] if likeliest else LANGUAGES[0]
    return [
        lang
        or (next_one or last if paragraph.kind == HEADING else last or next_one)
        or (guess if sure else main)
        for paragraph, lang, last, next_one, (guess, sure) in zip(
            paragraphs, own, before, after, ranked, strict=True
        )
    ]


def _carried(own: Iterable[str]) -> list[str]:
    """Return for each place the last language that was decided up to there."""
    last, found = "", []
    for lang in own:
        last = lang or last
        found.append(last)
    return found


def _ranked(text: str) -> tuple[str, float]:
    """Return the likeliest language and how likely it is; 0 if nothing tells."""
    read = _without_names(text[:_MOST_READ]).lower()
    if sum(map(str.isalpha, read)) < _FEWEST:
        return _hinted(read)
    lang, sure = _identifier().classify(read)
    return str(lang), float(sure)


def _without_names(text: str) -> str:
    """Keep the words in small letters where there are enough: names (Côte d’Ivoire) are in any language."""
    small = [word for word in text.split() if word.islower()]
    return " ".join(small) if len(small) >= _ENOUGH else text


def _hinted(text: str) -> tuple[str, float]:
    """Return the language that has most of a few small words, for a text too short for the classifier."""
    words = set(_WORD.findall(text))
    counts = {lang: len(words & small) for lang, small in _SMALL_WORDS.items()}
    most = max(counts.values())
    leading = [lang for lang, count in counts.items() if count == most]
    return (leading[0], _HINT) if most and len(leading) == 1 else (LANGUAGES[0], 0.0)


@cache
def _identifier() -> LanguageIdentifier:
    """Load the classifier once, for the three languages only, without touching the library's own."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages(list(LANGUAGES))
    return found
