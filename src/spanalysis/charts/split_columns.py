"""Why this exists: shares of a whole from reports that counted differently, side by side and not comparable.

Columns of 100 %, split in a part and the rest, in two or more groups. Between groups runs a break that says
in words why the eye must not jump over it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from spanalysis.charts import palette
from spanalysis.charts.frames import read_rows
from spanalysis.charts.labels import spread
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import height, wrap
from spanalysis.charts.page import INNER, Sheet, SheetText, open_sheet
from spanalysis.charts.theme import BODY, SMALL, SUBTITLE, TINY, styled
from spanalysis.errors import SchemaError, listed

if TYPE_CHECKING:
    import pandas as pd

_HIGH: Final = 165.0
_NARROWEST: Final = 42.0  # points from one column to the next
_WIDEST: Final = 54.0
_SHARE: Final = 0.74  # of the distance between columns that a column takes


@dataclass(frozen=True)
class ColumnRow:
    """One row of the frame of :func:`split_columns`: one column.

    Parameters
    ----------
    group : str
        Title of the group; columns of one group stand together.
    label : str
        Name below the column.
    part, rest : float
        The two amounts, 0 or more; the column shows their shares of the sum.
    part_text, rest_text : str
        The two amounts as written.
    sublabel : str
        Small words below the label; optional.
    """

    group: str
    label: str
    part: float
    part_text: str
    rest: float
    rest_text: str
    sublabel: str = ""


@dataclass(frozen=True)
class ColumnOptions:
    """What can be chosen about :func:`split_columns`.

    Parameters
    ----------
    part_names : mapping of str to (str, str)
        For each group, what the part and the rest are.
    break_label : str
        Words in the break between groups.
    """

    part_names: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    break_label: str = ""


@dataclass(frozen=True)
class _Layout:
    groups: list[str]
    lefts: list[float]
    pitch: float
    titles: list[str]
    top: float
    feet: list[tuple[str, str]]
    height: float
    counts: list[int]
    slack: float
    gap: float
    names: float

    def x(self, group: int, at: int) -> float:
        """Return the middle of a column."""
        return self.lefts[group] + (at + _SHARE / 2) * self.pitch

    def names_left(self, group: int) -> float:
        """Return where the names of a group's parts begin."""
        return self.lefts[group] + (self.counts[group] - 1 + _SHARE) * self.pitch + 7


@styled
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
    rows = read_rows(frame, ColumnRow)
    _check(rows, options)
    layout = _lay_out(rows)
    sheet = open_sheet(text, layout.height)
    axes = sheet.plot((0, layout.top, INNER, _HIGH), (0, INNER), (0, 100))
    feet = iter(layout.feet)
    for index, group in enumerate(layout.groups):
        members = [row for row in rows if row.group == group]
        sheet.text(layout.lefts[index], 0, layout.titles[index], size=SUBTITLE, weight="bold", role="group")
        for at, row in enumerate(members):
            _draw_column(axes, sheet, row, layout.x(index, at), layout)
            _write_foot(sheet, layout.x(index, at), next(feet), layout)
        _name_parts(sheet, members[-1], options.part_names[group], layout.names_left(index), layout)
        if index:
            _draw_break(
                sheet, layout.lefts[index] - (layout.gap + layout.slack) / 2, options.break_label, layout
            )
    return sheet.figure


def _check(rows: Sequence[ColumnRow], options: ColumnOptions) -> None:
    groups = list(dict.fromkeys(row.group for row in rows))
    unnamed = [group for group in groups if group not in options.part_names]
    where = "charts, split_columns"
    if unnamed:
        raise SchemaError("names of the parts of each group", f"none for {listed(unnamed)}", where=where)
    if len(groups) > 1 and not options.break_label:
        raise SchemaError("words for the break between groups", "none", where=where, mend="Give break_label.")
    for row in rows:
        if not (row.part >= 0 and row.rest >= 0 and row.part + row.rest > 0):
            raise SchemaError(
                "a part and a rest of 0 or more, not both 0",
                f"{row.part} and {row.rest}",
                where=f"{where}, column {row.label!r}",
                mend="A column with a missing share is not drawn: leave it out.",
            )


def _lay_out(rows: Sequence[ColumnRow]) -> _Layout:
    groups = list(dict.fromkeys(row.group for row in rows))
    counts = [sum(row.group == group for row in rows) for group in groups]
    gap, names = (62.0, 82.0) if len(groups) < 3 else (50.0, 64.0)
    pitch = _pitch(counts, gap, names)
    wide = [(count - 1 + _SHARE) * pitch + names for count in counts]
    slack = (INNER - sum(wide) - gap * (len(groups) - 1)) / max(len(groups) - 1, 1)
    titles = [
        wrap(group, SUBTITLE, room, "bold", balance=True) for group, room in zip(groups, wide, strict=True)
    ]
    above = any(_rest_is_thin(row) for row in rows)
    top = max(height(title, SUBTITLE) for title in titles) + (20 if above else 10)
    ordered = [row for group in groups for row in rows if row.group == group]
    labels = [wrap(row.label, SMALL, pitch - 4, "bold") for row in ordered]
    feet = [(label, wrap(row.sublabel, TINY, pitch - 7)) for label, row in zip(labels, ordered, strict=True)]
    deepest = max(height(label, SMALL) + height(sub, TINY) for label, sub in feet)
    return _Layout(
        groups=groups,
        lefts=[sum(wide[:at]) + at * (gap + slack) for at in range(len(groups))],
        pitch=pitch,
        titles=titles,
        top=top,
        feet=feet,
        height=top + _HIGH + 5 + deepest,
        counts=counts,
        slack=slack,
        gap=gap,
        names=names,
    )


def _pitch(counts: Sequence[int], gap: float, names: float) -> float:
    """Return the distance of columns, or refuse more columns than a sheet can hold."""
    free = INNER - gap * (len(counts) - 1) - names * len(counts)
    pitch = min(free / (sum(counts) - (1 - _SHARE) * len(counts)), _WIDEST / _SHARE)
    if pitch < _NARROWEST:
        raise SchemaError(
            "groups and columns that fit on one sheet (two groups: 6 columns; three groups: 4)",
            f"{len(counts)} groups, {sum(counts)} columns",
            where="charts, split_columns",
            mend="Draw fewer columns, or two charts.",
        )
    return pitch


def _draw_column(axes: Axes, sheet: Sheet, row: ColumnRow, x: float, layout: _Layout) -> None:
    wide = layout.pitch * _SHARE
    share = row.part * 100 / (row.part + row.rest)
    rest: Look = {"facecolor": palette.ACCENT_LIGHT, "edgecolor": palette.ACCENT_SOFT, "linewidth": 0.8}
    axes.add_patch(
        Rectangle((x - wide / 2, 0), wide, share, facecolor=palette.ACCENT, edgecolor="none", zorder=3)
    )
    axes.add_patch(Rectangle((x - wide / 2, share), wide, 100 - share, zorder=2, **rest))
    bottom = layout.top + _HIGH
    edge = bottom - share / 100 * _HIGH
    inside = bottom - edge >= BODY * 1.6
    middle = (edge + bottom) / 2 if inside else edge - BODY * 0.8
    color = palette.BACKGROUND if inside else palette.ACCENT
    sheet.middle(
        x, middle, row.part_text, size=SUBTITLE, weight="bold", color=color, ha="center", role="part"
    )
    above = edge if inside else edge - BODY * 1.6
    level = layout.top - BODY * 0.8 if _rest_is_thin(row) else (layout.top + above) / 2
    sheet.middle(x, level, row.rest_text, size=SUBTITLE, ha="center", role="rest")


def _rest_is_thin(row: ColumnRow) -> bool:
    """Whether the rest is too thin for its number, which then stands above the column."""
    return row.rest / (row.part + row.rest) * _HIGH < BODY * 1.6


def _write_foot(sheet: Sheet, x: float, words: tuple[str, str], layout: _Layout) -> None:
    y = layout.top + _HIGH + 5
    half = layout.pitch * _SHARE / 2
    sheet.rule((x - half, x + half), (y - 5, y - 5), palette.INK, linewidth=0.8, zorder=4)
    sheet.text(x - half, y, words[0], size=SMALL, weight="bold", role="label")
    if words[1]:
        y += height(words[0], SMALL)
        sheet.text(x - half, y, words[1], size=TINY, color=palette.MUTED, role="sublabel")


def _name_parts(sheet: Sheet, row: ColumnRow, names: tuple[str, str], left: float, layout: _Layout) -> None:
    """Name the part and the rest once, beside the group's last column."""
    share = row.part / (row.part + row.rest)
    part = wrap(names[0], BODY, layout.names - 7, "bold")
    rest = wrap(names[1], BODY, layout.names - 7)
    wanted = [layout.top + _HIGH * (1 - share / 2), layout.top + _HIGH * (1 - share) / 2]
    sizes = [height(part, BODY) + 4, height(rest, BODY) + 4]
    low, high = spread(wanted, sizes, layout.top, layout.top + _HIGH)
    sheet.middle(left, low, part, weight="bold", color=palette.ACCENT, role="part-name")
    sheet.middle(left, high, rest, color=palette.MUTED, role="rest-name")


def _draw_break(sheet: Sheet, x: float, label: str, layout: _Layout) -> None:
    words = wrap(label, SMALL, layout.gap - 6, "bold")
    middle = layout.top + _HIGH / 2
    high = height(words, SMALL) + 20
    look: Look = {"linewidth": 1.0, "linestyle": (0, (2, 2))}
    sheet.rule((x, x), (0, middle - high / 2 - 3), palette.WARN, **look)
    sheet.rule((x, x), (middle + high / 2 + 3, layout.top + _HIGH), palette.WARN, **look)
    sheet.text(
        x, middle - high / 2, "≠", size=15, weight="bold", color=palette.WARN, ha="center", role="break"
    )
    y = middle - high / 2 + 20
    sheet.text(x, y, words, size=SMALL, weight="bold", color=palette.WARN, ha="center", role="break-label")
