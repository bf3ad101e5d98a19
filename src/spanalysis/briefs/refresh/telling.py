"""Why this exists: a writer reads in their own language what was renewed in their file and what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis.text import N_, translator

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spanalysis.briefs.refresh.model import Change

NOTHING = N_("Nothing had to be renewed.")
WAS = N_("before: {text}")
NOW = N_("now: {text}")
NEWEST = N_("newest: {text}")
HEADS = {
    "renewed": N_("Numbers renewed"),
    "reworded": N_("Sentence replaced, since the data now say something else"),
    "picture": N_("Chart renewed"),
    "table": N_("Table renewed"),
    "kept": N_("Left as it is, for you to decide"),
    "gone": N_("Left as it is, without data"),
}


def told(changes: Iterable[Change], lang: str) -> list[str]:
    """Say what changed in a file, line by line.

    Parameters
    ----------
    changes : iterable of Change
    lang : str
        ``en``, ``fr`` or ``es``.

    Returns
    -------
    list of str
        For each change a line on what happened and where it comes from, then indented what stood there, what
        stands there now, and why something was left.

    Examples
    --------
    >>> told([], "en")
    ['Nothing had to be renewed.']
    """
    lines = [line for change in changes for line in _lines(change, lang)]
    return lines or [translator(lang).gettext(NOTHING)]


def _lines(change: Change, lang: str) -> list[str]:
    say = translator(lang).gettext
    origin = change.origin
    where = "" if origin is None else f" ({' '.join((origin.figure, *origin.values, origin.part))})"
    new = NEWEST if change.kind == "kept" else NOW
    more = [
        say(WAS, text=change.was) if change.was else "",
        say(new, text=change.now) if change.now else "",
        say(change.why) if change.why else "",
    ]
    return [say(HEADS[change.kind]) + where, *(f"  {line}" for line in more if line)]
