"""Why this exists: axes that begin at zero and end at a round number, with few ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable

from matplotlib.ticker import MaxNLocator


def nice_ticks(top: float, most: int = 5) -> list[float]:
    """Return round ticks from 0 to the first round number at or above ``top``.

    Parameters
    ----------
    top : float
        Greatest value to be shown; anything not above zero counts as 1.
    most : int
        Greatest number of steps.

    Examples
    --------
    >>> nice_ticks(52.4)
    [0.0, 20.0, 40.0, 60.0]
    >>> nice_ticks(100)
    [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]
    """
    high = top if math.isfinite(top) and top > 0 else 1.0
    values = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(0.0, high)
    return [float(round(value, 10)) for value in values if value >= 0]


def year_ticks(first: int, last: int, step_width: float, label_width: float) -> list[int]:
    """Return the years to be written below an axis, counted back from the last so that it is always there.

    Parameters
    ----------
    first, last : int
        Years at the ends of the axis.
    step_width : float
        Points from one year to the next.
    label_width : float
        Points that one label takes, with air.

    Examples
    --------
    >>> year_ticks(2015, 2023, 40, 22)
    [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
    >>> year_ticks(2000, 2023, 12, 22)
    [2001, 2003, 2005, 2007, 2009, 2011, 2013, 2015, 2017, 2019, 2021, 2023]
    """
    step = next((n for n in (1, 2, 5, 10, 20, 50) if n * step_width >= label_width), 100)
    return sorted(range(last, first - 1, -step))


def largest(values: Iterable[float]) -> float:
    """Return the greatest finite value, or 0 if there is none.

    Examples
    --------
    >>> largest([1.0, float("nan"), 3.0]), largest([])
    (3.0, 0.0)
    """
    return max((value for value in values if math.isfinite(value)), default=0.0)
