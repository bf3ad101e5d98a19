"""Why this exists: coverage has families that must not be mixed (effective, legal, health, contributors, the World Bank's counts)."""

from __future__ import annotations

from dataclasses import replace

from spanalysis.audit.cues import Cues
from spanalysis.audit.facts import Facts, Frame
from spanalysis.audit.reading import Reading
from spanalysis.audit.subject import COVERAGE, Context, Subject
from spanalysis.audit.who import OTHER, SOC, TOTAL, Who, has_unknown_base, is_composition

EFFECTIVE = "SDG_0131_SEX_SOC_RT"
UNCOVERED = "SDG_0131_UNCOVERED_RT"
WORLD = ("X01",)
_NEAR = 14.0


def coverage_subject(subject: Subject, cue: Cues, context: Context, facts: Facts) -> Subject:
    """Settle a number about coverage: whose, of which contingency, covered or left out, in which family."""
    soc = _soc(subject.reading, cue.who, context)
    if has_unknown_base(subject.reading, subject.quantity):
        soc = OTHER
    negative = cue.negative if cue.negative is not None else _carried_side(subject.reading, context)
    told = replace(
        subject,
        soc=soc,
        sex="SEX_F" if soc == "SOC_CONTIG_MAT" else cue.sex,
        polarity="not_covered" if negative else "covered",
        traits=subject.traits | _near_traits(subject, cue),
    )
    settled = _framed(told, cue, facts)
    unnamed = cue.who is None or not cue.who.concepts.isdisjoint({"sex.f", "sex.m"})
    over = soc == TOTAL and unnamed and not subject.reading.has("ind.one") and context.concepts & set(SOC)
    return (
        settled.without("group") if over and settled.frames and not facts.series(*settled.frames) else settled
    )


def _soc(reading: Reading, who: Who | None, context: Context) -> str:
    if who is not None:
        if who.soc == OTHER and "base.workers" in who.concepts and reading.has("soc.inj"):
            return SOC["soc.inj"]
        return who.soc
    named = [SOC[concept] for concept in SOC if reading.has(concept)]
    if len(set(named)) == 1 and not reading.has("ind.one"):
        return named[0]
    return context.soc if not reading.has("field.sp") and context.soc else TOTAL


def _carried_side(reading: Reading, context: Context) -> bool:
    """Go on with the side of the sentence before, unless this one names coverage anew."""
    return context.polarity == "not_covered" and not reading.has("field.sp")


def _near_traits(subject: Subject, cue: Cues) -> frozenset[str]:
    """Return concepts that count only close to the number, with ``near.`` before."""
    reading, quantity = subject.reading, subject.quantity
    wanted = ("ind.legal", "ind.health", "ind.contrib", "ind.adequacy", "src.wb", "hedge.target")
    reach = _NEAR if len(reading.alike(quantity)) > 1 else 2 * _NEAR
    own = {cue.family.concept} if cue.family is not None else set()
    return frozenset(
        f"near.{name}"
        for name in wanted
        for mention in reading.of(name)
        if reading.distance(quantity, mention.start, mention.end) < (2 * _NEAR if name in own else reach)
    )


def _framed(subject: Subject, cue: Cues, facts: Facts) -> Subject:
    unit = "PS" if subject.quantity.unit == "" and subject.quantity.low >= 1e6 else subject.quantity.unit
    if unit == "PS":
        return _counted(subject)
    if unit not in ("PT", "PP", "RATIO", "RANK"):
        return replace(subject, field="")
    contributors = cue.family is not None and cue.family.concept == "ind.contrib" and cue.who is not None
    if contributors and cue.who and "base.wap" in cue.who.concepts:
        subject = replace(subject, soc=TOTAL)
    if subject.soc == OTHER:
        return replace(subject, unsettled="group")
    if is_composition(subject.reading, subject.quantity):
        group = next((SOC[concept] for concept in SOC if subject.reading.has(concept)), subject.soc)
        told = replace(subject, soc=group, traits=subject.traits | {"composition"})
        return replace(told, frames=effective(told))
    special = _special(subject, cue)
    frames = special or effective(subject)
    settled = replace(subject, frames=frames)
    if subject.areas:
        return settled
    only = {area for frame in frames for area in facts.areas_of(frame.table, frame.subject)}
    return _in(settled, tuple(only)) if special and len(only) == 1 else settled.without("area")


def _in(subject: Subject, areas: tuple[str, ...]) -> Subject:
    frames = tuple(replace(frame, areas=areas) for frame in subject.frames)
    return replace(subject, areas=areas, frames=frames)


def effective(subject: Subject) -> tuple[Frame, ...]:
    """Return the series of effective coverage (SDG 1.3.1) that a subject means, and of those left out."""
    out = subject.negative
    base = Frame(COVERAGE, EFFECTIVE, subject.areas, "PT", subject.soc, subject.sex, inverted=out)
    left = replace(base, subject=UNCOVERED, inverted=not out)
    more = {
        "SOC_CONTIG_CHILD": ("CHILD_0_18_UNCOVERED_RT",),
        "SOC_CONTIG_PENSION": ("PENSION_UNCOVERED_RT",),
    }.get(subject.soc, ())
    return (base, left, *(replace(left, subject=name) for name in more))


def legal(subject: Subject) -> tuple[Frame, ...]:
    """Return the series of comprehensive (legal) coverage, and of those without it."""
    base = Frame(COVERAGE, "LEGAL_COMPREHENSIVE_RT", subject.areas, "PT", TOTAL, inverted=subject.negative)
    left = replace(base, subject="LEGAL_COMPREHENSIVE_UNCOVERED_RT", inverted=not subject.negative)
    return (base, left)


def _special(subject: Subject, cue: Cues) -> tuple[Frame, ...]:
    """Return series of the other families where the words near the number say so."""
    traits, who = subject.traits, cue.who.concepts if cue.who else frozenset()
    family = cue.family.concept if cue.family and f"near.{cue.family.concept}" in traits else ""
    if "near.hedge.target" in traits and subject.soc == TOTAL:
        return (Frame(COVERAGE, "SDG_0131_TARGET_RT", subject.areas, "PT", TOTAL), *effective(subject))
    if family == "ind.legal" and subject.soc == TOTAL:
        return legal(subject)
    contributes = family == "ind.contrib" and ("base.wap" in who or "soc.pension" in traits)
    if contributes and "ind.one" not in traits:
        return (_plain(subject, "PENSION_CONTRIBUTORS_RT", "SOC_CONTIG_PENSION"),)
    if family == "ind.health" and subject.soc == TOTAL:
        return _health(subject)
    return ()


def _health(subject: Subject) -> tuple[Frame, ...]:
    text = subject.reading.text.lower()
    for word, name in (("rura", "HEALTH_RURAL_UNCOVERED_RT"), ("urba", "HEALTH_URBAN_UNCOVERED_RT")):
        if word in text:
            return (replace(_plain(subject, name, TOTAL), inverted=not subject.negative),)
    return (_plain(subject, "HEALTH_AFFILIATION_RT", TOTAL),)


def _plain(subject: Subject, name: str, soc: str) -> Frame:
    return Frame(COVERAGE, name, subject.areas, "PT", soc, inverted=subject.negative)


def _counted(subject: Subject) -> Subject:
    """Settle a number of persons: those left out are published for the world; the rest is computed or not settled."""
    if subject.soc != TOTAL or subject.sex != "SEX_T":
        return replace(subject, unsettled="group")
    told = replace(subject, quantity=replace(subject.quantity, unit="PS"))
    if "src.wb" in subject.traits or set(subject.areas) & {"WB_LMY", "ILO_LMIC133"}:
        return replace(told, frames=_world_bank(told))
    if "near.ind.legal" in subject.traits and subject.negative:
        frame = Frame(COVERAGE, "LEGAL_COMPREHENSIVE_UNCOVERED_NB", subject.areas or WORLD, "PS", TOTAL)
        return replace(told, frames=(frame,), areas=subject.areas or WORLD)
    if not subject.areas:
        return _everywhere(told)
    return replace(told, frames=people(told))


def _everywhere(subject: Subject) -> Subject:
    """Billions of people without an area can only be the world's."""
    if subject.quantity.low < 2e9:
        return replace(subject, frames=people(subject)).without("area")
    world = replace(subject, areas=WORLD)
    return replace(world, frames=people(world))


def people(subject: Subject) -> tuple[Frame, ...]:
    """Return the series of persons left out (or, turned, of persons covered, which is only computed)."""
    name = "SDG_0131_UNCOVERED_NB" if subject.negative else "COMPUTED_COVERED_NB"
    return (Frame(COVERAGE, name, subject.areas, "PS", TOTAL),)


def _world_bank(subject: Subject) -> tuple[Frame, ...]:
    name = "WB_UNCOVERED_NB" if subject.negative else "WB_COVERED_NB"
    if subject.negative and subject.traits & {"near.ind.legal", "near.ind.adequacy"}:
        name = "WB_INADEQUATE_NB"
    return (Frame(COVERAGE, name, ("WB_LMY",), "PS", TOTAL),)
