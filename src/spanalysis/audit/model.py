"""Why this exists: a draft, its numbers and what is said of them pass through the audit as these plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

HEADING, TEXT, CELL, FOOTNOTE = "heading", "text", "cell", "footnote"


class Verdict(StrEnum):
    """What is said of a number, in exactly these words."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    MISDESCRIBED = "misdescribed"
    CONTRADICTED = "contradicted"
    NO_DATA = "no-data"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True)
class Paragraph:
    """One block of a draft, as plain text.

    Parameters
    ----------
    number : int
        Its place in the draft, from 1.
    text : str
        Its text as the reader sees it, without markup.
    kind : str
        ``heading``, ``text``, ``cell`` (of a table) or ``footnote``.
    level : int
        Of a heading, from 1; 0 otherwise.
    """

    number: int
    text: str
    kind: str = TEXT
    level: int = 0


@dataclass(frozen=True)
class Draft:
    """What was read from a writer's file.

    Parameters
    ----------
    name : str
        As shown to the writer: the file's name, or ``standard input``.
    format : str
        ``docx``, ``md``, ``txt``, ``html``, ``pdf`` or ``ipynb``.
    paragraphs : tuple of Paragraph
        In reading order.
    """

    name: str
    format: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Quantity:
    """A number as a writer gave it.

    Parameters
    ----------
    start, end : int
        Where it stands in the text: ``text[start:end]`` is the number with its scale and unit sign, and with
        the word that bounds it if there is one (``more than 28 million``, ``52,4 %``, ``two in three``).
    low, high : float
        Its value; both the same but in a range (``between 28 and 43 million``: 28e6 and 43e6).
    unit : str
        ``PT`` share in per cent (0 to 100), ``PP`` percentage points, ``PS`` persons, ``PT_GDP`` per cent of
        GDP, ``USD`` or ``EUR``, ``NR`` counted things named by ``noun``, ``RATIO`` a multiple (doubled: 2),
        ``RANK`` a place in an order, ``""`` unknown.
    step : float
        What one unit of the last digit given is worth: 0.1 for 52.4 %, 1e8 for 3.8 billion, 1e6 for
        28 million; 0 for fractions in words (two in three), whose step no digit shows.
    bound : str
        ``""``, ``about``, ``more_than``, ``at_least``, ``up_to``, ``less_than`` or ``almost``.
    noun : str
        What is counted where the word follows (``people``, ``platforms``), lower case; ``""`` if none.
    rank : str
        For ``RANK``: ``highest`` or ``lowest``, the end from which ``low`` counts (the second lowest: 2).
    among : int
        For ``RANK``: the number ranked if it is said (fourth of eight: 8); 0 if not.
    direction : str
        For a change (``PP``, ``RATIO`` or a relative ``PT``): ``up`` or ``down``; ``""`` if not a change.
    """

    start: int
    end: int
    low: float
    high: float
    unit: str
    step: float = 0.0
    bound: str = ""
    noun: str = ""
    rank: str = ""
    among: int = 0
    direction: str = ""

    @property
    def is_range(self) -> bool:
        """Whether it gives two ends."""
        return self.low != self.high

    @property
    def approx(self) -> bool:
        """Whether it does not claim to be exact: a fraction in words, a range or a bounded number."""
        return bool(self.bound) or self.is_range or self.step == 0


@dataclass(frozen=True)
class About:
    """What a number is about, as far as it was settled; an empty value was not.

    Parameters
    ----------
    ref_area, indicator, soc, sex, definition, age_group : str
        Codes of the tidy tables.
    time_period : int or None
        Reference year; None where the draft speaks of today or of no year.
    polarity : str
        ``covered``, ``not_covered`` or ``""``.
    unit_measure : str
        Unit that the number is given in.
    source : str
        Release or publisher that the draft names; ``""`` if none.
    compared_with : str
        For changes, ranks and multiples: the year, area or group that it is measured against.
    """

    ref_area: str = ""
    indicator: str = ""
    soc: str = ""
    sex: str = ""
    definition: str = ""
    age_group: str = ""
    time_period: int | None = None
    polarity: str = ""
    unit_measure: str = ""
    source: str = ""
    compared_with: str = ""


@dataclass(frozen=True)
class Match:
    """A published (or, where ``computed`` says so, computed) value that the number was held against."""

    table: str
    ref_area: str
    time_period: int
    indicator: str
    obs_value: float
    unit_measure: str
    vintage: str
    published: str
    soc: str = ""
    sex: str = ""
    definition: str = ""
    age_group: str = ""
    obs_qualifier: str = ""
    obs_status: str = ""
    computed: bool = False


@dataclass(frozen=True)
class Claim:
    """A number of the draft with its verdict.

    Parameters
    ----------
    paragraph : int
        Number of its paragraph in the draft, from 1.
    sentence : str
        The sentence it stands in.
    start, end : int
        ``sentence[start:end]`` is the number as written.
    sentence_start : int
        Where the sentence begins in the paragraph's text.
    lang : str
        Language of the paragraph: ``en``, ``fr`` or ``es``.
    quantity : Quantity
        The number; its own ``start`` and ``end`` count from the beginning of the sentence.
    about : About
        What it is about.
    verdict : Verdict
        One of six.
    reason : str
        Why, in the draft's language, for a writer.
    matches : tuple of Match
        Values it was held against, the decisive one first; for ``unresolved`` the candidates.
    suggestion : str
        A sentence to use instead, in the draft's language; ``""`` if there is nothing true to say.
    citation : str
        Reference of the suggestion's number; ``""`` without suggestion.
    """

    paragraph: int
    sentence: str
    start: int
    end: int
    sentence_start: int
    lang: str
    quantity: Quantity
    about: About
    verdict: Verdict
    reason: str
    matches: tuple[Match, ...] = ()
    suggestion: str = ""
    citation: str = ""

    @property
    def text(self) -> str:
        """The number as written."""
        return self.sentence[self.start : self.end]

    @property
    def place(self) -> tuple[int, int, int]:
        """Paragraph, and where in its text the number begins and ends; sorts claims in reading order."""
        return self.paragraph, self.sentence_start + self.start, self.sentence_start + self.end


@dataclass(frozen=True)
class Findings:
    """All claims of a draft, in reading order, judged by what had been published by a day."""

    draft: Draft
    as_of: str
    claims: tuple[Claim, ...] = field(default=())

    @property
    def not_current(self) -> tuple[Claim, ...]:
        """The claims that a writer has to look at."""
        return tuple(claim for claim in self.claims if claim.verdict != Verdict.CURRENT)
