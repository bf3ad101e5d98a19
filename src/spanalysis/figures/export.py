"""Why this exists: a writer wants one figure as files, in one language or three, in a project or without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.figures.render import (
    checked_formats,
    checked_languages,
    checked_sizes,
    save_data,
    save_pictures,
)
from spanalysis.provenance import find_home

if TYPE_CHECKING:
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import Home

ALL = "all"


def choices(tables: Tables, figure_id: str, params: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the parameters of every exhibit that lists of values ask for.

    Parameters
    ----------
    tables : Tables
        For the areas.
    figure_id : str
        Name in the catalogue.
    params : mapping of str to str
        Values with commas between, such as ``{"area": "BOL,RWA"}``; ``all`` for every country and territory.

    Returns
    -------
    list of dict of str to str

    Raises
    ------
    UnknownNameError
        If the figure or a parameter's name does not exist, or an area of a list does not.
    """
    from spanalysis.figures.catalogue import check_names
    from spanalysis.figures.select import COUNTRIES, area_row

    check_names(figure_id, params)
    areas = tables["ref_areas"]
    every = list(areas.loc[areas["area_type"].isin(COUNTRIES), "ref_area"])
    values = {
        name: every if name == "area" and value == ALL else [part.strip() for part in value.split(",")]
        for name, value in params.items()
    }
    for code in values.get("area", ()):
        area_row(tables, code)
    return [dict(zip(values, chosen, strict=True)) for chosen in product(*values.values())]


def export(
    figure_id: str,
    params: Mapping[str, str],
    langs: Iterable[str],
    formats: Iterable[str],
    folder: Path,
    sizes: Iterable[str] = (),
    source: Home | Tables | None = None,
) -> list[Path]:
    """Write the pictures of a figure in some languages, its CSV and its JSON record.

    Parameters
    ----------
    figure_id : str
        Name in the catalogue.
    params : mapping of str to str
        Its parameters, such as ``{"area": "BOL"}``.
    langs : iterable of str
        Any of ``en``, ``fr``, ``es``.
    formats : iterable of str
        Any of ``svg``, ``png``, ``pdf``.
    folder : pathlib.Path
        Made if it does not exist.
    sizes : iterable of str
        Sizes to draw; the figure's usual one if left out, ``all`` for every size it has.
    source : Home or Tables, optional
        Where the tables are; the project around the working folder, else the package, if left out.

    Returns
    -------
    list of pathlib.Path
        The files written.

    Raises
    ------
    UnknownNameError
        If the figure, a parameter, a language, a format or a size does not exist; nothing is written then.
    """
    from spanalysis.figures.catalogue import make

    spoken, pictured = checked_languages(langs), checked_formats(formats)
    figure = make(source or find_home(), figure_id, lang=spoken[0], **params)
    drawn = checked_sizes(figure, sizes)
    pictures = [
        path
        for lang in spoken
        for size in drawn
        for path in save_pictures(figure.in_language(lang), folder, pictured, size)
    ]
    return [*pictures, *save_data(figure, folder)]
