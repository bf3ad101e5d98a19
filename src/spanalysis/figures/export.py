"""Why this exists: a writer wants one figure as files, in one language or three, in a project or without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from spanalysis.figures.render import checked_formats, checked_languages, save_data, save_pictures
from spanalysis.provenance import find_home


def export(
    figure_id: str, params: Mapping[str, str], langs: Iterable[str], formats: Iterable[str], folder: Path
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

    Returns
    -------
    list of pathlib.Path
        The files written.

    Raises
    ------
    UnknownNameError
        If the figure, a parameter, a language or a format does not exist; nothing is written then.
    """
    from spanalysis.figures.catalogue import make

    spoken, pictured = checked_languages(langs), checked_formats(formats)
    figure = make(find_home(), figure_id, lang=spoken[0], **params)
    pictures = [path for lang in spoken for path in save_pictures(figure.in_language(lang), folder, pictured)]
    return [*pictures, *save_data(figure, folder)]
