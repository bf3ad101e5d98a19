"""Why this exists: the list of every figure there is, and the one way to make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import text
from spanalysis.errors import UnknownNameError
from spanalysis.figures import (
    country_coverage,
    country_ranking,
    coverage_by_region,
    eu_platform_work,
    platform_definitions,
    world_coverage_by_contingency,
    world_coverage_trend,
    world_uncovered_71,
)
from spanalysis.figures.spec import Maker, Spec
from spanalysis.figures.tables import Tables
from spanalysis.text.locales import checked_language

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.provenance import Home

SPECS: dict[str, Spec] = {
    module.SPEC.id: module.SPEC
    for module in (
        world_uncovered_71,
        world_coverage_trend,
        world_coverage_by_contingency,
        coverage_by_region,
        country_coverage,
        country_ranking,
        eu_platform_work,
        platform_definitions,
    )
}
"""Every figure, in the order of the catalogue."""


def title(spec: Spec, lang: str = "en") -> str:
    """Return the one line that says what a figure shows."""
    return str(text.translator(lang).gettext(spec.about))


def make(source: Home | Tables, id: str, lang: str = "en", **params: str) -> Figure:  # noqa: A002
    """Make one figure.

    Parameters
    ----------
    source : Home or Tables
        Where the tidy tables are; pass one :class:`Tables` for several figures, so that each is read once.
    id : str
        Name in :data:`SPECS`.
    lang : str
        ``en``, ``fr`` or ``es``.
    **params : str
        What the figure takes: ``area`` (ISO 3166 code), ``group``.

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
    ordered = {name: params[name] for name in spec.params}
    return Maker(spec, tables, ordered).figure(lang)


def _spec(id: str) -> Spec:  # noqa: A002
    import difflib

    if id in SPECS:
        return SPECS[id]
    close = difflib.get_close_matches(str(id), SPECS, n=2)
    mend = f"Did you mean {' or '.join(close)}?" if close else "`spanalysis list` shows them all."
    raise UnknownNameError(f"a figure ({', '.join(SPECS)})", repr(id), mend=mend)


def _check_params(spec: Spec, params: dict[str, str]) -> None:
    wanted, given = set(spec.params), {name for name, value in params.items() if value is not None}
    if wanted == given:
        return
    expected = f"the parameter {', '.join(spec.params)}" if spec.params else "no parameter"
    arrived = ", ".join(sorted(given)) or "none"
    raise UnknownNameError(
        f"{expected} for {spec.id}",
        arrived,
        mend=f"For example {_example(spec)}." if spec.params else "Leave it out.",
    )


def _example(spec: Spec) -> str:
    return ", ".join(f"{name}={value}" for name, value in spec.defaults[0].items())
