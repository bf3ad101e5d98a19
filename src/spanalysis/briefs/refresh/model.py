"""Why this exists: who has a file renewed wants to know what changed in it, and what needs a hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.briefs.brief import Grid, Origin
    from spanalysis.figures.figure import Figure

Kind = Literal["renewed", "reworded", "picture", "table", "kept", "gone"]

Renew = Callable[["Origin"], "str | Figure | Grid | None"]
"""Says what belongs to an origin now: a text, a chart, a table, or None for nothing any more."""

REWORDED_BY_HAND = N_("This sentence was reworded by hand, and the newest data say something else.")
NUMBER_BY_HAND = N_("This number was changed by hand.")
LOOSE_NUMBER = N_("This sentence was reworded by hand, and a number in it has lost its link to the data.")
LONE_NUMBER = N_("The sentence that this number was taken from now says something else.")
OTHER_PICTURE = N_("This is no longer the picture that was placed.")
ALT_BY_HAND = N_("The alternative text was changed by hand and may still name old numbers.")
CELLS_BY_HAND = N_("This table was changed by hand.")
OTHER_COLUMNS = N_("The new table has other columns.")
NOTHING_NOW = N_("Nothing is published for this any more, or it has another name now.")
OTHER_VERSION = N_("Another version of this program placed it.")


@dataclass(frozen=True)
class Change:
    """One place of a file that was renewed, or could not be.

    Parameters
    ----------
    origin : Origin or None
        None if the file does not say it in a way that this version reads.
    kind : str
        ``renewed`` (numbers of a sentence), ``reworded`` (a whole sentence), ``picture``, ``table``; ``kept``
        needs a hand, ``gone`` has no data any more: both stay as they are.
    was, now : str
        What stood there, and what stands or would stand there now; of a picture the alternative text.
    why : str
        A marked sentence that says why something was kept; else empty.
    """

    origin: Origin | None
    kind: Kind
    was: str
    now: str = ""
    why: str = ""


@dataclass(frozen=True)
class Refreshed:
    """A Word file brought up to date.

    Parameters
    ----------
    content : bytes
        The file; the very bytes that came in if nothing in it was renewed.
    changes : tuple of Change
        In the file's order.
    found : int
        How many sentences, single numbers, charts and tables of a brief are in the file.
    """

    content: bytes
    changes: tuple[Change, ...]
    found: int
