"""Why this exists: the number of people behind a share is published for the world only; for a country it is computed and says so."""

from __future__ import annotations

from dataclasses import replace

from spanalysis.audit.coverage_subject import effective
from spanalysis.audit.facts import Facts, Seen
from spanalysis.audit.subject import COVERAGE, Subject
from spanalysis.audit.who import TOTAL


def computed_persons(subject: Subject, facts: Facts) -> list[Seen]:
    """Return persons covered or left out, computed as share x population of the same year; none outside coverage.

    The formula is that of :func:`spanalysis.indicators.uncovered.uncovered_people`.
    """
    if subject.field != COVERAGE or subject.quantity.unit != "PS" or subject.soc != TOTAL:
        return []
    rows = facts.series(*effective(subject))
    return [_counted(row, facts) for row in rows if (row.obs.ref_area, row.year) in facts.persons]


def _counted(row: Seen, facts: Facts) -> Seen:
    persons = facts.persons[row.obs.ref_area, row.year] * row.value / 100
    obs = replace(row.obs, obs_value=persons, unit_measure="PS")
    return Seen(obs, persons, computed=True)
