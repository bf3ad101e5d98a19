"""Notebooks show how to use the library: they define nothing, keep no outputs and type no numbers."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import nbformat
import pytest

FOLDER = Path(__file__).parents[1] / "notebooks"
NAMES = (
    "01-world-coverage",
    "02-platform-work",
    "03-a-country",
    "04-who-is-left-out",
    "05-is-it-affordable",
    "06-women-and-men",
    "07-audit-a-draft",
    "08-explorer",
)
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)

CODE = re.compile(r"`[^`]*`")
LINK_TARGET = re.compile(r"\]\([^)]*\)")
INDICATOR = re.compile(r"\bSDG indicator 1\.3\.1\b")
DATE_OR_YEAR = re.compile(r"\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b")


def prose(text: str) -> str:
    """Markdown without code, link targets, the indicator's name, years and dates."""
    for pattern in (CODE, LINK_TARGET, INDICATOR, DATE_OR_YEAR):
        text = pattern.sub("", text)
    return text


@pytest.fixture(params=NAMES)
def notebook(request: pytest.FixtureRequest) -> nbformat.NotebookNode:
    return nbformat.read(FOLDER / f"{request.param}.ipynb", as_version=nbformat.NO_CONVERT)


def cells(notebook: nbformat.NotebookNode, kind: str) -> list[nbformat.NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def test_these_are_all_the_notebooks() -> None:
    assert tuple(sorted(path.stem for path in FOLDER.glob("*.ipynb"))) == NAMES


def test_the_format_is_valid_and_has_no_accidents_in_it(notebook: nbformat.NotebookNode) -> None:
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec.name == "python3"
    assert [cell.id for cell in notebook.cells] == [str(number) for number in range(len(notebook.cells))]


def test_no_outputs_are_stored(notebook: nbformat.NotebookNode) -> None:
    for cell in cells(notebook, "code"):
        assert cell.outputs == []
        assert cell.execution_count is None
        assert cell.metadata == {}


def test_code_parses_and_defines_no_functions(notebook: nbformat.NotebookNode) -> None:
    for cell in cells(notebook, "code"):
        found = [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, DEFINITIONS)]
        assert found == [], cell.source


def test_prose_types_no_numbers(notebook: nbformat.NotebookNode) -> None:
    for cell in cells(notebook, "markdown"):
        assert re.findall(r"\d+", prose(cell.source)) == [], cell.source


def test_it_opens_with_a_title_and_imports_the_library_as_people_do(notebook: nbformat.NotebookNode) -> None:
    assert notebook.cells[0].source.startswith("# ")
    assert cells(notebook, "code")[0].source.startswith("import spanalysis as sp")
    assert any("sp.figure(" in cell.source for cell in cells(notebook, "code"))


def test_the_check_for_numbers_sees_numbers() -> None:
    assert re.findall(r"\d+", prose("It rose to 52.4% (SDG indicator 1.3.1) by 2023-10-29.")) == ["52", "4"]
