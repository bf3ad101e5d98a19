"""Why this exists: a figure's words become the text of a page in one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spanalysis.charts.page import SheetText
    from spanalysis.figures.figure import Words


def sheet_text(words: Words) -> SheetText:
    """Return title, subtitle, notes and source line for the drawing layer."""
    from spanalysis.charts.page import SheetText

    return SheetText(title=words.title, subtitle=words.subtitle, source=words.source, notes=words.notes)
