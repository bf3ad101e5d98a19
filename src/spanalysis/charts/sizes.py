"""Why this exists: one exhibit goes into a column, a report, a slide and a post, and must be read in each.

A size is a page in points with its margins and its two large sizes of type. The small sizes of type are the
same everywhere, 7 points at least. A size for screens has as many points as make 7 points 24 pixels: its
page is small, so that the type on it is large.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from spanalysis.errors import UnknownNameError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_MM: Final = 72 / 25.4
_PIXEL: Final = 7 / 24
"""Points that a pixel of a screen size is worth: 7 points are 24 pixels."""


@dataclass(frozen=True)
class Size:
    """A page to draw on; all lengths in points.

    Parameters
    ----------
    name : str
    width : float
    height : float or None
        None is as tall as the words and the chart need.
    dpi : float
        Pixels an inch of a PNG.
    margin : float
    title : float
        Type of the title.
    subtitle : float
        Type of the subtitle.
    brief : bool
        Whether only the brief note and the brief source line stand on the picture.
    zooms : tuple of float
        How much a chart may be enlarged if it still says every word, the most wanted first.
    """

    name: str
    width: float
    height: float | None
    dpi: float
    margin: float
    title: float
    subtitle: float
    brief: bool = False
    zooms: tuple[float, ...] = ()

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def narrow(self) -> bool:
        """Whether labels have to give way."""
        return Room(self.inner).narrow


def _screen(name: str, wide: int, high: int, title: float, subtitle: float) -> Size:
    return Size(name, wide * _PIXEL, high * _PIXEL, 72 / _PIXEL, 12.0, title, subtitle, brief=True)


PAGE: Final = Size("page", 170 * _MM, None, 200, 12.0, 13.0, 9.5)
"""The width of a printed page's text, 170 mm; what a build draws."""

SIZES: Final = {
    size.name: size
    for size in (
        PAGE,
        Size("column", 85 * _MM, None, 300, 8.0, 11.0, 8.5),
        Size("half", PAGE.width, 90 * _MM, PAGE.dpi, PAGE.margin, 11.0, 8.5, brief=True),
        Size("a4", 210 * _MM, 297 * _MM, 200, 40.0, 17.0, 11.0, zooms=(1.3, 1.2, 1.1)),
        _screen("social", 1200, 675, 11.0, 8.0),
        _screen("square", 1080, 1080, 12.0, 8.5),
        _screen("slide", 1920, 1080, 14.0, 9.5),
    )
}
"""Every size by name: ``page`` 170 mm, ``column`` 85 mm, ``half`` 170x90 mm, ``a4``, ``social`` 1200x675
pixels, ``square`` 1080x1080, ``slide`` 1920x1080."""


def size_named(name: str) -> Size:
    """Return a size by name.

    Raises
    ------
    UnknownNameError
        If there is none of that name; the message lists them.

    Examples
    --------
    >>> round(size_named("social").width / 72 * size_named("social").dpi)
    1200
    """
    if name not in SIZES:
        raise UnknownNameError(f"a size ({', '.join(SIZES)})", repr(name), where="size")
    return SIZES[name]


def size_of(figure: Figure) -> Size:
    """Return the size that a figure was drawn for, by its sides; ``page`` if it has none of them."""
    wide, high = (round(float(side) * 72, 1) for side in figure.get_size_inches())
    near = [size for size in SIZES.values() if round(size.width, 1) == wide]
    exact = [size for size in near if size.height is not None and round(size.height, 1) == high]
    return next(iter([*exact, *(size for size in near if size.height is None)]), PAGE)


@dataclass(frozen=True)
class Room:
    """The space that a chart may take, in points.

    Parameters
    ----------
    width : float
    height : float or None
        None is as tall as the chart likes to be; else the chart fills it if it can.
    """

    width: float
    height: float | None = None

    @property
    def narrow(self) -> bool:
        """Whether labels have to give way: less than 90 mm."""
        return self.width < 90 * _MM

    def enlarged(self, zoom: float) -> Room:
        """Return the room that a chart has which is then enlarged, in the chart's own points."""
        return Room(self.width / zoom, None if self.height is None else self.height / zoom)

    def less(self, height: float) -> Room:
        """Return what is left when some height is taken."""
        return Room(self.width, None if self.height is None else max(0.0, self.height - height))
