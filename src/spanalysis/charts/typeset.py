"""Why this exists: Typst sets a page in a hundredth of a second, with the house's font and no other.

Two things need care. Typst forms Lato's ligatures inside an SVG and can't be told not to, so it gets Lato
with that one feature taken out, as every other picture has it (``theme.FEATURES``). And its threads do not
survive a fork: a process forked from one in which Typst has run sets its pages in a process of their own.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from spanalysis.charts.theme import Weight, font_file

if TYPE_CHECKING:
    import typst

_WEIGHTS: Final[tuple[Weight, ...]] = ("regular", "bold")
_LIGATURES: Final = "liga"
_BOTH_WEIGHTS: Final = b'#set document(title: "-")\n#set text(font: "Lato")\na *a*'


def typeset(files: Mapping[str, bytes]) -> bytes:
    """Set a document as PDF/UA-1.

    Parameters
    ----------
    files : mapping of str to bytes
        ``main.typ`` and the files that it names.

    Returns
    -------
    bytes
        The PDF. The font is Lato, regular and bold; nothing else is at hand.

    Examples
    --------
    >>> typeset({"main.typ": b'#set document(title: "Nothing")'})[:8]
    b'%PDF-1.7'
    """
    return _set_here(files) if _first_process() == os.getpid() else _set_apart(files)


def prepare() -> None:
    """Load what setting needs, without setting anything: processes forked later have it."""
    import typst  # noqa: F401

    for weight in _WEIGHTS:
        plain_font(weight)


@lru_cache(maxsize=1)
def _first_process() -> int:
    """Return the process in which Typst ran first; a forked one inherits the answer."""
    return os.getpid()


def _set_here(files: Mapping[str, bytes]) -> bytes:
    return _compiled(files, _fonts())


def _compiled(files: Mapping[str, bytes], fonts: typst.Fonts) -> bytes:
    import typst

    options: dict[str, Any] = {"format": "pdf", "pdf_standards": "ua-1", "ignore_system_fonts": True}
    return bytes(typst.compile(dict(files), font_paths=fonts, **options))


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Let Typst read both weights, once; it keeps what it has read, so that their files can go."""
    import typst

    with TemporaryDirectory() as folder:
        for weight in _WEIGHTS:
            (Path(folder) / font_file(weight).name).write_bytes(plain_font(weight))
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        _compiled({"main.typ": _BOTH_WEIGHTS}, fonts)
    return fonts


@lru_cache(maxsize=2)
def plain_font(weight: Weight) -> bytes:
    """Return a weight of Lato that forms no ligatures; for embedding, not for passing on.

    Examples
    --------
    >>> plain_font("regular")[:4]
    b'\\x00\\x01\\x00\\x00'
    """
    from fontTools.ttLib import TTFont

    font = TTFont(font_file(weight), recalcTimestamp=False)
    for record in font["GSUB"].table.FeatureList.FeatureRecord:
        if record.FeatureTag == _LIGATURES:
            record.Feature.LookupListIndex, record.Feature.LookupCount = [], 0
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _set_apart(files: Mapping[str, bytes]) -> bytes:
    """Set the document in a fresh Python."""
    texts = {name: base64.b64encode(content).decode() for name, content in files.items()}
    command = [sys.executable, "-m", "spanalysis.charts.typeset"]
    here = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    content = json.dumps(texts).encode()
    return subprocess.run(command, input=content, env=here, stdout=subprocess.PIPE, check=True).stdout


def _main() -> None:
    texts = json.load(sys.stdin)
    sys.stdout.buffer.write(_set_here({name: base64.b64decode(text) for name, text in texts.items()}))


if __name__ == "__main__":
    _main()
