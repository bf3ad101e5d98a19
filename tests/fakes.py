"""A project, a package and a catalogue in small, so that the tests of the build need no real data.

Everything that the build calls is replaced by something that leaves a line in ``log.txt``: what is in the log
was made, and nothing else was. Also used by processes that a test starts: ``fakes.install(root)``.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from spanalysis import pipeline, plan, tasks
from spanalysis.charts.filewords import FileWords
from spanalysis.errors import NoDataError, ValueRangeError
from spanalysis.figures.figure import Figure, Headline, RawFile, Words
from spanalysis.provenance import Home, atomic_write, sha256_file

LANGS = ("en", "fr", "es")
RAW = {"coverage": "BOL 55.8\nMLI 9.3\n", "population": "BOL 12\nMLI 23\n"}

CODE = {
    "__init__.py": "from spanalysis.figures.catalogue import make\n",
    "errors.py": "",
    "sources/__init__.py": "",
    "sources/reader.py": "from spanalysis import errors\n",
    "codelists/__init__.py": "",
    "codelists/codes.csv": "code\nSEX_T\n",
    "tidy/__init__.py": "",
    "tidy/store.py": "from spanalysis.errors import SpanalysisError\n",
    "tidy/build.py": "def f():\n    from ..sources import (\n  reader,\n )\nimport spanalysis.codelists\n",
    "charts/marks.py": "import numpy\n",
    "charts/lines.mplstyle": "font.size: 8\n",
    "figures/__init__.py": "",
    "figures/catalogue.py": "from spanalysis.tidy import store\nfrom spanalysis.charts.marks import bars\n",
    "figures/reconciliation.py": "from spanalysis.tidy import store\n",
    "text/__init__.py": "",
    "text/locale/fr/LC_MESSAGES/words.po": 'msgid "a"\n',
    "text/locale/es/LC_MESSAGES/words.po": 'msgid "a"\n',
}
"""The small package: what its modules import decides what a change of them rebuilds."""


def make_project(root: Path) -> Home:
    """Write a project with raw files, and a package beside it."""
    for name, content in RAW.items():
        set_raw(root, name, content)
    for name, content in CODE.items():
        write(root / "package" / name, content)
    return Home(root, is_project=True)


def write(path: Path, content: str) -> None:
    """Write a text file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def set_raw(root: Path, name: str, content: str) -> None:
    """Write a raw file and the record of all of them."""
    write(root / f"data/raw/{name}.txt", content)
    paths = sorted((root / "data/raw").glob("*.txt"))
    entries = [
        {"path": path.name, "hash": "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()}
        for path in paths
    ]
    write(root / "data/raw/datapackage.json", json.dumps({"resources": entries}))


def log(root: Path, line: str) -> None:
    """Note that something was made; lines of several processes do not mix."""
    handle = os.open(root / "log.txt", os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o644)
    os.write(handle, f"{line}\n".encode())
    os.close(handle)


def logged(root: Path) -> set[str]:
    """Return what was made since the last call, and forget it."""
    path = root / "log.txt"
    lines = path.read_text().splitlines() if path.is_file() else []
    path.unlink(missing_ok=True)
    assert len(lines) == len(set(lines)), f"made twice: {sorted(lines)}"
    return set(lines)


@dataclass
class Rows:
    """Stands for a frame; notes when it is written."""

    text: str
    root: Path
    name: str

    def to_csv(self, **_options: Any) -> str:
        log(self.root, self.name)
        return self.text


@dataclass(frozen=True)
class Spec:
    """Stands for an entry of the catalogue."""

    id: str
    tables: tuple[str, ...]
    params: tuple[str, ...] = ()
    defaults: tuple[dict[str, str], ...] = ({},)
    theme: str = "coverage"
    sizes: tuple[str, ...] = ("page",)


@dataclass
class Catalogue:
    """Stands for what makes figures and tables; ``specs`` and ``moods`` make it change and misbehave."""

    root: Path
    specs: dict[str, Spec] = field(default_factory=dict)
    moods: dict[str, str] = field(default_factory=dict)

    def tables(self, home: Home) -> dict[str, str]:
        return {name: (home.processed / f"{name}.csv").read_text() for name in RAW}

    def make(self, home: Home | dict[str, str], id_: str, lang: str = "en", **params: str) -> Figure:
        tables = self.tables(home) if isinstance(home, Home) else home
        spec = self.specs[id_]
        slug = "-".join((id_, *params.values()))
        mood = self.moods.get(slug, "")
        if mood == "no data":
            raise NoDataError("a value of BOL", "none", where="coverage.csv", mend="Choose another country.")
        if mood == "bug":
            raise KeyError("oops")
        if mood == "death":
            os._exit(3)
        if mood == "slow":
            time.sleep(0.6)
        content = "".join(tables[name] for name in spec.tables)
        files = tuple(
            RawFile(f"{name}.txt", sha256_file(self.root / f"data/raw/{name}.txt"), "v1")
            for name in spec.tables
        )
        return Figure(
            id=id_,
            params=params,
            lang=lang,
            rows=Rows(content, self.root, f"{slug}.csv"),
            headline={"share": Headline(float(len(content)), "PT")},
            words=Words(f"{slug} in {lang}", "", "Caption & more", f"alt {lang}", "Source: <ILO>", ""),
            raw_files=files,
            draw=lambda size="": f"{slug}.{lang} {content}",
            in_language=lambda other: self.make(tables, id_, other, **params),
        )

    def save(self, drawing: str, path: Path, fmt: str, words: FileWords) -> None:
        atomic_write(path, f"{fmt} {words.title} {words.description} {words.lang} {drawing}".encode())
        log(self.root, path.name)

    def build_tables(self, home: Home) -> dict[str, str]:
        found = {name: (home.raw / f"{name}.txt").read_text() for name in RAW}
        if "-" in found["coverage"]:
            raise ValueRangeError("a value from 0 to 100", "-1", where="coverage.txt, row 1")
        return {name: text.strip() + "\n" for name, text in found.items()}

    def write_tables(self, tables: dict[str, str], folder: Path) -> list[Path]:
        log(self.root, "tables")
        paths = [folder / f"{name}.csv" for name in tables]
        for path, text in zip(paths, tables.values(), strict=True):
            atomic_write(path, text.encode())
        atomic_write(folder / "datapackage.json", b"{}")
        return [*paths, folder / "datapackage.json"]

    def reconciliation(self, tables: dict[str, str]) -> Rows:
        return Rows("".join(tables.values()), self.root, "reconciliation.csv")


def modules(catalogue: Catalogue) -> dict[str, ModuleType]:
    """Return stand-ins for the modules that the build imports by name."""
    contents: dict[str, SimpleNamespace] = {
        "spanalysis.figures.catalogue": SimpleNamespace(
            SPECS=catalogue.specs,
            make=catalogue.make,
            title=lambda spec, lang: f"{spec.id} in {lang}",
        ),
        "spanalysis.figures.reconciliation": SimpleNamespace(reconciliation=catalogue.reconciliation),
        "spanalysis.figures.tables": SimpleNamespace(Tables=catalogue.tables, whole_tables=catalogue.tables),
        "spanalysis.charts.save": SimpleNamespace(save=catalogue.save),
        "spanalysis.tidy.build": SimpleNamespace(
            build_tables=catalogue.build_tables, write_tables=catalogue.write_tables
        ),
    }
    found = {}
    for name, content in contents.items():
        found[name] = ModuleType(name)
        found[name].__dict__.update(vars(content))
    return found


def install(root: Path, setitem: Any = dict.__setitem__, setattr_: Any = setattr) -> Catalogue:
    """Put the stand-ins in place of the real modules; a test passes monkeypatch's methods."""
    catalogue = Catalogue(root)
    catalogue.specs["line"] = Spec("line", ("coverage",))
    catalogue.specs["bars"] = Spec(
        "bars", ("coverage", "population"), ("area",), ({"area": "BOL"}, {"area": "MLI"})
    )
    for name, module in modules(catalogue).items():
        setitem(sys.modules, name, module)
    setattr_(plan, "PACKAGE", root / "package")
    setattr_(tasks, "warm", lambda: None)
    setattr_(pipeline, "warm", lambda: None)
    setattr_(pipeline, "STAGES", (plan.make_plan,))
    return catalogue
