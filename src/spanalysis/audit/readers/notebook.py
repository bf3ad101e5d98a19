"""Why this exists: the words of a notebook stand in its Markdown cells; code and outputs are nobody's draft."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from spanalysis.audit.model import HEADING
from spanalysis.audit.readers.markdown import located
from spanalysis.errors import FileFormatError

_MOST_LISTS = 1_000_000


def blocks(text: str, where: str = "") -> Iterator[tuple[str, str, int]]:
    """Yield text, kind and level of each paragraph of a Jupyter notebook's Markdown cells.

    Parameters
    ----------
    text : str
        The notebook's JSON, of format 3 or 4.
    where : str
        Its name, for errors.

    Raises
    ------
    FileFormatError
        If it is no JSON, too deeply nested or no notebook.

    Examples
    --------
    >>> list(blocks('{"cells": [{"cell_type": "markdown", "source": ["# Mali"]}]}'))
    [('Mali', 'heading', 1)]
    """
    for cell in _cells(_parsed(text, where), where):
        if isinstance(cell, dict) and cell.get("cell_type") in ("markdown", HEADING):
            yield from _of_cell(cell, where)


def _parsed(text: str, where: str) -> Any:
    if text.count("{") + text.count("[") > _MOST_LISTS:
        raise _refused(where, f"JSON with more than {_MOST_LISTS:,} lists")
    try:
        return json.loads(text)
    except RecursionError as fault:
        raise _refused(where, "JSON that is too deeply nested") from fault
    except ValueError as fault:
        raise _refused(where, f"faulty JSON ({fault})") from fault


def _cells(book: Any, where: str) -> list[Any]:
    sheets = book.get("worksheets", [book]) if isinstance(book, dict) else None
    found = [sheet for sheet in sheets if isinstance(sheet, dict)] if isinstance(sheets, list) else []
    lists = [sheet["cells"] for sheet in found if isinstance(sheet.get("cells"), list)]
    if not lists:
        raise _refused(where, "JSON without a list of cells")
    return [cell for cells in lists for cell in cells]


def _of_cell(cell: dict[str, Any], where: str) -> Iterator[tuple[str, str, int]]:
    source = cell.get("source", "")
    lines = source if isinstance(source, list) else [source]
    if not all(isinstance(line, str) for line in lines):
        raise _refused(where, "a cell whose source is no text")
    level = cell.get("level", 1)
    marks = "#" * level + " " if cell["cell_type"] == HEADING and level in range(1, 7) else ""
    for found in located(marks + "".join(lines), where):
        yield found.text, found.kind, found.level


def _refused(where: str, arrived: str) -> FileFormatError:
    return FileFormatError(
        "a Jupyter notebook", arrived, where=where, mend="Open it in Jupyter and save it again."
    )
