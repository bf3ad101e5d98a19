"""Why this exists: whatever a writer works in, the audit reads the same plain paragraphs, and nothing a file points to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from spanalysis.audit.model import Draft, Paragraph
from spanalysis.audit.readers import notebook, pdf, plain, web
from spanalysis.audit.readers.decoding import declared, decoded, without_controls
from spanalysis.audit.readers.docx import read_docx
from spanalysis.audit.readers.kinds import check_content, checked_format, format_of, guessed_format
from spanalysis.audit.readers.markdown import located
from spanalysis.errors import FileFormatError

_MEGABYTE = 1_000_000
_MOST = {"docx": 200, "pdf": 200, "ipynb": 50, "html": 50, "md": 20, "txt": 20}
_LONGEST, _MOST_PARAGRAPHS = 2_000_000, 300_000
_INPUT = "standard input"
_Block = tuple[str, str, int]


def read_draft(source: str | Path | BinaryIO, format: str | None = None) -> Draft:  # noqa: A002
    """Read a writer's draft as plain paragraphs.

    Parameters
    ----------
    source : str, pathlib.Path or binary stream
        A .docx, .md, .txt, .html, .pdf or .ipynb file, or a stream of one's bytes.
    format : str, optional
        ``docx``, ``md``, ``txt``, ``html``, ``pdf`` or ``ipynb``; if left out, a file's extension says it, which
        its content must not contradict, and a stream's content.

    Returns
    -------
    Draft
        Its paragraphs with text, numbered from 1 in reading order.

    Raises
    ------
    FileFormatError
        If it isn't there, is of another kind, damaged, protected, without text, or larger or more involved than
        a draft can be.
    UnknownNameError
        If ``format`` is none of the six.

    Examples
    --------
    >>> import io
    >>> read_draft(io.BytesIO("Couverture : 52,4 %.".encode())).paragraphs[0].text
    'Couverture : 52,4 %.'
    """
    where = Path(source).name or str(source) if isinstance(source, str | Path) else _INPUT
    told = checked_format(format) if format is not None else ""
    try:
        data, kind = _taken(source, told, where)
        _check_size(len(data), kind, where)
        return Draft(where, kind, tuple(_checked(_READERS[kind](data, where), where)))
    except RecursionError as fault:
        raise _refused(where, "a draft with few levels of nesting", "a very deeply nested one") from fault


def _taken(source: str | Path | BinaryIO, told: str, where: str) -> tuple[bytes, str]:
    """Return the bytes of a draft and their format."""
    if isinstance(source, str | Path):
        kind = told or format_of(Path(source).suffix, where) if _is_file(Path(source), where) else ""
        data = _read(source, _MOST[kind], where)
        if data:
            check_content(data, kind, where)
        return data, kind
    data = source.read(max(_MOST.values()) * _MEGABYTE + 1)
    if not isinstance(data, bytes):
        raise _refused(where, "a stream of bytes", "one of text", "Open it in binary mode.")
    return data, told or guessed_format(data, where)


def _is_file(path: Path, where: str) -> bool:
    try:
        if path.is_file():
            return True
        arrived = "a folder" if path.is_dir() else "something else" if path.exists() else "no such file"
    except OSError as fault:
        arrived = f"a name that can't be opened ({fault.strerror})"
    raise _refused(where, "a file", arrived, "Check the name and the folder.")


def _read(source: str | Path, most: int, where: str) -> bytes:
    try:
        with Path(source).open("rb") as stream:
            return stream.read(most * _MEGABYTE + 1)
    except OSError as fault:
        raise _refused(
            where, "a file that can be read", str(fault.strerror), "Check who may read it."
        ) from fault


def _check_size(size: int, kind: str, where: str) -> None:
    if size > _MOST[kind] * _MEGABYTE:
        raise _refused(where, f"at most {_MOST[kind]} MB of {kind}", "more", "Split it.")
    if not size:
        raise _refused(where, "a draft with text", "an empty file", "Choose another file.")


def _checked(paragraphs: Iterable[Paragraph], where: str) -> list[Paragraph]:
    """Refuse paragraphs that no writer wrote."""
    found = list(paragraphs)
    if len(found) > _MOST_PARAGRAPHS:
        raise _refused(where, f"at most {_MOST_PARAGRAPHS:,} paragraphs", "more", "Split it.")
    if not found:
        raise _refused(where, "a draft with text", "one without any", "Choose another file.")
    for paragraph in found:
        if len(paragraph.text) > _LONGEST:
            expected = f"paragraphs of at most {_LONGEST:,} letters"
            raise _refused(
                where, expected, f"{len(paragraph.text):,} in paragraph {paragraph.number}", "Split it."
            )
        if any("\ud800" <= letter <= "\udfff" for letter in paragraph.text):
            arrived = f"half a character in paragraph {paragraph.number}"
            raise _refused(where, "whole characters", arrived, "Save it as UTF-8.")
    return found


def _numbered(blocks: Iterable[_Block]) -> list[Paragraph]:
    plain_ones = ((without_controls(text).strip(), kind, level) for text, kind, level in blocks)
    filled = list(islice((block for block in plain_ones if block[0]), _MOST_PARAGRAPHS + 1))
    return [Paragraph(number, *block) for number, block in enumerate(filled, start=1)]


def _of_html(data: bytes, where: str) -> list[Paragraph]:
    return _numbered(web.blocks(decoded(data, where, declared(data)), where))


def _of_markdown(data: bytes, where: str) -> list[Paragraph]:
    return _numbered((one.text, one.kind, one.level) for one in located(decoded(data, where), where))


def _of_notebook(data: bytes, where: str) -> list[Paragraph]:
    return _numbered(notebook.blocks(decoded(data, where), where))


def _of_pdf(data: bytes, where: str) -> list[Paragraph]:
    return _numbered(pdf.blocks(data, where))


def _of_text(data: bytes, where: str) -> list[Paragraph]:
    return _numbered(plain.blocks(decoded(data, where), where))


_READERS: dict[str, Callable[[bytes, str], list[Paragraph]]] = {
    "docx": read_docx,
    "md": _of_markdown,
    "txt": _of_text,
    "html": _of_html,
    "pdf": _of_pdf,
    "ipynb": _of_notebook,
}


def _refused(where: str, expected: str, arrived: str, mend: str = "Write it more simply.") -> FileFormatError:
    return FileFormatError(expected, arrived, where=where, mend=mend)
