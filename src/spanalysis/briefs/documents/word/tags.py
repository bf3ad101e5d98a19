"""Why this exists: what a brief placed is known again wherever it is moved, by the tag of its control.

Word allows a tag 64 characters. It holds the origin, in which long words are cut short, and digests of what
was placed: ``sp1/country-~c/BOL/es/~s-0#k3Xa9_bQ``, and for a number of a sentence its place: ``....0``.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

from spanalysis.briefs.brief import Origin
from spanalysis.errors import UnknownNameError, ValueRangeError

LONGEST = 64
"""Characters that Word allows in a tag."""

_VERSION = "sp1/"
_ANY = re.compile(r"sp\d+/")
_WRITTEN = re.compile(r"sp1/(?P<origin>[^#]+)#(?P<digests>(?:[\w-]{4})+)(?:\.(?P<ordinal>\d+))?", re.ASCII)
_PIECES = re.compile(r"[/_-]|[^/_-]+")
_SHORT = {
    "statement": "~s", "note": "~n", "caption": "~c", "picture": "~p", "table": "~t",
    "coverage": "~o", "contingency": "~k", "country": "~y", "platform": "~l", "definition": "~d",
    "moved": "~v", "past": "~a", "column": "~m", "square": "~q", "social": "~i",
    "brief": "~b", "reference": "~r", "unknown": "~u", "heading": "~h", "SOUTH": "~S", "NORTHERN": "~N",
    "SOUTHERN": "~U", "EASTERN": "~E", "WESTERN": "~W", "CENTRAL": "~C", "ASIA": "~A",
    "AFRICA": "~F", "AMERICA": "~M", "EUROPE": "~R", "PACIFIC": "~P",
}  # fmt: skip
_LONG = {short: word for word, short in _SHORT.items()}


@dataclass(frozen=True)
class Tag:
    """What the tag of a content control says.

    Parameters
    ----------
    origin : Origin
        Of the sentence, picture or table; of a number, that of its sentence.
    digests : tuple of str
        Of what was placed, four characters each. A sentence has those of its skeleton and its text, a number
        those of the sentence's skeleton and its own, a picture those of figure, image and alternative text,
        a table its one.
    ordinal : int, optional
        Of a number in its sentence, from 0.
    """

    origin: Origin
    digests: tuple[str, ...]
    ordinal: int | None = None

    def __str__(self) -> str:
        end = "" if self.ordinal is None else f".{self.ordinal}"
        return f"{_VERSION}{_swapped(str(self.origin), _SHORT)}#{''.join(self.digests)}{end}"

    def checked(self) -> str:
        """Return the tag as text.

        Raises
        ------
        ValueRangeError
            If Word would refuse it, or it would not be read again as it is.
        """
        text = str(self)
        if len(text) > LONGEST or read_tag(text) != self:
            raise ValueRangeError(
                f"an origin whose tag has at most {LONGEST} characters",
                f"{len(text)} in {text!r}",
                where=str(self.origin),
                mend="Choose a shorter name for the part.",
            )
        return text


def is_ours(text: str) -> bool:
    """Say whether a tag is one of the house's, of this version or another."""
    return _ANY.match(text) is not None


def read_tag(text: str) -> Tag | None:
    """Return what a tag says; None if it is of another version or none of the house's.

    Examples
    --------
    >>> read_tag("sp1/world-map/SOC_CONTIG_TOTAL/en/~s-0#abcdefgh").origin.part
    'statement-0'
    >>> read_tag("sp9/world-map/en/~s-0#abcdefgh") is None
    True
    """
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    try:
        origin = Origin.parse(_swapped(found["origin"], _LONG))
    except UnknownNameError:
        return None
    digests = found["digests"]
    cut = tuple(digests[at : at + 4] for at in range(0, len(digests), 4))
    return Tag(origin, cut, None if found["ordinal"] is None else int(found["ordinal"]))


def digest(content: str | bytes) -> str:
    """Return four characters that another content hardly ever has; blanks of any kind are alike.

    Examples
    --------
    >>> digest("38,4 %") == digest("38,4\\xa0%"), len(digest(""))
    (True, 4)
    """
    raw = " ".join(content.split()).encode() if isinstance(content, str) else content
    return base64.urlsafe_b64encode(hashlib.sha256(raw).digest())[:4].decode()


def _swapped(text: str, words: dict[str, str]) -> str:
    return "".join(words.get(piece, piece) for piece in _PIECES.findall(text))
