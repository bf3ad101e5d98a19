"""Why this exists: a build redoes exactly what depends on something that changed.

A task's fingerprint is one sha256 over everything that shapes its outputs: raw files, tables, the modules it
imports (found by reading their import lines, not by running them), the words of its language and the versions
of the libraries that write its bytes. Nothing here imports pandas or matplotlib, so that finding out that
nothing changed takes a moment.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from spanalysis.provenance import Home, resources, sha256_bytes, sha256_file

NAME = "spanalysis"
RULES = "1"
"""Changed by hand when the pipeline itself writes different files."""

TABLE_LIBRARIES = ("numpy", "openpyxl", "pandas", "pandera", "pyarrow", "python-calamine")
FIGURE_LIBRARIES = (
    "babel",
    "fontpkg-lato",
    "fonttools",
    "matplotlib",
    "numpy",
    "pandas",
    "pillow",
    "seaborn",
    "typst",
)

DOCUMENT_LIBRARIES = ("jinja2", "lxml", "markdown-it-py", "openpyxl", "pypdf")

_IMPORT = re.compile(
    rf"^[ \t]*from[ \t]+(\.+[\w.]*|{NAME}\b[\w.]*)[ \t]+import[ \t]+(\([^)]*\)|[^\n]*)"
    rf"|^[ \t]*import[ \t]+({NAME}\b[\w.]*)",
    re.M,
)
_WORDS = {".po", ".pot", ".mo"}


def digest(parts: Mapping[str, object]) -> str:
    """Return one sha256 over named parts, whatever their order.

    Examples
    --------
    >>> digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    True
    """
    return sha256_bytes(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode())


def raw_digests(home: Home) -> dict[str, str]:
    """Return the sha256 of each raw file as it is on disk, of the record and of the corrections.

    Parameters
    ----------
    home : Home
        A project.

    Returns
    -------
    dict of str to str
        Digest by path below ``data/raw``; ``missing`` where there is no such file, so that the task that
        reads it runs and says so.
    """
    names = ["datapackage.json", "corrections.toml", *(item.path for item in resources(home))]
    paths = {name: home.raw / name for name in names}
    return {name: sha256_file(path) if path.is_file() else "missing" for name, path in paths.items()}


def code_digests(package: Path, roots: Iterable[str]) -> dict[str, str]:
    """Return the sha256 of every file of the package that the root modules depend on.

    Parameters
    ----------
    package : pathlib.Path
        Folder of the package.
    roots : iterable of str
        Modules (``tidy.build``) or whole folders (``figures``), named below the package.

    Returns
    -------
    dict of str to str
        Digest by path below the package: the modules reached by import lines, and the data files (codelists,
        styles) beside them. Catalogs of words are left to :func:`word_digests`.

    Examples
    --------
    >>> from spanalysis.provenance import PACKAGE
    >>> sorted(code_digests(PACKAGE, ["provenance"]))
    ['errors.py', 'provenance.py']
    """
    modules = _reached(package, roots)
    folders = {path.parent for path in modules} - {package}
    files = modules | {path for folder in folders for path in _data_files(folder)}
    return {path.relative_to(package).as_posix(): sha256_file(path) for path in sorted(files)}


def word_digests(package: Path, langs: Iterable[str]) -> dict[str, str]:
    """Return the sha256 of the ``.po`` files of some languages, by path below the package."""
    wanted = set(langs)
    catalogs = (path.relative_to(package) for path in sorted(package.rglob("*.po")))
    mine = [path for path in catalogs if wanted & {path.stem, *path.parent.parts}]
    return {path.as_posix(): sha256_file(package / path) for path in mine}


def library_versions(names: Iterable[str]) -> dict[str, str]:
    """Return the installed version of each distribution, ``absent`` for one that is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    found = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "absent"
    return found


def _reached(package: Path, roots: Iterable[str]) -> set[Path]:
    """Follow import lines from the roots; the package's own ``__init__`` is a face, not a dependency."""
    waiting = [path for root in roots for path in _root_files(package, root)]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += [found for name in _imports(package, path) for found in _files_of(package, name)]
    return seen


def _root_files(package: Path, root: str) -> list[Path]:
    folder = package.joinpath(*root.split("."))
    return sorted(folder.glob("*.py")) if folder.is_dir() else _files_of(package, root)


def _imports(package: Path, path: Path) -> Iterator[str]:
    """Yield every dotted name below the package that a module's import lines could mean."""
    here = path.relative_to(package).parent.parts
    for source, names, plain in _IMPORT.findall(path.read_text(encoding="utf-8")):
        base = _absolute(source, here) if source.startswith(".") else (source or plain).split(".")[1:]
        yield ".".join(base)
        yield from (".".join((*base, name)) for name in re.findall(r"\w+", names))


def _absolute(source: str, here: tuple[str, ...]) -> list[str]:
    """Return the parts of a relative import's source, such as ``..tidy.store``, below the package."""
    name = source.lstrip(".")
    up = len(source) - len(name) - 1
    return [*here[: len(here) - up], *(part for part in name.split(".") if part)]


def _files_of(package: Path, name: str) -> list[Path]:
    """Return the module's file and the ``__init__`` of each folder above it, below the package."""
    parts = [part for part in name.split(".") if part]
    inits = [package.joinpath(*parts[:depth], "__init__.py") for depth in range(1, len(parts) + 1)]
    module = package.joinpath(*parts).with_suffix(".py") if parts else package / "absent"
    return [path for path in (*inits, module) if path.is_file()]


def _data_files(folder: Path) -> Iterator[Path]:
    """Yield the data files of a folder; a folder below that has modules of its own answers for itself."""
    for path in folder.iterdir():
        if path.is_dir() and not (path / "__init__.py").is_file():
            yield from _data_files(path)
        elif path.is_file() and path.suffix not in {".py", ".pyc", *_WORDS} and path.name[0] != ".":
            yield path
