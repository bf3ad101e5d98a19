"""Why this exists: a map of equal squares, on which a small country is as large as a wide one.

Each row has its place on a grid. The legend stands where the grid is empty at the upper left, the map moving
to the right as far as it must; or below the map, if that leaves larger squares.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from matplotlib.figure import Figure

from spanalysis.charts.cell_legend import CellLegend, class_items, in_columns
from spanalysis.charts.cells import Paint, check_paints, draw_cell
from spanalysis.charts.frames import read_rows
from spanalysis.charts.marks import Look
from spanalysis.charts.measure import width, wrap
from spanalysis.charts.page import SheetText, compose
from spanalysis.charts.runs import Run, make_run
from spanalysis.charts.sheet import Sheet
from spanalysis.charts.sizes import Room
from spanalysis.charts.theme import SMALL, TINY
from spanalysis.charts.tips import let_through
from spanalysis.errors import DuplicateKeyError

if TYPE_CHECKING:
    import pandas as pd

_SIDE: Final = 0.945  # of a step
_CLEAR: Final = 7.0  # points between the legend and a tile
_BELOW: Final = 8.0
_FINE: Final = 0.02
_DROPS: Final = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.05)  # of the legend's height
_HEADING: Final = 92.0


@dataclass(frozen=True)
class TileRow:
    """One row of the frame of :func:`tiles`: one square.

    Parameters
    ----------
    column, row : int
        Its place, from 0 at the left and at the top.
    code : str
        Two or three letters written on it where they fit.
    tip : str
        Words for a pointer that rests on it.
    state : str
        ``value``, ``zero`` (measured), ``structural_zero`` (no scheme in law) or ``missing``.
    step : int
        For a value, its class: 0 (lowest) to 4.
    number : str
        The value in three characters or fewer, written below the code where there is room; may be empty.
    """

    column: int
    row: int
    code: str
    tip: str
    state: str = "value"
    step: int = 0
    number: str = ""

    @property
    def paint(self) -> Paint:
        """How it is filled."""
        return Paint(self.state, self.step)


@dataclass(frozen=True)
class TileOptions:
    """What can be chosen about :func:`tiles`.

    Parameters
    ----------
    steps : tuple of str
        Words for the five classes, the lowest first.
    names : mapping of str to str
        Words for ``zero``, ``structural_zero`` and ``missing``, those that occur.
    heading : str
        What the legend counts.
    intro : str
        What letters and numbers mean, said where they are drawn.
    index : tuple of (str, tuple of str)
        Heads with the codes that belong to them, such as the years of the values; written below the map where
        its squares are lettered and the height allows it.
    """

    steps: tuple[str, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    heading: str = ""
    intro: str = ""
    index: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class TilesBody:
    """A map of squares, laid out."""

    rows: tuple[TileRow, ...]
    legend: CellLegend
    step: float
    left: float
    top: float
    legend_y: float
    height: float
    run: Run | None = None

    @property
    def side(self) -> float:
        """Side of a square, in points."""
        return self.step * _SIDE

    @property
    def lettered(self) -> bool:
        """Whether every code fits on its square."""
        return max(width(row.code, TINY) for row in self.rows) + 0.8 <= self.side

    @property
    def numbered(self) -> bool:
        """Whether codes and numbers fit, one below the other."""
        return self.lettered and self.side >= 14.0

    def draw(self, sheet: Sheet) -> None:
        """Draw the squares with what is written on them, the legend and the run of codes."""
        for row in self.rows:
            x, y = self.left + row.column * self.step, self.top + row.row * self.step
            draw_cell(sheet, (x, y, self.side, self.side), row.paint, row.tip)
            if self.lettered:
                self._write(sheet, row, x + self.side / 2, y + self.side / 2)
        self.legend.draw(sheet, 0.0, self.legend_y)
        if self.run:
            self.run.draw(sheet, self.height - self.run.height)

    def _write(self, sheet: Sheet, row: TileRow, x: float, y: float) -> None:
        both = self.numbered and bool(row.number)
        drop = TINY * 0.5 if both else 0.0
        look: Look = {"size": TINY, "color": row.paint.ink, "ha": "center", "bbox": row.paint.ground}
        written = sheet.middle(x, y - drop, row.code, role="code", **look)
        if both:
            written += sheet.middle(x, y + drop, row.number, role="number", **look)
        for item in written:
            let_through(item)


def tiles_body(frame: pd.DataFrame, options: TileOptions, room: Room) -> TilesBody:
    """Lay a map of squares out in a room; the parts of :func:`tiles` without its page."""
    rows = read_rows(frame, TileRow)
    check_paints([row.paint for row in rows], "charts, tiles")
    _check_places(rows)
    items = class_items([row.paint for row in rows], options.steps, options.names)
    bodies = [
        _beside(rows, CellLegend(items, wrap(options.heading, size, _HEADING), size), room, share)
        for size in (SMALL, TINY)
        for share in _DROPS
    ]
    bodies.append(_above(rows, in_columns(items, options.heading, room.width), room))
    best = max(bodies, key=lambda body: (round(body.step, 1), -body.height))
    return _with_run(best, options, room)


def _with_run(body: TilesBody, options: TileOptions, room: Room) -> TilesBody:
    """Add the run of codes where squares are lettered and it fits."""
    if not (body.lettered and (options.intro or options.index)):
        return body
    run = make_run(options.intro, options.index, room.width)
    high = body.height + _BELOW + run.height
    return body if room.height is not None and high > room.height else replace(body, run=run, height=high)


def tiles(frame: pd.DataFrame, text: SheetText, options: TileOptions) -> Figure:
    """Draw a map of equal squares, shaded by class, with the number of squares in each class.

    Parameters
    ----------
    frame : pandas.DataFrame
    Columns of :class:`TileRow`.
    text : SheetText
    options : TileOptions

    Returns
    -------
    matplotlib.figure.Figure

    Raises
    ------
    SchemaError
    If the frame does not fit, a state or class does not exist, or a state has no words.
    DuplicateKeyError
    If two squares have one place.

    Examples
    --------
    >>> import pandas as pd
    >>> from spanalysis.charts.sheet import written
    >>> frame = pd.DataFrame({"column": [0, 1], "row": [8, 8], "code": ["PE", "BO"],
    ...                       "tip": ["Peru", "Bolivia"], "step": [2, 1]})
    >>> options = TileOptions(("0-20", "20-40", "40-60", "60-80", "80-100"))
    >>> figure = tiles(frame, SheetText("Title", "Subtitle", "Source"), options)
    >>> written(figure, "code"), written(figure, "legend-count")
    (['PE', 'BO'], ['0', '0', '1', '1', '0'])
    """
    return compose(text, lambda room: tiles_body(frame, options, room))


def _check_places(rows: Sequence[TileRow]) -> None:
    taken: dict[tuple[int, int], TileRow] = {}
    for row in rows:
        other = taken.setdefault((row.column, row.row), row)
        if other is not row:
            raise DuplicateKeyError(
                "one square a place",
                f"{other.code} and {row.code}",
                where=f"charts, tiles, column {row.column}, row {row.row}",
                mend="Give one of them another place.",
            )


def _extent(rows: Sequence[TileRow]) -> tuple[int, int]:
    return 1 + max(row.column for row in rows), 1 + max(row.row for row in rows)


def _beside(rows: tuple[TileRow, ...], legend: CellLegend, room: Room, drop: float) -> TilesBody:
    """The largest squares with the legend at the upper left, the map ``drop`` of its height lower.

    The map stands as far to the right as it must.
    """
    across, down = _extent(rows)
    top = drop * legend.height
    step = room.width / across
    if room.height is not None:
        step = max(_FINE, min(step, (room.height - top) / down))
    while step > _FINE and _shift(rows, legend, step, top) + across * step > room.width + 0.01:
        step -= _FINE
    shift = _shift(rows, legend, step, top)
    spare = max(0.0, room.width - shift - across * step)
    return TilesBody(rows, legend, step, shift + spare / 2, top, 0.0, max(legend.height, top + down * step))


def _shift(rows: Sequence[TileRow], legend: CellLegend, step: float, top: float) -> float:
    """How far the map must move so that no square stands on a line of the legend."""
    needed = [0.0]
    for high, low, right in legend.extents():
        met = [row.column for row in rows if row.row * step + top < low and (row.row + 1) * step + top > high]
        if met:
            needed.append(right + _CLEAR - min(met) * step)
    return max(needed)


def _above(rows: tuple[TileRow, ...], legend: CellLegend, room: Room) -> TilesBody:
    """The largest squares with the legend below."""
    across, down = _extent(rows)
    taken = legend.height + _BELOW
    step = room.width / across
    if room.height is not None:
        step = max(_FINE, min(step, (room.height - taken) / down))
    left = (room.width - across * step) / 2
    return TilesBody(rows, legend, step, left, 0.0, down * step + _BELOW, down * step + taken)
