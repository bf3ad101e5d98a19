"""Why this exists: notes go into a copy of the writer's own file, which stays as it is and is the one that was audited."""

from __future__ import annotations

from pathlib import Path

from spanalysis.audit.model import Claim
from spanalysis.errors import FileFormatError


def check_original(original: Path) -> None:
    """Refuse a draft that is not there.

    Raises
    ------
    FileFormatError
        If it is a folder or nothing.
    """
    if not original.is_file():
        arrived = "a folder" if original.is_dir() else "no such file"
        raise FileFormatError("a file", arrived, where=str(original), mend="Check the name and the folder.")


def check_other(original: Path, out: Path, suffix: str) -> None:
    """Refuse to write over the draft; the suffix is that of the name to propose.

    Raises
    ------
    FileFormatError
        If both are one file.
    """
    if out.resolve() == original.resolve() or (out.exists() and out.samefile(original)):
        mend = f"Write to {original.stem}-checked{suffix}, say; the original stays as it is."
        raise FileFormatError("another file than the draft", "the draft itself", where=str(out), mend=mend)


def changed(arrived: str, where: str) -> FileFormatError:
    """Return the error for a file that is no longer the draft that was audited."""
    mend = "Audit the file again, then annotate it."
    return FileFormatError("the draft that was audited", arrived, where=where, mend=mend)


def check_stands(claim: Claim, text: str | None, where: str) -> None:
    """Refuse a paragraph, None if there is none, in which a claim does not stand where it was found.

    Raises
    ------
    FileFormatError
        If its characters are others, or none.
    """
    _, start, end = claim.place
    if text is None or not claim.text or text[start:end] != claim.text:
        raise changed(f"one without {claim.text!r} in paragraph {claim.paragraph}", where)
