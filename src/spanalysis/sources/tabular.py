"""Why this exists: publishers send tables as many kinds of file, and every kind can arrive broken.

This module opens a ``.csv``, ``.tsv`` or ``.xlsx`` file and gives its sheets as rows of cells. It knows
files, not publishers: which row is the header is found in :mod:`spanalysis.sources.layouts`.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

from spanalysis.errors import FileFormatError

Row = Sequence[object]

#: Delimiters that are tried; the header line decides between them.
DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab"}
#: A header is looked for in this many rows, title rows included.
HEAD_ROWS = 40

_ZIP, _OLE2 = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<head", b"<table")
_DOWNLOAD = "Download the file from the publisher again."


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook, or one way of cutting a text file into cells.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        The sheet's name; empty for a text file.
    load : callable
        ``load(n)`` gives the first ``n`` rows, ``load(None)`` all of them, counted from the first row of the
        file, blank rows included.
    """

    path: Path
    name: str
    load: Callable[[int | None], list[Row]]


def open_sheets(path: Path) -> list[Sheet]:
    """Open a file and give the sheets in which a header may stand.

    Parameters
    ----------
    path : Path
        A ``.csv``, ``.tsv`` or ``.xlsx`` file.

    Returns
    -------
    list of Sheet
        A workbook's sheets in their order; for a text file, one per delimiter of :data:`DELIMITERS`.

    Raises
    ------
    FileFormatError
        When the file is missing, empty, truncated, or of another kind than its name says.

    Examples
    --------
    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "areas.csv"
    >>> _ = file.write_text("iso3;country\\nNAM;Namibia\\n")
    >>> open_sheets(file)[1].load(None)
    [['iso3', 'country'], ['NAM', 'Namibia']]
    """
    data, suffix = _content(path), path.suffix.lower()
    if data.lstrip(codecs.BOM_UTF8 + b" \t\r\n")[:16].lower().startswith(_WEB_PAGE):
        raise FileFormatError("a table", "a web page (HTML or XML)", where=path.name, mend=_DOWNLOAD)
    if suffix == ".xlsx":
        return _workbook_sheets(path, data)
    if suffix in {".csv", ".tsv"}:
        return _text_sheets(path, data)
    raise FileFormatError(
        "a .csv, .tsv or .xlsx file",
        f"a file named *{suffix}",
        where=path.name,
        mend="Save it as one of these.",
    )


def _content(path: Path) -> bytes:
    if not path.is_file():
        arrived = "a folder" if path.is_dir() else "no such file"
        raise FileFormatError("a file", arrived, where=str(path), mend="Check the name and the folder.")
    data = path.read_bytes()
    if not data.strip(codecs.BOM_UTF8 + b" \t\r\n"):
        raise FileFormatError(
            "a table with a header and rows", "an empty file", where=path.name, mend=_DOWNLOAD
        )
    return data


def _workbook_sheets(path: Path, data: bytes) -> list[Sheet]:
    if data.startswith(_OLE2):
        raise FileFormatError(
            "an .xlsx workbook",
            "an old .xls workbook or one with a password",
            where=path.name,
            mend="Open it in a spreadsheet program and save it as .xlsx without a password.",
        )
    if not data.startswith(_ZIP):
        raise FileFormatError(
            "an .xlsx workbook",
            "a text file",
            where=path.name,
            mend="If it is a CSV file, rename it to .csv.",
        )
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except CalamineError as fault:
        raise _damaged(path, fault) from fault
    names = [sheet.name for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    return [Sheet(path, name, _sheet_loader(path, workbook, name)) for name in names]


def _damaged(path: Path, fault: Exception) -> FileFormatError:
    arrived = (
        "one with a password" if isinstance(fault, PasswordError) else f"a truncated or damaged one ({fault})"
    )
    return FileFormatError("a whole .xlsx workbook", arrived, where=path.name, mend=_DOWNLOAD)


def _sheet_loader(path: Path, workbook: CalamineWorkbook, name: str) -> Callable[[int | None], list[Row]]:
    parsed = cache(lambda: workbook.get_sheet_by_name(name))  # the head and the whole parse its XML once

    def load(count: int | None) -> list[Row]:
        try:
            return list(parsed().to_python(skip_empty_area=False, nrows=count))
        except CalamineError as fault:
            raise _damaged(path, fault) from fault

    return load


def _text_sheets(path: Path, data: bytes) -> list[Sheet]:
    if data.startswith((_ZIP, _OLE2)):
        raise FileFormatError(
            "a text table",
            "a workbook or an archive",
            where=path.name,
            mend="If it is a workbook, rename it to .xlsx.",
        )
    try:
        text = decode(data)
    except UnicodeDecodeError as fault:
        raise FileFormatError("whole Unicode text", str(fault), where=path.name, mend=_DOWNLOAD) from fault
    if "\0" in text:
        raise FileFormatError("a text table", "binary data", where=path.name, mend=_DOWNLOAD)
    return [Sheet(path, "", _text_loader(path, text, delimiter)) for delimiter in DELIMITERS]


def decode(data: bytes) -> str:
    """Turn a text file's bytes into text, with names such as Côte d'Ivoire right.

    A byte-order mark decides for UTF-8 or UTF-16. Without one UTF-8 is tried first; what is not UTF-8 is read
    as Windows-1252, or as Latin-1 where that has no letter for a byte.

    Raises
    ------
    UnicodeDecodeError
        When the text is not what its byte-order mark says.

    Examples
    --------
    >>> decode("Côte d'Ivoire".encode("latin-1")), decode("Türkiye".encode("utf-16"))
    ("Côte d'Ivoire", 'Türkiye')
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8-sig")
    for encoding in ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _text_loader(path: Path, text: str, delimiter: str) -> Callable[[int | None], list[Row]]:
    def load(count: int | None) -> list[Row]:
        # The head is read leniently, because a wrong delimiter makes nonsense of quotes.
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=count is None)
        try:
            return list(islice(lines, count))
        except csv.Error as fault:
            raise FileFormatError(
                "quotes that open and close around a cell",
                str(fault),
                where=f"{path.name}, line {lines.line_num}",
                mend="The file may be cut short, or a quote may be missing.",
            ) from fault

    return load
