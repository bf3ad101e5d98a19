"""Why this exists: one call writes an audit in the form and to the place that somebody asked for."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from spanalysis.audit.outputs.as_html import to_html
from spanalysis.audit.outputs.as_json import to_json
from spanalysis.audit.outputs.as_table import show
from spanalysis.errors import FileFormatError, UnknownNameError
from spanalysis.provenance import atomic_write

if TYPE_CHECKING:
    from spanalysis.audit.result import Audit

FORMS = ("text", "json", "html")
_FILE_WIDTH = 100


def write(audit: Audit, form: str, lang: str | None, out: Path | None, stream: TextIO) -> None:
    """Write an audit to a file or a stream.

    Parameters
    ----------
    audit : Audit
        What was found, with the language of the draft.
    form : str
        ``text``, ``json`` or ``html``.
    lang : str or None
        Language of the table or page; the draft's if None.
    out : pathlib.Path or None
        A file, written whole or not at all, in UTF-8; None for the stream.
    stream : text stream
        Takes the text if there is no file; JSON and page reach it in UTF-8.

    Raises
    ------
    UnknownNameError
        If the form or the language does not exist.
    FileFormatError
        If ``out`` is the draft itself, or a folder.

    Examples
    --------
    >>> write(found, "html", "fr", Path("notes.html"), sys.stdout)  # doctest: +SKIP
    """
    if form not in FORMS:
        raise UnknownNameError(f"one of {', '.join(FORMS)}", repr(form), where="format")
    spoken = lang or audit.lang
    if out is not None:
        _check(audit, out)
        atomic_write(out, _text(audit, form, spoken).encode())
    elif form == "text":
        show(audit.findings, spoken, stream)
    else:
        _send(_text(audit, form, spoken), stream)


def _text(audit: Audit, form: str, lang: str) -> str:
    if form == "json":
        return to_json(audit.findings) + "\n"
    if form == "html":
        return to_html(audit.findings, lang)
    page = io.StringIO()
    show(audit.findings, lang, page, _FILE_WIDTH)
    return page.getvalue()


def _send(text: str, stream: TextIO) -> None:
    """Write UTF-8 whatever the stream's own encoding, as JSON and the page's head promise."""
    beneath = getattr(stream, "buffer", None)
    if beneath is None:
        stream.write(text)
        return
    stream.flush()
    beneath.write(text.encode())
    beneath.flush()


def _check(audit: Audit, out: Path) -> None:
    mend = "Give another name with `--out`."
    if out.is_dir():
        raise FileFormatError("a file to write", "a folder", where=str(out), mend=mend)
    original = audit.original
    if original is not None and out.exists() and original.exists() and out.samefile(original):
        raise FileFormatError("a file other than the draft", "the draft itself", where=str(out), mend=mend)
