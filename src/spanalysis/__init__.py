"""Tidy tables and figures on social protection and platform work, with their year, definition and source.

    import spanalysis as sp

    sp.table("coverage")                                  # a pandas DataFrame
    sp.as_of("coverage", "2022-02-03")                    # as it was known on that day
    sp.figure("country-coverage", area="BOL", lang="es")  # shows itself in a notebook; .save("out/")
    sp.explore()                                          # the same with widgets, in a notebook
    sp.audit("draft.docx", as_of="2022-02-03")            # the numbers of a draft, each with a verdict

Why this exists: these five names are what a notebook needs, and importing them costs next to nothing: pandas
and matplotlib load when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path
    from typing import BinaryIO

    import pandas as pd

    from spanalysis.audit.result import Audit
    from spanalysis.figures.figure import Figure

__all__ = ["__version__", "as_of", "audit", "explore", "figure", "table"]


def table(name: str) -> pd.DataFrame:
    """Return a tidy table.

    Parameters
    ----------
    name : str
        ``coverage``, ``platform_work``, ``finance``, ``population``, ``ref_areas``, ``area_groups`` or
        ``vintages``.

    Returns
    -------
    pandas.DataFrame
        One row an observation (or a code); percentages from 0 to 100, people as persons. Taken from the
        project around the working folder, else from the installed package.

    Raises
    ------
    UnknownNameError
        If there is no such table; the message lists them.
    ProjectError
        If the project's tables have not been built.

    Examples
    --------
    >>> import spanalysis as sp
    >>> coverage = sp.table("coverage")
    >>> coverage.query("ref_area == 'NAM'").empty
    False
    """
    from spanalysis.provenance import find_home
    from spanalysis.tidy.store import read_table

    return read_table(find_home(), name)


def as_of(table: str | pd.DataFrame, date: str | dt.date | None = None) -> pd.DataFrame:
    """Return a table as it was known on a day: of each value the newest release by then.

    Parameters
    ----------
    table : str or pandas.DataFrame
        Name of a table, or rows of one.
    date : str or datetime.date, optional
        ``YYYY-MM-DD``; today's knowledge if left out.

    Returns
    -------
    pandas.DataFrame
        Rows of the table; values whose every release is younger are left out.

    Raises
    ------
    UnknownNameError
        If there is no such table.
    ValueRangeError
        If the date is none.

    Examples
    --------
    >>> import spanalysis as sp
    >>> known = sp.as_of("coverage", "2022-02-03")
    >>> "ilo-2025-10" in set(known["vintage"])
    False
    """
    from spanalysis.provenance import find_home
    from spanalysis.tidy.as_of import as_of as known_on
    from spanalysis.tidy.store import read_table

    home = find_home()
    rows = read_table(home, table) if isinstance(table, str) else table
    return known_on(rows, read_table(home, "vintages"), date)


def figure(figure_id: str, /, lang: str = "en", **params: str | int) -> Figure:
    """Return a figure: it shows itself in a notebook, and ``.save(folder)`` writes its files.

    Parameters
    ----------
    figure_id : str
        Name of a figure, as ``spanalysis list`` gives them.
    lang : str
        ``en``, ``fr`` or ``es``.
    **params : str or int
        What the figure asks for, such as ``area="BOL"``, ``group="WAEMU"`` or ``year=2019``.

    Returns
    -------
    Figure
        Rows, headline values, words and drawing.

    Raises
    ------
    UnknownNameError
        If the figure, a parameter, the area, the group or the language does not exist; the message names
        close matches.

    Examples
    --------
    >>> import spanalysis as sp
    >>> sp.figure("country-coverage", area="BOL", lang="es").slug
    'country-coverage-BOL'
    """
    from spanalysis.figures.catalogue import make
    from spanalysis.provenance import find_home

    return make(find_home(), figure_id, lang=lang, **params)


def audit(
    source: str | Path | BinaryIO,
    as_of: str | dt.date | None = None,
    *,
    format: str | None = None,  # noqa: A002
) -> Audit:
    """Check the numbers of a draft: is each still true, and is it what the source said?

    Parameters
    ----------
    source : str, pathlib.Path or binary stream
        A ``.docx``, ``.md``, ``.txt``, ``.html``, ``.pdf`` or ``.ipynb`` file in English, French or Spanish.
    as_of : str or datetime.date, optional
        ``YYYY-MM-DD``: judge by what had been published then; today if left out.
    format : str, optional
        Format of a stream; told from its content if left out.

    Returns
    -------
    Audit
        Shows itself in a notebook; ``.claims``, ``.to_frame()``, ``.to_json()``, ``.to_html()`` and
        ``.annotate(out)``.

    Raises
    ------
    FileFormatError
        If the draft cannot be read.
    ValueRangeError
        If the date is none.

    Examples
    --------
    >>> import io
    >>> import spanalysis as sp
    >>> draft = io.BytesIO(b"In 2023, 52.4% of the world's population had social protection.")
    >>> [str(claim.verdict) for claim in sp.audit(draft).claims]
    ['current']
    """
    from spanalysis.audit.result import audit_here

    return audit_here(source, as_of, format=format)


def explore(figure_id: str = "country-coverage", /, lang: str = "en", **chosen: str) -> Any:
    """Return widgets that choose a figure, its parameters and its language, and show it in a notebook.

    Parameters
    ----------
    figure_id : str
        Figure to begin with, as ``spanalysis list`` names it.
    lang : str
        Language to begin with: ``en``, ``fr`` or ``es``.
    **chosen : str
        Parameters to begin with, such as ``area="BOL"``.

    Returns
    -------
    ipywidgets.VBox
        Shows itself in a notebook; below the figure stands the line of code that makes it.

    Raises
    ------
    UnknownNameError
        If the figure, the language or a parameter's value does not exist.
    ProjectError
        If ipywidgets is not installed: it comes with ``pip install "spanalysis[lab]"``.

    Examples
    --------
    >>> import spanalysis as sp
    >>> box = sp.explore("country-coverage", area="BOL", lang="fr")
    >>> box.children[0].value
    'fr'
    """
    from spanalysis.figures.explorer import explore as explorer
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import find_home

    return explorer(Tables(find_home()), figure_id, lang, **chosen)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("spanalysis")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
