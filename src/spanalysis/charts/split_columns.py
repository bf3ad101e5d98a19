"""Why this exists: shares of a whole from reports that counted differently, side by side and not comparable.

Columns of 100 %, split in a part and the rest, in two or more groups. Between groups runs a break that says
in words why the eye must not jump over it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.column_rows import ColumnOptions, ColumnRow, check_columns
from spanalysis.charts.frames import read_rows
from spanalysis.charts.labels import spread
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, SUBTITLE, TINY
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

_HIGH: Final = 165.0
_LOWEST: Final = 46.0
_LOW_ROOM: Final = 130.0  # points of height below which titles of groups give way
_NARROWEST: Final = 42.0  # points from one column to the next
_WIDEST: Final = 54.0
_SHARE: Final = 0.74  # of the distance between columns that a column takes


@dataclass(frozen=True)
class ColumnsBody:
    """Groups of columns side by side, laid out."""

    members: tuple[tuple[ColumnRow, ...], ...]
    options: ColumnOptions
    lefts: tuple[float, ...]
    pitch: float
    titles: tuple[str, ...]
    title_type: float
    top: float
    high: float
    feet: tuple[tuple[tuple[str, str], ...], ...]
    deepest: float
    between: float
    gap: float
    names: float
    wide: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.top + self.high + 5 + self.deepest

    def draw(self, sheet: Sheet) -> None:
        """Draw groups, columns, names of the parts and the breaks between groups."""
        axes = sheet.plot((0, self.top, self.wide, self.high), (0, self.wide), (0, 100))
        for index, rows in enumerate(self.members):
            left = self.lefts[index]
            sheet.text(left, 0, self.titles[index], size=self.title_type, weight="bold", role="group")
            for at, row in enumerate(rows):
                x = left + (at + _SHARE / 2) * self.pitch
                self._draw_column(axes, sheet, row, x)
                self._write_foot(sheet, x, self.feet[index][at])
            self._name_parts(sheet, rows[-1], left + (len(rows) - 1 + _SHARE) * self.pitch + 7)
            if index:
                self._draw_break(sheet, left - self.between / 2)

    def _draw_column(self, axes: Axes, sheet: Sheet, row: ColumnRow, x: float) -> None:
        wide = self.pitch * _SHARE
        share = row.part * 100 / (row.part + row.rest)
        rest: Look = {"facecolor": palette.ACCENT_LIGHT, "edgecolor": palette.ACCENT_SOFT, "linewidth": 0.8}
        part: Look = {"facecolor": palette.ACCENT, "edgecolor": "none"}
        axes.add_patch(Rectangle((x - wide / 2, 0), wide, share, zorder=3, **part))
        axes.add_patch(Rectangle((x - wide / 2, share), wide, 100 - share, zorder=2, **rest))
        bottom = self.top + self.high
        edge = bottom - share / 100 * self.high
        inside = bottom - edge >= BODY * 1.6
        middle = (edge + bottom) / 2 if inside else edge - BODY * 0.8
        color = palette.BACKGROUND if inside else palette.ACCENT
        number: Look = {"size": SUBTITLE, "ha": "center"}
        sheet.middle(x, middle, row.part_text, weight="bold", color=color, role="part", **number)
        above = edge if inside else edge - BODY * 1.6
        level = self.top - BODY * 0.8 if _rest_is_thin(row, self.high) else (self.top + above) / 2
        sheet.middle(x, level, row.rest_text, role="rest", **number)

    def _write_foot(self, sheet: Sheet, x: float, words: tuple[str, str]) -> None:
        y = self.top + self.high + 5
        half = self.pitch * _SHARE / 2
        sheet.rule((x - half, x + half), (y - 5, y - 5), palette.INK, linewidth=0.8, zorder=4)
        sheet.text(x - half, y, words[0], size=SMALL, weight="bold", role="label")
        if words[1]:
            y += height(words[0], SMALL)
            sheet.text(x - half, y, words[1], size=TINY, color=palette.MUTED, role="sublabel")

    def _name_parts(self, sheet: Sheet, row: ColumnRow, left: float) -> None:
        """Name the part and the rest once, beside the group's last column."""
        names = self.options.part_names[row.group]
        share = row.part / (row.part + row.rest)
        part = wrap(names[0], BODY, self.names - 7, "bold")
        rest = wrap(names[1], BODY, self.names - 7)
        wanted = [self.top + self.high * (1 - share / 2), self.top + self.high * (1 - share) / 2]
        sizes = [height(part, BODY) + 4, height(rest, BODY) + 4]
        low, high = spread(wanted, sizes, self.top, self.top + max(self.high, sum(sizes)))
        sheet.middle(left, low, part, weight="bold", color=palette.ACCENT, role="part-name")
        sheet.middle(left, high, rest, color=palette.MUTED, role="rest-name")

    def _draw_break(self, sheet: Sheet, x: float) -> None:
        words = wrap(self.options.break_label, SMALL, self.gap - 6, "bold")
        middle = self.top + self.high / 2
        high = height(words, SMALL) + 20
        look: Look = {"linewidth": 1.0, "linestyle": (0, (2, 2))}
        sheet.rule((x, x), (0, middle - high / 2 - 3), palette.WARN, **look)
        sheet.rule((x, x), (middle + high / 2 + 3, self.top + self.high), palette.WARN, **look)
        sign: Look = {"size": 15, "weight": "bold", "color": palette.WARN, "ha": "center"}
        sheet.text(x, middle - high / 2, "≠", role="break", **sign)
        sheet.text(x, middle - high / 2 + 20, words, role="break-label", **(sign | {"size": SMALL}))


@dataclass(frozen=True)
class StackedBody:
    """Groups of columns below each other, with the words of the break between them."""

    parts: tuple[ColumnsBody, ...]
    break_words: str

    @property
    def break_high(self) -> float:
        """Points between two groups."""
        return height(self.break_words, SMALL) + 22

    @property
    def height(self) -> float:
        """Points that it takes."""
        return sum(part.height for part in self.parts) + self.break_high * (len(self.parts) - 1)

    def draw(self, sheet: Sheet) -> None:
        """Draw the groups and the breaks."""
        y = 0.0
        for index, part in enumerate(self.parts):
            if index:
                self._draw_break(sheet, y)
                y += self.break_high
            part.draw(sheet.panel(0, y, part.wide, part.height))
            y += part.height

    def _draw_break(self, sheet: Sheet, y: float) -> None:
        level = y + self.break_high / 2
        sign: Look = {"weight": "bold", "color": palette.WARN}
        sheet.middle(0, level, "≠", size=15, role="break", **sign)
        sheet.middle(16, level, self.break_words, size=SMALL, role="break-label", **sign)
        start = 22 + width(self.break_words, SMALL, "bold")
        look: Look = {"linewidth": 1.0, "linestyle": (0, (2, 2))}
        sheet.rule((start, sheet.inner), (level, level), palette.WARN, **look)


def columns_body(frame: pd.DataFrame, options: ColumnOptions, room: Room) -> ColumnsBody | StackedBody:
    """Lay columns out in a room; the parts of :func:`split_columns` without its page.

    In a narrow room the groups stand below each other.
    """
    rows = read_rows(frame, ColumnRow)
    check_columns(rows, options)
    groups = list(dict.fromkeys(row.group for row in rows))
    members = [tuple(row for row in rows if row.group == group) for group in groups]
    if room.narrow and len(groups) > 1:
        parts = tuple(_lay_out([part], options, Room(room.width), _HIGH * 0.6) for part in members)
        return StackedBody(parts, wrap(options.break_label, SMALL, room.width - 40, "bold"))
    body = _lay_out(members, options, room, _HIGH)
    if room.height is None:
        return body
    return replace(body, high=max(_LOWEST, min(_HIGH * 2, room.height - body.height + body.high)))


def split_columns(frame: pd.DataFrame, text: SheetText, options: ColumnOptions) -> Figure:
    """Draw 100 % columns in groups that must not be compared.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`ColumnRow`, in the order wanted; two or more groups, about six columns in all.
    text : SheetText
    options : ColumnOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, a group has no names for its parts, or there is a break without words.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"group": ["All people"], "label": ["2017"], "part": [29.0], "rest": [71.0],
    ...                       "part_text": ["29%"], "rest_text": ["71%"]})
    >>> options = ColumnOptions({"All people": ("protected", "not, or partially")})
    >>> figure = split_columns(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> [patch.get_height() for patch in figure.axes[0].patches]
    [29.0, 71.0]
    """
    return compose(text, lambda room: columns_body(frame, options, room))


def _lay_out(
    members: Sequence[tuple[ColumnRow, ...]], options: ColumnOptions, room: Room, high: float
) -> ColumnsBody:
    counts = [len(rows) for rows in members]
    gap, names = (62.0, 82.0) if len(members) < 3 else (50.0, 64.0)
    pitch = _pitch(counts, gap, names, room.width)
    wide = [(count - 1 + _SHARE) * pitch + names for count in counts]
    slack = (room.width - sum(wide) - gap * (len(members) - 1)) / max(len(members) - 1, 1)
    pairs = zip(members, wide, strict=True)
    title_type = SUBTITLE if room.height is None or room.height > _LOW_ROOM else BODY
    titles = tuple(wrap(rows[0].group, title_type, limit, "bold", balance=True) for rows, limit in pairs)
    above = any(_rest_is_thin(row, high) for rows in members for row in rows)
    feet = tuple(tuple(_foot(row, pitch) for row in rows) for rows in members)
    deepest = max(height(label, SMALL) + height(sub, TINY) for group in feet for label, sub in group)
    return ColumnsBody(
        members=tuple(members),
        options=options,
        lefts=tuple(sum(wide[:at]) + at * (gap + slack) for at in range(len(members))),
        pitch=pitch,
        titles=titles,
        title_type=title_type,
        top=max(height(title, title_type) for title in titles) + (20 if above else 10),
        high=high,
        feet=feet,
        deepest=deepest,
        between=gap + slack,
        gap=gap,
        names=names if len(members) > 1 else room.width - wide[0] + names,
        wide=room.width,
    )


def _foot(row: ColumnRow, pitch: float) -> tuple[str, str]:
    return wrap(row.label, SMALL, pitch - 4, "bold"), wrap(row.sublabel, TINY, pitch - 7)


def _pitch(counts: Sequence[int], gap: float, names: float, room: float) -> float:
    """Return the distance of columns, or refuse more columns than a sheet can hold."""
    free = room - gap * (len(counts) - 1) - names * len(counts)
    pitch = min(free / (sum(counts) - (1 - _SHARE) * len(counts)), _WIDEST / _SHARE)
    if pitch < _NARROWEST:
        raise SchemaError(
            "groups and columns that fit on one sheet (on a page two groups: 6 columns; three groups: 4)",
            f"{len(counts)} groups, {sum(counts)} columns",
            where="charts, split_columns",
            mend="Draw fewer columns, two charts, or a larger size.",
        )
    return pitch


def _rest_is_thin(row: ColumnRow, high: float) -> bool:
    """Whether the rest is too thin for its number, which then stands above the column."""
    return row.rest / (row.part + row.rest) * high < BODY * 1.6
