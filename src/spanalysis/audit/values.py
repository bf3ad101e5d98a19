"""Why this exists: a published value is written in the draft's language as its source has it, with its unit."""

from __future__ import annotations

from collections.abc import Callable

from spanalysis.audit.facts import Seen
from spanalysis.audit.voice import Voice
from spanalysis.text import N_

OF_GDP = N_("{value} of GDP")
EUROS = N_("{value} euros")
PLATFORMS = N_("{value} platforms")
UP_TO = N_("up to {value}")
AT_LEAST = N_("at least {value}")
MORE_THAN = N_("more than {value}")
ABOUT = N_("about {value}")
ALMOST = N_("almost {value}")
_QUALIFIED = {"upper": UP_TO, "lower": AT_LEAST, "more_than": MORE_THAN, "approx": ABOUT, "almost": ALMOST}


def written(row: Seen, speaker: Voice, *, qualified: bool = True) -> str:
    """Write a value with its unit: ``52.4%``, ``3.8 billion people``, ``up to 435 million people``.

    Parameters
    ----------
    row : Seen
        The value, in the draft's polarity.
    speaker : Voice
        The language.
    qualified : bool
        Write "up to" and its kin where the source says so.
    """
    plain = _plain(row, speaker)
    template = _QUALIFIED.get(row.obs.obs_qualifier) if qualified else None
    return speaker.say(template, value=plain) if template else plain


def _plain(row: Seen, speaker: Voice) -> str:
    value = row.value
    unit = row.obs.unit_measure
    if unit == "PS":
        return speaker.people(value, whole=not row.computed)
    return _WRITTEN[unit](value, speaker)


def _share(value: float, speaker: Voice) -> str:
    return speaker.percent(value, decimals_of(value), trim=True)


_WRITTEN: dict[str, Callable[[float, Voice], str]] = {
    "PT": _share,
    "PT_GDP": lambda value, speaker: speaker.say(OF_GDP, value=_share(value, speaker)),
    "USD": lambda value, speaker: speaker.money(value),
    "EUR": lambda value, speaker: speaker.say(EUROS, value=speaker.persons(value)),
    "PP": lambda value, speaker: speaker.points(value),
    "NR": lambda value, speaker: speaker.say(PLATFORMS, value=speaker.number(value, 0)),
}


def decimals_of(value: float) -> int:
    """Return how many decimals a share is written with: as published, one as in the reports, two of less than one."""
    most = 2 if abs(value) < 1 else 1
    return next((places for places in range(most) if abs(value - round(value, places)) < 1e-6), most)
