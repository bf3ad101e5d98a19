"""Why this exists: headings, links and header cells use Excel's own styles, in a legible font.

Colours are those of the charts; nothing is told by colour alone: headings are bold and larger, links are
underlined, the header row is bold with a rule below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spanalysis.briefs.workbook.pages import Look
from spanalysis.charts.palette import ACCENT, GRID, INK

if TYPE_CHECKING:
    from openpyxl import Workbook

FONT = "Arial"
LINK, HEADER = "Hyperlink", "Heading 4"
_SIZES = {Look.TITLE: 20, Look.HEADING: 14, Look.SECTION: 13, Look.PLAIN: 11}
_BUILTIN = {Look.TITLE: 15, Look.HEADING: 16, Look.SECTION: 17, HEADER: 19, LINK: 8}


def colour(value: str) -> str:
    """Return a colour of the palette as Excel writes it.

    Examples
    --------
    >>> colour("#0A4A73")
    'FF0A4A73'
    """
    return f"FF{value.removeprefix('#')}"


def scale(look: Look) -> float:
    """Return the size of a line's letters in parts of the usual one.

    Examples
    --------
    >>> scale(Look.PLAIN)
    1.0
    """
    return _SIZES[look] / _SIZES[Look.PLAIN]


def add_styles(book: Workbook) -> None:
    """Give a workbook the cell styles of this package, under Excel's own names."""
    from openpyxl.styles import NamedStyle

    book._named_styles["Normal"].font = _font()  # type: ignore[attr-defined]
    for look in (Look.TITLE, Look.HEADING, Look.SECTION):
        font = _font(size=_SIZES[look], bold=True, colour_=ACCENT)
        book.add_named_style(NamedStyle(str(look), font=font, builtinId=_BUILTIN[look]))
    book.add_named_style(
        NamedStyle(LINK, font=_font(colour_=ACCENT, underline="single"), builtinId=_BUILTIN[LINK])
    )
    book.add_named_style(_header())


def _font(size: float = _SIZES[Look.PLAIN], colour_: str = INK, **more: Any) -> Any:
    from openpyxl.styles import Font

    words = {"b": more.get("bold", False), "u": more.get("underline")}
    return Font(name=FONT, sz=size, family=2, color=colour(colour_), **words)


def _header() -> Any:
    from openpyxl.styles import Alignment, Border, NamedStyle, PatternFill, Side

    return NamedStyle(
        HEADER,
        font=_font(bold=True),
        fill=PatternFill("solid", fgColor=colour(GRID)),
        border=Border(bottom=Side("medium", color=colour(INK))),
        alignment=Alignment(wrap_text=True, vertical="bottom"),
        builtinId=_BUILTIN[HEADER],
    )
