"""Auditing well: what the audit says of drafts labelled by hand and of errors planted by program.

Run ``python benchmarks/audit_quality.py`` for the tables: expected verdicts by what was said, for each
language, and the planted errors caught, by kind and language. Ends with 1 if a target is missed.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from audit.planter import KINDS, LANGUAGES
from audit.planting import made
from audit.scoring import MISSED, NO_CLAIM, TODAY, Outcome, Scorer, confusion, drafts
from audit.verdicts import Said, of_true, said_of, shares
from measuring import ROOT, Result
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.model import Verdict
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

DEVELOPMENT = ROOT / "tests/audit/development.jsonl"
ROWS = (*map(str, Verdict), NO_CLAIM)
COLUMNS = (*map(str, Verdict), MISSED)
FALSE_CURRENT, FALSE_ACCUSATIONS, CAUGHT = 0, 0.03, 0.95


@dataclass(frozen=True)
class Quality:
    """What was said of the labelled drafts and of the planted sentences."""

    outcomes: Sequence[Outcome]
    planted: Sequence[Said]

    @cached_property
    def false_current(self) -> list[Outcome]:
        """Wrong numbers that pass."""
        return [outcome for outcome in self.outcomes if outcome.is_false_current]

    @cached_property
    def false_accusations(self) -> list[Outcome]:
        """Right numbers, and numbers outside the field, called wrong."""
        return [outcome for outcome in self.outcomes if outcome.is_false_accusation]

    @property
    def accused(self) -> float:
        """Share of the false accusations among the numbers that deserve none."""
        right = sum(outcome.expected in ("current", NO_CLAIM) for outcome in self.outcomes)
        return len(self.false_accusations) / right

    @property
    def caught(self) -> float:
        """Share of planted errors caught, of the kind and language where it is least."""
        return min(caught / planted for _, _, planted, caught in shares(self.planted) if planted)

    @property
    def is_good(self) -> bool:
        """Whether every target is met."""
        few = self.accused <= FALSE_ACCUSATIONS and len(self.false_current) <= FALSE_CURRENT
        return few and self.caught >= CAUGHT


def measured() -> Quality:
    """Audit the labelled drafts and the planted sentences."""
    tables = Tables(find_home())
    scorer, auditor = Scorer(tables), Auditor(tables, dt.date.fromisoformat(TODAY))
    outcomes = [outcome for row in drafts(DEVELOPMENT) for outcome in scorer.outcomes(row)]
    return Quality(outcomes, [said_of(sentence, auditor) for sentence in made(tables)])


def audit_quality() -> Result:
    """Sum up for the table of benchmarks."""
    quality = measured()
    return Result(
        "audit, quality",
        f"{len(quality.outcomes)} labelled numbers; {len(quality.planted)} sentences made by program",
        f"{len(quality.false_current)} false current, {quality.accused:.1%} false accusations, "
        f"{quality.caught:.1%} of planted errors caught where fewest are",
        f"{FALSE_CURRENT}, {FALSE_ACCUSATIONS:.0%} or less, {CAUGHT:.0%} or more",
        quality.is_good,
    )


def told(quality: Quality) -> str:
    """Write all tables."""
    counts = confusion(quality.outcomes)
    parts = [part for lang in LANGUAGES for part in (f"{lang}: expected by said", _confusion(counts, lang))]
    parts += [_totals(quality), "planted errors caught", _planted(quality.planted)]
    return "\n\n".join([*parts, "true sentences made by program", _true(quality.planted)])


def _confusion(counts: Counter[tuple[str, str, str]], lang: str) -> str:
    rows = [[row, *(str(counts[lang, row, column] or ".") for column in COLUMNS)] for row in ROWS]
    return _lined([["", *COLUMNS], *rows])


def _totals(quality: Quality) -> str:
    missed = sum(outcome.said == MISSED for outcome in quality.outcomes)
    lines = [
        f"false current: {len(quality.false_current)} (target {FALSE_CURRENT})",
        f"false accusations: {len(quality.false_accusations)}, {quality.accused:.1%} of what is current "
        f"or no claim (target {FALSE_ACCUSATIONS:.0%} or less)",
        f"claims missed: {missed}",
    ]
    wrong = [*quality.false_current, *quality.false_accusations]
    return "\n".join([*lines, *(f"  {o.draft} «{o.number}»: {o.expected}, said {o.said}" for o in wrong)])


def _planted(planted: Sequence[Said]) -> str:
    found = {
        (kind, lang): f"{caught}/{of} {caught / of:.1%}" for kind, lang, of, caught in shares(planted) if of
    }
    rows = [[kind, *(found.get((kind, lang), "none") for lang in LANGUAGES)] for kind in KINDS]
    return _lined([[f"target {CAUGHT:.0%} or more", *LANGUAGES], *rows])


def _true(planted: Sequence[Said]) -> str:
    counts = {lang: Counter(of_true(planted, lang)) for lang in LANGUAGES}
    rows = [
        [lang, *(f"{found[column] / found.total():.1%}" for column in COLUMNS)]
        for lang, found in counts.items()
    ]
    return _lined([["", *COLUMNS], *rows])


def _lined(rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def main() -> int:
    """Print the tables; 1 if a target is missed."""
    quality = measured()
    print(told(quality))
    print("\nevery target met" if quality.is_good else "\nA TARGET IS MISSED")
    return 0 if quality.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
