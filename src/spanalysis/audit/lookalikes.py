"""Why this exists: a wrong number is often a right one told of something else, and the writer wants to know of what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spanalysis.audit.coverage_subject import WORLD, effective, legal
from spanalysis.audit.facts import Facts, Frame, Seen, newest_of, newest_rows
from spanalysis.audit.holding import rounds_to
from spanalysis.audit.judgement import Judgement
from spanalysis.audit.model import Verdict
from spanalysis.audit.platform_subject import EU
from spanalysis.audit.subject import COVERAGE, FINANCE, PLATFORM, Subject
from spanalysis.audit.who import SOC, TOTAL

REGIONS = ("X06", "X21", "X36", "X40", "X60", "M49_202", "M49_419")
Try = tuple[str, tuple[Frame, ...], bool]
"""Reason, series to look in, and whether a number without decimals is evidence enough."""


def lookalike(subject: Subject, rows: Sequence[Seen], facts: Facts) -> Judgement | None:
    """Return a verdict ``misdescribed`` if the number is a published one of something near, else None."""
    use = _right(subject, rows)
    if subject.year is not None:
        found = [row for row in newest_rows(rows) if rounds_to(subject.quantity, row.value)]
        if found:
            return Judgement(Verdict.MISDESCRIBED, "other_year", tuple(found), use or found[0])
    for reason, frames, coarse in _tries(subject, facts):
        if reason == "wider_area" and not rows:
            continue
        found = _same_value(subject, facts.series(*frames), coarse=coarse)
        rounded = reason == "inverted" and subject.quantity.step >= 1 and subject.year is None
        if reason == "wider_area" or rounded:
            found = [row for row in found if use is not None and row.year == use.year]
        if found:
            told = "other_area" if reason == "wider_area" else reason
            described = reason in ("other_status", "other_definition", "other_family")
            return Judgement(
                Verdict.MISDESCRIBED, told, tuple(found), found[0] if described else use or found[0]
            )
    return _scaled(subject, rows, use)


def _is_country(areas: tuple[str, ...]) -> bool:
    return bool(areas) and len(areas[0]) == 3 and areas[0].isalpha()


def _right(subject: Subject, rows: Sequence[Seen]) -> Seen | None:
    newest = newest_of(rows)
    measured = {y: [r for r in found if r.obs.obs_status != "F"] for y, found in newest.items()}
    years = [year for year, found in measured.items() if found]
    if subject.year in years:
        return measured[subject.year][0]
    return measured[max(years)][0] if years else None


def _same_value(subject: Subject, rows: Sequence[Seen], *, coarse: bool) -> list[Seen]:
    if not coarse and subject.quantity.unit == "PT" and not 0 < subject.quantity.step < 1:
        return []
    wanted = [row for row in rows if subject.year is None or row.year == subject.year]
    newest = [row for row in newest_rows(wanted) if rounds_to(subject.quantity, row.value)]
    old = [row for row in wanted if rounds_to(subject.quantity, row.value)]
    return sorted(newest or old, key=lambda row: (row.year, row.obs.published), reverse=True)


def _tries(subject: Subject, facts: Facts) -> Iterator[Try]:
    if subject.field == COVERAGE:
        yield from _coverage_tries(subject)
    elif subject.field == PLATFORM:
        yield from _platform_tries(subject, facts)
    elif subject.field == FINANCE:
        yield from _finance_tries(subject, facts)


def _coverage_tries(subject: Subject) -> Iterator[Try]:
    if subject.quantity.unit == "PS":
        yield from _people_tries(subject)
        return
    soc = subject.soc or TOTAL
    plain = replace(subject, soc=soc)
    yield "inverted", tuple(replace(f, inverted=not f.inverted) for f in subject.frames), True
    yield "other_family", () if _is_legal(subject) else (*legal(plain), *_turned(legal(plain))), True
    if _is_legal(subject):
        yield "not_comprehensive", effective(plain), True
    for areas in subject.others:
        yield "other_area", effective(replace(plain, areas=areas)), True
    yield "other_family", _families(subject), True
    for sex in ("SEX_F", "SEX_M", "SEX_T"):
        if sex != subject.sex and soc != "SOC_CONTIG_MAT":
            named = {"SEX_F": "sex.f", "SEX_M": "sex.m", "SEX_T": "base.pop"}[sex] in subject.traits
            yield "other_sex", effective(replace(plain, sex=sex)), named
    for other in (TOTAL, *SOC.values()):
        if other != soc:
            frames = effective(replace(plain, soc=other, sex="SEX_T"))
            yield "other_group", (*frames, *_turned(frames)), False
    for wider in (WORLD, *((region,) for region in REGIONS)):
        if subject.areas != wider and (wider == WORLD or not _is_country(subject.areas)):
            yield "wider_area", effective(replace(plain, areas=wider)), False
    yield (
        "inverted_other",
        _turned(tuple(f for a in subject.others for f in effective(replace(plain, areas=a)))),
        False,
    )


def _people_tries(subject: Subject) -> Iterator[Try]:
    for name, areas in (
        ("SDG_0131_UNCOVERED_NB", WORLD),
        ("WB_COVERED_NB", ("WB_LMY",)),
        ("WB_INADEQUATE_NB", ("WB_LMY",)),
        ("WB_UNCOVERED_NB", ("WB_LMY",)),
        ("LEGAL_COMPREHENSIVE_UNCOVERED_NB", WORLD),
    ):
        if not subject.areas or set(subject.areas) & {*WORLD, "WB_LMY", "ILO_LMIC133", "ILO_DEVELOPING"}:
            yield "other_family", (Frame(COVERAGE, name, areas, "PS", TOTAL),), True


def _is_legal(subject: Subject) -> bool:
    return any(frame.subject.startswith("LEGAL_") for frame in subject.frames)


def _turned(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    return tuple(replace(frame, inverted=not frame.inverted) for frame in frames)


def _families(subject: Subject) -> tuple[Frame, ...]:
    """Health, pension contributors and goals, covered and left out."""
    plain = (
        Frame(COVERAGE, "HEALTH_AFFILIATION_RT", subject.areas, "PT", TOTAL),
        Frame(COVERAGE, "PENSION_CONTRIBUTORS_RT", subject.areas, "PT", "SOC_CONTIG_PENSION"),
        Frame(COVERAGE, "SDG_0131_TARGET_RT", subject.areas, "PT", TOTAL),
    )
    known = {frame.subject for frame in subject.frames}
    return tuple(frame for frame in plain if frame.subject not in known)


def _platform_tries(subject: Subject, facts: Facts) -> Iterator[Try]:
    mine = {frame.subject for frame in subject.frames}
    areas = subject.areas or EU
    names = [name for name in facts.subjects(PLATFORM) if name not in mine]
    yield (
        "inverted",
        tuple(replace(f, inverted=not f.inverted) for f in subject.frames if f.unit == "PT"),
        True,
    )
    for sex in ("SEX_F", "SEX_M", "SEX_T"):
        if sex != subject.sex:
            yield "other_sex", tuple(replace(frame, sex=sex) for frame in subject.frames), True
    unit = subject.quantity.unit
    frames = tuple(Frame(PLATFORM, name, areas, unit, sex=subject.sex) for name in names)
    status = tuple(f for f in frames if f.subject.startswith("EC_"))
    yield "other_status", status if unit == "PS" else (), True
    yield "other_definition", frames, True
    for other in subject.others:
        yield "other_area", tuple(replace(frame, areas=other) for frame in subject.frames), True
    if unit == "NR":
        counts = tuple(Frame(PLATFORM, n, tuple(sorted(facts.areas_of(PLATFORM, n))), unit) for n in names)
        yield "other_area", counts, True


def _finance_tries(subject: Subject, facts: Facts) -> Iterator[Try]:
    names = [n for n in facts.subjects(FINANCE) if n.startswith("SP")]
    mine = {frame.subject for frame in subject.frames}
    unit = subject.quantity.unit
    for areas in subject.others:
        yield "other_area", tuple(replace(frame, areas=areas) for frame in subject.frames), True
    others = tuple(Frame(FINANCE, n, subject.areas, unit, sex="") for n in names if n not in mine)
    yield "other_indicator", others, True
    gaps = tuple(a for a in ("ILO_LMIC133", "X02") if a not in subject.areas)
    if any(name.startswith("SPF") for name in mine):
        yield "other_area", tuple(Frame(FINANCE, n, gaps, unit, sex="") for n in sorted(mine)), True


def _scaled(subject: Subject, rows: Sequence[Seen], use: Seen | None) -> Judgement | None:
    """Recognise a million told as a billion, or the other way round."""
    if subject.quantity.unit not in ("PS", "USD", "EUR", "") or not rows:
        return None
    for factor in (1e3, 1e-3, 1e6, 1e-6):
        big = replace(
            subject.quantity,
            low=subject.quantity.low * factor,
            high=subject.quantity.high * factor,
            step=subject.quantity.step * factor,
        )
        found = [row for row in rows if rounds_to(big, row.value)]
        if found:
            return Judgement(Verdict.CONTRADICTED, "scale", tuple(found), use or found[0])
    return None
