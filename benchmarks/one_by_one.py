"""The pictures of a build, drawn and saved one after another in one process: ``one_by_one.py FOLDER``.

The same figures by the same calls, from tables that are there already. Nothing is shared out, and no data or
records are written.
"""

from __future__ import annotations

import sys
from pathlib import Path

from spanalysis.figures.catalogue import SPECS, make
from spanalysis.figures.render import save_pictures
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_project
from spanalysis.text.locales import LANGUAGES


def main(folder: Path) -> None:
    """Draw every figure that a build draws, in every language and format."""
    tables = Tables(find_project())
    for spec in SPECS.values():
        for params in spec.defaults:
            figure = make(tables, spec.id, **params)
            for lang in LANGUAGES:
                save_pictures(figure.in_language(lang), folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
