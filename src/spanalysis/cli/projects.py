"""Why this exists: the commands that work on a whole project: build it, open its notebooks."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

import click

from spanalysis.cli.options import listed
from spanalysis.errors import ProjectError


@click.command()
@click.option(
    "--lang", "langs", default="en,fr,es", callback=listed, show_default=True, help="Languages to draw."
)
@click.option("--jobs", type=click.IntRange(min=1), help="Worker processes; one for each core by default.")
def build(langs: tuple[str, ...], jobs: int | None) -> None:
    """Bring tables and figures up to date: only what changed is made again."""
    from spanalysis.pipeline import build as build_project
    from spanalysis.progress import shown
    from spanalysis.provenance import find_project

    home = find_project()
    with shown(sys.stderr) as progress:
        summary = build_project(home, langs, jobs, progress)
    click.echo(str(summary))


@click.command()
def lab() -> None:
    """Open JupyterLab in the project's notebooks."""
    from spanalysis.provenance import find_project

    folder = find_project().root / "notebooks"
    if find_spec("jupyterlab") is None:
        raise ProjectError(
            "JupyterLab in this Python environment",
            "none",
            mend='Run `make lab` in the project, or `pip install "spanalysis[lab]"`.',
        )
    sys.exit(subprocess.run([sys.executable, "-m", "jupyterlab", str(folder)], check=False).returncode)
