"""Why this exists: the commands that find, draw and pack figures."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from spanalysis.cli.options import given, langs, picture_formats, sizes, takes_params


@click.command("list")
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


@click.command()
@click.argument("figure_id", metavar="ID")
@takes_params
@langs
@picture_formats
@sizes
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

    for path in export_all(figure_id, given(**asked), langs, formats, out, sizes, jobs, tell=tell):
        click.echo(str(path))


@click.command()
@click.argument("figure_ids", metavar="ID...", nargs=-1, required=True)
@takes_params
@langs
@picture_formats
@sizes
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

    made = prepare(Tables(find_home()), figure_ids, given(**asked), langs, formats, sizes)
    for path in save_pack(made, out):
        click.echo(str(path))


@click.command("contact-sheet")
@click.argument("figure_ids", metavar="[ID...]", nargs=-1)
@langs
@sizes
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
