"""Why this exists: up to sixty places in order, where zero, no scheme in law and no data are three things.

A point on a stem for each value, the value and a note (its year) written beside it. Places without a value
are not ranked: they are named below, under a heading of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from spanalysis.charts import palette
from spanalysis.charts.frames import read_rows
from spanalysis.charts.marks import STRUCTURAL_ZERO, Key, Look, draw_key, draw_point, make_key
from spanalysis.charts.measure import height, width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.ranking_rows import RankingOptions, RankingRow, check_rows, elided
from spanalysis.charts.rows import Labels, label_column, reach, stack
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import BODY, SMALL, TINY, Weight

if TYPE_CHECKING:
    import pandas as pd

_GAP: Final = 10.0
_MISSING_GAP: Final = 9.0
_MOST_AIRY: Final = 24
_BLANK: Final[Look] = {"facecolor": palette.BACKGROUND, "edgecolor": "none", "zorder": -0.5}


@dataclass(frozen=True)
class RankingBody:
    """Places in order, laid out."""

    ranked: tuple[RankingRow, ...]
    options: RankingOptions
    key: Key
    labels: Labels
    middles: tuple[float, ...]
    pitch: float
    end: float
    reference: str
    heading: str
    missing: str
    wide: float
    gap_at: int = -1
    gap_words: str = ""
    left_out: int = 0
    inline: bool = False

    @property
    def cut(self) -> bool:
        """Whether places are left out, but fewer than are drawn."""
        return 0 < self.left_out <= len(self.ranked)

    @property
    def size(self) -> float:
        """Type of the rows, in points."""
        return self.labels.size

    @property
    def left(self) -> float:
        """Where values begin."""
        return self.labels.width + _GAP

    @property
    def top(self) -> float:
        """Upper edge of the first place."""
        return self.middles[0] - self.pitch / 2 if self.middles else self.key.height

    @property
    def bottom(self) -> float:
        """Lower edge of the last place."""
        return self.middles[-1] + self.pitch / 2 if self.middles else self.top

    @property
    def height(self) -> float:
        """Points that it takes."""
        lines = height(self.missing, SMALL) + (0.0 if self.inline else height(self.heading, SMALL) + 1)
        return self.bottom + (2 * self._missing_gap + lines if self.missing else 0.0)

    @property
    def _missing_gap(self) -> float:
        return _MISSING_GAP * (0.4 if self.inline else 1.0)

    @property
    def reference_x(self) -> float | None:
        """Body coordinate of the reference line, if there is one."""
        return None if self.options.reference is None else self.x(self.options.reference[0])

    def x(self, value: float) -> float:
        """Return the body coordinate of a value."""
        return self.left + value / self.end * (self.wide - self.left)

    def draw(self, sheet: Sheet) -> None:
        """Draw key, places and reference; name the places without a value."""
        draw_key(sheet, self.key)
        if self.ranked:
            self._draw_ranked(sheet)
        if self.missing:
            self._write_missing(sheet)

    def _draw_ranked(self, sheet: Sheet) -> None:
        area = (self.left, self.top, self.wide - self.left, self.bottom - self.top)
        axes = sheet.plot(area, (0, self.end), (self.bottom, self.top))
        sheet.rule((self.left,) * 2, (self.top, self.bottom), palette.INK, linewidth=0.8)
        if self.options.reference:
            self._draw_reference(sheet, self.x(self.options.reference[0]))
        any_emphasis = any(row.emphasis for row in self.ranked)
        for at, (row, y) in enumerate(zip(self.ranked, self.middles, strict=True)):
            color = palette.ACCENT if row.emphasis or not any_emphasis else palette.ACCENT_SOFT
            look: Look = {"size": self.size, "weight": _weight(row), "role": "label"}
            sheet.middle(0, y, self.labels.texts[at], **look)
            self._draw_row(axes, sheet, row, y, color)
        if self.gap_at > 0:
            y = (self.middles[self.gap_at - 1] + self.middles[self.gap_at]) / 2
            words: Look = {"size": self.size, "color": palette.MUTED, "role": "between"}
            sheet.box(self.left - 2, y - self.pitch * 0.4, 4, self.pitch * 0.8, **_BLANK)
            sheet.middle(0, y, self.gap_words, **words)

    def _draw_row(self, axes: Axes, sheet: Sheet, row: RankingRow, y: float, color: str) -> None:
        mark = min(6.0, self.pitch * 0.52)
        if row.value > 0:
            axes.plot([0, row.value], [y, y], color=color, linewidth=1.1, zorder=1.5, solid_capstyle="butt")
        ink = palette.INK if row.look == STRUCTURAL_ZERO else color
        draw_point(axes, row.value, y, row.look, ink, mark)
        x = self._beside_reference(sheet, row, self.x(row.value) + mark / 2 + 4, y)
        sheet.middle(x, y, row.value_text, size=self.size, weight="bold", role="value")
        if row.note:
            x += width(row.value_text, self.size, "bold") + 4
            sheet.middle(x, y, row.note, size=self.size, color=palette.MUTED, role="note")

    def _draw_reference(self, sheet: Sheet, x: float) -> None:
        look: Look = {"linewidth": 1.0, "label": "rule-reference"}
        sheet.rule((x, x), (self.top - 2, self.bottom), palette.CONTRAST, **look)
        wide = width(self.reference, SMALL)
        left = min(max(x - wide / 2, 0.0), self.wide - wide)
        words: Look = {"size": SMALL, "color": palette.CONTRAST, "role": "reference"}
        sheet.text(left, self.key.height, self.reference, **words)

    def _beside_reference(self, sheet: Sheet, row: RankingRow, x: float, y: float) -> float:
        """Return where a row's words begin: right of the reference line if they would stand on it.

        At the right edge, where there is no room behind the line, the line is interrupted instead.
        """
        wide = _value_width(row, self.size)
        if self.reference_x is None or not x - 3 <= self.reference_x <= x + wide + 3:
            return x
        behind = self.reference_x + 5
        if behind + wide <= self.wide:
            return behind
        sheet.box(x - 3, y - self.pitch / 2, wide + 6, self.pitch, **_BLANK)
        return x

    def _write_missing(self, sheet: Sheet) -> None:
        y = self.bottom + self._missing_gap
        sheet.rule((0, self.wide), (y, y))
        y += self._missing_gap
        sheet.text(0, y, self.heading, size=SMALL, weight="bold", role="missing-heading")
        below, beside = height(self.heading, SMALL) + 1, width(self.heading, SMALL, "bold") + 4
        x, y = (beside, y) if self.inline else (0.0, y + below)
        sheet.text(x, y, self.missing, size=SMALL, color=palette.MUTED, role="missing")


def ranking_body(frame: pd.DataFrame, options: RankingOptions, room: Room) -> RankingBody:
    """Lay places out in a room; the parts of :func:`ranking` without its page.

    Where the height is given and they do not all fit, the first and the last are drawn, and
    ``options.between`` says how many are left out.
    """
    rows = read_rows(frame, RankingRow)
    check_rows(rows, options)
    ranked = sorted((row for row in rows if row.state != "missing"), key=_rank)
    missing = [row.label for row in rows if row.state == "missing"]
    body = _lay_out(ranked, missing, options, room, _density(len(ranked)))
    if room.height is None:
        return body
    for kept in range(len(ranked), 1, -1):
        chosen, gap = elided(ranked, kept)
        for density in _densities(kept):
            body = _lay_out(chosen, missing, options, room, density, (gap, len(ranked) - kept))
            if body.height <= room.height:
                return body
        if options.between is None:
            break
    return body


def ranking(frame: pd.DataFrame, text: SheetText, options: RankingOptions | None = None) -> Figure:
    """Draw places in the order of their values, the greatest at the top.

    Rows are sorted here: by value, equal values in the frame's order, structural zeros after measured ones.

    Parameters
    ----------
    frame : pandas.DataFrame
        Columns of :class:`RankingRow`, one row for each place, 1 to about 60.
    text : SheetText
    options : RankingOptions, optional

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
        If the frame does not fit, a state contradicts its value, or words for the key or heading are missing.

    Examples
    --------
    >>> import pandas as pd
    >>> from spanalysis.charts.sheet import written
    >>> frame = pd.DataFrame({"label": ["Mali", "Togo"], "value": [12.6, 38.7],
    ...                       "value_text": ["12.6%", "38.7%"]})
    >>> figure = ranking(frame, SheetText("Title", "Subtitle", "Source"))
    >>> written(figure, "label")
    ['Togo', 'Mali']
    """
    return compose(text, lambda room: ranking_body(frame, options or RankingOptions(), room))


def _rank(row: RankingRow) -> tuple[float, bool]:
    return -row.value, row.state == STRUCTURAL_ZERO


def _density(count: int) -> tuple[float, float]:
    """Return the type size and the distance of rows: ample for a few, 7 points and a tall page for many."""
    size = BODY if count <= 20 else SMALL if count <= 36 else TINY
    return size, min(18.0, max(9.6, 510 / max(count, 1)))


def _densities(count: int) -> list[tuple[float, float]]:
    """Return the sizes and distances to try where the height is given, the loosest first."""
    if count > _MOST_AIRY:
        return [(TINY, 11.0), (TINY, 9.6), (TINY, 8.8)]
    return [(BODY, 26.0), (BODY, 20.0), (BODY, 16.0), (BODY, 13.0), (SMALL, 10.5), (TINY, 9.6), (TINY, 8.8)]


def _lay_out(
    ranked: Sequence[RankingRow],
    missing: Sequence[str],
    options: RankingOptions,
    room: Room,
    density: tuple[float, float],
    gap: tuple[int, int] = (-1, 0),
) -> RankingBody:
    (size, pitch), (gap_at, left_out) = density, gap
    key = make_key((row.look for row in ranked), options.style_names, "point", "charts, ranking", room.width)
    one_line = max((width(row.label, size, "bold") for row in ranked), default=0.0)
    limit = room.width * 0.36 if len(ranked) <= 20 else min(one_line + 1, room.width * 0.5)
    labels = label_column(
        [row.label for row in ranked], limit, size=size, bold=[row.emphasis for row in ranked]
    )
    reference = wrap(options.reference[1], SMALL, 150, balance=True) if options.reference and ranked else ""
    start = key.height + (height(reference, SMALL) + 3 if reference else 0.0)
    heights = [max(pitch, high + 1) for high in labels.heights()]
    gaps = [pitch if at == gap_at else 0.0 for at in range(len(ranked))]
    texts = [_value_width(row, size) + 10 for row in ranked]
    known = [row.value for row in ranked]
    furthest = max(options.maximum or 0.0, options.reference[0] * 1.02 if options.reference else 0.0)
    end = reach(known, texts, room.width - labels.width - _GAP, furthest)
    heading, names = wrap(options.missing_heading, SMALL, room.width, "bold"), ", ".join(missing)
    inline = room.height is not None and width(f"{heading} {names}", SMALL, "bold") + 4 <= room.width
    return RankingBody(
        ranked=tuple(ranked),
        options=options,
        key=key,
        labels=labels,
        middles=tuple(stack(heights, gaps, start)),
        pitch=pitch,
        end=end,
        reference=reference,
        heading=heading,
        missing=wrap(names, SMALL, room.width),
        wide=room.width,
        gap_at=gap_at,
        gap_words=options.between(left_out) if options.between and gap_at > 0 else "",
        left_out=left_out,
        inline=inline,
    )


def _value_width(row: RankingRow, size: float) -> float:
    return width(row.value_text, size, "bold") + (4 + width(row.note, size) if row.note else 0.0)


def _weight(row: RankingRow) -> Weight:
    return "bold" if row.emphasis else "regular"
