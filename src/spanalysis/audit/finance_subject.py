"""Why this exists: spending and a financing gap are both shares of GDP, with and without health, and are no coverage."""

from __future__ import annotations

from dataclasses import replace

from spanalysis.audit.binding import bound
from spanalysis.audit.cues import Cues
from spanalysis.audit.facts import Facts, Frame
from spanalysis.audit.reach import Kind
from spanalysis.audit.subject import FINANCE, Context, Subject

HEADLINE = ("ILO_LMIC133", "ILO_DEVELOPING")
_POOR_WORLD = {"ILO_LMIC133", "ILO_DEVELOPING", "M49_515", "WB_LMY", "X01"}
_BRANCHES = {
    "soc.pension": "SOCX_OLD_AGE",
    "soc.child": "SOCX_FAMILY",
    "soc.une": "SOCX_UNEMPLOYMENT",
    "soc.disab": "SOCX_INCAPACITY_RELATED",
    "fin.socx_family": "SOCX_FAMILY",
    "fin.socx_unemployment": "SOCX_UNEMPLOYMENT",
    "fin.socx_survivors": "SOCX_SURVIVORS",
    "fin.socx_housing": "SOCX_HOUSING",
    "fin.socx_almp": "SOCX_ACTIVE_LABOUR_MARKET_PROGRAMMES",
    "fin.socx_other": "SOCX_OTHER_SOCIAL_POLICY_AREAS",
    "ind.health": "SOCX_HEALTH",
}

BRANCHES = tuple(name for name in _BRANCHES if name.startswith("fin."))
"""Concepts of branches of spending that are no contingency of coverage."""


def finance_subject(subject: Subject, _cue: Cues, context: Context, facts: Facts) -> Subject:
    """Settle a share of GDP or an amount: financing gap or spending, with or without health."""
    told = replace(subject, traits=subject.traits | (context.concepts & {"fin.gap", "fin.exp"}))
    if _is_gap(told, context):
        return _gap(told)
    if told.quantity.unit != "PT_GDP":
        return replace(told, field="")
    if not told.areas and "fin.average" in told.traits and "vague" not in told.traits:
        told = replace(told, areas=("X01",))
    if not told.areas:
        return replace(told, frames=_spending(told)).without("area")
    frames = _branch(told, facts) or _spending(told)
    return replace(told, frames=frames)


def _is_gap(subject: Subject, context: Context) -> bool:
    reading = subject.reading
    if reading.has("fin.gapname", "fin.need"):
        return True
    if reading.has("fin.gap") and reading.has("fin.exp"):
        nearest = min(
            reading.of("fin.gap", "fin.exp"),
            key=lambda m: (reading.distance(subject.quantity, m.start, m.end), m.concept == "fin.exp"),
        )
        return nearest.concept == "fin.gap"
    return reading.has("fin.gap") or ("fin.gap" in context.concepts and not reading.has("fin.exp"))


def _gap(subject: Subject) -> Subject:
    areas = subject.areas or HEADLINE
    if set(areas) & _POOR_WORLD:
        areas = HEADLINE
    name = "SPF_GAP_GDP" if subject.quantity.unit == "PT_GDP" else "SPF_GAP_USD"
    return replace(subject, areas=areas, frames=(Frame(FINANCE, name, areas, subject.quantity.unit, sex=""),))


def _spending(subject: Subject) -> tuple[Frame, ...]:
    counted = _health_said(subject)
    if counted == "fin.nohealth":
        names: tuple[str, ...] = ("SP_EXPENDITURE_EXCL_HEALTH",)
    elif _on_health(subject):
        names = ("SP_EXPENDITURE_HEALTH",)
    elif counted == "fin.health":
        names = ("SP_EXPENDITURE_TOTAL",)
    else:
        names = ("SP_EXPENDITURE_EXCL_HEALTH", "SP_EXPENDITURE_TOTAL", "SOCX_TOTAL")
    return tuple(Frame(FINANCE, name, subject.areas, "PT_GDP", sex="") for name in names)


def _health_said(subject: Subject) -> str:
    """Return whether a number is said to be with or without health; of several, each its own words only."""
    reading = subject.reading
    mentions = reading.of("fin.nohealth", "fin.health")
    shares = [q for q in reading.quantities if q.unit in ("PT", "PT_GDP")]
    at = next((n for n, q in enumerate(shares) if q.start == subject.quantity.start), None)
    if not mentions or at is None:
        return ""
    if len(mentions) == 1:
        near = min(shares, key=lambda q: reading.distance(q, mentions[0].start, mentions[0].end))
        return mentions[0].concept if near is shares[at] else ""
    own = bound(reading, shares, mentions, Kind.FAMILY)[at]
    return "" if own is None else own.concept


def _on_health(subject: Subject) -> bool:
    reading = subject.reading
    near = [reading.distance(subject.quantity, m.start, m.end) for m in reading.of("ind.health")]
    return bool(near) and min(near) < 6


def _branch(subject: Subject, facts: Facts) -> tuple[Frame, ...]:
    """Return the OECD's series of a branch, for a country that has it."""
    named = {name for concept, name in _BRANCHES.items() if concept in subject.traits}
    return tuple(
        Frame(FINANCE, name, subject.areas, "PT_GDP", sex="")
        for name in sorted(named)
        if facts.areas_of(FINANCE, name) & set(subject.areas)
    )
