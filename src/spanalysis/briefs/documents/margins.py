"""Why this exists: a chart that stands in a text has the text's margins, and needs none of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure

_SLACK: Final = 1.0
"""Points of the margin that stay, so that no stroke is cut."""

_FRAME: Final = re.compile(rb'width="([\d.]+)pt" height="([\d.]+)pt" viewBox="0 0 [\d.]+ [\d.]+"')


@dataclass(frozen=True)
class Cut:
    """An SVG with its width and height in points."""

    svg: bytes
    wide: float
    high: float


def cut(svg: bytes, margin: float) -> Cut:
    """Return an SVG without its margins.

    Parameters
    ----------
    svg : bytes
        As matplotlib writes it.
    margin : float
        Points to take away on each side.

    Raises
    ------
    FileFormatError
        If the SVG does not say its size in points, as every chart does.

    Examples
    --------
    >>> cut(b'<svg width="90pt" height="60.5pt" viewBox="0 0 90 60.5">', 10)
    Cut(svg=b'<svg width="70pt" height="40.5pt" viewBox="10 10 70 40.5">', wide=70.0, high=40.5)
    """
    found = _FRAME.search(svg)
    if found is None:
        raise FileFormatError("an SVG with width, height and viewBox in points", repr(svg[:200]))
    wide, high = (float(side) - 2 * margin for side in found.groups())
    frame = f'width="{wide:g}pt" height="{high:g}pt" viewBox="{margin:g} {margin:g} {wide:g} {high:g}"'
    return Cut(svg[: found.start()] + frame.encode() + svg[found.end() :], wide, high)


@dataclass(frozen=True)
class CutPng:
    """A PNG with its width and height in points."""

    png: bytes
    wide: float
    high: float


def cut_png(png: bytes, margin: float) -> CutPng:
    """Return a PNG without its margins, its colours as they were.

    Parameters
    ----------
    png : bytes
        With its pixels an inch on record, as every chart's has.
    margin : float
        Points to take away on each side.

    Raises
    ------
    FileFormatError
        If the PNG does not say how many pixels an inch has.
    """
    from io import BytesIO

    from PIL import Image

    with Image.open(BytesIO(png)) as picture:
        if "dpi" not in picture.info:
            raise FileFormatError("a PNG with its pixels an inch", "one without")
        dpi = round(float(picture.info["dpi"][0]))
        off = round(margin / 72 * dpi)
        wide, high = picture.width - off, picture.height - off
        inside, out = picture.crop((off, off, wide, high)), BytesIO()
        inside.save(out, "png", optimize=True, dpi=(dpi, dpi))
    return CutPng(out.getvalue(), inside.width / dpi * 72, inside.height / dpi * 72)


def margin_of(figure: Figure) -> float:
    """Return the margin that a figure in its usual size can do without, in points."""
    from spanalysis.charts.sizes import size_of

    return size_of(figure.draw()).margin - _SLACK


def inset(figure: Figure) -> CutPng:
    """Return a figure in its usual size as a PNG without margins, for a text that has margins of its own."""
    from spanalysis.briefs.documents.pictures import picture

    return cut_png(picture(figure, "png"), margin_of(figure))
