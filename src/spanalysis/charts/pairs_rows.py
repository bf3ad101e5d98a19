"""Why this exists: the rows, the marks and the choices of a chart of pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from spanalysis.charts import palette
from spanalysis.charts.marks import Look, point_look

END: Final[Look] = point_look("modelled", palette.ACCENT, 6.6, solid=True)
START: Final[Look] = point_look("modelled", palette.ACCENT, 6.6) | {"markerfacecolor": palette.BACKGROUND}


@dataclass(frozen=True)
class PairRow:
    """One row of the frame of :func:`spanalysis.charts.pairs.pairs`.

    Parameters
    ----------
    label : str
    start, end : float
        The two values, modelled; NaN draws no mark, and the text says so in words.
    start_text, end_text : str
        As written.
    section : str
        Heading of the rows it stands among.
    sublabel : str
        Small words below the label; optional.
    strong : bool
        Whether its label is bold.
    """

    label: str
    start: float
    end: float
    start_text: str
    end_text: str
    section: str = ""
    sublabel: str = ""
    strong: bool = False


@dataclass(frozen=True)
class PairOptions:
    """What can be chosen about :func:`spanalysis.charts.pairs.pairs`.

    Parameters
    ----------
    start_name, end_name : str
        Headings of the two columns.
    names : mapping of str to str
        Words of the key for ``start`` and ``end``.
    tick_format : callable
        Turns a tick's value into its text.
    places : tuple of float
        Values of single places to be counted; none draws no counts.
    counts_name : str
        What is counted.
    count_format : callable
        Turns a number of places into its text.
    step : float
        Width of the columns that count.
    maximum : float
        Right end of the scale.
    """

    start_name: str
    end_name: str
    names: Mapping[str, str]
    tick_format: Callable[[float], str]
    places: tuple[float, ...] = ()
    counts_name: str = ""
    count_format: Callable[[int], str] = str
    step: float = 10.0
    maximum: float = 100.0
