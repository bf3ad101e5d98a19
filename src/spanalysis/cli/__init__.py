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
@click.argument("words", nargs=-1)
@click.option("--theme", help="Only figures of a theme, such as coverage.")
@click.option("--lang", default="en", show_default=True, help="Language of the list: en, fr or es.")
@click.pass_context
def list_figures(context: click.Context, words: tuple[str, ...], theme: str | None, lang: str) -> None:
    """List the figures, or those that have all the WORDS in name, theme or description.

    Accents and capitals do not matter. Exit code 1 if there is none.
    """
    from spanalysis.figures.listing import found, show
    from spanalysis.figures.near import nothing

    lines = found(words, theme, lang)
    if not lines:
        click.echo(nothing(words, lang), err=True)
        context.exit(1)
    show(lines, lang, sys.stdout)


PARAMS = {
    "area": "Areas by code, with commas between (BOL,RWA); all for every country.",
    "group": "Group of countries (WAEMU).",
    "soc": "Contingency (SOC_CONTIG_PENSION).",
    "year": "Year that the value describes.",
    "definition": "Definition of platform work (JRC_EVER).",
}


def _params(function: Any) -> Any:
    """Give a command the options for what a figure takes."""
    for name, words in reversed(PARAMS.items()):
        function = click.option(f"--{name}", help=words)(function)
    return function


def _given(**params: str | None) -> dict[str, str]:
    return {name: value for name, value in params.items() if value is not None}


_langs = click.option(
    "--lang",
    "langs",
    default="en",
    callback=_listed,
    show_default=True,
    help="Languages: en,fr,es, or all.",
)
_formats = click.option(
    "--format", "formats", default="svg,png,pdf", callback=_listed, show_default=True, help="Picture formats."
)
_sizes = click.option(
    "--size",
    "sizes",
    default="",
    callback=_listed,
    help="Sizes: page, column, a4, social, square, slide, or all; the figure's usual one if left out.",
)


@main.command()
@click.argument("figure_id", metavar="ID")
@_params
@_langs
@_formats
@_sizes
@click.option("--out", default="out", type=click.Path(file_okay=False, path_type=Path), show_default=True)
@click.option("--jobs", type=click.IntRange(min=1), help="Worker processes; one for each core by default.")
def figure(
    figure_id: str,
    langs: tuple[str, ...],
    formats: tuple[str, ...],
    sizes: tuple[str, ...],
    out: Path,
    jobs: int | None,
    **asked: str | None,
) -> None:
    """Write one figure: its pictures, its rows as CSV and its record as JSON."""
    from spanalysis.exporting import export_all

    def tell(line: str) -> None:
        click.echo(line, err=True)

    for path in export_all(figure_id, _given(**asked), langs, formats, out, sizes, jobs, tell=tell):
        click.echo(str(path))


@main.command()
@click.argument("figure_ids", metavar="ID...", nargs=-1, required=True)
@_params
@_langs
@_formats
@_sizes
@click.option(
    "--out",
    default="pack",
    type=click.Path(path_type=Path),
    show_default=True,
    help="Folder, or a file that ends in .zip.",
)
def pack(
    figure_ids: tuple[str, ...],
    langs: tuple[str, ...],
    formats: tuple[str, ...],
    sizes: tuple[str, ...],
    out: Path,
    **asked: str | None,
) -> None:
    """Pack figures to hand on: pictures, data, words, references and terms of use.

    All of it is written, or nothing. Several figures get a folder each.
    """
    from spanalysis.figures.packs.delivery import save_pack
    from spanalysis.figures.packs.packing import prepare
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import find_home

    made = prepare(Tables(find_home()), figure_ids, _given(**asked), langs, formats, sizes)
    for path in save_pack(made, out):
        click.echo(str(path))


@main.command("contact-sheet")
@click.argument("figure_ids", metavar="[ID...]", nargs=-1)
@_langs
@_sizes
@click.option(
    "--out",
    default="contact-sheets",
    type=click.Path(path_type=Path),
    show_default=True,
    help="Folder, or a file that ends in .png.",
)
def contact_sheet(
    figure_ids: tuple[str, ...], langs: tuple[str, ...], sizes: tuple[str, ...], out: Path
) -> None:
    """Draw the figures that a build makes side by side, to look at all of them."""
    from spanalysis.figures.contact import save_sheets
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import find_home

    for path in save_sheets(Tables(find_home()), figure_ids, langs, out, sizes):
        click.echo(str(path))


@main.command()
@click.argument("draft", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--as-of", "as_of", metavar="DATE", help="Judge by what had been published then (YYYY-MM-DD).")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="Table, JSON or a page.",
)
@click.option("--lang", help="Language of the table or page: en, fr or es; the draft's if left out.")
@click.option(
    "--annotate",
    "annotated",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="OUT",
    help="Also write the draft with a note on each doubtful number: OUT.docx or OUT.md.",
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File for JSON or page.")
@click.option("--strict", is_flag=True, help="Exit code 1 if a number is not current.")
@click.pass_context
def audit(
    context: click.Context,
    draft: Path,
    as_of: str | None,
    form: str,
    lang: str | None,
    annotated: Path | None,
    out: Path | None,
    *,
    strict: bool,
) -> None:
    """Check the numbers of a DRAFT: a .docx, .md, .txt, .html, .pdf or .ipynb file, or - for standard input.

    Each number about social protection or platform work gets a verdict, why, and a sentence to use.
    """
    from spanalysis.audit.outputs.writing import write
    from spanalysis.audit.result import audit_here

    source = sys.stdin.buffer if str(draft) == "-" else draft
    found = audit_here(source, as_of)
    if annotated is not None:
        click.echo(str(found.annotate(annotated)), err=True)
    write(found, form, lang, out, sys.stdout)
    if strict and not found.is_current:
        context.exit(1)


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
