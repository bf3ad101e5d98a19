"""Why this exists: arguments in, calls out. Whatever decides something lives below.

Nothing heavy is imported before a command runs, so that ``--help`` answers at once.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from spanalysis.errors import ProjectError, SpanalysisError

INTERRUPTED = 130


class _Commands(click.Group):
    """A group that turns the house's errors into messages, and Ctrl-C into a clean end."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except SpanalysisError as error:
            raise _Stop(str(error)) from error
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _Stop(str(error)) from error
        except KeyboardInterrupt:
            click.echo("Stopped. What was written is whole; run the command again to go on.", err=True)
            return ctx.exit(INTERRUPTED)


class _Stop(click.ClickException):
    exit_code = 2


def _listed(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


@click.group(cls=_Commands)
@click.version_option(package_name="spanalysis")
def main() -> None:
    """Social protection coverage and platform work: tables and charts in three languages."""


@main.command()
@click.option(
    "--lang", "langs", default="en,fr,es", callback=_listed, show_default=True, help="Languages to draw."
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


@main.command("list")
def list_figures() -> None:
    """List the figures: name, parameters and what each shows."""
    from spanalysis.figures.catalogue import SPECS, title

    width = max(len(name) for name in SPECS)
    for name, spec in SPECS.items():
        options = " ".join(f"--{param} CODE" for param in spec.params)
        click.echo(f"{name:<{width}}  {options:<12}  {title(spec, 'en')}".rstrip())


@main.command()
@click.argument("figure_id", metavar="ID")
@click.option("--area", help="Country, as an ISO code of three letters (BOL).")
@click.option("--group", help="Group of countries (WAEMU).")
@click.option(
    "--lang", "langs", default="en", callback=_listed, show_default=True, help="Languages: en,fr,es."
)
@click.option(
    "--format", "formats", default="svg,png,pdf", callback=_listed, show_default=True, help="Picture formats."
)
@click.option("--out", default="out", type=click.Path(file_okay=False, path_type=Path), show_default=True)
def figure(
    figure_id: str,
    area: str | None,
    group: str | None,
    langs: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path,
) -> None:
    """Write one figure: its pictures, its rows as CSV and its record as JSON."""
    from spanalysis.figures.export import export

    asked = {"area": area, "group": group}
    params = {name: value for name, value in asked.items() if value is not None}
    for path in export(figure_id, params, langs, formats, out):
        click.echo(str(path))


@main.command()
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
