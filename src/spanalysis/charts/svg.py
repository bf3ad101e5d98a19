"""Why this exists: matplotlib's SVG is mute; this gives it words for assistive technology and for catalogues.

``<title>`` and ``<desc>`` are read out. ``<metadata>`` holds the same, with language, source and rights, as
RDF in Dublin Core terms, and the licence's address where one covers the picture. There is no date.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from spanalysis.charts.filewords import FileWords
from spanalysis.charts.tips import with_tips

_METADATA_BLOCK: Final = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_NOT_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACES: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cc": "http://creativecommons.org/ns#",
}


def speaking_svg(svg: bytes, words: FileWords) -> bytes:
    """Give an SVG a name, a description, a language and metadata.

    Parameters
    ----------
    svg : bytes
        As matplotlib writes it.
    words : FileWords

    Returns
    -------
    bytes
        The same drawing; ids depend on the words alone.

    Examples
    --------
    >>> words = FileWords("A & B", "Two bars.", "en")
    >>> b"<dc:title>A &amp; B</dc:title>" in speaking_svg(b"<svg width='1'></svg>", words)
    True
    """
    text, role = with_tips(_METADATA_BLOCK.sub("", svg.decode("utf-8"), count=1))
    name, shown, language = _xml(words.title), _xml(words.description), quoteattr(_xml(words.lang))
    mark = hashlib.sha256(f"{name}\n{shown}".encode()).hexdigest()[:8]
    opening = f'<svg role="{role}" lang={language} xml:lang={language} aria-labelledby="t-{mark} d-{mark}" '
    title = f'<title id="t-{mark}">{escape(name)}</title>'
    description = f'<desc id="d-{mark}">{escape(shown)}</desc>'
    head, rest = text.split("<svg ", 1)
    tag, body = rest.split(">", 1)
    return f"{head}{opening}{tag}>\n {title}\n {description}\n {_metadata(words)}{body}".encode()


def _metadata(words: FileWords) -> str:
    spaces = " ".join(f"xmlns:{prefix}={quoteattr(space)}" for prefix, space in _SPACES.items())
    terms = {**words.filled(), "language": words.lang, "format": "image/svg+xml"}
    lines = [f"   <dc:{name}>{escape(_xml(text))}</dc:{name}>" for name, text in terms.items()]
    if words.licence_url:
        lines.append(f"   <cc:license rdf:resource={quoteattr(_xml(words.licence_url))}/>")
    inner = "\n".join(lines)
    work = f'<cc:Work rdf:about="">\n{inner}\n  </cc:Work>'
    return f"<metadata>\n <rdf:RDF {spaces}>\n  {work}\n </rdf:RDF>\n </metadata>"


def _xml(text: str) -> str:
    """Drop the characters that no XML file may hold."""
    return _NOT_XML.sub("", text)
