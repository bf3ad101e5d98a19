"""Why this exists: options that several commands share are written once."""

from __future__ import annotations

from typing import Any

import click


def listed(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    """Split what has commas between."""
    return tuple(part.strip() for part in value.split(",") if part.strip())


PARAMS = {
    "area": "Areas by code, with commas between (BOL,RWA); all for every country.",
    "group": "Group of countries (WAEMU).",
    "soc": "Contingency (SOC_CONTIG_PENSION).",
    "year": "Year that the value describes.",
    "definition": "Definition of platform work (JRC_EVER).",
}


def takes_params(function: Any) -> Any:
    """Give a command the options for what a figure takes."""
    for name, words in reversed(PARAMS.items()):
        function = click.option(f"--{name}", help=words)(function)
    return function


def given(**params: str | None) -> dict[str, str]:
    """Return the options that were given."""
    return {name: value for name, value in params.items() if value is not None}


langs = click.option(
    "--lang",
    "langs",
    default="en",
    callback=listed,
    show_default=True,
    help="Languages: en,fr,es, or all.",
)
picture_formats = click.option(
    "--format", "formats", default="svg,png,pdf", callback=listed, show_default=True, help="Picture formats."
)
sizes = click.option(
    "--size",
    "sizes",
    default="",
    callback=listed,
    help="Sizes: page, column, a4, social, square, slide, or all; the figure's usual one if left out.",
)
