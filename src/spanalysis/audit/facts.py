"""Why this exists: a claim asks "what has been published of this, and when", and a table of 90,000 rows answers at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from spanalysis.audit.model import Match

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.tables import Tables

GENERATION = dt.timedelta(days=60)
"""Releases of so few days apart are one: a report and its regional companions."""

OUT_OF_DATE = dt.timedelta(days=500)
"""A group that has had no release for so long after another of its name no longer stands for the name."""

YOUNG_OR_OLD = ("Y15T29", "Y30T64")
"""Age groups that a draft means only if it names them."""

_COLUMNS = (
    "ref_area", "time_period", "indicator", "soc", "sex", "definition", "measure", "age_group",
    "obs_value", "obs_qualifier", "unit_measure", "obs_status", "vintage",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Obs:
    """An observation, with the day it was published."""

    table: str
    ref_area: str
    time_period: int
    indicator: str
    soc: str
    sex: str
    definition: str
    measure: str
    age_group: str
    obs_value: float
    obs_qualifier: str
    unit_measure: str
    obs_status: str
    vintage: str
    published: dt.date

    @property
    def subject(self) -> str:
        """The indicator, or the definition of platform work."""
        return self.indicator or self.definition

    def match(self, *, computed: bool = False) -> Match:
        """Return the value as an audit reports it."""
        return Match(
            self.table, self.ref_area, self.time_period, self.subject, self.obs_value, self.unit_measure, self.vintage,
            self.published.isoformat(), self.soc, self.sex, self.definition, self.age_group, self.obs_qualifier,
            self.obs_status, computed,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """An observation and its value as the draft would put it: the share left out where it speaks of those."""

    obs: Obs
    value: float
    computed: bool = False

    @property
    def year(self) -> int:
        """Reference year."""
        return self.obs.time_period

    def match(self) -> Match:
        """Return the value as an audit reports it."""
        return self.obs.match(computed=self.computed)


@dataclass(frozen=True)
class Frame:
    """What a number may be about: the series in which its value is looked for.

    Parameters
    ----------
    table : str
        ``coverage``, ``finance`` or ``platform_work``.
    subject : str
        Indicator, or definition of platform work.
    areas : tuple of str
        Codes that the draft's word may mean, the likeliest first.
    unit : str
        ``PT``, ``PS``, ``PT_GDP``, ``USD``, ``EUR``, ``NR`` or ``PP``.
    soc, sex : str
        Of ``coverage``; sex of ``platform_work`` too.
    age_group : str
        Of ``platform_work``; empty for any.
    inverted : bool
        The draft gives the share of those left out of what the series counts.
    """

    table: str
    subject: str
    areas: tuple[str, ...]
    unit: str
    soc: str = ""
    sex: str = "SEX_T"
    age_group: str = ""
    inverted: bool = False


@dataclass
class Facts:
    """All observations published by a day, by table, subject and area.

    Parameters
    ----------
    as_of : datetime.date
        What was published later does not exist.
    groups : dict of str to frozenset of str
        Countries of each group.
    population : callable
        Gives persons by area and year, both sexes, all ages, when first asked.
    """

    as_of: dt.date
    groups: dict[str, frozenset[str]] = field(default_factory=dict)
    population: Callable[[], dict[tuple[str, int], float]] = dict
    _by_series: dict[tuple[str, str, str], list[Obs]] = field(default_factory=lambda: defaultdict(list))
    _by_group: dict[tuple[str, str, str, str], list[Obs]] = field(default_factory=lambda: defaultdict(list))
    _by_subject: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    @cached_property
    def persons(self) -> dict[tuple[str, int], float]:
        """Population by area and year; read when a number of people is first asked for."""
        return self.population()

    def add(self, rows: Iterable[Obs]) -> None:
        """Take in observations published by the day."""
        for row in rows:
            if row.published <= self.as_of:
                self._by_series[row.table, row.subject, row.ref_area].append(row)
                self._by_group[row.table, row.subject, row.ref_area, row.soc].append(row)
                self._by_subject[row.table, row.subject].add(row.ref_area)

    def series(self, *frames: Frame) -> list[Seen]:
        """Return the observations of frames, of all their areas, years and releases, as the draft would put them."""
        return [
            Seen(row, 100 - row.obs_value if frame.inverted else row.obs_value)
            for frame in frames
            for area in frame.areas
            for row in self._of_area(frame, area)
        ]

    def _of_area(self, frame: Frame, area: str) -> Iterator[Obs]:
        series = (frame.table, frame.subject, area)
        rows = self._by_group.get((*series, frame.soc), ()) if frame.soc else self._by_series.get(series, ())
        sex = _sex_of(frame)
        for row in rows:
            if row.unit_measure != frame.unit:
                continue
            if row.sex and row.sex != sex:
                continue
            if row.age_group in ("", frame.age_group) or (
                not frame.age_group and row.age_group not in YOUNG_OR_OLD
            ):
                yield row

    def areas_of(self, table: str, subject: str) -> set[str]:
        """Return the areas for which a subject has any value."""
        return self._by_subject.get((table, subject), set())

    def subjects(self, table: str) -> list[str]:
        """Return the subjects of a table."""
        return sorted(subject for known, subject in self._by_subject if known == table)


def _sex_of(frame: Frame) -> str:
    return "SEX_F" if frame.soc == "SOC_CONTIG_MAT" else frame.sex or "SEX_T"


def load(tables: Tables, as_of: dt.date) -> Facts:
    """Index the observations of the tables that the audit knows, as they were known on a day."""
    published = {
        str(vintage): day.date()
        for vintage, day in zip(tables["vintages"]["vintage"], tables["vintages"]["published"], strict=True)
    }
    facts = Facts(as_of, _members(tables["area_groups"]), lambda: _population(tables["population"]))
    for name in ("coverage", "finance", "platform_work"):
        facts.add(_rows(name, tables[name], published))
    return facts


def _members(table: pd.DataFrame) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for group, member in zip(table["group"].tolist(), table["ref_area"].tolist(), strict=True):
        groups[group].add(member)
    return {group: frozenset(members) for group, members in groups.items()}


def _population(table: pd.DataFrame) -> dict[tuple[str, int], float]:
    total = table.loc[(table["sex"] == "SEX_T") & (table["age_group"] == "TOTAL")].sort_values("vintage")
    keys = zip(total["ref_area"].tolist(), total["time_period"].tolist(), strict=True)
    return dict(zip(keys, total["obs_value"].tolist(), strict=True))


def _rows(name: str, table: pd.DataFrame, published: dict[str, dt.date]) -> Iterator[Obs]:
    kept = table.loc[table["obs_value"].notna()]
    columns = [kept[c].tolist() if c in kept else [""] * len(kept) for c in _COLUMNS]
    for values in zip(*columns, strict=True):
        row = dict(zip(_COLUMNS, values, strict=True))
        if row["indicator"] != "GDP_USD":
            yield Obs(table=name, published=published[row["vintage"]], **row)


def newest_rows(rows: Iterable[Seen]) -> list[Seen]:
    """Return what :func:`newest_of` keeps, of all years together."""
    return [row for found in newest_of(rows).values() for row in found]


def newest_of(rows: Iterable[Seen]) -> dict[int, list[Seen]]:
    """Keep of each year what its newest generation of releases says; several groups of a name keep theirs.

    An area whose newest release is more than 500 days older than another area's of the same name is out of date as
    a whole.
    """
    by_area: dict[str, list[Seen]] = defaultdict(list)
    for row in rows:
        by_area[row.obs.ref_area].append(row)
    last = {area: max(row.obs.published for row in found) for area, found in by_area.items()}
    surveys = any(row.obs.table == "platform_work" for found in by_area.values() for row in found)
    alive = [area for area in by_area if surveys or last[area] >= max(last.values()) - OUT_OF_DATE]
    years: dict[int, list[Seen]] = defaultdict(list)
    for area in alive:
        for year, found in _by_year(by_area[area]).items():
            newest = max(row.obs.published for row in found)
            years[year] += [row for row in found if row.obs.published >= newest - GENERATION]
    return dict(years)


def _by_year(rows: Iterable[Seen]) -> dict[int, list[Seen]]:
    years: dict[int, list[Seen]] = defaultdict(list)
    for row in rows:
        years[row.year].append(row)
    return years
