"""Why this exists: a page offers what was made: that is handed to it, and never guessed from a disk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from spanalysis.briefs.gallery.pictures import picture_size


@dataclass(frozen=True)
class Download:
    """One file below ``reports/``.

    Parameters
    ----------
    path : str
        Below ``reports/``, with forward slashes.
    lang : str
        Language of its words; empty if it has none, or all.
    bytes : int
        How large it is.
    size : str
        Name of a picture's size, such as ``page``; empty for what is no picture.
    width, height : int
        Of a picture, in pixels; 0 for what is no picture for a screen.
    """

    path: str
    lang: str
    bytes: int
    size: str = ""
    width: int = 0
    height: int = 0

    @property
    def format(self) -> str:
        """Return the ending of its name.

        Examples
        --------
        >>> Download("briefs/BOL/BOL.es.docx", "es", 9).format
        'docx'
        """
        return self.path.rpartition(".")[2]


def download(reports: Path, path: str, lang: str = "", size: str = "") -> Download:
    """Describe a file that has been made: how large it is, and a picture's pixels.

    Parameters
    ----------
    reports : pathlib.Path
        The folder that the site stands in.
    path : str
        Of the file, below it.
    lang : str
        Language of its words.
    size : str
        Name of a picture's size.

    Raises
    ------
    FileFormatError
        If an SVG or a PNG is none, or says no size.
    """
    content = (reports / path).read_bytes()
    width, height = picture_size(content, path)
    return Download(path, lang, len(content), size, width, height)


@dataclass(frozen=True)
class Exhibit:
    """A figure of the catalogue with its parameters, in the catalogue's order."""

    id: str
    params: tuple[tuple[str, str], ...] = ()

    @property
    def slug(self) -> str:
        """File stem, the same as the Figure's.

        Examples
        --------
        >>> Exhibit("country-coverage", (("area", "BOL"),)).slug
        'country-coverage-BOL'
        """
        return "-".join((self.id, *(value for _, value in self.params)))


@dataclass(frozen=True)
class Brief:
    """A brief's files in every language and format.

    Parameters
    ----------
    subject : str
        Code of an area, or name of a theme.
    titles : mapping of str to str
        What it is called, by language.
    files : tuple of Download
    """

    subject: str
    titles: Mapping[str, str]
    files: tuple[Download, ...]


@dataclass(frozen=True)
class Shelf:
    """Everything that a reader can be offered.

    Parameters
    ----------
    exhibits : tuple of Exhibit
        Those with files, in the order in which they are shown.
    downloads : mapping of str to tuple of Download
        Pictures and data of each exhibit, by slug.
    briefs : tuple of Brief
    workbooks : tuple of Download
    """

    exhibits: tuple[Exhibit, ...] = ()
    downloads: Mapping[str, tuple[Download, ...]] = field(default_factory=dict)
    briefs: tuple[Brief, ...] = ()
    workbooks: tuple[Download, ...] = ()

    def files(self, slug: str, lang: str) -> tuple[Download, ...]:
        """Return an exhibit's files in a language, and those that have none."""
        return _spoken(self.downloads.get(slug, ()), lang)

    def chart(self, slug: str, lang: str) -> Download | None:
        """Return the picture that a page shows: the SVG, or the PNG, of the first size; None without one."""
        pictures = [item for item in self.files(slug, lang) if item.width]
        return next((item for fmt in ("svg", "png") for item in pictures if item.format == fmt), None)

    def workbook(self, lang: str) -> tuple[Download, ...]:
        """Return the workbook in a language, if there is one."""
        return _spoken(self.workbooks, lang)

    def brief(self, subject: str, lang: str) -> tuple[Download, ...]:
        """Return a subject's brief in a language, Word first; empty without one."""
        found = [item for brief in self.briefs if brief.subject == subject for item in brief.files]
        return tuple(sorted(_spoken(found, lang), key=lambda item: _BRIEF_FORMATS.index(item.format)))


_BRIEF_FORMATS = ("docx", "pdf", "html", "md")


def _spoken(files: tuple[Download, ...] | list[Download], lang: str) -> tuple[Download, ...]:
    return tuple(item for item in files if item.lang in ("", lang))
