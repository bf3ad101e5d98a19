"""Why this exists: how a whole is divided, row by row, in groups that ask one question of several things.

Each row is a bar of 100 per cent, cut in parts. Parts differ in texture and lightness, are named once in a
key, and carry their number where there is room for it; the first part's number always stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import check_choice, check_names, read_rows
from spanalysis.charts.marks import BACKED, HATCH, Look, draw_bar
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.rows import Density, RowGrid, fitted, row_grid
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL
from spanalysis.errors import SchemaError

if TYPE_CHECKING:
    import pandas as pd

_PITCH: Final = 17.0
_THICK: Final = 14.0
_LINE: Final = 1.4  # a bar's room, in sizes of the type inside it
_APART: Final = 12.0
_KEY_GAP: Final = 10.0
_TOP: Final = 100.3  # per cent: what rounded parts may add up to

_FILLS: Final[Mapping[str, Look]] = {
    "strong": {"facecolor": palette.ACCENT, "edgecolor": palette.BACKGROUND, "linewidth": 0.8},
    "soft": {"facecolor": palette.ACCENT_SOFT, "edgecolor": palette.BACKGROUND, "linewidth": 0.8},
    "light": {"facecolor": palette.ACCENT_LIGHT, "edgecolor": palette.ACCENT_SOFT, "linewidth": 0.8},
    "hatched": {
        "facecolor": palette.BACKGROUND,
        "edgecolor": palette.ACCENT_SOFT,
        "linewidth": 0.8,
        "hatch": HATCH,
    },
}
LOOKS: Final = tuple(_FILLS)
"""Fills of parts, from the one that matters most."""


@dataclass(frozen=True)
class PartRow:
    """One row of the frame of :func:`share_bars`: one part of one bar.

    Parameters
    ----------
    group : str
        Heading; bars of one group stand together.
    label : str
        Name of the bar.
    look : str
        ``strong``, ``soft``, ``light`` or ``hatched``: which part this is.
    value : float
        Per cent, 0 to 100.
    value_text : str
        The value as written.
    """

    group: str
    label: str
    look: str
    value: float
    value_text: str


@dataclass(frozen=True)
class ShareOptions:
    """What can be chosen about :func:`share_bars`.

    Parameters
    ----------
    part_names : mapping of str to str
        Words of the key for each look that occurs.
    """

    part_names: Mapping[str, str]


Bar = tuple[PartRow, ...]


@dataclass(frozen=True)
class ShareBody:
    """Bars of 100 per cent, laid out."""

    bars: tuple[Bar, ...]
    key: tuple[tuple[tuple[str, str], ...], ...]
    key_high: float
    grid: RowGrid
    heads: Mapping[int, str]
    wide: float
    size: float

    @property
    def height(self) -> float:
        """Points that it takes."""
        return self.grid.bottom

    def draw(self, sheet: Sheet) -> None:
        """Draw key, headings, labels and bars."""
        self._draw_key(sheet)
        grid = self.grid
        area = (grid.left, grid.top, self.wide - grid.left, grid.bottom - grid.top)
        axes = sheet.plot(area, (0, 100), (grid.bottom, grid.top))
        for at, bar in enumerate(self.bars):
            heading = self.heads.get(at, "")
            if heading:
                y = grid.tops[at] - height(heading, self.size) - 2.0
                sheet.text(0, y, heading, size=self.size, weight="bold", role="group")
            grid.write(sheet, at)
            self._draw_bar(axes, sheet, bar, grid.middles[at])

    def _draw_key(self, sheet: Sheet) -> None:
        y = 0.0
        for line in self.key:
            x = 0.0
            for look, words in line:
                sheet.box(x, y + SMALL * 0.62 - 3.5, 14, 7, label="key", **_FILLS[look])
                sheet.text(x + 19, y, words, size=SMALL, color=palette.MUTED, role="key")
                x += 19 + width(words, SMALL) + 16
            y += max(height(words, SMALL) for _, words in line) + 2

    def _draw_bar(self, axes: Axes, sheet: Sheet, bar: Bar, y: float) -> None:
        start, scale = 0.0, (self.wide - self.grid.left) / 100
        thick = min(_THICK, self._room * 0.86)
        for at, part in enumerate(bar):
            draw_bar(axes, start, y, part.value, thick, _FILLS[part.look])
            weight: Look = {"weight": "bold" if at == 0 else "regular"}
            needed = width(part.value_text, self.size, weight["weight"]) + 4
            if at == 0 or part.value * scale >= needed:
                self._write(sheet, part, self.grid.left + (start + part.value / 2) * scale, y, weight)
            start += part.value

    @property
    def _room(self) -> float:
        """Points that the lowest row has for its bar."""
        rows = zip(self.grid.tops, self.grid.heights, self.grid.middles, strict=True)
        return 2 * min(top + high - middle for top, high, middle in rows)

    def _write(self, sheet: Sheet, part: PartRow, x: float, y: float, weight: Look) -> None:
        color = palette.BACKGROUND if part.look == "strong" else palette.INK
        backing: Look = {"bbox": BACKED} if part.look == "hatched" else {}
        look: Look = {"color": color, "ha": "center", "role": part.look, **backing}
        sheet.middle(x, y, part.value_text, size=self.size, **weight, **look)


def share_body(frame: pd.DataFrame, options: ShareOptions, room: Room) -> ShareBody:
    """Lay bars of 100 per cent out in a room; the parts of :func:`share_bars` without its page."""
    rows = read_rows(frame, PartRow)
    check_choice((row.look for row in rows), LOOKS, "charts, share_bars, column look")
    check_names(dict.fromkeys(row.look for row in rows), options.part_names, "charts, share_bars")
    bars: dict[tuple[str, str], list[PartRow]] = {}
    for row in rows:
        bars.setdefault((row.group, row.label), []).append(row)
    made = tuple(tuple(parts) for parts in bars.values())
    _check(made)
    return fitted(room, lambda density: _lay_out(made, options, room, density))


def share_bars(frame: pd.DataFrame, text: SheetText, options: ShareOptions) -> Figure:
    """Draw bars of 100 per cent in groups.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`PartRow`, the parts of a bar in the order wanted (1 to about 18 bars). A bar whose
        parts add up to less ends where they end.
    text : SheetText
    options : ShareOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, parts add up to more than 100, or a part has no words.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"group": "Sickness", "label": "Women", "look": ["strong", "light"],
    ...                       "value": [58.4, 41.6], "value_text": ["58.4%", "41.6%"]})
    >>> options = ShareOptions({"strong": "not covered", "light": "covered"})
    >>> figure = share_bars(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> [patch.get_x() for patch in figure.axes[0].patches]
    [0.0, 58.4]
    """
    return compose(text, lambda room: share_body(frame, options, room))


def _check(bars: Sequence[Bar]) -> None:
    for bar in bars:
        total = sum(part.value for part in bar)
        if not total <= _TOP or min(part.value for part in bar) < 0:
            raise SchemaError(
                "parts of 0 or more that add up to at most 100",
                f"{total:g} in all",
                where=f"charts, share_bars, {bar[0].label!r}",
                mend="Draw only parts of one whole.",
            )


def _lay_out(bars: tuple[Bar, ...], options: ShareOptions, room: Room, density: Density) -> ShareBody:
    looks = [look for look in LOOKS if any(part.look == look for bar in bars for part in bar)]
    key = _flow(
        [(look, wrap(options.part_names[look], SMALL, room.width - 19)) for look in looks], room.width
    )
    key_high = sum(max(height(words, SMALL) for _, words in line) + 2 for line in key) + _KEY_GAP
    groups = [bar[0].group for bar in bars]
    firsts = [at for at, group in enumerate(groups) if group and (at == 0 or group != groups[at - 1])]
    heads = {at: wrap(groups[at], density.size, room.width, "bold") for at in firsts}
    gaps = [
        (height(heads[at], density.size) + 2.0 + (_APART * density.air if at else 0.0))
        if at in heads
        else 0.0
        for at in range(len(bars))
    ]
    labels = [bar[0].label for bar in bars]
    inside = [density.size * _LINE] * len(bars)
    grid = row_grid(labels, room, density, pitch=_PITCH, beside=inside, gaps=gaps, start=key_high)
    return ShareBody(bars, key, key_high, grid, heads, room.width, density.size)


def _flow(items: Sequence[tuple[str, str]], room: float) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Set the key's items in lines."""
    lines: list[list[tuple[str, str]]] = [[]]
    used = 0.0
    for look, words in items:
        wide = 19 + width(words, SMALL) + 16
        if lines[-1] and used + wide - 16 > room:
            lines.append([])
            used = 0.0
        lines[-1].append((look, words))
        used += wide
    return tuple(tuple(line) for line in lines)
