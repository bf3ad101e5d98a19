"""Why this exists: what a workbook holds is settled, and found right, before any sheet is made."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis.errors import UnknownNameError
from spanalysis.tidy.tables import TABLES

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.tables import Tables

DEFAULT_TABLES = ("vintages",)


@dataclass(frozen=True)
class Asked:
    """What a workbook holds.

    Parameters
    ----------
    figures : tuple of Figure
        In the workbook's language.
    tables : tuple of str
        Names of whole tidy tables.
    """

    figures: tuple[Figure, ...]
    tables: tuple[str, ...]


def asked(tables: Tables, names: Sequence[str], params: Mapping[str, str], lang: str) -> Asked:
    """Make the figures that are asked for, and check the names of tables.

    Parameters
    ----------
    tables : Tables
    names : sequence of str
        Figures of the catalogue and tidy tables; none stands for every figure that a build draws, and the
        table of releases.
    params : mapping of str to str
        As for a pack: ``{"area": "BOL,RWA"}``; each figure takes those that it knows.
    lang : str
        ``en``, ``fr`` or ``es``.

    Raises
    ------
    UnknownNameError
        If a name, a parameter, an area or the language does not exist; the message names close ones.

    Examples
    --------
    >>> from spanalysis.figures.tables import Tables
    >>> from spanalysis.provenance import find_home
    >>> asked(Tables(find_home()), ["finance", "world-coverage-trend"], {}, "en").tables
    ('finance',)
    """
    from spanalysis.figures.packs.packing import prepare

    wanted = tuple(dict.fromkeys(names))
    ids = [name for name in wanted if name not in TABLES]
    _refuse_unknown(ids, lang)
    if not ids and params:
        raise UnknownNameError(
            "parameters beside a figure that takes them", ", ".join(params), mend="Name it."
        )
    if not wanted:
        return Asked(_built(tables, lang), DEFAULT_TABLES)
    made = prepare(tables, ids, params, (lang,)).figures if ids else ()
    figures = {figure.slug: figure for figure in made}
    return Asked(tuple(figures.values()), tuple(name for name in wanted if name in TABLES))


def _built(tables: Tables, lang: str) -> tuple[Figure, ...]:
    """Make every figure that a build draws."""
    from spanalysis.figures.catalogue import SPECS, make

    return tuple(make(tables, spec.id, lang, **params) for spec in SPECS.values() for params in spec.defaults)


def _refuse_unknown(ids: Sequence[str], lang: str) -> None:
    from spanalysis.figures.catalogue import SPECS
    from spanalysis.figures.near import close_ids

    for name in (name for name in ids if name not in SPECS):
        close = [*difflib.get_close_matches(name, TABLES, n=1), *close_ids([name], lang)]
        raise UnknownNameError(
            f"figures of the catalogue, or tables ({', '.join(TABLES)})",
            repr(name),
            mend=f"Did you mean {' or '.join(close)}?" if close else "`spanalysis list` shows the figures.",
        )
