"""Why this exists: which files a pack holds is known before any of them is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure


@dataclass(frozen=True)
class Entry:
    """One file of a pack.

    Parameters
    ----------
    name : str
        File name.
    kind : str
        ``svg``, ``png``, ``pdf``, ``csv``, ``json``, ``txt``, ``bib``, ``csl.json``, ``licence`` or ``readme``.
    lang : str
        Language of its words; empty if it has none, or all.
    """

    name: str
    kind: str
    lang: str = ""


def contents(
    figure: Figure, langs: Sequence[str], formats: Sequence[str], sizes: Sequence[str]
) -> tuple[Entry, ...]:
    """Return the files of a figure's pack, in the order of its list.

    Parameters
    ----------
    figure : Figure
    langs : sequence of str
        Languages of the pack.
    formats : sequence of str
        Picture formats.
    sizes : sequence of str
        Sizes of the pictures.
    """
    slug = figure.slug
    pictures = [
        Entry(f"{figure.stem(lang, size)}.{fmt}", fmt, lang)
        for lang in langs
        for size in sizes
        for fmt in formats
    ]
    data = [Entry(f"{slug}.{kind}", kind) for kind in ("csv", "json")]
    texts = [
        Entry(f"{slug}.{lang}.{kind}", kind, lang) for lang in langs for kind in ("txt", "bib", "csl.json")
    ]
    about = [
        Entry(f"{kind.upper()}.{lang}.txt", kind, lang) for lang in langs for kind in ("licence", "readme")
    ]
    return (*pictures, *data, *texts, *about)
