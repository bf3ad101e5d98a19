"""Briefs: how many a second in each format, and how long all take against drawing their charts alone.

The charts are drawn anew for each format, as a command that asks for one format does; tables are read before.
Times are of one core.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from measuring import ROOT, Result, seconds
from spanalysis.briefs.brief import Brief
from spanalysis.briefs.contents.making import make_brief
from spanalysis.briefs.documents.files import FORMATS, brief_files
from spanalysis.briefs.documents.pictures import picture
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

SUBJECTS = (("BOL", "es"), ("MLI", "fr"), ("RWA", "en"), ("SEN", "fr"), ("PER", "es"))
RATIO = 8.0


def write_briefs() -> Result:
    """Time the briefs of a handful of countries in every format, and their charts alone as pictures."""
    _write(_one(), FORMATS)
    alone = _timed(_draw)
    taken = {fmt: _timed(partial(_write, formats=(fmt,))) for fmt in FORMATS}
    speeds = ", ".join(f"{fmt} {len(SUBJECTS) / taken[fmt]:.1f}" for fmt in FORMATS)
    ratio = sum(taken.values()) / alone
    return Result(
        "briefs",
        f"{len(SUBJECTS)} countries, briefs a second: {speeds}; their charts alone: {alone:.1f} s",
        f"{ratio:.1f}x in all {len(FORMATS)}",
        f"{RATIO:.0f}x or less",
        ratio <= RATIO,
    )


def _timed(action: Callable[[Brief], object]) -> float:
    """Return how long an action takes with fresh briefs; to make these is part of it."""
    return seconds(lambda: [action(brief) for brief in _briefs()])


def _briefs() -> Iterator[Brief]:
    for subject, lang in SUBJECTS:
        yield make_brief(_tables(), subject, lang)


def _one() -> Brief:
    return next(_briefs())


@cache
def _tables() -> Tables:
    return Tables(find_home(ROOT))


def _draw(brief: Brief) -> None:
    for exhibit in brief.exhibits:
        picture(exhibit.figure, "svg")
        picture(exhibit.figure, "png")


def _write(brief: Brief, formats: tuple[str, ...]) -> None:
    brief_files(brief, formats)
