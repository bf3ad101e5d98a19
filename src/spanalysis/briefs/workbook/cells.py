"""Why this exists: a cell shows a text and never obeys it, whatever it begins with or holds.

A spreadsheet takes a typed text for a formula if it begins with ``=``, ``+``, ``-`` or ``@``: such a cell is
text by its type, and marked so that it stays text when somebody opens it for editing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spanalysis.audit.outputs.printable import printable

if TYPE_CHECKING:
    from spanalysis.briefs.workbook.pages import Value

LENGTH = 32_767
"""Signs that Excel holds in a cell."""

_LIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_XML = re.compile("[\ufffe\uffff]")


def cell_text(text: str) -> str:
    """Return a text as a cell can hold it: one line, without signs that no XML file may have, not too long.

    Examples
    --------
    >>> cell_text("a\\x00b\\tc"), cell_text("_x0041_")
    ('ab c', '_x005F_x0041_')
    """
    plain = _ESCAPED.sub("_x005F_", _NOT_XML.sub("\ufffd", printable(text)))
    return plain if len(plain) <= LENGTH else f"{plain[: LENGTH - 1]}…"


def is_live(text: str) -> bool:
    """Say whether a spreadsheet would take a typed text for a formula.

    Examples
    --------
    >>> is_live("=1+1"), is_live(" @SUM(A1)"), is_live("52.4%")
    (True, True, False)
    """
    return text.lstrip().startswith(_LIVE)


def written(value: Value) -> tuple[str, str]:
    """Return what stands in the file for a value, and Excel's type of it: ``n`` or ``s``.

    Examples
    --------
    >>> written(52.4), written("=1+1")
    (('52.4', 'n'), ('=1+1', 's'))
    """
    return (cell_text(value), "s") if isinstance(value, str) else (repr(value), "n")
