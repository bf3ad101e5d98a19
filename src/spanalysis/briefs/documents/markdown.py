"""Why this exists: a brief as plain text with marks goes into any web site, wiki or repository.

CommonMark with the tables and footnotes that GitHub, Pandoc and most others read. Pictures are files beside
it. Every text is escaped: it shows as it is.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from spanalysis.audit.outputs.printable import printable
from spanalysis.briefs.documents.manuscript import manuscript
from spanalysis.briefs.documents.pictures import picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spanalysis.briefs.brief import Brief
    from spanalysis.briefs.documents.manuscript import Line, Manuscript, Part, Run

_MARKS: Final = re.compile(r"[\\`*_\[\]<>~|$#^]|&(?=#?\w+;)|!(?=\[)")
_OPENING: Final = re.compile(r"^(\d{1,9})?([-+=.):>])(?![\w%])")


def markdown(brief: Brief, folder: str) -> str:
    """Return a brief as Markdown.

    Parameters
    ----------
    brief : Brief
    folder : str
        Where :func:`pictures_beside` are, as seen from the file, such as ``BOL.es``.

    Returns
    -------
    str
        The same brief gives the same text.

    Examples
    --------
    >>> from spanalysis.briefs.brief import Brief, Passage
    >>> print(markdown(Brief("BOL", "en", "1 * 1", "A sample", Passage("2026"), (), ""), "BOL.en"))
    # 1 \\* 1
    <BLANKLINE>
    A sample
    <BLANKLINE>
    2026
    <BLANKLINE>
    """
    text = manuscript(brief)
    alts = [exhibit.figure.words.alt for exhibit in brief.exhibits]
    parts = (_PARTS[part.kind](part, alts, folder) for part in text.parts)
    return "\n\n".join(chain(_top(text), parts, _notes(text))) + "\n"


def pictures_beside(brief: Brief) -> dict[str, bytes]:
    """Return the charts as PNG files by name: ``figure-1.png``, ..."""
    return {
        _file(number): picture(exhibit.figure, "png")
        for number, exhibit in enumerate(brief.exhibits, start=1)
    }


def escaped(text: str) -> str:
    """Return a text so that Markdown shows it as it is, wherever in a line it stands.

    Examples
    --------
    >>> escaped("*a* | <b> ](x)"), escaped("- 1"), escaped("1. May"), escaped("38.4% & more")
    ('\\\\*a\\\\* \\\\| \\\\<b\\\\> \\\\](x)', '\\\\- 1', '1\\\\. May', '38.4% & more')
    """
    one_line = printable(text).strip()
    return _OPENING.sub(r"\1\\\2", _MARKS.sub(r"\\\g<0>", one_line))


def _file(number: int) -> str:
    return f"figure-{number}.png"


def _top(text: Manuscript) -> tuple[str, ...]:
    return f"# {escaped(text.title)}", escaped(text.subtitle), _line(text.dated)


def _notes(text: Manuscript) -> Iterable[str]:
    return (f"[^{note.number}]: {_runs(note.runs)}" for note in text.notes)


def _runs(runs: Iterable[Run]) -> str:
    return "".join(map(_run, runs)).strip()


def _run(run: Run) -> str:
    """Return a piece with the spaces at its ends, which belong between pieces."""
    if run.link:
        return f"<{run.link}>" if run.link == run.text else f"[{escaped(run.text)}](<{run.link}>)"
    shown = escaped(run.text)
    before, after = run.text[: -len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    return f"{before[:1]}{shown}{after[:1]}"


def _line(line: Line) -> str:
    return _runs(line.runs) + (f"[^{line.note}]" if line.note else "")


def _list(part: Part) -> str:
    return "\n".join(f"- {_line(line)}" for line in part.lines)


def _caption(part: Part) -> str:
    return f"**{escaped(part.label)}.** {_line(part.lines[0])}"


def _exhibit(part: Part, alts: list[str], folder: str) -> str:
    place = quote(f"{folder}/{_file(part.number)}")
    return f"![{escaped(alts[part.number - 1])}]({place})\n\n{_caption(part)}"


def _grid(part: Part) -> str:
    ruler = (" ---: " if column.numeric else " --- " for column in part.columns)
    rows = (_row(map(escaped, row)) for row in part.rows)
    head = _row(escaped(column.title) for column in part.columns)
    return "\n".join((_caption(part), "", head, f"|{'|'.join(ruler)}|", *rows))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


_PARTS: Final[dict[str, Callable[[Part, list[str], str], str]]] = {
    "heading": lambda part, _alts, _folder: f"{'#' * (part.level + 1)} {_line(part.lines[0])}",
    "paragraph": lambda part, _alts, _folder: _line(part.lines[0]),
    "points": lambda part, _alts, _folder: _list(part),
    "references": lambda part, _alts, _folder: _list(part),
    "exhibit": _exhibit,
    "grid": lambda part, _alts, _folder: _grid(part),
}
"""How each kind of block is written."""
