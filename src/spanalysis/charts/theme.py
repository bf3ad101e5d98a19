"""Why this exists: charts are drawn and saved under the same settings, and leave no trace in the session.

:func:`style` is the only door to matplotlib's settings: inside it they are matplotlib's defaults plus
``spanalysis.mplstyle``, whatever a user's own ``matplotlibrc`` says; outside it nothing has changed. Lato
comes from the ``fontpkg-lato`` package, by path.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any, Final, Literal, ParamSpec, TypeVar

import matplotlib as mpl
from fontpkg_lato import ROOT as LATO
from matplotlib import font_manager

Weight = Literal["regular", "bold"]

TITLE: Final = 13.0
"""Points. Sizes of type, from the largest to the smallest that is allowed."""
SUBTITLE: Final = 9.5
BODY: Final = 8.0
SMALL: Final = 7.5
TINY: Final = 7.0
BIG_NUMBER: Final = 20.0

FAMILY: Final = "Lato"

FEATURES: Final = ("-liga",)
"""No ligatures: Lato's joined "ti" looks odd in print, and copies badly out of a PDF."""

LEADING: Final = 1.22
"""Distance between baselines, in font sizes."""

_FILES: Final = {"regular": "Lato-Regular.ttf", "bold": "Lato-Bold.ttf"}
_STYLE: Final = Path(__file__).with_name("spanalysis.mplstyle")

_NOT_DRAWING: Final = ("backend", "interactive", "toolbar", "webagg.", "docstring.", "date.epoch", "keymap.")
"""Settings of windows and sessions: they change no picture and are none of our business."""

P = ParamSpec("P")
R = TypeVar("R")


def font_file(weight: Weight = "regular") -> Path:
    """Return the path of the static font file of a weight.

    Examples
    --------
    >>> font_file("bold").name
    'Lato-Bold.ttf'
    """
    return Path(LATO) / "files" / _FILES[weight]


@lru_cache(maxsize=64)
def font(size: float, weight: Weight = "regular") -> font_manager.FontProperties:
    """Return font properties that name the file itself, so that no search can pick another font.

    Family and weight are named as well: they are what an SVG with text in it says of its font.
    """
    return font_manager.FontProperties(family=FAMILY, fname=str(font_file(weight)), size=size, weight=weight)


@lru_cache(maxsize=1)
def settings() -> dict[str, Any]:
    """Return matplotlib's default settings with the style sheet's on top, less those that draw nothing."""
    own = mpl.rc_params_from_file(str(_STYLE), use_default_template=False)
    both = {**mpl.rcParamsDefault, **own}
    return {key: value for key, value in both.items() if not key.startswith(_NOT_DRAWING)}


@lru_cache(maxsize=1)
def register() -> None:
    """Tell matplotlib's font manager about Lato, once."""
    for name in _FILES.values():
        font_manager.fontManager.addfont(str(Path(LATO) / "files" / name))


@contextmanager
def style() -> Iterator[None]:
    """Draw or save under the project's settings; restore the session's own afterwards.

    Examples
    --------
    >>> with style():
    ...     mpl.rcParams["svg.fonttype"]
    'path'
    """
    register()
    session: Any = mpl.rcParams
    with mpl.rc_context():
        session.update({key: value for key, value in settings().items() if session[key] != value})
        yield


def styled(function: Callable[P, R]) -> Callable[P, R]:
    """Run a function inside :func:`style`."""

    @wraps(function)
    def inside(*args: P.args, **kwargs: P.kwargs) -> R:
        with style():
            return function(*args, **kwargs)

    return inside
