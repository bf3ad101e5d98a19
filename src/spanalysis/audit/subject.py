"""Why this exists: before a number can be right or wrong it must be settled what it is about, or said that it is not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spanalysis.audit.facts import Frame
from spanalysis.audit.model import Quantity
from spanalysis.audit.reading import Reading

COVERAGE, FINANCE, PLATFORM = "coverage", "finance", "platform_work"
CHANGE_UNITS = ("PP", "RATIO")


@dataclass(frozen=True)
class Subject:
    """What a number is about, as far as the sentence and what stands before it say.

    Parameters
    ----------
    reading : Reading
        The sentence.
    quantity : Quantity
        The number.
    field : str
        ``coverage``, ``finance``, ``platform_work``, or ``""``: not a claim.
    frames : tuple of Frame
        Series that are each an acceptable reading; none if it was not settled.
    areas : tuple of str
        Codes that the area's name may mean; empty if no area was found.
    others : tuple of tuple of str
        Further areas named nearby, with which it may have been swapped.
    year : int or None
        Reference year, if the sentence gives one.
    nearby_years : tuple of int
        Years of the sentence before and the heading.
    any_year : bool
        The number is the beginning of a change without a date.
    polarity : str
        ``covered`` or ``not_covered``.
    soc, sex : str
        Contingency (``other`` for a group without series) and sex.
    unsettled : str
        Why it could not be settled: ``area``, ``group``, ``unit``, ``definition``; empty if it was.
    traits : frozenset of str
        Concepts near the number that a verdict asks for (``hedge.may``, ``ind.legal``, ``plat.selfemp``, …).
    """

    reading: Reading
    quantity: Quantity
    field: str
    frames: tuple[Frame, ...] = ()
    areas: tuple[str, ...] = ()
    others: tuple[tuple[str, ...], ...] = ()
    year: int | None = None
    since: int | None = None
    nearby_years: tuple[int, ...] = ()
    any_year: bool = False
    polarity: str = "covered"
    soc: str = ""
    sex: str = "SEX_T"
    unsettled: str = ""
    traits: frozenset[str] = frozenset()
    candidates: tuple[Frame, ...] = ()

    @property
    def negative(self) -> bool:
        """Whether the number counts those left out."""
        return self.polarity == "not_covered"

    def without(self, why: str) -> Subject:
        """Return it as not settled."""
        return replace(self, frames=(), candidates=self.frames, unsettled=why)


@dataclass(frozen=True)
class Context:
    """What the heading and the sentences before leave in a reader's mind.

    Parameters
    ----------
    areas : tuple of str
        Codes of the last area spoken of.
    field : str
        Field of the last claim or of the heading.
    years : tuple of int
        Years named.
    polarity, soc : str
        Of the last claim.
    concepts : frozenset of str
        Concepts of the heading and the sentence before.
    """

    areas: tuple[str, ...] = ()
    nearby: tuple[tuple[str, ...], ...] = ()
    field: str = ""
    years: tuple[int, ...] = ()
    polarity: str = ""
    soc: str = ""
    concepts: frozenset[str] = frozenset()
