"""Why this exists: a PDF that a screen reader can read out, and whose words can be searched and copied.

matplotlib writes no tags into a PDF. So the picture goes through Typst as an SVG whose words are still words,
onto a page of its own size, and comes back as PDF/UA-1: tagged, with title, language and alternative text.
There is no date in it.
"""

from __future__ import annotations

import json

from spanalysis.charts.filewords import FileWords
from spanalysis.charts.typeset import typeset

_PAGE = """\
#let words = json("words.json")
#set document(title: words.title, author: words.author, description: words.description, date: none)
#set text(lang: words.lang)
#set page(width: words.wide * 1pt, height: words.high * 1pt, margin: 0pt)
#image("picture.svg", width: 100%, height: 100%, fit: "stretch", alt: words.alt)
"""


def accessible_pdf(svg: bytes, size: tuple[float, float], words: FileWords) -> bytes:
    """Put a picture on a tagged page of its own size.

    Parameters
    ----------
    svg : bytes
        The picture; its texts are set in Lato, the weight given by number.
    size : tuple of (float, float)
        Width and height in points.
    words : FileWords
        The alternative text is the description with the source after it, because a screen reader reads it
        in place of everything on the page.

    Returns
    -------
    bytes
        A PDF/UA-1 file; the same picture and words give the same bytes.

    Examples
    --------
    >>> svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="90pt" height="60pt"></svg>'
    >>> accessible_pdf(svg, (90, 60), FileWords("Nothing", "An empty sheet.", "en"))[:8]
    b'%PDF-1.7'
    """
    said = {
        "title": words.title,
        "description": words.description,
        "author": words.creator or (),
        "alt": " ".join(filter(None, (words.description, words.source))),
        "lang": words.lang,
        "wide": size[0],
        "high": size[1],
    }
    record = json.dumps(said, ensure_ascii=False).encode()
    return typeset({"main.typ": _PAGE.encode(), "words.json": record, "picture.svg": svg})
