"""Why this exists: many short entries under a few heads are read best as one run of text, heads in bold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.theme import LEADING, TINY, Weight

_SPACE: Final = 3.2
_GAP: Final = 7.0

Part = tuple[float, str, Weight]
"""Where a piece of a line begins, its words and their weight."""


@dataclass(frozen=True)
class Run:
    """Heads with their entries, set in lines below an introduction.

    Parameters
    ----------
    intro : str
        Wrapped; may be empty.
    lines : tuple of tuple of Part
    """

    intro: str
    lines: tuple[tuple[Part, ...], ...]

    @property
    def height(self) -> float:
        """Points that it takes."""
        return height(self.intro, TINY) + len(self.lines) * TINY * LEADING

    def draw(self, sheet: Sheet, y: float) -> None:
        """Write it from ``y`` downwards."""
        sheet.text(0, y, self.intro, size=TINY, color=palette.MUTED, role="run-intro")
        y += height(self.intro, TINY)
        for line in self.lines:
            for x, words, weight in line:
                sheet.text(x, y, words, size=TINY, weight=weight, color=palette.MUTED, role=f"run-{weight}")
            y += TINY * LEADING


def make_run(intro: str, entries: Sequence[tuple[str, Sequence[str]]], wide: float) -> Run:
    """Set heads and their entries one after the other in lines of at most ``wide`` points.

    Parameters
    ----------
    intro : str
    entries : sequence of (str, sequence of str)
        Each head with its entries.
    wide : float

    Examples
    --------
    >>> run = make_run("", [("2021", ["BO"]), ("2023", ["RW", "SN"])], 300.0)
    >>> [words for _, words, _ in run.lines[0]]
    ['2021', 'BO', '2023', 'RW SN']
    """
    lines: list[list[Part]] = [[]]
    for head, members in entries:
        for at, word in enumerate((head, *members)):
            mate = f"{head} {members[0]}" if not at and members else word  # a head does not end a line
            if lines[-1] and _end(lines[-1]) + _GAP + width(mate, TINY, "bold") > wide:
                lines.append([])
            _add(lines[-1], word, at)
    return Run(wrap(intro, TINY, wide), tuple(tuple(line) for line in lines if line))


def _end(line: Sequence[Part]) -> float:
    """Where the last piece of a line ends."""
    x, words, weight = line[-1]
    return x + width(words, TINY, weight)


def _add(line: list[Part], word: str, at: int) -> None:
    """Put a head (``at`` 0) or an entry on a line; entries that follow each other are one piece of text."""
    if at > 1 and line:
        first, words, _ = line.pop()
        line.append((first, f"{words} {word}", "regular"))
        return
    gap = _SPACE if at else _GAP
    line.append((_end(line) + gap if line else 0.0, word, "regular" if at else "bold"))
