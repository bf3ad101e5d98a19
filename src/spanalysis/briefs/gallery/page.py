"""Why this exists: every page has the same head, menu and foot, and shows any text as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from spanalysis.briefs.gallery import addresses
from spanalysis.briefs.gallery.words import labels
from spanalysis.briefs.templating import environment
from spanalysis.figures.choices import languages

FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Tongue:
    """A link to the same page in a language."""

    name: str
    lang: str
    href: str
    current: bool


@dataclass(frozen=True)
class Page:
    """Where a page stands and what language it is in.

    Parameters
    ----------
    path : callable
        Path of the page below ``reports/`` in a language.
    lang : str
    kind : str
        ``index``, ``figure`` or ``area``: the template.
    """

    path: Callable[[str], str]
    lang: str
    kind: str

    @property
    def here(self) -> str:
        """Path of this page below ``reports/``."""
        return self.path(self.lang)

    def href(self, target: str) -> str:
        """Write the address of a file below ``reports/`` as this page refers to it."""
        return addresses.link(target, self.here)

    def tongues(self) -> list[Tongue]:
        """Return the links to the page's languages, each in its own words."""
        return [Tongue(name, lang, self._in(lang), lang == self.lang) for name, lang in languages()]

    def _in(self, lang: str) -> str:
        if self.kind == "index":
            return addresses.home_link(lang, self.here)
        return self.href(self.path(lang))

    def render(self, title: str, description: str, **content: Any) -> bytes:
        """Write the page.

        Parameters
        ----------
        title : str
            Of the browser's window.
        description : str
            For search engines.
        **content
            What its template shows; a name that it lacks is an error.

        Returns
        -------
        bytes
            HTML in UTF-8; all text is escaped.
        """
        html = (
            environment(FOLDER / "templates")
            .get_template(f"{self.kind}.html")
            .render(
                page=self,
                t=SimpleNamespace(**labels(self.lang)),
                home=addresses.home_link(self.lang, self.here),
                css=self.href(addresses.CSS),
                script=self.href(addresses.SCRIPT),
                door=self.href(addresses.DOOR) if self.here == "index.html" else "",
                title=title,
                description=description,
                **content,
            )
        )
        return html.encode()
