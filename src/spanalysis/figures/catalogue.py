"""Why this exists: there is one way to make a figure by its name, and it says what is wrong with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import text
from spanalysis.errors import UnknownNameError
from spanalysis.figures.registry import SPECS
from spanalysis.figures.spec import Maker, Spec
from spanalysis.figures.tables import Tables
from spanalysis.text.locales import checked_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spanalysis.figures.figure import Figure
    from spanalysis.provenance import Home

__all__ = ["SPECS", "check_names", "make", "title"]


def title(spec: Spec, lang: str = "en") -> str:
    """Return the one line that says what a figure shows."""
    return str(text.translator(lang).gettext(spec.about))


def make(source: Home | Tables, id: str, lang: str = "en", **params: str | int) -> Figure:  # noqa: A002
    """Make one figure.

    Parameters
    ----------
    source : Home or Tables
        Where the tidy tables are; pass one :class:`Tables` for several figures, so that each is read once.
    id : str
        Name in :data:`SPECS`.
    lang : str
        ``en``, ``fr`` or ``es``.
    **params : str or int
        What the figure takes: ``area`` (ISO 3166 code), ``group``, ``soc``, ``year``, ``definition``.

    Returns
    -------
    Figure

    Raises
    ------
    UnknownNameError
        If there is no such figure, language, area or group, or a parameter is missing or one too many.
    """
    spec = _spec(id)
    checked_language(lang)
    _check_params(spec, params)
    tables = source if isinstance(source, Tables) else Tables(source)
    ordered = {name: str(params[name]) for name in spec.params}
    return Maker(spec, tables, ordered).figure(lang)


def check_names(id: str, params: Mapping[str, str]) -> None:  # noqa: A002
    """Raise if there is no such figure, or its parameters have other names; their values are not looked at.

    Raises
    ------
    UnknownNameError
    """
    _check_params(_spec(id), params)


def _spec(id: str) -> Spec:  # noqa: A002
    import difflib

    if id in SPECS:
        return SPECS[id]
    close = difflib.get_close_matches(str(id), SPECS, n=3)
    mend = f"Did you mean {' or '.join(close)}?" if close else "`spanalysis list` shows them all."
    every = "" if close else f" ({', '.join(SPECS)})"
    raise UnknownNameError(f"a figure of the catalogue{every}", repr(id), mend=mend)


def _check_params(spec: Spec, params: Mapping[str, str | int]) -> None:
    wanted, given = set(spec.params), {name for name, value in params.items() if value is not None}
    if wanted == given:
        return
    noun = "parameters" if len(spec.params) > 1 else "parameter"
    expected = f"the {noun} {' and '.join(spec.params)}" if spec.params else "no parameter"
    arrived = ", ".join(sorted(given)) or "none"
    raise UnknownNameError(
        f"{expected} for {spec.id}",
        arrived,
        mend=f"For example {_example(spec)}." if spec.params else "Leave it out.",
    )


def _example(spec: Spec) -> str:
    return ", ".join(f"{name}={value}" for name, value in spec.defaults[0].items())
