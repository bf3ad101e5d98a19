"""Why this exists: a claim is read in its sentence, and "p. 12", "n° 102" or "52.4 %" does not end one."""

from __future__ import annotations

import re

from spanalysis.audit.abbreviations import goes_on

_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")
_CANDIDATE = re.compile(
    r"[.!?…][\"”’»)\]]*(?:\s?»)?(?:\[\d[\d,–-]*\]|[¹²³⁰⁴-⁹]+|\d{1,3})?\s+(?=[\"“«(\[¿¡‘'—–]*\s?[^\W_])"
)
_CLOSED = re.compile(r"[.!?…][\"”’»)\]]*(?:\s?»)?$")
_MARKED = re.compile(
    r"(?P<told>(?:[^\W\d_]|[%)\]”»’]|(?<!\d)(?:19|20)\d\d)[.!?…][\"”’»)\]]*(?:\s?»)?)"
    r"(?:\[\d[\d,–-]*\]|[¹²³⁰⁴-⁹]+|\d{1,3})$"
)
_OPENING, _CLOSING = "\"“«(['‘¿¡—– ", "”»)]’"
_BLANK = re.compile(r"\s")
_WINDOW, _STRETCH = 60, 4000


def split(text: str, lang: str) -> list[tuple[int, int]]:
    """Return the sentences of a paragraph as half-open offsets in characters, without the spaces around them.

    A line break ends a sentence; a semicolon, a colon, an abbreviation and a number's point don't. The marks of
    footnotes after a full stop ("covered.3", "[3]", "³") are left out, for they would read as numbers.

    Parameters
    ----------
    text : str
        One paragraph.
    lang : str
        ``en``, ``fr`` or ``es``.

    Returns
    -------
    list of (int, int)
        In order and apart.

    Examples
    --------
    >>> text = "See p. 12. In 2020 it was 52.4 %."
    >>> [text[start:end] for start, end in split(text, "en")]
    ['See p. 12.', 'In 2020 it was 52.4 %.']
    """
    found: list[tuple[int, int]] = []
    for start, end in _lines(text):
        found += [(start + first, start + last) for first, last in _of_line(text[start:end], lang)]
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    breaks = list(_BREAK.finditer(text))
    starts, ends = [0, *(one.end() for one in breaks)], [*(one.start() for one in breaks), len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def _of_line(line: str, lang: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for cut in (*_cuts(line, lang), len(line)):
        if cut == len(line) or _ends(line, start, cut, lang):
            found += _trimmed(line, start, cut)
            start = cut
    return found


def _cuts(line: str, lang: str) -> list[int]:
    """Return where a sentence may end, by sentencex and, inside quotes and after footnote marks, by ourselves.

    sentencex takes time by the square of the quotes that are opened, so it sees long lines in stretches; a
    sentence that ends where a stretch does is found by ourselves.
    """
    from sentencex import get_sentence_boundaries

    cuts = {one.end() for one in _CANDIDATE.finditer(line)}
    for start in range(0, len(line), _STRETCH):
        stretch = line[start : start + _STRETCH]
        ends = {start + boundary["end_index"] for boundary in get_sentence_boundaries(lang, stretch)}
        cuts |= ends - {start + len(stretch)}
    return sorted(cut for cut in cuts if 0 < cut < len(line) and _BLANK.search(line[cut - 1 : cut + 1]))


def _ends(line: str, start: int, cut: int, lang: str) -> bool:
    """Say whether the sentence that begins at ``start`` ends at a cut."""
    window = line[max(start, cut - _WINDOW) : cut].rstrip()
    before = _without_mark(window)
    after = line[cut : cut + _WINDOW].lstrip()
    if not before or not after or after[0] in _CLOSING:
        return False
    first = after.lstrip(_OPENING)[:1]
    if _CLOSED.search(before) is None or first.islower():
        return False
    alone = cut - start <= _WINDOW
    return not goes_on(before, after.lstrip(_OPENING), lang, is_whole=alone)


def _without_mark(text: str) -> str:
    found = _MARKED.search(text) if text[-1:].isdigit() or text.endswith("]") else None
    return found["told"] and text[: found.end("told")] if found else text


def _trimmed(line: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a sentence without the spaces around it and the footnote mark after it; none if it is only spaces."""
    part = line[start:end]
    first, last = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
    if first >= last:
        return []
    begin = max(first, last - _WINDOW)
    return [(first, begin + len(_without_mark(line[begin:last])))]
