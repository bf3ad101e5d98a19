"""Why this exists: the cues around a number and what was said before become the series it is about, or a plain "cannot tell"."""

from __future__ import annotations

import re
from dataclasses import replace

from spanalysis.audit.areas import AreaMention
from spanalysis.audit.coverage_subject import coverage_subject
from spanalysis.audit.cues import Cues, cues
from spanalysis.audit.facts import Facts
from spanalysis.audit.finance_subject import finance_subject
from spanalysis.audit.labelled import label_of, labelled_subject
from spanalysis.audit.model import Quantity
from spanalysis.audit.platform_subject import platform_subject
from spanalysis.audit.reading import Reading
from spanalysis.audit.subject import CHANGE_UNITS, COVERAGE, FINANCE, PLATFORM, Context, Subject
from spanalysis.audit.who import SOC, groups, has_unknown_base
from spanalysis.audit.wording.phrasebook import Mention
from spanalysis.audit.years import GOAL

MONEY = ("PT_GDP", "USD", "EUR")
_FEWEST_PERSONS = 1000
_STRONG = ("field.sp", "field.noun")
_STATUSES = ("plat.correct", "plat.misclass", "plat.selfemp", "plat.employee")
_PERSONS = ("base.pop", "base.workers", "base.wap", "sex.f", "sex.m", *SOC)


def settle(reading: Reading, context: Context, facts: Facts) -> list[Subject]:
    """Say what each number of a sentence is about.

    Parameters
    ----------
    reading : Reading
        The sentence.
    context : Context
        What stands before it.
    facts : Facts
        What is published: a definition that exists for one area only implies it.

    Returns
    -------
    list of Subject
        One a number; those outside the field have no ``field``.
    """
    found = cues(reading, _areas(reading) or _ordinals(reading, context))
    return [
        _settled(reading, quantity, cue, context, facts)
        for quantity, cue in zip(reading.quantities, found, strict=True)
    ]


INEXACT = ("",)
"""Stands for a group that no publisher draws the line of ("rich countries")."""


def _areas(reading: Reading) -> tuple[AreaMention, ...]:
    """Return the areas that numbers may belong to: without a world average that others are held against."""
    vague = (
        AreaMention(m.start, m.end, INEXACT, "name", reading.text[m.start : m.end])
        for m in reading.of("area.inexact")
    )
    named = [area for area in reading.areas if not (_is_average(reading, area) and len(reading.areas) > 1)]
    return tuple(sorted((*named, *vague), key=lambda area: area.start))


def _is_average(reading: Reading, area: AreaMention) -> bool:
    """Say whether the world is only what is compared with ("above the global average"), with no number of its own."""
    if "X01" not in area.codes:
        return False
    near = [
        m for m in reading.of("fin.average") if -1 <= m.start - area.end <= 3 or -1 <= area.start - m.end <= 8
    ]
    if not near:
        return False
    end = max(area.end, near[0].end)
    return not any(0 <= q.start - end <= 8 for q in reading.quantities)


def _ordinals(reading: Reading, context: Context) -> tuple[AreaMention, ...]:
    """Return "the first" and "the latter" of two areas named before, as areas."""
    if len(context.nearby) != 2:
        return ()
    return tuple(
        AreaMention(word.start, word.end, context.nearby[_ORDER[word.folded]], "name", word.folded)
        for word in reading.words
        if word.folded in _ORDER
    )


_ORDER = {
    "former": 0, "first": 0, "premier": 0, "premiere": 0, "primero": 0, "primera": 0,
    "latter": 1, "second": 1, "seconde": 1, "dernier": 1, "segundo": 1, "segunda": 1,
}  # fmt: skip


def _settled(reading: Reading, quantity: Quantity, cue: Cues, context: Context, facts: Facts) -> Subject:
    quantity = _in_gdp(reading, quantity, context)
    kind = _field(reading, quantity, cue, context)
    subject = _placed(reading, quantity, cue, context, kind)
    name = label_of(subject)
    if name is not None:
        return labelled_subject(subject, cue, name)
    if kind == PLATFORM:
        return platform_subject(subject, cue, context, facts)
    if kind == FINANCE:
        return finance_subject(subject, cue, context, facts)
    return coverage_subject(subject, cue, context, facts) if kind == COVERAGE else subject


def _placed(reading: Reading, quantity: Quantity, cue: Cues, context: Context, kind: str) -> Subject:
    named = {mention.codes for mention in reading.areas}
    sole = next(iter(named)) if len(named) == 1 else ()
    areas = cue.area.codes if cue.area is not None else context.areas or sole
    vague = areas == INEXACT
    areas = () if vague else areas
    goal = next((year.year for year in reading.years if year.role == GOAL), None)
    others = tuple(
        dict.fromkeys(mention.codes for mention in reading.areas if mention.codes != areas)
    ) + tuple(codes for codes in context.nearby if codes != areas)
    return Subject(
        reading,
        quantity,
        kind,
        areas=areas,
        others=others,
        year=goal if goal and kind == PLATFORM and reading.has("hedge.proj") else cue.year,
        since=cue.since,
        nearby_years=context.years,
        any_year=cue.any_year,
        traits=frozenset(reading.mentions) | _goals(reading, quantity) | ({"vague"} if vague else set()),
    )


def _goals(reading: Reading, quantity: Quantity) -> set[str]:
    """Return the traits of a goal where a number has a year to be reached by."""
    near = any(
        year.role == GOAL and reading.distance(quantity, year.start, year.end) < 7 for year in reading.years
    )
    return {"hedge.target", "near.hedge.target"} if near and quantity.unit == "PT" else set()


def _field(reading: Reading, quantity: Quantity, cue: Cues, context: Context) -> str:
    """Say which field a number belongs to; ``""`` if to none."""
    if quantity.unit in MONEY:
        return _money_field(reading, quantity, context)
    if _is_elsewhere(reading, quantity, cue):
        return ""
    if _speaks_of_platforms(reading, quantity, cue):
        return PLATFORM if quantity.unit != "RANK" else ""
    if quantity.unit == "NR" or _is_population(reading, quantity) or _is_handful(quantity):
        return ""
    if _speaks_of_coverage(reading, quantity):
        return COVERAGE
    return _carried(reading, quantity, cue, context)


def _in_gdp(reading: Reading, quantity: Quantity, context: Context) -> Quantity:
    """Read a bare per cent beside shares of GDP as one: "12.9 per cent of GDP, 19.3 per cent with health"."""
    among = any(q.unit == "PT_GDP" for q in reading.quantities)
    goes_on = context.field == FINANCE and not reading.has("field.weak", "pol.neg", "pol.pos", *SOC)
    if quantity.unit != "PT" or not (among or goes_on) or quantity.direction:
        return quantity
    near = any(
        reading.distance(quantity, m.start, m.end) < 6 for m in reading.of("pol.pos", "pol.neg", *_PERSONS)
    )
    return quantity if near else replace(quantity, unit="PT_GDP")


def _money_field(reading: Reading, quantity: Quantity, context: Context) -> str:
    if reading.has("fin.gapname") and quantity.unit in ("PT_GDP", "USD"):
        return FINANCE
    gap = reading.has("fin.gap", "fin.need") and (reading.has("fin.floor") or "fin.floor" in context.concepts)
    spending = reading.has("fin.exp") and (reading.has("field.sp", "fin.floor") or reading.has(*SOC))
    if quantity.unit == "PT_GDP" and (reading.has("field.sp") or gap or spending or context.field == FINANCE):
        return FINANCE
    if quantity.unit == "USD" and gap:
        return FINANCE
    if quantity.unit == "EUR" and (reading.has("plat.work") or reading.of_family("def.")):
        return PLATFORM
    return FINANCE if quantity.unit == "USD" and context.field == FINANCE and reading.has("fin.gap") else ""


def _is_elsewhere(reading: Reading, quantity: Quantity, cue: Cues) -> bool:
    """Say whether the number is about poverty, votes, budgets or something unknown rather than the field."""
    if cue.topic is not None and cue.topic.concept == "block.topic" and _is_its(reading, quantity, cue.topic):
        return True
    unknown = has_unknown_base(reading, quantity, groups(reading))
    return unknown and not reading.has(*_STRONG, "plat.work")


def _is_population(reading: Reading, quantity: Quantity) -> bool:
    """Say whether persons are an area's inhabitants, not those covered or left out."""
    if quantity.unit not in ("PS", ""):
        return False
    after = reading.text[quantity.end :].lower()
    before = reading.text[: quantity.start].lower()
    counted = _INHABITANTS.match(after) or _POPULATION.search(before)
    sides = reading.of("pol.neg", "pol.pos")
    told = any(_is_predicate(reading, quantity, side) for side in sides)
    return bool(counted) and not told


def _is_handful(quantity: Quantity) -> bool:
    """Say whether persons are so few that they are no statistic: delegates, "three of every ten"."""
    return quantity.unit == "PS" and quantity.high < _FEWEST_PERSONS


def _is_predicate(reading: Reading, quantity: Quantity, side: Mention) -> bool:
    """Say whether a side follows a number with no other number between."""
    between = any(quantity.end <= q.start and q.end <= side.start for q in reading.quantities)
    return (
        side.start >= quantity.end and not between and reading.distance(quantity, side.start, side.end) < 14
    )


_INHABITANTS = re.compile(r"^\s*(?:de |d[’']|of )?(?:inhabitants|habitant|residents|citizens)")
_POPULATION = re.compile(
    r"(?:population|población|poblacion)\s+(?:is |was |est |es )?(?:of|de|d[’'])\s*(?:about |some |environ |unos )?$"
)


def _is_its(reading: Reading, quantity: Quantity, topic: Mention) -> bool:
    """Say whether a topic stands close to a number and closer than to any other."""
    near = min(reading.quantities, key=lambda q: reading.distance(q, topic.start, topic.end))
    mine = near.start == quantity.start or reading.restates(near, quantity)
    return mine and reading.distance(near, topic.start, topic.end) < 12


def _speaks_of_platforms(reading: Reading, quantity: Quantity, cue: Cues) -> bool:
    if reading.has("plat.misclass", "plat.correct") and quantity.unit == "PS":
        return True
    internet = reading.has("plat.internet") and reading.has("src.etui")
    if not reading.has("plat.work") and not reading.of_family("def.") and not internet:
        return False
    if cue.topic is not None and cue.topic.concept == "field.sp" and len(reading.quantities) > 1:
        near = reading.of("plat.work", *(n for n in reading.mentions if n.startswith("def.")))
        return min(reading.distance(quantity, m.start, m.end) for m in near) < 8
    return True


def _speaks_of_coverage(reading: Reading, quantity: Quantity) -> bool:
    if reading.has("field.sp", "field.noun"):
        return True
    weak = reading.has("field.weak") or reading.has("pol.neg")
    covered = reading.has("pol.pos", "pol.neg")
    group = reading.has(*SOC)
    people = reading.has(*_PERSONS) or (reading.has("field.passive") and bool(reading.areas))
    return (reading.has("field.weak") and group) or (
        weak and covered and reading.has("field.weak", "field.passive") and people
    )


def _carried(reading: Reading, quantity: Quantity, cue: Cues, context: Context) -> str:
    """An elliptic sentence ("In Mali it was 9.3 %.") goes on with what was spoken of before."""
    if context.field == PLATFORM and reading.has(*_STATUSES) and quantity.unit in ("PS", "PT", ""):
        return PLATFORM
    counted = quantity.unit in ("PS", "") and quantity.low >= 1e6
    alone = not reading.areas and not reading.has("field.sp", "field.noun", "block.topic")
    if context.field == PLATFORM and counted and (alone or reading.has("plat.number", "hedge.proj")):
        return PLATFORM
    if context.field != COVERAGE or quantity.unit in ("", "NR"):
        return ""
    if has_unknown_base(reading, quantity, groups(reading)):
        return ""
    goes_on = bool(reading.areas or reading.years) or reading.has(*_PERSONS) or quantity.unit in CHANGE_UNITS
    return COVERAGE if goes_on or "cell" in context.concepts else ""
