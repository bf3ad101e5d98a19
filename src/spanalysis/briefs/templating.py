"""Why this exists: every page is filled in by one kind of template, in which no text is markup."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from spanalysis.audit.outputs.printable import printable

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment


@cache
def environment(folder: Path) -> Environment:
    """Return what reads the templates of a folder: all is escaped, and a name that is missing is an error."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=shown,
        auto_reload=False,
    )


def shown(value: Any) -> Any:
    """Take out of plain text what a browser would obey instead of showing; what is escaped already stays.

    Examples
    --------
    >>> shown("a\\u202eb"), shown(3)
    ('ab', 3)
    """
    return printable(value) if type(value) is str else value
