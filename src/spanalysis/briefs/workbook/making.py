"""Why this exists: a workbook is made in one go, from names to bytes, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.briefs.workbook.asked import Asked, asked
from spanalysis.briefs.workbook.contents import contents_page
from spanalysis.briefs.workbook.cover import ABOUT, cover_page
from spanalysis.briefs.workbook.notes import notes_page
from spanalysis.briefs.workbook.observed import Names, figure_page, sheet_names, table_page
from spanalysis.briefs.workbook.texts import first_rows, text_rows, texts_page
from spanalysis.errors import FileFormatError
from spanalysis.figures.speaker import Speaker
from spanalysis.provenance import atomic_write
from spanalysis.text.locales import checked_language

if TYPE_CHECKING:
    from spanalysis.briefs.workbook.pages import Page
    from spanalysis.figures.tables import Tables

SUFFIX = ".xlsx"


def workbook(
    tables: Tables, names: Sequence[str] = (), params: Mapping[str, str] | None = None, lang: str = "en"
) -> bytes:
    """Return a workbook of figures and tables as the bytes of an ``.xlsx`` file.

    Parameters
    ----------
    tables : Tables
        Read once for all of it.
    names : sequence of str
        Figures of the catalogue and tidy tables; none stands for every figure that a build draws, and the
        table of releases.
    params : mapping of str to str, optional
        As for a pack: ``{"area": "BOL,RWA"}``.
    lang : str
        ``en``, ``fr`` or ``es``.

    Returns
    -------
    bytes
        The same for the same tables, names and language.

    Raises
    ------
    UnknownNameError
        If a name, a parameter, an area or the language does not exist.

    Examples
    --------
    >>> from spanalysis.figures.tables import Tables
    >>> from spanalysis.provenance import find_home
    >>> workbook(Tables(find_home()), ["world-coverage-trend"], lang="es")[:2]
    b'PK'
    """
    from spanalysis.briefs.workbook.drawing import Properties, drawn
    from spanalysis.figures.render import AUTHORS

    speaker = Speaker(checked_language(lang), tables)
    made = pages(asked(tables, names, params or {}, lang), speaker)
    said = Properties(made[0].title, speaker.say(ABOUT), lang, speaker.say(AUTHORS))
    return drawn(made, said)


def save_workbook(
    tables: Tables,
    names: Sequence[str] = (),
    params: Mapping[str, str] | None = None,
    lang: str = "en",
    out: str | Path = "spanalysis.xlsx",
) -> Path:
    """Write a workbook; parameters are those of :func:`workbook`.

    Returns
    -------
    pathlib.Path
        ``out``.

    Raises
    ------
    FileFormatError
        If ``out`` does not end in ``.xlsx``, or is a folder; nothing is made then.
    UnknownNameError
        If a name, a parameter, an area or the language does not exist.
    """
    path = Path(out)
    if path.suffix.lower() != SUFFIX or path.is_dir():
        arrived = "a folder" if path.is_dir() else repr(path.suffix)
        raise FileFormatError(
            f"a file that ends in {SUFFIX}", arrived, where=str(out), mend=f"Write for example data{SUFFIX}."
        )
    atomic_write(path, workbook(tables, names, params, lang))
    return path


def pages(request: Asked, speaker: Speaker) -> tuple[Page, ...]:
    """Return the sheets of a workbook in the order of their tabs.

    Parameters
    ----------
    request : Asked
        Figures in the speaker's language, and names of tables.
    speaker : Speaker
        Language and tables.
    """
    called = sheet_names(request.figures, request.tables, speaker)
    named = zip(request.figures, called.figures, strict=True)
    said = [row for figure, name in named for row in text_rows(figure, name, speaker)]
    observed = _observed(request, called, first_rows(said), speaker)
    texts = [texts_page(said, called, speaker)] if said else []
    listed = [notes_page(observed, called, speaker), *texts, *observed]
    return (
        cover_page(called, _vintages(request, speaker.tables), speaker),
        contents_page(listed, called, speaker),
        *listed,
    )


def _observed(request: Asked, called: Names, starts: Mapping[str, int], speaker: Speaker) -> list[Page]:
    figures = zip(request.figures, called.figures, strict=True)
    tables = zip(request.tables, called.tables, strict=True)
    return [
        *(figure_page(figure, name, called, starts[name], speaker) for figure, name in figures),
        *(table_page(table, name, called, speaker) for table, name in tables),
    ]


def _vintages(request: Asked, tables: Tables) -> set[str]:
    """Return the releases of all rows; a workbook of codes alone has none."""
    frames = [figure.rows for figure in request.figures] + [tables[name] for name in request.tables]
    return {vintage for frame in frames if "vintage" in frame for vintage in frame["vintage"].unique()}
