"""The sample in three languages and a hostile one, each printed once, and what LibreOffice makes of them."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefs.documents.printing import LANGUAGES, hostile
from briefs.sample_brief import sample
from briefs.word.word_files import letterhead
from spanalysis.briefs.brief import Block, Brief, Exhibit
from spanalysis.briefs.documents.word.writing import docx
from spanalysis.figures.tables import Tables

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def samples(tables: Tables) -> dict[str, Brief]:
    """The sample by language, and ``hostile``."""
    made = {lang: sample(tables, lang) for lang in LANGUAGES}
    return {**made, "hostile": _drawable(hostile(made["en"]))}


@pytest.fixture(scope="session")
def files(samples: dict[str, Brief]) -> dict[str, bytes]:
    """Word files by the sample's name."""
    return {name: docx(brief) for name, brief in samples.items()}


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A French template with a letterhead in header and body, and ``{{brief}}`` between."""
    path = tmp_path_factory.mktemp("template") / "lettre.docx"
    path.write_bytes(letterhead())
    return path


@pytest.fixture(scope="session")
def lettered(samples: dict[str, Brief], template: Path) -> bytes:
    """The French sample in the template."""
    return docx(samples["fr"], template)


@pytest.fixture(scope="session")
def office(
    files: dict[str, bytes], lettered: bytes, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """PDFs that LibreOffice made of all files, by name, and ``fr.docx``: one saved again as Word."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("SPANALYSIS_OFFICE") == "required":
            pytest.fail("LibreOffice (soffice) is required and not there")
        pytest.skip("LibreOffice (soffice) is not there")
    folder = tmp_path_factory.mktemp("office")
    for name, content in {**files, "lettered": lettered}.items():
        (folder / f"{name}.docx").write_bytes(content)
    sources = sorted(folder.glob("*.docx"))
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    _run([*command, "--convert-to", "pdf", "--outdir", str(folder / "pdf"), *map(str, sources)])
    _run([*command, "--convert-to", "docx", "--outdir", str(folder / "again"), str(folder / "fr.docx")])
    made = {path.stem: path for path in (folder / "pdf").glob("*.pdf")}
    return {**made, "fr.docx": folder / "again" / "fr.docx"}


def _drawable(brief: Brief) -> Brief:
    """Return a brief without halves of letters in its charts' words, which no PNG can hold."""

    def whole(block: Block) -> Block:
        if not isinstance(block, Exhibit):
            return block
        words = block.figure.words
        kept = {name: getattr(words, name).replace("\ud800", "") for name in ("title", "alt")}
        return replace(block, figure=replace(block.figure, words=replace(words, **kept)))

    return replace(brief, blocks=tuple(map(whole, brief.blocks)))


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, timeout=120, capture_output=True)
