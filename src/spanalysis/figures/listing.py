"""Why this exists: somebody who knows what they look for, and not what it is called, finds the figure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from spanalysis.errors import UnknownNameError
from spanalysis.text import N_, translator
from spanalysis.text.locales import checked_language

if TYPE_CHECKING:
    from rich.table import Table

THEMES = {
    "coverage": N_("coverage"),
    "platform-work": N_("platform work"),
    "money": N_("expenditure and financing"),
    "country": N_("country page"),
}
"""What each theme is called, by its code: the code filters, both are searched."""

_HEADINGS = {
    "id": N_("figure"),
    "theme": N_("theme"),
    "params": N_("parameters"),
    "about": N_("what it shows"),
}


@dataclass(frozen=True)
class Listed:
    """One line of the list.

    Parameters
    ----------
    id : str
        Name of the figure.
    theme : str
        Code of its theme.
    params : tuple of str
        What it must be given.
    about : str
        What it shows, in the reader's language.
    searched : str
        Everything that a search looks through, folded.
    """

    id: str
    theme: str
    params: tuple[str, ...]
    about: str
    searched: str

    @property
    def options(self) -> str:
        """How the parameters are written in a command."""
        return " ".join(f"--{name} CODE" for name in self.params)


def folded(text: str) -> str:
    """Return a text without accents and capitals, as a search sees it.

    Examples
    --------
    >>> folded("Édition À REVOIR"), folded("l’emploi")
    ('edition a revoir', "l'emploi")
    """
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return bare.casefold().replace("’", "'")


def entries(lang: str = "en") -> tuple[Listed, ...]:
    """Return every figure of the catalogue as a line of the list, in the catalogue's order.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.
    """
    from spanalysis.figures.catalogue import SPECS, title

    say = translator(checked_language(lang)).gettext
    found = []
    for spec in SPECS.values():
        about = title(spec, lang)
        theme = say(THEMES[spec.theme]) if spec.theme in THEMES else ""
        searched = folded(" ".join((spec.id, spec.theme, theme, *spec.params, about)))
        found.append(Listed(spec.id, spec.theme, tuple(spec.params), about, searched))
    return tuple(found)


def found(words: Iterable[str], theme: str | None = None, lang: str = "en") -> tuple[Listed, ...]:
    """Return the figures that hold all the words, whatever their accents and capitals.

    Parameters
    ----------
    words : iterable of str
        Looked for in name, theme and description, in the language asked for; none finds all.
    theme : str, optional
        Code of a theme.
    lang : str
        ``en``, ``fr`` or ``es``.

    Raises
    ------
    UnknownNameError
        If no figure has such a theme, or the language is none of the three; the message lists them.

    Examples
    --------
    >>> [line.id for line in found(["WORLD", "trend"])]
    ['world-coverage-trend']
    """
    lines = entries(lang)
    themes = dict.fromkeys(line.theme for line in lines)
    if theme is not None and theme not in themes:
        raise UnknownNameError(f"a theme ({', '.join(themes)})", repr(theme), mend="Choose one of them.")
    looked_for = [folded(word) for word in words]
    return tuple(
        line
        for line in lines
        if theme in (None, line.theme) and all(word in line.searched for word in looked_for)
    )


def show(lines: Sequence[Listed], lang: str, out: TextIO) -> None:
    """Write the list: as a table to a terminal, as plain text to anything else."""
    if not out.isatty():
        out.write(f"{plain(lines)}\n")
        return
    from rich.console import Console

    Console(file=out).print(table(lines, lang))


def plain(lines: Sequence[Listed]) -> str:
    """Write the list as aligned text, one line a figure, for a file or another program.

    Examples
    --------
    >>> plain([Listed("trend", "coverage", (), "The trend", "")])
    'trend  coverage    The trend'
    """
    rows = [(line.id, line.theme, line.options, line.about) for line in lines]
    wide = [max((len(row[at]) for row in rows), default=0) for at in range(3)]
    padded = ["  ".join((*(row[at].ljust(wide[at]) for at in range(3)), row[3])) for row in rows]
    return "\n".join(line.rstrip() for line in padded)


def table(lines: Sequence[Listed], lang: str = "en") -> Table:
    """Return the list as a table for a terminal, with headings in the language."""
    from rich import box
    from rich.table import Table as RichTable

    say = translator(lang).gettext
    shown = RichTable(box=box.SIMPLE_HEAD, pad_edge=False)
    for name, heading in _HEADINGS.items():
        shown.add_column(say(heading), no_wrap=name != "about")
    for line in lines:
        shown.add_row(line.id, line.theme, line.options, line.about)
    return shown
