"""Why this exists: "50.1 % of women", "older women", "people above retirement age": a share means nothing without its group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spanalysis.audit.areas import AreaMention
from spanalysis.audit.model import Quantity
from spanalysis.audit.reading import Reading
from spanalysis.audit.wording.phrasebook import Mention

SOC = {
    "soc.child": "SOC_CONTIG_CHILD",
    "soc.mat": "SOC_CONTIG_MAT",
    "soc.une": "SOC_CONTIG_UNE",
    "soc.inj": "SOC_CONTIG_INJ",
    "soc.disab": "SOC_CONTIG_DISAB",
    "soc.pension": "SOC_CONTIG_PENSION",
    "soc.poor": "SOC_CONTIG_POOR",
    "soc.vuln": "SOC_CONTIG_VULN",
}
TOTAL, OTHER = "SOC_CONTIG_TOTAL", "other"
_JOINED = re.compile(
    r"[\s’'-]*(?:(?:of|with|de|des|du|d|con|avec|en|in|the|la|las|los|les|le|el|a|à|au|who|are|above|ayant|que|gravement|severe"
    r"|living|statutory|\w+ment|\w+mente|\w+ly)[\s’']+){0,4}",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"^[\s\u00a0]*(?:of|among|out of|de|du|des|del|d’|d'|parmi|d’entre|entre|chez)(?!\w)[\s\u00a0]*(?!ici\b|après\b|ailleurs\b|autre\b|plus\b|moins\b)(?=[^\W\d])",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\b(?:dont|of whom|of which|de los cuales|de las cuales|de ellos|parmi lesquels|parmi lesquelles|among them)\s*$",
    re.IGNORECASE,
)
_THOSE = re.compile(
    r"(?:all )?(?:those|the ones|ceux|celles|quienes|los que|las que|aquellos|aquellas)\b", re.IGNORECASE
)
_PRONOUNS = re.compile(
    r"(?:them|those|us|eux|elles|entre eux|entre elles|total|ensemble|whole|ceux|celles|ellos|ellas|its|ses|sus|leurs)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Who:
    """A group of persons in a sentence: the phrases that name it, taken together ("older women")."""

    start: int
    end: int
    concepts: frozenset[str]

    @property
    def soc(self) -> str:
        """Its contingency, ``SOC_CONTIG_TOTAL`` for the population, ``other`` for a group without series."""
        named = [SOC[concept] for concept in SOC if concept in self.concepts]
        if named:  # of "poor older persons" the age counts: the list's order has it so
            return named[0]
        return OTHER if self.concepts & {"base.other", "base.workers", "base.wap"} else TOTAL

    @property
    def sex(self) -> str:
        """``SEX_F``, ``SEX_M`` or ``SEX_T``."""
        women, men = "sex.f" in self.concepts, "sex.m" in self.concepts
        return "SEX_T" if women == men else "SEX_F" if women else "SEX_M"


def groups(reading: Reading) -> list[Who]:
    """Return the groups of persons in a sentence, phrases of one group joined."""
    found: list[Who] = []
    for mention in _phrases(reading):
        if found and _one_group(reading.text, found[-1], mention):
            before = found[-1]
            found[-1] = Who(before.start, max(before.end, mention.end), before.concepts | {mention.concept})
        else:
            found.append(Who(mention.start, mention.end, frozenset({mention.concept})))
    return sorted([*found, *_nationals(reading, found)], key=lambda who: who.start)


def _nationals(reading: Reading, found: Sequence[Who]) -> list[Who]:
    """Return areas that stand for their people: "61.3 % of Togolese", "52.4 % of the world"."""
    nationals = []
    for quantity in reading.quantities:
        link = _LINKS.match(reading.text[quantity.end :])
        start = quantity.end + link.end() if link else 0
        area = next((a for a in reading.areas if link and start - 2 <= a.start <= start + 12), None)
        if area is not None and not any(area.start - 12 <= who.start <= area.end + 14 for who in found):
            nationals.append(Who(area.start, area.end, frozenset({"base.pop"})))
    return nationals


def _phrases(reading: Reading) -> list[Mention]:
    return sorted(
        (*reading.of_family("soc."), *reading.of_family("base."), *reading.of_family("sex.")),
        key=lambda mention: (mention.start, mention.end),
    )


def _one_group(text: str, before: Who, mention: Mention) -> bool:
    between = text[before.end : mention.start]
    return mention.start < before.end or bool(_JOINED.fullmatch(between))


def _base_end(reading: Reading, start: int) -> int | None:
    """Return where "all people" or "those" ends that a share is taken of; None if something else stands there."""
    base = next(
        (m for m in reading.of("base.pop", "base.workers") if start - 1 <= m.start <= start + 12), None
    )
    if base is not None:
        return base.end
    those = _THOSE.match(reading.text[start:])
    return start + those.end() if those else None


def is_composition(reading: Reading, quantity: Quantity) -> bool:
    """Say whether a number is a share *of those covered or left out* ("71.8% of all people who lack protection are children")."""
    link = _LINKS.match(reading.text[quantity.end :])
    if link and _OF_WHOM.search(reading.text[: quantity.start]):
        rest = reading.text[quantity.end + link.end() :]
        return any(
            m.start - quantity.end - link.end() < 12
            for m in reading.of(*SOC)
            if m.start > quantity.end and rest
        )
    if not link or not reading.has("cue.compose"):
        return False
    start = quantity.end + link.end()
    end = _base_end(reading, start)
    if end is None:
        return False
    side = next((m for m in reading.of("pol.neg", "pol.pos") if 0 <= m.start - end <= 22), None)
    if side is None:
        return False
    told = reading.of(*SOC, "sex.f", "sex.m")
    verbs = reading.of("cue.compose")
    before = any(g.end <= v.start < quantity.start for g in told for v in verbs)
    after = any(side.end <= v.start and v.end <= g.start for g in told for v in verbs)
    return before or after


def has_unknown_base(reading: Reading, quantity: Quantity) -> bool:
    """Say whether the number is a share *of* something that is no group of persons known here ("of pharmacies")."""
    link = _LINKS.match(reading.text[quantity.end :])
    if not link or quantity.unit not in ("PT", "PS"):
        return False
    start = quantity.end + link.end()
    if _PRONOUNS.match(reading.text[start:]):
        return False
    stop = min(
        [
            start + 45,
            *(
                side.start
                for side in reading.of("pol.pos", "pol.neg", "field.passive")
                if side.start >= start
            ),
        ]
    )
    known: list[Who | AreaMention | Mention] = [
        *groups(reading),
        *reading.areas,
        *reading.of_family("field."),
        *reading.of_family("plat."),
    ]
    return not any(start - 2 <= item.start < stop for item in known)
