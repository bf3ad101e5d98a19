"""Why this exists: a change needs two values of one series and one release, and is told in points or as a share, never mixed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spanalysis.audit.coverage_subject import effective
from spanalysis.audit.facts import Facts, Frame, Seen, newest_of
from spanalysis.audit.judgement import Judgement
from spanalysis.audit.model import Quantity, Verdict
from spanalysis.audit.subject import COVERAGE, Subject
from spanalysis.audit.years import REFERENCE, SINCE

_A_YEAR = re.compile(
    r"\b(?:a year|per year|annual\w*|each year|every year|par an|chaque année|annuel\w*|al año|por año|anual\w*|cada año)\b"
)
_PUBLISHED_STEP = 0.05
"""Half of the last digit of the published shares: a difference of two can be off by one digit."""


@dataclass(frozen=True)
class Pair:
    """Two values to compare: the base and what is compared with it."""

    base: Seen
    other: Seen

    @property
    def difference(self) -> float:
        """In points."""
        return self.other.value - self.base.value

    @property
    def ratio(self) -> float:
        """Multiple of the base; infinite from nothing."""
        return self.other.value / self.base.value if self.base.value else float("inf")


def judge_change(subject: Subject, facts: Facts) -> Judgement:
    """Hold a change or a comparison against published values of one series."""
    goal = _goal(subject, facts)
    if goal is not None:
        return goal
    rows = facts.series(*subject.frames)
    if _is_no_history(subject):
        return Judgement(Verdict.UNRESOLVED, "unsettled_change", tuple(rows[:3]))
    if not rows:
        return Judgement(Verdict.NO_DATA, "no_data")
    pairs = _compared(subject, facts) or _over_time(subject, newest_of(rows))
    if not pairs:
        return Judgement(Verdict.UNRESOLVED, "unsettled_change", tuple(rows[:3]))
    held = [pair for pair in pairs if _holds(subject, pair)]
    if held:
        return Judgement(
            Verdict.CURRENT, "current_change", (held[0].other, held[0].base), held[0].other, _said(held[0])
        )
    return _wrong(subject, pairs, rows)


def _is_no_history(subject: Subject) -> bool:
    """Say whether it is a pace that would be needed, or a revision between two releases."""
    reading, quantity = subject.reading, subject.quantity
    alike = [q for q in reading.quantities if q.unit == quantity.unit]
    needed = (
        min(alike, key=lambda q: reading.distance(q, m.start, m.end)) is quantity
        for m in reading.of("fin.need")
    )
    required = reading.has("cue.required") and bool(_A_YEAR.search(reading.text.lower()))
    return required or reading.has("cue.revised") or any(needed)


def _said(pair: Pair) -> dict[str, object]:
    return {"difference": pair.difference, "ratio": pair.ratio}


def _goal(subject: Subject, facts: Facts) -> Judgement | None:
    """Hold "at least two points a year" against the pledge of that pace, if the words say that it is a goal."""
    if subject.quantity.unit != "PP" or not _A_YEAR.search(subject.reading.text.lower()):
        return None
    if not subject.traits & {"hedge.target", "hedge.proj"} and "should" not in subject.reading.text:
        return None
    rows = facts.series(Frame(COVERAGE, "SDG_0131_TARGET_PACE", ("M49_515",), "PP", "SOC_CONTIG_TOTAL"))
    held = [row for row in rows if abs(row.value - subject.quantity.low) <= subject.quantity.step / 2]
    return Judgement(Verdict.CURRENT, "current", tuple(held), held[0]) if held else None


def _compared(subject: Subject, facts: Facts) -> list[Pair]:
    """Pairs of two areas or of women and men, where the sentence compares those and gives no span of years."""
    reading = subject.reading
    if reading.has("sex.f") and reading.has("sex.m"):
        first = reading.of("sex.f", "sex.m")[0].concept
        order = ("SEX_F", "SEX_M") if first == "sex.f" else ("SEX_M", "SEX_F")
        return _pairs([replace(subject, sex=sex) for sex in order], facts)
    named = list(dict.fromkeys(mention.codes for mention in reading.areas))
    dated = [year for year in reading.years if year.role in (REFERENCE, SINCE)]
    if len(named) == 2 and len(dated) < 2 and not any(year.role == SINCE for year in dated):
        return _pairs([replace(subject, areas=codes) for codes in named], facts)
    return []


def _pairs(sides: Sequence[Subject], facts: Facts) -> list[Pair]:
    """Pair the first side's value with the second's, newest and in each year that the sentence names."""
    years = (None, *(year.year for year in sides[0].reading.years if year.role == REFERENCE))
    found = []
    for year in dict.fromkeys(years):
        one, two = (_latest(replace(side, year=year), facts) for side in sides)
        if one and two:
            found.append(Pair(two, one))
    return found


def _latest(subject: Subject, facts: Facts) -> Seen | None:
    newest = newest_of(facts.series(*effective(subject)))
    if subject.year in newest:
        return newest[subject.year][0]
    return newest[max(newest)][0] if newest else None


def _over_time(subject: Subject, newest: dict[int, list[Seen]]) -> list[Pair]:
    measured = {y: [r for r in rows if r.obs.obs_status != "F"] for y, rows in newest.items()}
    return [
        Pair(base, other)
        for start, end in _spans(subject, [year for year, rows in measured.items() if rows])
        for base in measured.get(start, [])
        for other in measured.get(end, [])
        if base.obs.ref_area == other.obs.ref_area and base.obs.subject == other.obs.subject
    ]


def _spans(subject: Subject, known: Sequence[int]) -> list[tuple[int, int]]:
    """Return pairs of years between which the change may lie: the sentence's, else those that stand before it."""
    said = sorted({y.year for y in subject.reading.years if y.role in (REFERENCE, SINCE)})
    last = max(known, default=None)
    if len(said) >= 2:
        inner = [(a, b) for n, a in enumerate(said) for b in said[n + 1 :]]
        return sorted(inner, key=lambda span: span != (said[0], said[-1]))
    if last is None:
        return []
    starts = said or list(subject.nearby_years)
    if said and said[0] == last:
        starts = list(subject.nearby_years)
    return [(min(years), last)] if (years := [year for year in starts if year < last]) else []


def _holds(subject: Subject, pair: Pair) -> bool:
    quantity = subject.quantity
    if quantity.unit == "RATIO":
        return _is_multiple(quantity, pair.ratio)
    amount = pair.difference if quantity.unit == "PP" else (pair.ratio - 1) * 100
    if (
        quantity.unit == "PP"
        and _A_YEAR.search(subject.reading.text.lower())
        and pair.other.year > pair.base.year
    ):
        amount /= pair.other.year - pair.base.year
    return _direction_fits(quantity, amount) and _close(quantity, abs(amount))


def _direction_fits(quantity: Quantity, amount: float) -> bool:
    return quantity.direction == "" or (amount >= 0) == (quantity.direction == "up")


def _close(quantity: Quantity, amount: float) -> bool:
    """Compare amounts of change; bounds leave room on their side."""
    reach = max(quantity.step / 2, _PUBLISHED_STEP) + _PUBLISHED_STEP + 1e-7
    low, high = quantity.low - reach, quantity.high + reach
    room = max(quantity.step, 0.15 * quantity.low)
    if quantity.bound in ("more_than", "at_least"):
        high += room
    elif quantity.bound in ("less_than", "up_to", "almost"):
        low -= room
    elif quantity.bound == "about":
        low, high = low - room / 2, high + room / 2
    return low <= amount <= high


def _is_multiple(quantity: Quantity, ratio: float) -> bool:
    times = quantity.low
    if quantity.bound in ("more_than", "at_least"):
        return times * 0.995 <= ratio <= times * 1.5
    if quantity.bound in ("almost", "less_than", "up_to"):
        return times * 0.8 <= ratio <= times * 1.02
    return times * 0.9 <= ratio <= times * 1.15


def _wrong(subject: Subject, pairs: Sequence[Pair], rows: Sequence[Seen]) -> Judgement:
    quantity, pair = subject.quantity, pairs[0]
    found = (pair.other, pair.base)
    other_unit = replace(quantity, unit="PT" if quantity.unit == "PP" else "PP")
    if quantity.unit != "RATIO" and any(_holds(replace(subject, quantity=other_unit), p) for p in pairs):
        reason = "percent_as_points" if quantity.unit == "PP" else "points_as_percent"
        return Judgement(Verdict.MISDESCRIBED, reason, found, pair.other, _said(pair))
    if any(_holds(subject, p) for p in _mixed(subject, pair, rows)):
        return Judgement(Verdict.MISDESCRIBED, "mixed_vintages", found, pair.other, _said(pair))
    turned = replace(quantity, direction={"up": "down", "down": "up"}.get(quantity.direction, ""))
    if quantity.direction and any(_holds(replace(subject, quantity=turned), p) for p in pairs):
        return Judgement(Verdict.CONTRADICTED, "direction", found, pair.other, _said(pair))
    return Judgement(Verdict.CONTRADICTED, "contradicted_change", found, pair.other, _said(pair))


def _mixed(subject: Subject, pair: Pair, rows: Sequence[Seen]) -> list[Pair]:
    """Pairs of the newest value with an older release's value of the first year, which must not be compared."""
    old = [r for r in rows if r.year == pair.base.year and r.obs.ref_area == pair.base.obs.ref_area]
    return [Pair(row, pair.other) for row in old if row.obs.vintage != pair.base.obs.vintage]
