"""Why this exists: a settled number is held against everything published of it, newest first, in one fixed order.

1. The year that the draft gives, else the newest: the newest release's value. It holds: ``current`` (unless a hedge was
   dropped). 2. The same year in an older release, or without a year an older year: ``superseded``. 3. A published
value of something near (other side, sex, year, area, group, status): ``misdescribed``. 4. Nothing published:
``no-data``. 5. Otherwise ``contradicted``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from spanalysis.audit.changes import judge_change
from spanalysis.audit.facts import Facts, Seen, newest_of, newest_rows
from spanalysis.audit.hedging import dropped
from spanalysis.audit.holding import holds, is_exact, rounds_to, significant_digits
from spanalysis.audit.judgement import Judgement
from spanalysis.audit.lookalikes import lookalike
from spanalysis.audit.model import Verdict
from spanalysis.audit.persons import computed_persons
from spanalysis.audit.ranks import judge_rank
from spanalysis.audit.subject import Subject
from spanalysis.audit.successions import ended


def judge(subject: Subject, facts: Facts) -> Judgement:
    """Say whether a number is still true and is what the source said.

    Parameters
    ----------
    subject : Subject
        What it is about.
    facts : Facts
        What had been published by the day.
    """
    if subject.unsettled:
        return _unresolved(subject, facts)
    if subject.quantity.unit == "RANK":
        return judge_rank(subject, facts)
    published = bool(subject.frames) and all(frame.unit == subject.quantity.unit for frame in subject.frames)
    if (subject.quantity.unit in ("PP", "RATIO") and not published) or (
        subject.quantity.unit == "PT" and subject.quantity.direction
    ):
        return judge_change(subject, facts)
    if "composition" in subject.traits:
        return _composition(subject, facts)
    rows = facts.series(*subject.frames) or computed_persons(subject, facts)
    subject = _without_report_year(subject, rows)
    return _judged(subject, rows, facts) if rows else _nothing(subject, facts)


def _without_report_year(subject: Subject, rows: Sequence[Seen]) -> Subject:
    """Pass over a year that is only the one in which the publisher spoke ("in 2024 the ILO counted 52.4 %")."""
    if subject.year is None or not any(trait.startswith("src.") for trait in subject.traits):
        return subject
    reported = any(row.obs.published.year == subject.year for row in rows)
    dated = any(row.year == subject.year for row in rows)
    return replace(subject, year=None) if reported and not dated else subject


def _composition(subject: Subject, facts: Facts) -> Judgement:
    """A share of those left out is not published; the share of a group that is left out is often told as it."""
    rows = facts.series(*subject.frames)
    held = [row for row in newest_rows(rows) if rounds_to(subject.quantity, row.value)]
    if held:
        held.sort(key=lambda row: row.year, reverse=True)
        use = max(
            (row for row in rows if row.obs.obs_status != "F"), key=lambda row: (row.year, row.obs.published)
        )
        return Judgement(Verdict.MISDESCRIBED, "composition", tuple(held), use)
    return Judgement(Verdict.UNRESOLVED, "unsettled_group")


def _judged(subject: Subject, rows: list[Seen], facts: Facts) -> Judgement:
    newest = newest_of(rows)
    wanted = _wanted(subject, newest)
    use = _newest_row(newest, subject)
    held = _holding(subject, wanted)
    if subject.quantity.is_range:
        return _judged_range(subject, rows, newest, use)
    over = _ended(held, facts)
    if over is not None:
        return over
    if held and _is_coarse(subject, held):
        found = lookalike(subject, rows, facts)
        if found is not None and is_exact(subject.quantity, found.matches[0].value):
            return found
    if held and not _older_is_nearer(subject, held, rows):
        wrong = dropped(subject, held)
        if wrong:
            return Judgement(Verdict.MISDESCRIBED, wrong, tuple(held), held[0])
        return Judgement(Verdict.CURRENT, "current", tuple(held), held[0])
    return _not_current(subject, rows, newest, use, facts)


def _ended(rows: list[Seen], facts: Facts) -> Judgement | None:
    """Say that a series has ended and what is counted instead, if the rows are of such a one."""
    over = ended(rows, facts.as_of)
    if over is None:
        return None
    return Judgement(Verdict.SUPERSEDED, "ended", tuple(rows), over.successor(facts), {"since": over.since})


def _not_current(
    subject: Subject, rows: list[Seen], newest: dict[int, list[Seen]], use: Seen | None, facts: Facts
) -> Judgement:
    right = _wanted(subject, newest)
    if _is_loosely_true(subject, right):
        return Judgement(Verdict.UNRESOLVED, "loose", tuple(right), right[0])
    older = _older(subject, rows, right)
    if older:
        return _outdated(subject, older, newest, use, facts)
    found = lookalike(subject, rows, facts)
    if found is not None:
        return found
    if subject.year is not None and subject.year not in newest:
        return Judgement(Verdict.NO_DATA, "no_year", (use,) if use else (), use, {"year": subject.year})
    if any(row.computed for row in rows):
        return Judgement(Verdict.UNRESOLVED, "count", (use,) if use else (), None)
    return Judgement(Verdict.CONTRADICTED, "contradicted", tuple(right), right[0] if right else use)


def _outdated(
    subject: Subject, older: list[Seen], newest: dict[int, list[Seen]], use: Seen | None, facts: Facts
) -> Judgement:
    """Say what replaced an older release's value, or that an earlier year's was told without it."""
    over = _ended(older, facts)
    if over is not None:
        return over
    wrong = dropped(subject, older) if subject.year is None else ""
    if wrong:
        return Judgement(Verdict.MISDESCRIBED, wrong, tuple(older), older[0])
    replaced = use if subject.year is None else _replacing(older[0], newest) or use
    return Judgement(Verdict.SUPERSEDED, "superseded", tuple(older), replaced)


def _wanted(subject: Subject, newest: dict[int, list[Seen]]) -> list[Seen]:
    """Return the values that the draft should have: of its year, else of the newest (a heading's year will do too)."""
    if subject.year is not None:
        return newest.get(subject.year, [])
    if subject.any_year:
        return [row for year in sorted(newest, reverse=True) for row in newest[year]]
    last = _last(newest)
    nearby = [row for year in subject.nearby_years for row in newest.get(year, [])]
    return [*last, *nearby]


def _last(newest: dict[int, list[Seen]]) -> list[Seen]:
    """Return each area's newest value; a projection or goal is no newest value."""
    last: dict[tuple[str, str, str], list[Seen]] = {}
    for year in sorted(newest):
        by_area: dict[tuple[str, str, str], list[Seen]] = {}
        for row in newest[year]:
            by_area.setdefault((row.obs.ref_area, row.obs.subject, row.obs.age_group), []).append(row)
        last.update(
            {
                key: found
                for key, found in by_area.items()
                if found[0].obs.obs_status != "F" or key not in last
            }
        )
    projected = [row for rows in newest.values() for row in rows if row.obs.obs_status == "F"]
    kept = [row for rows in last.values() for row in rows]
    return kept + [row for row in projected if row not in kept]


def _newest_row(newest: dict[int, list[Seen]], subject: Subject) -> Seen | None:
    if subject.year in newest:
        return newest[subject.year][0]
    measured = {year: [r for r in rows if r.obs.obs_status != "F"] for year, rows in newest.items()}
    years = [year for year, rows in measured.items() if rows]
    return measured[max(years)][0] if years else next(iter(newest[max(newest)]), None)


def _holding(subject: Subject, rows: Sequence[Seen]) -> list[Seen]:
    return sorted(
        (row for row in rows if _true(subject)(row)), key=lambda row: row.value != row.obs.obs_value
    )


def _true(subject: Subject) -> Callable[[Seen], bool]:
    def true(row: Seen) -> bool:
        if row.computed:
            return abs(row.value - subject.quantity.low) <= max(0.03 * row.value, subject.quantity.step / 2)
        return holds(subject.quantity, row.value)

    return true


def _older_is_nearer(subject: Subject, held: Sequence[Seen], rows: Iterable[Seen]) -> bool:
    """Say whether "4 billion" is rather the 4.0 of an older report than a coarse rounding of today's 3.8."""
    quantity = subject.quantity
    if quantity.bound and quantity.step and not any(rounds_to(quantity, row.value) for row in held):
        years = {row.year for row in held}
        return any(row.year in years and rounds_to(quantity, row.value) for row in rows)
    if subject.year is not None or not _is_coarse(subject, held):
        return False
    return any(is_exact(subject.quantity, row.value) for row in rows)


def _is_coarse(subject: Subject, held: Sequence[Seen]) -> bool:
    """Say whether a count with one digit only rounds to what it is held against."""
    quantity = subject.quantity
    coarse = quantity.unit in ("PS", "USD") and significant_digits(quantity) == 1 and not quantity.bound
    return coarse and not any(is_exact(quantity, row.value) for row in held)


def _older(subject: Subject, rows: Iterable[Seen], today: Sequence[Seen]) -> list[Seen]:
    """Return what the number was in an older release or, without a year, in an older year: exact ones and the newest first."""
    quantity = subject.quantity
    found = [
        row
        for row in rows
        if (subject.year is None or row.year == subject.year)
        and not row.computed
        and rounds_to(quantity, row.value)
        and (not quantity.bound or holds(quantity, row.value))
        and not any(is_exact(quantity, now.value) or abs(now.value - row.value) < 1e-9 for now in today)
    ]
    return sorted(
        found, key=lambda row: (is_exact(quantity, row.value), row.year, row.obs.published), reverse=True
    )


def _is_loosely_true(subject: Subject, right: Sequence[Seen]) -> bool:
    """Say whether "over 40 %" is true of today's 52.4 without saying much of it."""
    quantity = subject.quantity
    if not right:
        return False
    if quantity.bound in ("more_than", "at_least"):
        return all(row.value >= quantity.low for row in right)
    return quantity.bound in ("less_than", "up_to") and all(row.value <= quantity.low for row in right)


def _replacing(row: Seen, newest: dict[int, list[Seen]]) -> Seen | None:
    return next(iter(newest.get(row.year, [])), None)


def _judged_range(
    subject: Subject, rows: list[Seen], newest: dict[int, list[Seen]], use: Seen | None
) -> Judgement:
    """Hold a range against published bounds; two values of different kinds are no range."""
    quantity = subject.quantity
    low = [
        r for r in rows if r.obs.obs_qualifier == "lower" and abs(r.value - quantity.low) <= quantity.step / 2
    ]
    high = [
        r
        for r in rows
        if r.obs.obs_qualifier == "upper" and abs(r.value - quantity.high) <= quantity.step / 2
    ]
    if low and high:
        return Judgement(Verdict.CURRENT, "current", (low[0], high[0]), low[0])
    within = _holding(subject, _wanted(subject, newest))
    if within:
        return Judgement(Verdict.CURRENT, "current", tuple(within), within[0])
    ends = [
        r for r in rows if min(abs(r.value - quantity.low), abs(r.value - quantity.high)) <= quantity.step / 2
    ]
    if len(ends) > 1:
        return Judgement(Verdict.MISDESCRIBED, "mixed_range", tuple(ends), use)
    return Judgement(Verdict.CONTRADICTED, "contradicted", (use,) if use else (), use)


def _nothing(subject: Subject, facts: Facts) -> Judgement:
    """Nothing published of what the number is about: say what is nearest, unless it is a look-alike's value."""
    found = lookalike(subject, [], facts)
    if found is not None:
        return found
    near = nearest(subject, facts)
    if subject.quantity.unit in ("PS", "") and subject.field == "coverage":
        return Judgement(Verdict.UNRESOLVED, "count", (near,) if near else (), None)
    return Judgement(Verdict.NO_DATA, "no_data", (near,) if near else (), near)


def nearest(subject: Subject, facts: Facts) -> Seen | None:
    """Return a published value near to what has none: the same of both sexes, the same area's headline, the world's."""
    for frame in subject.frames:
        tries = (
            replace(frame, sex="SEX_T"),
            replace(frame, sex="SEX_T", soc="SOC_CONTIG_TOTAL" if frame.soc else ""),
            replace(frame, sex="SEX_T", areas=("X01",)),
        )
        for other in tries:
            rows = facts.series(other)
            if rows:
                return _newest_row(newest_of(rows), subject) if subject.year is None else _last_of(rows)
    return None


def _last_of(rows: list[Seen]) -> Seen:
    newest = newest_of(rows)
    return newest[max(newest)][0]


def _unresolved(subject: Subject, facts: Facts) -> Judgement:
    rows = facts.series(*subject.candidates) if subject.candidates else []
    fitting = [row for row in newest_rows(rows) if holds(subject.quantity, row.value)]
    return Judgement(Verdict.UNRESOLVED, f"unsettled_{subject.unsettled}", tuple(fitting or rows)[:5], None)
