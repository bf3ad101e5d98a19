"""Run by ``.ci/run`` where only the wheel is installed: all that needs no project works without one."""

from __future__ import annotations

import io
import sys
from itertools import islice
from pathlib import Path

import spanalysis as sp
from spanalysis.briefs.contents.making import make_brief
from spanalysis.briefs.documents.files import save_brief
from spanalysis.briefs.gallery.shelf import Shelf
from spanalysis.briefs.gallery.site import site
from spanalysis.briefs.workbook import save_workbook
from spanalysis.figures.tables import Tables
from spanalysis.provenance import find_home

DRAFT = b"In 2020, 46.9% of the world's population had social protection."


def documents() -> list[Path]:
    """Write a brief in every format and a workbook, and make the first pages of the gallery."""
    tables = Tables(find_home())
    paths = save_brief(make_brief(tables, "BOL", "fr"), Path("out"))
    paths.append(save_workbook(tables, ["country-coverage"], {"area": "BOL"}, "es", Path("out/BOL.xlsx")))
    pages = [name for name, _ in islice(site(tables, Shelf()), 5)]
    print(f"{', '.join(path.name for path in paths)}; {', '.join(pages)}")
    return paths


def main() -> int:
    """Make one of each: table, figure, audit, brief, workbook, page; say what came out."""
    if find_home().is_project:
        print(f"expected the tables of the wheel; got the project {find_home().root}", file=sys.stderr)
        return 1
    table = sp.table("coverage")
    written = sp.figure("country-coverage", area="BOL", lang="es").save("out")
    print(f"{len(table)} rows of coverage; {', '.join(path.name for path in map(Path, written))}")
    audit = sp.audit(io.BytesIO(DRAFT))
    print(f"verdicts: {audit.counts}; a page of {len(audit.to_html())} letters")
    written += documents()
    whole = bool(len(table)) and all(Path(path).stat().st_size for path in written)
    return 0 if whole and audit.counts["superseded"] == len(audit.claims) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
