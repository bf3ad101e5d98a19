"""Why this exists: what may stand in a number's place is told by lists of words; here they become patterns, once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from spanalysis.audit.lexicon import rows

PERCENT = r"%|per ?cent\b|percent\b|pct\b|pc\b|pour[- ]?cent\b|por ?ciento\b|p\. ?100"
POINTS = r"percentage[- ]points?|points? de pourcentage|puntos? porcentual(?:es)?|pp\b|p\.p\.|points?(?= (?:of )?percentage)"
PLAIN_POINTS = r"points?\b|puntos?\b"
GDP = (
    r"(?:\s+(?:average|medio|moyen))?\s*(?:of|du|del|de|d.un|en|in)\s+(?:[\w’']+\s+){0,3}?"
    r"(?:gdp|pib|gross domestic product|produit interieur brut|producto interno bruto|producto interior bruto)\b"
)
DOLLARS = r"(?:de\s|d.)?(?:us\s)?(?:dollars?|dolares|usd)\b(?:\s(?:us|des etats-unis|americains|estadounidenses))?|\$"
EUROS = r"(?:de\s|d.)?(?:euros?|eur)\b|€"
PLATFORMS = (
    r"(?:de\s|d.|of\s)?(?:active\s|digital\s|labour\s|labor\s|online\s|work\s|different\s|such\s)*"
    r"(platforms\b|plateformes\b|plataformas\b)(?!\sworkers)"
)
PERSONS = (
    r"people|persons?|workers?|women|men|children|individuals|inhabitants|citizens|employees|freelancers|riders|couriers"
    r"|self-employed|gig|humans?|human beings|lives|of them|europeans|africans|adults?|mothers|girls|boys|pensioners|residents"
    r"|personnes|travailleu\w+|femmes|hommes|enfants|habitants|individus|independants|livreurs|coursiers|humains"
    r"|etres humains|europeens|adultes|meres|d.entre eux|d.entre elles|salaries|citoyens|microtravailleurs"
    r"|personas|trabajador\w*|mujeres|hombres|ninos|ninas|habitantes|autonomos|repartidores|seres humanos|adultos|adultas"
    r"|madres|de ellos|de ellas|europeos|ciudadanos|asalariados|desempleados|jovenes"
)
UP = (
    r"rose|risen|rises?|up|gr[eo]wn?|grow\w*|increas\w*|gain\w*|climb\w*|progress\w*|improv\w*|higher|hausse|augment\w*|gagn\w*"
    r"|accru\w*|accrois\w*|monte\w*|subi\w*|sube\w*|aument\w*|crec\w*|avanz\w*|ganad\w*|gano|increment\w*|superieur\w*|added"
)
DOWN = (
    r"fell|fallen|falls?|down|declin\w*|drop\w*|decreas\w*|lower|lost|baiss\w*|recul\w*|diminu\w*|perdu\w*|chut\w*|cay\w*|cae\w*"
    r"|baj\w*|descend\w*|disminu\w*|perdi\w*|reduj\w*|inferieur\w*|inferior\w*|retroced\w*"
)
ORDINALS = {
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth",
    "fr": "premier|premiere deuxieme|second|seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
    "es": "primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta "
    "septimo|septima octavo|octava noveno|novena decimo|decima",
}
LAST = {"en": "last", "fr": "dernier|derniere", "es": "ultimo|ultima"}
TIMES = {"en": "times", "fr": "fois", "es": "veces"}


@lru_cache(maxsize=64)
def listed(lang: str, kind: str) -> tuple[tuple[str, str], ...]:
    """Return the values of a kind with the patterns that stand for them, in the list's order."""
    return tuple(
        (row["value"], "|".join(part.strip() for part in row["patterns"].split(" | ")))
        for row in rows("quantities")
        if row["lang"] == lang and row["kind"] == kind
    )


@lru_cache(maxsize=64)
def compiled(lang: str, kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return :func:`listed` as patterns of whole words."""
    return tuple((value, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")) for value, pattern in listed(lang, kind))


@lru_cache(maxsize=64)
def _any(lang: str, kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(pattern for _, pattern in listed(lang, kind))})(?!\w)")


def named(plain: str, lang: str, kind: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield the values of a kind that a folded sentence names, with where it does; most sentences name none."""
    if _any(lang, kind).search(plain):
        for value, pattern in compiled(lang, kind):
            for match in pattern.finditer(plain):
                yield value, match


@lru_cache(maxsize=8)
def before(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the bounds, as patterns of the end of what stands before a number."""
    return tuple(
        (value, re.compile(rf"(?:^|(?<=[\s(«\"“¿¡:—–-]))(?:{pattern})\s*(?:the |les |los |las |un |el )?$"))
        for value, pattern in listed(lang, "bound")
    )


@lru_cache(maxsize=8)
def places(lang: str) -> dict[str, int]:
    """Return ordinals with their numbers."""
    return {word: n for n, words in enumerate(ORDINALS[lang].split(), 1) for word in words.split("|")}
