"""How long the slow things take, each against something measured in the same run.

Run ``python benchmarks/run.py`` (or ``make bench``), with names to run only some:
``python benchmarks/run.py import help``. Needs a project whose tables and figures can be built; works on a
copy of it in a temporary folder, without the network, and writes nothing into the project.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from audit_quality import audit_quality
from audit_speed import audit_speed
from briefs import write_briefs
from building import build_from_nothing, build_of_nothing
from gallery import gallery_pages
from measuring import Result
from pages import draw_pages, hold_pages
from reading import read_workbook
from starting import import_package, show_help

BENCHMARKS: dict[str, Callable[[], Result]] = {
    "build": build_from_nothing,
    "nothing": build_of_nothing,
    "pages": draw_pages,
    "memory": hold_pages,
    "read": read_workbook,
    "import": import_package,
    "help": show_help,
    "briefs": write_briefs,
    "gallery": gallery_pages,
    "audit": audit_speed,
    "audit-quality": audit_quality,
}
COLUMNS = ("benchmark", "what against what", "figure", "target", "met")


def table(results: list[Result]) -> str:
    """Return results as lines of text, columns in line."""
    rows = [COLUMNS, *((r.name, r.compared, r.figure, r.target, "yes" if r.met else "NO") for r in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    rows.insert(1, tuple("-" * width for width in widths))
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def main(names: list[str]) -> int:
    """Run the benchmarks named, or all, and print one table."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"expected benchmarks among {', '.join(BENCHMARKS)}; got {', '.join(unknown)}", file=sys.stderr)
        return 2
    results = []
    for name in names or BENCHMARKS:
        print(f"running {name} ...", file=sys.stderr, flush=True)
        results.append(BENCHMARKS[name]())
    print(table(results))
    print(f"\nPython {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
