"""Why this exists: a Markdown draft comes back with its findings as footnotes, and with every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from spanalysis.audit.model import Claim, Findings, Paragraph
from spanalysis.audit.outputs.copying import changed, check_original, check_other, check_stands
from spanalysis.audit.outputs.markdown_marks import PREFIX, Mark, line_starts, marked, placed
from spanalysis.audit.outputs.printable import printable
from spanalysis.audit.outputs.words import SOURCE, offer, verdict_word
from spanalysis.audit.readers.decoding import decoded, spelled, without_controls
from spanalysis.audit.readers.markdown import LocatedLines, located
from spanalysis.errors import FileFormatError
from spanalysis.provenance import atomic_write
from spanalysis.text import translator

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|$#]")
_ADDRESS = re.compile(r"(https?://[^\s<>]*[^\s<>.,;:!?)\]»”’\"'])")
_BLANKS = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_OURS = re.compile(re.escape(PREFIX) + r"(\d{1,9})\]")


def annotate_md(findings: Findings, original: Path, out: Path) -> Path:
    """Write a copy of a writer's Markdown file with a footnote on each number that is not ``current``.

    Parameters
    ----------
    findings : Findings
        What the audit of this file found.
    original : pathlib.Path
        The writer's file, which stays as it is.
    out : pathlib.Path
        The copy to write. Without the marks ``[^sp1]``, … and their definitions at its end it is the original,
        byte for byte.

    Returns
    -------
    pathlib.Path
        ``out``.

    Raises
    ------
    FileFormatError
        If ``out`` is the original, if the original is not the draft that was audited, or if it ends within
        code, a comment or HTML, where no footnote can follow.

    Examples
    --------
    >>> annotate_md(findings, Path("draft.md"), Path("draft-checked.md"))  # doctest: +SKIP
    PosixPath('draft-checked.md')
    """
    original, out = Path(original), Path(out)
    _check_paths(original, out)
    data = original.read_bytes()
    claims = findings.not_current
    atomic_write(out, _annotated(data, findings.draft.paragraphs, claims, original.name) if claims else data)
    return out


def _check_paths(original: Path, out: Path) -> None:
    check_original(original)
    if out.is_dir():
        raise FileFormatError("a file to write", "a folder", where=str(out), mend="Name a file in it.")
    check_other(original, out, ".md")


def _annotated(data: bytes, read: Sequence[Paragraph], claims: Sequence[Claim], where: str) -> bytes:
    bom, codec = spelled(data)
    text = decoded(data, where)
    shown = [one for one in located(text, where) if without_controls(one.text).strip()]
    _check_same(shown, read, claims, where)
    first = max((int(number) for number in _OURS.findall(text)), default=0) + 1
    marks = placed(text, shown, claims, first, where)
    whole = marked(text, marks) + _definitions(text, marks)
    _check_kept(whole, shown, marks, where)
    return bom + whole.encode(codec, "xmlcharrefreplace")


def _check_same(
    shown: Sequence[LocatedLines], read: Sequence[Paragraph], claims: Sequence[Claim], where: str
) -> None:
    """Refuse a file that has another text than the one that was audited."""
    now = [without_controls(one.text).strip() for one in shown]
    if now != [paragraph.text for paragraph in read]:
        raise changed("one that has changed", where)
    for claim in claims:
        check_stands(claim, now[claim.paragraph - 1] if 0 < claim.paragraph <= len(now) else None, where)


def _definitions(text: str, marks: Sequence[Mark]) -> str:
    """Return the footnotes; the file ends as it did, with a line break or without one."""
    starts = line_starts(text)
    newline = text[: starts[1]][len(text[: starts[1]].rstrip("\r\n")) :] if len(starts) > 1 else "\n"
    ended = text.endswith(("\n", "\r"))
    notes = (newline * 2).join(_definition(mark, newline) for mark in marks)
    return (newline if ended else newline * 2) + notes + (newline if ended else "")


def _definition(mark: Mark, newline: str) -> str:
    claim = mark.claim
    say = translator(claim.lang).gettext
    about = "" if mark.is_exact else f"{_escaped(claim.text)} – "
    parts = [f"{mark.text}: {about}**{verdict_word(claim.verdict, claim.lang)}** – {_escaped(claim.reason)}"]
    parts += (
        [f"    {offer(claim.verdict, claim.lang)} {_escaped(claim.suggestion)}"] if claim.suggestion else []
    )
    parts += [f"    {say(SOURCE)} {_escaped(claim.citation)}"] if claim.citation else []
    return (newline * 2).join(parts)


def _escaped(text: str) -> str:
    """Return a text so that Markdown shows it as it is, on one line, and its web addresses as links."""
    parts = _ADDRESS.split(_BLANKS.sub(" ", printable(text)).strip())
    return "".join(
        f"<{part}>" if index % 2 else _SPECIAL.sub(r"\\\g<0>", part) for index, part in enumerate(parts)
    )


def _check_kept(whole: str, shown: Sequence[LocatedLines], marks: Sequence[Mark], where: str) -> None:
    """Refuse to write a file that would show something else than the draft and the notes."""
    now = list(located(whole, where))
    drawn = [(one.text, one.kind, one.level) for one in now if without_controls(one.text).strip()]
    if drawn[: len(shown)] != [(one.text, one.kind, one.level) for one in shown]:
        arrived = "one whose text the marks of footnotes would change"
        mend = "Use `--format html` for a page with the draft and its notes."
        raise FileFormatError("a Markdown file", arrived, where=where, mend=mend)
    notes = [kind for _, kind, _ in drawn[len(shown) :]]
    if len(notes) < len(marks) or any(kind != "footnote" for kind in notes):
        arrived = "one that ends within code, a comment or HTML"
        mend = "Close the last code block or HTML element of the draft."
        raise FileFormatError("a Markdown file to which notes can be added", arrived, where=where, mend=mend)
