"""What the audit says of planted sentences: shared by the test, the benchmark and whoever tunes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.planter import KINDS, LANGUAGES, TRUE, Sentence
from audit.scoring import ACCUSING, MISSED
from spanalysis.audit.auditing import Auditor
from spanalysis.audit.model import Draft, Paragraph


@dataclass(frozen=True)
class Said:
    """A sentence and what was said of each of its numbers, by key."""

    sentence: Sentence
    verdicts: dict[str, str]
    reasons: dict[str, str]

    @property
    def is_caught(self) -> bool:
        """Whether none of the wrong numbers passes as current and one at least is reported."""
        wrong = [self.verdicts[key] for key in self.sentence.wrong]
        return "current" not in wrong and any(verdict != MISSED for verdict in wrong)

    @property
    def accused(self) -> list[str]:
        """Numbers of a true sentence called wrong."""
        return [key for key, verdict in self.verdicts.items() if verdict in ACCUSING]

    def line(self) -> str:
        """Write one line: what was said of each number."""
        told = "; ".join(
            f"{self.sentence.text[slice(*self.sentence.numbers[k])]} → {v}" for k, v in self.verdicts.items()
        )
        why = next((r for k, r in self.reasons.items() if self.verdicts[k] != "current" and r), "")
        item = self.sentence
        return f"[{item.lang} {item.shape} {item.kind}] {item.text} | {told} | {why}"


def said_of(sentence: Sentence, auditor: Auditor) -> Said:
    """Audit a sentence on its own."""
    claims = auditor.audit(Draft("planted", "txt", (Paragraph(1, sentence.text),))).claims
    verdicts, reasons = {}, {}
    for key, (start, end) in sentence.numbers.items():
        found = next(
            (c for c in claims if c.sentence_start + c.start < end and start < c.sentence_start + c.end), None
        )
        verdicts[key] = str(found.verdict) if found else MISSED
        reasons[key] = found.reason if found else ""
    return Said(sentence, verdicts, reasons)


def shares(found: Iterable[Said]) -> Iterator[tuple[str, str, int, int]]:
    """Yield kind, language, how many errors were planted and how many were caught."""
    items = list(found)
    for kind in KINDS:
        for lang in LANGUAGES:
            own = [s for s in items if s.sentence.kind == kind and s.sentence.lang == lang]
            yield kind, lang, len(own), sum(s.is_caught for s in own)


def of_true(found: Iterable[Said], lang: str) -> list[str]:
    """Return the verdicts on all numbers of a language's true sentences."""
    return [
        v for s in found if s.sentence.kind == TRUE and s.sentence.lang == lang for v in s.verdicts.values()
    ]
