"""Why this exists: the commands that read a writer's own draft: check its numbers, bring them up to date."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
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


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File to write: DRAFT-refreshed.docx beside the draft if left out. The draft itself stays as it is.",
)
@click.option("--lang", default="en", show_default=True, help="Language of the list: en, fr or es.")
def refresh(draft: Path, out: Path | None, lang: str) -> None:
    """Bring the figures and numbers that a brief placed in a Word DRAFT up to date, and list what changed.

    Everything else in the draft stays as you left it; what you have changed by hand is reported, not touched.
    """
    from spanalysis.briefs.refresh import refresh_here

    for line in refresh_here(draft, out, lang):
        click.echo(line)
