"""Fills shapes of sentences with places, groups and numbers, and keeps where the numbers came to stand."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Any

from audit import persons
from audit.truth import TOTAL, Fact, Truth
from spanalysis import text
from spanalysis.figures.speaker import Speaker
from spanalysis.figures.tables import Tables

LANGUAGES = ("en", "fr", "es")
KINDS = (
    "swapped countries",
    "swapped years",
    "inverted polarity",
    "false superlative",
    "wrong multiple",
    "unit slip",
    "swapped sexes",
    "swapped contingencies",
    "changed value",
)
TRUE = "true"
_MARK = re.compile("\x02(\\w+)\x03([^\x04]*)\x04")
Slots = dict[str, Any]


@dataclass(frozen=True)
class Sentence:
    """A sentence with where its numbers stand; ``wrong`` names those that are not true."""

    kind: str
    lang: str
    shape: str
    text: str
    numbers: dict[str, tuple[int, int]]
    wrong: tuple[str, ...] = ()


@dataclass
class Planter:
    """Makes sentences of one language."""

    lang: str
    tables: Tables
    truth: Truth
    random: random.Random = field(init=False)
    speaker: Speaker = field(init=False)

    def __post_init__(self) -> None:
        self.random = random.Random(0)  # noqa: S311 - not for secrets
        self.speaker = Speaker(self.lang, self.tables)

    def say(self, shape: str, template: str, slots: Slots, kind: str = TRUE, wrong: str = "") -> Sentence:
        """Fill a template and note where its numbers came to stand."""
        filled = str(text.typography(template.format(**slots), self.lang))
        numbers: dict[str, tuple[int, int]] = {}
        while found := _MARK.search(filled):
            numbers[found[1]] = (found.start(), found.start() + len(found[2]))
            filled = filled[: found.start()] + found[2] + filled[found.end() :]
        return Sentence(
            kind, self.lang, shape, filled[:1].upper() + filled[1:], numbers, tuple(wrong.split())
        )

    def place(self, code: str, which: str = "") -> Slots:
        """Return an area's names for a template."""
        say = self.speaker
        return {
            f"in{which}": say.in_area(code), f"In{which}": say.in_area(code, start=True),
            f"the{which}": say.the_area(code), f"The{which}": say.the_area(code, start=True),
            f"of{which}": say.of_area(code),
        }  # fmt: skip

    def share(self, value: float, key: str = "v") -> Slots:
        """Return a share, marked."""
        return {key: mark(key, text.percent(value, self.lang))}

    def group(self, soc: str, sex: str = "SEX_T", *, lacks: bool = False) -> Slots:
        """Return who is counted and what they have or lack."""
        who, *does = persons.GROUPS[self.lang][soc]
        if sex != "SEX_T" and soc != "SOC_CONTIG_MAT":
            who = persons.SEXED[self.lang][soc][sex == "SEX_M"]
            does = list(persons.PLURAL[self.lang]) if soc == TOTAL else does
        return {"who": who, "does": does[lacks]}

    def some(self, facts: list[Fact], n: int) -> list[Fact]:
        """Draw facts, countries that everybody writes about among them."""
        return self.random.sample(facts, min(n, len(facts)))


def mark(key: str, words: object) -> str:
    """Wrap a number so that its place is found again."""
    return f"\x02{key}\x03{words}\x04"
