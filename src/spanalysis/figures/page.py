"""Why this exists: a figure's words become the text of a page of any size in one way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spanalysis.errors import UnknownNameError
from spanalysis.text.locales import NBSP

if TYPE_CHECKING:
    from spanalysis.charts.page import SheetText
    from spanalysis.figures.figure import Words

_HELD: Final = re.compile(
    r" (?=\d+\.\d+\.\d|ODS\b)|(?<=\ben) (?=pourcentage|porcentaje)|(?<=\bper) (?=cent\b)"
)
"""Spaces of a subtitle where no line may break: in an indicator's name or a unit."""


def sheet_text(words: Words, size: str) -> SheetText:
    """Return title, subtitle, notes and source line for the drawing layer, on a page of a size.

    Raises
    ------
    UnknownNameError
        If there is no such size.
    """
    from spanalysis.charts.page import SheetText
    from spanalysis.charts.sizes import size_named

    return SheetText(
        title=words.title,
        subtitle=_HELD.sub(NBSP, words.subtitle),
        source=words.source,
        notes=words.notes,
        brief_source=words.brief_source,
        brief_note=words.brief_note,
        size=size_named(size),
    )


def checked_size(size: str, sizes: tuple[str, ...], where: str) -> str:
    """Return a size if a figure is drawn in it; the first one stands for no choice.

    Raises
    ------
    UnknownNameError
        If it is not; the message lists those that are.

    Examples
    --------
    >>> checked_size("", ("page", "a4"), "country-ranking")
    'page'
    """
    if size and size not in sizes:
        raise UnknownNameError(f"a size of this figure ({', '.join(sizes)})", repr(size), where=where)
    return size or sizes[0]
