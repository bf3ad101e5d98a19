"""Why this exists: pages become an Excel file in one way, so that no sheet can lack what the others have.

Rows are streamed, so that a table of a hundred thousand rows needs little memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from spanalysis.briefs.workbook.cells import cell_text
from spanalysis.briefs.workbook.filling import filled
from spanalysis.briefs.workbook.packaging import repacked
from spanalysis.briefs.workbook.pages import Page
from spanalysis.briefs.workbook.setup import set_up
from spanalysis.briefs.workbook.styles import add_styles

if TYPE_CHECKING:
    from openpyxl import Workbook

CORE = "docProps/core.xml"


@dataclass(frozen=True)
class Properties:
    """What the file says of itself.

    Parameters
    ----------
    title, description : str
    lang : str
        ``en``, ``fr`` or ``es``.
    creator : str
    """

    title: str
    description: str
    lang: str
    creator: str


def drawn(pages: Sequence[Page], properties: Properties) -> bytes:
    """Return pages as the bytes of an ``.xlsx`` file.

    Parameters
    ----------
    pages : sequence of Page
        One a sheet, in the order of the tabs.
    properties : Properties

    Returns
    -------
    bytes
        The same for the same pages.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    add_styles(book)
    for number, page in enumerate(pages, 1):
        _draw(page, book, number)
    out = BytesIO()
    book.save(out)
    return repacked(out.getvalue(), {CORE: _core(properties)})


def _core(properties: Properties) -> bytes:
    """Return the file's properties; they name no hour at which it was made."""
    from openpyxl.packaging.core import DocumentProperties
    from openpyxl.xml.constants import DCTERMS_NS
    from openpyxl.xml.functions import tostring

    core: Any = DocumentProperties(
        title=properties.title,
        description=properties.description,
        language=properties.lang,
        creator=properties.creator,
    ).to_tree()
    for name in ("created", "modified"):
        core.remove(core.find(f"{{{DCTERMS_NS}}}{name}"))
    content: Any = tostring(core)
    return bytes(content)


def _draw(page: Page, book: Workbook, number: int) -> None:
    """Draw a sheet: what stands before the rows in the file comes first."""
    sheet: Any = book.create_sheet(page.name)
    sheet.sheet_view.tabSelected = number == 1
    set_up(sheet, page)
    for row in filled(sheet, page):
        sheet.append(row)
    if page.columns:
        _table(sheet, page, number)


def _table(sheet: Any, page: Page, number: int) -> None:
    """Name the table; its headings must be those of the header row, sign for sign."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.filters import AutoFilter
    from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

    end = f"{get_column_letter(len(page.columns))}{page.header + page.rows}"
    place = f"A{page.header}:{end}"
    headings = [cell_text(column.heading) for column in page.columns]
    table = Table(id=number, displayName=page.table, ref=place, autoFilter=AutoFilter(ref=place))
    table.tableColumns = [TableColumn(id=at, name=name) for at, name in enumerate(headings, 1)]
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.tables.add(table)
