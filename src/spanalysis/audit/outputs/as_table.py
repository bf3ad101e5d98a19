"""Why this exists: whoever checks a draft in a terminal sees each number, its verdict and what to write instead."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TextIO

from spanalysis.audit.model import Claim, Findings, Verdict
from spanalysis.audit.outputs.printable import printable
from spanalysis.audit.outputs.words import (
    JUDGED,
    NONE_FOUND,
    NUMBER,
    PUBLISHED,
    SOURCE,
    VERDICT,
    checked,
    offer,
    verdict_sign,
    verdict_word,
)
from spanalysis.text import date, translator, typography

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

_STYLES = {
    Verdict.CURRENT: "green",
    Verdict.SUPERSEDED: "yellow",
    Verdict.MISDESCRIBED: "magenta",
    Verdict.CONTRADICTED: "red",
    Verdict.NO_DATA: "bright_black",
    Verdict.UNRESOLVED: "cyan",
}
_NARROW = 72


def show(findings: Findings, lang: str, file: TextIO, width: int | None = None) -> None:
    """Print what was found as a table; as plain text where ``file`` is no terminal.

    Parameters
    ----------
    findings : Findings
        What an audit found.
    lang : str
        Language of the table's own words; reasons and suggestions stay in the draft's.
    file : text stream
        Where to print.
    width : int, optional
        Characters in a line; the terminal's if left out. Long texts wrap, nothing is cut.

    Raises
    ------
    UnknownNameError
        If the language is none of the three.

    Examples
    --------
    >>> import sys
    >>> from spanalysis.audit.model import Draft
    >>> show(Findings(Draft("a.txt", "txt", ()), "2025-01-01"), "en", sys.stdout, 100)
    a.txt
    No number about social protection or platform work was found in this draft.
    """
    console = _console(file, width)
    with console.capture() as captured:
        _print(console, findings, lang)
    file.write(_encodable(captured.get(), file))


def _console(file: TextIO, width: int | None) -> Console:
    from rich.console import Console

    on_terminal = file.isatty()
    return Console(
        file=file,
        width=width,
        force_terminal=on_terminal,
        color_system="auto" if on_terminal else None,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _encodable(text: str, file: TextIO) -> str:
    """Replace signs that the stream's encoding lacks; the words say the same."""
    encoding = getattr(file, "encoding", None) or "utf-8"
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return lines.encode(encoding, "replace").decode(encoding)


def _print(console: Console, findings: Findings, lang: str) -> None:
    words = translator(lang)
    console.print(printable(findings.draft.name), style="bold")
    if not findings.claims:
        console.print(words.gettext(NONE_FOUND))
        return
    lay_out = _stacked if console.width < _NARROW else _table
    for part in lay_out(findings.claims, lang):
        console.print(part)
    console.print(summary(findings, lang), style="bold")
    console.print(words.gettext(JUDGED, date=date(findings.as_of, lang)))


def summary(findings: Findings, lang: str) -> str:
    """Return one line with how many numbers there are of each verdict.

    Examples
    --------
    >>> from spanalysis.audit.model import Draft
    >>> summary(Findings(Draft("a.txt", "txt", ()), "2025-01-01"), "en")
    '0 numbers checked'
    """
    found = Counter(claim.verdict for claim in findings.claims)
    parts = [
        f"{verdict_sign(verdict)} {verdict_word(verdict, lang)}: {found[verdict]}"
        for verdict in Verdict
        if found[verdict]
    ]
    return typography(" · ".join([checked(len(findings.claims), lang), *parts]), lang)


def _table(claims: tuple[Claim, ...], lang: str) -> list[RenderableType]:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    words = translator(lang)
    table = Table(box=SIMPLE_HEAD, show_lines=False, padding=(0, 1, 0, 0), pad_edge=False, leading=1)
    table.add_column("¶", justify="right", overflow="fold")
    table.add_column(words.gettext(NUMBER), max_width=22, overflow="fold")
    table.add_column(words.gettext(VERDICT), min_width=14, overflow="fold")
    table.add_column(words.gettext(PUBLISHED), ratio=1, overflow="fold")
    for claim in claims:
        table.add_row(str(claim.paragraph), _plain(claim.text), _verdict(claim, lang), _told(claim, lang))
    return [table]


def _stacked(claims: tuple[Claim, ...], lang: str) -> list[RenderableType]:
    """Lay claims out one below the other, for a window too narrow for columns."""
    from rich.text import Text

    parts: list[RenderableType] = []
    for claim in claims:
        head = Text.assemble(f"¶ {claim.paragraph}  ", (printable(claim.text), "bold"), overflow="fold")
        parts += ["", head, _verdict(claim, lang), _told(claim, lang)]
    return [*parts, ""]


def _verdict(claim: Claim, lang: str) -> Text:
    from rich.text import Text

    return Text(f"{verdict_sign(claim.verdict)} {verdict_word(claim.verdict, lang)}", _STYLES[claim.verdict])


def _told(claim: Claim, lang: str) -> Text:
    from rich.text import Text

    told = Text(printable(claim.reason), overflow="fold")
    labelled = (
        (offer(claim.verdict, lang), claim.suggestion),
        (translator(lang).gettext(SOURCE), claim.citation),
    )
    for label, text in labelled:
        if text:
            told.append(f"\n{label} ", "bold")
            told.append(printable(text))
    return told


def _plain(text: str) -> Text:
    from rich.text import Text

    return Text(printable(text), "bold", overflow="fold")
