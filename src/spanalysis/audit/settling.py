"""Why this exists: the cues around a number and what was said before become the series it is about, or a plain "cannot tell"."""

from __future__ import annotations

import re
from dataclasses import replace

from spanalysis.audit.areas import AreaMention
from spanalysis.audit.asides import dates_data, is_computed, spreads
from spanalysis.audit.clauses import clauses
from spanalysis.audit.coverage_subject import coverage_subject
from spanalysis.audit.cues import Cues, cues
from spanalysis.audit.facts import Facts
from spanalysis.audit.fields import field_of, in_gdp
from spanalysis.audit.finance_subject import finance_subject
from spanalysis.audit.labelled import label_of, labelled_subject
from spanalysis.audit.model import Quantity
from spanalysis.audit.platform_subject import platform_subject
from spanalysis.audit.reading import Reading
from spanalysis.audit.subject import COVERAGE, FINANCE, PLATFORM, Context, Subject
from spanalysis.audit.who import OTHER
from spanalysis.audit.years import GOAL


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
    return [
        subject
        for clause in clauses(reading, placed=bool(context.areas))
        for subject in _of_clause(clause, context, facts)
    ]


def _of_clause(reading: Reading, context: Context, facts: Facts) -> list[Subject]:
    found = cues(reading, _areas(reading) or _ordinals(reading, context))
    return [
        _settled(reading, quantity, cue, context, facts)
        for quantity, cue in zip(reading.quantities, found, strict=True)
    ]


_NAMELESS = re.compile(r"\br[eé]gi[oó]n(?=\s\d)", re.IGNORECASE)
INEXACT = ("",)
"""Stands for a group that no publisher draws the line of ("rich countries")."""


def _areas(reading: Reading) -> tuple[AreaMention, ...]:
    """Return the areas that numbers may belong to: without a world average that others are held against."""
    spans = [(m.start, m.end) for m in reading.of("area.inexact")]
    spans += [found.span() for found in _NAMELESS.finditer(reading.text)] if "gi" in reading.text else []
    vague = (AreaMention(*span, INEXACT, "name", reading.text[slice(*span)]) for span in spans)
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
    quantity = in_gdp(reading, quantity, context)
    kind = field_of(reading, quantity, cue, context)
    subject = _placed(reading, quantity, cue, context, kind)
    name = label_of(subject)
    if name is not None:
        return labelled_subject(subject, cue, name)
    if kind == PLATFORM:
        return platform_subject(subject, cue, context, facts)
    if kind == FINANCE:
        told = finance_subject(subject, cue, context, facts)
        return told.without("area") if told.field and spreads(reading, quantity) else told
    if kind != COVERAGE:
        return subject
    told = coverage_subject(subject, cue, context, facts)
    aside = dates_data(reading) or is_computed(reading, quantity)
    return replace(told.without("group"), soc=OTHER) if aside and told.field else told


def _placed(reading: Reading, quantity: Quantity, cue: Cues, context: Context, kind: str) -> Subject:
    named = {mention.codes for mention in reading.areas}
    sole = next(iter(named)) if len(named) == 1 else ()
    areas = cue.area.codes if cue.area is not None else context.areas or sole
    vague = areas == INEXACT
    areas = () if vague else areas
    goal = next((year.year for year in reading.years if year.role == GOAL), None)
    others = tuple(
        dict.fromkeys(m.codes for m in (*reading.areas, *reading.everywhere) if m.codes != areas)
    ) + tuple(codes for codes in context.nearby if codes != areas)
    return Subject(
        reading,
        quantity,
        kind,
        areas=areas,
        others=others,
        year=goal if goal and kind == PLATFORM and reading.has("hedge.proj") else cue.year,
        since=cue.since,
        nearby_years=(*context.years, *reading.softly),
        any_year=cue.any_year,
        traits=frozenset(reading.mentions) | _goals(reading, quantity) | ({"vague"} if vague else set()),
    )


def _goals(reading: Reading, quantity: Quantity) -> set[str]:
    """Return the traits of a goal where a number has a year to be reached by."""
    near = any(
        year.role == GOAL and reading.distance(quantity, year.start, year.end) < 7 for year in reading.years
    )
    return {"hedge.target", "near.hedge.target"} if near and quantity.unit == "PT" else set()
