"""Why this exists: a person can look at every figure in a minute, if they stand side by side with their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageDraw, ImageFont

from spanalysis.charts.sizes import size_named
from spanalysis.figures.near import checked_ids
from spanalysis.figures.render import checked_languages, save_pictures
from spanalysis.provenance import atomic_write

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.tables import Tables

PAGE: Final = (2000, 2800)
"""Width and height of a page, in pixels."""

_COLUMNS: Final = 2
_MARGIN: Final = 40
_GAP: Final = 32
_NAME: Final = 34  # height of the line above a picture
_TYPE: Final = 24
_WIDE: Final = (PAGE[0] - 2 * _MARGIN - (_COLUMNS - 1) * _GAP) // _COLUMNS
_BACKGROUND: Final = (225, 227, 230)
_INK: Final = (27, 36, 48)


@dataclass(frozen=True)
class Place:
    """Where a picture stands: its page, from 0, and its box in pixels, below the line with its name."""

    page: int
    x: int
    y: int
    wide: int
    high: int


def places(sizes: Iterable[tuple[int, int]]) -> Iterator[Place]:
    """Fill pages column by column with pictures of given sizes, in their order.

    Parameters
    ----------
    sizes : iterable of (int, int)
        Width and height of each; it is scaled to the width of a column, or to a page's height if that is less.

    Yields
    ------
    Place

    Examples
    --------
    >>> [(place.page, place.x) for place in places([(944, 2000)] * 3)]
    [(0, 40), (0, 1016), (1, 40)]
    """
    column, top = 0, _MARGIN
    for wide, high in sizes:
        scale = min(_WIDE / wide, (PAGE[1] - 2 * _MARGIN - _NAME) / high)
        box = round(wide * scale), round(high * scale)
        if top > _MARGIN and top + _NAME + box[1] > PAGE[1] - _MARGIN:
            column, top = column + 1, _MARGIN
        page, across = divmod(column, _COLUMNS)
        yield Place(page, _MARGIN + across * (_WIDE + _GAP), top + _NAME, *box)
        top += _NAME + box[1] + _GAP


def sheets(pictures: Sequence[tuple[str, Path]]) -> Iterator[Image.Image]:
    """Draw contact sheets, one page at a time.

    Parameters
    ----------
    pictures : sequence of (str, pathlib.Path)
        Name and PNG file of each picture.

    Yields
    ------
    PIL.Image.Image
        A page of :data:`PAGE` pixels; the pictures' names stand above them.
    """
    sizes = [_size(path) for _, path in pictures]
    page, drawn = -1, Image.new("RGB", PAGE)
    for (name, path), place in zip(pictures, places(sizes), strict=True):
        if place.page > page:
            if page >= 0:
                yield drawn
            page, drawn = place.page, Image.new("RGB", PAGE, _BACKGROUND)
        _paste(drawn, name, path, place)
    if page >= 0:
        yield drawn


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as picture:
        return picture.size


def _paste(page: Image.Image, name: str, path: Path, place: Place) -> None:
    from spanalysis.charts.theme import font_file

    with Image.open(path) as picture:
        small = picture.convert("RGB").resize((place.wide, place.high), Image.Resampling.LANCZOS)
    page.paste(small, (place.x, place.y))
    type_ = ImageFont.truetype(str(font_file("bold")), _TYPE, layout_engine=ImageFont.Layout.BASIC)
    ImageDraw.Draw(page).text((place.x, place.y - _NAME), name, fill=_INK, font=type_)


def save_sheets(
    tables: Tables, ids: Sequence[str], langs: Iterable[str], out: Path, sizes: Sequence[str] = ()
) -> list[Path]:
    """Draw every exhibit that a build makes and write them as contact sheets.

    Parameters
    ----------
    tables : Tables
    ids : sequence of str
        Names in the catalogue; all if empty.
    langs : iterable of str
        Any of ``en``, ``fr``, ``es``, or ``all``.
    out : pathlib.Path
        A folder, or a file that ends in ``.png``; further pages get a number.
    sizes : sequence of str
        Sizes to draw, or ``all``; a figure that lacks one is left out of it. The usual one if left out.

    Returns
    -------
    list of pathlib.Path
        The pages.

    Raises
    ------
    UnknownNameError
        If a figure or a language does not exist; nothing is drawn then.
    """
    spoken = checked_languages(langs)
    figures = list(_figures(tables, ids, spoken))
    with TemporaryDirectory() as folder:
        pictures = [
            (path.stem, path)
            for item in figures
            for size in _sizes(item, sizes)
            for path in save_pictures(item, Path(folder), ["png"], size)
        ]
        return [_save(page, out, number) for number, page in enumerate(sheets(pictures), start=1)]


def _sizes(figure: Figure, asked: Sequence[str]) -> tuple[str, ...]:
    if not asked or "all" in asked:
        return figure.sizes if asked else figure.sizes[:1]
    return tuple(size for size in figure.sizes if size in {size_named(name).name for name in asked})


def _figures(tables: Tables, ids: Sequence[str], langs: Sequence[str]) -> Iterator[Figure]:
    from spanalysis.figures.catalogue import SPECS, make

    for spec in (SPECS[name] for name in checked_ids(ids or tuple(SPECS))):
        for params in spec.defaults:
            figure = make(tables, spec.id, langs[0], **params)
            yield from (figure.in_language(lang) for lang in langs)


def _save(page: Image.Image, out: Path, number: int) -> Path:
    single = out.suffix.lower() == ".png"
    stem = out.with_suffix("") if single else out / "contact-sheet"
    path = out if single and number == 1 else stem.with_name(f"{stem.name}-{number}.png")
    content = BytesIO()
    page.save(content, "png")
    atomic_write(path, content.getvalue())
    return path
