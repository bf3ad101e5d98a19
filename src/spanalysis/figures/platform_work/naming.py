"""Why this exists: a count with "more than" is a bound, an age group is a span, and a release has a short name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spanalysis import text
from spanalysis.text import N_

if TYPE_CHECKING:
    from spanalysis.figures.speaker import Speaker

QUALIFIED = {
    "": "{value}",
    "more_than": N_("more than {value}"),
    "almost": N_("almost {value}"),
    "approx": N_("about {value}"),
}
"""How each qualifier that a figure may show is said; ends of a range are not shown."""

SOURCE = N_("{publisher}, {date}")


def qualified(value: str, qualifier: str, speaker: Speaker) -> str:
    """Write a value as carefully as its source does: ``more than 777``."""
    return value if not qualifier else speaker.say(QUALIFIED[qualifier], value=value)


def source_of(vintage: str, speaker: Speaker) -> str:
    """Name a release by publisher and date."""
    return speaker.say(SOURCE, publisher=speaker.publisher(vintage), date=speaker.published(vintage))


def count_of(value: float, speaker: Speaker) -> str:
    """Write a number of things in full: ``777``."""
    return str(text.number(value, speaker.lang))


def ages_of(code: str, speaker: Speaker) -> str:
    """Write an SDMX age group: ``15–64`` for ``Y15T64``, ``16+`` for ``Y_GE16``.

    Examples
    --------
    >>> from spanalysis.figures.speaker import Speaker
    >>> ages_of("Y_GE16", Speaker("en", None))
    '16+'
    """
    if code.startswith("Y_GE"):
        return f"{code.removeprefix('Y_GE')}+"
    start, end = code.removeprefix("Y").split("T")
    return speaker.years(int(start), int(end))
