"""Why this exists: the same figure gives the same bytes, and carries its words to those who cannot see it.

No date, no program name, fixed ids in the SVG. The title and description go into the SVG (``<title>``,
``<desc>``, ``role="img"``, ``lang``), the PNG (text chunks) and the PDF (Title, Subject). Files are
replaced in one step: a build that is killed leaves the last good one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from matplotlib.figure import Figure

from spanalysis.charts.png import compact_png
from spanalysis.charts.theme import style
from spanalysis.errors import UnknownNameError
from spanalysis.provenance import atomic_write

PNG_DPI: Final = 200

FORMATS: Final = ("svg", "png", "pdf")
_METADATA_BLOCK: Final = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)


def render(figure: Figure, fmt: str, *, title: str, description: str, lang: str) -> bytes:
    """Return a figure as the bytes of an SVG, PNG or PDF file.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    fmt : {"svg", "png", "pdf"}
    title : str
        Short name, one line.
    description : str
        What the picture shows, for a reader who cannot see it.
    lang : str
        Language of both, such as ``fr``.

    Raises
    ------
    UnknownNameError
        If the format is none of the three.
    """
    if fmt not in FORMATS:
        raise UnknownNameError("svg, png or pdf", repr(fmt), where="format", mend="Choose one of the three.")
    with style():
        if fmt == "png":
            return _png(figure, {"Title": title, "Description": description})
        if fmt == "pdf":
            nobody = {"CreationDate": None, "Creator": None, "Producer": None}
            return _saved(figure, "pdf", {**nobody, "Title": title, "Subject": description})
        undated = {"Date": None, "Creator": None, "Format": None, "Type": None}
        return _accessible(_saved(figure, "svg", undated), title, description, lang)


def _saved(figure: Figure, fmt: str, metadata: Mapping[str, str | None]) -> bytes:
    out = BytesIO()
    figure.savefig(out, format=fmt, metadata=dict(metadata))
    return out.getvalue()


def _png(figure: Figure, texts: dict[str, str]) -> bytes:
    out = BytesIO()
    figure.savefig(out, format="rgba", dpi=PNG_DPI)
    wide, high = (int(side * PNG_DPI) for side in figure.get_size_inches())
    return compact_png(out.getvalue(), (wide, high), texts, PNG_DPI)


def save(figure: Figure, path: str | Path, fmt: str, *, title: str, description: str, lang: str) -> Path:
    """Write a figure to a file, in one step.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    path : str or pathlib.Path
        The file to write; its folder is made if need be.
    fmt, title, description, lang
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
    atomic_write(target, render(figure, fmt, title=title, description=description, lang=lang))
    return target


def _accessible(svg: bytes, title: str, description: str, lang: str) -> bytes:
    """Give an SVG a name, a description and a language that assistive technology reads."""
    text = _METADATA_BLOCK.sub("", svg.decode("utf-8"), count=1)
    mark = hashlib.sha256(f"{title}\n{description}".encode()).hexdigest()[:8]
    language = quoteattr(lang)
    opening = f'<svg role="img" lang={language} xml:lang={language} aria-labelledby="t-{mark} d-{mark}" '
    words = f'<title id="t-{mark}">{escape(title)}</title>\n <desc id="d-{mark}">{escape(description)}</desc>'
    head, rest = text.split("<svg ", 1)
    tag, body = rest.split(">", 1)
    return f"{head}{opening}{tag}>\n {words}{body}".encode()
