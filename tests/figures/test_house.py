"""House rules of figure modules: small, in the folder of their theme, no number in their sentences."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import spanalysis.figures
from spanalysis.figures.catalogue import SPECS

FOLDER = Path(spanalysis.figures.__file__).parent
MODULES = sorted(FOLDER.rglob("*.py"))
NAMES = [path.relative_to(FOLDER).as_posix() for path in MODULES]
NO_VALUE = re.compile(r"\{[^}]*\}|\b1\.3\.1\b|\bISO 3166\b|\bM49_\d+\b|“71%”|\b2030\b|\bLicense 1\.1\b")
"""Digits that are no value: placeholders, codes, the quoted "71 %" of a figure, and the year of the SDGs."""


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of a module with its length in lines, its docstring apart."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            said = node.body[0] if ast.get_docstring(node) else None
            yield node.name, node.end_lineno - node.lineno + 1 - (height(said) if said else 0)


def height(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def sentences(path: Path) -> Iterator[str]:
    """The sentences that a module marks for translation, or says."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called(node) in {"N_", "NN_", "say", "count", "agreeing"}:
            yield from (
                item.value
                for item in node.args
                if isinstance(item, ast.Constant) and isinstance(item.value, str)
            )


def called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def test_modules_are_found():
    assert len([name for name in NAMES if "/" in name]) > 15
    assert sum(len(list(sentences(path))) for path in MODULES) > 100


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_modules_and_functions_are_short(path):
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines < (150 if path.parent != FOLDER else 300)
    assert [(name, length) for name, length in functions(path) if length > 40] == []


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_no_value_is_typed_in_a_sentence(path):
    assert [text for text in sentences(path) if re.search(r"\d", NO_VALUE.sub("", text))] == []


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_module_says_why_it_exists(path):
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert said.startswith("Why this exists:") or path.parent == FOLDER


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
def test_a_figure_lives_in_the_folder_of_its_theme(spec):
    *_, folder, module = home(spec.facts).split(".")
    assert folder.replace("_", "-") == spec.theme
    assert module.replace("_", "-") == spec.id or module == "themes"
    assert home(spec.words).startswith(home(spec.facts).removesuffix("s"))


def home(step: object) -> str:
    """The module of a step; a theme's facts are one function with the contingency filled in."""
    return getattr(step, "func", step).__module__
