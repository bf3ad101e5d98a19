"""Why this exists: programs read what the audit found, in one stable shape."""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import asdict
from typing import Any

from spanalysis.audit.model import About, Claim, Findings, Quantity, Verdict
from spanalysis.audit.outputs.printable import whole


def to_json(findings: Findings) -> str:
    """Return what was found as JSON.

    Parameters
    ----------
    findings : Findings
        What an audit found.

    Returns
    -------
    str
        An object with ``draft``, ``format``, ``as_of``, ``summary`` (how many claims have each of the six
        verdicts) and ``claims``, in reading order. A claim's ``start`` and ``end`` count characters within its
        ``sentence``; ``value`` is a number, or two for a range; ``about`` has only what was settled.

    Examples
    --------
    >>> from spanalysis.audit.model import Draft
    >>> json.loads(to_json(Findings(Draft("a.txt", "txt", ()), "2025-01-01")))["summary"]["current"]
    0
    """
    content = {
        "draft": findings.draft.name,
        "format": findings.draft.format,
        "as_of": findings.as_of,
        "summary": _summary(findings.claims),
        "claims": [_claim(claim) for claim in findings.claims],
    }
    return whole(json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False))


def _summary(claims: tuple[Claim, ...]) -> dict[str, int]:
    found = Counter(claim.verdict for claim in claims)
    return {verdict.value: found[verdict] for verdict in Verdict}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "sentence": claim.sentence,
        "start": claim.start,
        "end": claim.end,
        "paragraph": claim.paragraph,
        "lang": claim.lang,
        "quantity": _quantity(claim.quantity, claim.text),
        "about": _about(claim.about),
        "verdict": claim.verdict.value,
        "reason": claim.reason,
        "matches": [
            {name: _plain(value) for name, value in asdict(match).items()} for match in claim.matches
        ],
        "suggestion": claim.suggestion,
        "citation": claim.citation,
    }


def _quantity(quantity: Quantity, text: str) -> dict[str, Any]:
    ends = [_plain(quantity.low), _plain(quantity.high)]
    return {
        "value": ends if quantity.is_range else ends[0],
        "unit": quantity.unit,
        "approx": quantity.approx,
        "bound": quantity.bound,
        "text": text,
    }


def _about(about: About) -> dict[str, Any]:
    return {name: value for name, value in asdict(about).items() if value not in ("", None)}


def _plain(value: Any) -> Any:
    """Write whole numbers without ``.0`` and a missing number as null; JSON knows no NaN."""
    if isinstance(value, bool | str):
        return value
    number = float(value)
    if not math.isfinite(number):
        return None
    return int(number) if number.is_integer() else number
