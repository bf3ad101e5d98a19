"""Why this exists: one exhibit is one object, whatever it is shown as.

A :class:`Figure` holds the rows it plots, its headline values, its words in one language and the way to draw
it. A PNG, a CSV, a JSON record and a notebook display are renderings of it and add nothing of their own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure as Drawing

FORMATS = ("svg", "png", "pdf")
"""Picture formats, in the order they are written."""


@dataclass(frozen=True)
class Headline:
    """One value that words and records may quote.

    Parameters
    ----------
    value : float
        The number, unrounded.
    unit : str
        ``PT`` per cent, ``PP`` percentage points, ``PS`` persons, ``YEAR``, ``NR`` a count of things.
    """

    value: float
    unit: str


@dataclass(frozen=True)
class Words:
    """Everything a figure says, in one language.

    ``notes`` and ``source`` stand on a printed page, ``brief_note`` and ``brief_source`` on a small or a screen
    size. ``sentences`` are ready statements, each with definition, year and source.
    """

    title: str
    subtitle: str
    caption: str
    alt: str
    source: str
    citation: str
    notes: tuple[str, ...] = ()
    brief_source: str = ""
    brief_note: str = ""
    sentences: tuple[str, ...] = ()
    licence: str = ""


@dataclass(frozen=True)
class Statement:
    """A finding with what it rests on apart from it, for a text that keeps sources in notes.

    Parameters
    ----------
    text : str
        Without a full stop; it names its year.
    definition : str
        What the numbers count.
    sources : str
        Publishers and dates of the releases behind it.
    """

    text: str
    definition: str
    sources: str


@dataclass(frozen=True)
class RawFile:
    """A raw file behind a figure: its path below ``data/raw``, digest and vintage."""

    path: str
    sha256: str
    vintage: str


@dataclass(frozen=True)
class Figure:
    """One exhibit in one language.

    Parameters
    ----------
    id : str
        Name in the catalogue, such as ``world-coverage-trend``.
    params : mapping of str to str
        What the figure was asked for, such as ``{"area": "BOL"}``.
    lang : str
        ``en``, ``fr`` or ``es``.
    rows : pandas.DataFrame
        The tidy rows that are plotted, with vintage and raw file of each.
    headline : mapping of str to Headline
        Values by name, the same in every language.
    words : Words
        Title, subtitle, caption, alternative text, source line, citation, sentences and terms of use.
    draw : callable
        Takes the name of a size (the first of ``sizes`` if left out) and returns a matplotlib figure.
    sizes : tuple of str
        Sizes that it can be drawn in, the usual one first.
    licences : tuple of str
        Codes of the data's licences, in the order of the codelist.
    statements : tuple of Statement
        What ``words.sentences`` say, with definition and sources apart.
    """

    id: str
    params: Mapping[str, str]
    lang: str
    rows: pd.DataFrame
    headline: Mapping[str, Headline]
    words: Words
    raw_files: tuple[RawFile, ...]
    draw: Callable[..., Drawing] = field(repr=False)
    in_language: Callable[[str], Figure] = field(repr=False)
    sizes: tuple[str, ...] = ("page",)
    licences: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()

    @property
    def slug(self) -> str:
        """File stem: the id and the values of its parameters."""
        return "-".join((self.id, *self.params.values()))

    def stem(self, lang: str, size: str = "") -> str:
        """Return the name of a picture's file without its ending; a size other than the usual one is in it."""
        special = f".{size}" if size and size != self.sizes[0] else ""
        return f"{self.slug}.{lang}{special}"

    def sentences(self, lang: str = "") -> tuple[str, ...]:
        """Return ready statements of the finding, with year, definition and source, for a text.

        Parameters
        ----------
        lang : str
            ``en``, ``fr`` or ``es``; the figure's own if left out.

        Raises
        ------
        UnknownNameError
            If the language is none of the three.
        """
        spoken = self.in_language(lang) if lang and lang != self.lang else self
        return spoken.words.sentences

    def to_csv(self) -> str:
        """Return the plotted rows as CSV text."""
        return str(self.rows.to_csv(index=False, lineterminator="\n"))

    def record(self, langs: tuple[str, ...] = ("en", "fr", "es")) -> dict[str, Any]:
        """Return the JSON record: values and sources once, words in every language.

        Parameters
        ----------
        langs : tuple of str
            Languages whose words are wanted.

        Returns
        -------
        dict
            ``id, params, headline, vintages, licences, raw_files, words``.
        """
        spoken = {lang: self.in_language(lang).words for lang in langs}
        return {
            "id": self.id,
            "params": dict(self.params),
            "headline": {
                key: {"value": item.value, "unit": item.unit} for key, item in self.headline.items()
            },
            "vintages": sorted({item.vintage for item in self.raw_files}),
            "licences": list(self.licences),
            "raw_files": [vars(item) for item in self.raw_files],
            "words": {lang: _listed(words) for lang, words in spoken.items()},
        }

    def to_json(self, langs: tuple[str, ...] = ("en", "fr", "es")) -> str:
        """Return :meth:`record` as JSON text, keys in a fixed order."""
        return json.dumps(self.record(langs), ensure_ascii=False, indent=2) + "\n"

    def save(self, folder: str | Path, formats: tuple[str, ...] = FORMATS, size: str = "") -> list[Path]:
        """Write the pictures, the CSV and the JSON record into a folder.

        Parameters
        ----------
        folder : str or pathlib.Path
            Made if it does not exist.
        formats : tuple of str
            Any of ``svg``, ``png``, ``pdf``.
        size : str
            One of ``sizes``; the first if left out.

        Returns
        -------
        list of pathlib.Path
            The files written.

        Raises
        ------
        UnknownNameError
            If a format is none of the three, or the figure is not drawn in that size.
        """
        from spanalysis.figures.render import save_data, save_pictures

        return [*save_pictures(self, Path(folder), formats, size), *save_data(self, Path(folder))]

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        from spanalysis.figures.render import notebook_bundle

        return notebook_bundle(self)


def _listed(words: Words) -> dict[str, Any]:
    """Return words as JSON holds them."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in vars(words).items()}
