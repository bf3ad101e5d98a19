"""Why this exists: without a writer's template a brief stands in the house's own page and styles."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from spanalysis.audit.readers.package import parse_xml
from spanalysis.charts import palette
from spanalysis.text.locales import checked_language

if TYPE_CHECKING:
    from lxml.etree import _Element

FOLDER = Path(__file__).resolve().parent / "parts"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES"}
_MEMBERS = {
    "[Content_Types].xml": "content_types",
    "_rels/.rels": "rels",
    "word/document.xml": "document",
    "word/_rels/document.xml.rels": "document_rels",
    "word/styles.xml": "styles",
    "word/settings.xml": "settings",
    "word/numbering.xml": "numbering",
    "word/footer1.xml": "footer",
    "word/theme/theme1.xml": "theme",
    "docProps/core.xml": "core",
}
_COLOURS = (
    "ink", "muted", "accent", "accent_soft", "accent_light", "contrast", "contrast_light", "warn", "grid",
    "rule", "background",
)  # fmt: skip


def language_tag(lang: str) -> str:
    """Return how Word names a language of the house.

    Examples
    --------
    >>> language_tag("es")
    'es-ES'
    """
    return _LANGUAGES[checked_language(lang)]


def part(name: str, lang: str = "en") -> bytes:
    """Return a part of the house's own Word file, in its colours and a language.

    Parameters
    ----------
    name : str
        Stem of a file in ``parts``, such as ``styles``.
    lang : str
        ``en``, ``fr`` or ``es``.

    Examples
    --------
    >>> b'w:val="fr-FR"' in part("styles", "fr")
    True
    """
    colours = {name: getattr(palette, name.upper()).lstrip("#") for name in _COLOURS}
    text = (FOLDER / f"{name}.xml").read_text(encoding="utf-8")
    return Template(text).substitute(colours, language=language_tag(lang)).encode()


def part_root(name: str, lang: str = "en") -> _Element:
    """Return the root of a part of the house's own Word file."""
    return parse_xml(part(name, lang), name)


def skeleton(lang: str) -> bytes:
    """Return the house's own Word file, empty; the same language gives the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for member, name in _MEMBERS.items():
            info = zipfile.ZipInfo(member, _ZIP_DATE)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            archive.writestr(info, part(name, lang))
    return whole.getvalue()
