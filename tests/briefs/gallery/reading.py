"""Read the pages of the small gallery as a browser does, without one."""

from __future__ import annotations

from pathlib import Path

from lxml import html


def tree(path: Path) -> html.HtmlElement:
    """Return a page."""
    return html.document_fromstring(path.read_bytes().decode())


def words(node: html.HtmlElement) -> str:
    """Return what a node says, in one line."""
    return " ".join(node.text_content().split())


def by_id(page: html.HtmlElement, name: str) -> str:
    """Return the whole text of an element."""
    return str(page.get_element_by_id(name).text_content())


def cells(table: html.HtmlElement) -> list[list[str]]:
    """Return the rows of a table below its head."""
    return [[words(cell) for cell in row] for row in table.xpath("./tbody/tr")]
