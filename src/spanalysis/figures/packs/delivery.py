"""Why this exists: a pack is whole or it is not there.

All files are written beside their place, and the folder or zip takes its name in one step. The same figures give
the same bytes, zip included.
"""

from __future__ import annotations

import zipfile
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from spanalysis.errors import SpanalysisError, listed
from spanalysis.figures.packs.citations import bibtex, csl_json
from spanalysis.figures.packs.references import all_references
from spanalysis.figures.packs.texts import licence_text, readme_text, words_text
from spanalysis.figures.render import checked_sizes, save_data, save_pictures
from spanalysis.provenance import atomic_write

if TYPE_CHECKING:
    from spanalysis.figures.figure import Figure
    from spanalysis.figures.packs.packing import Pack

ZIP = ".zip"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_ZIP_MODE = 0o100644 << 16
_UNIX = 3


def save_pack(pack: Pack, out: Path) -> list[Path]:
    """Write a pack as a folder, or as a zip if ``out`` ends in ``.zip``.

    Parameters
    ----------
    pack : Pack
    out : pathlib.Path
        A new or empty folder, or an earlier pack of the same files, which is replaced; or a zip file.

    Returns
    -------
    list of pathlib.Path
        The zip, or the files of the folder.

    Raises
    ------
    SpanalysisError
        If ``out`` is a folder with anything else in it; nothing is drawn then.
    """
    zipped = out.suffix.lower() == ZIP
    if not zipped:
        _refuse_foreign(out, pack)
    target = out.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.", suffix=".part") as aside:
        made = Path(aside) / "new"
        for figure in pack.figures:
            _write(figure, pack, made / pack.folder(figure))
        if zipped:
            atomic_write(target, _zip(made))
            return [out]
        _swap(made, target, Path(aside) / "old")
    return [out / path for path in pack.paths]


def _refuse_foreign(out: Path, pack: Pack) -> None:
    mine = {out / path for path in pack.paths}
    foreign = [path for path in sorted(out.rglob("*")) if not path.is_dir() and path not in mine]
    if foreign or (out.exists() and not out.is_dir()):
        raise SpanalysisError(
            "a new or empty folder, an earlier pack of the same files, or a name that ends in .zip",
            f"one with {listed((path.name for path in foreign), 3)}" if foreign else "a file",
            where=str(out),
            mend="Choose another place: a pack replaces its folder.",
        )


def _write(figure: Figure, pack: Pack, folder: Path) -> None:
    folder.mkdir(parents=True)
    in_language = lru_cache(figure.in_language)
    for lang in pack.langs:
        spoken = in_language(lang)
        for size in checked_sizes(figure, pack.sizes):
            save_pictures(spoken, folder, pack.formats, size)
        for name, text in _texts(spoken, pack).items():
            atomic_write(folder / name, text.encode())
    save_data(figure, folder)


def _texts(figure: Figure, pack: Pack) -> dict[str, str]:
    """Return the text files of a figure in its language, by name."""
    references = all_references(figure, pack.tables)
    entries = pack.entries(figure)
    texts = {
        "txt": words_text(figure, pack.tables),
        "bib": bibtex(references),
        "csl.json": csl_json(references),
        "licence": licence_text(figure, pack.tables),
        "readme": readme_text(figure, entries),
    }
    return {
        entry.name: texts[entry.kind]
        for entry in entries
        if entry.lang == figure.lang and entry.kind in texts
    }


def _zip(folder: Path) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            item = zipfile.ZipInfo(path.relative_to(folder).as_posix(), _ZIP_DATE)
            item.compress_type, item.create_system = zipfile.ZIP_DEFLATED, _UNIX
            item.external_attr = _ZIP_MODE
            archive.writestr(item, path.read_bytes())
    return out.getvalue()


def _swap(made: Path, target: Path, old: Path) -> None:
    """Put the new folder in place of the old one, or leave the old one there."""
    if target.exists():
        target.rename(old)
    try:
        made.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
