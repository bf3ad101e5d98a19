"""Starting: what an import and a help text cost, as whole processes."""

from __future__ import annotations

from statistics import median

from measuring import Result, process, seconds, side_by_side

RUNS = 9


def import_package() -> Result:
    """Time ``import spanalysis`` against ``import pandas``."""
    ours, theirs = side_by_side(
        lambda: process(("-c", "import spanalysis")), lambda: process(("-c", "import pandas")), RUNS
    )
    return Result(
        "import",
        f"import spanalysis: {ours:.2f} s; import pandas: {theirs:.2f} s",
        f"{ours - theirs:+.2f} s",
        "+0.4 s or less",
        ours - theirs <= 0.4,
    )


def show_help() -> Result:
    """Time ``spanalysis --help``."""
    time = median(seconds(lambda: process(("-m", "spanalysis", "--help"))) for _ in range(RUNS))
    return Result("help", "spanalysis --help, whole process", f"{time:.2f} s", "under 0.15 s", time < 0.15)
