"""Why this exists: whoever offers a figure's parameters to be picked needs their codes with names, in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.figures.select import COUNTRIES
from spanalysis.text import LANGUAGES
from spanalysis.text.locales import checked_language, locale

if TYPE_CHECKING:
    import pandas as pd

    from spanalysis.figures.spec import Spec
    from spanalysis.figures.tables import Tables

Choice = tuple[str, str]
"""A name and the code that it stands for."""


def languages() -> list[Choice]:
    """Return the languages, each in its own words.

    Examples
    --------
    >>> languages()[1]
    ('français', 'fr')
    """
    return [(str(locale(lang).display_name), lang) for lang in LANGUAGES]


def choices(spec: Spec, param: str, tables: Tables, lang: str) -> list[Choice]:
    """Return what may be given for one parameter of a figure, named in a language.

    Parameters
    ----------
    spec : Spec
        The figure.
    param : str
        One of its parameters. Areas, groups and contingencies come from their codelists; of any other parameter
        the values are offered that a build draws, definitions with their names.
    tables : Tables
    lang : str
        ``en``, ``fr`` or ``es``.

    Returns
    -------
    list of (str, str)
        Name and code, names in alphabetical order (contingencies in the codelist's). Aggregates are offered as
        areas only for a figure that a build draws for one.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.
    """
    checked_language(lang)
    built = list(dict.fromkeys(params[param] for params in spec.defaults if param in params))
    if param == "area":
        return _areas(tables, built, lang)
    if param == "group":
        areas = tables["ref_areas"]
        return _named(areas[areas["ref_area"].isin(tables["area_groups"]["group"])], lang)
    if param == "soc":
        frame = codelists.load("contingencies")
        return list(zip(frame[f"label_{lang}"], frame["soc"], strict=True))
    if param == "definition":
        return [(codelists.label("platform_definitions", "code", value, lang), value) for value in built]
    return [(value, value) for value in built]


def _areas(tables: Tables, built: list[str], lang: str) -> list[Choice]:
    areas = tables["ref_areas"]
    countries = areas["area_type"].isin(COUNTRIES)
    aggregates = areas[~countries & areas["ref_area"].isin(_with_coverage(tables))]
    offered = _named(areas[countries], lang)
    return offered + _named(aggregates, lang) if set(built) & set(aggregates["ref_area"]) else offered


def _with_coverage(tables: Tables) -> pd.Series:
    return tables["coverage"]["ref_area"]


def _named(areas: pd.DataFrame, lang: str) -> list[Choice]:
    """Names in alphabetical order, accents set aside; a name that two areas share gets its code."""
    names = areas[f"short_name_{lang}"]
    told = names.where(~names.duplicated(keep=False), names + " (" + areas["ref_area"] + ")")
    return sorted(zip(told, areas["ref_area"], strict=True), key=lambda item: _plain(item[0]))


def _plain(name: str) -> str:
    import unicodedata

    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
