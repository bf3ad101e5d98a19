"""Why this exists: "the lowest in West Africa" is a claim about every country there, each with its newest value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spanalysis.audit.coverage_subject import effective
from spanalysis.audit.facts import Facts, Seen, newest_of
from spanalysis.audit.judgement import Judgement
from spanalysis.audit.model import Verdict
from spanalysis.audit.subject import COVERAGE, Subject
from spanalysis.audit.who import OTHER

REGIONS = ("X06", "X21", "X36", "X40", "X60")
INCOME_GROUPS = ("X02", "X03", "X04", "X05")
_FEWEST = 3


def judge_rank(subject: Subject, facts: Facts) -> Judgement:
    """Say whether an area has the place that the draft gives it, among a group's members with a value; ties share."""
    if subject.field != COVERAGE or subject.soc == OTHER:
        return Judgement(Verdict.UNRESOLVED, "unsettled_rank")
    mine, members = _places(subject, facts)
    if mine is None or not members:
        return Judgement(Verdict.UNRESOLVED, "unsettled_rank")
    values = {code: row for code in members if (row := newest_value(subject, code, facts)) is not None}
    if mine not in values:
        return Judgement(Verdict.NO_DATA, "no_data")
    if len(values) < _FEWEST:
        return Judgement(Verdict.UNRESOLVED, "unsettled_rank")
    return _ranked(subject, mine, values)


def _places(subject: Subject, facts: Facts) -> tuple[str | None, tuple[str, ...]]:
    """Return the area that is ranked and those it is ranked among."""
    named = [mention.codes for mention in subject.reading.areas]
    near = [subject.areas, *named, *subject.others]
    country = next((codes[0] for codes in near if codes and not _is_group(codes, facts)), None)
    groups = [codes for codes in [*named, *near] if codes and _is_group(codes, facts)]
    if country is not None:
        scope = next((c for codes in groups for c in codes if country in facts.groups.get(c, ())), None)
        if scope is None and not groups:
            return country, _listed(named, facts)
        world = any("X01" in codes for codes in groups)
        return country, tuple(sorted(facts.groups[scope])) if scope else _everybody(facts) if world else ()
    for row in (REGIONS, INCOME_GROUPS):
        mine = next((c for codes in near for c in codes if c in row), None)
        if mine is not None:
            return mine, row
    return None, ()


def _listed(named: Iterable[tuple[str, ...]], facts: Facts) -> tuple[str, ...]:
    """Return the countries that the sentence names, if they are enough to be ranked among themselves."""
    countries = tuple(dict.fromkeys(codes[0] for codes in named if codes and not _is_group(codes, facts)))
    return countries if len(countries) >= _FEWEST else ()


def _is_group(codes: Iterable[str], facts: Facts) -> bool:
    return any(code in facts.groups or not (len(code) == 3 and code.isalpha()) for code in codes)


def _everybody(facts: Facts) -> tuple[str, ...]:
    return tuple(sorted({member for members in facts.groups.values() for member in members}))


def newest_value(subject: Subject, code: str, facts: Facts) -> Seen | None:
    """Return an area's newest value of what the subject ranks by."""
    newest = newest_of(facts.series(*effective(replace(subject, areas=(code,)))))
    return newest[max(newest)][0] if newest else None


def _ranked(subject: Subject, mine: str, values: dict[str, Seen]) -> Judgement:
    quantity = subject.quantity
    best = quantity.rank != "lowest"
    ordered = sorted(values.values(), key=lambda row: row.value, reverse=best)
    own = values[mine]
    better = sum((row.value > own.value) if best else (row.value < own.value) for row in ordered)
    equal = sum(row.value == own.value for row in ordered)
    facts = {"place": better + 1, "among": len(ordered), "first": ordered[0], "best": best}
    found = (own, *ordered[:3])
    if quantity.among and quantity.among != len(ordered):
        return Judgement(Verdict.CONTRADICTED, "rank", found, own, facts)
    held = better < quantity.low <= better + equal
    verdict = Verdict.CURRENT if held else Verdict.CONTRADICTED
    return Judgement(verdict, "current_rank" if held else "rank", found, own, facts)
