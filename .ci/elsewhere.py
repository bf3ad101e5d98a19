"""Run by ``.ci/run`` where only the wheel is installed: tables, figures and audit work without a project."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import spanalysis as sp
from spanalysis.provenance import find_home

DRAFT = b"In 2020, 46.9% of the world's population had social protection."


def main() -> int:
    """Make one table and one figure, audit one sentence, and say what came out."""
    if find_home().is_project:
        print(f"expected the tables of the wheel; got the project {find_home().root}", file=sys.stderr)
        return 1
    table = sp.table("coverage")
    written = sp.figure("country-coverage", area="BOL", lang="es").save("out")
    print(f"{len(table)} rows of coverage; {', '.join(path.name for path in map(Path, written))}")
    audit = sp.audit(io.BytesIO(DRAFT))
    print(f"verdicts: {audit.counts}; a page of {len(audit.to_html())} letters")
    whole = bool(len(table)) and all(Path(path).stat().st_size for path in written)
    return 0 if whole and audit.counts["superseded"] == len(audit.claims) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
