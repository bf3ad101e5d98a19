"""Why this exists: a point after "Mme", "n°", "U.S." or "etc." ends a sentence always, sometimes or never, by what follows."""

from __future__ import annotations

import re

_INSIDE_WORDS = """
ee ff rr mr mrs ms messrs dr dra drs prof profa st ste sta mm mme mmes mlle mlles sr sra srta sres sras dña
excmo excma lic ing hon gen gov sen rep e.g i.e eg ie cf vs viz approx ca env ej p.ej ex p.ex
resp incl excl av min máx max dpto depto
"""
_INSIDE = frozenset([*_INSIDE_WORDS.split(), "aprox"])  # typos: ignore
_NUMBERED_WORDS = """
p pp pág pag págs pags no nos núm num núms nº n° n nr fig figs art arts vol vols ch chap cap caps
sec sect sects tab para paras par eq conv convs ed eds t al doc docs inc rev res reg dir anx
jan feb febr mar apr jun jul aug sep sept oct nov dec janv févr fév avr juil août déc ene abr may
ago set dic
"""
_NUMBERED = frozenset(_NUMBERED_WORDS.split())
_STARTERS_WORDS = """
the a an in on at by for from to of it its this that these those there they we he she but and or
however although while if as when with since after before over under about more less most some many
all among both each only today still yet no le la les l un une des du de en au aux dans sur par pour
il elle ils elles on ce cet cette ces mais et ou or si quand avec depuis après avant plus moins tous
toutes selon chez ainsi cependant pourtant el los las lo una unos unas del al en con por para según
sobre desde hasta tras pero y o si cuando más menos todos todas este esta estos estas ese esa su sus
hay no entre sin hoy también
"""
_STARTERS = frozenset(_STARTERS_WORDS.split())
_TOKEN = re.compile(r"(?:^|[\s(\[«“\"'’/–—-])(?P<token>(?:[^\W\d_]|[.ºª°](?=.))+[º°]?)\.$")
_ACRONYM = re.compile(r"(?:^|[\s(«“\"'’])(?:(?:[^\W\d_]\.){2,}|EE\.\s?UU\.|RR\.\s?HH\.|[A-Z]\.\s[A-Z]\.)$")
_INITIAL = re.compile(r"(?:^|[\s(«“\"'’.-])[A-ZÀ-Þ]\.$")
_LABEL = re.compile(r"\W*(?:\d{1,3}(?:\.\d{1,3})*|[^\W\d_]|[ivxIVX]{1,5})\.")
_WORD = re.compile(r"[^\W\d_]+")


def goes_on(before: str, after: str, lang: str, *, is_whole: bool) -> bool:
    """Say whether a sentence goes on after a point because the point belongs to an abbreviation or a label.

    Parameters
    ----------
    before, after : str
        The ends of what stands on both sides of the cut, without spaces; ``after`` without opening quotes.
    lang : str
        ``en``, ``fr`` or ``es``.
    is_whole : bool
        Whether ``before`` begins where the sentence begins.

    Examples
    --------
    >>> goes_on("on p.", "12 of it", "en", is_whole=True), goes_on("of 52.4 %.", "12 countries", "en", is_whole=True)
    (True, False)
    """
    if not before.endswith("."):
        return False
    if is_whole and _LABEL.fullmatch(before):
        return True
    if _ACRONYM.search(before) or (_INITIAL.search(before) and not _is_plain_title(before, lang)):
        return not _starts(after)
    found = _TOKEN.search(before)
    token = found["token"].casefold() if found else ""
    return token in _INSIDE or (token in _NUMBERED and after[:1].isdigit()) or _is_plain_title(before, lang)


def _is_plain_title(before: str, lang: str) -> bool:
    """Say whether a text ends in "M." (Monsieur) or "D." (don)."""
    return before.rsplit(maxsplit=1)[-1].lstrip("(«“\"'’") == {"fr": "M.", "es": "D."}.get(lang)


def _starts(after: str) -> bool:
    """Say whether a text begins with a word that begins sentences; a name or a number may go on with one."""
    word = _WORD.match(after)
    return word is not None and word[0].casefold() in _STARTERS
