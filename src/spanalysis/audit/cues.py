"""Why this exists: which area, year, group and side of the line go with each number of a sentence is asked in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from spanalysis.audit.areas import AreaMention
from spanalysis.audit.binding import bound
from spanalysis.audit.model import Quantity
from spanalysis.audit.reach import Kind, Spanned, owner
from spanalysis.audit.reading import RELATIVE, Reading
from spanalysis.audit.who import OTHER, TOTAL, Who, groups
from spanalysis.audit.wording.phrasebook import Mention
from spanalysis.audit.years import REFERENCE, SINCE, YearMention

FAR = 14.0
_NEAR = 9.0
_SUBJECT = 9.0
FAMILIES = ("ind.one", "ind.legal", "ind.health", "ind.contrib")
S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True)
class Cues:
    """What goes with one number."""

    area: AreaMention | None
    year: int | None
    since: int | None
    any_year: bool
    who: Who | None
    sex: str
    negative: bool | None
    topic: Mention | None
    family: Mention | None


def cues(reading: Reading, areas: Sequence[AreaMention]) -> list[Cues]:
    """Return what goes with each number of a sentence, in order; areas may be more than the sentence names."""
    numbers = reading.quantities
    whos = groups(reading)
    near = _bound(reading, areas, Kind.PLACE)
    years = _years(reading)
    polarities = _bound(reading, sides(reading), Kind.SIDE)
    people = _bound(reading, whos, Kind.GROUP)
    topics = _bound(reading, _topics(reading), Kind.SIDE)
    families = _bound(reading, _families(reading), Kind.FAMILY)
    told = [_told(reading, number, who, whos) for number, who in zip(numbers, people, strict=True)]
    return [
        Cues(
            near[at],
            *years[at],
            told[at],
            _sex(reading, at, told[at]),
            _is_negative(polarities[at]),
            topics[at],
            families[at],
        )
        for at in range(len(numbers))
    ]


def _bound(reading: Reading, phrases: Sequence[S], kind: Kind) -> list[S | None]:
    """Bind phrases to values and, apart from them, to ranks and changes."""
    found: dict[int, S | None] = {}
    if not phrases:
        return [None] * len(reading.quantities)
    for relative in {q.unit in RELATIVE for q in reading.quantities}:
        places = [at for at, q in enumerate(reading.quantities) if (q.unit in RELATIVE) == relative]
        given = bound(reading, [reading.quantities[at] for at in places], phrases, kind)
        found.update(zip(places, given, strict=True))
    return [found[at] for at in range(len(reading.quantities))]


def _is_negative(side: Mention | None) -> bool | None:
    return None if side is None else side.concept == "pol.neg"


def sides(reading: Reading) -> list[Mention]:
    """Return phrases of being covered and of being left out; a covered inside a "not covered" is none."""
    without = reading.of("pol.neg")
    covered = [
        m
        for m in reading.of("pol.pos")
        if not any(
            n.start <= m.start < n.end or 0 <= n.first - m.last <= 1 or 0 <= m.first - n.last <= 1
            for n in without
        )
    ]
    return sorted([*without, *covered], key=lambda mention: mention.start)


def _families(reading: Reading) -> list[Mention]:
    """Phrases of the families of coverage; the health in "excluding health" is none."""
    without = reading.of("fin.nohealth", "fin.health")
    return [m for m in reading.of(*FAMILIES) if not any(w.start <= m.start < w.end for w in without)]


def _topics(reading: Reading) -> list[Mention]:
    found = [*reading.of("field.sp", "plat.work", "block.topic"), *reading.of_family("def.")]
    return sorted(found, key=lambda mention: mention.start)


def _years(reading: Reading) -> list[tuple[int | None, int | None, bool]]:
    """Give each number its reference year, the year a change began, and whether any year will do."""
    dates = [year for year in reading.years if year.role in (REFERENCE, SINCE)]
    since = next((year.year for year in dates if year.role == SINCE), None)
    stated = [year for year in dates if year.role == REFERENCE]
    begins = _beginnings(reading)
    if len(stated) == 1 and any(begins):
        given = _ends(stated[0], begins) if since is not None else _single(reading, stated[0])
    else:
        given = _bound(reading, stated, Kind.DATE)
    found: list[tuple[int | None, int | None, bool]] = []
    for quantity, date, begin in zip(reading.quantities, given, begins, strict=True):
        beside = _beside(reading, quantity, dates)
        year = date.year if date is not None else since if begin else None
        found.append((beside if beside is not None else year, since, begin and year is None))
    return found


def _ends(date: YearMention, begins: Sequence[bool]) -> list[YearMention | None]:
    """ "Between 2005 and 2009, from 67 % to 66 %": the later year belongs to all but the beginning."""
    return [None if begin else date for begin in begins]


def _single(reading: Reading, date: YearMention) -> list[YearMention | None]:
    """In a change with one date the date belongs to the number next to it."""
    near = min(reading.quantities, key=lambda q: reading.distance(q, date.start, date.end))
    return [date if quantity is near else None for quantity in reading.quantities]


def _beside(reading: Reading, quantity: Quantity, dates: Sequence[YearMention]) -> int | None:
    """Return the year in whose brackets a number stands: "since 2019 (8.9 %)", unless it is another number's."""
    for date in dates:
        bracketed = date.end <= quantity.start and reading.text[date.end : quantity.start].strip() == "("
        own = owner(reading, reading.quantities, date) if bracketed else None
        if own is not None and reading.quantities[own] is quantity:
            return date.year
    return None


def _beginnings(reading: Reading) -> list[bool]:
    """Say of each number whether a change begins at it ("rose from 42.8 % to 52.4 %", "up from 42.8 %")."""
    if not reading.has("cue.change"):
        return [False] * len(reading.quantities)
    return [_follows_from(reading, quantity) for quantity in reading.quantities]


_FROM = {
    "en": ("from", "against", "was", "versus"),
    "fr": ("de", "contre", "à partir de"),
    "es": ("de", "desde", "del", "frente a", "frente al"),
}


def _follows_from(reading: Reading, quantity: Quantity) -> bool:
    before = reading.text[: quantity.start].rstrip().lower()
    alike = [q for q in reading.quantities if q is not quantity and q.unit == quantity.unit]
    return bool(alike) and any(before.endswith((f" {word}", f"({word}")) for word in _FROM[reading.lang])


def _told(reading: Reading, quantity: Quantity, who: Who | None, whos: Sequence[Who]) -> Who | None:
    """Give a bare population or sex the contingency that the sentence names ("of men … receive a pension")."""
    if who is not None and who.start >= quantity.end:
        others = [w for w in whos if w.soc == OTHER and w.end <= quantity.start]
        near = [w for w in others if reading.distance(quantity, w.start, w.end) < _SUBJECT]
        if near and "base.pop" not in who.concepts:
            return near[0]
    if who is not None and len(reading.quantities) == 1:
        who = _with_sex(who, whos)
    if who is None or who.soc != TOTAL or reading.has("ind.legal"):
        return who
    named = [w for w in whos if w.soc not in (TOTAL, OTHER)]
    if "base.pop" in who.concepts:
        named = [
            w for w in named if w.end <= quantity.start and reading.distance(quantity, w.start, w.end) < FAR
        ]
        named = [] if reading.has("ind.one") else named
    if not named or len({w.soc for w in named}) > 1:
        return who
    return Who(
        named[0].start,
        named[0].end,
        (named[0].concepts - {"sex.f", "sex.m"}) | (who.concepts & {"sex.f", "sex.m"}),
    )


def _with_sex(who: Who, whos: Sequence[Who]) -> Who:
    """Give a contingency the sex that it is named with elsewhere: "older women … receive a pension"."""
    sexes = {
        frozenset(w.concepts & {"sex.f", "sex.m"})
        for w in whos
        if w.soc == who.soc and w.concepts & {"sex.f", "sex.m"}
    }
    if who.concepts & {"sex.f", "sex.m"} or len(sexes) != 1:
        return who
    return Who(who.start, who.end, who.concepts | next(iter(sexes)))


def _sex(reading: Reading, at: int, who: Who | None) -> str:
    if who is not None and who.concepts & {"sex.f", "sex.m"}:
        return who.sex
    kinds = {m.concept for m in reading.of("sex.f", "sex.m")}
    if len(kinds) != 1 or len(reading.quantities) > 1:
        return "SEX_T"
    quantity = reading.quantities[at]
    mention = reading.of("sex.f", "sex.m")[0]
    return (
        _SEXES[mention.concept] if reading.distance(quantity, mention.start, mention.end) < _NEAR else "SEX_T"
    )


_SEXES = {"sex.f": "SEX_F", "sex.m": "SEX_M"}
