"""Why this exists: the same figure gives the same bytes, and carries its words to those who cannot see it.

No date, no program name, fixed ids in the SVG. The words go into the SVG (``<title>``, ``<desc>``, RDF,
``role="img"``, ``lang``), the PNG (text chunks) and the PDF (title, language, alternative text; PDF/UA-1).
Files are replaced in one step: a build that is killed leaves the last good one.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final, Literal

import matplotlib as mpl
from matplotlib.figure import Figure

from spanalysis.charts.filewords import FileWords
from spanalysis.charts.pdf import accessible_pdf
from spanalysis.charts.png import compact_png
from spanalysis.charts.sizes import size_of
from spanalysis.charts.svg import speaking_svg
from spanalysis.charts.theme import style
from spanalysis.errors import UnknownNameError
from spanalysis.provenance import atomic_write

FORMATS: Final = ("svg", "png", "pdf")
_PNG_CHUNKS: Final = {
    "title": "Title",
    "description": "Description",
    "creator": "Author",
    "source": "Source",
    "rights": "Copyright",
}
_NOTHING: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}


def render(figure: Figure, fmt: str, words: FileWords) -> bytes:
    """Return a figure as the bytes of an SVG, PNG or PDF file.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    fmt : {"svg", "png", "pdf"}
    words : FileWords
        What the file says of itself.

    Raises
    ------
    UnknownNameError
        If the format is none of the three.
    """
    if fmt not in FORMATS:
        raise UnknownNameError("svg, png or pdf", repr(fmt), where="format", mend="Choose one of the three.")
    with style():
        if fmt == "png":
            return _png(figure, words)
        if fmt == "pdf":
            wide, high = (float(side) * 72 for side in figure.get_size_inches())
            return accessible_pdf(_svg(figure, "none"), (wide, high), words)
        return speaking_svg(_svg(figure, "path"), words)


def text_svg(figure: Figure) -> bytes:
    """Return a figure as a mute SVG whose words are text in Lato, for a typesetter that has the font."""
    with style():
        return _svg(figure, "none")


def _svg(figure: Figure, letters: Literal["path", "none"]) -> bytes:
    """Return the bare SVG, its letters as outlines or, for typesetting, as text."""
    out = BytesIO()
    with mpl.rc_context({"svg.fonttype": letters}):
        figure.savefig(out, format="svg", metadata=dict(_NOTHING))
    return out.getvalue()


def _png(figure: Figure, words: FileWords) -> bytes:
    out = BytesIO()
    dpi = size_of(figure).dpi
    figure.savefig(out, format="rgba", dpi=dpi)
    wide, high = (int(round(side * dpi, 6)) for side in figure.get_size_inches())
    texts = {_PNG_CHUNKS[name]: text for name, text in words.filled().items()}
    return compact_png(out.getvalue(), (wide, high), texts, round(dpi), words.lang)


def save(figure: Figure, path: str | Path, fmt: str, words: FileWords) -> Path:
    """Write a figure to a file, in one step.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    path : str or pathlib.Path
        The file to write; its folder is made if need be.
    fmt, words
        As in :func:`render`.

    Returns
    -------
    pathlib.Path
        The file.

    Raises
    ------
    UnknownNameError
        If the format is none of ``svg``, ``png``, ``pdf``.
    """
    target = Path(path)
    atomic_write(target, render(figure, fmt, words))
    return target
