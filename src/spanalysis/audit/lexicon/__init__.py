"""Why this exists: what the audit knows of words stands in CSV files here, for people who know words to mend."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a list as dictionaries of text; do not change them.

    Examples
    --------
    >>> rows("terms")[0]["lang"]
    'en'
    """
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
