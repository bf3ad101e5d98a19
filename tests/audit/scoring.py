"""Labelled drafts against what the audit says of them: shared by the tests and the benchmark of quality."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spanalysis.audit.auditing import Auditor
from spanalysis.audit.model import HEADING, TEXT, Draft, Paragraph

TODAY = "2026-11-25"
ACCUSING = ("superseded", "misdescribed", "contradicted", "no-data")
NO_CLAIM = "no claim"
MISSED = "missed"


@dataclass(frozen=True)
class Outcome:
    """A number of a labelled draft: what was expected of it and what was said."""

    draft: str
    lang: str
    number: str
    expected: str
    said: str
    reason: str = ""
    text: str = ""
    note: str = ""

    @property
    def is_false_current(self) -> bool:
        return self.said == "current" and self.expected != "current"

    @property
    def is_false_accusation(self) -> bool:
        return self.said in ACCUSING and self.expected in ("current", NO_CLAIM)


@dataclass
class Scorer:
    """Audits labelled drafts, with the facts of each day loaded once."""

    tables: Any
    _auditors: dict[str, Auditor] = field(default_factory=dict)

    def outcomes(self, row: dict[str, Any]) -> list[Outcome]:
        day = row.get("as_of") or TODAY
        auditor = self._auditors.setdefault(day, Auditor(self.tables, dt.date.fromisoformat(day)))
        claims = [
            claim
            for claim in auditor.audit(draft_of(row)).claims
            if claim.paragraph == len(draft_of(row).paragraphs)
        ]
        return list(_paired(row, claims))


def drafts(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def draft_of(row: dict[str, Any]) -> Draft:
    parts = [(row["heading"], HEADING)] if row.get("heading") else []
    parts.append((row["text"], TEXT))
    paragraphs = [Paragraph(n, text, kind, int(kind == HEADING)) for n, (text, kind) in enumerate(parts, 1)]
    return Draft(row["id"], "md", tuple(paragraphs))


def _paired(row: dict[str, Any], claims: Sequence[Any]) -> Iterable[Outcome]:
    text, at, free = row["text"], 0, list(claims)
    for label in row["claims"]:
        start = text.find(label["number"], at)
        end = start + len(label["number"])
        at = max(at, start + 1)
        found = next(
            (c for c in free if c.sentence_start + c.start < end and start < c.sentence_start + c.end), None
        )
        if found is not None:
            free.remove(found)
        yield Outcome(
            row["id"], row["lang"], label["number"], label["verdict"],
            str(found.verdict) if found else MISSED, found.reason if found else "", text, label.get("note", ""),
        )  # fmt: skip
    for claim in free:
        yield Outcome(row["id"], row["lang"], claim.text, NO_CLAIM, str(claim.verdict), claim.reason, text)


def confusion(outcomes: Iterable[Outcome]) -> Counter[tuple[str, str, str]]:
    return Counter((item.lang, item.expected, item.said) for item in outcomes)
