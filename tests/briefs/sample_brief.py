"""A small brief on Bolivia with every kind of block, for tests of what prints it."""

from __future__ import annotations

from spanalysis.briefs.brief import (
    Brief,
    Column,
    Exhibit,
    Grid,
    Heading,
    Origin,
    Paragraph,
    Passage,
    Points,
)
from spanalysis.briefs.documents.pictures import drawn_once
from spanalysis.figures.catalogue import make
from spanalysis.figures.tables import Tables
from spanalysis.text import sentence


def sample(tables: Tables, lang: str = "en") -> Brief:
    """Return the brief in a language; headings and table are in no language."""
    figure = drawn_once(make(tables, "country-coverage", lang, area="BOL"))

    def origin(part: str) -> Origin:
        return Origin("country-coverage", ("BOL",), lang, part)

    def said(number: int) -> Passage:
        statement = figure.statements[number]
        note = Passage(sentence(statement.definition, f"[{statement.sources}]"), origin(f"note-{number}"))
        return Passage(sentence(statement.text), origin(f"statement-{number}"), note)

    grid = Grid(
        Passage("Values", origin("table-caption")),
        (Column("Area", width=2.0), Column("Year", numeric=True), Column("%", numeric=True)),
        (("Bolivia", "2021", "38.4"), ("<b>&", "=1+1", "")),
        origin("table"),
    )
    return Brief(
        subject="BOL",
        lang=lang,
        title=f"{lang}: Bolivia",
        subtitle="A sample",
        dated=Passage("2026", Origin("brief", ("BOL",), lang, "dated")),
        blocks=(
            Heading("One"),
            Points((said(0), said(1))),
            Exhibit(figure, Passage(figure.words.caption, origin("caption")), origin("picture"), 0.9),
            Heading("Two"),
            grid,
            Heading("Three", 2),
            Paragraph(Passage("Plain <text> & more", link="https://example.org/?a=1&b=2")),
        ),
        description="A sample brief.",
    )
