"""Why this exists: a Markdown draft is read as it would be shown, each paragraph with the lines it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from spanalysis.audit.model import CELL, FOOTNOTE, HEADING, TEXT
from spanalysis.audit.readers.decoding import without_controls
from spanalysis.errors import FileFormatError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DEEPEST = 40
_SIGNS, _MOST_SIGNS = "\n\r*_[]<>`|&!\\", 500_000
_MATTER = re.compile(r"---[ \t]*\n(?=[\w\"'-]+[ \t]*:|#|---)(?:.*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)")
_NEWLINE = re.compile(r"\r\n?")
_REFERENCE = re.compile(r"\[\^[^\]\s]{1,100}\]")
_MARK = re.compile(r"[\s\d*†‡,;–()\[\]-]*")
_SPACES = re.compile(" {2,}")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_RAISED, _LOWERED = re.compile(r"<sup\b", re.IGNORECASE), re.compile(r"</sup", re.IGNORECASE)


@dataclass(frozen=True)
class LocatedLines:
    """A paragraph of a Markdown text.

    Parameters
    ----------
    text : str
        As shown, without markup; never only spaces.
    kind : str
        ``heading``, ``text``, ``cell`` or ``footnote``.
    level : int
        Of a heading, from 1; 0 otherwise.
    first, last : int
        It stands on ``lines[first:last]`` of the source, counted from 0 and split at line feeds, carriage
        returns and pairs of both; the cells of a row stand on the same line.
    """

    text: str
    kind: str
    level: int
    first: int
    last: int


def located(text: str, where: str = "", kept: str = "") -> Iterator[LocatedLines]:
    """Yield the paragraphs of a Markdown text (CommonMark, tables, footnotes), in its order.

    Code, link targets, pictures with their alternative texts, comments, front matter and the marks of
    footnotes are left out; HTML in it is read as HTML.

    Parameters
    ----------
    text : str
        The whole source.
    where : str
        Its name, for errors.
    kept : str
        Marks of footnotes that begin with it (``[^sp``) stay in the texts.

    Raises
    ------
    FileFormatError
        If quotes and lists are nested more than about forty deep, or it has more than half a million signs of markup.

    Examples
    --------
    >>> [(found.text, found.kind, found.first) for found in located("# Mali\\n\\n*12.6 %* in [2023](x).")]
    [('Mali', 'heading', 0), ('12.6 % in 2023.', 'text', 2)]
    """
    if sum(map(text.count, _SIGNS)) > _MOST_SIGNS:
        expected = f"at most {_MOST_SIGNS:,} lines and signs of markup"
        raise FileFormatError(expected, "more", where=where, mend="Split it.")
    inside: list[Token] = []
    for token in _parser().parse(_without_matter(_NEWLINE.sub("\n", text))):
        if token.level >= _DEEPEST:
            expected = f"quotes and lists at most {_DEEPEST} deep"
            raise FileFormatError(expected, "deeper ones", where=where, mend="Write it with fewer levels.")
        if token.nesting == 1:
            inside.append(token)
        elif token.nesting == -1:
            inside.pop()
        elif token.type == "inline":
            yield from _filled(_unmarked(_shown(token.children or ()), kept), *_kind(inside), token)
        elif token.type == "html_block":
            yield from _of_html(token, where, kept)


def _of_html(token: Token, where: str, kept: str) -> Iterator[LocatedLines]:
    from spanalysis.audit.readers.web import blocks

    for text, kind, level in blocks(token.content, where):
        yield from _filled(_unmarked(text, kept), kind, level, token)


def _unmarked(text: str, kept: str) -> str:
    """Leave out the marks of footnotes but those that begin with ``kept``, and the spaces around them."""
    bare = _REFERENCE.sub(lambda found: found[0] if kept and found[0].startswith(kept) else "", text)
    return _SPACES.sub(" ", bare)


def _filled(text: str, kind: str, level: int, token: Token) -> Iterator[LocatedLines]:
    first, last = token.map or (0, 0)
    plain = without_controls(text).strip()
    if plain:
        yield LocatedLines(plain, kind, level, first, last)


def _kind(inside: Sequence[Token]) -> tuple[str, int]:
    """Return kind and level of what stands in these blocks."""
    types = {token.type for token in inside}
    if "footnote_open" in types:
        return FOOTNOTE, 0
    if types & {"th_open", "td_open"}:
        return CELL, 0
    heading = next((token for token in inside if token.type == "heading_open"), None)
    return (HEADING, int(heading.tag[1:])) if heading else (TEXT, 0)


def _shown(children: Sequence[Token]) -> str:
    """Return what a reader sees of the tokens of a line."""
    parts: list[str] = []
    hidden = raised = 0
    for token in children:
        if token.type in ("link_open", "link_close") and token.info == "auto":
            hidden += token.nesting
        elif token.type == "html_inline" and _RAISED.match(token.content):
            raised = raised or len(parts) + 1
        elif token.type == "html_inline" and _LOWERED.match(token.content) and raised:
            parts[raised - 1 :] = _unless_mark("".join(parts[raised - 1 :]))
            raised = 0
        elif not hidden:
            parts.append(_seen(token))
    return "".join(parts)


def _seen(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n" if token.type == "hardbreak" else " "
    if token.type == "html_inline":
        return "\n" if _BREAK.match(token.content) else ""
    return token.content if token.type == "text" else ""


def _unless_mark(raised: str) -> list[str]:
    """Drop a raised footnote mark, which would read as the last digit of the number before it."""
    return [] if _MARK.fullmatch(raised) else [raised]


def _without_matter(text: str) -> str:
    """Blank the front matter without changing the numbers of lines."""
    found = _MATTER.match(text)
    return "\n" * found[0].count("\n") + text[found.end() :] if found else text


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    from spanalysis.audit.readers.markdown_notes import footnote

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST + 1}).enable("table")
    parser.block.ruler.before("reference", "footnote", footnote, {"alt": ["paragraph", "reference"]})
    return parser
