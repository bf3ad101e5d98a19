"""Why this exists: what a place in a ranking may be, apart from its drawing: a value, a zero, or a gap."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
    """

    missing_heading: str = ""
    reference: tuple[float, str] | None = None
    style_names: Mapping[str, str] = field(default_factory=dict)
    maximum: float | None = None


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
