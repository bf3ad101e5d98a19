"""Why this exists: a ceiling is no finding, a projection no estimate, a bound no point, and coverage is not adequacy."""

from __future__ import annotations

from collections.abc import Sequence

from spanalysis.audit.facts import Seen
from spanalysis.audit.subject import Subject

CEILING = "EC_AT_RISK_MISCLASSIFICATION"
_CEILINGS = ("up_to", "less_than")
_LARGER = ("at_least", "more_than")


def dropped(subject: Subject, held: Sequence[Seen]) -> str:
    """Return what the draft left out that the source had said of the value: the key of a reason, or ``""``."""
    plain = [_dropped(subject, row) for row in held]
    return "" if "" in plain else plain[0]


def _dropped(subject: Subject, row: Seen) -> str:
    traits, bound = subject.traits, subject.quantity.bound
    if row.obs.definition == CEILING:
        if bound in _LARGER:
            return "ceiling_as_minimum"
        return "" if "hedge.may" in traits or bound in _CEILINGS else "ceiling_as_finding"
    if row.obs.obs_status == "F":
        return _forecast(subject, row)
    if row.obs.obs_qualifier in ("upper", "lower"):
        return _one_end(subject, row)
    if row.obs.indicator.startswith("LEGAL_") and "near.ind.adequacy" in traits and not _says_partly(subject):
        return "adequacy"
    told_as_enough = "near.ind.adequacy" in traits and "ind.one" not in traits
    return "not_comprehensive" if told_as_enough and row.obs.indicator.startswith("SDG_0131_SEX") else ""


def _forecast(subject: Subject, row: Seen) -> str:
    if "TARGET" in row.obs.indicator:
        return "" if subject.traits & {"hedge.target", "hedge.proj"} else "target_as_value"
    return "" if "hedge.proj" in subject.traits else "projection_as_estimate"


def _one_end(subject: Subject, row: Seen) -> str:
    """One end of a published range needs its "up to" or "at least", or the other end beside it."""
    fitting = _CEILINGS if row.obs.obs_qualifier == "upper" else _LARGER
    if subject.quantity.bound in fitting:
        return ""
    others = [
        q
        for q in subject.reading.quantities
        if q is not subject.quantity and q.start != subject.quantity.start
    ]
    paired = any(q.unit in (subject.quantity.unit, "") and q.low != subject.quantity.low for q in others)
    return "" if paired else "bound_as_point"


def _says_partly(subject: Subject) -> bool:
    words = {word.folded[:6] for word in subject.reading.words}
    return bool(words & {"partia", "partie", "parcia", "partly"})
