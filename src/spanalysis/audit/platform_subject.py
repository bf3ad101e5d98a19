"""Why this exists: definitions of platform work do not add up, so a number belongs to one of them or to none.

The rules stand in ``audit/lexicon/platform_rules.csv``: the first whose ``needs`` are all there and none of whose
``never`` decides. A definition with ``!`` counts those left out while the draft speaks of those covered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spanalysis.audit.binding import bound
from spanalysis.audit.cues import Cues
from spanalysis.audit.facts import Facts, Frame
from spanalysis.audit.lexicon import rows
from spanalysis.audit.model import Quantity
from spanalysis.audit.reach import Kind, owner
from spanalysis.audit.reading import Reading
from spanalysis.audit.subject import PLATFORM, Context, Subject
from spanalysis.audit.wording.phrasebook import Mention

EU = ("EU27", "EU28", "EU16_NOR", "ETUI14", "COLLEEM14", "COLLEEM16", "EIGE10")
UNITS = ("PT", "PS", "NR", "EUR", "USD", "PP")
_STATUSES = ("plat.correct", "plat.misclass", "plat.selfemp", "plat.employee")
_AS = re.compile(r"\b(?:as|comme|como)\s$", re.IGNORECASE)
_STATUS_REACH = 18.0
_RISKS = ("soc.une", "plat.sick", "soc.inj", "soc.pension")
_COVERS = ("plat.otherjob", "plat.othersource")
_JOBS = tuple(
    f"plat.{name}" for name in ("creative", "software", "writing", "clerical", "sales", "professional")
)
_KINDS = (
    "plat.internet", "plat.main", "plat.ever", "plat.secondary", "plat.marginal", "plat.sporadic", "plat.onlineshare",
    "plat.online_gig",
)  # fmt: skip


def platform_subject(subject: Subject, cue: Cues, context: Context, facts: Facts) -> Subject:
    """Settle a number about platform work: which definition counts those persons, shares or platforms."""
    quantity = subject.quantity
    unit = "PS" if quantity.unit == "" and quantity.low >= 1e6 else quantity.unit
    if unit == "NR" and not _counts_platforms(quantity.noun):
        return replace(subject, field="")
    if unit not in UNITS or (unit == "PT" and quantity.direction):
        return replace(subject, field="") if unit != "RATIO" else replace(subject, unsettled="definition")
    areas = _areas(subject)
    traits = _traits(subject, cue, context, areas)
    told = replace(
        subject, areas=areas, traits=traits, sex=cue.sex, quantity=replace(quantity, unit=unit),
        polarity="not_covered" if "pol.neg" in traits else "covered",
    )  # fmt: skip
    return _framed(_of_survey(told), unit, facts)


def _counts_platforms(noun: str) -> bool:
    return noun.startswith(("platform", "plateform", "plataform"))


def _areas(subject: Subject) -> tuple[str, ...]:
    """The surveys cover some of the EU's members, and their publishers write "in the EU" of them."""
    areas = subject.areas
    implied = not areas and subject.traits & {"src.ec", "plat.eu"}
    return tuple(dict.fromkeys((*areas, *EU))) if implied or {"EU27", "M49_150"} & set(areas) else areas


def _traits(subject: Subject, cue: Cues, context: Context, areas: tuple[str, ...]) -> frozenset[str]:
    reading, traits = subject.reading, set(subject.traits)
    traits -= {*_STATUSES, *_RISKS, *_KINDS, *_COVERS, *_JOBS, "pol.neg"}
    traits |= _statuses(reading, subject)
    for names in (_RISKS, _KINDS, _COVERS, _JOBS):
        traits |= _of_class(reading, subject, names)
    if cue.negative:
        traits.add("pol.neg")
    traits |= (
        {name for name in context.concepts if name.startswith("src.")}
        if not _names_source(reading)
        else set()
    )
    if areas:
        traits |= {"area.any"} | ({"area.eu"} if set(areas) & {"EU27", "M49_150"} else set())
        traits |= {"area.world"} if "X01" in areas else set()
    return frozenset(traits)


def _names_source(reading: Reading) -> bool:
    return any(name.startswith("src.") for name in reading.mentions)


def _statuses(reading: Reading, subject: Subject) -> set[str]:
    """Return the status of a number: "28 million, of whom 5.5 million are misclassified" gives the second one."""
    numbers = [q for q in reading.quantities if q.unit in ("PS", "PT", "")]
    mentions = _told_statuses(reading)
    at = next((n for n, q in enumerate(numbers) if q.start == subject.quantity.start), None)
    if at is None or not mentions:
        return set()
    if len(numbers) == 1:
        return {m.concept for m in mentions}
    if len({m.concept for m in mentions}) > 1 and len(numbers) > 1:
        own = bound(reading, numbers, mentions, Kind.FAMILY)[at]
        far = own is None or reading.distance(numbers[at], own.start, own.end) > _STATUS_REACH
        return set() if far or own is None else {own.concept}
    return {m.concept for m in mentions if _is_nearest(reading, numbers, at, m)}


def _told_statuses(reading: Reading) -> list[Mention]:
    """Phrases of status; the self-employed in "correctly classified, as workers or as self-employed" are none."""
    found = reading.of(*_STATUSES)
    if not reading.has("plat.correct", "plat.misclass"):
        return found
    named = ("plat.selfemp", "plat.employee")
    return [m for m in found if m.concept not in named or not _AS.search(reading.text[: m.start])]


def _is_nearest(reading: Reading, numbers: Sequence[Quantity], at: int, mention: Mention) -> bool:
    near = min(numbers, key=lambda q: reading.distance(q, mention.start, mention.end))
    if reading.distance(near, mention.start, mention.end) > _STATUS_REACH:
        return False
    return near is numbers[at] or reading.restates(near, numbers[at])


def _of_class(reading: Reading, subject: Subject, names: tuple[str, ...]) -> set[str]:
    """Return which of several rival traits a number has; with one number in the sentence, all that are there."""
    numbers = [q for q in reading.quantities if q.unit in ("PT", "PS", "NR", "")]
    if len(numbers) < 2:
        return {name for name in names if reading.has(name)}
    at = next(n for n, q in enumerate(numbers) if q.start == subject.quantity.start)
    own = bound(reading, numbers, _rivals(reading, names), Kind.FAMILY)[at]
    return set() if own is None else {own.concept} & set(names) | _together(reading, own, names)


def _rivals(reading: Reading, names: tuple[str, ...]) -> list[Mention]:
    """Phrases of rival traits; plain platform work is one where kinds of it are told apart."""
    special = reading.of(*names)
    plain = reading.of("plat.work") if names is _KINDS else []
    numbers = [q for q in reading.quantities if q.unit in ("PT", "PS", "NR", "")]
    apart = [
        m
        for m in plain
        if owner(reading, numbers, m) is not None
        and not any(s.start - 3 <= m.end and m.start <= s.end + 3 for s in special)
    ]
    return sorted([*special, *apart], key=lambda mention: mention.start)


def _together(reading: Reading, own: Mention, names: tuple[str, ...]) -> set[str]:
    return {m.concept for m in reading.of(*names) if m.start < own.end and own.start < m.end}


def _of_survey(subject: Subject) -> Subject:
    """Eurostat's pilot without an area is that of its 17 countries."""
    pilot = not subject.areas and "src.eurostat" in subject.traits
    return replace(subject, areas=("EU16_NOR",)) if pilot else subject


def _framed(subject: Subject, unit: str, facts: Facts) -> Subject:
    named = tuple(name for name in _named(subject) if _is_measured(name, unit, facts))
    wanted = named or _ruled(subject, unit) or _of_area(subject, unit, facts)
    frames = tuple(_frame(subject, name, unit, facts) for name in wanted)
    frames = tuple(frame for frame in frames if frame.areas)
    told = replace(subject, frames=frames)
    if not frames:
        return replace(told, unsettled="definition" if subject.areas else "area")
    several = len({frame.subject for frame in frames}) > 1
    if several and not named and not _ruled(subject, unit):
        return told.without("definition")
    if subject.areas:
        return told
    known = {area for frame in frames for area in frame.areas}
    own = {"EU27", "EU28"} if known <= set(EU) else known
    return told if len(known) == 1 or own != known else told.without("area")


def _named(subject: Subject) -> tuple[str, ...]:
    """Return the definition whose own name stands in the sentence, the nearest if there are several."""
    reading = subject.reading
    found = reading.of_family("def.")
    if not found:
        return ()
    near = min(found, key=lambda m: (reading.distance(subject.quantity, m.start, m.end), m.first - m.last))
    same = [m for m in found if (m.start, m.end) == (near.start, near.end)]
    return tuple(m.concept.removeprefix("def.") for m in same)


def _is_measured(name: str, unit: str, facts: Facts) -> bool:
    """Say whether a definition has a value in a unit at all: a share of platforms is no number of platforms."""
    name = name.rstrip("!")
    areas = tuple(facts.areas_of(PLATFORM, name))
    return any(
        facts.series(Frame(PLATFORM, name, areas, unit, sex=sex)) for sex in ("SEX_T", "SEX_F", "SEX_M")
    )


def _ruled(subject: Subject, unit: str) -> tuple[str, ...]:
    for rule in rows("platform_rules"):
        needs, never = rule["needs"].split(), rule["never"].split()
        if rule["unit"] == unit and subject.traits.issuperset(needs) and not subject.traits & set(never):
            return tuple(rule["definitions"].split())
    return ()


def _of_area(subject: Subject, unit: str, facts: Facts) -> tuple[str, ...]:
    """Return all definitions with a value of the unit for an area, when the words do not say which."""
    return tuple(
        name
        for name in facts.subjects(PLATFORM)
        if subject.areas and facts.series(Frame(PLATFORM, name, subject.areas, unit, sex=subject.sex))
    )


def _frame(subject: Subject, name: str, unit: str, facts: Facts) -> Frame:
    turned = name.endswith("!") or subject.reading.has("turned.left_out")
    name = name.rstrip("!")
    known = facts.areas_of(PLATFORM, name)
    areas = _shared(subject, known) or tuple(sorted(known))
    return Frame(
        PLATFORM, name, areas, unit, sex=subject.sex, age_group=_age(subject.reading), inverted=turned
    )


def _shared(subject: Subject, known: set[str]) -> tuple[str, ...]:
    """Return the areas of a number; of "Africa's share of the world's workers" Africa, where none is published of the world."""
    if "X01" not in subject.areas or known & set(subject.areas):
        return subject.areas
    parts = [codes for codes in subject.others if known & set(codes)]
    return parts[0] if len(parts) == 1 else subject.areas


def _age(reading: Reading) -> str:
    said = {word.folded for word in reading.words if word.folded.isdigit()}
    if {"15", "29"} <= said:
        return "Y15T29"
    return "Y30T64" if {"30", "64"} <= said else ""
