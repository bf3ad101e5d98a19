"""Why this exists: what no chart can show is said in words, set as carefully as the charts beside them.

Two bodies: paragraphs with a mark each, in one or more columns, and a number with its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.measure import height, wrap
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL

_INDENT: Final = 9.0
_GUTTER: Final = 22.0
_BETWEEN: Final = 3.0
_COLUMN: Final = 220.0  # the narrowest column that reads well, in points


@dataclass(frozen=True)
class WordsBody:
    """Paragraphs, laid out in columns."""

    columns: tuple[tuple[str, ...], ...]
    wide: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return max((_high(column) for column in self.columns), default=0.0)

    def draw(self, sheet: Sheet) -> None:
        """Write every paragraph with its mark."""
        for at, column in enumerate(self.columns):
            x, y = at * (self.wide + _GUTTER), 0.0
            for words in column:
                sheet.text(x, y, "–", color=palette.ACCENT, weight="bold", role="bullet")
                sheet.text(x + _INDENT, y, words, role="paragraph")
                y += height(words, BODY) + _BETWEEN


def _high(column: Sequence[str]) -> float:
    return sum(height(words, BODY) + _BETWEEN for words in column) - _BETWEEN


def words_body(paragraphs: Sequence[str], room: Room) -> WordsBody:
    """Lay paragraphs out in as many columns as read well, about equally long, in their order.

    Examples
    --------
    >>> words_body(["One.", "Two."], Room(200.0)).columns
    (('One.', 'Two.'),)
    >>> len(words_body(["One.", "Two."], Room(500.0)).columns)
    2
    """
    count = max(1, min(len(paragraphs), int((room.width + _GUTTER) // (_COLUMN + _GUTTER))))
    wide = (room.width - _GUTTER * (count - 1)) / count
    wrapped = [wrap(words, BODY, wide - _INDENT) for words in paragraphs]
    return WordsBody(_split(wrapped, count), wide)


def _split(wrapped: Sequence[str], count: int) -> tuple[tuple[str, ...], ...]:
    """Fill columns one after the other, each to an equal part of the height that is left."""
    columns: list[list[str]] = [[]]
    left = list(wrapped)
    while left:
        target = _high([*columns[-1], *left]) / (count - len(columns) + 1)
        taken = _high([*columns[-1], left[0]])
        if columns[-1] and len(columns) < count and taken > target + height(left[0], BODY) / 2:
            columns.append([])
            continue
        columns[-1].append(left.pop(0))
    return tuple(tuple(column) for column in columns)


@dataclass(frozen=True)
class NumberBody:
    """A number with its words, laid out."""

    number: str
    words: str
    small: str
    size: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return height(self.number, self.size) + height(self.words, BODY) + 4 + height(self.small, SMALL)

    def draw(self, sheet: Sheet) -> None:
        """Write the number, what it is, and what stands beside it."""
        y = height(self.number, self.size)
        sheet.text(0, 0, self.number, size=self.size, weight="bold", color=palette.ACCENT, role="number")
        sheet.text(0, y, self.words, weight="bold", role="number-words")
        y += height(self.words, BODY) + 4
        sheet.text(0, y, self.small, size=SMALL, color=palette.MUTED, role="number-small")


def number_body(number: str, words: str, small: str, room: Room, size: float = 34.0) -> NumberBody:
    """Lay a number out with what it is and small words below; a text without digits is set smaller.

    Examples
    --------
    >>> number_body("38.4%", "of the population", "2021", Room(150.0)).size
    34.0
    """
    shown = size if any(letter.isdigit() for letter in number) else size * 0.5
    return NumberBody(
        wrap(number, shown, room.width, "bold"),
        wrap(words, BODY, room.width, "bold"),
        wrap(small, SMALL, room.width),
        shown,
    )
