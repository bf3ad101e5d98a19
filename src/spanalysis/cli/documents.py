"""Why this exists: the commands that write documents for those who work in Word, mail and Excel."""

from __future__ import annotations

from pathlib import Path

import click

from spanalysis.cli.options import given, langs, listed, takes_params


@click.command()
@click.argument("subjects", metavar="AREA|THEME...", nargs=-1, required=True)
@langs
@click.option(
    "--format",
    "formats",
    default="docx,pdf,html",
    callback=listed,
    show_default=True,
    help="Formats: docx, pdf, html, md.",
)
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    help="A Word file of yours: the brief goes into it, at {{brief}} or at its end, in its styles.",
)
@click.option("--out", default="briefs", type=click.Path(file_okay=False, path_type=Path), show_default=True)
@click.option("--jobs", type=click.IntRange(min=1), help="Worker processes; one for each core by default.")
def brief(
    subjects: tuple[str, ...],
    langs: tuple[str, ...],
    formats: tuple[str, ...],
    template: Path | None,
    out: Path,
    jobs: int | None,
) -> None:
    """Write two pages on a country, a group of countries or a theme.

    AREA is a code (BOL, WAEMU; all for every country), THEME is world, platform-work, older-persons, women or
    affordability.
    """
    from spanalysis.publishing import publish_briefs

    for path in publish_briefs(subjects, langs, formats, out, template, jobs):
        click.echo(str(path))


@click.command()
@click.argument("names", metavar="[FIGURE|TABLE...]", nargs=-1)
@takes_params
@click.option("--lang", default="en", show_default=True, help="Language: en, fr or es.")
@click.option(
    "--out",
    default="spanalysis.xlsx",
    type=click.Path(dir_okay=False, path_type=Path),
    show_default=True,
    help="File that ends in .xlsx.",
)
def workbook(names: tuple[str, ...], lang: str, out: Path, **asked: str | None) -> None:
    """Write an Excel workbook with a sheet for each figure or table; all figures of a build by default."""
    from spanalysis.briefs.workbook import save_workbook
    from spanalysis.figures.tables import Tables
    from spanalysis.provenance import find_home

    click.echo(str(save_workbook(Tables(find_home()), names, given(**asked), lang, out)))
