"""Why this exists: what is cited is computed from the releases that are plotted, once for every way of writing it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.figures.origin import vintages_of
from spanalysis.figures.render import AUTHORS
from spanalysis.sources import LAYOUTS
from spanalysis.text import N_, translator, typography

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd

    from spanalysis.figures.figure import Figure
    from spanalysis.figures.speaker import Speaker
    from spanalysis.figures.tables import Tables

MADE = N_("Chart made with spanalysis {version}")

_NOT_KEY = re.compile(r"[^A-Za-z0-9._:-]")
_KNOWN_PARTS = {"year": 1, "month": 2, "day": 3, "read": 0}


@dataclass(frozen=True)
class Reference:
    """One thing to cite, before any notation.

    Parameters
    ----------
    key : str
        Letters, digits and ``.:-_``; the same for the same release.
    type : str
        ``dataset``, ``report``, ``webpage``, ``article-newspaper`` or ``figure``, as CSL names them.
    title, author : str
        In the reader's language; the author is an organisation.
    url : str
        May be empty.
    issued : tuple of int
        Year, month and day, as far as they are known; empty if none is.
    accessed : tuple of int
        Day on which an undated source was read; empty otherwise.
    made : str
        How a chart was made.
    note : str
        Source line of a chart.
    version : str
        Of the software that made a chart.
    """

    key: str
    type: str
    title: str
    author: str
    url: str = ""
    issued: tuple[int, ...] = ()
    accessed: tuple[int, ...] = ()
    made: str = ""
    note: str = ""
    version: str = ""


def references(rows: pd.DataFrame, speaker: Speaker) -> tuple[Reference, ...]:
    """Return a reference for each release behind the rows, newest first.

    Parameters
    ----------
    rows : pandas.DataFrame
        Plotted rows, with ``vintage``.
    speaker : Speaker
        Language and tables.
    """
    layouts = speaker.tables.layouts
    return tuple(
        _release(vintage, layouts.get(vintage, ""), speaker) for vintage in vintages_of(rows, speaker.tables)
    )


def _release(vintage: str, layout: str, speaker: Speaker) -> Reference:
    release = speaker.release(vintage)
    when: dt.date = release["published"].date()
    day = (when.year, when.month, when.day)
    precision = str(release["published_precision"])
    return Reference(
        key=_key(vintage),
        type=_type(vintage, layout, precision),
        title=typography(str(release[f"title_{speaker.lang}"]), speaker.lang),
        author=speaker.publisher(vintage),
        url=str(release["url"]),
        issued=day[: _KNOWN_PARTS[precision]],
        accessed=day if precision == "read" else (),
    )


def _type(vintage: str, layout: str, precision: str) -> str:
    """A publisher's own file is a dataset; what figures are quoted from is a report, or a page if undated."""
    listed = codelists.load("reference_types").set_index("vintage")["type"]
    if vintage in listed.index:
        return str(listed[vintage])
    if layout in LAYOUTS and LAYOUTS[layout].kind != "figures":
        return "dataset"
    return "webpage" if precision == "read" else "report"


def chart_reference(figure: Figure) -> Reference:
    """Return the reference of the chart itself, with the software that made it; it has no date."""
    from importlib.metadata import version

    say = translator(figure.lang).gettext
    return Reference(
        key=_key(f"spanalysis-{figure.slug}"),
        type="figure",
        title=figure.words.title,
        author=say(AUTHORS),
        made=say(MADE, version=version("spanalysis")),
        note=figure.words.source,
        version=version("spanalysis"),
    )


def _key(name: str) -> str:
    return _NOT_KEY.sub("-", name)


def all_references(figure: Figure, tables: Tables) -> tuple[Reference, ...]:
    """Return the references of the chart and, after it, of the releases that it plots.

    Parameters
    ----------
    figure : Figure
        In the language of the references.
    tables : Tables
        That it was made from.
    """
    from spanalysis.figures.speaker import Speaker

    return (chart_reference(figure), *references(figure.rows, Speaker(figure.lang, tables)))
