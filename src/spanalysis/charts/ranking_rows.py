"""Why this exists: what a place in a ranking may be, apart from its drawing: a value, a zero, or a gap."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from spanalysis.charts.frames import STYLES, check_choice
from spanalysis.charts.marks import STRUCTURAL_ZERO
from spanalysis.errors import SchemaError

STATES: Final = ("value", "zero", "structural_zero", "missing")


@dataclass(frozen=True)
class RankingRow:
    """One row of the frame of :func:`ranking`.

    Parameters
    ----------
    label : str
    value : float
        0 or more; missing (NaN) for the state ``missing`` only.
    value_text : str
        The value as written.
    note : str
        Small words after the value, such as its year; optional.
    state : str
        ``value``, ``zero`` (measured), ``structural_zero`` (no scheme in law) or ``missing``.
    style : str
        ``reported``, ``modelled`` or ``earlier``.
    emphasis : bool
        Whether the row is in the strong colour.
    """

    label: str
    value: float
    value_text: str
    note: str = ""
    state: str = "value"
    style: str = "reported"
    emphasis: bool = False

    @property
    def look(self) -> str:
        """How the point is drawn."""
        return STRUCTURAL_ZERO if self.state == STRUCTURAL_ZERO else self.style


@dataclass(frozen=True)
class RankingOptions:
    """What can be chosen about :func:`ranking`.

    Parameters
    ----------
    missing_heading : str
        Heading of the places without a value; needed when there are any.
    reference : tuple of (float, str), optional
        Value and words of a vertical line.
    style_names : mapping of str to str
        Words for the key: for each style, and for ``structural_zero``.
    maximum : float, optional
        Value that the scale reaches at least.
    between : callable, optional
        Says how many places are left out between the first and the last, where not all of them fit.
    """

    missing_heading: str = ""
    reference: tuple[float, str] | None = None
    style_names: Mapping[str, str] = field(default_factory=dict)
    maximum: float | None = None
    between: Callable[[int], str] | None = None


def check_rows(rows: Sequence[RankingRow], options: RankingOptions) -> None:
    """Raise SchemaError where a state contradicts its value, or a heading is missing."""
    check_choice((row.state for row in rows), STATES, "charts, ranking, column state")
    check_choice((row.style for row in rows), STYLES, "charts, ranking, column style")
    for row in rows:
        fits = math.isnan(row.value) if row.state == "missing" else row.value >= 0
        if row.state in ("zero", STRUCTURAL_ZERO):
            fits = row.value == 0
        if not fits:
            raise SchemaError(
                "a value that its state allows (NaN if missing, 0 if zero, else 0 or more)",
                f"{row.value} with state {row.state!r}",
                where=f"charts, ranking, row {row.label!r}",
                mend="Correct the state or the value.",
            )
    if any(row.state == "missing" for row in rows) and not options.missing_heading:
        raise SchemaError(
            "a heading for places without a value",
            "none",
            where="charts, ranking",
            mend="Give missing_heading.",
        )


def elided(ranked: Sequence[RankingRow], kept: int) -> tuple[list[RankingRow], int]:
    """Keep some places of a ranking: emphasised ones, and the first and the last in turn.

    Returns
    -------
    tuple of (list of RankingRow, int)
        The places kept, in order, and the position of the first one after the widest gap; -1 without a gap.

    Examples
    --------
    >>> rows = [RankingRow(name, value, "") for name, value in zip("abcde", (5.0, 4.0, 3.0, 2.0, 1.0))]
    >>> [row.label for row in elided(rows, 3)[0]], elided(rows, 3)[1], elided(rows, 5)[1]
    (['a', 'b', 'e'], 2, -1)
    """
    count = len(ranked)
    ends = [at // 2 if at % 2 == 0 else count - 1 - at // 2 for at in range(count)]
    order = [at for at in range(count) if ranked[at].emphasis] + ends
    places = sorted(list(dict.fromkeys(order))[:kept])
    steps = [later - earlier for earlier, later in pairwise(places)]
    gap = steps.index(max(steps)) + 1 if steps and max(steps) > 1 else -1
    return [ranked[at] for at in places], gap
