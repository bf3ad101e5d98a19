"""Why this exists: a Figure says what it is; this module turns it into files and into a notebook's display.

Nothing is decided here: rows, words and the drawing are the Figure's own. A picture is drawn once and saved
in each format asked for, so that an SVG and a PDF of one exhibit can't differ.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis import codelists
from spanalysis.errors import UnknownNameError
from spanalysis.figures.figure import FORMATS
from spanalysis.figures.page import checked_size
from spanalysis.provenance import atomic_write
from spanalysis.text import N_, translator
from spanalysis.text.locales import LANGUAGES

if TYPE_CHECKING:
    from spanalysis.charts.filewords import FileWords
    from spanalysis.figures.figure import Figure

AUTHORS = N_("The spanalysis authors")


def checked_formats(formats: Iterable[str]) -> tuple[str, ...]:
    """Return the formats asked for, in the order they are written, if all of them exist.

    Raises
    ------
    UnknownNameError
        If one is not among ``svg``, ``png``, ``pdf``; the message lists them.

    Examples
    --------
    >>> checked_formats(["png", "svg", "png"])
    ('svg', 'png')
    """
    return _checked(formats, FORMATS, "picture formats", "svg,png")


def checked_languages(langs: Iterable[str]) -> tuple[str, ...]:
    """Return the languages asked for, in the house's order, if all of them exist; ``all`` stands for all.

    Raises
    ------
    UnknownNameError
        If one is not among ``en``, ``fr``, ``es``, or there is none; the message lists them.

    Examples
    --------
    >>> checked_languages(["es", "en"]), checked_languages(["all"])
    (('en', 'es'), ('en', 'fr', 'es'))
    """
    langs = [name for lang in langs for name in (LANGUAGES if lang == "all" else (lang,))]
    return _checked(langs, LANGUAGES, "languages", "en,fr")


def _checked(asked: Iterable[str], known: tuple[str, ...], what: str, example: str) -> tuple[str, ...]:
    names = asked.split(",") if isinstance(asked, str) else list(asked)
    wrong = [name for name in names if name not in known]
    if wrong or not names:
        raise UnknownNameError(
            f"{what} among {', '.join(known)}",
            ", ".join(map(repr, wrong)) or "none",
            mend=f"Write them with commas between, such as {example}.",
        )
    return tuple(name for name in known if name in names)


def checked_sizes(figure: Figure, asked: Iterable[str]) -> tuple[str, ...]:
    """Return the sizes asked for, if a figure has all of them.

    Parameters
    ----------
    figure : Figure
    asked : iterable of str
        Names of sizes; ``all`` stands for every size of the figure, no name for its usual one.

    Raises
    ------
    UnknownNameError
        If the figure is not drawn in one of them; the message lists those that it has.
    """
    names = list(asked) or [""]
    if "all" in names:
        return figure.sizes
    return tuple(dict.fromkeys(checked_size(name, figure.sizes, figure.id) for name in names))


def file_words(figure: Figure) -> FileWords:
    """Return what the files of a figure's pictures say of themselves."""
    from spanalysis.charts.filewords import FileWords

    words = figure.words
    return FileWords(
        title=words.title,
        description=words.alt,
        lang=figure.lang,
        source=words.source,
        rights=words.licence,
        creator=translator(figure.lang).gettext(AUTHORS),
        licence_url=_licence_url(figure),
    )


def _licence_url(figure: Figure) -> str:
    """Return the address of the licence, if one covers all the data."""
    codes = codelists.load("licences").set_index("licence")["url"]
    return str(codes[figure.licences[0]]) if len(figure.licences) == 1 else ""


def save_pictures(
    figure: Figure, folder: Path, formats: Iterable[str] = FORMATS, size: str = ""
) -> list[Path]:
    """Draw a figure once and save it as ``<slug>.<lang>.<format>`` for each format.

    A size other than the figure's usual one stands in the name: ``<slug>.<lang>.<size>.<format>``.

    Parameters
    ----------
    figure : Figure
        What to draw, in its language.
    folder : pathlib.Path
        Made if it does not exist.
    formats : iterable of str
        Any of ``svg``, ``png``, ``pdf``.
    size : str
        One of the figure's sizes; the usual one if left out.

    Returns
    -------
    list of pathlib.Path
        The files written, in the order of ``formats``.

    Raises
    ------
    UnknownNameError
        If a format is none of the three, or the figure is not drawn in that size; nothing is drawn then.

    Examples
    --------
    >>> import spanalysis as sp
    >>> figure = sp.figure("world-coverage-trend", lang="fr")
    >>> [path.name for path in save_pictures(figure, Path("out"), ["svg"])]  # doctest: +SKIP
    ['world-coverage-trend.fr.svg']
    """
    from spanalysis.charts.save import save

    wanted = checked_formats(formats)
    paths = {fmt: folder / f"{figure.stem(figure.lang, size)}.{fmt}" for fmt in wanted}
    drawing, words = figure.draw(size), file_words(figure)
    for fmt, path in paths.items():
        save(drawing, path, fmt, words)
    return list(paths.values())


def save_data(figure: Figure, folder: Path) -> list[Path]:
    """Write the plotted rows as ``<slug>.csv`` and the record as ``<slug>.json``.

    Parameters
    ----------
    figure : Figure
        Its language does not matter: the rows have none, and the record holds the words of all three.
    folder : pathlib.Path
        Made if it does not exist.

    Returns
    -------
    list of pathlib.Path
        The CSV and the JSON file.
    """
    texts = {folder / f"{figure.slug}.csv": figure.to_csv(), folder / f"{figure.slug}.json": figure.to_json()}
    for path, text in texts.items():
        atomic_write(path, text.encode())
    return list(texts)


def notebook_bundle(figure: Figure) -> dict[str, str]:
    """Return what Jupyter shows: a scalable picture with caption and source, and a plain text for terminals.

    Parameters
    ----------
    figure : Figure
        What to show, in its language.

    Returns
    -------
    dict of str to str
        ``text/html`` and ``text/plain``.
    """
    return {"text/html": _html(figure), "text/plain": _plain(figure)}


def _html(figure: Figure) -> str:
    from spanalysis.charts.save import render

    words = figure.words
    svg = render(figure.draw(), "svg", file_words(figure))
    picture = base64.b64encode(svg).decode("ascii")
    lines = [words.caption, *words.notes, words.source]
    caption = "<br>".join(escape(line) for line in lines if line)
    return (
        f'<figure lang="{escape(figure.lang)}" style="margin:0">'
        f'<img src="data:image/svg+xml;base64,{picture}" alt="{escape(words.alt)}" '
        f'style="max-width:100%;height:auto">'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def _plain(figure: Figure) -> str:
    values = (f"  {name}: {item.value:.12g} {item.unit}" for name, item in figure.headline.items())
    return "\n".join((figure.words.title, *values))
