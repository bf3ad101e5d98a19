"""Why this exists: paragraph by paragraph, each sentence is read with what stands before it, and its numbers are judged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from spanalysis.audit.clauses import clauses
from spanalysis.audit.facts import Facts, load
from spanalysis.audit.fields import GDP
from spanalysis.audit.judging import judge
from spanalysis.audit.language import languages
from spanalysis.audit.model import CELL, HEADING, Claim, Draft, Findings, Paragraph
from spanalysis.audit.quantities import find_quantities
from spanalysis.audit.reading import Reading, read
from spanalysis.audit.sentences import split
from spanalysis.audit.settling import settle
from spanalysis.audit.subject import FINANCE, Context, Subject
from spanalysis.audit.telling import Teller
from spanalysis.audit.who import SOC

if TYPE_CHECKING:
    from spanalysis.figures.tables import Tables


REMEMBERED = 2
"""Sentences without a number that a reader keeps in mind."""


@dataclass(frozen=True)
class Auditor:
    """Judges drafts by what had been published by a day; the tables are read once.

    Parameters
    ----------
    tables : Tables
        The tidy tables.
    as_of : datetime.date
        Day by which is judged.
    """

    tables: Tables
    as_of: dt.date

    def audit(self, draft: Draft) -> Findings:
        """Return the claims of a draft, in reading order."""
        claims: list[Claim] = []
        place = _Place()
        for paragraph, lang in zip(draft.paragraphs, languages(draft.paragraphs), strict=True):
            claims += _of_paragraph(paragraph, lang, place, self._facts, self._teller)
        return Findings(draft, self.as_of.isoformat(), tuple(claims))

    @cached_property
    def _facts(self) -> Facts:
        return load(self.tables, self.as_of)

    @cached_property
    def _teller(self) -> Teller:
        return Teller(self.tables, self._facts)


@dataclass
class _Place:
    """Where the reader is: headings above, and what was said last."""

    before: Context = field(default_factory=Context)
    kind: str = ""
    introduces: bool = False
    headings: list[tuple[int, Context]] = field(default_factory=list)

    @property
    def heading(self) -> Context:
        """What the headings above leave in mind."""
        return self.headings[-1][1] if self.headings else Context()

    def enter(self, paragraph: Paragraph) -> None:
        """Begin a paragraph: with the headings in mind, and with the one before if it introduces this one."""
        if paragraph.kind == HEADING:
            while self.headings and self.headings[-1][0] >= paragraph.level:
                self.headings.pop()
        goes_on = self.kind == paragraph.kind == CELL or (self.introduces and paragraph.kind != HEADING)
        if not goes_on:
            self.before = self.heading
        self.kind = paragraph.kind

    def recall(self, sentences: list[str], lang: str, facts: Facts) -> None:
        """Take in what the last sentences without numbers leave in mind; those further back are forgotten."""
        for sentence in sentences[-REMEMBERED:]:
            reading = read(sentence, lang, ())
            self.before = _carried(reading, settle(reading, self.before, facts), self.before, self.heading)

    def leave(self, paragraph: Paragraph, unread: list[str], lang: str, facts: Facts) -> None:
        """End a paragraph: a heading stays in mind, and so does what ends with a colon, or a cell."""
        leads = paragraph.text.rstrip().endswith(":")
        self.introduces = leads or (self.introduces and self.kind != HEADING)
        if leads or paragraph.kind in (HEADING, CELL):
            self.recall(unread, lang, facts)
        if paragraph.kind == HEADING:
            self.introduces = False
            self.headings.append((paragraph.level, replace(self.before, polarity="", soc="")))


def _of_paragraph(
    paragraph: Paragraph, lang: str, place: _Place, facts: Facts, teller: Teller
) -> Iterator[Claim]:
    place.enter(paragraph)
    unread: list[str] = []
    for start, end in split(paragraph.text, lang):
        sentence = paragraph.text[start:end]
        quantities = find_quantities(sentence, lang)
        if not quantities:
            unread.append(sentence)
            continue
        reading = read(sentence, lang, quantities)
        if not _stands_alone(reading):
            place.recall(unread, lang, facts)
        unread = []
        subjects = settle(reading, place.before, facts)
        for subject in subjects:
            if subject.field:
                yield _claim(paragraph, start, subject, facts, teller)
        place.before = _carried(reading, subjects, place.before, place.heading)
    place.leave(paragraph, unread, lang, facts)


def _stands_alone(reading: Reading) -> bool:
    """Say whether a sentence names its area and its field, and goes on with nothing said before."""
    told = bool(reading.areas) and reading.has("field.sp", "plat.work")
    return told and all(clause.areas for clause in clauses(reading, placed=True))


def _claim(paragraph: Paragraph, start: int, subject: Subject, facts: Facts, teller: Teller) -> Claim:
    quantity = subject.quantity
    judgement = judge(subject, facts)
    told = teller.tell(subject, judgement)
    return Claim(
        paragraph.number, subject.reading.text, quantity.start, quantity.end, start, subject.reading.lang, quantity,
        told.about, judgement.verdict, told.reason, tuple(row.match() for row in judgement.matches[:5]),
        told.suggestion, told.citation,
    )  # fmt: skip


def _carried(reading: Reading, subjects: list[Subject], before: Context, heading: Context) -> Context:
    """Leave in mind what the next sentence may go on with."""
    claims = [subject for subject in subjects if subject.field]
    last = claims[-1] if claims else None
    concepts = frozenset(reading.mentions)
    return Context(
        areas=_area_in_mind(reading, last) or before.areas,
        nearby=tuple(dict.fromkeys(mention.codes for mention in reading.areas)) or before.nearby,
        field=last.field if last else _field_of(reading) or before.field,
        years=tuple(dict.fromkeys(year.year for year in reading.years)) or before.years,
        polarity=last.polarity if last else before.polarity,
        soc=last.soc if last else before.soc,
        concepts=concepts | heading.concepts,
    )


def _area_in_mind(reading: Reading, last: Subject | None) -> tuple[str, ...]:
    """The area of the last claim; in a sentence without claims the first named, which is its subject."""
    if last is not None and last.areas:
        return last.areas
    return reading.areas[0].codes if reading.areas else ()


def _field_of(reading: Reading) -> str:
    named = reading.has("field.sp", "field.noun") or (reading.has("field.weak") and reading.has(*SOC))
    if reading.has("fin.exp", "fin.gapname") and GDP.search(reading.text):
        return FINANCE
    if reading.has("plat.work"):
        return "platform_work"
    return "coverage" if named else ""
