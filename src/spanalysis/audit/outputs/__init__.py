"""Why this exists: what was found is handed back in the form the writer needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from spanalysis.audit.model import Findings

__all__ = ["annotate"]


def annotate(findings: Findings, original: Path, out: Path) -> Path:
    """Write the writer's own file with a note on each number that is not ``current``.

    Parameters
    ----------
    findings : Findings
        What the audit of the file found.
    original : pathlib.Path
        The writer's file, a ``.docx`` or ``.md``, which stays as it is.
    out : pathlib.Path
        The copy to write, of the same format.

    Returns
    -------
    pathlib.Path
        ``out``.

    Raises
    ------
    FileFormatError
        If the draft is of a format that takes no notes, or ``out`` ends in another ending than the draft.

    Examples
    --------
    >>> annotate(findings, Path("draft.pdf"), Path("notes.docx"))  # doctest: +SKIP
    Traceback (most recent call last):
    spanalysis.errors.FileFormatError: draft.pdf: expected a .docx or .md file to annotate; got .pdf. ...
    """
    original, out = Path(original), Path(out)
    _check(findings, original, out)
    if findings.draft.format == "docx":
        from spanalysis.audit.outputs.annotate_docx import annotate_docx

        return annotate_docx(findings, original, out)
    from spanalysis.audit.outputs.annotate_md import annotate_md

    return annotate_md(findings, original, out)


def _check(findings: Findings, original: Path, out: Path) -> None:
    form = findings.draft.format
    where = str(original)
    if form not in {"docx", "md"}:
        mend = "Notes go into Word and Markdown files; use `--format html` for a page with the draft and its notes."
        raise FileFormatError(
            "a .docx or .md file to annotate", f"a draft of format {form}", where=where, mend=mend
        )
    endings = {"docx": (".docx",), "md": (".md", ".markdown")}[form]
    if out.suffix.lower() not in endings:
        mend = f"Name it {original.stem}-checked{endings[0]}, or use `--format html` for a page."
        arrived = out.suffix or "no ending"
        raise FileFormatError(
            f"an annotated copy that ends in {' or '.join(endings)}", arrived, where=str(out), mend=mend
        )
