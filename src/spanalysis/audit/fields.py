"""Why this exists: coverage, money and platform work are told in like words, and a number belongs to one of them or to none."""

from __future__ import annotations

import re
from dataclasses import replace

from spanalysis.audit.asides import is_aside
from spanalysis.audit.cues import Cues
from spanalysis.audit.model import Quantity
from spanalysis.audit.reading import Reading
from spanalysis.audit.subject import CHANGE_UNITS, COVERAGE, FINANCE, PLATFORM, Context
from spanalysis.audit.who import SOC, has_unknown_base
from spanalysis.audit.wording.phrasebook import Mention

MONEY = ("PT_GDP", "USD", "EUR")
GDP = re.compile(r"\b(?:GDP|PIB)\b")
_FEWEST_PERSONS = 1000
_STRONG = ("field.sp", "field.noun")
_STATUSES = ("plat.correct", "plat.misclass", "plat.selfemp", "plat.employee")
_PERSONS = ("base.pop", "base.workers", "base.wap", "sex.f", "sex.m", *SOC)


def field_of(reading: Reading, quantity: Quantity, cue: Cues, context: Context) -> str:
    """Say which field a number belongs to.

    Parameters
    ----------
    reading : Reading
        The clause.
    quantity : Quantity
        The number, as :func:`in_gdp` reads it.
    cue : Cues
        What goes with it.
    context : Context
        What stands before the sentence.

    Returns
    -------
    str
        ``coverage``, ``finance`` or ``platform_work``; ``""`` if it belongs to none.
    """
    if quantity.unit in MONEY:
        return _money_field(reading, quantity, context)
    if _is_elsewhere(reading, quantity, cue):
        return ""
    if _speaks_of_platforms(reading, quantity, cue) or _goes_on_with_platforms(reading, quantity, context):
        return PLATFORM if quantity.unit != "RANK" else ""
    if quantity.unit == "NR" or _is_population(reading, quantity):
        return ""
    return COVERAGE if _speaks_of_coverage(reading, quantity) else _carried(reading, quantity, cue, context)


def in_gdp(reading: Reading, quantity: Quantity, context: Context) -> Quantity:
    """Read a bare per cent beside shares of GDP as one: "12.9 per cent of GDP, 19.3 per cent with health"."""
    among = any(q.unit == "PT_GDP" for q in reading.quantities)
    among = among or (reading.has("fin.exp", "fin.gapname") and bool(GDP.search(reading.text)))
    goes_on = context.field == FINANCE and not reading.has("field.weak", "pol.neg", "pol.pos", *SOC)
    if quantity.unit != "PT" or not (among or goes_on) or quantity.direction:
        return quantity
    persons = [name for name in _PERSONS if name not in SOC or not reading.has("fin.social")]
    told = reading.of("pol.pos", "pol.neg", *persons)
    near = any(reading.distance(quantity, m.start, m.end) < 6 for m in told)
    return quantity if near else replace(quantity, unit="PT_GDP")


def _money_field(reading: Reading, quantity: Quantity, context: Context) -> str:
    if reading.has("fin.gapname") and quantity.unit in ("PT_GDP", "USD"):
        return FINANCE
    gap = reading.has("fin.gap", "fin.need") and (reading.has("fin.floor") or "fin.floor" in context.concepts)
    spending = reading.has("fin.exp") and reading.has("field.sp", "fin.floor", "fin.social", *SOC)
    if quantity.unit == "PT_GDP" and (reading.has("field.sp") or gap or spending or context.field == FINANCE):
        return FINANCE
    if quantity.unit == "USD" and gap:
        return FINANCE
    if quantity.unit == "EUR" and (reading.has("plat.work") or reading.of_family("def.")):
        return PLATFORM
    return FINANCE if quantity.unit == "USD" and context.field == FINANCE and reading.has("fin.gap") else ""


def _is_elsewhere(reading: Reading, quantity: Quantity, cue: Cues) -> bool:
    """Say whether the number is about poverty, votes, budgets or something unknown rather than the field, or tells nothing."""
    if quantity.unit == "RANK" and reading.has("fin.gapname", "fin.exp"):
        return True
    if cue.topic is not None and cue.topic.concept == "block.topic" and _is_its(reading, quantity, cue.topic):
        return True
    if _is_handful(quantity) or is_aside(reading, quantity):
        return True
    return not reading.has(*_STRONG, "plat.work") and has_unknown_base(reading, quantity)


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


def _goes_on_with_platforms(reading: Reading, quantity: Quantity, context: Context) -> bool:
    """Say whether "not covered: women 65.4 %" follows on platform workers and names nothing else."""
    anew = reading.has("field.sp") or reading.areas
    risk = reading.has("pol.neg", "pol.pos") and reading.has("soc.une", "soc.inj", "plat.sick")
    return context.field == PLATFORM and quantity.unit == "PT" and risk and not anew


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
    if has_unknown_base(reading, quantity):
        return ""
    goes_on = bool(reading.areas or reading.years) or reading.has(*_PERSONS) or quantity.unit in CHANGE_UNITS
    return COVERAGE if goes_on or "cell" in context.concepts else ""
