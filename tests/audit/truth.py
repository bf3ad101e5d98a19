"""What the tables say today, kept apart from the audit's own index: planted errors are judged by another."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import resources
from typing import Any

import pandas as pd

from spanalysis.figures.select import COUNTRIES
from spanalysis.figures.tables import Tables
from spanalysis.tidy.newest import newest_release

TOTAL = "SOC_CONTIG_TOTAL"
SDG_131 = "SDG_0131_SEX_SOC_RT"
AGGREGATES = ("X01", "X06", "X21", "X36", "X40", "X60", "X02", "X03", "X04", "X05")
TODAY = pd.Timestamp("2026-11-25")
_GENERATION = pd.Timedelta(days=60)
_HALF_A_DIGIT = 0.05 + 1e-7
_AMOUNTS = {
    "UNCOVERED": ("coverage", "indicator", "SDG_0131_UNCOVERED_NB"),
    "WB_INADEQUATE": ("coverage", "indicator", "WB_INADEQUATE_NB"),
    "EC_ALL_STATUSES": ("platform_work", "definition", "EC_ALL_STATUSES"),
    "EC_CORRECTLY_CLASSIFIED": ("platform_work", "definition", "EC_CORRECTLY_CLASSIFIED"),
    "EC_AT_RISK_MISCLASSIFICATION": ("platform_work", "definition", "EC_AT_RISK_MISCLASSIFICATION"),
    "GAP_PT": ("finance", "indicator", "SPF_GAP_GDP"),
    "GAP_USD": ("finance", "indicator", "SPF_GAP_USD"),
    "SPEND": ("finance", "indicator", "SP_EXPENDITURE_EXCL_HEALTH"),
}
Series = tuple[str, str, str]
Accepted = dict[Series, dict[int, set[float]]]


@dataclass(frozen=True)
class Fact:
    """A newest value; ``newest`` if it is of its area's last year."""

    area: str
    year: int
    soc: str
    sex: str
    value: float
    newest: bool = False

    @property
    def series(self) -> Series:
        """Area, contingency and sex."""
        return self.area, self.soc, self.sex


@dataclass
class Truth:
    """Newest values of effective coverage, and what else counts as true today."""

    tables: Tables
    facts: list[Fact]
    accepted: Accepted
    siblings: dict[str, set[str]]

    @classmethod
    def of(cls, tables: Tables) -> Truth:
        """Read the tables."""
        coverage = tables["coverage"]
        rows = coverage[(coverage["indicator"] == SDG_131) & coverage["obs_value"].notna()]
        published = tables["vintages"].set_index("vintage")["published"]
        rows = rows.assign(day=rows["vintage"].map(published))
        rows = rows[rows["day"] <= TODAY]
        accepted = _accepted(rows)
        return cls(tables, list(_facts(tables, rows, accepted)), accepted, _siblings())

    def is_whole(self, fact: Fact) -> bool:
        """Whether a fact counts both sexes; maternity is of women only."""
        return fact.sex == ("SEX_F" if fact.soc == "SOC_CONTIG_MAT" else "SEX_T")

    def holds(self, fact: Fact, shown: float, *, lacks: bool = False, dated: bool = True) -> bool:
        """Whether a share is true of a fact's area, year, group and sex, whatever value the fact has."""
        share = 100 - shown if lacks else shown
        for area in self.siblings.get(fact.area, {fact.area}) | {fact.area}:
            years = self.accepted.get((area, fact.soc, fact.sex), {})
            wanted = [fact.year] if dated else [max(years)] if years else []
            if any(abs(v - share) <= _HALF_A_DIGIT for year in wanted for v in years.get(year, ())):
                return True
        return False

    def wrongs(self, fact: Fact, rng: random.Random) -> dict[str, Fact]:
        """Return facts for which a value may be mistaken, by the kind of the mistake."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for other in self.facts:
            if abs(other.value - fact.value) < 0.2:
                continue
            if (
                other.soc == fact.soc
                and other.sex == fact.sex
                and other.year == fact.year
                and other.newest == fact.newest
            ):
                found["swapped countries"].append(other)
            elif other.series == fact.series:
                found["swapped years"].append(other)
            elif other.area == fact.area and other.year == fact.year and other.newest == fact.newest:
                if other.soc == fact.soc and {other.sex, fact.sex} == {"SEX_F", "SEX_M"}:
                    found["swapped sexes"].append(other)
                elif other.soc != fact.soc and self.is_whole(other) and self.is_whole(fact):
                    found["swapped contingencies"].append(other)
        return {kind: rng.choice(others) for kind, others in found.items()}

    def pairs(self, rng: random.Random, n: int) -> list[tuple[Fact, Fact]]:
        """Return pairs of areas with a value of one group and year."""
        alike: dict[tuple[int, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if self.is_whole(fact):
                alike[fact.year, fact.soc].append(fact)
        pools = sorted(key for key, found in alike.items() if len(found) > 3)
        pairs: list[tuple[Fact, Fact]] = []
        while len(pairs) < n:
            one, two = rng.sample(alike[rng.choice(pools)], 2)
            if abs(one.value - two.value) >= 0.3:
                pairs.append((one, two) if one.value > two.value else (two, one))
        return pairs

    def sexes(self, rng: random.Random, socs: Iterable[str], n: int) -> list[tuple[Fact, Fact]]:
        """Return women and men of an area, group and year that differ."""
        by_key = {(f.area, f.year, f.soc, f.sex): f for f in self.facts if f.soc in socs}
        pairs = [
            (fact, by_key[area, year, soc, "SEX_M"])
            for (area, year, soc, sex), fact in by_key.items()
            if sex == "SEX_F" and (area, year, soc, "SEX_M") in by_key
        ]
        return rng.sample([pair for pair in pairs if abs(pair[0].value - pair[1].value) >= 0.2], n)

    def changes(self, rng: random.Random, n: int, *, headline: bool, newest: bool) -> list[tuple[Fact, Fact]]:
        """Return an older and a newer value of one series and release."""
        pairs = [
            (old, new)
            for old, new in self._spans()
            if (new.newest or not newest)
            and (old.soc == TOTAL or not headline)
            and abs(new.value - old.value) >= 0.6
        ]
        return rng.sample(pairs, n)

    def _spans(self) -> Iterator[tuple[Fact, Fact]]:
        by_series: dict[Series, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            if self.is_whole(fact):
                by_series[fact.series].append(fact)
        for found in by_series.values():
            for at, old in enumerate(found):
                yield from ((old, new) for new in found[at + 1 :] if new.year > old.year)

    def ordered(self, group: str) -> list[str]:
        """Return a group's members with a value, the best covered first."""
        members = set(self.tables["area_groups"].loc[lambda table: table["group"] == group, "ref_area"])
        values = {}
        for area in members:
            years = self.accepted.get((area, TOTAL, "SEX_T"))
            if years:
                values[area] = max(years[max(years)])
        return sorted(values, key=lambda area: (-values[area], area))

    def multiples(self, rng: random.Random, times: tuple[int, ...], n: int) -> list[tuple[int, Fact, Fact]]:
        """Return areas whose newest coverage is close to a multiple of another's."""
        facts = [f for f in self.facts if f.soc == TOTAL and f.sex == "SEX_T" and f.newest and f.value >= 4]
        found = [
            (many, one, two)
            for one in facts
            for two in facts
            for many in times
            if one.area != two.area and 0.98 * many <= one.value / two.value <= 1.04 * many
        ]
        return rng.sample(found, n)

    def growths(self, rng: random.Random, n: int) -> list[tuple[int, Fact, Fact]]:
        """Return series that doubled or tripled."""
        found = [
            (many, old, new)
            for old, new in self._spans()
            for many in (2, 3)
            if old.soc == TOTAL and 0.97 * many <= new.value / old.value <= 1.06 * many
        ]
        return rng.sample(found, min(n, len(found)))

    def fractions(
        self, rng: random.Random, known: tuple[float, ...], n: int
    ) -> list[tuple[Fact, float, float]]:
        """Return facts with the fraction that is true of them and one that is not."""
        facts = [f for f in self.facts if f.soc == TOTAL and f.sex == "SEX_T"]
        found = [
            (fact, right, rng.choice([f for f in known if abs(f - fact.value) >= 8]))
            for fact in facts
            for right in known
            if abs(fact.value - right) <= min(1.2, 0.04 * right)
        ]
        return rng.sample(found, n)

    def amounts(self, key: str, *, dated: bool) -> list[Fact]:
        """Return the newest published amounts of a kind, as today's where no year is told."""
        table, column, name = _AMOUNTS[key]
        rows = self.tables[table]
        unit = {"GAP_PT": "PT_GDP", "GAP_USD": "USD", "SPEND": "PT_GDP"}.get(key, "PS")
        rows = rows[(rows[column] == name) & (rows["unit_measure"] == unit)]
        rows = newest_release(rows, self.tables["vintages"]) if key != "UNCOVERED" else rows
        rows = rows[rows["obs_status"] != "F"]
        if not dated or key == "EC_ALL_STATUSES":
            rows = rows.sort_values("time_period").drop_duplicates("ref_area", keep="last")
        if key == "UNCOVERED":
            rows = rows[rows["time_period"] >= 2020]
        if key.startswith("GAP"):
            rows = rows[rows["ref_area"] != "ILO_DEVELOPING"]
        return [Fact(r.ref_area, r.time_period, key, "", r.obs_value) for r in rows.itertuples()]

    def is_far(self, key: str, fact: Fact, value: float, known: Iterable[Fact]) -> bool:
        """Whether an amount is no rounding of what is published for the area."""
        own = [f.value for f in known if f.area == fact.area and f.year == fact.year]
        own += [28.0e6, 28.3e6] if key == "EC_ALL_STATUSES" else []
        return all(abs(value - one) > 0.06 * abs(one) for one in own)


def _accepted(rows: pd.DataFrame) -> Accepted:
    last = rows.groupby(["ref_area", "soc", "sex", "time_period"])["day"].transform("max")
    kept: Accepted = defaultdict(lambda: defaultdict(set))
    for row in rows[rows["day"] >= last - _GENERATION].itertuples():
        kept[row.ref_area, row.soc, row.sex][row.time_period].add(row.obs_value)
    return kept


def _facts(tables: Tables, rows: pd.DataFrame, accepted: Accepted) -> Iterator[Fact]:
    """Values on which all readings of "newest" agree, not so small or large that words fail."""
    areas = tables["ref_areas"]
    countries = set(areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"])
    for row in newest_release(rows.drop(columns="day"), tables["vintages"]).itertuples():
        years = accepted[row.ref_area, row.soc, row.sex]
        told = {round(value, 1) for value in years[row.time_period]}
        if (
            told == {round(row.obs_value, 1)}
            and 2 < row.obs_value < 98
            and row.ref_area in countries | set(AGGREGATES)
        ):
            fact = Fact(row.ref_area, row.time_period, row.soc, row.sex, row.obs_value)
            yield replace(fact, newest=row.time_period == max(years))


def _lexicon() -> list[dict[str, Any]]:
    path = resources.files("spanalysis.audit.lexicon") / "areas.csv"
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def _siblings() -> dict[str, set[str]]:
    """Codes that share a name."""
    shared: dict[str, set[str]] = defaultdict(set)
    for row in _lexicon():
        codes = row["codes"].split()
        for code in codes:
            shared[code].update(codes)
    return shared


def names_of_people(lang: str) -> dict[str, dict[str, str]]:
    """Return, of areas with an adjective of their own, the adjective and what their people are called."""
    forms: dict[str, list[str]] = defaultdict(list)
    for row in _lexicon():
        if (
            row["lang"] == lang
            and row["kind"] == "adjective"
            and " " not in row["codes"] + row["term"].strip()
        ):
            forms[row["codes"]].append(row["term"])
    picked = {
        code: _picked(terms, lang) for code, terms in forms.items() if len(code) == 3 and code.isalpha()
    }
    return {code: names for code, names in picked.items() if all(names.values())}


def _picked(terms: list[str], lang: str) -> dict[str, str]:
    many = [term for term in terms if term.endswith(("s", "x"))]
    one = [term for term in terms if not term.endswith("s")]
    if lang == "en":
        known = set(terms)
        people = [term for term in many if term[:-1] in known]
        return {"people": people[0] if people else "", "adj": people[0][:-1] if people else ""}
    endings = ("os", "eses", "es") if lang == "es" else ("ais", "ois", "ns", "és", "s", "x")
    masculine = sorted(
        many, key=lambda term: next((n for n, end in enumerate(endings) if term.endswith(end)), 9)
    )
    feminine = sorted(one, key=lambda term: (term[-1] in "ae", len(term)))
    people = masculine[0] if masculine else ""
    return {
        "people": people[:1].upper() + people[1:] if lang == "fr" else people,
        "adj": feminine[-1] if feminine else "",
    }
