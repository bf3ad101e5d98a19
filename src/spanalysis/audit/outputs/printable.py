"""Why this exists: a draft comes from anybody, so what a terminal or a page would obey is taken out before it is shown."""

from __future__ import annotations

import re

_SPACES = re.compile("[\t\n\v\f\r\x85\u2028\u2029]")
_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters, among them the one that starts an escape sequence
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what turns the direction of writing
    "\ufff9-\ufffb\U000e0000-\U000e007f]"  # notes and tags that nobody sees
)
_HALVES = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """Replace halves of characters, which no file can hold; the length stays.

    Examples
    --------
    >>> whole("a\\ud800b")
    'a�b'
    """
    return _HALVES.sub("�", text)


def printable(text: str) -> str:
    """Return text without characters that a terminal or a page obeys instead of showing.

    Parameters
    ----------
    text : str
        Any text, such as a draft's; line ends and tabs become spaces.

    Returns
    -------
    str
        The text as it may be shown, in one line.

    Examples
    --------
    >>> printable("52\\u202e.4\\x1b[31m %")
    '52.4[31m %'
    """
    return whole(_OBEYED.sub("", _SPACES.sub(" ", text)))
