"""Why this exists: links are relative, so that the folder can be moved, zipped and opened from a disk."""

from __future__ import annotations

from posixpath import dirname, relpath
from urllib.parse import quote

ROOT_LANGUAGE = "en"
"""The language of ``index.html``, which every browser opens first; it leads on to the reader's own."""

CSS, SCRIPT, DOOR = "gallery/assets/gallery.css", "gallery/assets/gallery.js", "gallery/assets/door.js"
"""The site's style, its script, and what leads from ``index.html`` to the reader's language."""


def index_path(lang: str) -> str:
    """Return where a language's index stands below ``reports/``.

    Examples
    --------
    >>> index_path("en"), index_path("es")
    ('index.html', 'gallery/es/index.html')
    """
    return "index.html" if lang == ROOT_LANGUAGE else f"gallery/{lang}/index.html"


def figure_path(slug: str, lang: str) -> str:
    """Return where the page of an exhibit stands."""
    return f"gallery/{lang}/{slug}.html"


def area_path(code: str, lang: str) -> str:
    """Return where the page of an area stands."""
    return f"gallery/{lang}/area-{code}.html"


def link(target: str, page: str) -> str:
    """Write the address of a file as a page refers to it.

    Parameters
    ----------
    target : str
        Path below ``reports/``.
    page : str
        Path of the page, likewise.

    Examples
    --------
    >>> link("figures/a b/c.svg", "gallery/es/c.html"), link("gallery/es/c.html", "index.html")
    ('../../figures/a%20b/c.svg', 'gallery/es/c.html')
    """
    return quote(relpath(target, dirname(page) or "."))


def home_link(lang: str, page: str) -> str:
    """Write the address of a language's index; the one of ``index.html`` says that it is wanted in English.

    Examples
    --------
    >>> home_link("en", "gallery/en/c.html"), home_link("es", "gallery/es/c.html")
    ('../../index.html?lang=en', 'index.html')
    """
    mark = f"?lang={lang}" if lang == ROOT_LANGUAGE else ""
    return link(index_path(lang), page) + mark
