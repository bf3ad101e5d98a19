"""Why this exists: a brief becomes files of the formats asked for, all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.errors import FileFormatError, UnknownNameError
from spanalysis.provenance import atomic_write

if TYPE_CHECKING:
    from spanalysis.briefs.brief import Brief

FORMATS = ("docx", "pdf", "html", "md")
"""Formats in the order in which they are written."""


def checked_brief_formats(formats: Iterable[str]) -> tuple[str, ...]:
    """Return the formats asked for, each once, in the house's order.

    Raises
    ------
    UnknownNameError
        If one does not exist, or there is none; the message lists them.

    Examples
    --------
    >>> checked_brief_formats(["pdf", "docx", "pdf"])
    ('docx', 'pdf')
    """
    asked = list(formats)
    wrong = [name for name in asked if name not in FORMATS]
    if wrong or not asked:
        raise UnknownNameError(
            f"formats of a brief among {', '.join(FORMATS)}",
            ", ".join(map(repr, wrong)) or "none",
            mend="Write them with commas between, such as docx,pdf.",
        )
    return tuple(name for name in FORMATS if name in asked)


def brief_files(
    brief: Brief, formats: Iterable[str] = FORMATS, template: Path | None = None
) -> dict[str, bytes]:
    """Return a brief's files by their path below a folder.

    Parameters
    ----------
    brief : Brief
    formats : iterable of str
        Any of ``docx``, ``pdf``, ``html``, ``md``. Markdown brings its pictures along, in a folder.
    template : pathlib.Path, optional
        A Word file whose letterhead and styles the Word file takes.

    Raises
    ------
    UnknownNameError
        If a format does not exist.
    FileFormatError
        If the template cannot be used.
    """
    made: dict[str, bytes] = {}
    for fmt in checked_brief_formats(formats):
        made |= _docx(brief, template) if fmt == "docx" else _MAKERS[fmt](brief)
    return made


def save_brief(
    brief: Brief, folder: Path, formats: Iterable[str] = FORMATS, template: Path | None = None
) -> list[Path]:
    """Write a brief's files into a folder once all of them have been made.

    Parameters
    ----------
    brief : Brief
    folder : pathlib.Path
        Made if it does not exist.
    formats, template
        As in :func:`brief_files`.

    Returns
    -------
    list of pathlib.Path
        The files written.

    Raises
    ------
    FileFormatError
        If the folder cannot be written to; else as :func:`brief_files`.
    """
    made = brief_files(brief, formats, template)
    try:
        for name, content in made.items():
            atomic_write(folder / name, content)
    except OSError as fault:
        mend = "Choose another folder with `--out`, or make room and allow writing there."
        raise FileFormatError(
            "a folder to write into", fault.strerror or str(fault), where=str(folder), mend=mend
        ) from fault
    return [folder / name for name in made]


def _docx(brief: Brief, template: Path | None) -> dict[str, bytes]:
    from spanalysis.briefs.documents.word.writing import docx

    return {f"{brief.stem()}.docx": docx(brief, template)}


def _pdf(brief: Brief) -> dict[str, bytes]:
    from spanalysis.briefs.documents.pdf import pdf

    return {f"{brief.stem()}.pdf": pdf(brief)}


def _html(brief: Brief) -> dict[str, bytes]:
    from spanalysis.briefs.documents.web import html

    return {f"{brief.stem()}.html": html(brief).encode()}


def _markdown(brief: Brief) -> dict[str, bytes]:
    from spanalysis.briefs.documents.markdown import markdown, pictures_beside

    folder = f"{brief.stem()}-pictures"
    pictures = {f"{folder}/{name}": content for name, content in pictures_beside(brief).items()}
    return {f"{brief.stem()}.md": markdown(brief, folder).encode(), **pictures}


_MAKERS: dict[str, Callable[[Brief], dict[str, bytes]]] = {"pdf": _pdf, "html": _html, "md": _markdown}
