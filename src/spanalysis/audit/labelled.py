"""Why this exists: a number that carries the name of its series, as our own figures and suggestions write it, is about that series."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from spanalysis import codelists
from spanalysis.audit.cues import Cues
from spanalysis.audit.facts import Frame
from spanalysis.audit.subject import COVERAGE, FINANCE, Subject
from spanalysis.audit.who import OTHER, TOTAL
from spanalysis.audit.wording.phrasebook import Mention

_FAR = 60.0
_MIXED = "SDG_0131_SEX_SOC_RT"


def label_of(subject: Subject) -> Mention | None:
    """Return the name of an indicator that stands before a number, whose unit is the number's; None if there is none."""
    reading, quantity = subject.reading, subject.quantity
    found = [
        m
        for m in reading.of_family("label.")
        if m.end <= quantity.start and _unit_of(m) in (quantity.unit, quantity.unit or "PS")
    ]
    near = [m for m in found if reading.distance(quantity, m.start, m.end) < _FAR]
    return max(near, key=lambda m: (m.end, m.last - m.first), default=None)


def _unit_of(mention: Mention) -> str:
    return _row(mention)["unit_measure"]


def _row(mention: Mention) -> dict[str, str]:
    return _indicators()[mention.concept.removeprefix("label.")]


@cache
def _indicators() -> dict[str, dict[str, str]]:
    frame = codelists.load("indicators")
    rows = frame.to_numpy(dtype=str).tolist()
    return {row[0]: dict(zip(frame.columns, row, strict=True)) for row in rows}


def labelled_subject(subject: Subject, cue: Cues, name: Mention) -> Subject:
    """Settle a number by the name of its indicator; the contingency and sex are those beside the name."""
    row = _row(name)
    coverage = row["table"] == COVERAGE
    soc = (cue.who.soc if cue.who and cue.who.soc != OTHER else TOTAL) if row["indicator"] == _MIXED else ""
    turned = subject.reading.has("turned.left_out")
    frame = Frame(
        row["table"], row["indicator"], subject.areas, row["unit_measure"], soc,
        cue.sex if coverage else "", inverted=turned,
    )  # fmt: skip
    polarity = "not_covered" if turned or "UNCOVERED" in row["indicator"] else "covered"
    told = replace(
        subject, field=COVERAGE if coverage else FINANCE, frames=(frame,), soc=soc, sex=cue.sex, polarity=polarity,
        quantity=replace(subject.quantity, unit=row["unit_measure"]),
    )  # fmt: skip
    return told if subject.areas else told.without("area")
