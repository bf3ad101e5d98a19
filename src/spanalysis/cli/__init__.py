"""Why this exists: arguments in, calls out. Whatever decides something lives below.

Nothing heavy is imported before a command runs, so that ``--help`` answers at once.
"""

from __future__ import annotations

from typing import Any

import click

from spanalysis.cli import documents, drafts, figures, projects
from spanalysis.errors import SpanalysisError

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


@click.group(cls=_Commands)
@click.version_option(package_name="spanalysis")
def main() -> None:
    """Social protection coverage and platform work: tables and charts in three languages."""


for command in (
    projects.build,
    figures.list_figures,
    figures.figure,
    figures.pack,
    figures.contact_sheet,
    documents.brief,
    documents.workbook,
    drafts.audit,
    drafts.refresh,
    projects.lab,
):
    main.add_command(command)
