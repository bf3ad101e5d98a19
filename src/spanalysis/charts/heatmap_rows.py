"""Why this exists: a table of cells is read from a long frame, one row a cell, and may have no hole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from spanalysis.charts.cells import Paint
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.theme import LEADING, TINY
from spanalysis.errors import SchemaError

_BESIDE: Final = 1.5  # points between a heading and its neighbour
_LONGEST: Final = 64.0  # points of an upright heading's lines


@dataclass(frozen=True)
class HeatmapRow:
    """One row of the frame of :func:`heatmap`: one cell.

    Parameters
    ----------
    label : str
        Of its row.
    column : str
        Heading of its column.
    text, short : str
        The value as written, and in three characters or fewer; empty for none.
    note : str
        Small words beside or below it, such as its year.
    tip : str
        Words for a pointer that rests on it.
    state : str
        ``value``, ``zero`` (measured), ``structural_zero`` (no scheme in law) or ``missing``.
    step : int
        For a value, its class: 0 (lowest) to 4.
    """

    label: str
    column: str
    text: str
    short: str
    note: str
    tip: str
    state: str = "value"
    step: int = 0

    @property
    def paint(self) -> Paint:
        """How it is filled."""
        return Paint(self.state, self.step)


@dataclass(frozen=True)
class HeatmapOptions:
    """What can be chosen about :func:`heatmap`.

    Parameters
    ----------
    steps : tuple of str
        Short words for the five classes, the lowest first.
    names : mapping of str to str
        Words for ``zero``, ``structural_zero`` and ``missing``, those that occur.
    apart : int
        Columns at the left that stand apart from the rest.
    between : callable, optional
        Says how many rows are left out between the first and the last, where not all of them fit.
    most : int
        Rows above which some are left out in any size.
    """

    steps: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    apart: int = 0
    between: Callable[[int], str] | None = None
    most: int = 60


@dataclass(frozen=True)
class Headings:
    """Wrapped headings of columns, level or upright."""

    texts: tuple[str, ...]
    upright: bool
    height: float


def headings(texts: Sequence[str], wide: float) -> Headings:
    """Wrap headings into cells of a width; where a word does not fit, all of them stand upright.

    Examples
    --------
    >>> headings(["Work injury"], 36.0)
    Headings(texts=('Work\\ninjury',), upright=False, height=17.08)
    >>> headings(["Unemployed"], 20.0).upright
    True
    """
    if all(width(word, TINY) <= wide - _BESIDE for text in texts for word in text.split()):
        level = tuple(wrap(text, TINY, wide - _BESIDE) for text in texts)
        return Headings(level, upright=False, height=round(max(height(text, TINY) for text in level), 2))
    lines = max(1, int(wide // (TINY * LEADING)))
    upright = tuple(_in_lines(text, lines) for text in texts)
    return Headings(upright, upright=True, height=round(max(width(text, TINY) for text in upright) + 2, 2))


def _in_lines(text: str, lines: int) -> str:
    """Wrap a text into at most some lines, as narrow as they allow."""
    limits = (
        limit for limit in range(24, int(_LONGEST) * 3, 4) if wrap(text, TINY, limit).count("\n") < lines
    )
    narrowest = max(next(limits, _LONGEST), *(width(word, TINY) for word in text.split()))
    return wrap(text, TINY, narrowest)


def table(cells: Sequence[HeatmapRow]) -> tuple[list[str], list[str], dict[tuple[str, str], HeatmapRow]]:
    """Return the labels, the headings, and each cell by both, in the order of the frame.

    Raises
    ------
    SchemaError
        If a label lacks a column, or has it twice.
    """
    labels = list(dict.fromkeys(cell.label for cell in cells))
    columns = list(dict.fromkeys(cell.column for cell in cells))
    found = {(cell.label, cell.column): cell for cell in cells}
    if len(found) != len(cells) or len(found) != len(labels) * len(columns):
        raise SchemaError(
            "one cell for each label and column",
            f"{len(cells)} cells for {len(labels)} labels and {len(columns)} columns",
            where="charts, heatmap",
            mend="Give a cell of state missing where there is no value.",
        )
    return labels, columns, found
