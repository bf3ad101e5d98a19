"""Why this exists: a page, a date, an article, an age or a Convention is a number and no claim."""

from __future__ import annotations

import re

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|mai"
    "|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    "|septiembre|octubre|noviembre|diciembre"
)
_YEARS = r"(?:years?|ans?|anos?|months?|mois|meses|weeks?|semaines?|semanas?|days?|jours?|dias?|hours?|heures?|horas?|h|minutes?)"
_TO = r"\s?(?:[-–—]|to|a|and|et|y|or|ou|o)\s?"
_SPANS = re.compile(
    "|".join(
        (
            r"https?://\S+|www\.\S+|(?<!\S)\S+@\S+|\b10\.\d{4,}/\S+|\bisbn[\s\d-]+",
            rf"\b(?:\d{{1,2}}(?:st|nd|rd|th|er)?(?: de)? )?(?:{_MONTHS})(?:(?: \d{{1,2}}(?:st|nd|rd|th)?,?(?= (?:19|20)\d\d))"
            rf"| \d{{1,2}}(?:st|nd|rd|th)?\b(?![.,]?\d|\s?(?:%|per|mil|bil|pour|por)))?,?(?: (?:de |del )?(?:19|20)\d\d)?",
            r"\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b",
            r"\b\d{1,2}(?:[:h]\d\d|\s?(?:a|p)\.?m\b\.?)",
            r"\b\d{1,3}(?:st|nd|rd|th|er|ere|e|eme|ª|º|\.ª|\.º)\b",
            r"\[\d+(?:[,–-]\s?\d+)*\]",
            r"\b(?:sdgs?|odd|ods|indicat\w+|target|cible|meta) ?\d+(?:\.\w)*(?:\.\d)*",
            r"\b(?:(?:covid|sars|cov)[- ‑]?|(?:g|eu|ue|c|r)[-‑]?)\d{1,3}\b",
            r"\b20\d\d/\d+|\b(?:swd|com)\s?\(\d{4}\)\s?\d+|\(eu\) \d+/\d+",
            rf"(?:\bages?|\baged|\bagee?s?|\bedad(?:es)?)(?:\s(?:of|de|between|from|under|over|entre|plus de|moins de))*\s\d{{1,3}}(?:{_TO}\d{{1,3}})?(?![.,]?\d|\s?%)",
            rf"\b\d{{1,3}}(?:{_TO}\d{{1,3}})?\+?[- ]?{_YEARS}\b",
            r"\b\d{2}[-–]\d{2}(?=[- ]?(?:ans|year|anos)|\s(?:de|en)\s)",
            r"\b(?:under|over|below|above|les|los|des)[- ]\d{2}s?\b(?!\s?(?:%|per|mil|bil|pour|por|[.,]\d|de cada))",
            r"\b\d+(?:\.\d+){2,}\b",
            r"(?:\+\d{1,3}[\s-]?)\(?\d{1,4}\)?(?:[\s-]\d{2,4}){2,}",
            r"^\s*\(?\d{1,2}[.)]\s",
        )
    )
)
_LED = re.compile(
    r"\b(?:pages?|pagina|paginas|pp?|pag|table|tableau|tabla|cuadro|figures?|figura|graph\w*|sections?|chapters?|chapitre|capitulo|parts?"
    r"|partie|art|arts|articles?|articulos?|no|num\w*|conventions?|convenios?|recommendation|recomendacion|directive"
    r"|directiva|regulation|reglement|reglamento|law|loi|ley|decree|decret|decreto|goals?|objectif|objetivo|box|encadre"
    r"|recuadro|note|nota|steps?|version|annexe?|anexo|papers?|volume|vol|agenda|room|salle|sala|item|point|punto|protocol\w*|cap"
    r"|c|r|resolution|resolucion|statistic|n)\.?\s?(?:n[°ºo]\.?\s?|nos?\.?\s?)?(?:\d+(?:\s?(?:,|and|et|y|-|–)\s?))*$"
    r"|n[°º]\s?$|#\s?$"
)


def excluded(plain: str) -> list[tuple[int, int]]:
    """Return the characters of a folded sentence that are numbers of no claim.

    Examples
    --------
    >>> text = "on page 12, adults aged 15-64"
    >>> [text[a:b] for a, b in excluded(text)]
    ['aged 15-64']
    """
    return [found.span() for found in _SPANS.finditer(plain)]


def is_led(plain: str, start: int) -> bool:
    """Say whether a number follows a word that makes it a page, a table, an article …

    Examples
    --------
    >>> is_led("on page 12", 8), is_led("covers 12 %", 7)
    (True, False)
    """
    return bool(_LED.search(plain[max(0, start - 32) : start]))
