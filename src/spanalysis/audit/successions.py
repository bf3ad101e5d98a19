"""Why this exists: some series simply ended; what came after them measures something else and must not be joined to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from spanalysis.audit.facts import Facts, Frame, Seen, newest_of
from spanalysis.audit.lexicon import rows as listed


@dataclass(frozen=True)
class Ended:
    """A series that ended: since when, with which release, and what is published today instead."""

    subject: str
    since: dt.date
    by: str
    after: str
    inverted: bool
    unit: str

    def successor(self, facts: Facts) -> Seen | None:
        """Return the newest value of what is published instead, for the world."""
        table = "platform_work" if self.after.startswith("EC_") else "coverage"
        areas = ("EU27",) if table == "platform_work" else ("X01",)
        soc = "" if table == "platform_work" else "SOC_CONTIG_TOTAL"
        rows = facts.series(Frame(table, self.after, areas, self.unit, soc, inverted=self.inverted))
        years = {y: [r for r in found if r.obs.obs_status != "F"] for y, found in newest_of(rows).items()}
        known = [year for year, found in years.items() if found]
        return years[max(known)][0] if known else None


def ended(rows: Sequence[Seen], day: dt.date) -> Ended | None:
    """Return the end of the series that rows belong to, if all are of one that had ended by a day."""
    if not rows:
        return None
    ends = {row["subject"]: row for row in listed("successions")}
    if not all(row.obs.subject in ends for row in rows):
        return None
    found, first = ends[rows[0].obs.subject], rows[0]
    since = dt.date.fromisoformat(found["ended"])
    if since > day:
        return None
    negative = "UNCOVERED" in found["subject"] and found["successor"] == "SDG_0131_SEX_SOC_RT"
    flipped = first.value != first.obs.obs_value
    return Ended(
        found["subject"], since, found["by"], found["successor"], negative != flipped, first.obs.unit_measure
    )
