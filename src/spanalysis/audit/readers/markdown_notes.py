"""Why this exists: CommonMark knows no footnotes, and would take ``[^1]: Source`` for the target of a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_DEFINITION = re.compile(r"\[\^[^\]\s]{1,100}\]:[ \t]*")
_INDENT = 4


def footnote(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Parse the definition of a footnote: a rule for blocks of markdown-it.

    Parameters
    ----------
    state : StateBlock
        Where the parser stands.
    first, end : int
        The line looked at, and the line after the last one.
    silent : bool
        Only say whether a definition begins here.

    Returns
    -------
    bool
        Whether one does.

    Examples
    --------
    >>> from markdown_it import MarkdownIt
    >>> parser = MarkdownIt()
    >>> parser.block.ruler.before("reference", "footnote", footnote, {"alt": ["paragraph"]})
    >>> [token.type for token in parser.parse("[^1]: Source")][0]
    'footnote_open'
    """
    begin = state.bMarks[first] + state.tShift[first]
    found = None if state.is_code_block(first) else _DEFINITION.match(state.src, begin, state.eMarks[first])
    if found is None or silent:
        return found is not None
    opening = state.push("footnote_open", "", 1)
    opening.map = [first, end]
    _content(state, first, end, found.end())
    state.push("footnote_close", "", -1)
    opening.map[1] = state.line
    return True


def _content(state: StateBlock, first: int, end: int, begin: int) -> None:
    """Parse what follows the colon, and further lines that are indented by four."""
    kept = state.bMarks[first], state.tShift[first], state.sCount[first], state.blkIndent, state.parentType
    state.bMarks[first], state.tShift[first] = begin, 0
    state.blkIndent += _INDENT
    state.sCount[first] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, first, end)
    state.bMarks[first], state.tShift[first], state.sCount[first], state.blkIndent, state.parentType = kept
